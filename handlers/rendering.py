"""From an outbox row to a call of the Bot API: texts in the reader's language, buttons, files."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from telegram import (
    Bot,
    ForumTopic,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram import Message as Sent
from telegram.constants import ChatType, ParseMode

from bot.domain.messages import Button, File, Keyboard, Late, Message, Text, Value, load_message, load_text
from handlers.texts import CAPTION, MESSAGE, Texts
from handlers.trimming import first
from storage.outbox import REPEATED, Outgoing
from storage.transaction import Tx

_MOST_DATA = 64
_MOST_TITLE = 128
_PICTURES = (".png", ".jpg")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


Maker: TypeAlias = Callable[[Tx, Mapping[str, str | int]], Awaitable[Value | File]]
Makers: TypeAlias = Mapping[str, Maker]


@dataclass(frozen=True, slots=True)
class Ready:
    """A claimed row with all that only a transaction knows: what was to be made late, what it replies to, in which topic.

    `waiting`: the row that this one is done for, which goes afterwards.
    """

    row: Outgoing
    message: Message | None = None
    file: File | None = None
    reply_to: int | None = None
    topic: int | None = None
    waiting: Outgoing | None = None


@dataclass(frozen=True, slots=True)
class Landed:
    """What Telegram answered: the number of the message made or changed, of the topic made, whether the chat has topics."""

    message_id: int | None = None
    topic: int | None = None
    forum: bool | None = None


NOTHING = Landed()


@dataclass(frozen=True, slots=True)
class Call:
    """A method of `telegram.Bot` and its arguments."""

    method: str
    args: dict[str, Any]


def is_edit(row: Outgoing) -> bool:
    """Tell whether a row changes a message that stands already, rather than sending one."""
    return row.method == "send" and row.slot is not None and row.message_id is not None


def repeated(content: dict[str, Any]) -> dict[str, Any]:
    """Return a row's content marked as one that the reader may have got before."""
    return {**content, REPEATED: True}


async def complete(tx: Tx, makers: Makers, row: Outgoing) -> Ready:
    """Make what is made at the moment of sending. Raises what a maker raises, KeyError for a maker that is not there."""
    if row.method != "send":
        return Ready(row)
    message = load_message(row.content)
    buttons = tuple([tuple([await _made_button(tx, makers, each) for each in line]) for line in message.buttons])
    message = replace(message, text=await _made_text(tx, makers, message.text), buttons=buttons)
    made = None if message.attachment is None else await makers[message.attachment.maker](tx, message.attachment.args)
    if made is not None and not isinstance(made, File):
        raise TypeError(f"{message.attachment} made no file")
    reply_to = message.reply_to
    if reply_to is None and message.reply_slot:
        reply_to = await tx.outbox.message_id(message.reply_slot)
    return Ready(row, message, made, reply_to)


async def _made_button(tx: Tx, makers: Makers, button: Button) -> Button:
    return replace(button, label=await _made_text(tx, makers, button.label)) if button.label.params else button


async def _made_text(tx: Tx, makers: Makers, text: Text) -> Text:
    if not text.params:
        return text
    return Text(text.id, {name: await _made(tx, makers, value) for name, value in text.params.items()})


async def _made(tx: Tx, makers: Makers, value: Value) -> Value:
    match value:
        case Text():
            return await _made_text(tx, makers, value)
        case tuple():
            return tuple([await _made_text(tx, makers, line) for line in value])
        case Late():
            made = await makers[value.maker](tx, value.args)
            if isinstance(made, File):
                raise TypeError(f"{value} made a file where words are wanted")
            return await _made(tx, makers, made)
        case _:
            return value


