"""What wakes the sweep: APScheduler every second, and at once when somebody moves the clock.

The database is the truth about what is due, so a late or doubled tick does no harm: it asks again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC
from typing import TypeAlias

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clocks import Clock
from storage.database import Database
from storage.transaction import Tx
from storage.troubles import is_trouble

Sweep: TypeAlias = Callable[[Tx], Awaitable[None]]
EVERY_SECONDS = 1.0
_log = structlog.get_logger()


class SweepClock:
    """Runs the sweeps, each in a transaction of its own, whenever it is woken; never two at a time."""

    def __init__(self, database: Database, clock: Clock, *sweeps: Sweep, every: float = EVERY_SECONDS) -> None:
        self._database, self._clock, self._sweeps = database, clock, sweeps
        # APScheduler's default grace of a second would drop a tick that comes late.
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._scheduler.add_job(self._tick, "interval", seconds=every)
        self._due, self._rested = asyncio.Event(), asyncio.Event()
        self._stopping = False
        self._task: asyncio.Task[None] | None = None
        self.swept_at = clock.now()  # when all sweeps had been run last
        clock.on_move(self._due.set)

    async def start(self) -> None:
        """Sweep now, then every second."""
        self._due.set()
        self._task = asyncio.create_task(self._run(), name="sweep")
        self._scheduler.start()

    async def stop(self) -> None:
        """End after the sweep that runs."""
        self._stopping = True
        self._due.set()
        if self._task is not None:
            self._scheduler.shutdown(wait=False)
            await self._task

    async def idle(self) -> None:
        """Return when no sweep runs or is asked for."""
        while not self.quiet:
            await self._rested.wait()
            await asyncio.sleep(0)

    @property
    def quiet(self) -> bool:
        """Tell whether that is so at this moment."""
        return self._rested.is_set() and not self._due.is_set()

    async def _tick(self) -> None:
        self._due.set()

    async def _run(self) -> None:
        while True:
            await self._due.wait()
            self._rested.clear()
            self._due.clear()
            if self._stopping:
                return
            for sweep in self._sweeps:
                await self._guarded(sweep)
            self.swept_at = self._clock.now()
            self._rested.set()

    async def _guarded(self, sweep: Sweep) -> None:
        try:
            async with self._database.transaction(self._clock.now()) as tx:
                await sweep(tx)
        except Exception as error:
            name = getattr(sweep, "__qualname__", "")
            if is_trouble(error):
                _log.error("the database takes nothing, what is due waits", sweep=name, reason=str(error))
            else:
                _log.exception("sweep failed", sweep=name)
