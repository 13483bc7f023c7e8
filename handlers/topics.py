"""Forum topics: what has to be done to one before a message can go into it, one call of the Bot API after the other.

The message waits in its chat meanwhile, as pending as ever: a topic whose making was cut off is made again (the first then
stays unused), a message is never lost with it. Where a chat has no topics, or we may not make them, it goes without.
"""

from dataclasses import dataclass
from typing import Any

from telegram import Bot

from bot.domain.messages import Pointless
from handlers.rendering import is_edit
from handlers.setbacks import Kind
from storage.chats import Chat
from storage.outbox import Outgoing
from storage.threads import Topic
from storage.transaction import Tx

RIGHT = "can_manage_topics"
ASTRAY = frozenset({Kind.NO_TOPIC, Kind.TOPIC_CLOSED, Kind.NO_FORUM})


@dataclass(frozen=True, slots=True)
class Way:
    """Where a row goes: the topic's number (None: the chat itself), and what has to be done before."""

    topic: int | None = None
    before: Outgoing | None = None
    lacking: bool = False  # there are topics, but we may not make any


async def way_of(tx: Tx, bot: Bot, row: Outgoing) -> Way:
    """Return where a row goes. Raises Pointless for a topic to be closed that is not there."""
    if row.thread is None or row.chat is None or is_edit(row):
        return Way()
    chat, topic = await tx.chats.get(row.chat), await tx.threads.find(row.chat, row.thread)
    if row.method == "close":
        return _way_to_close(chat, topic)
    if topic is None or topic.aside or not has_topics(bot, chat):
        return Way()
    if not may_manage(chat):
        return Way(lacking=bool(chat.forum))
    step = _next_step(topic)
    return Way(topic.topic) if step is None else Way(topic.topic, await tx.outbox.before(row, *step))


def has_topics(bot: Bot, chat: Chat) -> bool:
    """Tell whether a chat has topics; where nothing speaks against it, it is tried.

    In private chats it is the bot that has them, or not; of groups only a supergroup can.
    """
    able = bool(bot.bot.has_topics_enabled) if chat.private else chat.kind == "supergroup"
    return able and chat.forum is not False


def may_manage(chat: Chat) -> bool:
    """Tell whether we may make topics there; where we were never told, it is tried."""
    return chat.private or chat.rights is None or bool(chat.rights.get(RIGHT))


def _way_to_close(chat: Chat, topic: Topic | None) -> Way:
    # A private chat's topics cannot be closed.
    if topic is None or topic.topic is None or topic.closed or chat.private or not (chat.forum and may_manage(chat)):
        raise Pointless
    return Way(topic.topic)


def _next_step(topic: Topic) -> tuple[str, dict[str, Any]] | None:
    """Return what is to be done to a topic first, with what it takes: made, opened again, renamed, introduced."""
    title = {"title": topic.title}
    if topic.topic is None:
        return "topic", title
    if topic.closed:
        return "reopen", {}
    if topic.named != topic.title:
        return "rename", title
    if not topic.introduced and topic.opening is not None:
        return "send", topic.opening
    return None


# --- what follows -----------------------------------------------------------------------------------------------------


async def keep_step(tx: Tx, row: Outgoing, made: int | None) -> None:
    """Keep that what was to be done to a topic is done; `made` is the number of a new one."""
    assert row.chat is not None
    assert row.thread is not None
    match row.method:
        case "topic" if made is not None:
            await tx.threads.made(row.chat, row.thread, made, row.content["title"])
        case "rename":
            await tx.threads.renamed(row.chat, row.thread, row.content["title"])
        case "send":
            await tx.threads.introduce(row.chat, row.thread)
        case "reopen" | "close":
            await tx.threads.set_closed(row.chat, row.thread, closed=row.method == "close")


async def go_astray(tx: Tx, row: Outgoing, kind: Kind) -> None:
    """Keep that a topic is not there, or closed, or that the chat has none."""
    assert row.chat is not None
    assert row.thread is not None
    match kind:
        case Kind.NO_TOPIC:
            await tx.threads.lose(row.chat, row.thread)
        case Kind.TOPIC_CLOSED:
            await tx.threads.set_closed(row.chat, row.thread, closed=True)
        case Kind.NO_FORUM:
            await tx.chats.set_forum(row.chat, forum=False)


async def do_without(tx: Tx, row: Outgoing, *, forbidden: bool) -> None:
    """Go on without what Telegram refuses to do to a topic: in the chat itself, under the old name, unintroduced."""
    assert row.chat is not None
    assert row.thread is not None
    if forbidden and row.method != "send":
        chat = await tx.chats.get(row.chat)
        await tx.chats.set_rights(row.chat, {**(chat.rights or {}), RIGHT: False})
    elif row.method in {"topic", "reopen"}:
        await tx.threads.put_aside(row.chat, row.thread)
    else:
        await keep_step(tx, row, None)
