"""Who sits in which seat, now and before."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, select

from bot.domain.recusals import Assignment
from bot.domain.rounds import AssignmentState
from storage.repository import Repository
from storage.sealings import hidden_rounds
from storage.tables.draws import assignments, seats
from storage.tables.inspections import inspections


class Assignments(Repository):
    """Rows of assignments; a change is made on the version that was read, so that of two at once only one is."""

    async def add_all(self, entries: Iterable[dict[str, Any]]) -> None:
        """Seat people: fields round, seat, target, pool, person, draw, ordinal."""
        new = {"state": AssignmentState.NOTIFIED, "active": True, "notified_at": self._now}
        await self._add_all(assignments, [{**new, **each} for each in entries])

    async def get(self, assignment: int) -> Assignment:
        """Return an assignment that must exist."""
        row = await self._one(select(assignments).where(assignments.c.id == assignment))
        assert row is not None
        return Assignment(**row._mapping)

    async def find(self, assignment: int) -> Assignment | None:
        """Return an assignment, None for a forged number."""
        row = await self._one(select(assignments).where(assignments.c.id == assignment))
        return None if row is None else Assignment(**row._mapping)

    async def by_id(self, keys: Collection[int]) -> dict[int, Assignment]:
        """Return assignments by their ids."""
        return {row.id: Assignment(**row._mapping) for row in await self._by_key(assignments, assignments.c.id, keys)}

    async def of_round(self, round_id: int) -> list[Assignment]:
        """Return everybody who sits or sat in a round, by seat and order."""
        own = select(assignments).where(assignments.c.round == round_id)
        return [
            Assignment(**row._mapping)
            for row in await self._all(own.order_by(assignments.c.seat, assignments.c.ordinal))
        ]

    async def of_draw(self, draw: int) -> list[Assignment]:
        """Return whom a draw seated, by seat."""
        own = select(assignments).where(assignments.c.draw == draw).order_by(assignments.c.seat)
        return [Assignment(**row._mapping) for row in await self._all(own)]

    async def of_person(self, person: str, *, hidden: bool = False) -> list[Assignment]:
        """Return a person's present assignments, newest round first; those in a sealed round only where asked for."""
        own = select(assignments).where(assignments.c.person == person, assignments.c.active)
        own = own if hidden else own.where(assignments.c.round.not_in(hidden_rounds()))
        found = await self._all(own.order_by(assignments.c.round.desc(), assignments.c.seat))
        return [Assignment(**row._mapping) for row in found]

    async def unanswered(self, reminded: int, before: datetime) -> list[Assignment]:
        """Return notices sent at or before that moment, not answered, with that many reminders so far.

        After the visit nobody has to answer any more.
        """
        visit = (inspections.c.round == assignments.c.round) & (inspections.c.target == assignments.c.target)
        open_ones = (
            select(assignments)
            .outerjoin(inspections, visit)
            .where(
                assignments.c.state == AssignmentState.NOTIFIED,
                assignments.c.active,
                assignments.c.notified_at <= before,
                assignments.c.reminded == reminded,
                inspections.c.ended_on.is_(None),
            )
        )
        return [Assignment(**row._mapping) for row in await self._all(open_ones.order_by(assignments.c.id))]

    async def change(self, assignment: Assignment, **changes: Any) -> bool:
        """Change an assignment as it was read; False if somebody was faster."""
        return await self._change_row(assignments, assignment, changes)

    async def vacant(self, round_id: int) -> list[tuple[str, str, str, int]]:
        """Return (seat, target, pool, occupants so far) of the seats where nobody sits, by seat."""
        taken = func.sum(case((assignments.c.active, 1), else_=0))
        query = (
            select(seats.c.id, seats.c.target, seats.c.pool, func.count(assignments.c.id).label("many"))
            .outerjoin(assignments, (assignments.c.round == seats.c.round) & (assignments.c.seat == seats.c.id))
            .where(seats.c.round == round_id)
            .group_by(seats.c.id, seats.c.target, seats.c.pool)
            .having(taken == 0)
            .order_by(seats.c.id)
        )
        return [(row.id, row.target, row.pool, row.many) for row in await self._all(query)]
