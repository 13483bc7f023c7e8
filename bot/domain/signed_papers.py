"""Papers that were signed outside the chat, on which a step rests: what they are numbered, of which day, a photo of them."""

import unicodedata

from bot.domain.clue_drafts import has_personal_data
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Kind, Wanted

NUMBER_LIMIT = 60
PHOTO = Wanted(Kind.SCAN, "file-kind-scan", largest_mb=20)


def check_number(words: str) -> str:
    """Return the number of a paper: short, with a digit in it, and no facts or personal data, since it is shown in lists."""
    bare = " ".join(words.split())
    digits = any(each.isdigit() for each in unicodedata.normalize("NFKC", bare))
    if not digits or len(bare) > NUMBER_LIMIT:
        raise Refusal("paper-number-invalid", limit=NUMBER_LIMIT)
    if has_personal_data(bare):
        raise Refusal("clue-personal-data")
    return bare
