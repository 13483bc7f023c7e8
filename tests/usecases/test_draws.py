"""Draws from opening to result, on a real database."""

import json
from dataclasses import replace

import pytest

from bot.domain.draw1.manifest import Stage
from bot.domain.draw1.verify import verify
from bot.domain.draws import Draw, DrawState, Throw
from bot.domain.refusals import Refusal
from bot.usecases.draws import ceremony, closing, history, lists, objections, opening, papers
from storage.outbox import Outcome
from storage.transaction import Tx
from tests.office import Office, office

THROWERS = ("witness-mz", "witness-wj", "witness-ga")


async def open_usual(o: Office, by: str = "leader") -> int:
    """Open the draw that the plan proposes next."""
    async with o.tx() as tx:
        return await opening.open_draw(tx, o.people[by], o.task_force, await lists.default_choice(tx, o.task_force))


async def deliver(tx: Tx) -> None:
    """Do what the delivery does: give every waiting message its number in the chat."""
    waiting = await tx.outbox.ready(1, 1000, ())
    while waiting:
        await tx.outbox.claim([each.id for each in waiting])
        await tx.outbox.mark([Outcome(each, "sent", each.message_id or 100 + each.id) for each in waiting])
        waiting = await tx.outbox.ready(1, 1000, ())


async def begin_throwing(o: Office) -> None:
    """Let the window pass and the opening be posted and delivered."""
    o.pass_time(minutes=31)
    async with o.tx() as tx:
        await ceremony.open_due(tx)
        await deliver(tx)


async def throw(o: Office, staff_no: str, message_id: int, value: int = 4, **changes: object) -> None:
    """Let somebody throw in the group."""
    made = Throw(message_id, int(o.now.timestamp()), "🎲", value)
    async with o.tx() as tx:
        chat = await tx.chats.get(o.task_force.chat or 0)
        await ceremony.take_throw(tx, o.task_force, chat, o.people[staff_no], replace(made, **changes))  # type: ignore[arg-type]
        await deliver(tx)


async def throw_all(o: Office, first: int = 1000) -> None:
    """Let every department make its three throws."""
    for n in range(9):
        await throw(o, THROWERS[n % 3], first + n, value=n % 6 + 1)


async def the_draw(o: Office, draw_id: int) -> Draw:
    """Return the draw as it stands."""
    async with o.tx() as tx:
        return await tx.draws.get(draw_id)


async def test_a_draw_runs_from_commitment_to_a_proof_that_verifies() -> None:
    """The secret is kept before anything is posted; with the last throw people are seated and the proof is whole."""
    async with office() as o:
        draw_id = await open_usual(o)
        ids = [each.text.id for each in await o.said()]
        assert ids[:3] == ["draw-commitment", "draw-manifest-file", "draw-progress"]
        await begin_throwing(o)
        await throw_all(o)
        draw = await the_draw(o, draw_id)
        assert draw.state == DrawState.DONE
        async with o.tx() as tx:
            proof = await papers.proof_file(tx, {"draw": draw_id})
            seated = await tx.assignments.of_round(draw.round)
        report = verify(proof.content)
        assert report.failed is None
        assert len(seated) == 2 * 6  # 20 % of 10 targets, two officers of three departments each
        assert {each.text.id for each in await o.said()} >= {"draw-opening", "draw-result", "draw-proof-file"}


async def test_only_one_draw_goes_on_at_a_time() -> None:
    """The second of two leaders is told which one is not finished; its number is not used up."""
    async with office() as o:
        await open_usual(o)
        with pytest.raises(Refusal) as refused:
            await open_usual(o, "deputy")
        assert (refused.value.code, refused.value.params) == ("draw-unfinished", {"number": "2026-001"})


async def test_an_open_objection_stops_the_ceremony_until_it_is_answered() -> None:
    """The time for throwing comes, but nobody may throw before the leader has answered."""
    async with office() as o:
        draw_id = await open_usual(o)
        async with o.tx() as tx:
            await objections.object_to_list(tx, o.people["liaison-wj"], o.task_force, draw_id)
        await begin_throwing(o)
        assert (await the_draw(o, draw_id)).state == DrawState.COMMITTED
        async with o.tx() as tx:
            [raised] = await tx.objections.of_draw(draw_id)
            await objections.explain_objection(tx, o.people["liaison-wj"], o.task_force, raised.id, "名单缺一家")
            await objections.answer_ready_made(tx, o.people["leader"], o.task_force, raised.id, "upheld")
        await begin_throwing(o)
        assert (await the_draw(o, draw_id)).state == DrawState.THROWING
        with pytest.raises(Refusal, match="objection-late"):
            async with o.tx() as tx:
                await objections.object_to_list(tx, o.people["liaison-mz"], o.task_force, draw_id)


