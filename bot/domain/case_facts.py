"""Facts and files of cases in chat: taken only once the task force has decided so, on a basis that is named."""

from bot.domain.clue_drafts import check_words
from bot.domain.record_papers import PHOTO_NAME, Sent, check_paper

BASIS_LIMIT = 200
MOST_FILES, LARGEST_MB = 10, 20
LARGEST_PHOTO = 10 * 1024 * 1024  # bytes; a larger picture can only be sent as a file
KIND = "fact"  # of the sealed files


def check_basis(words: str) -> str:
    """Return on which basis it was decided: a document's number, minutes. Raises `Refusal` where it is not one."""
    return " ".join(check_words(words, BASIS_LIMIT).split())


def sent_name(name: str, size: int) -> str:
    """Return the name under which a kept file is sent: one in capitals comes as a file, whatever it is a picture of.

    So does a picture that is too large to be sent as a photo.
    """
    if name == PHOTO_NAME and size <= LARGEST_PHOTO:
        return name
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{ending.upper()}"


def check_file(sent: Sent | None) -> tuple[str, bytes]:
    """Return a picture or a PDF file, with the name under which it is kept. Raises `Refusal` for anything else."""
    return check_paper(sent, "clue-file-kind", largest_mb=LARGEST_MB)
