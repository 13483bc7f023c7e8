"""A season played against a bot that is killed and hindered all the while, and one that nobody disturbs."""

import random
import shutil
import tempfile
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from bot.demo.cast import OPERATOR, TROUPES, Cast
from bot.demo.script import Missed
from bot.demo.theatre import database_in, fill
from bot.sandbox.world import World
from storage.transaction import Tx
from tests.faults.mortal import Run, mortal
from tests.journeys.stage import changed, setting
from tests.torture.account import Chats, account
from tests.torture.season import Season
from tests.torture.tormentor import Tormentor
from tests.torture.verdict import Played, Verdict

SEED = 7
HATCHERY = "tests.torture.frail_hatchery"
PATIENCE = 300.0  # while the bot is killed every second, it may not get far
MOVING = "accept"  # before which step the group becomes a supergroup


class Dice(random.Random):
    """Chance for a world in which the dice fall alike however often somebody presses a button."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._thrown = random.Random(seed)

    def randint(self, a: int, b: int) -> int:
        """Throw."""
        return self._thrown.randint(a, b)


def scene() -> tuple[World, Cast]:
    """Return world and cast; the first group is a small one, which can become a supergroup."""
    world, cast = setting(SEED)
    world.rng = Dice(SEED)
    group = cast.groups[TROUPES[0].id]
    leader, *members = group.members.values()
    cast.groups[TROUPES[0].id] = world.add_group(group.title, leader, members, kind="group")
    world.updates.drop()
    return world, cast


async def play(template: Path, kills: int, seed: int) -> Played:
    """Play the season with that many kills, and what else comes with them; with none, undisturbed."""
    with tempfile.TemporaryDirectory() as name:
        folder, started = Path(name), time.monotonic()
        async with mortal(template, folder, scene(), HATCHERY) as run:
            run.stage.patience = PATIENCE
            tormentor, done, trouble = Tormentor(run, folder, random.Random(seed)), list[str](), ""
            chats = Chats(run.stage.world, run.stage.cast.people[OPERATOR].id)
            with run.stage.world.watched_by(chats):
                async with tormentor.at_work():
                    try:
                        async for step in _steps(run, tormentor, kills):
                            done.append(step)
                    except (TimeoutError, Missed, AssertionError) as error:
                        trouble = "".join(traceback.format_exception(error))
                        await run.bot.show()
                await run.bot.kill()
            if trouble:
                trouble += f"\nkept: {_kept(folder)}"
            return Played(
                account(folder / "demo.db", chats),
                tormentor.tally,
                time.monotonic() - started,
                done,
                tormentor.left_open,
                len(run.operator.asked),
                trouble,
            )


async def _steps(run: Run, tormentor: Tormentor, kills: int) -> AsyncIterator[str]:
    """Play step by step, and give the name of each that is begun; the kills are spread over all of them."""

    async def arranged(arrange: Callable[[Tx, Cast], Awaitable[None]]) -> None:
        async with tormentor.truce():
            await changed(run.database_url, run.stage.world, run.stage.cast, arrange)
            await tormentor.reborn()

    steps = list(Season(run.stage, tormentor.rested, tormentor.awake, tormentor.spent, arranged).steps())
    for place, step in enumerate(steps):
        yield step.name
        if step.name == MOVING:
            await tormentor.migrate(amid=kills > 0)
        tormentor.allow(kills * (place + 1) // len(steps))
        await step.play()
    await tormentor.finish()


def _kept(folder: Path) -> Path:
    """Copy database and log of a run that did not come to its end to where somebody can look at them."""
    kept = Path(tempfile.mkdtemp(prefix="torture-"))
    shutil.copytree(folder, kept, dirs_exist_ok=True)
    return kept


async def prepared(folder: Path) -> Path:
    """Make the database of the cast."""
    await fill(database_in(folder), *scene())
    return folder / "demo.db"


async def torture(kills: int, seed: int) -> Verdict:
    """Play the season twice, and compare."""
    with tempfile.TemporaryDirectory() as name:
        template = await prepared(Path(name))
        calm = await play(template, 0, seed)
        assert not calm.trouble, f"{calm.steps[-3:]}: {calm.trouble}"
        wild = await play(template, kills, seed)
    return Verdict(calm, wild)
