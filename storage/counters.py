"""Consecutive numbers."""

from sqlalchemy import select

from storage.repository import Repository
from storage.tables.rosters import counters


class Counters(Repository):
    """Named counters that start at 1."""

    async def reserve(self, name: str, many: int) -> int:
        """Reserve that many numbers and return the first of them."""
        row = await self._one(select(counters.c.value).where(counters.c.name == name))
        used = 0 if row is None else row.value
        await self._put(counters, name=name, value=used + many)
        return used + 1
