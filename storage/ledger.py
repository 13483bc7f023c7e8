"""The ledger: append-only by trigger, each entry holding the hash of the one before."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from itertools import starmap
from typing import Any

import rfc8785
from sqlalchemy import select

from bot.domain.ledger import FIRST, Entry, entry_hash, seal
from storage.repository import Repository
from storage.tables.journal import ledger, ledger_sealed
from storage.tables.rosters import counters


class Ledger(Repository):
    """A chain for each task force; "" is the deployment's own."""

    async def append(
        self, task_force: str, actor: str, event: str, data: Mapping[str, Any], sealed: Mapping[str, str] | None = None
    ) -> Entry:
        """Write what somebody did. `sealed` words enter the chain as salted digests and are kept beside it."""
        seq, previous = await self.head(task_force)
        seq += 1
        salts = {name: secrets.token_hex(16) for name in sealed or {}}
        digests = {name: seal(salts[name], words) for name, words in (sealed or {}).items()}
        body = rfc8785.dumps({**data, **({"sealed": digests} if digests else {})}).decode()
        at = self._now.isoformat(timespec="microseconds")
        salt = secrets.token_hex(16)
        hashed = entry_hash(task_force, seq, at, actor, event, body, previous, salt)
        entry = Entry(task_force, seq, at, actor, event, body, previous, hashed, salt)
        await self._add(ledger, **{name: getattr(entry, name) for name in Entry.__slots__})
        for name, words in (sealed or {}).items():
            await self._add(ledger_sealed, task_force=task_force, seq=seq, field=name, salt=salts[name], words=words)
        return entry

    async def head(self, task_force: str) -> tuple[int, str]:
        """Return number and hash of the newest entry: 0 and 64 zeros where there is none."""
        newest = select(ledger.c.seq, ledger.c.hash).where(ledger.c.task_force == task_force)
        row = await self._one(newest.order_by(ledger.c.seq.desc()).limit(1))
        return (0, FIRST) if row is None else (row.seq, row.hash)

    async def note_posted(self, task_force: str, seq: int) -> bool:
        """Keep that the head of that number was posted in the group; False if it, or a later one, was."""
        name = f"head-posted:{task_force}"
        row = await self._one(select(counters.c.value).where(counters.c.name == name))
        if row is not None and row.value >= seq:
            return False
        await self._put(counters, name=name, value=seq)
        return True

    async def began(self, task_force: str) -> datetime | None:
        """Return when a task force's first entry was made: when it was set up; None where there is none."""
        first = select(ledger.c.at).where(ledger.c.task_force == task_force).order_by(ledger.c.seq).limit(1)
        row = await self._one(first)
        return None if row is None else datetime.fromisoformat(row.at)

    async def entries(self, task_force: str) -> list[Entry]:
        """Return a task force's whole chain, oldest first."""
        found = await self._all(select(ledger).where(ledger.c.task_force == task_force).order_by(ledger.c.seq))
        return [Entry(**row._mapping) for row in found]

    async def stretch(self, task_force: str, after: int, limit: int) -> list[Entry]:
        """Return the next entries of a chain behind a number: a long chain is read a stretch at a time."""
        own = select(ledger).where(ledger.c.task_force == task_force, ledger.c.seq > after)
        return list(starmap(Entry, await self._all(own.order_by(ledger.c.seq).limit(limit))))

    async def entry(self, task_force: str, seq: int) -> Entry:
        """Return the entry of that number. Raises LookupError where there is none."""
        found = await self.stretch(task_force, seq - 1, 1)
        if not found or found[0].seq != seq:
            raise LookupError(f"no entry {seq} in the ledger of {task_force!r}")
        return found[0]

    async def chains(self) -> list[str]:
        """Return the task forces that have a chain."""
        return [row[0] for row in await self._all(select(ledger.c.task_force).distinct().order_by(ledger.c.task_force))]

    async def sealed_between(self, task_force: str, first: int, last: int) -> dict[tuple[int, str], tuple[str, str]]:
        """Return by (seq, field) salt and words of what stands in that stretch of a chain as a digest."""
        own = select(ledger_sealed).where(ledger_sealed.c.task_force == task_force)
        found = await self._all(own.where(ledger_sealed.c.seq.between(first, last)))
        return {(row.seq, row.field): (row.salt, row.words) for row in found}

    async def sealed_words(self, task_force: str) -> list[tuple[int, str, str, str]]:
        """Return (seq, field, salt, words) of all that stands in the chain as a digest."""
        statement = select(ledger_sealed).where(ledger_sealed.c.task_force == task_force)
        return [(row.seq, row.field, row.salt, row.words) for row in await self._all(statement)]
