"""A disk that is full or read-only, a database that another process holds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError

from storage.database import Database
from tests.journeys.stage import START
from tests.rig import database_in

FULL, READ_ONLY = "max_page_count=1", "query_only=ON"


@contextmanager
def bad(database: Database, pragma: str) -> Iterator[None]:
    """Let the disk be bad for each transaction that begins within the block."""
    pragmas = [pragma]

    def prepare(connection: DBAPIConnection, record: object, proxy: object) -> None:
        cursor = connection.cursor()
        for each in pragmas:
            cursor.execute(f"PRAGMA {each}")
        cursor.close()

    event.listen(database._engine.sync_engine.pool, "checkout", prepare)
    try:
        yield
    finally:
        pragmas[:] = ["query_only=OFF", "max_page_count=4294967294"]


async def errors(folder: Path) -> list[Exception]:
    """Return what is raised on such disks, and where another process holds the database."""
    found: list[Exception] = []
    async with database_in(folder) as database:
        for pragma in (FULL, READ_ONLY):
            with bad(database, pragma), pytest.raises(OperationalError) as caught:
                await _write(database)
            found.append(caught.value)
        with closing(sqlite3.connect(folder / "zhuanban.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(OperationalError) as caught:
                await _write(database)
            found.append(caught.value)
    return found


async def _write(database: Database) -> None:
    async with database.transaction(START) as tx:
        await tx.ledger.append("test", "", "said", {"words": "长" * 10_000})
