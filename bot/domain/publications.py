"""Publications: what each department makes public of its part of an inspection, by when, or why not."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from bot.domain import refusals
from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.sent_files import Kind, Wanted

WORDS_LIMIT = 500
REASON_LIMIT = 500
LINK_LIMIT = 300
PAPER = Wanted(Kind.PAPER, "file-kind-paper")
TAKEDOWN_DAYS = 3  # working days, 处罚法 art. 48 and 85


class PublicationState(StrEnum):
    """due → published, or asked to be withheld → withheld or due again; published → corrected, withdrawn."""

    DUE = "due"
    WITHHOLDING = "withholding"
    WITHHELD = "withheld"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class PublicationStep(StrEnum):
    """What takes a publication from state to state."""

    PUBLISH = "publish"
    ASK = "ask"
    TAKE_BACK = "take-back"
    APPROVE = "approve"
    DENY = "deny"
    RELEASE = "release"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


STEPS: Mapping[str, Mapping[str, PublicationState]] = {
    PublicationState.DUE: {
        PublicationStep.PUBLISH: PublicationState.PUBLISHED,
        PublicationStep.ASK: PublicationState.WITHHOLDING,
    },
    PublicationState.WITHHOLDING: {
        PublicationStep.APPROVE: PublicationState.WITHHELD,
        PublicationStep.DENY: PublicationState.DUE,
        PublicationStep.TAKE_BACK: PublicationState.DUE,
    },
    PublicationState.WITHHELD: {PublicationStep.RELEASE: PublicationState.DUE},
    PublicationState.PUBLISHED: {
        PublicationStep.CORRECT: PublicationState.PUBLISHED,
        PublicationStep.WITHDRAW: PublicationState.WITHDRAWN,
    },
    PublicationState.WITHDRAWN: {PublicationStep.PUBLISH: PublicationState.PUBLISHED},
}
MACHINE = Machine("publication", STEPS, refusal="publication-is")


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


# Measures with which it is not over: something is to follow and to be entered.
FOLLOWED = frozenset({Measure.RECTIFY, Measure.CASE, Measure.TRANSFER, Measure.INTERVIEW})


class Ground(StrEnum):
    """Why a result is withheld [检查办法 art. 13]: state secret, trade secret, privacy, or otherwise by law."""

    STATE_SECRET = "state_secret"
    TRADE_SECRET = "trade_secret"
    PRIVACY = "privacy"
    LAW = "law"


class PenaltyChange(StrEnum):
    """What became of a penalty decision that was made public [处罚法 art. 48]."""

    CHANGED = "changed"
    REVOKED = "revoked"
    UNLAWFUL = "unlawful"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Publication:
    """A department's publication of one record. Without `words` it says the ready-made sentence of finding and measures."""

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

    @property
    def is_open(self) -> bool:
        """Whether it has still to be published or withheld."""
        return self.state in {PublicationState.DUE, PublicationState.WITHHOLDING}

    @property
    def is_ready(self) -> bool:
        """Whether all is known that could be published, and nothing speaks against it."""
        known = self.finding != Finding.PROBLEM or bool(self.measures)
        return self.state == PublicationState.DUE and self.finding is not None and known


def check_change(publication: Publication, to: str) -> None:
    """Refuse a step that the table does not have, saying where it stands."""
    if not MACHINE.leads(publication.state, to):
        raise Refusal(f"publication-is-{publication.state}")


# --- who ------------------------------------------------------------------------------------------------------------------


def sees_all(person: Person) -> bool:
    """Tell whether somebody sees the publications of every department."""
    return bool(person.roles & {Role.LEADER, Role.DEPUTY, Role.OBSERVER})


def check_sees(person: Person, department: str) -> None:
    """Refuse whoever belongs neither to that department nor to those who see all."""
    if person.department != department and not sees_all(person):
        raise Refusal("publication-other-department", department=department)


def withholders(people: Iterable[Person], department: str, asked_by: str | None) -> list[Person]:
    """Return who decides whether that department withholds a result: its heads, but nobody on their own request."""
    return [
        each
        for each in people
        if each.active and Role.HEAD in each.roles and each.department == department and each.id != asked_by
    ]


# --- what -----------------------------------------------------------------------------------------------------------------


def check_result(finding: str, measures: Collection[str]) -> None:
    """Refuse a problem about which nothing was done, and codes that are none."""
    if finding not in set(Finding) or not set(measures) <= set(Measure):
        raise Refusal("button-invalid")
    if finding == Finding.PROBLEM and not measures:
        raise Refusal("publication-measures-missing")


def toggled(measures: Collection[str], measure: str) -> tuple[str, ...]:
    """Return the measures with that one added or taken out, in their usual order."""
    if measure not in set(Measure):
        raise Refusal("button-invalid")
    return tuple(each.value for each in Measure if (each in measures) != (each == measure))


# An identity number has 18 digits, the last of which may be X; a mobile 11, often in groups; a landline its area before.
_EDGE, _GAP = r"(?<![0-9A-Za-z])", r"[\s\-‐-―]?"
_IDENTITY = re.compile(_EDGE + rf"\d{{6}}{_GAP}\d{{8}}{_GAP}\d{{3}}[0-9Xx](?![0-9A-Za-z])")
_PHONE = re.compile(
    rf"{_EDGE}(?:1\d{{2}}{_GAP}\d{{4}}{_GAP}\d{{4}}|\d{{11}}|\(?0\d{{2,3}}(?:\){_GAP}|[\s\-‐-―])\d{{7,8}})(?!\d)"
)


def check_words(words: str, names: Iterable[str], institution: Collection[str] = ()) -> None:
    """Refuse a public text that is empty or too long, or that names people, identity or telephone numbers.

    `names` are the roster's; what `institution` is called and numbered with may be said, whatever it looks like.
    """
    said = _plain(refusals.check_words("publication-words", words, WORDS_LIMIT))
    for own in sorted(filter(None, map(_plain, institution)), key=len, reverse=True):
        said = said.replace(own, "□")
    if _IDENTITY.search(said):
        raise Refusal("publication-words-identity")
    if _PHONE.search(said):
        raise Refusal("publication-words-phone")
    check_nameless(said, names)


def check_nameless(words: str, names: Iterable[str]) -> None:
    """Refuse words in which somebody of the roster is named, also with blanks between the characters."""
    said = re.sub(r"\s", "", _plain(words))
    for name in names:
        wanted = re.sub(r"\s", "", _plain(name))
        if len(wanted) > 1 and wanted in said:
            raise Refusal("publication-words-name", found=name)


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def check_reason(words: str) -> None:
    """Refuse a reason that is missing or too long."""
    refusals.check_words("publication-reason", words, REASON_LIMIT)


def check_link(link: str) -> None:
    """Refuse what is no address of a page on the web."""
    try:
        parts = urlsplit(link)
        fit = parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and parts.username is None
    except ValueError:
        fit = False
    if not fit or len(link) > LINK_LIMIT or re.search(r"\s", link):
        raise Refusal("publication-link-invalid", limit=LINK_LIMIT)


# --- when -----------------------------------------------------------------------------------------------------------------


def check_day(day: date, ended_on: date, today: date) -> None:
    """Refuse a publication in the future, or before the inspection ended."""
    if day > today:
        raise Refusal("publication-day-future")
    if day < ended_on:
        raise Refusal("publication-day-early", ended_on=ended_on.isoformat())
