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
    assert await bot("reopenForumTopic", **place)  # its own
    theirs = {"chat_id": cast.group.id, "message_thread_id": world.add_topic(cast.member, cast.group, "丙").id}
    for method in ("closeForumTopic", "reopenForumTopic"):
        refused = await bot.refusal(method, **theirs)
        assert refused.description == "Bad Request: not enough rights to close or open the topic"
    refused = await bot.refusal("editForumTopic", **theirs, name="丁")
    assert refused.description == "Bad Request: not enough rights to edit the topic"
    plain = world.add_group("普通群", cast.leader, [])
    refused = await bot.refusal("createForumTopic", chat_id=plain.id, name="乙")
    assert refused.description == "Bad Request: the chat is not a forum"


async def test_people_manage_topics_by_hand(bot: BotSide, world: World, cast: Cast) -> None:
    """Whoever runs the group closes, opens and deletes topics; members only their own; the bot hears of all but deletions."""
    topic = (await bot("createForumTopic", chat_id=cast.group.id, name="甲"))["message_thread_id"]
    with pytest.raises(ActError, match="not_your_topic"):
        world.close_topic(cast.member, cast.group, topic)
    world.close_topic(cast.leader, cast.group, topic)
    world.reopen_topic(cast.leader, cast.group, topic)
    own = world.add_topic(cast.member, cast.group, "乙")
    world.close_topic(cast.member, cast.group, own.id)
    assert world.say(cast.member, cast.group, "仍可写", thread=own.id).thread == own.id
    world.delete_topic(cast.leader, cast.group, topic)
    with pytest.raises(ActError, match="no_such_topic"):
        world.delete_topic(cast.leader, cast.group, topic)
    for method in ("sendMessage", "sendDice"):
        words = {"text": "x"} if method == "sendMessage" else {}
        refused = await bot.refusal(method, chat_id=cast.group.id, message_thread_id=topic, **words)
        assert refused.description == "Bad Request: message thread not found"
    for method in ("closeForumTopic", "editForumTopic", "deleteForumTopic"):
        refused = await bot.refusal(method, chat_id=cast.group.id, message_thread_id=topic)
        assert refused.description == "Bad Request: TOPIC_ID_INVALID"
    kinds = [next(k for k in u["message"] if k.startswith("forum_topic")) for u in await bot.updates() if is_service(u)]
    assert kinds.count("forum_topic_closed") == 2
    assert kinds[-1] == "forum_topic_closed"


async def test_where_topics_were_switched_off_they_are_passed_over(bot: BotSide, world: World, cast: Cast) -> None:
    """A message for a topic stands in the group itself, and the answer shows that it is no forum."""
    topic = (await bot("createForumTopic", chat_id=cast.group.id, name="甲"))["message_thread_id"]
    world.set_forum(cast.group, forum=False)
    sent = await bot("sendMessage", chat_id=cast.group.id, message_thread_id=topic, text="x")
    assert "message_thread_id" not in sent
    assert "is_forum" not in sent["chat"]
    world.set_forum(cast.group, forum=True)
    sent = await bot("sendMessage", chat_id=cast.group.id, message_thread_id=topic, text="x")
    assert (sent["message_thread_id"], sent["chat"]["is_forum"]) == (topic, True)


async def test_topics_of_private_chats(bot: BotSide, world: World, cast: Cast) -> None:
    """There are some where the bot has them switched on; nobody can close them, their owner can delete them."""
    private = world.private(cast.leader)
    assert not (await bot("getMe"))["has_topics_enabled"]
    refused = await bot.refusal("createForumTopic", chat_id=private.id, name="甲")
    assert refused.description == "Bad Request: the chat is not a forum"
    world.private_topics = True
    assert (await bot("getMe"))["has_topics_enabled"]
    topic = (await bot("createForumTopic", chat_id=private.id, name="甲"))["message_thread_id"]
    place = {"chat_id": private.id, "message_thread_id": topic}
    sent = await bot("sendMessage", **place, text="x")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    world.say(cast.leader, private, "乙", thread=topic)
    assert (await bot.updates())[-1]["message"]["message_thread_id"] == topic
    assert await bot("editForumTopic", **place, name="丙")
    refused = await bot.refusal("closeForumTopic", **place)
    assert refused.description == "Bad Request: the chat is not a forum"
    with pytest.raises(ActError, match="no_topics"):
        world.close_topic(cast.leader, private, topic)
    world.delete_topic(cast.leader, private, topic)
    refused = await bot.refusal("sendMessage", **place, text="x")
    assert refused.description == "Bad Request: message thread not found"
