"""Deadlines, and who wants to be reminded of one once more."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, bindparam, delete, func, or_, select

from bot.domain.deadlines import Deadline, DeadlineState
from bot.domain.local_time import local_date
from storage.repository import Repository
from storage.tables.columns import Instant
from storage.tables.deadlines import deadlines, snoozes
from storage.tables.rosters import counters


class Deadlines(Repository):
    """Rows of deadlines. What is due now is found by an index on the next reminder's moment alone."""

    async def add(self, **values: Any) -> int:
        """Open a deadline; return its id."""
        return await self._add(deadlines, state=DeadlineState.OPEN, **values)

    async def add_all(self, values: Iterable[dict[str, Any]]) -> None:
        """Open many, all with the same fields."""
        await self._add_all(deadlines, [{"state": DeadlineState.OPEN, **each} for each in values])

    async def get(self, deadline: int) -> Deadline:
        """Return a deadline that must exist."""
        row = await self._one(select(deadlines).where(deadlines.c.id == deadline))
        assert row is not None
        return Deadline(**row._mapping)

    async def find(self, task_force: str, kind: str, subject: int) -> Deadline | None:
        """Return the deadline of that thing, open or not; None where it never had one."""
        own = select(deadlines).where(
            deadlines.c.kind == kind, deadlines.c.subject == subject, deadlines.c.task_force == task_force
        )
        row = await self._one(own)
        return None if row is None else Deadline(**row._mapping)

    async def by_id(self, keys: Collection[int]) -> dict[int, Deadline]:
        """Return deadlines by their ids."""
        return {row.id: Deadline(**row._mapping) for row in await self._by_key(deadlines, deadlines.c.id, keys)}

    async def due(self, limit: int, *, clocks_only: bool = False) -> list[Deadline]:
        """Return those whose next reminder's moment has come, the earliest first."""
        asked = _CLOCKS_DUE if clocks_only else _DUE
        return [Deadline(**row._mapping) for row in await self._all(asked, {"at": self._now, "limit": limit})]

    async def open_in(self, task_force: str) -> list[Deadline]:
        """Return a task force's open deadlines, the earliest first."""
        own = select(deadlines).where(deadlines.c.task_force == task_force, deadlines.c.state == DeadlineState.OPEN)
        return [Deadline(**row._mapping) for row in await self._all(own.order_by(deadlines.c.due_on, deadlines.c.id))]

    async def open_for(self, task_force: str, department: str, person: str) -> list[Deadline]:
        """Return a department's open deadlines and those that are a person's own, the earliest first."""
        own = select(deadlines).where(deadlines.c.task_force == task_force, deadlines.c.state == DeadlineState.OPEN)
        own = own.where(or_(deadlines.c.department == department, deadlines.c.person == person))
        return [Deadline(**row._mapping) for row in await self._all(own.order_by(deadlines.c.due_on, deadlines.c.id))]

    async def provisional(self) -> list[Deadline]:
        """Return all open deadlines whose day is provisional, by id."""
        own = select(deadlines).where(deadlines.c.provisional, deadlines.c.state == DeadlineState.OPEN)
        return [Deadline(**row._mapping) for row in await self._all(own.order_by(deadlines.c.id))]

    async def change(self, deadline: Deadline, **changes: Any) -> bool:
        """Change a deadline as it was read; False if somebody was faster."""
        return await self._change_row(deadlines, deadline, changes)

    async def advance(self, steps: Iterable[dict[str, Any]]) -> None:
        """Set the next reminder of many at once: id, next_at, rung of each."""
        await self._change_all(deadlines, steps)

    async def count_by_department(self, task_force: str, first: date, last: date) -> dict[str, int]:
        """Return how many open deadlines each department has from the first to the last of those days."""
        own = select(deadlines.c.department, func.count().label("many")).where(
            deadlines.c.task_force == task_force,
            deadlines.c.state == DeadlineState.OPEN,
            deadlines.c.due_on.between(first, last),
        )
        return {row.department: row.many for row in await self._all(own.group_by(deadlines.c.department))}

    async def count_overdue(self) -> int:
        """Return how many open deadlines of all task forces are past their day."""
        late = (deadlines.c.state == DeadlineState.OPEN, deadlines.c.due_on < local_date(self._now))
        row = await self._one(select(func.count()).select_from(deadlines).where(*late))
        return row[0] if row else 0

    async def begin_day(self, name: str, day: date) -> bool:
        """Keep that what is done once a day (or a week, by its first day) is done; False if it was, or a later one's."""
        row = await self._one(select(counters.c.value).where(counters.c.name == name))
        if row is not None and row.value >= day.toordinal():
            return False
        await self._put(counters, name=name, value=day.toordinal())
        return True

    async def snooze(self, keys: Collection[int], person: str, remind_at: datetime) -> list[int]:
        """Remind somebody of deadlines once more, at that moment; return those for which that was not so already."""
        own = select(snoozes.c.deadline).where(snoozes.c.person == person, snoozes.c.remind_at == remind_at)
        known = {row.deadline for row in await self._all(own)}
        new = [each for each in keys if each not in known]
        for each in new:
            await self._put(snoozes, deadline=each, person=person, remind_at=remind_at)
        return new

    async def snoozed(self) -> list[tuple[int, str, datetime]]:
        """Return (deadline, person, moment) of those whose time to be reminded once more has come."""
        ready = select(snoozes).where(snoozes.c.remind_at <= self._now).order_by(snoozes.c.deadline, snoozes.c.person)
        return [(row.deadline, row.person, row.remind_at) for row in await self._all(ready)]

    async def forget_snoozed(self) -> None:
        """Forget the wishes that have been met."""
        await self._run(delete(snoozes).where(snoozes.c.remind_at <= self._now))


_DUE = (
    select(deadlines)
    .where(deadlines.c.next_at.is_not(None), deadlines.c.next_at <= bindparam("at", type_=Instant()))
    .order_by(deadlines.c.next_at)
    .limit(bindparam("limit", type_=Integer))
)
_CLOCKS_DUE = _DUE.where(deadlines.c.due_at.is_not(None))
