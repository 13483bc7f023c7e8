"""Facts and files of cases in chat: taken only once the task force has decided so, on a basis that is named."""

from bot.domain.clue_drafts import check_words
from bot.domain.sent_files import Kind, Wanted

BASIS_LIMIT = 200
MOST_FILES, LARGEST_MB = 10, 20
FILES = Wanted(Kind.SCAN, "file-kind-scan", LARGEST_MB)
KIND = "fact"  # of the sealed files


def check_basis(words: str) -> str:
    """Return on which basis it was decided: a document's number, minutes. Raises `Refusal` where it is not one."""
    return " ".join(check_words(words, BASIS_LIMIT).split())
