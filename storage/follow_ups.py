"""What comes of results."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from bot.domain.follow_ups import FollowUp, FollowUpState
from storage.repository import Repository
from storage.tables.inspections import follow_ups


class FollowUps(Repository):
    """Rows of follow-ups; changes are made on the version that was read."""

    async def add(self, **values: Any) -> int:
        """Begin one: task_force, record, department, kind, details, opened_by, state if not open; return its id."""
        return await self._add(follow_ups, **{"state": FollowUpState.OPEN, **values}, opened_at=self._now)

    async def get(self, follow_up: int) -> FollowUp:
        """Return one that must exist."""
        row = await self._one(select(follow_ups).where(follow_ups.c.id == follow_up))
        assert row is not None
        return FollowUp(**row._mapping)

    async def of_records(self, keys: Collection[int]) -> list[FollowUp]:
        """Return what follows from those records, oldest first."""
        found = await self._by_key(follow_ups, follow_ups.c.record, keys)
        return sorted((FollowUp(**row._mapping) for row in found), key=lambda each: each.id)

    async def by_id(self, keys: Collection[int]) -> dict[int, FollowUp]:
        """Return follow-ups by their ids."""
        return {row.id: FollowUp(**row._mapping) for row in await self._by_key(follow_ups, follow_ups.c.id, keys)}

    async def of_task_force(self, task_force: str, *kinds: str) -> list[FollowUp]:
        """Return a task force's follow-ups, of those kinds where any are named, newest first."""
        own = select(follow_ups).where(follow_ups.c.task_force == task_force)
        own = own.where(follow_ups.c.kind.in_(kinds)) if kinds else own
        return [FollowUp(**row._mapping) for row in await self._all(own.order_by(follow_ups.c.id.desc()))]

    async def change(self, follow_up: FollowUp, **changes: Any) -> bool:
        """Change one as it was read; False if somebody was faster."""
        return await self._change_row(follow_ups, follow_up, changes)
