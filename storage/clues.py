"""Clues: their rows in the clear, their words are kept sealed elsewhere."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, case, delete, func, select

from bot.domain.clue_views import View
from bot.domain.clues import Clue, ClueState, TakenStep
from storage.clue_sights import Sight, named, viewed
from storage.counters import Counters
from storage.repository import Repository
from storage.tables.clues import clue_steps, clues


class Clues(Repository):
    """Rows of clues and of steps; their words are in `SealedWords` under the clue's `subject`."""

    async def begin(self, task_force: str, department: str, entered_by: str, **known: Any) -> int:
        """Keep a draft, empty but for what is known, and return its id."""
        return await self._add(
            clues,
            task_force=task_force,
            from_department=department,
            entered_by=entered_by,
            entered_at=self._now,
            state=ClueState.DRAFT,
            **{"details": {}, **known},
        )

    async def get(self, clue: int) -> Clue:
        """Return a clue that must exist."""
        found = await self.find(clue)
        assert found is not None
        return found

    async def find(self, clue: int) -> Clue | None:
        """Return a clue, None where there is none."""
        row = await self._one(select(clues).where(clues.c.id == clue))
        return None if row is None else Clue(**row._mapping)

    async def by_id(self, keys: Collection[int]) -> dict[int, Clue]:
        """Return clues by their ids."""
        return {row.id: Clue(**row._mapping) for row in await self._by_key(clues, clues.c.id, keys)}

    async def draft_of(self, person: str, department: str) -> Clue | None:
        """Return somebody's newest draft in that department."""
        own = (clues.c.entered_by == person, clues.c.from_department == department, clues.c.state == ClueState.DRAFT)
        row = await self._one(select(clues).where(*own).order_by(clues.c.id.desc()).limit(1))
        return None if row is None else Clue(**row._mapping)

    async def numbered(self, task_force: str, number: str) -> Clue | None:
        """Return the clue of that number, None where there is none."""
        row = await self._one(select(clues).where(clues.c.task_force == task_force, clues.c.number == number))
        return None if row is None else Clue(**row._mapping)

    async def of_record(self, record: int) -> list[Clue]:
        """Return the clues that came to light in a department's part of an inspection, oldest first."""
        own = select(clues).where(clues.c.record == record).order_by(clues.c.id)
        return [Clue(**row._mapping) for row in await self._all(own)]

    async def change(self, clue: Clue, **changes: Any) -> bool:
        """Change a clue as it was read; False if somebody was faster."""
        return await self._change_row(clues, clue, changes)

    async def discard(self, clue: Clue) -> bool:
        """Delete a draft; False if it is none any more."""
        same = delete(clues).where(clues.c.id == clue.id, clues.c.state == ClueState.DRAFT)
        return (await self._run(same)).rowcount == 1

    async def next_number(self, task_force: str, year: int) -> str:
        """Return the next number of the year, such as 2026-007."""
        many = await Counters(self._connection, self._now).reserve(f"clues:{task_force}:{year}", 1)
        return f"{year}-{many:03d}"

    async def page(self, sight: Sight, view: str, offset: int, limit: int) -> tuple[int, list[Clue]]:
        """Return how many clues of a view somebody sees, and a page of them: by state, those that wait longest on top."""
        return await self._page(viewed(sight, view), offset, limit)

    async def search(self, sight: Sight, words: str, offset: int, limit: int) -> tuple[int, list[Clue]]:
        """Return how many of the clues that somebody may read are about such an institution, and some of them."""
        return await self._page(named(sight, words), offset, limit)

    async def _page(self, fits: ColumnElement[bool], offset: int, limit: int) -> tuple[int, list[Clue]]:
        row = await self._one(select(func.count()).select_from(clues).where(fits))
        listed = select(clues).where(fits).order_by(_ORDER, clues.c.id.desc()).offset(offset).limit(limit)
        return (row[0] if row else 0), [Clue(**each._mapping) for each in await self._all(listed)]

    async def counts(self, sight: Sight, view: str = View.ALL) -> dict[str, int]:
        """Return how many clues of each state a view has."""
        many: Select[Any] = select(clues.c.state, func.count().label("many")).where(viewed(sight, view))
        return {row.state: row.many for row in await self._all(many.group_by(clues.c.state))}

    # --- steps --------------------------------------------------------------------------------------------------------

    async def take(self, clue: Clue, step: str, by: str, to: str) -> int:
        """Keep that a step was taken; return its ordinal."""
        newest = select(func.max(clue_steps.c.ordinal)).where(clue_steps.c.clue == clue.id)
        row = await self._one(newest)
        ordinal = 1 + ((row[0] or 0) if row else 0)
        own = {"clue": clue.id, "ordinal": ordinal, "from_department": clue.from_department, "to_department": to}
        await self._add(clue_steps, **own, step=step, by=by, at=self._now)
        return ordinal

    async def steps(self, clue: int) -> list[TakenStep]:
        """Return the steps that were taken, oldest first."""
        own = select(clue_steps).where(clue_steps.c.clue == clue).order_by(clue_steps.c.ordinal)
        return [TakenStep(**row._mapping) for row in await self._all(own)]


_RANKS: Mapping[str, int] = {
    each: k
    for k, each in enumerate(
        (
            ClueState.DISPUTED,
            ClueState.RETURNED,
            ClueState.SENT,
            ClueState.SIGNED,
            ClueState.ACCEPTED,
            ClueState.REPORTED,
            ClueState.DRAFT,
        )
    )
}
_ORDER = case(*[(clues.c.state == state, rank) for state, rank in _RANKS.items()], else_=len(_RANKS))


def states_in_order() -> Sequence[str]:
    """Return the states as lists have them."""
    return (*_RANKS, ClueState.CLOSED)
