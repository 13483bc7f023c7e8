"""Confidential files, sealed: name and content."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from secrets import token_hex
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ledger import seal
from storage.repository import Repository
from storage.sealed_words import SALT
from storage.sealing import Cipher, Unreadable
from storage.tables.sealed import sealed_files


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file without its content; `size` in bytes, `subject` what it belongs to ("clue:17")."""

    id: int
    subject: str
    kind: str
    name: str
    size: int
    sent_by: str
    sent_at: datetime


_COLUMNS = select(*(each for each in sealed_files.c if each.name != "sealed"))


class SealedFiles(Repository):
    """Rows of sealed files; a content is opened only when it is wanted."""

    def __init__(self, connection: AsyncConnection, now: datetime, cipher: Cipher | None) -> None:
        super().__init__(connection, now)
        self._cipher = cipher

    async def add(self, subject: str, kind: str, name: str, content: bytes, sent_by: str) -> tuple[int, str]:
        """Keep a file; return its number, and the salted digest of its content for the ledger."""
        assert self._cipher is not None
        mark, salt = token_hex(16), token_hex(SALT // 2)
        key = await self._add(
            sealed_files,
            subject=subject,
            kind=kind,
            mark=mark,
            key=self._cipher.newest,
            sealed_name=self._cipher.seal(salt + name, _place(subject, mark, "name")),
            sealed=self._cipher.seal_bytes(content, _place(subject, mark, "content")),
            size=len(content),
            sent_by=sent_by,
            sent_at=self._now,
        )
        return key, seal(salt, sha256(content).hexdigest())

    async def of(self, subject: str, kind: str | None = None) -> list[SealedFile]:
        """Return the files of a subject, of one kind where it is given, oldest first. Raises Unreadable."""
        own = _COLUMNS.where(sealed_files.c.subject == subject).order_by(sealed_files.c.id)
        found = await self._all(own if kind is None else own.where(sealed_files.c.kind == kind))
        return [self._file(row) for row in found]

    async def count(self, subject: str, kind: str | None = None) -> int:
        """Return how many files a subject has, of one kind where it is given."""
        own = select(func.count()).select_from(sealed_files).where(sealed_files.c.subject == subject)
        row = await self._one(own if kind is None else own.where(sealed_files.c.kind == kind))
        return row[0] if row else 0

    async def erase(self, subject: str, kind: str | None = None) -> None:
        """Delete the files of a subject, of one kind where it is given."""
        own = delete(sealed_files).where(sealed_files.c.subject == subject)
        await self._run(own if kind is None else own.where(sealed_files.c.kind == kind))

    async def find(self, key: int) -> SealedFile | None:
        """Return a file, None for a forged number. Raises Unreadable."""
        row = await self._one(_COLUMNS.where(sealed_files.c.id == key))
        return None if row is None else self._file(row)

    async def content(self, key: int) -> bytes:
        """Return the content of a file that must exist. Raises Unreadable where no key opens it."""
        row = await self._one(select(sealed_files).where(sealed_files.c.id == key))
        assert row is not None
        if self._cipher is None:
            raise Unreadable
        return self._cipher.open_bytes(bytes(row.sealed), _place(row.subject, row.mark, "content"))

    async def reseal(self, limit: int) -> int:
        """Seal at most so many files anew that are not sealed with the newest key; return how many were.

        Raises Unreadable where no key opens one of them.
        """
        assert self._cipher is not None
        old = select(sealed_files).where(sealed_files.c.key != self._cipher.newest)
        found = await self._all(old.order_by(sealed_files.c.id).limit(limit))
        for row in found:
            named, held = (_place(row.subject, row.mark, each) for each in ("name", "content"))
            anew = {
                "key": self._cipher.newest,
                "sealed_name": self._cipher.seal(self._cipher.open(bytes(row.sealed_name), named), named),
                "sealed": self._cipher.seal_bytes(self._cipher.open_bytes(bytes(row.sealed), held), held),
            }
            await self._run(update(sealed_files).where(sealed_files.c.id == row.id).values(**anew))
        return len(found)

    def _file(self, row: Any) -> SealedFile:
        if self._cipher is None:
            raise Unreadable
        name = self._cipher.open(bytes(row.sealed_name), _place(row.subject, row.mark, "name"))[SALT:]
        return SealedFile(row.id, row.subject, row.kind, name, row.size, row.sent_by, row.sent_at)


def _place(subject: str, mark: str, part: str) -> str:
    return f"sealed_files:{subject}:{mark}:{part}"
