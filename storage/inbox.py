"""Updates as they came, stored before Telegram is told that they were received."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, literal_column, select, update

from storage.repository import Repository
from storage.tables.journal import inbox


class Inbox(Repository):
    """Rows by update id; state new, done, or set aside after the third failure."""

    async def store(self, updates: Sequence[tuple[int, str]]) -> None:
        """Store (update id, raw JSON) pairs; those stored before stay as they are."""
        now = self._now
        await self._add_new(
            inbox, [{"update_id": i, "raw": raw, "received_at": now, "state": "new"} for i, raw in updates]
        )

    async def unfinished(self) -> list[str]:
        """Return the raw updates that still wait, oldest first."""
        found = await self._all(select(inbox.c.raw).where(_is("new")).order_by(inbox.c.update_id))
        return [row.raw for row in found]

    async def finish(self, update_id: int) -> bool:
        """Mark an update done; False if it was finished before (then it must have no further effect)."""
        return bool(await self.finish_all([update_id]))

    async def finish_all(self, update_ids: Sequence[int]) -> set[int]:
        """Mark updates done; return those that were not finished before. What they said is not kept any longer."""
        return {row.update_id for row in await self._all(_FINISH, {"ids": update_ids})}

    async def set_aside(self, update_id: int, attempts: int) -> bool:
        """Leave an update for a person to look at; False if it was finished meanwhile."""
        statement = update(inbox).where(inbox.c.update_id == update_id, _is("new"))
        return (await self._run(statement.values(state="set_aside", attempts=attempts))).rowcount == 1

    async def count_set_aside(self) -> int:
        """Return how many updates could not be handled."""
        row = await self._one(select(func.count()).select_from(inbox).where(_is("set_aside")))
        return row[0] if row else 0

    async def newest(self) -> datetime | None:
        """Return when the newest update was received, None before the first."""
        row = await self._one(select(inbox.c.received_at).order_by(inbox.c.update_id.desc()).limit(1))
        return None if row is None else row.received_at

    async def forget(self, before: datetime) -> None:
        """Forget the numbers of updates that were done before that moment: Telegram keeps none longer than a day."""
        await self._run(delete(inbox).where(_is("done"), inbox.c.received_at < before))


def _is(state: str) -> ColumnElement[bool]:
    # Spelled out in the statement, not bound to it: else the partial index would not be used.
    return inbox.c.state == literal_column(f"'{state}'")


_FINISH = (
    update(inbox)
    .where(inbox.c.update_id.in_(bindparam("ids", expanding=True)), _is("new"))
    .values(state="done", raw="")
    .returning(inbox.c.update_id)
)
