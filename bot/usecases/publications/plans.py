"""What somebody is about to publish: kept as a draft from tap to tap, until it is confirmed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from zlib import crc32

from bot.domain.inspections import check_own_department
from bot.domain.local_time import local_date
from bot.domain.people import Person
from bot.domain.publications import PublicationState, check_change, check_nameless, check_words
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.publications.cases import Case, check_ended, load_case
from storage.transaction import Tx


class Step(StrEnum):
    """Where in the course somebody is; also the ending of the draft's kind."""

    RESULT = "result"
    MEASURES = "measures"
    WORDS = "words"
    PLACE = "place"
    REASON = "reason"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be published, on the `version` of the publication that was looked at.

    `paper` is a file's number, 0 for none; `reason` why a published result is corrected, "" where it is published first.
    """

    publication: int
    version: int
    corrects: bool
    finding: str
    measures: tuple[str, ...]
    words: str
    link: str
    paper: int
    published_on: str
    reason: str = ""

    @property
    def day(self) -> date:
        """The day on which it is, or was, made public."""
        return date.fromisoformat(self.published_on)

    @property
    def stamp(self) -> int:
        """A number that stands for all of it on a button: pressed later, it means this and nothing else."""
        return crc32(json.dumps(asdict(self)).encode())


def plan_for(tx: Tx, case: Case, *, corrects: bool) -> Plan:
    """Return what would be published if nobody changed anything: the result as it is known, today."""
    now = case.publication
    return Plan(
        publication=now.id,
        version=now.version,
        corrects=corrects,
        finding=now.finding or "",
        measures=now.measures,
        words=now.words,
        link=now.link,
        paper=case.paper.id if case.paper is not None else 0,
        published_on=local_date(tx.now).isoformat(),
    )


async def publishable(tx: Tx, actor: Person, office: TaskForce, publication_id: int, *, corrects: bool) -> Case:
    """Return a publication of the actor's own department that can be published, or one that is and can be corrected."""
    case = await load_case(tx, office, publication_id)
    _check_publishable(case, actor, corrects=corrects)
    return case


def _check_publishable(case: Case, actor: Person, *, corrects: bool) -> None:
    check_own_department(actor, case.publication.department)
    check_change(case.publication, PublicationState.PUBLISHED)
    check_ended(case)
    if corrects != case.at(PublicationState.PUBLISHED):
        raise Refusal(f"publication-is-{case.publication.state}")


async def keep(tx: Tx, actor: Person, step: Step, plan: Plan) -> None:
    """Await what the step asks for."""
    assert actor.user_id is not None
    known = {**asdict(plan), "measures": list(plan.measures)}
    await tx.drafts.begin(actor.user_id, f"publication.{step}", task_force=actor.task_force, **known)


async def resume(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> tuple[Case, Plan]:
    """Return what somebody is about to publish; refuse where that was given up, or overtaken by somebody else."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known: Mapping[str, Any] = {} if draft is None or not draft.kind.startswith("publication.") else draft.data
    ours = known.get("publication") == publication_id and "published_on" in known
    case = await load_case(tx, office, publication_id)
    _check_publishable(case, actor, corrects=bool(known["corrects"]) if ours else case.at(PublicationState.PUBLISHED))
    if not ours:
        raise Refusal("publication-is-published" if case.at(PublicationState.PUBLISHED) else "publication-draft-gone")
    plan = Plan(**{name: known[name] for name in Plan.__slots__ if name != "measures"}, measures=_measures(known))
    if plan.version != case.publication.version:
        raise Refusal("publication-changed")
    return case, plan


def _measures(known: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(each) for each in known["measures"])


async def check_public(tx: Tx, case: Case, words: str, link: str) -> None:
    """Refuse what must not stand in public: people of the roster, identity and telephone numbers."""
    names = [each.name for each in await tx.people.of_task_force(case.office.id)]
    if words:
        check_words(words, names, (case.target.name, case.target.code))
    if link:
        check_nameless(link, names)
