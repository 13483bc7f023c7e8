"""SQLite without detours: which calls leave the event loop, and that a transaction still is one."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.sqlite import Connection, connector
from tests.rig import database_in

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Connection]:
    """A connection as SQLAlchemy is given it."""
    opened = connector(str(tmp_path / "plain.db"))()
    async with opened:
        yield opened


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database of the bot's."""
    async with database_in(tmp_path) as opened:
        yield opened


async def test_short_calls_stay_and_slow_ones_leave(connection: Connection) -> None:
    """What may wait for a lock or the disk does so in the driver's thread, so that the bot answers meanwhile."""
    threads: dict[str, int] = {}

    def note(name: str) -> int:
        threads[name] = threading.get_ident()
        return 1

    await connection.create_function("note", 1, note)
    await connection.execute("CREATE TABLE t (a INTEGER)")
    await connection.execute("SELECT note('select')")
    await connection.executemany("INSERT INTO t VALUES (note(?))", [("few",)] * 3)
    await connection.executemany("INSERT INTO t VALUES (note(?))", [("many",)] * 200)
    here = threading.get_ident()
    assert (threads["select"], threads["few"]) == (here, here)
    assert threads["many"] != here


async def test_waiting_for_a_lock_does_not_hold_up_the_loop(tmp_path: Path, connection: Connection) -> None:
    """Another process writes: BEGIN waits, everything else goes on."""
    await connection.execute("CREATE TABLE t (a INTEGER)")
    with closing(sqlite3.connect(tmp_path / "plain.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = asyncio.create_task(_begin(connection))
        await asyncio.sleep(0)  # the loop is free, else this would come back after the lock's five seconds
        assert not begun.done()
        other.execute("COMMIT")
        await begun


async def _begin(connection: Connection) -> None:
    await connection.execute("BEGIN IMMEDIATE")


async def test_a_closed_connection_says_so(tmp_path: Path) -> None:
    """In the words by which SQLAlchemy knows that it has to open another."""
    opened = connector(":memory:")()
    async with opened:
        pass
    with pytest.raises(ValueError, match="no active connection"):
        await opened.execute("SELECT 1")


async def test_what_fails_leaves_nothing(database: Database) -> None:
    """Tables made in a transaction that fails are gone too."""
    with suppress(ZeroDivisionError):
        async with database.transaction(NOW) as tx:
            await tx.chats.ensure(5, "private", "")
            await tx.chats._connection.execute(text("CREATE TABLE trace (a INTEGER)"))
            raise ZeroDivisionError
    async with database.transaction(NOW) as tx:
        assert await tx.chats.find(5) is None
        tables = await tx.chats._connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'trace'"))
        assert tables.all() == []


async def test_a_task_that_is_cancelled_leaves_nothing(database: Database) -> None:
    """Wherever in a transaction it is stopped, the next one finds the database as it was, or all of it done."""

    async def work(steps: int) -> None:
        async with database.transaction(NOW) as tx:
            for k in range(3):
                await tx.chats.ensure(100 * steps + k, "private", "")
                await asyncio.sleep(0)

    for steps in range(12):
        task = asyncio.create_task(work(steps + 1))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with database.transaction(NOW) as tx:
            there = [await tx.chats.find(100 * (steps + 1) + k) is not None for k in range(3)]
        assert len(set(there)) == 1


async def test_several_pieces_of_work_are_one_transaction(database: Database) -> None:
    """Each has its own repositories, all happen or none."""
    with suppress(ZeroDivisionError):
        async with database.together(NOW) as begin:
            first, second = begin(), begin()
            assert first.outbox is not second.outbox
            await first.chats.ensure(1, "private", "")
            await second.chats.ensure(2, "private", "")
            raise ZeroDivisionError
    async with database.transaction(NOW) as tx:
        assert await tx.chats.count() == 0


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT raw FROM inbox WHERE state = 'new' ORDER BY update_id", "inbox_new"),
        (
            "SELECT id FROM outbox WHERE outbox.state IN ('pending', 'sending') AND state = 'pending' AND lane = 1 ORDER BY id",
            "outbox_open",
        ),
        ("SELECT id FROM outbox WHERE outbox.state IN ('pending', 'sending') AND state = ?", "outbox_open"),
        ("SELECT state FROM outbox WHERE slot = ?", "outbox_by_slot"),
    ],
)
async def test_what_is_asked_often_has_an_index(database: Database, query: str, index: str) -> None:
    """However many rows there are, what is new is found without looking at the old."""
    async with database.transaction(NOW) as tx:
        asked = f"EXPLAIN QUERY PLAN {query}".replace("?", "'x'")
        plan = " ".join(row[3] for row in await tx.chats._connection.execute(text(asked)))
    assert f"USING INDEX {index}" in plan or f"USING COVERING INDEX {index}" in plan
