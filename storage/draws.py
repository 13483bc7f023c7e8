"""Draws, their throws, and the message ids seen meanwhile."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from bot.domain.draws import Draw, DrawState, FrozenLists, Throw
from storage.repository import Repository
from storage.tables.draws import draws, frozen_lists, sightings, throws

_UNFINISHED = (DrawState.COMMITTED, DrawState.THROWING)


class Draws(Repository):
    """Rows of draws; none is ever deleted."""

    async def add(self, frozen: FrozenLists, **values: Any) -> int:
        """Keep a new draw, secret included, before anything of it is posted; return its id."""
        draw = await self._add(draws, **values)
        await self._add(frozen_lists, draw=draw, manifest=frozen.manifest, names=frozen.names)
        return draw

    async def frozen(self, draw: int) -> FrozenLists:
        """Return the lists of a draw."""
        query = select(frozen_lists.c.manifest, frozen_lists.c.names).where(frozen_lists.c.draw == draw)
        row = await self._one(query)
        assert row is not None
        return FrozenLists(**row._mapping)

    async def get(self, draw: int) -> Draw:
        """Return a draw that must exist."""
        row = await self._one(select(draws).where(draws.c.id == draw))
        assert row is not None
        return Draw(**row._mapping)

    async def find(self, task_force: str, draw: int) -> Draw | None:
        """Return a draw of that task force."""
        row = await self._one(select(draws).where(draws.c.id == draw, draws.c.task_force == task_force))
        return None if row is None else Draw(**row._mapping)

    async def unfinished(self, task_force: str) -> Draw | None:
        """Return the draw that goes on in a task force."""
        open_ones = select(draws).where(draws.c.task_force == task_force, draws.c.state.in_(_UNFINISHED))
        row = await self._one(open_ones)
        return None if row is None else Draw(**row._mapping)

    async def to_open(self) -> list[Draw]:
        """Return the draws whose time to throw has come and which were not opened yet, in all task forces."""
        due = select(draws).where(draws.c.state == DrawState.COMMITTED, draws.c.opens_at <= self._now)
        return [Draw(**row._mapping) for row in await self._all(due.order_by(draws.c.id))]

    async def of_task_force(self, task_force: str) -> list[Draw]:
        """Return every draw that was ever opened in a task force, oldest first."""
        found = await self._all(select(draws).where(draws.c.task_force == task_force).order_by(draws.c.id))
        return [Draw(**row._mapping) for row in found]

    async def numbers(self, task_force: str) -> list[str]:
        """Return the numbers used so far."""
        return [row.number for row in await self._all(select(draws.c.number).where(draws.c.task_force == task_force))]

    async def change(self, draw: Draw, **changes: Any) -> bool:
        """Change a draw as it was read; False if somebody was faster."""
        return await self._change_row(draws, draw, changes)

    async def add_throw(self, draw: int, throw: Throw) -> None:
        """Keep a throw with what became of it."""
        fields = ("message_id", "date", "emoji", "value", "person", "department", "k", "verdict")
        await self._add(throws, draw=draw, **{name: getattr(throw, name) for name in fields})

    async def has_throw(self, draw: int, message_id: int) -> bool:
        """Tell whether a message was entered as a throw: a group that becomes a supergroup numbers its messages anew."""
        known = select(throws.c.message_id).where(throws.c.draw == draw, throws.c.message_id == message_id)
        return await self._one(known) is not None

    async def throws(self, draw: int) -> list[Throw]:
        """Return all throws of a draw in message order."""
        found = await self._all(select(throws).where(throws.c.draw == draw).order_by(throws.c.message_id))
        return [Throw(**{k: v for k, v in row._mapping.items() if k != "draw"}) for row in found]

    async def sight(self, draw: int, message_id: int) -> None:
        """Keep that a message of the group was seen while the draw was open for throwing."""
        await self._add_new(sightings, [{"draw": draw, "message_id": message_id}])

    async def sighted(self, draw: int) -> Sequence[int]:
        """Return the message ids seen."""
        seen = select(sightings.c.message_id).where(sightings.c.draw == draw)
        return [row.message_id for row in await self._all(seen)]
