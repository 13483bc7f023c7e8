"""The files that people and the bot send, kept in memory."""

import itertools
import re
import struct

from bot.sandbox.model import StoredFile

MAX_DOWNLOAD = 20 * 1024 * 1024  # what getFile hands out
MAX_UPLOAD = 50 * 1024 * 1024  # what a bot may send
MAX_PHOTO = 10 * 1024 * 1024
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")


class FileStore:
    """Files by id; ids look as opaque as Telegram's but are counted, so that a seeded run repeats itself."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def add(self, name: str, content: bytes, mime: str, photo: bool = False) -> StoredFile:
        """Keep a file; `name` loses any folders it came with."""
        number = next(self._numbers)
        clean = name.replace("\\", "/").rpartition("/")[2].strip() or f"file_{number}"
        suffix = _SUFFIX.search(clean)
        path = f"photos/file_{number}.jpg" if photo else f"documents/file_{number}{suffix[0] if suffix else ''}"
        width, height = image_size(content) or (0, 0)
        stored = StoredFile(f"BQAC{number:012d}", f"AgAD{number:08d}", clean, mime, content, path, width, height)
        self._by_id[stored.id] = self._by_path[path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """The file with that id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file at that path, as `getFile` names it."""
        return self._by_path.get(path)


def image_size(content: bytes) -> tuple[int, int] | None:
    """(width, height) of a PNG, JPEG, GIF or BMP; None where it is no such picture."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"BM") and len(content) >= 26:
        width, height = struct.unpack("<ii", content[18:26])
        return width, abs(height)
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
