"""What is done to the bot while people go about their work: kills, a bad network, a bad disk, a clock that jumps."""

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.demo.cast import TROUPES
from bot.sandbox.faults import FaultKind
from bot.sandbox.state import Event
from reminders.sweep import SWEEPS
from storage.sqlite import LOCK_MILLISECONDS
from tests.faults.mortal import Run
from tests.torture.frailty import BEATS, TROUBLE

NETWORK: tuple[FaultKind, ...] = ("429", "500", "502", "drop_before", "drop_after", "drop_after")
SENDING = ("sendMessage", "sendDocument", "sendPhoto")
LOOK_SECONDS, LOOKS = 0.05, 4
DAWDLE_SECONDS = 1.0
MOST_SECONDS = 180.0
MOST_CALLS = 25
MOST_DRIFT = 30.0
# How long the database is held, sometimes longer than anybody waits for it.
HELD_SECONDS = (0.1, 0.1, 0.5, 0.5, 1.5, LOCK_MILLISECONDS / 1000 + 1)
OUTGOING = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')"
ON_THE_WAY = """SELECT count(*) FROM outbox
    WHERE state = 'sending' AND method = 'send' AND message_id IS NULL AND importance != 'answer'"""
INCOMING = "SELECT count(*) FROM inbox WHERE state = 'new'"


