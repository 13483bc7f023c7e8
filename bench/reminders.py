"""A thousand reminders due at nine, at Telegram's own limits: ``python -m bench.reminders``; takes about 40 seconds.

The real bot, in a process of its own, against the embedded chat service, which counts as Telegram does. Meanwhile people
press buttons: an answer must not wait behind the reminders.
"""

import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from bench.crowd import TOKEN
from bot.domain.roles import Role
from bot.sandbox.model import Message, Person
from bot.sandbox.server import serve
from bot.sandbox.world import Limits, World
from bot.usecases.presets import load_preset, set_up
from storage.database import Database

PEOPLE = 1000
ALLOWED = 30  # a second, over all chats
LEAST_RATE, MOST_ANSWER = 0.95, 1.0
PRESS_EVERY, PATIENCE = 0.2, 90.0
EVE = datetime(2026, 11, 23, 0, 59, 57, tzinfo=UTC)  # three seconds before nine in Shanghai, a Monday
TODAY = date(2026, 11, 23)


def crowd() -> tuple[World, list[Person]]:
    """Return a world with Telegram's limits in which everybody has a private chat with the bot."""
    world = World(token=TOKEN, bot_name="bench", username="bench_bot", limits=Limits.telegram(), seed=7, start=EVE)
    people = [world.add_person(f"示例人员{k:04d}") for k in range(PEOPLE)]
    for person in people:
        world.start(person)
    world.updates.drop()
    return world, people


async def fill(address: str, people: list[Person]) -> None:
    """Give each person something that is due today, to be said at nine."""
    database = Database(address)
    try:
        await database.migrate()
        async with database.transaction(EVE) as tx:
            await set_up(tx, "bench", load_preset("long_term_care").task_force("bench", "示例专班", None))
            rows = [
                {
                    "staff_no": str(k),
                    "name": each.name,
                    "department": "医保",
                    "roles": frozenset({Role.INSPECTOR}),
                    "certificate_expires": None,
                    "user_id": each.id,
                    "chat": (await tx.chats.ensure(each.id, "private", "")).key,
                    "reachable": True,
                }
                for k, each in enumerate(people)
            ]
            ids = await tx.people.add_all("bench", rows)
            at = {"due_on": TODAY, "provisional": False, "next_at": EVE.replace(hour=1, minute=0, second=0), "rung": 0}
            own = {"task_force": "bench", "kind": "interview", "department": "医保", **at}
            await tx.deadlines.add_all({**own, "subject": k, "person": each} for k, each in enumerate(ids, 1))
    finally:
        await database.dispose()


@asynccontextmanager
async def bot(world: World, address: str, folder: str) -> AsyncIterator[None]:
    """Serve the world, and run the bot in a process of its own, with its own limits, by the world's clock."""
    async with serve(world) as url:
        settings = {"TOKEN": TOKEN, "API_URL": url, "SANDBOX_URL": url, "DATABASE_URL": address, "LOG_LEVEL": "ERROR"}
        own = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[1])}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=folder,
            env={**own, **{f"ZHUANBAN_{name}": value for name, value in settings.items()}},
        )
        try:
            yield
        finally:
            process.terminate()
            await process.wait()


def _all_told(world: World) -> bool:
    """Tell whether everybody may have their reminder: asked at every event, so counted only when it can be so."""
    return len(world.calls) >= PEOPLE and len(arrived(world)) >= PEOPLE


def arrived(world: World) -> list[Message]:
    """Return the reminders that people have got so far."""
    return [each for chat in world.chats.values() for each in chat.history if each.sender is world.bot]


async def press(world: World, seconds: list[float], chance: random.Random) -> None:
    """Let somebody who has got a reminder press one of its buttons, again and again; keep how long each answer took."""
    while True:
        await asyncio.sleep(PRESS_EVERY)
        got = arrived(world)
        if not got:
            continue
        message = chance.choice(got)
        assert message.chat.person is not None
        data = next(b.data for row in message.buttons for b in row if (b.data or "").startswith("deadline.tomorrow"))
        started = time.perf_counter()
        await world.press(message.chat.person, message, data=data).answered(timeout=30)
        seconds.append(time.perf_counter() - started)


async def measure() -> tuple[float, list[float], int]:
    """Return the reached share of the allowed rate, the seconds of each answer, and how often the service said 429."""
    world, people = crowd()
    seconds: list[float] = []
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR") or Path.cwd()) as folder:
        address = f"sqlite+aiosqlite:///{folder}/bench.db"
        await fill(address, people)
        async with bot(world, address, folder):
            pressing = asyncio.create_task(press(world, seconds, random.Random(7)))
            try:
                await world.wait_for(_all_told, timeout=PATIENCE)
            finally:
                pressing.cancel()
    sent = [each.at.timestamp() for each in world.calls if each.method == "sendMessage" and each.status == 200]
    # Thirty in any second: whoever keeps to that needs so many seconds at least, the first thirty going at once.
    least = (PEOPLE - 1) // ALLOWED
    share = least / (max(sent) - min(sent)) if len(sent) == PEOPLE else 0.0
    return share, seconds, sum(each.status == 429 for each in world.calls)


def main() -> int:
    """Print the figures; the exit status is 1 where an aim is missed."""
    share, seconds, floods = asyncio.run(measure())
    slowest = statistics.quantiles(seconds, n=100)[98]
    print(
        f"reminders       {PEOPLE} at {share * ALLOWED:.1f} a second: {share:.1%} of the allowed (aim: {LEAST_RATE:.0%})"
    )
    print(f"429             {floods} (aim: 0)")
    print(
        f"button answers  {len(seconds)}, median {1000 * statistics.median(seconds):.0f} ms, p99 {1000 * slowest:.0f} ms",
        end=" ",
    )
    print(f"(aim: {1000 * MOST_ANSWER:.0f} ms)")
    return int(share < LEAST_RATE or floods > 0 or slowest > MOST_ANSWER)


if __name__ == "__main__":
    sys.exit(main())
