"""Targets and who is left out of a year's draws."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import func, or_, select, update

from bot.domain.targets import Target
from storage.counters import Counters
from storage.repository import Repository
from storage.tables.rosters import exclusions, targets

# Longer than any name; SQLite refuses a pattern of 50,000 bytes rather than finding nothing.
_MOST_SOUGHT = 1000


class Targets(Repository):
    """Rows of targets; none is ever deleted."""

    async def add_all(self, task_force: str, entries: Iterable[dict[str, Any]]) -> list[str]:
        """Add entries (fields of `Target` by name) and return their new ids."""
        many = list(entries)
        first = await Counters(self._connection, self._now).reserve("targets", len(many))
        ids = [f"T{first + i:06d}" for i in range(len(many))]
        blank = {name: "" for name in ("kind", "area", "grade", "contact", "registrar", "authority")}
        await self._add_all(
            targets,
            [
                {**blank, "status": "in_force", **entry, "id": i, "task_force": task_force}
                for i, entry in zip(ids, many, strict=True)
            ],
        )
        return ids

    async def change(self, target: str, **changes: Any) -> None:
        """Change fields of an entry."""
        await self._run(update(targets).where(targets.c.id == target).values(**changes))

    async def change_all(self, entries: Iterable[dict[str, Any]]) -> None:
        """Change many entries at once: `id` and the same fields in each."""
        await self._change_all(targets, entries)

    async def of_task_force(self, task_force: str) -> list[Target]:
        """Return a task force's whole list, retired ones included, by id."""
        found = await self._all(select(targets).where(targets.c.task_force == task_force).order_by(targets.c.id))
        return [Target(**row._mapping) for row in found]

    async def names(self, ids: Collection[str]) -> dict[str, Target]:
        """Return targets by id."""
        return {row.id: Target(**row._mapping) for row in await self._by_key(targets, targets.c.id, ids)}

    async def search(self, task_force: str, words: str, offset: int, limit: int) -> tuple[int, list[Target]]:
        """Return how many targets in force hold the words in name or code, and some of them by name, from an offset on."""
        if len(words) > _MOST_SOUGHT:
            return 0, []
        fits = (
            targets.c.task_force == task_force,
            targets.c.status == "in_force",
            or_(targets.c.name.contains(words, autoescape=True), targets.c.code.contains(words, autoescape=True)),
        )
        row = await self._one(select(func.count()).select_from(targets).where(*fits))
        page = select(targets).where(*fits).order_by(targets.c.name, targets.c.id).offset(offset).limit(limit)
        return (row[0] if row else 0), [Target(**each._mapping) for each in await self._all(page)]

    async def count_in_force(self, task_force: str) -> int:
        """Return how many targets are in force."""
        own = (targets.c.task_force == task_force, targets.c.status == "in_force")
        row = await self._one(select(func.count()).select_from(targets).where(*own))
        return row[0] if row else 0

    async def exclude(self, task_force: str, year: int, target: str, reason: str) -> None:
        """Leave a target out of a year's draws; `reason` is a code: higher_plan, look_back."""
        row = {"task_force": task_force, "year": year, "target": target, "reason": reason}
        await self._add_new(exclusions, [row])

    async def excluded(self, task_force: str, year: int) -> dict[str, str]:
        """Return who is left out that year, with the reason's code."""
        statement = select(exclusions.c.target, exclusions.c.reason)
        statement = statement.where(exclusions.c.task_force == task_force, exclusions.c.year == year)
        return {row.target: row.reason for row in await self._all(statement)}
