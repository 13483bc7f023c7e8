"""Papers that people handed in: photos, signed forms, applications."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select, update

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


_MOST_SUBJECTS = 5000  # of one statement
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

    async def of_all(self, subjects: Iterable[str]) -> dict[str, list[Paper]]:
        """Return the files of many subjects, oldest first, by subject."""
        wanted, found = list(subjects), dict[str, list[Paper]]()
        for first in range(0, len(wanted), _MOST_SUBJECTS):
            own = _PAPER.where(files.c.subject.in_(wanted[first : first + _MOST_SUBJECTS])).order_by(files.c.id)
            for row in await self._all(own):
                found.setdefault(row.subject, []).append(Paper(**row._mapping))
        return found

    async def size(self, keys: Iterable[int]) -> int:
        """Return how many bytes those files have together."""
        wanted, size = list(keys), 0
        for first in range(0, len(wanted), _MOST_SUBJECTS):
            own = select(func.sum(func.length(files.c.content))).where(
                files.c.id.in_(wanted[first : first + _MOST_SUBJECTS])
            )
            row = await self._one(own)
            size += 0 if row is None or row[0] is None else int(row[0])
        return size

    async def count(self, subjects: Iterable[str]) -> dict[str, int]:
        """Return how many files there are of each subject that has any."""
        many = select(files.c.subject, func.count().label("many")).where(files.c.subject.in_(list(subjects)))
        return {row.subject: row.many for row in await self._all(many.group_by(files.c.subject))}

    async def find(self, key: int) -> Paper | None:
        """Return a file, None for a forged number."""
        row = await self._one(_PAPER.where(files.c.id == key))
        return None if row is None else Paper(**row._mapping)

    async def sort(self, keys: Iterable[int], kind: str) -> None:
        """Make files ones of another kind: a draft's becomes what is in force, one that was replaced a former one."""
        await self._run(update(files).where(files.c.id.in_(list(keys))).values(kind=kind))

    async def content(self, key: int) -> bytes:
        """Return the content of a file that must exist."""
        row = await self._one(select(files.c.content).where(files.c.id == key))
        assert row is not None
        return bytes(row.content)

    async def move(self, keys: Collection[int], subject: str) -> None:
        """Let files belong to another subject: what was handed in before there was a number."""
        await self._run(update(files).where(files.c.id.in_(list(keys))).values(subject=subject))
