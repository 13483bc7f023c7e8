"""Reopening a record that was reported: by the chair, with a reason, while nobody has published."""

from bot.domain.deadlines import DeadlineKind
from bot.domain.inspections import REASON_LIMIT, RecordState
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import PublicationState
from bot.domain.refusals import Refusal, check_words
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.desk import lay
from bot.usecases.inspections import course
from bot.usecases.records.cases import Case, end_draft, load_case, touch
from bot.usecases.records.sheets import desk
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT = "record.reason"


async def ask_reason(tx: Tx, actor: Person, office: TaskForce, record: int) -> None:
    """Ask why a record is to be opened again."""
    case = await _reopenable(tx, office, record)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, record=record)
    back = button("record.show", record)
    words = text("record-reopen-ask", **case.facts(), limit=REASON_LIMIT)
    await lay(tx, actor, desk(record), Message(words, rows(back)), anew=True)


async def reopen(tx: Tx, actor: Person, office: TaskForce, record: int, words: str) -> None:
    """Open a record again: its officers can correct it, and report anew with a form signed anew."""
    case = await _reopenable(tx, office, record)
    reason = check_words("record-reason", words, REASON_LIMIT)
    await _unend(tx, case)
    # When it was reported stays: forms from before that moment do not count for the next report.
    await touch(tx, case, state=RecordState.OPEN, ended_on=None)
    await tx.ledger.append(office.id, actor.id, "record-reopened", {"record": record, "reason": reason})
    await course.open_reports(tx, await tx.inspections.get(case.visit.inspection.id))
    await end_draft(tx, actor, DRAFT)
    news = text("record-reopened", **case.facts(), name=actor.name, reason=reason)
    await lay(tx, actor, desk(record), Message(news, rows(button("record.show", record))), anew=True)
    for each in case.visit.officers(case.record.department):
        if each.id != actor.id:
            await tell(tx, each, Message(news, rows(button("record.show", record))))


async def _reopenable(tx: Tx, office: TaskForce, record: int) -> Case:
    case = await load_case(tx, office, record)
    if case.record.is_open:
        raise Refusal("record-open-already")
    own = await tx.publications.of_records([each.record.id for each in case.visit.parts])
    if any(each.state != PublicationState.DUE for each in own.values()):
        raise Refusal("record-published")
    return case


async def _unend(tx: Tx, case: Case) -> None:
    """Let an ended inspection go on: no publication is due until it has ended again."""
    if case.visit.inspection.ended_on is None:
        return
    if not await tx.inspections.change(case.visit.inspection, ended_on=None):
        raise Refusal("record-changed")
    for each in (await tx.publications.of_records([one.record.id for one in case.visit.parts])).values():
        await terms.drop(tx, case.office.id, DeadlineKind.PUBLICATION, each.id)
