"""What the bot says, before it is words: Fluent ids with parameters, buttons, attachments.

Rendered only when sent (``handlers.rendering``), in the reader's language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias, Union

Value: TypeAlias = Union[str, int, date, datetime, "Text", "Late", tuple["Text", ...]]
Json: TypeAlias = bool | int | str | list["Json"] | dict[str, "Json"] | None


class Pointless(Exception):
    """Raised by a late maker: what was to be said no longer holds, and the message is not sent."""


@dataclass(frozen=True, slots=True)
class Text:
    """A Fluent message id and its parameters; a tuple of texts among them becomes that many lines."""

    id: str
    params: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Late:
    """A parameter or a file that is made at the moment of sending, by the maker of that name."""

    maker: str
    args: Mapping[str, str | int] = field(default_factory=dict)


MOST_SENT = 45 * 1024 * 1024  # bytes of a file; a bot may send 50 MB


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: what the maker of a late attachment returns. A name ending in .png or .jpg is shown as a photo."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: the press that it means and its arguments, or an address to open.

    Press and arguments, joined by ``:``, must fit Telegram's 64 bytes of callback data.
    """

    label: Text
    press: str = ""
    args: tuple[str | int, ...] = ()
    url: str = ""

    @property
    def data(self) -> str:
        """The callback data."""
        return ":".join((self.press, *map(str, self.args)))


Keyboard: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one chat; with an attachment the text is its caption.

    It answers the message `reply_to`, or the living message of the slot `reply_slot`, whose id is known only once sent.
    """

    text: Text
    buttons: Keyboard = ()
    attachment: Late | None = None
    reply_to: int | None = None
    reply_slot: str = ""
    protect: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A forum topic that messages belong to, by a name of our own ("clue:17") that is the same in every chat.

    It is made with its first message, under `title` (128 characters at most), and begins with `opening`, in which nothing
    is made late. Where a chat has no topics the messages go into the chat itself, so they must say what they are about.
    """

    name: str
    title: Text
    opening: Message | None = None


def text(message_id: str, **params: Value) -> Text:
    """Return a text, its parameters as keywords; a Fluent variable ``$inspect_on`` is the keyword of that name."""
    return Text(message_id, params)


def button(name: str, *args: str | int, **params: Value) -> Button:
    """Return the button of a press; its label is the Fluent message ``button-`` + name with dots as hyphens."""
    return Button(text("button-" + name.replace(".", "-"), **params), name, args)


def rows(*buttons: Button) -> Keyboard:
    """Put each button in a row of its own: easiest to hit on a phone."""
    return tuple((each,) for each in buttons)


# --- to and from JSON, for the outbox ---------------------------------------------------------------------------------


def dump_value(value: Value) -> Json:
    """Return the JSON form of a parameter."""
    match value:
        case Text():
            return {"text": value.id, "params": {k: dump_value(v) for k, v in value.params.items()}}
        case Late():
            return {"late": value.maker, "args": dict(value.args)}
        case tuple():
            return {"lines": [dump_value(line) for line in value]}
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"on": value.isoformat()}
        case _:
            return value


def load_value(value: Json) -> Value:
    """Return the parameter that `dump_value` made the JSON of."""
    match value:
        case {"text": str(message_id), "params": dict(params)}:
            return Text(message_id, {k: load_value(v) for k, v in params.items()})
        case {"late": str(maker), "args": dict(args)}:
            return Late(maker, {k: v for k, v in args.items() if isinstance(v, str | int)})
        case {"lines": list(lines)}:
            return tuple(load_text(line) for line in lines)
        case {"at": str(instant)}:
            return datetime.fromisoformat(instant)
        case {"on": str(day)}:
            return date.fromisoformat(day)
        case str() | int():
            return value
    raise ValueError(value)


def load_text(value: Json) -> Text:
    """Return the text that `dump_value` made the JSON of."""
    loaded = load_value(value)
    if not isinstance(loaded, Text):
        raise ValueError(value)
    return loaded


def dump_message(message: Message) -> dict[str, Json]:
    """Return the JSON form of a message."""
    return {
        "text": dump_value(message.text),
        "buttons": [[_dump_button(each) for each in row] for row in message.buttons],
        "attachment": None if message.attachment is None else dump_value(message.attachment),
        "reply_to": message.reply_to,
        "reply_slot": message.reply_slot,
        "protect": message.protect,
    }


def load_message(value: Json) -> Message:
    """Return the message that `dump_message` made the JSON of."""
    match value:
        case {"text": body, "buttons": list(keyboard), "attachment": attachment, "reply_to": reply_to, **rest}:
            late = None if attachment is None else load_value(attachment)
            assert late is None or isinstance(late, Late)
            assert reply_to is None or isinstance(reply_to, int)
            buttons = tuple(tuple(map(_load_button, row)) for row in keyboard if isinstance(row, list))
            return Message(load_text(body), buttons, late, reply_to, str(rest["reply_slot"]), bool(rest["protect"]))
    raise ValueError(value)


def _dump_button(each: Button) -> Json:
    return [dump_value(each.label), each.press, list(each.args), each.url]


def _load_button(value: Json) -> Button:
    match value:
        case [label, str(press), list(args), str(url)]:
            return Button(load_text(label), press, tuple(a for a in args if isinstance(a, str | int)), url)
    raise ValueError(value)
