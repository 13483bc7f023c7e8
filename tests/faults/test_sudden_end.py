"""The bot's process killed (SIGKILL) while people talk to it, at one point after another: each message counts once."""

import asyncio
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.sandbox.model import Chat
from bot.sandbox.server import serve
from bot.sandbox.world import World
from tests.rig import database_in, populated

KILLS = 2
EACH = 12
MARK = "可能是重复发送"


async def _until_killed(world: World, url: str, folder: Path, enough: Callable[[World], bool]) -> None:
    """Start the bot and kill it at the moment when that is so."""
    words = (sys.executable, "-m", "tests.faults.small_bot", url, str(folder))
    bot = await asyncio.create_subprocess_exec(*words)
    try:
        await world.wait_for(enough, timeout=30)
    finally:
        bot.kill()
        await bot.wait()


def _answers(world: World, chats: list[Chat]) -> Counter[tuple[str, bool]]:
    """Count what was answered, apart by whether it says that it may be a repetition."""
    bot = (each for chat in chats for each in world.messages(chat) if each.sender is world.bot)
    return Counter((each.text.splitlines()[-1], MARK in each.text) for each in bot)


async def test_killed_again_and_again(tmp_path: Path) -> None:
    """Whatever it was doing: each message is in the ledger once and answered, and a second answer says that it is one."""
    world, people, _ = populated()
    chats, moment = [world.private(person) for person in people], random.Random(7)

    def answered() -> set[str]:
        return {words for words, _ in _answers(world, chats)}

    def enough(goal: int) -> Callable[[World], bool]:
        return lambda _: len(answered()) >= goal

    async with database_in(tmp_path) as database, serve(world) as url:
        await database.dispose()
        for k in range(KILLS * EACH):
            world.say(people[k % 3], chats[k % 3], f"{k}")
            if k % EACH == EACH - 1:
                goal = len(answered()) + moment.randint(1, EACH - 2)
                await _until_killed(world, url, tmp_path, enough(goal))
        await _until_killed(world, url, tmp_path, enough(KILLS * EACH))
        async with database.transaction(world.clock.now()) as tx:
            entries = Counter(each.data for each in await tx.ledger.entries("test"))
    assert len(entries) == KILLS * EACH
    assert set(entries.values()) == {1}
    assert answered() == {f"群“{k}”" for k in range(KILLS * EACH)}
    assert [words for (words, marked), many in _answers(world, chats).items() if many > 1 and not marked] == []
