"""Clues that come to light in an inspection: begun from a department's part of it, and shown there by number."""

from collections.abc import Iterable, Sequence

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import SOURCE, TARGET
from bot.domain.clues import Clue, ClueSource
from bot.domain.inspections import Record
from bot.domain.messages import Button, Text, text
from bot.domain.people import Person
from bot.domain.publications import Finding
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.clues import entry_pages
from bot.usecases.inspections.cases import load_visit
from storage.transaction import Tx


async def begin(tx: Tx, actor: Person, office: TaskForce, record_id: int) -> None:
    """Begin a clue with source and institution filled in, or go on with what somebody has begun there already."""
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    record = await tx.inspections.record(record_id)
    if record.department != actor.department:
        raise Refusal("clue-record-not-yours", department=record.department)
    if not await _problem(tx, office, record):
        raise Refusal("clue-record-nothing")
    begun = [each for each in await tx.clues.of_record(record_id) if rights.reads(each, actor) and each.is_draft]
    clue = begun[-1] if begun else await _begun(tx, actor, office, record)
    await entry_pages.show(tx, actor, office, clue, anew=True)


async def _begun(tx: Tx, actor: Person, office: TaskForce, record: Record) -> Clue:
    target = (await tx.inspections.get(record.inspection)).target
    known = {"source": ClueSource.INSPECTION, "target": target, "record": record.id}
    details = {"done": [SOURCE, TARGET]}
    return await tx.clues.get(await tx.clues.begin(office.id, actor.department, actor.id, **known, details=details))


async def _problem(tx: Tx, office: TaskForce, record: Record) -> bool:
    """Tell whether something was found: ticked so, or entered so with the result."""
    publication = (await tx.publications.of_records([record.id])).get(record.id)
    if publication is not None and publication.finding == Finding.PROBLEM:
        return True
    return bool((await load_visit(tx, office, record.inspection)).part(record.id).problems)


# --- where the inspection is shown --------------------------------------------------------------------------------------


def offers(actor: Person, department: str) -> bool:
    """Tell whether somebody can begin a clue from that department's part."""
    return actor.department == department and actor.may(Action.ENTER_CLUE)


def shown_to(found: Iterable[Clue], reader: Person) -> list[Clue]:
    """Return the clues that somebody may know of, without drafts."""
    return [each for each in found if not each.is_draft and rights.concerns(each, reader)]


def numbers_line(found: Sequence[Clue]) -> tuple[Text, ...]:
    """Return a line with their numbers, none where there are none."""
    return (text("clue-of-record", numbers="、".join(each.number or "" for each in found)),) if found else ()


def number_buttons(found: Sequence[Clue]) -> list[Button]:
    """Return a button to each of them."""
    return [Button(text("clue-of-record-open", number=each.number or ""), "clue.show", (each.id,)) for each in found]
