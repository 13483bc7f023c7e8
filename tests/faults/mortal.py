"""The bot in a process of its own, on a stage on which it dies again and again; an operator answers its questions."""

import asyncio
import os
import shutil
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.app import running
from bot.demo.actors import Stage, shown
from bot.demo.cast import OPERATOR, Cast
from bot.demo.script import MainJourney, Step
from bot.demo.theatre import database_in, environment, settings_for
from bot.sandbox.model import Message
from bot.sandbox.server import serve
from bot.sandbox.world import World
from tests.journeys.stage import Backstage, setting

HATCHERY = "tests.faults.hatchery"
PATIENCE = 30


@dataclass
class Operator:
    """Whoever runs the bot: looks into the chat that a question is about, and answers what they find there."""

    stage: Stage
    asked: list[Message] = field(default_factory=list)
    answering: bool = False

    @property
    def busy(self) -> bool:
        """Whether a question is not answered yet."""
        return self.answering or self._open() is not None

    async def attend(self) -> None:
        """Answer questions for ever."""
        while True:
            question = await self.stage.world.wait_for(lambda _: self._open(), timeout=3600)
            self.answering = True
            self.asked.append(question)
            await self._answer(question)
            self.answering = False
            self.stage.world.stir()

    def _open(self) -> Message | None:
        chat = self.stage.person(OPERATOR).chat
        return next((each for each in chat.history if each.buttons and each not in self.asked), None)

    async def _answer(self, question: Message) -> None:
        _, _, excerpt = question.text.partition("消息内容：\n")
        world = self.stage.world
        said = [each for chat in world.chats.values() if chat.person is None for each in world.messages(chat)]
        arrived = bool(excerpt) and any(excerpt in shown(each) for each in said if each.sender is world.bot)
        await self.stage.person(OPERATOR).taps("已送达" if arrived else "重新发送", on=question)


@dataclass
class Mortal:
    """The bot: born from the hatchery, killed by SIGKILL."""

    hatchery: Process
    pid: int = 0
    lives: int = 0
    line: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def start(self) -> None:
        """Start it on the database that is there."""
        self.pid, self.lives = await self._order("start"), self.lives + 1

    async def kill(self) -> None:
        """Kill it; nothing of it gets to do anything any more."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            await self._order("bury")
            self.pid = 0

    async def show(self) -> None:
        """Let it write into its log where it stands."""
        if self.pid:
            os.kill(self.pid, signal.SIGUSR1)
            await asyncio.sleep(1)

    async def look(self) -> bool:
        """Tell whether it lives; one that has ended by itself is buried."""
        if self.pid:
            self.pid = await self._order("look")
        return self.pid > 0

    async def _order(self, words: str) -> int:
        """Give an order and wait for its answer, even where nobody wants it any more: the next one must not get it."""
        return await asyncio.shield(self._carry_out(words))

    async def _carry_out(self, words: str) -> int:
        async with self.line:
            return await self._said(words)

    async def _said(self, words: str) -> int:
        assert self.hatchery.stdin is not None
        assert self.hatchery.stdout is not None
        self.hatchery.stdin.write(f"{words}\n".encode())
        await self.hatchery.stdin.drain()
        return int(await self.hatchery.stdout.readline())


@dataclass
class Run:
    """The journey with a bot that can be killed, and the operator at their phone."""

    stage: Backstage
    journey: MainJourney
    bot: Mortal
    operator: Operator
    url: str
    database_url: str

    async def killed_within(self, step: Step, calls: int) -> None:
        """Let the bot die within a step, at the moment when the chat service has done what that many calls asked for."""
        world = self.stage.world
        many = len(world.calls) + calls
        playing = asyncio.ensure_future(step.play())
        await world.wait_for(lambda _: len(world.calls) >= many or playing.done(), PATIENCE)
        await self.killed()
        await playing

    async def killed(self) -> None:
        """Let the bot die, and start it again."""
        await self.bot.kill()
        await self.bot.start()

    @asynccontextmanager
    async def afterlife(self) -> AsyncIterator[Backstage]:
        """Let the bot die for the last time, and look at what it comes to rest at when it runs in our own process."""
        await self.bot.kill()
        settings = settings_for(self.url, self.database_url, self.stage.cast)
        async with running(settings, self.stage.world.clock) as app:
            self.stage.app = app
            await self.stage.settled()
            while self.operator.busy:
                await self.stage.until(lambda: not self.operator.busy or None)
                await self.stage.settled()
            yield self.stage


@asynccontextmanager
async def mortal(
    template: Path, folder: Path, scene: tuple[World, Cast] | None = None, hatchery: str = HATCHERY
) -> AsyncIterator[Run]:
    """Serve a world, start the bot in a process of its own, and let the operator attend.

    `scene` is a world with the cast of the template's database in it.
    """
    world, cast = scene or setting()
    shutil.copyfile(template, folder / "demo.db")
    stage = Backstage(world, cast, steady=False, patience=PATIENCE)
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serve(world))
        settings = settings_for(url, database_in(folder), cast)
        log = stack.enter_context((folder / "bot.log").open("wb"))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            hatchery,
            env={**environment(settings), "PYTHONPATH": "."},
            stdin=PIPE,
            stdout=PIPE,
            stderr=log,
        )
        stack.push_async_callback(_closed, process)
        bot = Mortal(process)
        await bot.start()
        stack.push_async_callback(bot.kill)
        operator = Operator(stage)
        attending = asyncio.create_task(operator.attend())
        stack.push_async_callback(_ended, attending)
        yield Run(stage, MainJourney(stage), bot, operator, url, settings.database_url)


async def _closed(hatchery: Process) -> None:
    assert hatchery.stdin is not None
    hatchery.stdin.close()
    await hatchery.wait()


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
