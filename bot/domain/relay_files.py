"""Photos and documents that go through a relay: what they are is read from the bytes, programs are refused."""

from collections.abc import Mapping

from bot.domain.record_papers import LONGEST_NAME, Sent, picture_ending
from bot.domain.refusals import Refusal

LARGEST_MB = 20

# Documents by the beginning of their bytes, with the endings that they may go by. Installers and archives begin alike.
_CONTAINERS: Mapping[bytes, frozenset[str]] = {
    b"PK\x03\x04": frozenset({"docx", "xlsx", "pptx", "ofd"}),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": frozenset({"doc", "xls", "ppt", "wps", "et"}),
}
_PLAIN = frozenset({"txt", "csv"})


def check_file(sent: Sent | None) -> tuple[str, bytes]:
    """Return a photo or document with the name under which it is kept.

    Raises `Refusal` relay-file-kind for anything else, relay-file-big, -empty, -not-fetched.
    """
    if sent is None:
        raise Refusal("relay-file-kind")
    content = sent.content
    if sent.too_big or (content is not None and len(content) > LARGEST_MB * 1024 * 1024):
        raise Refusal("relay-file-big", limit=LARGEST_MB)
    if content is None:
        raise Refusal("relay-file-not-fetched")
    if not content:
        raise Refusal("relay-file-empty")
    stem, _, given = _base(sent.name).rpartition(".")
    ending = _ending(content, given.lower())
    if ending is None:
        raise Refusal("relay-file-kind")
    return f"{(stem or given)[:LONGEST_NAME] or 'file'}{ending}", content


def _base(name: str) -> str:
    """Return a name without folders and unprintable characters, which could show another ending than there is."""
    return "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable())


def _ending(content: bytes, given: str) -> str | None:
    """Return the ending that a file's content allows, None for what is neither picture nor document."""
    known = picture_ending(content)
    if known is not None:
        return known
    for mark, endings in _CONTAINERS.items():
        if content.startswith(mark):
            return f".{given}" if given in endings else None
    return f".{given}" if given in _PLAIN and _is_text(content) else None


def _is_text(content: bytes) -> bool:
    if b"\0" in content or content.startswith((b"#!", b"MZ")):
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
