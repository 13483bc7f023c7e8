"""Telegram's limits, on the world's clock."""

from datetime import timedelta

import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.limits import Limits
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


async def test_20_a_minute_in_a_group_edits_and_topics_included(bot: BotSide, world: World, cast: Cast) -> None:
    """The twenty-first is 429 with the seconds to wait; when they have passed, it goes."""
    place: Json = {"chat_id": cast.group.id}
    first = await bot("sendMessage", **place, text="0")
    await bot("createForumTopic", **place, name="线索")
    for number in range(9):
        await bot("editMessageText", **place, message_id=first["message_id"], text=f"新 {number}")
        await bot("sendDice", **place)
    for method, more in (
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"message_id": first["message_id"], "text": "x"}),
        ("createForumTopic", {"name": "x"}),
        ("sendDice", {}),
    ):
        refused = await bot.refusal(method, **place, **more)
        assert refused.code == 429
    wait = refused.parameters["retry_after"]
    assert 55 <= wait <= 60
    world.clock.advance(timedelta(seconds=wait))
    assert await bot("sendMessage", **place, text="x")


async def test_what_is_refused_is_not_counted(bot: BotSide, world: World, cast: Cast) -> None:
    """Neither bad requests nor refused ones; nor answers, pins, deletions."""
    for _ in range(25):
        await bot.refusal("sendMessage", chat_id=cast.group.id, text="<b>", parse_mode="HTML")
    sent = [await bot("sendMessage", chat_id=cast.group.id, text="x") for _ in range(20)]
    assert (await bot.refusal("sendMessage", chat_id=cast.group.id, text="x")).code == 429
    for message in sent:
        assert await bot("pinChatMessage", chat_id=cast.group.id, message_id=message["message_id"])
        assert await bot("deleteMessage", chat_id=cast.group.id, message_id=message["message_id"])
    world.clock.advance(timedelta(seconds=60))
    assert await bot("sendMessage", chat_id=cast.group.id, text="x")


async def test_a_private_chat_takes_bursts_then_one_a_second(bot: BotSide, world: World, cast: Cast) -> None:
    """A few at once, then it has to be slower."""
    for _ in range(Limits.telegram().private_burst):
        await bot("sendMessage", chat_id=cast.leader.id, text="x")
    refused = await bot.refusal("sendMessage", chat_id=cast.leader.id, text="x")
    assert (refused.code, refused.parameters) == (429, {"retry_after": 1})
    world.clock.advance(timedelta(seconds=1))
    assert await bot("sendMessage", chat_id=cast.leader.id, text="x")


def test_30_a_second_over_all(world: World) -> None:
    """However many chats they go to; a second after the first there is room for one more."""
    chats = [world.private(world.add_person(f"示例人员{n:02}")) for n in range(31)]
    for number, chat in enumerate(chats[:30]):
        world.limiter.spend(chat, 100 + number / 100)
    with pytest.raises(ApiError) as caught:
        world.limiter.spend(chats[30], 100.9)
    assert (caught.value.code, caught.value.parameters) == (429, {"retry_after": 1})
    world.limiter.spend(chats[30], 101.0)


async def test_a_clock_set_back_does_not_lock_the_bot_out(bot: BotSide, world: World, cast: Cast) -> None:
    """Hits in the future are forgotten."""
    for _ in range(20):
        await bot("sendMessage", chat_id=cast.group.id, text="x")
    world.clock.set(world.clock.now() - timedelta(days=1))
    assert await bot("sendMessage", chat_id=cast.group.id, text="x")


def test_the_demo_may_hurry() -> None:
    """Generous limits let 100 messages through at once."""
    world = World(limits=Limits.generous())
    chat = world.private(world.add_person("示例人员01"))
    for _ in range(100):
        world.limiter.spend(chat, 100.0)
    assert world.limits.name == "generous"