@dataclass
class Tormentor:
    """Kills and hinders the bot of a run, as often as is allowed so far; `tally` counts what it did, by kind."""

    run: Run
    folder: Path
    chance: random.Random
    tally: Counter[str] = field(default_factory=Counter)
    _cut_off: int = 0
    _allowed: int = 0
    _peace: int = 0
    _drift: float = 0.0
    _hand: asyncio.Lock = field(default_factory=asyncio.Lock)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Watch over the bot, and torment it, for the length of the block."""
        tasks = [asyncio.create_task(each) for each in (self._watch(), self._torment())]
        try:
            with self.run.stage.world.watched_by(self._follow_group):
                yield
        finally:
            self._heal()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def allow(self, kills: int) -> None:
        """Let there be that many kills up to now."""
        self._allowed = kills

    @property
    def left_open(self) -> int:
        """How many messages were on their way when the bot died, or were sent and had no proper answer."""
        calls = self.run.stage.world.calls
        return self._cut_off + sum(each.method in SENDING and not 0 < each.status < 500 for each in calls)

    @asynccontextmanager
    async def truce(self) -> AsyncIterator[None]:
        """Do nothing to the bot, which is well, for the length of the block."""
        self._peace += 1
        async with self._hand:
            self._heal()
        try:
            yield
        finally:
            self._peace -= 1

    async def reborn(self) -> None:
        """Kill the bot and start it again, not counted."""
        async with self._hand:
            await self._die()

    async def rested(self, beats: int = 0) -> None:
        """Return when the bot has nothing left to do, and has begun that many transactions. Raises TimeoutError."""
        async with asyncio.timeout(MOST_SECONDS), self.truce():
            goal, quiet = self._beats() + beats, 0
            while quiet < LOOKS:
                await asyncio.sleep(LOOK_SECONDS)
                quiet = quiet + 1 if self._beats() >= goal and self._quiet() else 0

    async def awake(self) -> None:
        """Return when the bot has looked at the present moment, and has nothing left to do. Raises TimeoutError."""
        await self.rested(2 * len(SWEEPS))

    async def spent(self) -> None:
        """Return when as many kills were done as are allowed so far."""
        while self.tally["kill"] < self._allowed:  # noqa: ASYNC110 - nobody tells us
            await asyncio.sleep(LOOK_SECONDS)

    async def finish(self) -> None:
        """Let the bot come to rest, and the operator answer what is asked."""
        await self.spent()
        await self.awake()
        while self.run.operator.busy:
            await self.run.stage.until(lambda: not self.run.operator.busy or None)
            await self.awake()

    async def migrate(self, *, amid: bool) -> None:
        """Let the first group become a supergroup: when the bot rests, or amid whatever it does."""
        if not amid:
            await self.rested()
        self.run.stage.world.migrate(self.run.stage.cast.groups[TROUPES[0].id])
        self.tally["group moved"] += 1

    # --- looking ------------------------------------------------------------------------------------------------------

    def _beats(self) -> int:
        beats = self.folder / BEATS
        return beats.stat().st_size if beats.exists() else 0

    def _quiet(self) -> bool:
        return not len(self.run.stage.world.updates) and not self._count(OUTGOING) and not self._count(INCOMING)

    def _count(self, query: str) -> int:
        with closing(sqlite3.connect(f"file:{self.folder / 'demo.db'}?mode=ro", uri=True, timeout=1)) as database:
            (many,) = database.execute(query).fetchone()
        return int(many)

    async def _watch(self) -> None:
        """Start the bot again when it has ended by itself, as a supervisor does."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            async with self._hand:
                if not await self.run.bot.look():
                    self.tally["ended by itself"] += 1
                    await self.run.bot.start()

    def _follow_group(self, event: Event) -> None:
        """Let people write in the supergroup that their group has become."""
        groups, world = self.run.stage.cast.groups, self.run.stage.world
        for name, group in groups.items():
            if group.migrated_to is not None:
                groups[name] = world.chats[group.migrated_to]

    # --- doing --------------------------------------------------------------------------------------------------------

    async def _torment(self) -> None:
        doings: tuple[tuple[Callable[[], Awaitable[None]], int], ...] = (
            (self._network, 6),
            (self._lock, 1),
            (self._disk, 2),
            (self._clock, 1),
        )
        while True:
            if self._peace or self.tally["kill"] >= self._allowed:
                self._heal()  # what nobody ran into by now would only hold up the rest
                await asyncio.sleep(LOOK_SECONDS)
                continue
            async with self._hand:
                if self.chance.random() < 0.6:
                    (doing,) = self.chance.choices([each for each, _ in doings], [many for _, many in doings])
                    await doing()
                await self._kill()

    async def _kill(self) -> None:
        """At a moment of its life that chance chooses: before it has called anybody, at one of its calls, at rest."""
        world = self.run.stage.world
        if self.chance.random() < 0.25:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
        else:
            calls = len(world.calls) + self.chance.randint(1, MOST_CALLS)
            with suppress(TimeoutError):
                await world.wait_for(lambda _: len(world.calls) >= calls or self._peace, DAWDLE_SECONDS)
            await asyncio.sleep(self.chance.uniform(0, 0.03))  # before the answer is there, or after what it leads to
        if not self._peace:
            self.tally["amid work"] += not self._quiet()
            await self._die()
            self.tally["kill"] += 1

    async def _die(self) -> None:
        await self.run.bot.kill()
        self._cut_off += self._count(ON_THE_WAY)
        await self.run.bot.start()

    async def _network(self) -> None:
        kind, after = self.chance.choice(NETWORK), self.chance.randint(0, 6)
        self.run.stage.world.faults.schedule("*", kind, after, self.chance.randint(1, 2), retry_after=1)
        self.tally[kind] += 1

    async def _lock(self) -> None:
        """Another process holds the database for a while."""
        with closing(sqlite3.connect(self.folder / "demo.db", isolation_level=None, timeout=0)) as database:
            for _ in range(50):
                with suppress(sqlite3.OperationalError):
                    database.execute("BEGIN IMMEDIATE")
                    break
                await asyncio.sleep(0.01)
            self.tally["locked"] += database.in_transaction
            await asyncio.sleep(self.chance.choice(HELD_SECONDS))

    async def _disk(self) -> None:
        """The disk is full, or read-only, for a while."""
        kind = self.chance.choice(("full", "readonly"))
        (self.folder / TROUBLE).write_text(kind)
        self.tally[kind] += 1
        await asyncio.sleep(self.chance.uniform(0.1, 1.5))
        (self.folder / TROUBLE).unlink(missing_ok=True)

    async def _clock(self) -> None:
        """The clock is put forward or back, never far from where it would be."""
        clock, drift = self.run.stage.world.clock, self.chance.uniform(-MOST_DRIFT, MOST_DRIFT)
        clock.set(clock.now() + timedelta(seconds=drift - self._drift))
        self._drift = drift
        self.tally["clock moved"] += 1

    def _heal(self) -> None:
        """Let disk and network be well again."""
        self.run.stage.world.faults.clear()
        (self.folder / TROUBLE).unlink(missing_ok=True)
