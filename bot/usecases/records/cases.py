"""A department's record, for whoever may tick or read it."""

from dataclasses import dataclass
from typing import Any

from bot.domain.clues import Clue
from bot.domain.inspections import Record
from bot.domain.messages import Value
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.cases import Part, Visit, load_visit
from bot.usecases.inspections.notice_messages import department_title
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Case:
    """A record, the inspection that it is of, how many photos and signed forms there are, the clues that came of it."""

    visit: Visit
    part: Part
    photos: dict[int, int]
    forms: int
    clues: tuple[Clue, ...] = ()

    @property
    def record(self) -> Record:
        """The record itself."""
        return self.part.record

    @property
    def office(self) -> TaskForce:
        """The task force."""
        return self.visit.office

    def facts(self) -> dict[str, Value]:
        """Return the parameters that texts about it have in common."""
        return {**self.visit.facts(), "department": department_title(self.office, self.record.department)}


def photos_of(record: int, number: int) -> str:
    """Return what the photos of an item are kept under."""
    return f"check:{record}:{number}"


def papers_of(record: int) -> str:
    """Return what a record's signed forms are kept under."""
    return f"record:{record}"


async def load_case(tx: Tx, office: TaskForce, record: int) -> Case:
    """Return a record that must exist."""
    visit = await load_visit(tx, office, (await tx.inspections.record(record)).inspection)
    part = visit.part(record)
    kept = await tx.files.count([photos_of(record, each.number) for each in part.items])
    photos = {each.number: kept.get(photos_of(record, each.number), 0) for each in part.items}
    return Case(visit, part, photos, await _forms(tx, part.record), tuple(await tx.clues.of_record(record)))


async def _forms(tx: Tx, record: Record) -> int:
    """Return how many signed forms there are; what was sent before the record was reopened no longer counts."""
    kept = await tx.files.of(papers_of(record.id), "form")
    since = record.reported_at if record.is_open else None
    return sum(since is None or each.sent_at > since for each in kept)


async def readable(tx: Tx, actor: Person, office: TaskForce, record: int) -> Case:
    """Return a record that somebody may read; others are refused."""
    case = await load_case(tx, office, record)
    if not case.visit.shows(actor, case.record.department):
        raise Refusal("inspection-other-department", department=case.record.department)
    return case


async def fillable(tx: Tx, actor: Person, office: TaskForce, record: int) -> Case:
    """Return an open record that somebody may tick: its department's officers who sit there now (谁检查、谁录入)."""
    case = await load_case(tx, office, record)
    if not case.visit.filled_by(actor, case.record.department):
        raise Refusal("record-not-seated", department=case.record.department)
    if not case.record.is_open:
        raise Refusal("record-reported-already")
    return case


async def touch(tx: Tx, case: Case, **changes: Any) -> None:
    """Change a record as it was read, so that who confirms what they have seen confirms the newest; the slower is told."""
    if not await tx.inspections.change_record(case.record, **changes):
        raise Refusal("record-changed")


async def end_draft(tx: Tx, actor: Person, *kinds: str) -> None:
    """Await no words or files for a record any more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind in kinds:
        await tx.drafts.end(actor.user_id)
