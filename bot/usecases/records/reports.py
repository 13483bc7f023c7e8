"""Reporting the end of a department's part: the signed form, the end date, and what is told when all have reported."""

from datetime import date

from bot.domain.days import chosen_day, day_number, read_day
from bot.domain.inspections import MOST_FORMS, SIGNED_FORM, RecordState, check_end, check_ticked
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent, check_sent
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.desk import lay
from bot.usecases.inspections import course
from bot.usecases.records.cases import Case, end_draft, fillable, load_case, papers_of, touch
from bot.usecases.records.news import tell_ended, tell_reported
from bot.usecases.records.sheets import desk
from bot.usecases.records.ticks import DRAFT as PROBLEM_DRAFT
from bot.usecases.records.ticks import FORM_DRAFT as DRAFT
from storage.transaction import Tx


async def ask_form(tx: Tx, actor: Person, office: TaskForce, record: int) -> None:
    """Ask for the signed form; refuse while items are missing. Where it is there already, the day is asked as well."""
    case = await fillable(tx, actor, office, record)
    check_ticked(case.part.items, case.part.checks)
    await _ask(tx, actor, case)


async def add_form(tx: Tx, actor: Person, office: TaskForce, record: int, sent: Sent | None) -> None:
    """Keep a photo (or PDF) of the signed and sealed form, and ask for the day."""
    case = await fillable(tx, actor, office, record)
    name, content = check_sent(sent, SIGNED_FORM)
    if case.forms >= MOST_FORMS:
        raise Refusal("record-forms-full", limit=MOST_FORMS)
    kept = await tx.files.add(office.id, papers_of(record), "form", name, content, actor.id)
    data = {"record": record, "file": kept.id, "sha256": kept.digest}
    await tx.ledger.append(office.id, actor.id, "record-form-kept", data)
    # The first of several pages moves the message below it; the others change it where it stands.
    await _ask(tx, actor, await load_case(tx, office, record), anew=not case.forms)


async def type_day(tx: Tx, actor: Person, office: TaskForce, record: int, words: str) -> None:
    """Take the day that somebody wrote."""
    case = await _signed(tx, actor, office, record)
    await _confirm(tx, actor, case, read_day(words, local_date(tx.now), past=True), anew=True)


async def choose_day(tx: Tx, actor: Person, office: TaskForce, record: int, day: int) -> None:
    """Take the day that was pressed (20261201)."""
    await _confirm(tx, actor, await _signed(tx, actor, office, record), chosen_day(day))


async def report(tx: Tx, actor: Person, office: TaskForce, record: int, day: int, version: int) -> None:
    """Report the end as it was shown; what has changed since is shown again. Who is next is told."""
    case = await _signed(tx, actor, office, record)
    ended_on = chosen_day(day)
    if case.record.version != version:
        await _confirm(tx, actor, case, ended_on)
        return
    check_end(ended_on, case.visit.inspection.inspect_on, local_date(tx.now))
    await touch(tx, case, state=RecordState.REPORTED, ended_on=ended_on, reported_by=actor.id, reported_at=tx.now)
    data = {
        "record": record,
        "inspection": case.visit.inspection.id,
        "department": case.record.department,
        "ended_on": ended_on.isoformat(),
        "problems": [each.number for each in case.part.problems],
        "forms": case.forms,
    }
    await tx.ledger.append(office.id, actor.id, "record-reported", data)
    await terms.meet(tx, office.id, "report", record)
    await end_draft(tx, actor, DRAFT, PROBLEM_DRAFT)
    ended = await course.conclude(tx, office, await tx.inspections.get(case.visit.inspection.id))
    after = await load_case(tx, office, record)
    await _thank(tx, actor, after)
    await (tell_ended(tx, after) if ended else tell_reported(tx, after, actor))


async def _signed(tx: Tx, actor: Person, office: TaskForce, record: int) -> Case:
    """Return a record that can be reported: everything ticked, and the signed form there."""
    case = await fillable(tx, actor, office, record)
    check_ticked(case.part.items, case.part.checks)
    if not case.forms:
        raise Refusal("record-form-missing")
    return case


async def _ask(tx: Tx, actor: Person, case: Case, *, anew: bool = False) -> None:
    """Await the form or a day; once there is a form, days are offered."""
    assert actor.user_id is not None
    own = case.record.id
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=case.office.id, record=own)
    days = _days(case, local_date(tx.now)) if case.forms else []
    words = text("record-end-ask" if case.forms else "record-form-ask", **case.facts(), forms=case.forms)
    blank = [] if case.forms else [button("record.forms", own)]
    await lay(tx, actor, desk(own), Message(words, rows(*days, *blank, _back(own))), anew=anew)


def _days(case: Case, today: date) -> list[Button]:
    """Return the likely days: today and the day of the visit, as far as they can be the end."""
    visit_day = case.visit.inspection.inspect_on
    days = [today] if visit_day <= today else []
    if visit_day < today:
        days.append(visit_day)
    return [
        Button(text("button-record-end", day=each), "record.end", (case.record.id, day_number(each))) for each in days
    ]


async def _confirm(tx: Tx, actor: Person, case: Case, ended_on: date, *, anew: bool = False) -> None:
    check_end(ended_on, case.visit.inspection.inspect_on, local_date(tx.now))
    own = case.record.id
    words = text("record-confirm", **case.facts(), ended_on=ended_on, finding=case.part.finding(), forms=case.forms)
    send = button("record.confirm", own, day_number(ended_on), case.record.version)
    other = Button(text("button-record-other-day"), "record.report", (own,))
    await lay(tx, actor, desk(own), Message(words, rows(send, other, _back(own))), anew=anew)


def _back(record: int) -> Button:
    return Button(text("button-record-back"), "record.next", (record, 0))


async def _thank(tx: Tx, actor: Person, case: Case) -> None:
    """Leave on the desk that it is done, with the next steps."""
    assert case.record.ended_on is not None
    waiting = "、".join(each.record.department for each in case.visit.parts if each.record.is_open)
    rest = text("record-done-waiting", departments=waiting) if waiting else text("record-done-all")
    words = text("record-done", **case.facts(), ended_on=case.record.ended_on, finding=case.part.finding(), rest=rest)
    found = [button("follow-up.new", case.record.id)] if case.part.problems and not case.visit.hidden else []
    back = Button(text("button-record-inspection"), "inspection.show", (case.visit.inspection.id,))
    await lay(tx, actor, desk(case.record.id), Message(words, rows(*found, back)))
