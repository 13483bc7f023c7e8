"""From /draw to a substitute who accepts, as people in the chat live through it."""

import json
from collections import Counter

from bot.demo.script import OFFICER, PLACE, MainJourney
from bot.domain.draw1.verify import StepState, verify
from bot.sandbox.model import StoredFile
from tests.journeys.outcome import Outcome, outcome
from tests.journeys.stage import Backstage

EACH_ONCE = {
    "commitment": 2,
    "manifest": 2,
    "opening": 2,
    "answer": 18,
    "result": 2,
    "page": 2,
    "proof": 2,
    "progress": 2,
    "board": 1,
}
ENTERED = {
    "draw-opened": 2,
    "throwing-opened": 2,
    "throw-counted": 18,
    "draw-finished": 2,
    "notice-accepted": 2,
    "recusal-requested": 1,
    "recusal-approved": 1,
}


async def test_the_main_job(stage: Backstage) -> None:
    """Every step is seen by those whom it concerns, and everything happened once."""
    journey = MainJourney(stage)
    for step in journey.steps():
        await step.play()
    await stage.settled()
    async with stage.tx() as tx:
        came_to = await outcome(tx, stage.world, stage.cast)
    check_main_job(came_to, orphans=Counter())
    assert came_to.notices == came_to.seats
    (mention,) = stage.posts(
        "示例人员21", "私聊"
    )  # who cannot be reached is asked to start the bot, not told where they go
    assert not PLACE.search(mention.text)
    assert mention.buttons[0][0].url == "https://t.me/zhuanban_demo_bot?start=hello"
    for ceremony in journey.draws:
        assert ceremony.commitment.pinned
        assert not ceremony.commitment.edited
        assert ceremony.proof is not None
        assert ceremony.result is not None
        _check_proof(ceremony.proof.document, shown=ceremony.result.text)


def check_main_job(came_to: Outcome, orphans: Counter[str]) -> None:
    """Each post, ledger entry, seat and notice is there once, none is missing; `orphans` may be there on top."""
    posted = {kind: came_to.posts[kind] for kind in EACH_ONCE}
    assert all(many <= posted[kind] <= many + orphans[kind] for kind, many in EACH_ONCE.items()), posted
    assert {event: came_to.ledger[event] for event in ENTERED} == ENTERED
    assert len(came_to.assignments) == 55
    assert Counter(each.active for each in came_to.assignments) == {True: 54, False: 1}
    assert sorted(each.state for each in came_to.assignments if each.state != "notified") == [
        "accepted",
        "accepted",
        "released",
    ]
    assert set(came_to.notices | came_to.repeated) == set(came_to.seats)
    assert max(came_to.notices.values()) == 1


def _check_proof(file: StoredFile | None, shown: str) -> None:
    """Every step that the file has a part for is passed; the names in the group are those of the proof."""
    assert file is not None
    report = verify(file.content)
    assert [step.name for step in report.steps if step.state is StepState.OK] == [
        "format",
        "manifest",
        "commitment",
        "transcript",
        "seed",
        "result",
        "names",
    ]
    proof = json.loads(file.content)
    people = dict(proof["names"]["people"]["list"])
    drawn = {people[each["person"]] for each in proof["result"]["assignments"]}
    assert drawn == set(OFFICER.findall(shown))
