"""Answers that are awaited from somebody in a private chat."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from storage.repository import Repository
from storage.tables.chats import drafts


@dataclass(frozen=True, slots=True)
class Draft:
    """What is awaited (`kind`, the name of a route) and what is known so far."""

    user_id: int
    kind: str
    data: dict[str, Any]


class Drafts(Repository):
    """At most one draft a person: a new one takes the place of the old."""

    async def begin(self, user_id: int, kind: str, **data: Any) -> None:
        """Await an answer from that account."""
        await self._put(drafts, user_id=user_id, kind=kind, data=data, updated_at=self._now)

    async def find(self, user_id: int) -> Draft | None:
        """Return what is awaited from that account."""
        row = await self._one(select(drafts.c.user_id, drafts.c.kind, drafts.c.data).where(drafts.c.user_id == user_id))
        return None if row is None else Draft(**row._mapping)

    async def end(self, user_id: int) -> bool:
        """Await nothing any more; False if nothing was awaited."""
        return (await self._run(delete(drafts).where(drafts.c.user_id == user_id))).rowcount == 1