async def test_only_who_raised_an_objection_explains_it_and_it_is_answered_once() -> None:
    """Another liaison's words do not enter it; the second answer is told who was faster."""
    async with office() as o:
        draw_id = await open_usual(o)
        async with o.tx() as tx:
            await objections.object_to_list(tx, o.people["liaison-wj"], o.task_force, draw_id)
            [raised] = await tx.objections.of_draw(draw_id)
        with pytest.raises(Refusal, match="not-allowed"):
            async with o.tx() as tx:
                await objections.explain_objection(tx, o.people["liaison-mz"], o.task_force, raised.id, "x")
        async with o.tx() as tx:
            await objections.answer_objection(tx, o.people["leader"], o.task_force, raised.id, "已核对")
        with pytest.raises(Refusal, match="objection-settled"):
            async with o.tx() as tx:
                await objections.answer_objection(tx, o.people["deputy"], o.task_force, raised.id, "已核对")


async def test_a_cancelled_draw_keeps_number_reason_and_secret_for_everyone() -> None:
    """The next draw has the next number and the same round; the cancelled one is listed for ever."""
    async with office() as o:
        draw_id = await open_usual(o)
        async with o.tx() as tx:
            await closing.cancel_for(tx, o.people["leader"], o.task_force, draw_id, "list")
        draw = await the_draw(o, draw_id)
        [posted] = [each for each in await o.said() if each.text.id == "draw-cancelled"]
        assert posted.text.params["secret"] == draw.secret
        second = await the_draw(o, await open_usual(o))
        assert (second.number, second.round) == ("2026-002", draw.round)
        async with o.tx() as tx:
            await history.show_draws(tx, o.people["observer"].chat or 0, o.people["observer"], o.task_force)
        [listed] = await o.told("observer")
        assert listed.text.params["many"] == 2


async def test_after_the_first_throw_that_counts_nothing_can_be_cancelled() -> None:
    """A throw that did not count leaves the way open, one that did closes it."""
    async with office() as o:
        draw_id = await open_usual(o)
        await throw(o, "witness-mz", 500)
        await begin_throwing(o)
        async with o.tx() as tx:
            await closing.cancellable(tx, o.task_force, draw_id)
        await throw(o, "witness-mz", 1000)
        with pytest.raises(Refusal, match="draw-thrown"):
            async with o.tx() as tx:
                await closing.cancel_draw(tx, o.people["leader"], o.task_force, draw_id, "换时间")


async def test_every_throw_is_answered_with_what_counted_and_the_commitment() -> None:
    """Too early, too many, another's, another emoji, forwarded: told why, kept in the ledger, not in the transcript."""
    async with office() as o:
        draw_id = await open_usual(o)
        await throw(o, "witness-mz", 500)
        await begin_throwing(o)
        await throw(o, "observer", 1000)
        await throw(o, "witness-mz", 1001, emoji="🎯")
        await throw(o, "liaison-mz", 1002, own=False)
        await throw(o, "liaison-mz", 1003)
        for n in range(4):
            await throw(o, "witness-mz", 1010 + n)
        answers = [each.text for each in await o.said() if each.text.id.startswith("draw-throw")]
        assert [each.id.removeprefix("draw-throw-") for each in answers] == [
            *("too-early", "not-a-witness", "wrong-emoji", "not-own", "dismissed"),
            *("counted", "counted", "counted", "enough"),
        ]
        draw = await the_draw(o, draw_id)
        assert all(each.params["commitment"] == draw.commitment for each in answers)
        async with o.tx() as tx:
            entries = [each for each in await tx.ledger.entries("ltc") if each.event.startswith("throw-")]
        assert [each.event for each in entries].count("throw-refused") == 7 - 1


