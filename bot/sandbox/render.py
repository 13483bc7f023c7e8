"""Text with Bot API entities → HTML that a page can show as it is."""

from html import escape
from typing import Any

Json = dict[str, Any]

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ('<blockquote class="expandable">', "</blockquote>"),
    "mention": ('<span class="mention">', "</span>"),
    "hashtag": ('<span class="hashtag">', "</span>"),
    "bot_command": ('<span class="command">', "</span>"),
}
_SAFE_SCHEMES = ("http://", "https://", "tg://", "mailto:")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text) + sum(1 for c in text if c > "\uffff") if not text.isascii() else len(text)


def to_html(text: str, entities: list[Json]) -> str:
    """Escaped HTML; entities that cross each other are closed and opened again so that tags always nest."""
    if not entities:
        return escape(text)
    ordered = sorted(entities, key=lambda e: (e["offset"], -e["length"]))
    edges = sorted({p for e in ordered for p in (e["offset"], e["offset"] + e["length"])})
    units = text.encode("utf-16-le")
    out: list[str] = []
    stack: list[Json] = []
    position = 0
    for edge in edges:
        out.append(_piece(units, position, edge))
        position = edge
        _close(stack, edge, out, units)
        for entity in ordered:
            if entity["offset"] == edge:
                stack.append(entity)
                out.append(_tags(entity, units)[0])
    out.append(_piece(units, position, len(units) // 2))
    return "".join(out)


def _close(stack: list[Json], edge: int, out: list[str], units: bytes) -> None:
    """Close what ends at `edge`; what stood inside it and goes on is opened again."""
    ending = [i for i, e in enumerate(stack) if e["offset"] + e["length"] <= edge]
    if not ending:
        return
    reopened = [e for e in stack[ending[0] :] if e["offset"] + e["length"] > edge]
    for entity in reversed(stack[ending[0] :]):
        out.append(_tags(entity, units)[1])
    del stack[ending[0] :]
    for entity in reopened:
        stack.append(entity)
        out.append(_tags(entity, units)[0])


def _piece(units: bytes, start: int, end: int) -> str:
    return escape(_slice(units, start, end))


def _slice(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")


def _tags(entity: Json, units: bytes) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _TAGS:
        return _TAGS[kind]
    if kind == "pre":
        language = escape(entity.get("language", ""))
        return (f'<pre><code class="language-{language}">', "</code></pre>") if language else ("<pre>", "</pre>")
    href = _href(entity, _slice(units, entity["offset"], entity["offset"] + entity["length"]))
    return (f'<a href="{escape(href)}" rel="noopener" target="_blank">', "</a>") if href else ("", "")


def _href(entity: Json, covered: str) -> str:
    kind = entity["type"]
    if kind == "text_mention":
        return f"tg://user?id={entity['user']['id']}"
    if kind == "email":
        return f"mailto:{covered}"
    target = entity.get("url", "") if kind == "text_link" else covered if kind == "url" else ""
    if kind == "url" and "://" not in target:
        target = f"http://{target}"
    return target if target.lower().startswith(_SAFE_SCHEMES) else ""
