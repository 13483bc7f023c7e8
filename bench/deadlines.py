"""Finding and claiming what is due now among ten thousand and a million open deadlines: ``python -m bench.deadlines``.

The database is a file with ``synchronous=FULL``. What is not due must not be looked at: the time may not grow with it.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.roles import Role
from bot.usecases.deadlines import reminders
from bot.usecases.presets import load_preset, set_up
from storage.database import Database
from storage.transaction import Tx

FEW, MANY = 10_000, 1_000_000
DUE, PEOPLE, TURNS = 200, 50, 15
MOST_MILLISECONDS, MOST_RATIO = 50.0, 2.0
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai, a Monday

# All due on some day of the next years, their next reminders after now.
_FILL = """
WITH RECURSIVE
    numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {many}),
    crowd(k, id) AS (SELECT row_number() OVER (ORDER BY id) - 1, id FROM people)
INSERT INTO deadlines (task_force, kind, subject, department, person, due_on, provisional, days, by_workdays, state,
                       next_at, rung, version)
SELECT 'bench', 'interview', n, '医保', crowd.id,
       date('2026-12-10', '+' || (n % 700) || ' days'), 0, 0, 1, 'open',
       CAST(strftime('%s', '2026-11-24') AS INTEGER) * 1000000 + n * 1000, -10, 1
FROM numbers JOIN crowd ON crowd.k = n % {people}
"""
# Some of them, far apart, become due at this very moment.
_RIPEN = "UPDATE deadlines SET next_at = {now}, due_on = '2026-11-30' WHERE id % {step} = {turn} AND id <= {last}"


@asynccontextmanager
async def filled(folder: str, many: int) -> AsyncIterator[Database]:
    """Make a database with that many open deadlines, none of which is due."""
    database = Database(f"sqlite+aiosqlite:///{folder}/{many}.db")
    try:
        await database.migrate()
        async with database.transaction(NOW) as tx:
            await set_up(tx, "bench", load_preset("long_term_care").task_force("bench", "示例专班", None))
            rows = [
                {
                    "staff_no": str(k),
                    "name": f"示例人员{k:03d}",
                    "department": "医保",
                    "roles": frozenset({Role.INSPECTOR}),
                    "certificate_expires": None,
                    "user_id": 1000 + k,
                    "chat": (await tx.chats.ensure(1000 + k, "private", "")).key,
                    "reachable": True,
                }
                for k in range(PEOPLE)
            ]
            await tx.people.add_all("bench", rows)
            await _run(tx, _FILL.format(many=many, people=PEOPLE))
        yield database
    finally:
        await database.dispose()


async def _run(tx: Tx, statement: str) -> None:
    await tx.deadlines._connection.exec_driver_sql(statement)


async def ripen(database: Database, many: int, turn: int) -> None:
    """Let some be due now, spread over the whole table."""
    step = many // DUE
    values = {"now": int(NOW.timestamp()) * 1_000_000, "step": step, "turn": turn, "last": step * DUE}
    async with database.transaction(NOW) as tx:
        await _run(tx, _RIPEN.format(**values))


async def measure(many: int) -> tuple[float, float]:
    """Return the median milliseconds of finding and claiming, and of that with the messages written, commit included."""
    claims: list[float] = []
    wholes: list[float] = []
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR") or Path.cwd()) as folder:
        async with filled(folder, many) as database:
            for turn in range(2 * TURNS):
                await ripen(database, many, turn + 1)
                started = time.perf_counter()
                async with database.transaction(NOW) as tx:
                    if turn % 2:
                        await reminders.remind(tx)
                    else:
                        assert len(await reminders.claim(tx)) == DUE
                (wholes if turn % 2 else claims).append(1000 * (time.perf_counter() - started))
    return statistics.median(claims), statistics.median(wholes)


def main() -> int:
    """Print both sizes and their ratio; the exit status is 1 where an aim is missed."""
    few, whole_few = asyncio.run(measure(FEW))
    many, whole_many = asyncio.run(measure(MANY))
    print(f"{DUE} due of      {'found and claimed':>20}{'with messages':>20}")
    print(f"{FEW:>10,} open{few:>17.1f} ms{whole_few:>17.1f} ms")
    print(
        f"{MANY:>10,} open{many:>17.1f} ms{whole_many:>17.1f} ms   (aim: found and claimed in {MOST_MILLISECONDS:.0f} ms)"
    )
    print(f"ratio          {many / few:>17.2f}   {whole_many / whole_few:>17.2f}      (aim: {MOST_RATIO:.0f} or less)")
    return int(many > MOST_MILLISECONDS or many / few > MOST_RATIO)


if __name__ == "__main__":
    sys.exit(main())
