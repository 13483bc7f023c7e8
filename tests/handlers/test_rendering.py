"""From an outbox row to the call that Telegram gets, without sending anything."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import InlineKeyboardMarkup

from bot.domain.messages import Button, File, Message, Text, button, dump_message, dump_value, rows, text
from handlers.rendering import Ready, call_of, repeated
from handlers.texts import CAPTION, Texts
from storage.outbox import Outgoing
from tests.rig import said

TEXTS = Texts.load()
WHEN = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def row(method: str = "send", **changed: Any) -> Outgoing:
    """Return a row as the delivery claims it."""
    usual: dict[str, Any] = {
        "chat": 1,
        "telegram_id": 1001,
        "language": "zh-CN",
        "callback": None,
        "slot": None,
        "message_id": None,
        "content": {},
        "importance": "personal",
        "state": "pending",
        "attempts": 0,
        "created_at": WHEN,
    }
    return Outgoing(id=7, method=method, **{**usual, **changed})


def args_of(message: Message, reply_to: int | None = None, **changed: Any) -> dict[str, Any]:
    """Return the arguments of the call for a message."""
    content = {"content": dump_message(message), **changed}
    return call_of(TEXTS, "sample_bot", Ready(row(**content), message, None, reply_to)).args


def test_a_message_is_html_without_preview() -> None:
    """Links show no previews; protection is asked for where the message wants it, and only there."""
    plain, guarded = args_of(Message(said("<甲>"))), args_of(Message(said("乙"), protect=True))
    assert (plain["text"], plain["parse_mode"], plain["chat_id"]) == ("群“&lt;甲&gt;”", "HTML", 1001)
    assert plain["link_preview_options"].is_disabled
    assert (plain["protect_content"], guarded["protect_content"]) == (None, True)


def test_a_reply_does_without_what_was_deleted() -> None:
    """The message that is answered may be gone by then."""
    reply = args_of(Message(said("甲")), reply_to=5)["reply_parameters"]
    assert (reply.message_id, reply.allow_sending_without_reply) == (5, True)


def test_a_file_has_the_text_as_its_caption() -> None:
    """Cut to what a caption may hold."""
    lines = tuple(said("长" * 80) for _ in range(40))
    words = text("delivery-unknown", number="1", at="x", chat="y", excerpt=lines)
    message = Message(words)
    call = call_of(TEXTS, "b", Ready(row(content=dump_message(message)), message, File("名单.csv", b"x")))
    assert (call.method, call.args["document"].filename) == ("send_document", "名单.csv")
    assert 900 < len(call.args["caption"]) <= CAPTION
    assert call.args["caption"].endswith("（内容过长，以下从略）")


def test_a_living_message_is_edited_where_it_stands() -> None:
    """Its text, or its caption where it is a file; without a place it is sent."""
    there = row(slot="board", message_id=9)
    message = Message(said("甲"), protect=True)
    edit = call_of(TEXTS, "b", Ready(there, message))
    assert (edit.method, edit.args["message_id"], edit.args["reply_markup"]) == ("edit_message_text", 9, None)
    assert "protect_content" not in edit.args
    assert call_of(TEXTS, "b", Ready(there, message, File("a", b""))).method == "edit_message_caption"
    assert call_of(TEXTS, "b", Ready(row(slot="board"), message)).method == "send_message"


def test_a_possible_repetition_says_so() -> None:
    """In its first line, in the reader's language."""
    message = Message(said("甲"))
    content = repeated(dict(dump_message(message)))
    first, second = args_of(message, content=content, language="en")["text"].split("\n")
    assert first.startswith("(The connection broke")
    assert second == "the group “甲”"
    assert args_of(message, content=content, slot="board", message_id=9)["text"] == "群“甲”"


def test_buttons_are_plain_text() -> None:
    """Labels are not markup; addresses may name the bot."""
    link = Button(said("<b>"), url="https://t.me/{bot}?start=1")
    markup = args_of(Message(said("甲"), rows(button("delivery.arrived", 7, "x"), link)))["reply_markup"]
    assert isinstance(markup, InlineKeyboardMarkup)
    (first,), (second,) = markup.inline_keyboard
    assert (first.text, first.callback_data) == ("已送达", "delivery.arrived:7:x")
    assert (second.text, second.url) == ("群“<b>”", "https://t.me/sample_bot?start=1")


@pytest.mark.parametrize("args", [("甲" * 20,), ("x" * 60,)])
def test_too_much_in_a_button(args: tuple[str]) -> None:
    """Telegram takes 64 bytes, not characters."""
    with pytest.raises(ValueError, match="callback data"):
        args_of(Message(said("甲"), rows(button("delivery.arrived", *args))))


def test_answers_speak_the_pressers_language() -> None:
    """A group's language is not that of each of its members."""
    content = {"text": dump_value(Text("button-delivery-arrived")), "alert": True, "language": "en"}
    call = call_of(TEXTS, "b", Ready(row("answer", callback="42", chat=None, telegram_id=None, content=content)))
    assert call.args == {"callback_query_id": "42", "text": "It arrived", "show_alert": True}
    silent = {"text": None, "alert": False}
    assert call_of(TEXTS, "b", Ready(row("answer", callback="42", content=silent))).args["text"] is None


def test_pins_and_strips() -> None:
    """A pin makes no noise; a strip takes all buttons."""
    pin = call_of(TEXTS, "b", Ready(row("pin", slot="opening", message_id=3)))
    assert (pin.method, pin.args) == (
        "pin_chat_message",
        {"chat_id": 1001, "message_id": 3, "disable_notification": True},
    )
    strip = call_of(TEXTS, "b", Ready(row("strip", content={"message_id": 4})))
    assert (strip.method, strip.args["message_id"], strip.args["reply_markup"]) == (
        "edit_message_reply_markup",
        4,
        None,
    )
