"""Sealed draws: what can be sealed, who may touch what of a sealed round, and how the clock opens it."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draw1.manifest import Stage
from bot.domain.draw1.verify import StepState, verify
from bot.domain.people import Person
from bot.domain.refusals import Later, Refusal
from bot.domain.roles import Action
from bot.domain.sealings import HIDDEN, STEPS, SealState, SealStep
from bot.usecases.draws import lists, opening, papers, unsealing
from bot.usecases.draws.secrecy import check_hidden
from reminders.sweep import sweep
from storage.owners import Owned
from storage.sealing import Cipher
from tests.office import CIPHER, Office, office
from tests.usecases.test_draws import THROWERS, begin_throwing, throw, throw_all


@pytest.fixture
async def sealed() -> AsyncIterator[tuple[Office, int]]:
    """A draw that was thrown and sealed, and its number in the database."""
    async with office() as o:
        draw = await _open(o, unseal=1)
        await begin_throwing(o)
        await throw_all(o)
        yield o, draw


async def _open(o: Office, **choice: Any) -> int:
    async with o.tx() as tx:
        usual = await lists.default_choice(tx, o.task_force)
        return await opening.open_draw(tx, o.people["leader"], o.task_force, replace(usual, **choice))


async def _sweep(o: Office) -> None:
    async with o.tx() as tx:
        await sweep(tx)


async def _told(o: Office) -> None:
    """Let the moment pass at which those drawn are told."""
    o.now += timedelta(days=7)  # Monday, 09:31
    await _sweep(o)


async def _refused(o: Office, who: Person, action: Action, kind: Owned, key: int) -> str:
    try:
        async with o.tx() as tx:
            await check_hidden(tx, who, action, kind, key)
    except Refusal as refusal:
        return refusal.code
    return ""


async def test_without_a_key_nothing_is_sealed() -> None:
    """The draw is refused before anything is posted, and a public one is possible."""
    async with office() as o:
        o.database._cipher = None
        with pytest.raises(Refusal, match="draw-seal-no-key"):
            await _open(o, unseal=1)
        assert await o.said() == []
        assert await _open(o)


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        ({"unseal": 1, "stage": Stage.TARGETS}, "draw-seal-joint-only"),
        ({"unseal": 1, "days": 1, "window": 10080}, "draw-seal-too-late"),
    ],
)
async def test_what_cannot_be_sealed_is_refused(choice: dict[str, Any], code: str) -> None:
    """Institutions alone would have to be named in the list of the next draw; nobody can be told before it is thrown."""
    async with office() as o:
        with pytest.raises(Refusal, match=code):
            await _open(o, **choice)


@pytest.mark.parametrize("payload", [("joint", 20, 0, 0, 5, 30, 0, 11, 0), ("joint", 20, 0, 0, 5, 30, 0, 1, 3)])
async def test_a_forged_choice_is_refused(payload: tuple[str | int, ...]) -> None:
    """More days, or another time, than any button of ours carries."""
    async with office() as o:
        with pytest.raises(Refusal, match="button-invalid"):
            lists.choice_of(o.task_force, payload)


async def test_no_other_draw_is_opened_meanwhile(sealed: tuple[Office, int]) -> None:
    """Its list would leave out who was drawn already."""
    o, _ = sealed
    with pytest.raises(Refusal, match="draw-sealed-waiting"):
        await _open(o)


async def test_a_cancelled_sealed_draw_leaves_a_public_one_public() -> None:
    """The round goes on with another draw, which is what its own preview said."""
    async with office() as o:
        draw = await _open(o, unseal=1)
        async with o.tx() as tx:
            found = await tx.draws.get(draw)
            await tx.draws.change(found, state="cancelled")
        await _open(o)
        await begin_throwing(o)
        await throw_all(o)
        assert "draw-result" in {each.text.id for each in await o.said()}


async def test_a_throw_is_not_lost_while_the_key_is_missing() -> None:
    """The last one waits: with the key back the same throw counts, so that nobody gets another try."""
    async with office() as o:
        draw = await _open(o, unseal=1)
        await begin_throwing(o)
        o.database._cipher = None
        with pytest.raises(Later):
            await throw_all(o)
        async with o.tx() as tx:
            assert len(await tx.draws.throws(draw)) == 8
        o.database._cipher = CIPHER
        await throw(o, THROWERS[2], 1008, value=3)
        async with o.tx() as tx:
            assert (await tx.draws.get(draw)).kept


async def test_who_sits_there_deals_with_their_own_part_and_nobody_else(sealed: tuple[Office, int]) -> None:
    """Every kind of thing, for the chair, a liaison, and an officer of another team."""
    o, draw = sealed
    await _told(o)
    async with o.tx() as tx:
        found = await tx.draws.get(draw)
        seats = await tx.assignments.of_round(found.round)
        visit = next(each for each in await tx.inspections.of_round(found.round) if each.target == seats[0].target)
        record = (await tx.inspections.records(visit.id))[0].id
        own = await tx.people.get(seats[0].person)
        team = {each.person for each in seats if each.target == visit.target}
        other = next(each for each in o.people.values() if each.id not in team and each.certificate)
    things = {
        Owned.ASSIGNMENT: seats[0].id,
        Owned.INSPECTION: visit.id,
        Owned.RECORD: record,
        Owned.ROUND: found.round,
    }
    for who in (o.people["leader"], o.people["liaison-mz"], other):
        for kind, key in things.items():
            assert await _refused(o, who, Action.SEE_INSPECTIONS, kind, key) == "sealed-round"
    assert await _refused(o, own, Action.ANSWER_NOTICE, Owned.ASSIGNMENT, seats[0].id) == ""
    assert await _refused(o, own, Action.FILL_RECORD, Owned.RECORD, record) == ""
    assert await _refused(o, own, Action.FOLLOW_UP, Owned.RECORD, record) == "sealed-round"
    assert await _refused(o, o.people["leader"], Action.OPEN_SUBSTITUTE, Owned.ROUND, found.round) == ""


async def test_no_list_shows_a_round_that_is_told_but_sealed(sealed: tuple[Office, int]) -> None:
    """Rounds, inspections, deadlines, targets drawn this year: as if there were none."""
    o, draw = sealed
    await _told(o)
    async with o.tx() as tx:
        found = await tx.draws.get(draw)
        visit = (await tx.inspections.of_round(found.round))[0]
        assert await tx.rounds.of_task_force("ltc") == []
        assert await tx.inspections.of_task_force("ltc") == []
        assert await tx.inspections.of_target(visit.target) == []
        assert await tx.rounds.inspected_targets("ltc", 2026) == set()
        for each in await tx.assignments.of_round(found.round):
            assert await tx.assignments.of_person(each.person) == []
        assert [each.kind for each in await tx.deadlines.open_in("ltc") if each.thing is not None] == []


async def test_the_clock_tells_and_opens_each_once(sealed: tuple[Office, int]) -> None:
    """Swept again and again, late as it may be: one notice each, one publication, a proof that passes every step."""
    o, draw = sealed
    for _ in range(2):
        await _told(o)
    o.now += timedelta(days=1)
    for _ in range(2):
        await _sweep(o)
    said = [each.text.id for each in await o.said()]
    assert [said.count(each) for each in ("draw-sealed", "draw-unsealed", "draw-result")] == [1, 1, 0]
    async with o.tx() as tx:
        seats = await tx.assignments.of_draw(draw)
        proof = await papers.proof_file(tx, {"draw": draw})
        opened = [each for each in await tx.ledger.entries("ltc") if each.event == "part-opened"]
        reports = [each for each in await tx.deadlines.open_in("ltc") if each.kind == "report"]
    assert all(step.state is StepState.OK for step in verify(proof.content).steps)
    assert {json.loads(each.data)["person"] for each in opened} == {each.person for each in seats}
    assert len(opened) == len({each.person for each in seats})
    assert len(reports) == 6  # opened with the seal: two visits, three departments


async def test_a_seal_that_no_key_opens_waits_for_it(sealed: tuple[Office, int]) -> None:
    """Nothing is changed with a wrong key; with the right one all comes out."""
    o, draw = sealed
    o.now += timedelta(days=9)
    o.database._cipher = Cipher([b"\1" * 32])
    await _sweep(o)
    async with o.tx() as tx:
        assert (await tx.draws.get(draw)).kept
        assert await tx.assignments.of_draw(draw) == []
    o.database._cipher = CIPHER
    await _sweep(o)
    async with o.tx() as tx:
        assert (await tx.draws.get(draw)).result is not None


@pytest.mark.parametrize(("words", "code"), [("  ", "unseal-reason-missing"), ("理" * 201, "words-long")])
async def test_a_reason_has_to_be_given(sealed: tuple[Office, int], words: str, code: str) -> None:
    """None at all, or too long a one; and no press without it."""
    o, draw = sealed
    with pytest.raises(Refusal, match=code):
        async with o.tx() as tx:
            await unsealing.read_reason(tx, o.people["leader"], o.task_force, draw, words)
    with pytest.raises(Refusal, match="unseal-no-reason"):
        async with o.tx() as tx:
            await unsealing.unseal(tx, o.people["leader"], o.task_force, draw)


@given(st.lists(st.sampled_from(SealStep)))
def test_a_seal_never_closes_again(steps: list[SealStep]) -> None:
    """Whatever is tried in whatever order: once open it stays open, and nobody is told before something is sealed."""
    state, taken = SealState.THROWING, list[SealStep]()
    for step in steps:
        before, state = state, STEPS[state].get(step, state)
        taken += [step] if state != before else []
        assert before is not SealState.OPEN or state is SealState.OPEN
        assert (state in HIDDEN) == (SealStep.SEAL in taken and SealStep.UNSEAL not in taken)
    assert len(taken) == len(set(taken))
