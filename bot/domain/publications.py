"""Publications: what each department makes public of its part of an inspection, by when, or why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.refusals import Refusal


class PublicationState(StrEnum):
    """due → published, or asked to be withheld → withheld or due again; published → corrected, withdrawn."""

    DUE = "due"
    WITHHOLDING = "withholding"
    WITHHELD = "withheld"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


TRANSITIONS: Mapping[str, frozenset[str]] = {
    PublicationState.DUE: frozenset({PublicationState.PUBLISHED, PublicationState.WITHHOLDING}),
    PublicationState.WITHHOLDING: frozenset({PublicationState.WITHHELD, PublicationState.DUE}),
    PublicationState.WITHHELD: frozenset({PublicationState.DUE}),
    PublicationState.PUBLISHED: frozenset({PublicationState.PUBLISHED, PublicationState.WITHDRAWN}),
    PublicationState.WITHDRAWN: frozenset({PublicationState.PUBLISHED}),
}


class Finding(StrEnum):
    """The result: nothing found, a problem found, or it could not be carried out."""

    NOTHING = "nothing"
    PROBLEM = "problem"
    UNDONE = "undone"


class Measure(StrEnum):
    """What was done about a problem."""

    CORRECTED = "corrected"
    RECTIFY = "rectify"
    AGREEMENT = "agreement"
    CASE = "case"
    TRANSFER = "transfer"
    INTERVIEW = "interview"


class Ground(StrEnum):
    """Why a result is withheld [检查办法 art. 13]: state secret, trade secret, privacy, or otherwise by law."""

    STATE_SECRET = "state_secret"
    TRADE_SECRET = "trade_secret"
    PRIVACY = "privacy"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Publication:
    """A department's publication of one record."""

    id: int
    task_force: str
    record: int
    department: str
    state: str
    finding: str | None
    measures: tuple[str, ...]
    words: str
    link: str
    published_on: date | None
    ground: str
    reason: str
    asked_by: str | None
    decided_by: str | None
    decided_at: datetime | None
    version: int


def check_change(publication: Publication, to: str) -> None:
    """Refuse a step that the table does not have."""
    if to not in TRANSITIONS[publication.state]:
        raise Refusal("publication-changed")
