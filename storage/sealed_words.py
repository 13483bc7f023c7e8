"""Confidential words, sealed: whose they are is said by a subject such as "clue:17"."""

from datetime import datetime
from secrets import token_hex

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ledger import seal
from storage.repository import Repository
from storage.sealing import Cipher, Unreadable
from storage.tables.sealed import sealed_words

SALT = 32  # characters before the words, so that the digest in the ledger gives nothing away


class SealedWords(Repository):
    """Words by subject, field and ordinal; without a key none can be written or read."""

    def __init__(self, connection: AsyncConnection, now: datetime, cipher: Cipher | None) -> None:
        super().__init__(connection, now)
        self._cipher = cipher

    @property
    def sealable(self) -> bool:
        """Tell whether there is a key."""
        return self._cipher is not None

    async def write(self, subject: str, field: str, words: str, ordinal: int = 0) -> str:
        """Seal words, in the place of those that stood there; return the salted digest of them for the ledger."""
        assert self._cipher is not None
        salt = token_hex(SALT // 2)
        sealed = self._cipher.seal(salt + words, place_of(subject, field, ordinal))
        key = self._cipher.newest
        await self._put(sealed_words, subject=subject, field=field, ordinal=ordinal, key=key, sealed=sealed)
        return seal(salt, words)

    async def erase(self, subject: str, *fields: str) -> None:
        """Delete the words of those fields, of all where none is named."""
        own = delete(sealed_words).where(sealed_words.c.subject == subject)
        await self._run(own.where(sealed_words.c.field.in_(fields)) if fields else own)

    async def read(self, subject: str, field: str, ordinal: int = 0) -> str | None:
        """Return words in the clear, None where there are none. Raises Unreadable where no key opens them."""
        own = (sealed_words.c.subject == subject, sealed_words.c.field == field, sealed_words.c.ordinal == ordinal)
        row = await self._one(select(sealed_words.c.sealed).where(*own))
        return None if row is None else self._opened(row.sealed, subject, field, ordinal)[SALT:]

    async def digests(self, subject: str) -> dict[str, str]:
        """Return the salted digests of the words of ordinal 0 by field, for the ledger."""
        own = select(sealed_words).where(sealed_words.c.subject == subject, sealed_words.c.ordinal == 0)
        opened = {row.field: self._opened(row.sealed, subject, row.field, 0) for row in await self._all(own)}
        return {field: seal(words[:SALT], words[SALT:]) for field, words in sorted(opened.items())}

    async def written(self, subject: str) -> set[tuple[str, int]]:
        """Return which (field, ordinal) have words."""
        own = select(sealed_words.c.field, sealed_words.c.ordinal).where(sealed_words.c.subject == subject)
        return {(row.field, row.ordinal) for row in await self._all(own)}

    async def reseal(self, limit: int) -> int:
        """Seal at most so many words anew that are not sealed with the newest key; return how many were.

        Raises Unreadable where no key opens one of them: then nothing may be thrown away.
        """
        assert self._cipher is not None
        table = sealed_words
        old = select(table).where(table.c.key != self._cipher.newest)
        found = await self._all(old.order_by(table.c.subject, table.c.field, table.c.ordinal).limit(limit))
        for row in found:
            where = {"subject": row.subject, "field": row.field, "ordinal": row.ordinal}
            anew = self._cipher.seal(self._opened(row.sealed, **where), place_of(**where))
            await self._put(table, **where, key=self._cipher.newest, sealed=anew)
        return len(found)

    def _opened(self, sealed: bytes, subject: str, field: str, ordinal: int) -> str:
        if self._cipher is None:
            raise Unreadable
        return self._cipher.open(bytes(sealed), place_of(subject, field, ordinal))


def place_of(subject: str, field: str, ordinal: int) -> str:
    """Return what words are bound to: changed, nothing that was sealed before opens any more."""
    noun, _, number = subject.partition(":")
    return f"{noun}_words:{number}:{field}:{ordinal}"
