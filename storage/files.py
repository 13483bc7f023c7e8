"""Papers that people handed in: photos, signed forms, applications."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select

from storage.repository import Repository
from storage.tables.inspections import files


@dataclass(frozen=True, slots=True)
class Paper:
    """A file without its content; `digest` is the content's SHA-256, `subject` what it belongs to ("record:12")."""

    id: int
    task_force: str
    subject: str
    kind: str
    name: str
    digest: str
    sent_by: str
    sent_at: datetime


_PAPER = select(*(files.c[name] for name in Paper.__slots__))


class Files(Repository):
    """Rows of files; the content is read only when it is wanted."""

    async def add(self, task_force: str, subject: str, kind: str, name: str, content: bytes, sent_by: str) -> Paper:
        """Keep a file; the same content for the same subject is kept once."""
        digest = sha256(content).hexdigest()
        known = next((each for each in await self.of(subject, kind) if each.digest == digest), None)
        if known is not None:
            return known
        values = {"task_force": task_force, "subject": subject, "kind": kind, "name": name, "digest": digest}
        key = await self._add(files, **values, content=content, sent_by=sent_by, sent_at=self._now)
        return Paper(key, **values, sent_by=sent_by, sent_at=self._now)

    async def of(self, subject: str, kind: str | None = None) -> list[Paper]:
        """Return the files of a subject, of one kind where it is given, oldest first."""
        own = _PAPER.where(files.c.subject == subject).order_by(files.c.id)
        if kind is not None:
            own = own.where(files.c.kind == kind)
        return [Paper(**row._mapping) for row in await self._all(own)]

    async def count(self, subjects: Iterable[str]) -> dict[str, int]:
        """Return how many files there are of each subject that has any."""
        many = select(files.c.subject, func.count().label("many")).where(files.c.subject.in_(list(subjects)))
        return {row.subject: row.many for row in await self._all(many.group_by(files.c.subject))}

    async def find(self, key: int) -> Paper | None:
        """Return a file, None for a forged number."""
        row = await self._one(_PAPER.where(files.c.id == key))
        return None if row is None else Paper(**row._mapping)

    async def content(self, key: int) -> bytes:
        """Return the content of a file that must exist."""
        row = await self._one(select(files.c.content).where(files.c.id == key))
        assert row is not None
        return bytes(row.content)
