"""The world's things as the Bot API writes them in JSON."""

import json
from typing import Any

from bot.sandbox.model import BotStanding, Chat, Message, Person, StoredFile

Json = dict[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def encoded(value: Any) -> bytes:
    """JSON as it goes over the wire."""
    return _encode(value).encode("utf-8", "replace")


def user_json(person: Person) -> Json:
    """A `User`."""
    user: Json = {"id": person.id, "is_bot": person.is_bot, "first_name": person.name}
    if person.username:
        user["username"] = person.username
    if not person.is_bot:
        user["language_code"] = person.language
    return user


def chat_json(chat: Chat) -> Json:
    """A `Chat`."""
    if chat.person is not None:
        private: Json = {"id": chat.id, "type": "private", "first_name": chat.person.name}
        return {**private, "username": chat.person.username} if chat.person.username else private
    group: Json = {"id": chat.id, "type": chat.kind, "title": chat.title}
    if chat.forum:
        group["is_forum"] = True
    return group


def message_json(message: Message, nested: bool = True) -> Json:
    """A `Message`; the one it answers comes along, but not the one that one answers."""
    wire: Json = {
        "message_id": message.id,
        "from": user_json(message.sender),
        "chat": chat_json(message.chat),
        "date": int(message.date.timestamp()),
        **_content(message),
    }
    if message.thread is not None:
        wire.update(message_thread_id=message.thread, is_topic_message=True)
    if nested and message.reply_to is not None and not message.reply_to.deleted:
        wire["reply_to_message"] = message_json(message.reply_to, nested=False)
    if message.edit_date is not None:
        wire["edit_date"] = int(message.edit_date.timestamp())
    if message.markup and "inline_keyboard" in message.markup:
        wire["reply_markup"] = message.markup
    _provenance(message, wire)
    return wire


def _provenance(message: Message, wire: Json) -> None:
    """Where it comes from, and whether it may go on."""
    if message.forward_origin is not None:
        wire["forward_origin"] = message.forward_origin
    if message.via_bot is not None:
        wire["via_bot"] = user_json(message.via_bot)
    if message.protected:
        wire["has_protected_content"] = True
    if message.scheduled:
        wire["is_from_offline"] = True


def _content(message: Message) -> Json:
    if message.service is not None:
        return message.service
    if message.dice is not None:
        return {"dice": {"emoji": message.dice.emoji, "value": message.dice.value}}
    if message.document is not None:
        return {"document": document_json(message.document), **_caption(message)}
    if message.photo is not None:
        return {"photo": photo_json(message.photo), **_caption(message)}
    wire: Json = {"text": message.text}
    if message.entities:
        wire["entities"] = message.entities
    if message.link_preview is not None:
        wire["link_preview_options"] = message.link_preview
    return wire


def _caption(message: Message) -> Json:
    if not message.caption:
        return {}
    entities = {"caption_entities": message.caption_entities} if message.caption_entities else {}
    return {"caption": message.caption, **entities}


def document_json(file: StoredFile) -> Json:
    """A `Document`."""
    wire: Json = {"file_id": file.id, "file_unique_id": file.unique_id, "file_name": file.name, "file_size": file.size}
    if file.mime:
        wire["mime_type"] = file.mime
    return wire


def photo_json(file: StoredFile) -> list[Json]:
    """An array of `PhotoSize`, of one size."""
    size: Json = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}
    return [{**size, "width": file.width, "height": file.height}]


def member_json(chat: Chat, person: Person) -> Json:
    """A `ChatMember` for a person or the bot."""
    user = user_json(person)
    if person.is_bot:
        return standing_json(user, chat.bot)
    if chat.creator is person and chat.holds(person):
        return {"status": "creator", "user": user, "is_anonymous": False}
    if person.id in chat.admins:
        return standing_json(user, BotStanding("administrator"))
    return {"status": "member" if chat.holds(person) else "left", "user": user}


def standing_json(user: Json, standing: BotStanding) -> Json:
    """A `ChatMember` that says what the bot is at that moment."""
    if standing.status == "administrator":
        fixed = {"status": "administrator", "user": user, "can_be_edited": False, "is_anonymous": False}
        return {**fixed, **standing.rights}
    if standing.status == "kicked":
        return {"status": "kicked", "user": user, "until_date": 0}
    return {"status": standing.status, "user": user}
