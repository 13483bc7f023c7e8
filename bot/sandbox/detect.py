"""What Telegram finds in a text by itself: commands, mentions, hashtags, links, addresses."""

import re
from typing import Any

from bot.sandbox.render import utf16_length

Json = dict[str, Any]

# One pass; the order of the alternatives settles what a string is that could be two things.
_FOUND = re.compile(
    r"(?P<url>\b(?:https?://|tg://)[^\s<>\"'，。；：！？、（）《》「」【】]+"
    r"|(?<![\w@./])t\.me/[^\s<>\"'，。；：！？、（）《》「」【】]+)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b)"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d])\w{1,255})",
)
_HINT = re.compile(r"[/@#]")
_OPAQUE = ("code", "pre", "text_link")


def detect(text: str, given: list[Json]) -> list[Json]:
    """Entities for what stands in the text, outside of code and links that are marked already."""
    if _HINT.search(text) is None:
        return []
    taken = [(e["offset"], e["offset"] + e["length"]) for e in given if e["type"] in _OPAQUE]
    found = []
    for match in _FOUND.finditer(text):
        kind, (first, last) = str(match.lastgroup), match.span()
        offset = utf16_length(text[:first])
        length = utf16_length(text[first:last].rstrip(".,;:!?)") if kind == "url" else match.group())
        if not any(offset < end and start < offset + length for start, end in taken):
            found.append({"type": kind, "offset": offset, "length": length})
    return found