def call_of(texts: Texts, username: str, ready: Ready) -> Call:
    """Return the call that a row asks for; `username` is the bot's own, for links to it.

    Raises LookupError for a text that is not there, ValueError for a button that Telegram would not take.
    """
    row = ready.row
    match row.method:
        case "answer":
            return _answer(texts, row)
        case "pin":
            return Call("pin_chat_message", {**_place(row), "disable_notification": True})
        case "strip":
            place = {"chat_id": row.telegram_id, "message_id": row.content["message_id"]}
            return Call("edit_message_reply_markup", {**place, "reply_markup": None})
        case "topic" | "rename" | "close" | "reopen":
            return _topic(texts, ready)
    assert ready.message is not None
    said = texts.render(row.language, ready.message.text).replace("{bot}", username)
    if row.content.get(REPEATED) and not is_edit(row):
        said = f"{texts.render(row.language, Text('delivery-repeated'))}\n{said}"
    said = texts.fit(row.language, said, MESSAGE if ready.file is None else CAPTION)
    markup = _markup(texts, row.language, username, ready.message.buttons)
    common = {"parse_mode": ParseMode.HTML, "reply_markup": markup}
    return _edit(ready, said, common) if is_edit(row) else _send(ready, ready.message.protect, said, common)


async def perform(bot: Bot, call: Call) -> Landed:
    """Make a call; return what it made or changed. Raises TelegramError."""
    answer = await getattr(bot, call.method)(**call.args)
    if isinstance(answer, ForumTopic):
        return Landed(topic=answer.message_thread_id)
    if isinstance(answer, Sent):
        group = answer.chat.type == ChatType.SUPERGROUP
        return Landed(answer.message_id, forum=bool(answer.chat.is_forum) if group else None)
    return NOTHING


_TOPIC_METHODS = {
    "topic": "create_forum_topic",
    "rename": "edit_forum_topic",
    "close": "close_forum_topic",
    "reopen": "reopen_forum_topic",
}


def _topic(texts: Texts, ready: Ready) -> Call:
    row, args = ready.row, dict[str, Any](chat_id=ready.row.telegram_id)
    if ready.topic is not None:
        args["message_thread_id"] = ready.topic
    if "title" in row.content:
        args["name"] = first(texts.render(row.language, load_text(row.content["title"]), plain=True), _MOST_TITLE)
    return Call(_TOPIC_METHODS[row.method], args)


def _answer(texts: Texts, row: Outgoing) -> Call:
    words, language = row.content["text"], row.content.get("language") or row.language
    said = None if words is None else texts.answer(language, load_text(words))
    return Call(
        "answer_callback_query",
        {"callback_query_id": row.callback, "text": said, "show_alert": bool(row.content["alert"])},
    )


def _edit(ready: Ready, said: str, common: dict[str, Any]) -> Call:
    if ready.file is not None:
        return Call("edit_message_caption", {**_place(ready.row), "caption": said, **common})
    return Call("edit_message_text", {**_place(ready.row), "text": said, "link_preview_options": _NO_PREVIEW, **common})


def _send(ready: Ready, protect: bool, said: str, common: dict[str, Any]) -> Call:
    more: dict[str, Any] = {"chat_id": ready.row.telegram_id, "protect_content": protect or None, **common}
    if ready.topic is not None:
        more["message_thread_id"] = ready.topic
    if ready.reply_to is not None:
        more["reply_parameters"] = ReplyParameters(ready.reply_to, allow_sending_without_reply=True)
    if ready.file is None:
        return Call("send_message", {"text": said, "link_preview_options": _NO_PREVIEW, **more})
    content = InputFile(ready.file.content, filename=ready.file.name)
    kind = "photo" if ready.file.name.endswith(_PICTURES) else "document"
    return Call(f"send_{kind}", {kind: content, "caption": said, **more})


def _place(row: Outgoing) -> dict[str, Any]:
    return {"chat_id": row.telegram_id, "message_id": row.message_id}


def _markup(texts: Texts, language: str, username: str, keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup([[_button(texts, language, username, each) for each in line] for line in keyboard])


def _button(texts: Texts, language: str, username: str, button: Button) -> InlineKeyboardButton:
    label = texts.render(language, button.label, plain=True)
    if button.url:
        return InlineKeyboardButton(label, url=button.url.replace("{bot}", username))
    if not 1 <= len(button.data.encode()) <= _MOST_DATA:
        raise ValueError(f"callback data of {len(button.data.encode())} bytes: {button.data}")
    return InlineKeyboardButton(label, callback_data=button.data)
