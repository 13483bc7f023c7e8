"""Files that people send: what they are is read from the bytes; each place says which kinds it takes, and how large."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto

from bot.domain.messages import File
from bot.domain.refusals import Refusal

PHOTO_NAME = "photo.jpg"  # what a photo is called on its way in, as opposed to a file
LONGEST_NAME = 80
LARGEST_PHOTO = 10 * 1024 * 1024  # bytes; a larger picture can only be sent as a file
_LONGEST_ENDING = 10


class Kind(Flag):
    """What a file is."""

    PICTURE = auto()
    PDF = auto()
    WORD = auto()
    OFFICE = auto()  # sheets and slides
    PLAIN = auto()
    OTHER = auto()

    SCAN = PICTURE | PDF
    PAPER = PICTURE | PDF | WORD
    DOCUMENT = PICTURE | PDF | WORD | OFFICE | PLAIN
    ANY = PICTURE | PDF | WORD | OFFICE | PLAIN | OTHER


_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")
_SIGNATURES: Mapping[bytes, tuple[str, Kind]] = {
    b"\xff\xd8\xff": (".jpg", Kind.PICTURE),
    b"\x89PNG\r\n\x1a\n": (".png", Kind.PICTURE),
    b"II*\0": (".tif", Kind.PICTURE),
    b"MM\0*": (".tif", Kind.PICTURE),
    b"%PDF-": (".pdf", Kind.PDF),
}
# Documents by the beginning of their bytes, with the endings that they may go by. Installers and archives begin alike.
_CONTAINERS: Mapping[bytes, Mapping[str, Kind]] = {
    b"PK\x03\x04": {
        "docx": Kind.WORD,
        "wps": Kind.WORD,
        "ofd": Kind.WORD,
        "xlsx": Kind.OFFICE,
        "et": Kind.OFFICE,
        "pptx": Kind.OFFICE,
    },
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": {
        "doc": Kind.WORD,
        "wps": Kind.WORD,
        "xls": Kind.OFFICE,
        "et": Kind.OFFICE,
        "ppt": Kind.OFFICE,
    },
    b"{\\rtf": {"doc": Kind.WORD, "rtf": Kind.WORD},
}
_PLAIN = frozenset({"txt", "csv"})


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody sent: `content` is None where it was too big or could not be fetched."""

    name: str
    content: bytes | None
    too_big: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a place takes: the kinds, what it says to every other one (a refusal's code), and how large a file may be."""

    kinds: Kind
    refusal: str
    largest_mb: int = 10


def check_sent(sent: Sent | None, wanted: Wanted) -> tuple[str, bytes]:
    """Return a file's content with the name under which it is kept, its ending that of what it is.

    Raises `Refusal` file-big, file-empty, file-not-fetched, and the place's own for nothing and for other kinds.
    """
    if sent is None:
        raise Refusal(wanted.refusal)
    content = sent.content
    if sent.too_big or (content is not None and len(content) > wanted.largest_mb * 1024 * 1024):
        raise Refusal("file-big", limit=wanted.largest_mb)
    if content is None:
        raise Refusal("file-not-fetched")
    if not content:
        raise Refusal("file-empty")
    base, dot, given = _plain_name(sent.name).rpartition(".")
    ending, kind = _recognised(content, given.lower() if dot else "")
    if kind not in wanted.kinds:
        raise Refusal(wanted.refusal)
    return f"{(base or given)[:LONGEST_NAME] or 'file'}{ending}", content


def shown(name: str, content: bytes) -> File:
    """Return a kept file as it is sent: only what came as a photo is shown as one.

    Telegram may refuse what else claims to be a picture, or is too large for one: an ending in capitals keeps it a file.
    """
    stem, dot, ending = name.rpartition(".")
    is_photo = name == PHOTO_NAME and len(content) <= LARGEST_PHOTO
    return File(name if is_photo or ending not in {"jpg", "png"} else f"{stem}{dot}{ending.upper()}", content)


def _plain_name(name: str) -> str:
    """Return a name without folders and unprintable characters, which could show another ending than there is."""
    return "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable())


def _recognised(content: bytes, given: str) -> tuple[str, Kind]:
    """Return what a content is, with its ending; documents that begin alike go by the ending that was given."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp", Kind.PICTURE
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return ".heic", Kind.PICTURE
    for mark, found in _SIGNATURES.items():
        if content.startswith(mark):
            return found
    return f".{given[:_LONGEST_ENDING]}" if given else "", _kind_of_document(content, given)


def _kind_of_document(content: bytes, given: str) -> Kind:
    for mark, endings in _CONTAINERS.items():
        if content.startswith(mark):
            return endings.get(given, Kind.OTHER)
    return Kind.PLAIN if given in _PLAIN and _is_text(content) else Kind.OTHER


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
