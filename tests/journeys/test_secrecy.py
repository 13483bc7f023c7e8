"""The search for confided words finds them wherever they are put: else its silence would mean nothing."""

import logging
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bot.sandbox.checks import Upload
from bot.sandbox.world import World
from tests.journeys.secrecy import Eavesdropper, leaks
from tests.rig import populated

WORDS = "示例机密：账外收入"


@pytest.fixture
def world() -> World:
    """A world in which the bot has said nothing yet."""
    return populated()[0]


def packed(words: str) -> bytes:
    """Return a file such as Word makes."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", words)
    return made.getvalue()


@pytest.mark.parametrize(
    "params",
    [
        {"text": f"前{WORDS}后"},
        {"caption": WORDS, "reply_markup": "{}"},
        {"reply_markup": '{"inline_keyboard": [[{"text": "' + WORDS.encode("unicode_escape").decode() + '"}]]}'},
        {"document": Upload("示例.docx", "", packed(WORDS))},
        {"document": Upload("示例.txt", "", WORDS.encode())},
        {"media": [{"caption": WORDS}]},
    ],
    ids=["text", "caption", "button", "in a Word file", "in a file", "in an album"],
)
def test_what_is_sent_is_found(world: World, tmp_path: Path, params: dict[str, object]) -> None:
    """In whatever part of a request; not in the chats of those who may have it."""
    world.record("sendMessage", {"chat_id": "7", **params}, world.clock.now(), 200)
    assert leaks(world, tmp_path, Eavesdropper(), {WORDS: {8}}) == [f"chat 7: {WORDS}"]
    assert leaks(world, tmp_path, Eavesdropper(), {WORDS: {7}}) == []


def test_an_answer_to_a_button_counts(world: World, tmp_path: Path) -> None:
    """It is shown to whoever pressed, in a group too."""
    world.record("answerCallbackQuery", {"callback_query_id": "1", "text": WORDS}, world.clock.now(), 200)
    assert leaks(world, tmp_path, Eavesdropper(), {WORDS: {7}}) == [f"chat 0: {WORDS}"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "unicode_escape"])
def test_what_is_kept_is_found(world: World, tmp_path: Path, encoding: str) -> None:
    """As plain bytes, in JSON, in a wide encoding."""
    (tmp_path / "zhuanban.db-wal").write_bytes(b"\x00" + WORDS.encode(encoding) + b"\x00")
    assert leaks(world, tmp_path, Eavesdropper(), {WORDS: {7}}) == [f"database: {WORDS}"]


def test_what_is_logged_is_found(world: World, tmp_path: Path) -> None:
    """At any level, in the arguments too."""
    logged = Eavesdropper()
    logged.handle(logging.LogRecord("bot", logging.DEBUG, "", 0, "said %s", (WORDS,), None))
    assert leaks(world, tmp_path, logged, {WORDS: {7}}) == [f"log: {WORDS}"]
