"""The delivery: what stands in the outbox goes out, answers to button presses in a lane of their own."""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import structlog
from telegram import Bot

from bot.clocks import Clock
from handlers.aftermath import Aftermath, Result
from handlers.lane import EVERYWHERE, SOON, Lane, Parts
from handlers.pacing import MINUTE, Limits, Pacing
from handlers.rendering import Makers
from handlers.setbacks import Kind, Setback
from handlers.texts import Texts
from storage.database import Database
from storage.outbox import FAST, NORMAL, THREAD, Outgoing

WIDTH = 16
_log = structlog.get_logger()


class Delivery:
    """Sends outbox rows: each chat's in their order, one at a time, several chats side by side.

    By itself it sends again only what certainly did not arrive. `operators` are the account ids of those who are asked
    about the rest.
    """

    def __init__(
        self,
        database: Database,
        bot: Bot,
        texts: Texts,
        makers: Makers,
        clock: Clock,
        limits: Limits,
        operators: Collection[int] = (),
    ) -> None:
        self._parts = Parts(database, bot, texts, makers, clock, Pacing(limits), Aftermath(operators))
        self._lanes = (Lane(FAST, self._parts, WIDTH), Lane(NORMAL, self._parts, WIDTH))
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Take up where the last run ended, then send in the background until `stop`."""
        await self._recover()
        self._tasks = [asyncio.create_task(lane.run(), name=f"outbox lane {k}") for k, lane in enumerate(self._lanes)]

    async def stop(self) -> None:
        """Finish what is on its way, write down what became of it, and end."""
        for lane in self._lanes:
            lane.stop()
        if self._tasks:
            await asyncio.gather(*self._tasks)

    async def idle(self, soon: float = SOON) -> None:
        """Return when nothing is left that could be sent now: what rests for more than `soon` seconds is not waited for."""
        while not all(lane.quiet(soon) for lane in self._lanes):
            for lane in self._lanes:
                await lane.until_quiet(soon)

    @property
    def quiet(self) -> bool:
        """Tell whether that is so at this moment."""
        return all(lane.quiet() for lane in self._lanes)

    async def _recover(self) -> None:
        """Settle rows that a crash left on their way, and remember how much was sent and what silence was asked for."""
        normal, clock, pacing = self._lanes[NORMAL], self._parts.clock, self._parts.pacing
        async with self._parts.database.transaction(clock.now()) as tx:
            for row in await tx.outbox.interrupted():
                setback = Setback(Kind.UNSURE, "interrupted")
                await self._parts.aftermath.follow(tx, Result(_blameless(row), setback=setback, at=tx.now.timestamp()))
                _log.info("message was interrupted", row=row.id)
            await tx.outbox.forget_pauses()
            await tx.chats.try_topics()
            for scope, until in (await tx.outbox.halted()).items():
                if scope == EVERYWHERE:
                    normal.halted_until = until.timestamp()
                else:
                    normal.resting[int(scope)] = until.timestamp()
            for chat, when in await tx.outbox.recent(tx.now - timedelta(seconds=MINUTE)):
                pacing.land(chat, when.timestamp())


def _blameless(row: Outgoing) -> Outgoing:
    """Return a row without its earlier attempts: that we died again and again is no reason to give a message up.

    An answer to a press and a step in a topic are not worth as many attempts.
    """
    return row if row.method == "answer" or row.importance == THREAD else replace(row, attempts=0)
