"""Forum topics: in forums with the right to manage them, in private chats where the bot has them switched on."""

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
    topic = world.new_topic(world.bot, chat, name, color)
    return {"message_thread_id": topic.id, "name": name, "icon_color": color}


def edit_forum_topic(world: World, args: Args) -> bool:
    """`editForumTopic`."""
    chat = _forum(world, args)
    topic = _managed(world, chat, args, "edit the topic")
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
    chat = _forum(world, args)
    topic = _topic(chat, args)
    if not (may(chat, "can_delete_messages") or topic.creator is world.bot):
        raise bad_request("not enough rights to delete the topic")
    world.drop_topic(chat, topic)
    return True


def _toggle(world: World, args: Args, closed: bool) -> bool:
    chat = _forum(world, args)
    if chat.person is not None:
        raise bad_request("the chat is not a forum")
    topic = _managed(world, chat, args, "close or open the topic")
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    world.limiter.spend(chat, world.clock.timestamp())
    world.turn_topic(world.bot, chat, topic, closed=closed)
    return True


def _forum(world: World, args: Args) -> Chat:
    chat = writable_chat(world, args["chat_id"])
    if not world.has_topics(chat):
        raise bad_request("the chat is not a forum")
    return chat


def _managed(world: World, chat: Chat, args: Args, what: str) -> Topic:
    """A topic that the bot may change: one of its own, or any with the right to manage them."""
    topic = _topic(chat, args)
    if not (may(chat, "can_manage_topics") or topic.creator is world.bot):
        raise bad_request(f"not enough rights to {what}")
    return topic


def _topic(chat: Chat, args: Args) -> Topic:
    topic = chat.topics.get(args["message_thread_id"])
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _name(given: str) -> str:
    name = given.strip()
    if not 1 <= utf16_length(name) <= MAX_NAME:
        raise bad_request("TOPIC_TITLE_INVALID")
    return name
