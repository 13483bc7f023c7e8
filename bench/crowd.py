"""A crowd in a chat service of its own process: it talks when told to, and says when the last answer has come.

Reads lines from standard input: ``MANY`` lets that many messages be said; answers ``SECONDS`` when as many came back.
"""

import asyncio
import sys
import time
from functools import partial

from bot.sandbox.model import Chat
from bot.sandbox.server import serve
from bot.sandbox.world import Limits, World

TOKEN = "123456:bench"
PEOPLE = 200
TEXT = "/hello"


async def main() -> None:
    """Serve, print the address, then obey."""
    world = World(token=TOKEN, bot_name="bench", username="bench_bot", limits=Limits.generous())
    people = [world.add_person(f"示例人员{k:03d}") for k in range(PEOPLE)]
    chats = [world.private(person) for person in people]
    for person in people:
        world.start(person)
    world.updates.drop()
    loop = asyncio.get_running_loop()
    async with serve(world) as url:
        print(url, flush=True)
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            many = int(line)
            goal, started = _said(chats) + 2 * many, time.perf_counter()
            for k in range(many):
                world.say(people[k % PEOPLE], chats[k % PEOPLE], f"{TEXT} {k}")
            await world.wait_for(partial(_enough, chats, goal), timeout=120)
            print(f"{time.perf_counter() - started:.6f}", flush=True)


def _enough(chats: list[Chat], goal: int, world: World) -> bool:
    return _said(chats) >= goal


def _said(chats: list[Chat]) -> int:
    return sum(len(chat.history) for chat in chats)


if __name__ == "__main__":
    asyncio.run(main())
