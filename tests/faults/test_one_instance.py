"""Two bots on one database: the second does not start and says why, or stands by and takes over when the first is gone."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import SecretStr

from bot.app import running
from bot.demo.theatre import environment
from bot.sandbox.server import serve
from bot.sandbox.world import World
from bot.settings import Settings
from tests.rig import TOKEN, address, database_in, populated

MOST_SECONDS = 10.0


def settings(url: str, folder: Path) -> Settings:
    """Return the settings of all bots here: one database, one chat service."""
    return Settings(
        _env_file=None,
        token=SecretStr(TOKEN),
        api_url=url,
        sandbox_url=url,
        database_url=address(folder),
        rate_chat=1000,
    )


async def started(url: str, folder: Path, *words: str) -> Process:
    """Start `zhuanban run` in a process of its own."""
    own = {**os.environ, **environment(settings(url, folder)), "LC_ALL": "zh_CN.UTF-8"}
    command = (sys.executable, "-m", "bot", "run", *words)
    return await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=PIPE, env=own)


@asynccontextmanager
async def occupied(folder: Path) -> AsyncIterator[tuple[World, str]]:
    """Run chat service and a first bot."""
    world, _, _ = populated()
    async with database_in(folder):
        pass
    async with serve(world) as url, running(settings(url, folder), world.clock):
        yield world, url


async def test_the_second_does_not_start(tmp_path: Path) -> None:
    """It ends at once, with the process that holds the database, and what to do."""
    async with occupied(tmp_path) as (_, url):
        second = await started(url, tmp_path)
        _, said = await second.communicate()
    assert second.returncode == 1
    assert str(os.getpid()) in said.decode()
    assert "请先停止它" in said.decode()
    assert "--standby" in said.decode()


async def test_one_that_stands_by_takes_over(tmp_path: Path) -> None:
    """The first is killed: what people write from then on is answered by the second, within ten seconds."""
    world, people, _ = populated()
    async with database_in(tmp_path):
        pass
    async with serve(world) as url:
        first = await started(url, tmp_path)
        world.say(people[0], world.private(people[0]), "示例问一")
        await world.wait_for(lambda _: answers(world) == 1, timeout=30)
        second = await started(url, tmp_path, "--standby")
        await until_said(second, b"standing by")
        world.say(people[1], world.private(people[1]), "示例问二")
        await world.wait_for(lambda _: answers(world) == 2, timeout=30)
        first.kill()
        await first.wait()
        killed = time.monotonic()
        world.say(people[2], world.private(people[2]), "示例问三")
        await world.wait_for(lambda _: answers(world) == 3, timeout=30)
        took = time.monotonic() - killed
        second.terminate()
        assert await second.wait() == 0
    assert took < MOST_SECONDS


async def until_said(process: Process, words: bytes) -> None:
    """Wait until it has logged those words. Raises IncompleteReadError where it ends before."""
    assert process.stderr is not None
    await process.stderr.readuntil(words)


def answers(world: World) -> int:
    """Return how many messages the bot has written."""
    return sum(call.method == "sendMessage" and call.status == 200 for call in world.calls)
