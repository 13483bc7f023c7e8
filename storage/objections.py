"""Objections to a frozen list."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from storage.repository import Repository
from storage.tables.draws import objections


@dataclass(frozen=True, slots=True)
class Objection:
    """What a liaison has against a list; open until the leader answers it."""

    id: int
    draw: int
    person: str
    words: str
    raised_at: datetime
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None

    @property
    def open(self) -> bool:
        """Tell whether it still stops the ceremony."""
        return self.answer is None


class Objections(Repository):
    """Rows of objections."""

    async def add(self, draw: int, person: str, words: str) -> int:
        """Keep an objection and return its id."""
        return await self._add(objections, draw=draw, person=person, words=words, raised_at=self._now)

    async def find(self, objection: int) -> Objection | None:
        """Return an objection."""
        row = await self._one(select(objections).where(objections.c.id == objection))
        return None if row is None else Objection(**row._mapping)

    async def of_draw(self, draw: int) -> list[Objection]:
        """Return all objections to a draw, oldest first."""
        found = await self._all(select(objections).where(objections.c.draw == draw).order_by(objections.c.id))
        return [Objection(**row._mapping) for row in found]

    async def explain(self, objection: int, words: str) -> None:
        """Keep what the liaison wrote about it."""
        await self._run(update(objections).where(objections.c.id == objection).values(words=words))

    async def answer(self, objection: int, person: str, words: str) -> bool:
        """Answer an open objection; False if somebody was faster."""
        still = update(objections).where(objections.c.id == objection, objections.c.answer.is_(None))
        values = still.values(answer=words, answered_by=person, answered_at=self._now)
        return (await self._run(values)).rowcount == 1
