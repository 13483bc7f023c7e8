"""Institutions' applications to be inspected later."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import func, select

from bot.domain.postponements import Postponement, PostponementState
from storage.repository import Repository
from storage.tables.inspections import inspections, postponements


class Postponements(Repository):
    """Rows of applications; changes are made on the version that was read."""

    async def add(self, task_force: str, inspection: int, reason: str, entered_by: str, moved_from: date) -> int:
        """Keep an application, pending; return its id."""
        values = {"reason": reason, "entered_by": entered_by, "moved_from": moved_from}
        state = {"state": PostponementState.PENDING, "entered_at": self._now}
        return await self._add(postponements, task_force=task_force, inspection=inspection, **values, **state)

    async def get(self, postponement: int) -> Postponement:
        """Return an application that must exist."""
        row = await self._one(select(postponements).where(postponements.c.id == postponement))
        assert row is not None
        return Postponement(**row._mapping)

    async def pending_for(self, inspection: int) -> Postponement | None:
        """Return the open application about an inspection."""
        own = select(postponements).where(postponements.c.inspection == inspection)
        row = await self._one(own.where(postponements.c.state == PostponementState.PENDING))
        return None if row is None else Postponement(**row._mapping)

    async def of_task_force(self, task_force: str) -> list[Postponement]:
        """Return a task force's applications, newest first."""
        own = select(postponements).where(postponements.c.task_force == task_force)
        return [Postponement(**row._mapping) for row in await self._all(own.order_by(postponements.c.id.desc()))]

    async def of_inspections(self, keys: Collection[int]) -> list[Postponement]:
        """Return all applications about those inspections, oldest first."""
        found = await self._by_key(postponements, postponements.c.inspection, keys)
        return sorted((Postponement(**row._mapping) for row in found), key=lambda each: each.id)

    async def granted(self, round_id: int) -> int:
        """Return how many were granted in a round."""
        many = select(func.count()).select_from(postponements)
        many = many.join(inspections, inspections.c.id == postponements.c.inspection)
        row = await self._one(
            many.where(inspections.c.round == round_id, postponements.c.state == PostponementState.GRANTED)
        )
        return 0 if row is None else int(row[0])

    async def change(self, postponement: Postponement, **changes: Any) -> bool:
        """Change an application as it was read; False if somebody was faster."""
        return await self._change_row(postponements, postponement, changes)
