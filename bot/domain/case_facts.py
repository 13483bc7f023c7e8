"""Facts and files of cases in chat: taken only once the task force has decided so, on a basis that is named."""

from bot.domain.clue_drafts import check_words

BASIS_LIMIT = 200
FACTS_LIMIT = 2000
MOST_FILES, LARGEST_MB = 10, 20


def check_basis(words: str) -> str:
    """Return on which basis it was decided: a document's number, minutes. Raises `Refusal` where it is not one."""
    return " ".join(check_words(words, BASIS_LIMIT).split())
