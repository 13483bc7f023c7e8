"""The bot killed (SIGKILL) between any two steps of the main job, and within steps: nothing is lost, nothing doubled."""

from collections import Counter
from pathlib import Path

import pytest

from bot.demo.cast import OPERATOR
from bot.domain.draw1.verify import verify
from tests.faults.mortal import Run, mortal
from tests.journeys.outcome import kind_of, outcome, unsettled
from tests.journeys.stage import prepared
from tests.journeys.test_main_job import check_main_job


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database file that each run gets a copy of."""
    return prepared(tmp_path_factory.mktemp("cast"))


# The bot has no part in these: to die after them is to die before them.
WITHOUT = {"proof", "proof-again"}
# In which steps the bot dies as well, and at which call: the post out but not known to be, the last throw, half of the notices.
WITHIN = {
    "commit": 1,
    "opening": 1,
    "throws": 12,
    "result": 4,
    "ask": 5,
    "approve": 2,
    "throws-again": 17,
}


async def test_killed_after_every_step_and_within_some(template: Path, tmp_path: Path) -> None:
    """A death after each step, and seven more within: when Telegram has done what was asked and the bot does not know it."""
    async with mortal(template, tmp_path) as run:
        steps = list(run.journey.steps())
        for step in steps:
            if step.name in WITHIN:
                await run.killed_within(step, WITHIN[step.name])
            else:
                await step.play()
            if step.name not in WITHOUT:
                await run.killed()
        assert run.bot.lives == 1 + len(steps) - len(WITHOUT) + len(WITHIN)
        await _ends_as_ever(run)


async def _ends_as_ever(run: Run) -> None:
    """One post of each kind, one decision, one notice a seat, proofs that hold; a notice that is told twice says so.

    A living message (progress, board) whose sending was cut off stands there still when the next state is posted anew:
    where the operator found it arrived, there is one more of it. Of a question to the operator that was cut off twice
    nobody can be asked.
    """
    async with run.afterlife() as stage, stage.tx() as tx:
        came_to = await outcome(tx, stage.world, stage.cast)
        assert await tx.inbox.unfinished() == []
        assert await tx.inbox.count_set_aside() == 0
        assert await unsettled(tx) <= {stage.person(OPERATOR).person.id}
    orphans = Counter(kind for each in run.operator.asked if (kind := kind_of(each.text)) in {"progress", "board"})
    check_main_job(came_to, orphans)
    for ceremony in run.journey.draws:
        assert ceremony.proof is not None
        assert ceremony.proof.document is not None
        assert verify(ceremony.proof.document.content).ok
