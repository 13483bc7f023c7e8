"""Papers of a record: photos of what was found, and the form that both sides signed. What they are is read from the bytes."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.refusals import Refusal

LARGEST_MB = 10
PHOTO_NAME = "photo.jpg"  # what a photo is called on its way in, as opposed to a file
LONGEST_NAME = 80

_SIGNATURES: Mapping[str, bytes] = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n", ".pdf": b"%PDF-"}
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody sent: `content` is None where it was too big or could not be fetched."""

    name: str
    content: bytes | None
    too_big: bool = False


def check_photo(sent: Sent | None) -> tuple[str, bytes]:
    """Return a photo with the name under which it is kept.

    Raises `Refusal` record-photo-kind for anything but a picture, record-paper-big, -empty, -not-fetched.
    """
    return check_paper(sent, "record-photo-kind", pictures_only=True)


def check_form(sent: Sent | None) -> tuple[str, bytes]:
    """Return a signed form, a picture or a PDF file, with the name under which it is kept.

    Raises `Refusal` as `check_photo` does, with record-form-kind.
    """
    return check_paper(sent, "record-form-kind")


def check_paper(
    sent: Sent | None, refusal: str, *, pictures_only: bool = False, largest_mb: int = LARGEST_MB
) -> tuple[str, bytes]:
    """Return a picture or a PDF file, with the name under which it is kept.

    Raises `Refusal` with that code for anything else, record-paper-big, -empty, -not-fetched.
    """
    if sent is None:
        raise Refusal(refusal)
    content = sent.content
    if sent.too_big or (content is not None and len(content) > largest_mb * 1024 * 1024):
        raise Refusal("record-paper-big", limit=largest_mb)
    if content is None:
        raise Refusal("record-paper-not-fetched")
    if not content:
        raise Refusal("record-paper-empty")
    ending = picture_ending(content)
    if ending is None or (pictures_only and ending == ".pdf"):
        raise Refusal(refusal)
    plain = sent.name.replace("\\", "/").rpartition("/")[2]
    stem = "".join(c for c in plain.rpartition(".")[0] or plain if c.isprintable())
    return f"{stem[:LONGEST_NAME] or 'paper'}{ending}", content


def picture_ending(content: bytes) -> str | None:
    """Return the ending of a picture's or a PDF file's name, None for anything else."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return ".heic"
    return next((ending for ending, mark in _SIGNATURES.items() if content.startswith(mark)), None)
