"""What could not be sent is sent as soon as somebody opens the private chat."""

from bot.usecases import reachability
from bot.usecases.inspections import notices
from tests.drawn import draw_round
from tests.office import office


async def test_a_notice_waits_for_its_inspector_and_comes_with_start() -> None:
    """Not reachable at the draw: mentioned in the group without content; the notice follows once the chat is open."""
    async with office() as o:
        async with o.tx() as tx:
            await tx.people.change(o.people["yb1"].id, reachable=False)
        drawn = await draw_round(o, {1: ["yb1", "mz1"]})
        async with o.tx() as tx:
            await notices.notify(tx, drawn.draw)
        assert await o.told("yb1") == []
        assert "telling-unreachable" in [each.text.id for each in await o.said()]
        person = await o.person("yb1")
        async with o.tx() as tx:
            await reachability.open_chat(tx, person.user_id or 0, person.chat or 0)
        assert [each.text.id for each in await o.told("yb1")] == ["notice"]
        async with o.tx() as tx:
            await reachability.open_chat(tx, person.user_id or 0, person.chat or 0)
        assert len(await o.told("yb1")) == 1
