"""One bot at a time on a database. Whoever runs it holds it until the process ends, however it ends: the system lets go."""

import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database import file_of

SUFFIX = ".lock"
_ADVISORY_KEY = 0x7A68_7561_6E62_616E  # "zhuanban": any number will do that nobody else uses in that database


class Taken(Exception):
    """Another process holds the database; `holder` says which, "" where that cannot be known."""

    def __init__(self, holder: str = "") -> None:
        super().__init__(holder)
        self.holder = holder


@asynccontextmanager
async def holding(url: str, now: datetime) -> AsyncIterator[None]:
    """Hold the database at that address for the length of the block. Raises Taken.

    For SQLite a locked file beside the database, which names process and moment; for PostgreSQL an advisory lock.
    """
    file = file_of(url)
    if make_url(url).get_backend_name() != "sqlite":
        async with _holding_server(url):
            yield
    elif file is None:
        yield
    else:
        descriptor = _locked(f"{file}{SUFFIX}")
        try:
            os.truncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()} {now.isoformat(timespec='seconds')}".encode(), 0)
            yield
        finally:
            os.close(descriptor)  # the file stays: deleted, two could hold one name each


def _locked(path: str) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 100, 0).decode("ascii", "replace")
        os.close(descriptor)
        raise Taken(holder) from None
    return descriptor


@asynccontextmanager
async def _holding_server(url: str) -> AsyncIterator[None]:
    """A connection of its own, so that the lock lasts as long as the process does."""
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            got = await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY_KEY})
            if not got:
                raise Taken
            yield
    finally:
        await engine.dispose()
