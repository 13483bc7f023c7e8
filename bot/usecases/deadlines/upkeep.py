"""Once a day, and as soon as more is known: provisional days are counted anew, the year's plan becomes due."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.deadlines import Deadline, DeadlineKind, plan_due
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.messages import Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.reminders import reminded
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.matters import Matter, about, kind_name, matters, staffs, teams
from bot.usecases.deadlines.reminders import MOST_LINES, mention
from bot.usecases.deadlines.terms import reckon, set_day
from reminders.deadlines import in_office_hours
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Change:
    """A deadline before and after it was counted anew."""

    before: Deadline
    after: Matter


async def keep_up(tx: Tx) -> None:
    """Do what is done once a day, in office hours; again on the same day only when the calendar knows more."""
    if not in_office_hours(tx.calendar, tx.now):
        return
    if await tx.deadlines.begin_day(f"upkeep:{tx.calendar.fingerprint}", local_date(tx.now)):
        await open_plans(tx)
        await reckon_all(tx)


async def open_plans(tx: Tx) -> None:
    """Let each task force's plan of the year be due, from 1 January on.

    A task force that was set up only after the day has nothing to make up for.
    """
    today = local_date(tx.now)
    due_on = plan_due(today.year)
    for office in await tx.task_forces.all():
        known = await tx.deadlines.find(office.id, DeadlineKind.PLAN, today.year)
        if known is None and (today <= due_on or await _began_by(tx, office, today.year)):
            await set_day(tx, office.id, DeadlineKind.PLAN, today.year, due_on)


async def _began_by(tx: Tx, office: TaskForce, year: int) -> bool:
    began = await tx.ledger.began(office.id)
    return began is not None and began.astimezone(SHANGHAI).date() <= plan_due(year)


async def reckon_all(tx: Tx) -> None:
    """Count all provisional deadlines anew; whoever would be reminded of one is told what has changed, in one message."""
    before = {each.id: each for each in await tx.deadlines.provisional()}
    moved = [key for key, each in before.items() if await reckon(tx, each)]
    after = await tx.deadlines.by_id(moved)
    found = await matters(tx, [after[key] for key in moved])
    changes = [Change(before[each.deadline.id], each) for each in found]
    for task_force in sorted({each.before.task_force for each in changes}):
        await _tell(tx, task_force, [each for each in changes if each.before.task_force == task_force])


async def _tell(tx: Tx, task_force: str, changes: Sequence[Change]) -> None:
    await tx.ledger.append(task_force, "clock", "deadline-reckoned", {"changes": [_entry(each) for each in changes]})
    staff = (await staffs(tx, [task_force]))[task_force]
    seated = await teams(tx, [each.after for each in changes])
    lists: dict[str, list[Change]] = {}
    for each in changes:
        now = each.after.deadline
        for person in reminded(now, now.rung or 0, seated.get(now.id, ()), staff, each.after.also):
            lists.setdefault(person.id, []).append(each)
    mark = f"{tx.calendar.fingerprint}:{local_date(tx.now).isoformat()}"
    posted, missed = [], list[Person]()
    for key, own in lists.items():
        person = staff.people[key]
        if person.chat is not None and person.reachable:
            posted.append((person.chat, _message(own, person), f"reckoned:{key}:{mark}"))
        else:
            missed.append(person)
    await tx.outbox.post_all(posted)
    if missed:
        await mention(tx, task_force, missed)


def _entry(change: Change) -> dict[str, object]:
    before, after = change.before, change.after.deadline
    days = {"from": before.due_on.isoformat(), "to": after.due_on.isoformat()}
    return {"deadline": before.id, **days, "provisional": after.provisional}


def _message(own: Sequence[Change], reader: Person) -> Message:
    ordered = sorted(own, key=lambda each: (each.after.deadline.due_on, each.before.id))
    rest = (text("due-more", many=len(own) - MOST_LINES),) if len(own) > MOST_LINES else ()
    lines = (*(_line(each, reader) for each in ordered[:MOST_LINES]), *rest)
    return Message(text("deadline-reckoned", many=len(own), lines=lines), rows(button("due.show")))


def _line(change: Change, reader: Person) -> Text:
    before, after = change.before, change.after.deadline
    facts: dict[str, Value] = {
        "about": about(change.after, reader.department),
        "kind": kind_name(after.kind),
        "due_on": after.due_on,
    }
    if before.due_on == after.due_on:
        return text("deadline-confirmed", **facts)
    name = "deadline-moved-provisional" if after.provisional else "deadline-moved"
    return text(name, **facts, before=before.due_on)
