"""What is confided in a journey: searched for in every byte that the bot has sent, logged and kept, when the journey ends."""

import json
import logging
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from bot import logs
from bot.sandbox.checks import Upload
from bot.sandbox.world import World


class Eavesdropper(logging.Handler):
    """Writes down all that is logged, at whatever level somebody set."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line as it would be written."""
        self.lines.append(self.format(record))


@contextmanager
def overheard() -> Iterator[Eavesdropper]:
    """Write down what is logged in the block, at every level that loggers let through as in life."""
    logs.hush()
    root, listening = logging.getLogger(), Eavesdropper()
    before = root.level
    root.addHandler(listening)
    root.setLevel(logging.DEBUG)
    try:
        yield listening
    finally:
        root.setLevel(before)
        root.removeHandler(listening)


def leaks(world: World, folder: Path, logged: Eavesdropper, confided: Mapping[str, Collection[int]]) -> list[str]:
    """Return where confided words stand that must not: `confided` has the Telegram ids of the chats that may have each."""
    found = told(world, confided)
    kept = b"".join(each.read_bytes() for each in sorted(folder.iterdir()) if each.is_file())
    found += [f"database: {words}" for words in confided if _stands_in(words, kept)]
    log = "\n".join(logged.lines)
    return found + [f"log: {words}" for words in confided if words in log]


def told(world: World, confided: Mapping[str, Collection[int]]) -> list[str]:
    """Return in which chats confided words were sent that must not have them.

    What is sent to no chat (the answer to a button, which can be seen in a group) must have none of them.
    """
    sent = list(_sent(world)) if confided else []
    return [
        f"chat {chat}: {words}"
        for words, readers in confided.items()
        for chat, body in sent
        if chat not in readers and _stands_in(words, body)
    ]


def _sent(world: World) -> Iterator[tuple[int, bytes]]:
    """Give each request of the bot's with the chat that it was for, 0 for none."""
    for call in world.calls:
        chat = call.params.get("chat_id", 0)
        yield int(str(chat)), b"\n".join(_parts(call.params))


def _parts(value: Any) -> Iterator[bytes]:
    """Give all words and bytes in a request's parameters, files unpacked."""
    match value:
        case Upload(content=content):
            yield from _unpacked(content)
        case dict():
            for each in value.values():
                yield from _parts(each)
        case list() | tuple():
            for each in value:
                yield from _parts(each)
        case _:
            yield str(value).encode()


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Give a file's bytes, and those of the files in it where it is an archive such as a Word file."""
    yield content
    try:
        with ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield archive.read(name)
    except BadZipFile:
        return


def _stands_in(words: str, kept: bytes) -> bool:
    """Tell whether words stand somewhere, in any of the ways in which they could be written."""
    shapes = (words.encode(), json.dumps(words).strip('"').encode(), words.encode("utf-16-le"))
    return any(shape in kept for shape in shapes)
