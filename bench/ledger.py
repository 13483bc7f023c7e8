"""Checking a ledger of a million entries: ``python -m bench.ledger``.

The floor is reading the same rows and hashing their text, nothing compared. One byte far behind is then changed, and must be found.
"""

import asyncio
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from bot.commands.ledger import Chain, check_chain
from bot.domain.ledger import FIRST, Break, Fault, entry_hash
from storage.database import Database

MANY = 1_000_000
MOST_SECONDS = 20.0
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
_DATA = '{"clue":%d,"digest":"' + "5a" * 32 + '","from":"医保","number":"2026-007","state":"signed","to":"民政"}'


def entries(many: int) -> Iterator[tuple[str, int, str, str, str, str, str, str, str]]:
    """Give the rows of a whole chain."""
    previous = FIRST
    for seq in range(1, many + 1):
        fields = ("bench", seq, "2026-11-23T01:00:00.000000+00:00", "P00014", "clue-signed", _DATA % seq, previous)
        salt = f"{seq:032x}"
        previous = entry_hash(*fields, salt)
        yield (*fields, previous, salt)


def fill(path: Path, many: int) -> None:
    """Write the chain into a database that has its tables."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entries(many))
        connection.commit()


def touch(path: Path, seq: int) -> None:
    """Change one byte of an entry, as whoever has the file can."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER ledger_no_update")
        connection.execute("UPDATE ledger SET data = replace(data, 'signed', 'tigned') WHERE seq = ?", (seq,))
        connection.commit()


def floor(path: Path) -> float:
    """Return the seconds that reading and hashing take at the least."""
    started = time.perf_counter()
    with closing(sqlite3.connect(path)) as connection:
        for row in connection.execute("SELECT * FROM ledger ORDER BY seq"):
            sha256(f"{row}".encode()).hexdigest()
    return time.perf_counter() - started


async def checked(path: Path) -> tuple[Chain, float]:
    """Return what the command finds, and how many seconds it took."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        started = time.perf_counter()
        chain = await check_chain(lambda: database.transaction(NOW), "bench", ())
        return chain, time.perf_counter() - started
    finally:
        await database.dispose()


async def migrate(path: Path) -> None:
    """Make the tables."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    await database.migrate()
    await database.dispose()


def main() -> int:
    """Print the figures; 1 where an aim is missed."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR") or Path.cwd()) as folder:
        path = Path(folder) / "ledger.db"
        asyncio.run(migrate(path))
        fill(path, MANY)
        least = floor(path)
        whole, seconds = asyncio.run(checked(path))
        print(f"{MANY:,} entries: {seconds:.1f} s, {seconds / least:.2f} times the floor of {least:.1f} s")
        touch(path, MANY - 1)
        altered, _ = asyncio.run(checked(path))
    found = altered.walk.broken == Break(MANY - 1, Fault.ALTERED)
    print(f"one byte changed in entry {MANY - 1:,}: {'found' if found else 'MISSED'}")
    missed = not found or whole.walk.broken is not None or whole.walk.many != MANY or seconds > MOST_SECONDS
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
