"""How a list of clues is looked at, and what is looked for: a number, or an institution's name."""

import re
import unicodedata
from enum import StrEnum

from bot.domain.clues import ClueState
from bot.domain.refusals import Refusal, check_words

WORDS_LIMIT = 30
_NUMBER = re.compile(r"(?:线索)?(\d{4})-0*(\d{1,6})号?", re.ASCII)
_DASHES = str.maketrans("‐‑‒–—―－", "-------")


class View(StrEnum):
    """What waits for the asker, what is under way, what is closed, all of it; a state is a view too."""

    MINE = "mine"
    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


def check_view(name: str) -> str:
    """Return the view or state of a button; refuse a forged one."""
    if name not in set(View) | set(ClueState):
        raise Refusal("button-invalid")
    return name


def check_sought(words: str) -> str:
    """Return what is looked for; refuse nothing at all, or too much."""
    bare = " ".join(unicodedata.normalize("NFKC", words).split())
    return check_words("clue-search", bare, WORDS_LIMIT, long="clue-search-long")


def read_number(words: str) -> str | None:
    """Return the clue's number that somebody wrote (2026-007, 2026-7, 线索 2026-007), None where it is none."""
    plain = unicodedata.normalize("NFKC", words).translate(_DASHES)
    found = _NUMBER.fullmatch("".join(plain.split()))
    return None if found is None else f"{found[1]}-{int(found[2]):03d}"
