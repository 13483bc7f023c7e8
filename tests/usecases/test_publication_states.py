"""Every decision about a publication, tried in every state: no way leads where the table of states has none."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.domain.publications import MACHINE, PublicationState
from bot.domain.recusals import stamp
from bot.domain.refusals import Refusal
from bot.usecases.publications import decisions as publication_decisions
from bot.usecases.publications import steps as publication_steps
from bot.usecases.publications import withholding_decisions, withholding_requests
from bot.usecases.publications.plans import resume
from storage.tables.inspections import publications
from storage.transaction import Tx
from tests.moves import put
from tests.publication_scene import Scene, publication_scene

Try = Callable[[Tx, Scene, int], Awaitable[None]]


class _Undo(BaseException):
    """Ends a transaction so that the next try finds everything as it was."""


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return an inspection that ended yesterday."""
    async with publication_scene() as made:
        yield made


async def _publish(tx: Tx, scene: Scene, key: int, *, corrects: bool) -> None:
    actor, office = scene.desk.people["yb1"], scene.desk.task_force
    await publication_steps.begin(tx, actor, office, key, corrects=corrects)
    await publication_steps.choose_finding(tx, actor, office, key, "nothing")
    await publication_steps.settle_words(tx, actor, office, key, ready=True)
    await publication_steps.settle_place(tx, actor, office, key, bare=True)
    if corrects:
        await publication_steps.take_reason(tx, actor, office, key, "示例")
    _, plan = await resume(tx, actor, office, key)
    await publication_decisions.publish(tx, actor, office, key, plan.stamp)


async def publish(tx: Tx, scene: Scene, key: int) -> None:
    """Publish."""
    await _publish(tx, scene, key, corrects=False)


async def correct(tx: Tx, scene: Scene, key: int) -> None:
    """Correct."""
    await _publish(tx, scene, key, corrects=True)


async def save(tx: Tx, scene: Scene, key: int) -> None:
    """Keep what is to be published."""
    actor, office = scene.desk.people["yb1"], scene.desk.task_force
    await publication_steps.begin(tx, actor, office, key)
    await publication_steps.choose_finding(tx, actor, office, key, "nothing")
    await publication_steps.save(tx, actor, office, key)


async def withdraw(tx: Tx, scene: Scene, key: int) -> None:
    """Take back."""
    await publication_decisions.withdraw(tx, scene.desk.people["yb1"], scene.desk.task_force, key, "示例")


async def take_down(tx: Tx, scene: Scene, key: int) -> None:
    """Begin the term of a changed penalty."""
    await publication_decisions.take_down(tx, scene.desk.people["yb1"], scene.desk.task_force, key, "revoked")


async def ask(tx: Tx, scene: Scene, key: int) -> None:
    """Ask that it be withheld."""
    actor, office = scene.desk.people["yb1"], scene.desk.task_force
    await withholding_requests.take_reason(tx, actor, office, key, "law", "示例")
    await withholding_requests.submit(tx, actor, office, key, stamp("law" + "示例"))


async def take_request_back(tx: Tx, scene: Scene, key: int) -> None:
    """Take the request back."""
    await withholding_requests.withdraw(tx, scene.desk.people["yb2"], scene.desk.task_force, key)


async def approve(tx: Tx, scene: Scene, key: int) -> None:
    """Withhold."""
    await withholding_decisions.approve(tx, scene.desk.people["head-yb"], scene.desk.task_force, key)


async def deny(tx: Tx, scene: Scene, key: int) -> None:
    """Do not withhold."""
    await withholding_decisions.deny(tx, scene.desk.people["head-yb"], scene.desk.task_force, key, "示例")


async def release(tx: Tx, scene: Scene, key: int) -> None:
    """Publish after all."""
    await withholding_decisions.release(tx, scene.desk.people["head-yb"], scene.desk.task_force, key)


TRIES: tuple[Try, ...] = (
    publish,
    correct,
    save,
    withdraw,
    take_down,
    ask,
    take_request_back,
    approve,
    deny,
    release,
)
# What may be done where, and where it leads; everything else is refused.
WAYS = {
    ("due", "publish"): "published",
    ("due", "save"): "due",
    ("due", "ask"): "withholding",
    ("withholding", "take_request_back"): "due",
    ("withholding", "approve"): "withheld",
    ("withholding", "deny"): "due",
    ("withheld", "release"): "due",
    ("published", "correct"): "published",
    ("published", "withdraw"): "withdrawn",
    ("published", "take_down"): "published",
    ("withdrawn", "publish"): "published",
}


async def attempt(scene: Scene, each: Try, key: int) -> str:
    """Try it and undo it; return the state that it led to, or why it was refused."""
    state = ""
    try:
        async with scene.desk.tx() as tx:
            await each(tx, scene, key)
            state = (await tx.publications.get(key)).state
            raise _Undo
    except _Undo:
        return state
    except Refusal as refusal:
        return refusal.code


def test_the_ways_are_the_table() -> None:
    """All steps of the table can be taken, and none beside them; what stays where it is needs no step."""
    steps = {(state, to) for state, _, to in MACHINE.edges}
    assert {(state, to) for (state, _), to in WAYS.items()} - {("due", "due")} == steps


async def test_every_decision_in_every_state(scene: Scene) -> None:
    """It leads where it should, or is refused with a word on what the state is."""
    key = (await scene.publication()).id
    for state in PublicationState:
        values = {"state": state, "finding": "problem", "measures": ["case"], "ground": "law", "reason": "示例"}
        asked = {"asked_by": scene.desk.people["yb2"].id} if state != PublicationState.DUE else {}
        async with scene.desk.tx() as tx:
            await put(tx, publications, key, **values, **asked)
        for each in TRIES:
            outcome = await attempt(scene, each, key)
            assert outcome == WAYS.get((state, each.__name__), f"publication-is-{state}"), each.__name__
