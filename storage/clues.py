"""Clues: their rows in the clear, their words sealed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.clues import Clue, ClueState, TakenStep
from bot.domain.ledger import seal
from storage.counters import Counters
from storage.repository import Repository
from storage.sealing import Cipher, Unreadable
from storage.tables.clues import clue_steps, clue_words, clues

_SALT = 32  # characters before the words, so that the digest in the ledger gives nothing away


@dataclass(frozen=True, slots=True)
class Sight:
    """Whose list is asked for: a chair's of `everything`, all of the department's, or only what is the person's own."""

    task_force: str
    person: str
    department: str
    whole_department: bool = False
    everything: bool = False


class Clues(Repository):
    """Rows of clues, of steps and of sealed words; without a key no words can be written or read."""

    def __init__(self, connection: AsyncConnection, now: datetime, cipher: Cipher | None) -> None:
        super().__init__(connection, now)
        self._cipher = cipher

    @property
    def sealable(self) -> bool:
        """Tell whether there is a key."""
        return self._cipher is not None

    # --- the clues ----------------------------------------------------------------------------------------------------

    async def begin(self, task_force: str, department: str, entered_by: str) -> int:
        """Keep an empty draft and return its id."""
        return await self._add(
            clues,
            task_force=task_force,
            from_department=department,
            entered_by=entered_by,
            entered_at=self._now,
            state=ClueState.DRAFT,
            details={},
        )

    async def get(self, clue: int) -> Clue:
        """Return a clue that must exist."""
        found = await self.find(clue)
        assert found is not None
        return found

    async def find(self, clue: int) -> Clue | None:
        """Return a clue, None where there is none."""
        row = await self._one(select(clues).where(clues.c.id == clue))
        return None if row is None else Clue(**row._mapping)

    async def by_id(self, keys: Collection[int]) -> dict[int, Clue]:
        """Return clues by their ids."""
        return {row.id: Clue(**row._mapping) for row in await self._by_key(clues, clues.c.id, keys)}

    async def draft_of(self, person: str, department: str) -> Clue | None:
        """Return somebody's newest draft in that department."""
        own = (clues.c.entered_by == person, clues.c.from_department == department, clues.c.state == ClueState.DRAFT)
        row = await self._one(select(clues).where(*own).order_by(clues.c.id.desc()).limit(1))
        return None if row is None else Clue(**row._mapping)

    async def change(self, clue: Clue, **changes: Any) -> bool:
        """Change a clue as it was read; False if somebody was faster."""
        same = update(clues).where(clues.c.id == clue.id, clues.c.version == clue.version)
        return (await self._run(same.values(version=clue.version + 1, **changes))).rowcount == 1

    async def discard(self, clue: Clue) -> bool:
        """Delete a draft with all its words; False if it is none any more."""
        await self._run(delete(clue_words).where(clue_words.c.clue == clue.id))
        same = delete(clues).where(clues.c.id == clue.id, clues.c.state == ClueState.DRAFT)
        return (await self._run(same)).rowcount == 1

    async def next_number(self, task_force: str, year: int) -> str:
        """Return the next number of the year, such as 2026-007."""
        many = await Counters(self._connection, self._now).reserve(f"clues:{task_force}:{year}", 1)
        return f"{year}-{many:03d}"

    async def page(self, sight: Sight, offset: int, limit: int) -> tuple[int, list[Clue]]:
        """Return how many clues somebody sees, and a page of them: by state, those that wait longest on top."""
        seen = _seen(sight)
        row = await self._one(select(func.count()).select_from(clues).where(seen))
        listed = select(clues).where(seen).order_by(_ORDER, clues.c.id.desc()).offset(offset).limit(limit)
        return (row[0] if row else 0), [Clue(**each._mapping) for each in await self._all(listed)]

    async def counts(self, sight: Sight) -> dict[str, int]:
        """Return how many clues of each state somebody sees."""
        many: Select[Any] = (
            select(clues.c.state, func.count().label("many")).where(_seen(sight)).group_by(clues.c.state)
        )
        return {row.state: row.many for row in await self._all(many)}

    # --- steps --------------------------------------------------------------------------------------------------------

    async def take(self, clue: Clue, step: str, by: str, to: str) -> int:
        """Keep that a step was taken; return its ordinal."""
        newest = select(func.max(clue_steps.c.ordinal)).where(clue_steps.c.clue == clue.id)
        row = await self._one(newest)
        ordinal = 1 + ((row[0] or 0) if row else 0)
        own = {"clue": clue.id, "ordinal": ordinal, "from_department": clue.from_department, "to_department": to}
        await self._add(clue_steps, **own, step=step, by=by, at=self._now)
        return ordinal

    async def steps(self, clue: int) -> list[TakenStep]:
        """Return the steps that were taken, oldest first."""
        own = select(clue_steps).where(clue_steps.c.clue == clue).order_by(clue_steps.c.ordinal)
        return [TakenStep(**row._mapping) for row in await self._all(own)]

    # --- sealed words -------------------------------------------------------------------------------------------------

    async def write(self, clue: int, field: str, words: str, ordinal: int = 0) -> str:
        """Seal words, in the place of those that stood there; return the salted digest of them for the ledger."""
        assert self._cipher is not None
        salt = token_hex(_SALT // 2)
        sealed = self._cipher.seal(salt + words, _place(clue, field, ordinal))
        key = self._cipher.newest
        await self._put(clue_words, clue=clue, field=field, ordinal=ordinal, key=key, sealed=sealed)
        return seal(salt, words)

    async def erase(self, clue: int, *fields: str) -> None:
        """Delete words of a draft."""
        await self._run(delete(clue_words).where(clue_words.c.clue == clue, clue_words.c.field.in_(fields)))

    async def words(self, clue: int, field: str, ordinal: int = 0) -> str | None:
        """Return words in the clear, None where there are none. Raises Unreadable where no key opens them."""
        own = (clue_words.c.clue == clue, clue_words.c.field == field, clue_words.c.ordinal == ordinal)
        row = await self._one(select(clue_words.c.sealed).where(*own))
        return None if row is None else self._opened(row.sealed, clue, field, ordinal)[_SALT:]

    async def digests(self, clue: int) -> dict[str, str]:
        """Return the salted digests of a draft's words by field, for the ledger."""
        own = select(clue_words).where(clue_words.c.clue == clue, clue_words.c.ordinal == 0)
        opened = {row.field: self._opened(row.sealed, clue, row.field, 0) for row in await self._all(own)}
        return {field: seal(words[:_SALT], words[_SALT:]) for field, words in sorted(opened.items())}

    async def worded(self, clue: int) -> set[tuple[str, int]]:
        """Return which (field, ordinal) have words."""
        own = select(clue_words.c.field, clue_words.c.ordinal).where(clue_words.c.clue == clue)
        return {(row.field, row.ordinal) for row in await self._all(own)}

    async def reseal(self, limit: int) -> int:
        """Seal at most so many words anew that are not sealed with the newest key; return how many were.

        Raises Unreadable where no key opens one of them: then nothing may be thrown away.
        """
        assert self._cipher is not None
        old = select(clue_words).where(clue_words.c.key != self._cipher.newest)
        found = await self._all(old.order_by(clue_words.c.clue, clue_words.c.field, clue_words.c.ordinal).limit(limit))
        for row in found:
            place = _place(row.clue, row.field, row.ordinal)
            anew = self._cipher.seal(self._opened(row.sealed, row.clue, row.field, row.ordinal), place)
            await self._put(
                clue_words, clue=row.clue, field=row.field, ordinal=row.ordinal, key=self._cipher.newest, sealed=anew
            )
        return len(found)

    def _opened(self, sealed: bytes, clue: int, field: str, ordinal: int) -> str:
        if self._cipher is None:
            raise Unreadable
        return self._cipher.open(bytes(sealed), _place(clue, field, ordinal))


def _place(clue: int, field: str, ordinal: int) -> str:
    return f"clue_words:{clue}:{field}:{ordinal}"


def _seen(sight: Sight) -> ColumnElement[bool]:
    ours = clues.c.from_department == sight.department
    owned = and_(clues.c.owner == sight.person, or_(clues.c.to_department == sight.department, ours))
    named = or_(clues.c.entered_by == sight.person, clues.c.confidant == sight.person)
    near = or_(owned, and_(ours, named))
    if sight.whole_department:
        near = or_(near, ours, clues.c.to_department == sight.department)
    sent = clues.c.state != ClueState.DRAFT
    own_draft = and_(clues.c.state == ClueState.DRAFT, clues.c.entered_by == sight.person, ours)
    seen = sent if sight.everything else and_(sent, near)
    return and_(clues.c.task_force == sight.task_force, or_(own_draft, seen))


_RANKS: Mapping[str, int] = {
    each: k
    for k, each in enumerate(
        (
            ClueState.DISPUTED,
            ClueState.RETURNED,
            ClueState.SENT,
            ClueState.SIGNED,
            ClueState.ACCEPTED,
            ClueState.REPORTED,
            ClueState.DRAFT,
        )
    )
}
_ORDER = case(*[(clues.c.state == state, rank) for state, rank in _RANKS.items()], else_=len(_RANKS))


def states_in_order() -> Sequence[str]:
    """Return the states as lists have them."""
    return (*_RANKS, ClueState.CLOSED)
