"""The private relay about a clue: messages, copies, members. The words themselves are in `SealedWords`."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select, update

from bot.domain.relays import RelayCopy, RelayMember, RelayMessage
from storage.repository import Repository
from storage.tables.clues import clues
from storage.tables.journal import outbox
from storage.tables.relays import relay_copies, relay_members, relay_messages

# What became of a copy may still be, or already is, that it arrived.
_UNDERWAY = ("pending", "sending", "sent", "unknown")


@dataclass(frozen=True, slots=True)
class RelayCount:
    """How many messages a relay has, and when the last one came."""

    many: int
    last_at: datetime


class Relays(Repository):
    """Rows of relays; messages are only ever added."""

    async def add(self, clue: int, by: str, sides: tuple[str, str], answers: int | None, length: int) -> RelayMessage:
        """Keep a message from one of the sides to the other, and return it; ordinals begin with 1 in each clue."""
        own = select(func.max(relay_messages.c.ordinal)).where(relay_messages.c.clue == clue)
        row = await self._one(own)
        ordinal = 1 + ((row[0] or 0) if row else 0)
        message = RelayMessage(clue, ordinal, by, *sides, self._now, answers, None, length)
        await self._add(relay_messages, **{name: getattr(message, name) for name in RelayMessage.__slots__})
        return message

    async def attach(self, message: RelayMessage, file: int) -> RelayMessage:
        """Keep which sealed file came with a message, and return it with that."""
        table = relay_messages
        own = update(table).where(table.c.clue == message.clue, table.c.ordinal == message.ordinal)
        await self._run(own.values(file=file))
        return replace(message, file=file)

    async def find(self, clue: int, ordinal: int) -> RelayMessage | None:
        """Return a message, None for a forged number."""
        own = select(relay_messages).where(relay_messages.c.clue == clue, relay_messages.c.ordinal == ordinal)
        row = await self._one(own)
        return None if row is None else RelayMessage(**row._mapping)

    async def of(self, clue: int) -> list[RelayMessage]:
        """Return the messages of a clue, oldest first."""
        own = select(relay_messages).where(relay_messages.c.clue == clue).order_by(relay_messages.c.ordinal)
        return [RelayMessage(**row._mapping) for row in await self._all(own)]

    async def counts(self, keys: Collection[int]) -> dict[int, RelayCount]:
        """Return how much was written about each of those clues of which anything was."""
        table = relay_messages
        many = select(table.c.clue, func.count().label("many"), func.max(table.c.at).label("last_at"))
        found = await self._all(many.where(table.c.clue.in_(list(keys))).group_by(table.c.clue))
        return {row.clue: RelayCount(row.many, row.last_at) for row in found}

    # --- copies -------------------------------------------------------------------------------------------------------

    async def address(self, copies: Iterable[tuple[RelayCopy, str]]) -> None:
        """Keep who is to get a message, each with the slot in which they see it; known ones stay as they are."""
        await self._add_new(relay_copies, [{**_fields(copy), "slot": slot} for copy, slot in copies])

    async def copy_of(self, clue: int, ordinal: int, person: str) -> RelayCopy | None:
        """Return somebody's copy of a message, None where it is not for them."""
        own = (relay_copies.c.clue == clue, relay_copies.c.ordinal == ordinal, relay_copies.c.person == person)
        row = await self._one(_COPY.where(*own))
        return None if row is None else RelayCopy(**row._mapping)

    async def copies(self, clue: int, ordinal: int) -> list[RelayCopy]:
        """Return for whom a message is."""
        own = _COPY.where(relay_copies.c.clue == clue, relay_copies.c.ordinal == ordinal)
        return [RelayCopy(**row._mapping) for row in await self._all(own.order_by(relay_copies.c.person))]

    async def underway(self, clue: int, ordinal: int) -> set[str]:
        """Return whose copy has arrived, or may still."""
        own = select(relay_copies.c.person).where(relay_copies.c.clue == clue, relay_copies.c.ordinal == ordinal)
        return {row.person for row in await self._all(own.where(_is_underway()))}

    async def missed(self, person: str) -> list[RelayCopy]:
        """Return somebody's copies of which none has arrived or may still, oldest first."""
        own = _COPY.join(
            relay_messages,
            (relay_messages.c.clue == relay_copies.c.clue) & (relay_messages.c.ordinal == relay_copies.c.ordinal),
        )
        own = own.where(relay_copies.c.person == person, ~_is_underway())
        own = own.order_by(relay_messages.c.at, relay_messages.c.clue, relay_messages.c.ordinal)
        return [RelayCopy(**row._mapping) for row in await self._all(own)]

    # --- members ------------------------------------------------------------------------------------------------------

    async def members(self, clue: int) -> list[RelayMember]:
        """Return who takes and took part, in the order in which they joined."""
        own = _MEMBER.where(relay_members.c.clue == clue).order_by(relay_members.c.id)
        return [RelayMember(**row._mapping) for row in await self._all(own)]

    async def known(self, task_force: str) -> dict[int, dict[str, str]]:
        """Return the clues of a task force in whose relay anybody took part so far, with who takes part: department by id."""
        own = _PRESENT.add_columns(relay_members.c.clue, relay_members.c.left_at)
        own = own.join(clues, clues.c.id == relay_members.c.clue).where(clues.c.task_force == task_force)
        found: dict[int, dict[str, str]] = {}
        for row in await self._all(own):
            present = found.setdefault(row.clue, {})
            if row.left_at is None:
                present[row.person] = row.department
        return found

    async def present(self, clue: int) -> dict[str, str]:
        """Return who takes part in the relay of a clue, as it was kept last: department by id."""
        own = _PRESENT.where(relay_members.c.clue == clue, relay_members.c.left_at.is_(None))
        return {row.person: row.department for row in await self._all(own)}

    async def join(self, clue: int, people: Iterable[tuple[str, str]]) -> None:
        """Keep that people (id, department) take part from now on."""
        rows = [{"clue": clue, "person": each, "department": whose, "joined_at": self._now} for each, whose in people]
        await self._add_all(relay_members, rows)

    async def leave(self, clue: int, people: Collection[str]) -> None:
        """Keep that people take part no longer."""
        present = (relay_members.c.clue == clue, relay_members.c.person.in_(list(people)))
        await self._run(
            update(relay_members).where(*present, relay_members.c.left_at.is_(None)).values(left_at=self._now)
        )


_COPY = select(*(relay_copies.c[name] for name in RelayCopy.__slots__))
_PRESENT = select(relay_members.c.person, relay_members.c.department)
_MEMBER = select(*(relay_members.c[name] for name in RelayMember.__slots__))


def _fields(copy: RelayCopy) -> dict[str, Any]:
    return {name: getattr(copy, name) for name in RelayCopy.__slots__}


def _is_underway() -> ColumnElement[bool]:
    own = (outbox.c.slot == relay_copies.c.slot, outbox.c.method == "send", outbox.c.state.in_(_UNDERWAY))
    return exists().where(*own)
