"""The HTML that the Bot API understands, with its refusals by byte offset.

Grammar and wording of the errors follow https://core.telegram.org/bots/api#html-style and what the public server says.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from bot.sandbox.render import utf16_length

Json = dict[str, Any]

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
# Only these four names count; every other ampersand is text.
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAME = re.compile(r"[^\s>]*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>])))?\s*""")
_USER_LINK = re.compile(r"tg://user\?id=(\d+)$")
_WEB_LINK = re.compile(r"(?:https?|tg|ton|tonsite)://\S+$|mailto:\S+$", re.IGNORECASE)
_BARE_LINK = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$")


class HtmlError(ValueError):
    """The markup is not what the Bot API accepts; the text says where (bytes)."""


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    attributes: dict[str, str]
    offset: int
    start: int  # index into the pieces of plain text


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities. Raises HtmlError."""
    return _Parser(source).run()


class _Parser:
    """One left-to-right pass over the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        """Parse all of it."""
        source, position = self.source, 0
        while position < len(source):
            at = source.find("<", position)
            if at < 0:
                at = len(source)
            if at > position:
                self._plain(_unescaped(source[position:at]))
            if at == len(source):
                break
            position = self._end_tag(at) if source.startswith("</", at) else self._start_tag(at)
        if self.open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            entity.pop("_language", None)
        return "".join(self.pieces), self.entities

    def _plain(self, text: str) -> None:
        self.pieces.append(text)
        self.offset += utf16_length(text)

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _start_tag(self, at: int) -> int:
        source = self.source
        name_end = _end_of(_NAME, source, at + 1)
        if name_end == len(source):
            raise HtmlError(f"Unclosed start tag at byte offset {self._byte(at)}")
        tag = source[at + 1 : name_end].lower()
        if tag not in _KINDS:
            raise HtmlError(f'Unsupported start tag "{tag}" at byte offset {self._byte(at)}')
        attributes, end = self._attributes(tag, at, name_end)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(at)}')
        self.open.append(_Open(tag, attributes, self.offset, len(self.pieces)))
        return end

    def _attributes(self, tag: str, at: int, position: int) -> tuple[dict[str, str], int]:
        source, attributes = self.source, dict[str, str]()
        position = _end_of(_SPACE, source, position)
        while source[position : position + 1] != ">":
            if source.find(">", position) < 0:
                raise HtmlError(f'Unclosed start tag "{tag}" at byte offset {self._byte(at)}')
            match = _ATTRIBUTE.match(source, position)
            if match is None or source[match.end() : match.end() + 1] == "=":
                raise HtmlError(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(at)}')
            name, *values = match.groups()
            attributes[name] = _unescaped(next((v for v in values if v is not None), ""))
            position = match.end()
        return attributes, position + 1

    def _end_tag(self, at: int) -> int:
        if not self.open:
            raise HtmlError(f"Unexpected end tag at byte offset {self._byte(at)}")
        end = self.source.find(">", at)
        if end < 0:
            raise HtmlError(f"Unclosed end tag at byte offset {self._byte(at)}")
        tag, opened = self.source[at + 2 : end].strip().lower(), self.open[-1]
        if tag and tag != opened.tag:
            where = f"at byte offset {self._byte(at)}"
            raise HtmlError(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{tag}>"')
        self.open.pop()
        if self.offset > opened.offset:
            self._close(opened)
        return end + 1

    def _close(self, opened: _Open) -> None:
        entity: Json = {"type": _KINDS[opened.tag], "offset": opened.offset, "length": self.offset - opened.offset}
        value = opened.attributes.get
        match opened.tag:
            case "a" if not self._link(entity, opened):
                return
            case "tg-emoji":
                entity["custom_emoji_id"] = _emoji_id(value("emoji-id", ""))
            case "tg-time":
                entity["unix_time"] = _unix_time(value("unix", ""))
            case "blockquote" if "expandable" in opened.attributes:
                entity["type"] = "expandable_blockquote"
            case "code" if value("class", "").startswith("language-"):
                entity["_language"] = value("class", "").removeprefix("language-")
            case "pre":
                self._take_language(entity)
        self.entities.append(entity)

    def _take_language(self, pre: Json) -> None:
        """`<pre><code class="language-x">` makes one `pre`; a lone `<code>` has no language."""
        last = self.entities[-1] if self.entities else {}
        inside = (last.get("offset"), last.get("length")) == (pre["offset"], pre["length"])
        if inside and last["type"] == "code" and "_language" in last:
            pre["language"] = self.entities.pop()["_language"]

    def _link(self, entity: Json, opened: _Open) -> bool:
        """Fill in where a link leads; False where it leads nowhere, and the text stays plain."""
        url = opened.attributes.get("href", "") or "".join(self.pieces[opened.start :])
        user = _USER_LINK.match(url)
        if user:
            entity.update(type="text_mention", user={"id": int(user.group(1))})
            return True
        if _BARE_LINK.match(url):
            url = f"http://{url}"
        if not _WEB_LINK.match(url):
            return False
        entity["url"] = url
        return True


def _end_of(pattern: re.Pattern[str], source: str, position: int) -> int:
    """Where the match ends; the patterns match nothing, too."""
    found = pattern.match(source, position)
    return found.end() if found else position


def _unescaped(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, _ = match.groups()
    if not hexadecimal and not decimal:
        return unescape(match.group().rstrip(";") + ";")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF:
        return match.group()
    if 0xD800 <= code <= 0xDFFF:
        raise HtmlError("Text contains invalid Unicode characters after decoding HTML entities")
    return chr(code)


def _emoji_id(value: str) -> str:
    if not value.isdigit() or int(value) == 0:
        raise HtmlError("Invalid custom emoji identifier specified")
    return value


def _unix_time(value: str) -> int:
    if not value.isdigit():
        raise HtmlError("Invalid date-time specified")
    return int(value)
