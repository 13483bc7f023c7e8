"""Forum topics."""

import pytest

from bot.sandbox.errors import ActError
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast


async def test_a_topic_lives(bot: BotSide, world: World, cast: Cast) -> None:
    """Created, written in, renamed, closed, reopened, deleted with what was in it."""
    topic = await bot("createForumTopic", chat_id=cast.group.id, name="线索 1")
    place = {"chat_id": cast.group.id, "message_thread_id": topic["message_thread_id"]}
    sent = await bot("sendMessage", **place, text="甲")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic["message_thread_id"], True)
    said = world.say(cast.member, cast.group, "乙", thread=topic["message_thread_id"])
    answered = await bot("sendMessage", chat_id=cast.group.id, text="丙", reply_parameters={"message_id": said.id})
    assert answered["message_thread_id"] == topic["message_thread_id"]
    assert await bot("editForumTopic", **place, name="线索 1（已签收）")
    assert (await bot.refusal("editForumTopic", **place)).description == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await bot("closeForumTopic", **place)
    assert (await bot.refusal("closeForumTopic", **place)).description == "Bad Request: TOPIC_NOT_MODIFIED"
    with pytest.raises(ActError, match="topic_closed"):
        world.say(cast.member, cast.group, "丁", thread=topic["message_thread_id"])
    assert await bot("reopenForumTopic", **place)
    kinds = [next(k for k in u["message"] if k.startswith("forum_topic")) for u in await bot.updates() if is_service(u)]
    assert kinds == ["forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened"]
    assert await bot("deleteForumTopic", **place)
    assert not any(message.thread for message in world.messages(cast.group))
    refused = await bot.refusal("sendMessage", **place, text="x")
    assert refused.description == "Bad Request: message thread not found"


def is_service(update: dict[str, dict[str, object]]) -> bool:
    """Whether it tells of a change of a topic."""
    return any(key.startswith("forum_topic") for key in update.get("message", {}))


async def test_topic_names_have_1_to_128_characters(bot: BotSide, cast: Cast) -> None:
    """And colours are Telegram's."""
    assert await bot("createForumTopic", chat_id=cast.group.id, name="字" * 128)
    for name in ("字" * 129, " "):
        refused = await bot.refusal("createForumTopic", chat_id=cast.group.id, name=name)
        assert refused.description == "Bad Request: TOPIC_TITLE_INVALID"
    assert (await bot.refusal("createForumTopic", chat_id=cast.group.id, name="x", icon_color=1)).code == 400


async def test_topics_need_a_forum_and_the_right(bot: BotSide, world: World, cast: Cast) -> None:
    """Without either: refused, and a closed topic is closed to a bot without the right."""
    topic = await bot("createForumTopic", chat_id=cast.group.id, name="甲")
    place = {"chat_id": cast.group.id, "message_thread_id": topic["message_thread_id"]}
    await bot("closeForumTopic", **place)
    assert await bot("sendMessage", **place, text="管理员可以")
    world.set_rights(cast.group, can_manage_topics=False)
    assert (await bot.refusal("sendMessage", **place, text="x")).description == "Bad Request: TOPIC_CLOSED"
    refused = await bot.refusal("createForumTopic", chat_id=cast.group.id, name="乙")
    assert refused.description == "Bad Request: not enough rights to create a topic"
    refused = await bot.refusal("reopenForumTopic", **place)
    assert refused.description == "Bad Request: not enough rights to edit the topic"
    plain = world.add_group("普通群", cast.leader, [])
    refused = await bot.refusal("createForumTopic", chat_id=plain.id, name="乙")
    assert refused.description == "Bad Request: the chat is not a forum"
