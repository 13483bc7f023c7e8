"""The world's things as the chat page reads them."""

from collections import Counter
from typing import Any
from urllib.parse import quote

from bot.sandbox.model import Chat, Message, Person, StoredFile
from bot.sandbox.world import World

Json = dict[str, Any]


def person_json(world: World, person: Person) -> Json:
    """{id, name, note, unread}."""
    unread = sum(world.unread(person, chat) for chat in world.chats_of(person))
    return {"id": person.id, "name": person.name, "note": person.note, "unread": unread}


def chat_row(world: World, person: Person, chat: Chat) -> Json:
    """A line of the list of chats, as that person sees it."""
    standing = [m for m in chat.history[-50:] if not m.deleted]
    unread = world.unread_by_topic(person, chat)
    return {
        "id": chat.id,
        "title": world.bot.name if chat.person is not None else chat.title,
        "kind": chat.kind,
        "forum": chat.forum,
        "topics": topic_rows(chat, unread) if world.has_topics(chat) else [],
        "manages": chat.person is not None or world.manages(person, chat),
        "unread": sum(unread.values()),
        "members": 2 if chat.person is not None else len(chat.members) + chat.bot.inside,
        "last": last_json(standing[-1]) if standing else None,
        "started": person.started if chat.person is not None else True,
        "blocked": person.blocked if chat.person is not None else False,
    }


def topic_rows(chat: Chat, unread: Counter[int]) -> list[Json]:
    """A chat's topics, that with the newest message first."""
    last = {message.thread: message for message in chat.history if message.thread and not message.deleted}
    rows = [
        {
            "id": topic.id,
            "name": topic.name,
            "closed": topic.closed,
            "unread": unread[topic.id],
            "last": last_json(last[topic.id]) if topic.id in last else None,
        }
        for topic in chat.topics.values()
    ]
    return sorted(rows, key=lambda row: row["last"]["id"] if row["last"] else 0, reverse=True)


def last_json(message: Message) -> Json:
    """{id, from, text, date} of the newest message, and what happened where it is a service message."""
    return {
        "id": message.id,
        "from": message.sender.name,
        "text": message.gist,
        "date": message.date.isoformat(),
        **_service(message),
    }


def message_row(message: Message) -> Json:
    """A message as the chat page shows it."""
    answered = message.reply_to
    return {
        "id": message.id,
        "date": message.date.isoformat(),
        "from": {"id": message.sender.id, "name": message.sender.name, "bot": message.sender.is_bot},
        "text": message.text,
        "html": message.html,
        "caption_html": message.caption_html,
        "buttons": [[_button(b.text, b.data, b.url) for b in row] for row in message.buttons],
        "keyboard": (message.markup or {}).get("keyboard"),
        "dice": {"emoji": message.dice.emoji, "value": message.dice.value} if message.dice else None,
        "document": _document(message.document),
        "photo": {"url": file_url(message.photo)} if message.photo else None,
        "reply_to": {"id": answered.id, "name": answered.sender.name, "text": answered.gist} if answered else None,
        "edited": message.edited,
        "pinned": message.pinned,
        "thread": message.thread,
        "protected": message.protected,
        "silent": message.silent,
        "forwarded_from": message.forwarded_from,
        "reactions": [reaction.get("emoji", "") for reaction in message.reactions],
        **_service(message),
    }


def _service(message: Message) -> Json:
    """`service`: what happened, in the Bot API's name; `about`: to whom or what."""
    if message.service is None:
        return {"service": None, "about": None}
    kind, value = next(iter(message.service.items()))
    if kind == "new_chat_members":
        about = "、".join(user["first_name"] for user in value)
    elif kind == "left_chat_member":
        about = value["first_name"]
    elif kind == "pinned_message":
        about = value.get("text", "")
    else:
        about = value.get("name", "") if isinstance(value, dict) else ""
    return {"service": kind, "about": about}


def _button(text: str, data: str | None, url: str | None) -> Json:
    """{text, data?, url?}."""
    return {"text": text, **({"data": data} if data is not None else {}), **({"url": url} if url is not None else {})}


def _document(file: StoredFile | None) -> Json | None:
    if file is None:
        return None
    return {"name": file.name, "size": file.size, "url": file_url(file), "mime": file.mime}


def file_url(file: StoredFile) -> str:
    """Where the page finds a file."""
    return f"/sim/files/{file.id}/{quote(file.name)}"
