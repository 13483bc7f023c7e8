"""Deadlines: opened with what brings them about, moved, and closed when it is done or falls away."""

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.deadlines import Deadline, DeadlineState, Term
from bot.domain.local_time import local_date
from reminders.deadlines import end_of_day, end_of_term, next_reminder
from reminders.workdays import Due
from storage.transaction import Tx


async def set_term(
    tx: Tx, task_force: str, kind: str, subject: int, term: Term, *, department: str = "", person: str | None = None
) -> Due:
    """Open a deadline that is counted, or count one anew that there was; return the day."""
    due = end_of_term(tx.calendar, term)
    await _set(tx, task_force, kind, subject, due, **asdict(term), department=department, person=person)
    return due


async def set_day(
    tx: Tx, task_force: str, kind: str, subject: int, due_on: date, *, department: str = "", person: str | None = None
) -> None:
    """Open a deadline on a day that was set, or move one that there was."""
    own: dict[str, Any] = {"department": department, "person": person}
    await _set(tx, task_force, kind, subject, Due(due_on, False), counted_from=None, days=0, by_workdays=True, **own)


async def set_clock(
    tx: Tx, task_force: str, kind: str, subject: int, since: datetime, *, hours: int = 0, days: int = 0, department: str
) -> None:
    """Start a clock, or start one anew that there was: so many hours from a moment, or calendar days from its day.

    That day is not counted; the last one ends at 24:00. Whoever it is for is reminded at any hour.
    """
    began = local_date(since)
    at = since + timedelta(hours=hours) if hours else end_of_day(began + timedelta(days=days))
    on = local_date(at) if hours else began + timedelta(days=days)
    counted = {"counted_from": began if days else None, "days": days, "by_workdays": False}
    own = {"department": department, "person": None}
    await _set(tx, task_force, kind, subject, Due(on, False), due_at=at, **counted, **own)


async def meet(tx: Tx, task_force: str, kind: str, subject: int) -> None:
    """Close a deadline: what was due is done. Nothing happens where none is open."""
    await _close(tx, task_force, kind, subject, DeadlineState.MET)


async def drop(tx: Tx, task_force: str, kind: str, subject: int) -> None:
    """Close a deadline: what was due fell away. Nothing happens where none is open."""
    await _close(tx, task_force, kind, subject, DeadlineState.DROPPED)


async def reckon(tx: Tx, deadline: Deadline) -> bool:
    """Count a provisional deadline anew by what is known now; return whether its day, or how sure it is, has changed."""
    if deadline.term is None:
        return False
    due = end_of_term(tx.calendar, deadline.term)
    if (due.on, due.provisional) == (deadline.due_on, deadline.provisional):
        return False
    return await tx.deadlines.change(deadline, **_day(tx, deadline.kind, due))


async def _set(
    tx: Tx, task_force: str, kind: str, subject: int, due: Due, *, due_at: datetime | None = None, **values: Any
) -> None:
    fields = {**_day(tx, kind, due, due_at), "due_at": due_at, **values}
    known = await tx.deadlines.find(task_force, kind, subject)
    if known is None:
        await tx.deadlines.add(task_force=task_force, kind=kind, subject=subject, **fields)
    else:
        await tx.deadlines.change(known, state=DeadlineState.OPEN, closed_at=None, **fields)


def _day(tx: Tx, kind: str, due: Due, due_at: datetime | None = None) -> dict[str, Any]:
    rung = next_reminder(tx.calendar, kind, due.on, due_at, tx.now)
    return {"due_on": due.on, "provisional": due.provisional, "next_at": rung.at, "rung": rung.step}


async def _close(tx: Tx, task_force: str, kind: str, subject: int, state: DeadlineState) -> None:
    known = await tx.deadlines.find(task_force, kind, subject)
    if known is not None and known.is_open:
        await tx.deadlines.change(known, state=state, closed_at=tx.now, next_at=None, rung=None)
