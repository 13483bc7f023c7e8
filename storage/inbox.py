"""Updates as they came, stored before Telegram is told that they were received."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, literal_column, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.repository import Repository
from storage.sealing import Cipher, Unreadable
from storage.tables.journal import inbox


class Inbox(Repository):
    """Rows by update id; state new, done, or set aside after the third failure.

    Where there is a key they are sealed: what people write about a clue passes through here.
    """

    def __init__(self, connection: AsyncConnection, now: datetime, cipher: Cipher | None = None) -> None:
        super().__init__(connection, now)
        self._cipher = cipher

    async def store(self, updates: Sequence[tuple[int, str]]) -> None:
        """Store (update id, raw JSON) pairs; those stored before stay as they are."""
        now = self._now
        rows = [{"update_id": i, "raw": self._sealed(i, raw), "received_at": now, "state": "new"} for i, raw in updates]
        await self._add_new(inbox, rows)

    async def unfinished(self) -> list[str]:
        """Return the raw updates that still wait, oldest first; what no key opens waits until the key is back."""
        found = await self._all(select(inbox.c.update_id, inbox.c.raw).where(_is("new")).order_by(inbox.c.update_id))
        opened = []
        for row in found:
            with suppress(Unreadable):
                opened.append(self._opened(row.update_id, row.raw))
        return opened

    async def reseal(self) -> int:
        """Seal with the newest key what still stands here and is sealed otherwise; return how many rows that were.

        What no key opens any more stays as it is.
        """
        assert self._cipher is not None
        kept = select(inbox.c.update_id, inbox.c.raw).where(inbox.c.raw != "")
        done = 0
        for row in await self._all(kept):
            if row.raw.startswith(_SEALED) and self._cipher.is_newest(b64decode(row.raw.removeprefix(_SEALED))):
                continue
            try:
                anew = self._sealed(row.update_id, self._opened(row.update_id, row.raw))
            except Unreadable:
                continue
            await self._run(update(inbox).where(inbox.c.update_id == row.update_id).values(raw=anew))
            done += 1
        return done

    def _sealed(self, update_id: int, raw: str) -> str:
        if self._cipher is None:
            return raw
        return _SEALED + b64encode(self._cipher.seal(raw, f"inbox:{update_id}")).decode()

    def _opened(self, update_id: int, raw: str) -> str:
        if not raw.startswith(_SEALED):
            return raw
        if self._cipher is None:
            raise Unreadable
        return self._cipher.open(b64decode(raw.removeprefix(_SEALED)), f"inbox:{update_id}")

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

    async def oldest(self) -> datetime | None:
        """Return when the oldest update that still waits was received, None where none waits."""
        row = await self._one(select(inbox.c.received_at).where(_is("new")).order_by(inbox.c.update_id).limit(1))
        return None if row is None else row.received_at

    async def forget(self, before: datetime) -> None:
        """Forget the numbers of updates that were done before that moment: Telegram keeps none longer than a day."""
        await self._run(delete(inbox).where(_is("done"), inbox.c.received_at < before))


_SEALED = "sealed:"


def _is(state: str) -> ColumnElement[bool]:
    # Spelled out in the statement, not bound to it: else the partial index would not be used.
    return inbox.c.state == literal_column(f"'{state}'")


_FINISH = (
    update(inbox)
    .where(inbox.c.update_id.in_(bindparam("ids", expanding=True)), _is("new"))
    .values(state="done", raw="")
    .returning(inbox.c.update_id)
)
