"""Each kind of fault that can be scheduled, seen from the bot's side."""

import asyncio
import time

import httpx
import pytest

from bot.sandbox.faults import FaultKind
from bot.sandbox.server import serve
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast


def group_texts(world: World, cast: Cast) -> list[str]:
    """What the bot wrote into the group."""
    return [message.text for message in world.messages(cast.group) if message.sender is world.bot and message.text]


async def test_429_says_how_long_to_wait_and_has_no_effect(bot: BotSide, world: World, cast: Cast) -> None:
    """Once; then it works."""
    world.faults.schedule("sendMessage", "429", retry_after=7)
    refused = await bot.refusal("sendMessage", chat_id=cast.group.id, text="甲")
    assert (refused.code, refused.parameters) == (429, {"retry_after": 7})
    assert refused.description == "Too Many Requests: retry after 7"
    await bot("sendMessage", chat_id=cast.group.id, text="乙")
    assert group_texts(world, cast) == ["乙"]


async def test_500_is_json_and_502_is_not(bot: BotSide, world: World, cast: Cast) -> None:
    """A gateway answers with a page."""
    world.faults.schedule("sendMessage", "500")
    assert (await bot.refusal("sendMessage", chat_id=cast.group.id, text="甲")).code == 500
    world.faults.schedule("sendMessage", "502")
    answer = await bot.raw("sendMessage", chat_id=cast.group.id, text="甲")
    assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html")
    assert group_texts(world, cast) == []


@pytest.mark.parametrize(("kind", "effect"), [("drop_before", []), ("drop_after", ["甲"])])
async def test_a_connection_breaks_before_or_after_the_effect(
    bot: BotSide, world: World, cast: Cast, kind: FaultKind, effect: list[str]
) -> None:
    """The bot cannot tell the two apart."""
    world.faults.schedule("sendMessage", kind)
    with pytest.raises(httpx.TransportError):
        await bot("sendMessage", chat_id=cast.group.id, text="甲")
    assert group_texts(world, cast) == effect
    assert world.calls[-1].status == 0
    assert await bot("getMe")


async def test_a_hanging_call_never_answers(bot: BotSide, world: World, cast: Cast) -> None:
    """And has no effect; the client's own timeout ends it."""
    world.faults.schedule("sendMessage", "hang")
    with pytest.raises(httpx.ReadTimeout):
        await bot.http.post(f"{bot.base}/sendMessage", data={"chat_id": cast.group.id, "text": "甲"}, timeout=0.1)
    assert group_texts(world, cast) == []


async def test_a_hanging_call_does_not_keep_the_server(world: World, http: httpx.AsyncClient) -> None:
    """When the service stops, whoever hangs is told, and not that all went well."""
    world.faults.schedule("getMe", "hang")
    async with serve(world) as url:
        hanging = asyncio.create_task(BotSide(http, url).raw("getMe"))
        await asyncio.sleep(0.05)
        before = time.monotonic()
    assert time.monotonic() - before < 1
    assert (await hanging).status_code == 502


async def test_a_group_migrates_in_the_middle_of_a_call(bot: BotSide, world: World, cast: Cast) -> None:
    """The call is refused with the new id, where everything goes on."""
    old = world.add_group("示例小组", cast.leader, [cast.member], kind="group")
    world.faults.schedule("sendMessage", "migrate", chat_id=old.id)
    assert await bot("sendMessage", chat_id=cast.group.id, text="别处")
    refused = await bot.refusal("sendMessage", chat_id=old.id, text="甲")
    new_id = refused.parameters["migrate_to_chat_id"]
    assert refused.description == "Bad Request: group chat was upgraded to a supergroup chat"
    assert (await bot("sendMessage", chat_id=new_id, text="甲"))["chat"]["type"] == "supergroup"
    world.faults.schedule("sendMessage", "migrate")
    assert (await bot.refusal("sendMessage", chat_id=cast.group.id, text="甲")).code == 500


async def test_faults_can_wait_and_repeat(bot: BotSide, world: World, cast: Cast) -> None:
    """After one call, for two calls, in that chat only."""
    world.faults.schedule("sendMessage", "500", after=1, times=2, chat_id=cast.group.id)
    codes = []
    for _ in range(4):
        codes.append((await bot.raw("sendMessage", chat_id=cast.group.id, text="x")).status_code)
        assert (await bot.raw("sendMessage", chat_id=cast.leader.id, text="x")).status_code == 200
    assert codes == [200, 500, 500, 200]


async def test_faults_can_be_taken_back(bot: BotSide, world: World) -> None:
    """Any method is meant by *; a kind that does not exist is an error of the test."""
    world.faults.schedule("*", "500", times=99)
    assert (await bot.refusal("getMe")).code == 500
    world.faults.clear()
    assert await bot("getMe")
    with pytest.raises(ValueError, match="unknown kind"):
        world.faults.schedule("getMe", "flood")  # type: ignore[arg-type]


async def test_a_lost_answer_to_get_updates_loses_no_update(bot: BotSide, world: World, cast: Cast) -> None:
    """What was not confirmed comes again."""
    world.say(cast.leader, cast.group, "甲")
    world.faults.schedule("getUpdates", "drop_after")
    with pytest.raises(httpx.TransportError):
        await bot.updates()
    assert len(await bot.updates()) == 1
