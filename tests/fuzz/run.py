"""Any number of odd updates through the whole bot: ``python -m tests.fuzz --updates 100000 --seed 7``.

Reception, intake, dispatcher, use cases, sweeps and delivery are the real ones; the embedded chat service answers in the
same process (`direct`), so that every message is made, rendered and looked at. The database is in memory and put back after
every act, as are chats and clock; the parts of the bot stay, so what piles up in them is seen.

The exit status is 1 where a sound update raised anything, where an error was logged that is not about a broken one, where a
message could not be made or would not be taken by Telegram, where something waits for ever, where a ledger's chain is
broken or a row has moved past its table, or where memory grew.
"""

import asyncio
import json
import random
import secrets
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

from handlers.routes import Command, Press
from handlers.texts import Texts
from tests.fuzz.figures import LONG, Figures, weighed
from tests.fuzz.grammar import in_turn
from tests.fuzz.harness import Harness, harness, make_ready
from tests.fuzz.mutations import within
from tests.fuzz.recorded import Recorded, recorded
from tests.fuzz.scenes import Scene, scenes
from tests.fuzz.supply import Made, Supply

SEED = 7
LONGEST_ACT, ACTS = 800, 12
SHOWN = 1500
PATIENCE = 60.0


@dataclass
class Fuzz:
    """A run: what plays, what it plays upon, and what came of it."""

    side: Harness
    scenes: tuple[Scene, ...]
    chance: random.Random
    stories: Sequence[Recorded]
    turn: Iterator[Command | Press]
    figures: Figures
    tell: Callable[[str], None]
    number: int = 0

    async def run(self, updates: int) -> None:
        """Let that many updates come in, act by act; at the first scene look at memory."""
        if updates >= LONG:
            make_ready(Texts.load())
        started, length = time.perf_counter(), min(LONGEST_ACT, max(1, updates // ACTS))
        for act in count():
            if act % len(self.scenes) == 0:
                await self._weigh()
            if self.figures.stuck or self.figures.updates >= updates:
                break
            await self._play(act, min(length, updates - self.figures.updates))
        self.figures.seconds = time.perf_counter() - started
        self.figures.calls, self.figures.entered = self.side.direct.calls, self.side.entered

    async def _play(self, act: int, updates: int) -> None:
        scene = self.scenes[act % len(self.scenes)]
        world = await self.side.begin(scene, topics=bool(act // len(self.scenes) % 2))
        supply = Supply(self.chance, scene, world, self.side.clock, self.stories, self.turn, self.number)
        await self._act(supply, updates)
        self.number = supply.number

    async def _weigh(self) -> None:
        """Look at memory, always at the same place: nothing is left of what was played."""
        await self.side.begin(self.scenes[0], topics=False)
        weight = weighed(self.figures.updates)
        self.figures.weights.append(weight)
        self.tell(f"{weight.updates:7} updates, {len(self.figures.faults)} errors, {weight.resident / 2**20:.0f} MiB")

    async def _act(self, supply: Supply, updates: int) -> None:
        left = updates
        while left > 0:
            made = supply.batch()[:left]
            left -= len(made)
            self._count(made)
            try:
                async with asyncio.timeout(PATIENCE):
                    await self.side.take([each.raw for each in made])
            except TimeoutError:
                self.figures.stuck = True
                self.figures.faults.append(f"waits for ever: {self.side.waiting()}\n{_shown(made)}")
                return
            self._judge(made)
        self.figures.faults += await self.side.examine()

    def _count(self, made: list[Made]) -> None:
        self.figures.updates += len(made)
        for each in made:
            self.figures.origins[each.origin] += 1
            self.figures.broken += not each.sound
            self.figures.digest(within(each.raw))

    def _judge(self, made: list[Made]) -> None:
        """Sort what went wrong: broken updates may be set aside, nothing else may happen."""
        broken = {each.raw["update_id"] for each in made if not each.sound}
        found = self.side.faults()
        self.figures.aside += len({fault.update for fault in found if fault.aside and fault.update in broken})
        for fault in found:
            if fault.update not in broken:
                about = [each for each in made if fault.update in (None, each.raw["update_id"])]
                self.figures.faults.append(f"{fault.words}\n{_shown(about)}")


def _shown(made: list[Made]) -> str:
    return "\n".join(f"  {each.origin} {json.dumps(within(each.raw))[:SHOWN]}" for each in made)


@asynccontextmanager
async def fuzzing(seed: int, tell: Callable[[str], None]) -> AsyncIterator[Fuzz]:
    """Set everything up; whatever the bot draws by lot, it draws alike for the same seed."""
    own, secrets._sysrand = secrets._sysrand, random.Random(seed)  # type: ignore[attr-defined]
    try:
        async with harness() as side:
            chance = random.Random(seed)
            yield Fuzz(side, await scenes(), chance, recorded(), in_turn(chance), Figures(seed), tell)
    finally:
        secrets._sysrand = own  # type: ignore[attr-defined]


async def fuzz(updates: int, seed: int, tell: Callable[[str], None] = lambda words: None) -> Figures:
    """Let that many updates come in; return what came of it. `tell` is told now and then how it goes."""
    async with fuzzing(seed, tell) as run:
        await run.run(updates)
        return run.figures
