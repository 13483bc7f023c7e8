"""SQLite as we connect to it: short calls run where they are made, those that may wait in the driver's thread."""

import sqlite3
import time
from collections.abc import Callable
from typing import Any

import aiosqlite

# No busy_timeout: waiting for another process's lock is done in the thread, see `_wait_for_lock`.
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY")
LOCK_MILLISECONDS = 5000
BEGIN = "BEGIN IMMEDIATE"
_FEW = 100
_FAST_SECONDS = 0.002
_CHUNK = 64
_SHORT = {"cursor", "execute", "fetchone", "fetchmany", "fetchall", "rollback"}


class Connection(aiosqlite.Connection):
    """A connection of the usual driver without the hop to its thread and back.

    A hop takes ten times as long as a short statement, and while the event loop is busy it may take milliseconds, since
    the thread has to wait for the interpreter. What may wait still hops, so that the loop does not: for another process's
    lock, for a slow disk, for many rows. After BEGIN IMMEDIATE no statement waits for another process.
    """

    _away = False
    _commit_seconds = 1.0

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not self._running or self._connection is None:
            raise ValueError("Connection closed")  # the words that SQLAlchemy knows a lost connection by
        if not self._away and self._is_short(fn, args):
            try:
                return self._timed(fn, args, kwargs)
            except sqlite3.OperationalError as error:
                if not (args and args[0] == BEGIN and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY):
                    raise
                fn, args, kwargs = self._wait_for_lock, (self._connection,), {}
        self._away = True
        return await super()._execute(self._in_thread, fn, args, kwargs)  # type: ignore[no-untyped-call]

    def _is_short(self, fn: Callable[..., Any], args: tuple[Any, ...]) -> bool:
        name = getattr(fn, "__name__", "")
        if name == "commit":
            return self._commit_seconds < _FAST_SECONDS  # as long as the disk is fast
        if name == "executemany":
            return len(args[1]) <= _FEW
        return name in _SHORT or (name == "close" and isinstance(getattr(fn, "__self__", None), sqlite3.Cursor))

    def _timed(self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if getattr(fn, "__name__", "") != "commit":
            return fn(*args, **kwargs)
        started = time.perf_counter()
        fn()
        self._commit_seconds = time.perf_counter() - started
        return None

    def _in_thread(self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        # Not where it is awaited: a task that is cancelled there leaves this call running, and the next must queue.
        try:
            return self._timed(fn, args, kwargs)
        finally:
            self._away = False

    def _wait_for_lock(self, connection: sqlite3.Connection) -> None:
        connection.execute(f"PRAGMA busy_timeout={LOCK_MILLISECONDS}")
        try:
            connection.execute(BEGIN)
        finally:
            connection.execute("PRAGMA busy_timeout=0")


def connector(path: str) -> Callable[[], Connection]:
    """Return what opens a connection to the database file of that path (":memory:" for one in memory)."""

    def connect() -> Connection:
        connection = Connection(lambda: _open(path), _CHUNK)
        connection._thread.daemon = True  # as SQLAlchemy does: a forgotten connection must not keep the process alive
        return connection

    return connect


def _open(path: str) -> sqlite3.Connection:
    # isolation_level None: the driver must not open transactions by itself, since it would open none for a SELECT,
    # and DDL would survive a rollback.
    connection = sqlite3.connect(path, timeout=LOCK_MILLISECONDS / 1000, isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA busy_timeout=0")
    return connection
