"""The database: one engine, transactions that take their turn, migrations at start."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from reminders.workdays import Calendar
from storage.sealing import Cipher
from storage.sqlite import BEGIN, connector
from storage.transaction import Tx

_MIGRATIONS = Path(__file__).parent / "migrations"
_KNOWN = Calendar()


class Database:
    """Transactions on one database, with a calendar of working days, and a cipher where there is a key.

    `posted` has an event for each lane of the outbox, set whenever a committed transaction left something there: it
    wakes the delivery.
    """

    def __init__(self, url: str, calendar: Calendar = _KNOWN, cipher: Cipher | None = None) -> None:
        self._engine = _engine(url)
        self._calendar, self._cipher = calendar, cipher
        self._turn = asyncio.Lock()
        self.posted = (asyncio.Event(), asyncio.Event())

    @asynccontextmanager
    async def transaction(self, now: datetime) -> AsyncIterator[Tx]:
        """Open a transaction at that moment: committed at the end of the block, rolled back when it raises.

        Transactions take their turn here rather than in SQLite's busy loop, which would sleep and poll.
        """
        async with self.together(now) as begin:
            yield begin()

    @asynccontextmanager
    async def together(self, now: datetime) -> AsyncIterator[Callable[[], Tx]]:
        """Open one transaction for several pieces of work: each asks for a `Tx` of its own, all happen or none."""
        given: list[Tx] = []
        async with self._turn, self._engine.begin() as connection:

            def begin() -> Tx:
                given.append(Tx(connection, now, self._calendar, self._cipher))
                return given[-1]

            yield begin
        for lane in {lane for tx in given for lane in tx.outbox.touched}:
            self.posted[lane].set()

    async def migrate(self) -> None:
        """Bring the schema to the newest version."""
        async with self._turn, self._engine.begin() as connection:
            await connection.run_sync(upgrade)

    async def dispose(self) -> None:
        """Close all connections; without this aiosqlite's thread may keep the interpreter from ending."""
        await self._engine.dispose()


def _engine(url: str) -> AsyncEngine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_async_engine(url)
    path = address.database or ":memory:"
    # A rollback on return to the pool would be one more call for each transaction, all of which end by themselves.
    pool = {"poolclass": StaticPool} if path == ":memory:" else {}
    engine = create_async_engine(url, async_creator=connector(path), pool_reset_on_return=None, **pool)
    event.listen(engine.sync_engine, "begin", _on_begin)
    return engine


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql(BEGIN)


def file_of(url: str) -> Path | None:
    """Return the file of a database, None where it is kept by a server or in memory."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in {None, "", ":memory:"}:
        return None
    return Path(str(address.database))


def upgrade(connection: Connection) -> None:
    """Run the migrations that the connection's database still lacks."""
    migrated_to(connection, "head")


def migrated_to(connection: Connection, revision: str) -> None:
    """Run the migrations up to a revision."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
