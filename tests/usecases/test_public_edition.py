"""The public edition of a proof: who gives it out and when, and that no person's name is in it."""

import json
from datetime import timedelta

import pytest

from bot.domain.draw1.verify import verify
from bot.domain.refusals import Refusal
from bot.usecases.draws import closing, history, papers, releasing
from tests.office import Office, office
from tests.usecases.test_draws import begin_throwing, open_usual, throw_all


async def _done(o: Office) -> int:
    """Cancel a draw for a reason that names somebody, and hold the next one."""
    cancelled = await open_usual(o)
    async with o.tx() as tx:
        reason = f"{o.people['yb1'].name}当日请假"
        await closing.cancel_draw(tx, o.people["leader"], o.task_force, cancelled, reason)
    draw = await open_usual(o)
    await begin_throwing(o)
    await throw_all(o)
    return draw


async def _release(o: Office, draw: int) -> None:
    async with o.tx() as tx:
        await releasing.release(tx, o.people["leader"], o.task_force, draw)


async def _end(o: Office, draw: int, *, but: int = 0) -> None:
    """End the round's inspections, but for so many."""
    async with o.tx() as tx:
        visits = await tx.inspections.of_round((await tx.draws.get(draw)).round)
        for each in visits[but:]:
            await tx.inspections.change(each, ended_on=each.inspect_on)


async def test_it_is_given_out_once_after_the_last_inspection() -> None:
    """Before that it says when; then page and file stand in the group, with an entry; another press says where."""
    async with office() as o:
        draw = await _done(o)
        await _end(o, draw, but=1)
        with pytest.raises(Refusal) as refused:
            await _release(o, draw)
        assert refused.value.code == "release-too-early"
        assert refused.value.params == {"many": 1, "last": "2026-11-30"}
        o.now += timedelta(days=8)
        await _end(o, draw)
        await _release(o, draw)
        with pytest.raises(Refusal, match="release-already"):
            await _release(o, draw)
        said = [each.text.id for each in await o.said()]
        assert [said.count(each) for each in ("draw-public-page", "draw-public-file")] == [1, 1]
        async with o.tx() as tx:
            entries = [each for each in await tx.ledger.entries("ltc") if each.event == "proof-released"]
        assert [each.actor for each in entries] == [o.people["leader"].id]


async def test_no_name_of_a_person_is_in_it_and_it_verifies() -> None:
    """Nor in the reason of a draw that was cancelled before; institutions have theirs, people their numbers."""
    async with office() as o:
        draw = await _done(o)
        async with o.tx() as tx:
            file = await papers.public_file(tx, {"draw": draw})
            page = await papers.public_page_file(tx, {"draw": draw})
            whole = await papers.proof_file(tx, {"draw": draw})
        names = [each.name for each in o.people.values()]
        assert [each for each in names if each.encode() in whole.content] != []
        for name in names:
            assert name.encode() not in file.content
            assert json.dumps(name).encode() not in file.content
        assert "示例护理站01".encode() in file.content
        assert o.people["yb1"].id.encode() in file.content
        assert verify(file.content).ok
        assert page.name.endswith(".html")


async def test_everybody_learns_their_own_number() -> None:
    """On the card of the draw: by it they find themselves where no names stand."""
    async with office() as o:
        draw = await _done(o)
        own = o.people["mz1"]
        async with o.tx() as tx:
            assert own.chat is not None
            await history.show_draw(tx, own.chat, own, o.task_force, draw)
        card = (await o.told("mz1"))[-1]
        assert (card.text.id, card.text.params["own"]) == ("draw-card", own.id)
