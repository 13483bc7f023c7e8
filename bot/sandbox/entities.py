"""Formatted text: what the Bot API's `parse_mode` HTML means, and what it refuses.

`formatted` is the way in. Offsets and lengths count UTF-16 code units, as everywhere in the Bot API.
"""

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.detect import detect
from bot.sandbox.errors import bad_request
from bot.sandbox.html_entities import HtmlError, parse_html
from bot.sandbox.render import utf16_length

Json = dict[str, Any]
KnownUser = Callable[[int], Json | None]

MAX_ENTITIES = 100
MAX_BYTES = 1 << 15
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e]")
_REMOVED = re.compile("[\r\u2028-\u202e]")
_BLANK = " \n\t"
_INVISIBLE = re.compile("[\\s\u00ad\u115f\u180e\u200b-\u200f\u2060-\u206f\u2800\u3164\ufeff]*\\Z")


def formatted(
    text: str, parse_mode: str | None, entities: list[Json] | None, known_user: KnownUser
) -> tuple[str, list[Json]]:
    """The text as people see it, and its entities (given ones, parsed ones and those Telegram finds by itself).

    Raises ApiError 400 for markup that cannot be parsed, an unknown parse mode, or too much of either.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise bad_request("text is too long")
    text, found = _parsed(text, (parse_mode or "none").lower(), entities or [])
    text, found = _cleaned(text, found)
    if found:
        found = _settled(found, utf16_length(text), known_user)
    found += detect(text, found)
    found.sort(key=lambda e: (e["offset"], -e["length"]))
    return text, found


def required_text(text: str, limit: int) -> None:
    """Refuse a text that is empty after parsing, or longer than `limit` characters (UTF-16 code units)."""
    if _INVISIBLE.match(text):
        raise bad_request("text must be non-empty")
    if utf16_length(text) > limit:
        raise bad_request("message is too long")


def _parsed(text: str, mode: str, entities: list[Json]) -> tuple[str, list[Json]]:
    if mode == "html":
        try:
            return parse_html(text)
        except HtmlError as error:
            raise bad_request(f"can't parse entities: {error}") from error
    if mode in ("markdown", "markdownv2"):
        raise bad_request("the sandbox parses HTML only, not Markdown")
    if mode != "none":
        raise bad_request("unsupported parse_mode")
    return text, [dict(entity) for entity in entities]


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Control characters become spaces, direction overrides go, white space at both ends goes; entities follow."""
    if _CONTROL.search(text) is None and text == text.strip(_BLANK):
        return text, entities
    text = _CONTROL.sub(" ", text if entities else _REMOVED.sub("", text))  # with entities, offsets must hold
    left = len(text) - len(text.lstrip(_BLANK))
    shift, text = utf16_length(text[:left]), text.strip(_BLANK)
    length = utf16_length(text)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        end = min(length, entity["offset"] - shift + entity["length"])
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return text, kept


def _settled(entities: list[Json], length: int, known_user: KnownUser) -> list[Json]:
    """Check bounds and number, give mentions their user; a mention of somebody unknown stays plain text."""
    kept = []
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 0 or entity["offset"] + entity["length"] > length:
            raise bad_request("entity is out of the text's bounds")
        if entity["type"] == "text_mention":
            user = known_user(entity["user"]["id"])
            if user is None:
                continue
            entity = {**entity, "user": user}
        if entity["length"]:
            kept.append(entity)
    if len(kept) > MAX_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    return kept