async def test_a_message_is_entered_as_a_throw_once() -> None:
    """Another die of the same number, as after a group has moved, is refused with what to do; a new one counts."""
    async with office() as o:
        draw_id = await open_usual(o)
        await begin_throwing(o)
        await throw(o, "witness-mz", 1000)
        for who in ("witness-mz", "witness-wj"):
            with pytest.raises(Refusal, match="draw-throw-known"):
                await throw(o, who, 1000, value=6)
        await throw(o, "witness-wj", 1001)
        async with o.tx() as tx:
            kept = await tx.draws.throws(draw_id)
            entered = [each for each in await tx.ledger.entries("ltc") if each.event.startswith("throw-")]
        assert [(each.message_id, each.value, each.k) for each in kept] == [(1000, 4, 1), (1001, 4, 1)]
        assert [each.event for each in entered] == ["throw-counted"] * 2


async def test_a_throw_that_comes_after_one_with_a_higher_number_does_not_count() -> None:
    """However updates come in, the k-th throw of the proof is the k-th by its message's number."""
    async with office() as o:
        draw_id = await open_usual(o)
        await begin_throwing(o)
        await throw(o, "witness-mz", 1005)
        await throw(o, "witness-mz", 1004, value=6)
        await throw(o, "witness-mz", 1006)
        answers = [each.text.id for each in await o.said() if each.text.id.startswith("draw-throw")]
        assert answers == ["draw-throw-counted", "draw-throw-unordered", "draw-throw-counted"]
        async with o.tx() as tx:
            kept = [(each.message_id, each.k) for each in await tx.draws.throws(draw_id)]
        assert kept == [(1004, None), (1005, 1), (1006, 2)]


async def test_a_draw_whose_department_has_no_witness_left_is_closed_as_failed() -> None:
    """Both witnesses of the police sent forwarded dice: the draw cannot be finished; its secret is published."""
    async with office() as o:
        draw_id = await open_usual(o)
        await begin_throwing(o)
        with pytest.raises(Refusal, match="draw-not-stuck"):
            async with o.tx() as tx:
                await closing.close_failed(tx, o.people["leader"], o.task_force, draw_id)
        await throw(o, "witness-ga", 1000, own=False)
        await throw(o, "witness-ga2", 1001, own=False)
        assert (await the_draw(o, draw_id)).state == DrawState.FAILED
        assert "draw-failed" in [each.text.id for each in await o.said()]


async def test_targets_first_then_inspectors_for_them() -> None:
    """A draw of targets alone leaves a round whose next draw seats inspectors for just those targets."""
    async with office() as o:
        async with o.tx() as tx:
            choice = await lists.default_choice(tx, o.task_force)
            first = await opening.open_draw(tx, o.people["leader"], o.task_force, replace(choice, stage=Stage.TARGETS))
        await begin_throwing(o)
        await throw_all(o)
        drawn = (await the_draw(o, first)).result or {}
        second = await open_usual(o)
        await begin_throwing(o)
        await throw_all(o, 2000)
        draw = await the_draw(o, second)
        async with o.tx() as tx:
            seats = await tx.rounds.seats(draw.round)
        assert draw.stage == "inspectors"
        assert {each.target for each in seats} == set(drawn["strata"][0]["drawn"])


async def test_a_manifest_never_names_anybody() -> None:
    """Ids only: no name, staff number or credit code stands in what is posted as the manifest."""
    async with office() as o:
        draw_id = await open_usual(o)
        async with o.tx() as tx:
            paper = await papers.manifest_file(tx, {"draw": draw_id})
        manifest = json.loads(paper.content)
        assert "示例" not in json.dumps(
            manifest["pools"] + manifest["strata"] + manifest["witnesses"], ensure_ascii=False
        )


async def test_message_numbers_that_nobody_saw_are_said_with_the_result() -> None:
    """Between opening and last throw: what was seen or is our own is no gap, the rest is named."""
    async with office() as o:
        draw_id = await open_usual(o)
        await begin_throwing(o)
        async with o.tx() as tx:
            begin = await tx.outbox.message_id((await tx.draws.get(draw_id)).slot("opening")) or 0
            for seen in set(range(begin + 1, 1000)) - {777}:
                await tx.draws.sight(draw_id, seen)
        for n in range(9):
            await throw(o, THROWERS[n % 3], 1000 + n, value=1)
            async with o.tx() as tx:
                await tx.draws.sight(draw_id, 1000 + n)
        async with o.tx() as tx:
            line = await papers.unseen_line(tx, {"draw": draw_id})
        assert (line.id, line.params["ids"]) == ("draw-gaps", "777")
