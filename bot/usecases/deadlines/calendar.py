"""Somebody's calendar: what they have to meet, and the days of their visits."""

from dataclasses import dataclass
from datetime import date

from bot.domain.messages import Late, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.usecases.deadlines.lists import own_matters
from bot.usecases.deadlines.matters import Matter, about, kind_name
from bot.usecases.inspections.notice_messages import Task
from bot.usecases.mine import tasks_of
from bot.usecases.telling import tell
from storage.transaction import Tx

MAKER = "deadline-calendar"


@dataclass(frozen=True, slots=True)
class Entry:
    """A day in a calendar. `uid` stays as long as the thing does, `sequence` rises when it changes."""

    uid: str
    on: date
    stamp: date
    sequence: int
    summary: Text


async def send(tx: Tx, actor: Person) -> None:
    """Send somebody their calendar; the file is made when it is sent."""
    attachment = Late(MAKER, {"person": actor.id})
    await tell(tx, actor, Message(text("due-calendar"), rows(button("due.show")), attachment), mention=False)


async def entries(tx: Tx, person: Person) -> list[Entry]:
    """Return the entries: open deadlines, then visits that have not ended."""
    found = [_deadline(each, person) for each in await own_matters(tx, person)]
    for task in await tasks_of(tx, person):
        visit = await _visit(tx, task, person)
        if visit is not None:
            found.append(visit)
    return found


def _deadline(matter: Matter, person: Person) -> Entry:
    deadline = matter.deadline
    facts = {"about": about(matter, person.department), "kind": kind_name(deadline.kind)}
    words = text("due-event-provisional", **facts) if deadline.provisional else text("due-event", **facts)
    stamp = deadline.counted_from or deadline.due_on
    uid = f"deadline-{deadline.id}@{deadline.task_force}.zhuanban"
    return Entry(uid, deadline.due_on, stamp, deadline.version, words)


async def _visit(tx: Tx, task: Task, person: Person) -> Entry | None:
    inspection = await tx.inspections.at(task.round.id, task.target.id)
    if inspection is None or inspection.ended_on is not None:
        return None
    uid = f"visit-{inspection.id}@{person.task_force}.zhuanban"
    words = text("due-event-visit", target=task.target.name)
    return Entry(uid, inspection.inspect_on, inspection.inspect_on, inspection.version, words)
