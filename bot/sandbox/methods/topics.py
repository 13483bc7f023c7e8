"""Forum topics: only in forums, only with the right to manage them."""

from bot.sandbox.checks import Args
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.access import may, writable_chat
from bot.sandbox.model import Chat, Json, Topic
from bot.sandbox.render import utf16_length
from bot.sandbox.world import World

MAX_NAME = 128
_COLORS = frozenset({7322096, 16766590, 13338331, 9367192, 16749490, 16478047})


def create_forum_topic(world: World, args: Args) -> Json:
    """`createForumTopic`: a topic whose id is that of the service message that opens it."""
    chat = _forum(world, args)
    if not may(chat, "can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    name, color = _name(args["name"]), args.get("icon_color", 7322096)
    if color not in _COLORS:
        raise bad_request("invalid icon color specified")
    world.limiter.spend(chat, world.clock.timestamp())
    topic = Topic(len(chat.history) + 1, name, color)
    chat.topics[topic.id] = topic
    created = {"name": name, "icon_color": color}
    world.post_service(chat, world.bot, forum_topic_created=created, thread=topic.id)
    return {"message_thread_id": topic.id, **created}


def edit_forum_topic(world: World, args: Args) -> bool:
    """`editForumTopic`."""
    chat, topic = _managed(world, args)
    name = _name(args["name"]) if "name" in args else topic.name
    if name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    world.limiter.spend(chat, world.clock.timestamp())
    topic.name = name
    world.post_service(chat, world.bot, forum_topic_edited={"name": name}, thread=topic.id)
    return True


def close_forum_topic(world: World, args: Args) -> bool:
    """`closeForumTopic`."""
    return _toggle(world, args, closed=True)


def reopen_forum_topic(world: World, args: Args) -> bool:
    """`reopenForumTopic`."""
    return _toggle(world, args, closed=False)


def delete_forum_topic(world: World, args: Args) -> bool:
    """`deleteForumTopic`, with all messages in it; needs the right to delete messages."""
    chat, topic = _managed(world, args)
    if not may(chat, "can_delete_messages"):
        raise bad_request("not enough rights to delete the topic")
    del chat.topics[topic.id]
    for message in [m for m in chat.history if m.thread == topic.id and not m.deleted]:
        world.erase(message)
    return True


def _toggle(world: World, args: Args, closed: bool) -> bool:
    chat, topic = _managed(world, args)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    world.limiter.spend(chat, world.clock.timestamp())
    topic.closed = closed
    happened: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    world.post_service(chat, world.bot, thread=topic.id, **happened)
    return True


def _forum(world: World, args: Args) -> Chat:
    chat = writable_chat(world, args["chat_id"])
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    return chat


def _managed(world: World, args: Args) -> tuple[Chat, Topic]:
    """A topic that the bot may change."""
    chat = _forum(world, args)
    if not may(chat, "can_manage_topics"):
        raise bad_request("not enough rights to edit the topic")
    topic = chat.topics.get(args["message_thread_id"])
    if topic is None:
        raise bad_request("message thread not found")
    return chat, topic


def _name(given: str) -> str:
    name = given.strip()
    if not 1 <= utf16_length(name) <= MAX_NAME:
        raise bad_request("TOPIC_TITLE_INVALID")
    return name
