"""A task force to test with: invented people and institutions on a real in-memory database."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.domain.messages import Message, load_message
from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.task_forces import Department, DrawRules, TaskForce
from storage.database import Database
from storage.sealing import Cipher
from storage.tables.journal import outbox
from storage.transaction import Tx
from tests.moves import Move, moves, off_table, watch

IN_MEMORY = "sqlite+aiosqlite://"
START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai, a Monday

CIPHER = Cipher([bytes(range(32))])

DEPARTMENTS = (
    Department("医保", "区医保局", officers=2, leads=True),
    Department("民政", "区民政局", officers=2),
    Department("卫健", "区卫健委", officers=2),
    Department("公安", "区公安分局"),
)


@dataclass
class Office:
    """A database with one bound task force; `now` is moved by tests."""

    database: Database
    task_force: TaskForce
    people: dict[str, Person]
    now: datetime = START

    @asynccontextmanager
    async def tx(self) -> AsyncIterator[Tx]:
        """Open a transaction at the present moment of the test."""
        async with self.database.transaction(self.now) as tx:
            yield tx

    def pass_time(self, **span: float) -> None:
        """Let time pass, as in `timedelta`'s keywords."""
        self.now += timedelta(**span)

    async def person(self, staff_no: str) -> Person:
        """Return somebody as the roster has them now."""
        async with self.tx() as tx:
            return await tx.people.get(self.people[staff_no].id)

    async def moves(self) -> list[Move]:
        """Return how rows have changed their states so far."""
        return moves(await connection_of(self.database))

    async def posted(self, chat: int | None = None) -> list[Message]:
        """Return the messages that were posted or edited so far, those of one chat (our key) where given, oldest first."""
        async with self.tx() as tx:
            query = select(outbox.c.content, outbox.c.chat).where(outbox.c.method == "send").order_by(outbox.c.id)
            rows = (await tx.outbox._connection.execute(query)).all()
        return [load_message(row.content) for row in rows if chat in (None, row.chat)]

    async def told(self, staff_no: str) -> list[Message]:
        """Return the direct messages to somebody, oldest first."""
        return await self.posted((await self.person(staff_no)).chat)

    async def said(self) -> list[Message]:
        """Return what was posted in the group, oldest first."""
        return await self.posted(self.task_force.chat)


# staff no → (department, roles); officers 101… of each department come on top
CHAIRS = {
    "leader": ("医保", {Role.LEADER}),
    "deputy": ("民政", {Role.DEPUTY}),
    "head-yb": ("医保", {Role.HEAD}),
    "head-mz": ("民政", {Role.HEAD}),
    "head-wj": ("卫健", {Role.HEAD}),
    "liaison-yb": ("医保", {Role.LIAISON}),
    "liaison-mz": ("民政", {Role.LIAISON, Role.WITNESS}),
    "liaison-wj": ("卫健", {Role.LIAISON, Role.WITNESS}),
    "witness-mz": ("民政", {Role.WITNESS}),
    "witness-wj": ("卫健", {Role.WITNESS}),
    "witness-ga": ("公安", {Role.WITNESS}),
    "witness-ga2": ("公安", {Role.WITNESS}),
    "observer": ("公安", {Role.OBSERVER}),
}


def roster(officers: int = 6) -> dict[str, dict[str, Any]]:
    """Return roster entries by staff no: the chairs, and that many officers in each of three departments."""
    entries: dict[str, dict[str, Any]] = {
        no: {"department": d, "roles": frozenset(roles)} for no, (d, roles) in CHAIRS.items()
    }
    for prefix, department in (("yb", "医保"), ("mz", "民政"), ("wj", "卫健")):
        for k in range(1, officers + 1):
            entries[f"{prefix}{k}"] = {
                "department": department,
                "roles": frozenset({Role.INSPECTOR}),
                "certificate": f"示例证{prefix}{k:03d}",
                "certificate_expires": date(2028, 12, 31),
            }
    return entries


@asynccontextmanager
async def office(*, targets: int = 10, officers: int = 6, url: str = IN_MEMORY, **rules: Any) -> AsyncIterator[Office]:
    """Set up a task force of 4 departments, everybody with an account and a private chat, and that many targets.

    One in memory is set up once and copied: the migrations take a hundred times as long as the copy. Whatever a test does
    there, in the end each row must have moved as its state machine has it.
    """
    database = Database(url, cipher=CIPHER)
    try:
        key = (targets, officers, tuple(sorted(rules.items())))
        if url != IN_MEMORY:
            own, people = await _set_up(database, targets, officers, rules)
        elif key in _SET_UP:
            content, own, people = _SET_UP[key]
            (await connection_of(database)).deserialize(content)
        else:
            own, people = await _set_up(database, targets, officers, rules)
            _SET_UP[key] = (await connection_of(database)).serialize(), own, people
        if url != IN_MEMORY:
            yield Office(database, own, dict(people))
            return
        connection = await connection_of(database)
        watch(connection)
        yield Office(database, own, dict(people))
        astray = off_table(moves(connection))
        assert not astray, f"rows have moved in a way that their tables do not have: {sorted(set(astray))[:10]}"
    finally:
        await database.dispose()


_SET_UP: dict[Any, tuple[bytes, TaskForce, dict[str, Person]]] = {}


async def connection_of(database: Database) -> sqlite3.Connection:
    """Return the one connection of a database in memory."""
    async with database._engine.connect() as connection:
        found = (await connection.get_raw_connection()).driver_connection
        assert found is not None
        assert isinstance(found._conn, sqlite3.Connection)
        return found._conn


async def _set_up(
    database: Database, targets: int, officers: int, rules: dict[str, Any]
) -> tuple[TaskForce, dict[str, Person]]:
    await database.migrate()
    async with database.transaction(START) as tx:
        group = await tx.chats.ensure(-1001, "supergroup", "示例专班群")
        own = TaskForce(
            "ltc",
            "示例长护险专班",
            "long_term_care",
            group.key,
            DEPARTMENTS,
            DrawRules(**rules),
            "长护险定点护理服务机构",
        )
        await tx.task_forces.add(own)
        await tx.task_forces.bind("ltc", group.key)
        people = await _staff(tx, roster(officers))
        await tx.targets.add_all(
            "ltc", [{"name": f"示例护理站{k:02d}", "code": f"{k:015d}"} for k in range(1, targets + 1)]
        )
    return own, people


async def _staff(tx: Tx, entries: dict[str, dict[str, Any]]) -> dict[str, Person]:
    rows = []
    for k, (staff_no, entry) in enumerate(entries.items(), 1):
        chat = await tx.chats.ensure(1000 + k, "private", "")
        own = {
            "staff_no": staff_no,
            "name": f"示例人员{k:02d}",
            "user_id": 1000 + k,
            "chat": chat.key,
            "reachable": True,
        }
        rows.append({"certificate_expires": None, **own, **entry})
    ids = await tx.people.add_all("ltc", rows)
    return {no: await tx.people.get(i) for no, i in zip(entries, ids, strict=True)}
