"""Telegram HTML cut to a length: counted after parsing, in UTF-16 units, never inside a tag or an entity."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MOST_ENTITIES = 100
_TOKEN = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z-]+)[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^<&]+|[<&]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A tag (`name` set, no length), or a stretch of text or an entity with its visible length."""

    raw: str
    length: int
    name: str = ""
    closes: bool = False


def trim(made: str, limit: int, closing: Callable[[], str]) -> str:
    """Return HTML of at most `limit` UTF-16 units after parsing and 100 tagged stretches.

    What is too long is cut at the end of a line (of a word or character where even the first line is too long), its
    tags closed, and `closing` put in a line of its own.
    """
    if len(made) * 2 <= limit and made.count("<") <= MOST_ENTITIES:
        return made
    pieces = list(_few_tags(_pieces(made)))
    if sum(piece.length for piece in pieces) <= limit:
        return "".join(piece.raw for piece in pieces)
    last = closing()
    room = limit - 1 - sum(piece.length for piece in _pieces(last))
    return f"{_cut(pieces, room)}\n{last}"


def _pieces(made: str) -> Iterator[_Piece]:
    for token in _TOKEN.finditer(made):
        raw = token.group()
        if token["name"]:
            yield _Piece(raw, 0, token["name"].lower(), bool(token["close"]))
        elif raw.startswith("&"):
            yield _Piece(raw, units(html.unescape(raw)))
        else:
            yield from (_Piece(line, units(line)) for line in re.split(r"(\n)", raw) if line)


def _few_tags(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Leave out the tags beyond the hundred that Telegram takes; the words stay."""
    opened = 0
    kept: list[bool] = []
    for piece in pieces:
        if piece.name and not piece.closes:
            opened += 1
            kept.append(opened <= MOST_ENTITIES)
        if not piece.name or (kept.pop() if piece.closes and kept else opened <= MOST_ENTITIES):
            yield piece


def _cut(pieces: list[_Piece], room: int) -> str:
    """Return what fits, up to the last line that does, with its tags closed.

    Where that would leave less than half, since one line is very long, that line is cut at a word.
    """
    taken: list[str] = []
    open_tags: list[str] = []
    best, used = "", 0
    for piece in pieces:
        if used + piece.length > room:
            return best or _closed([*taken, _prefix(piece.raw, room - used)], open_tags)
        if piece.raw == "\n":
            best = _closed(taken, open_tags) if used > room // 2 else ""
        taken.append(piece.raw)
        used += piece.length
        if piece.closes and open_tags:
            open_tags.pop()
        elif piece.name and not piece.closes:
            open_tags.append(piece.name)
    return _closed(taken, open_tags)


def _closed(taken: list[str], open_tags: list[str]) -> str:
    return "".join(taken) + "".join(f"</{name}>" for name in reversed(open_tags))


def _prefix(raw: str, room: int) -> str:
    """Return as many of the characters as fit: of an entity none."""
    if raw.startswith("&"):
        return ""
    head = first(raw, room)
    return head[: head.rfind(" ")] if " " in head else head


def first(words: str, room: int) -> str:
    """Return the characters that fit into that many UTF-16 code units."""
    return words.encode("utf-16-le", "replace")[: 2 * room].decode("utf-16-le", "ignore")


def units(words: str) -> int:
    """Return the length as Telegram counts it: in UTF-16 code units."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
