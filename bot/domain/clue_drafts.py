"""What is entered about a clue, in which order, and what may not stand in it."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import timedelta

from bot.domain import refusals
from bot.domain.clues import ASSISTANCE, Clue, ClueKind, ClueSource
from bot.domain.days import FARTHEST, Span
from bot.domain.refusals import Refusal
from bot.domain.task_forces import ClueRules

SUMMARY_LIMIT, POINTER_LIMIT, FACTS_LIMIT, NAME_LIMIT, CONTACT_LIMIT = 500, 100, 2000, 50, 50
TERM = Span(timedelta(days=1), FARTHEST)  # of a feedback or an answer

# Fields in the order in which they are asked for.
SOURCE, TARGET, KIND, TOPIC, TO = "source", "target", "kind", "topic", "to"
SUMMARY, POINTER = "summary", "pointer"
FACTS, FILES = "facts", "files"
FEEDBACK_ON = "feedback-on"
COMPLAINANT, CONTACT, CONFIDANT, ANSWER_ON = "complainant", "contact", "confidant", "answer-on"
FIELDS = (
    *(SOURCE, TARGET, KIND, TOPIC, TO, SUMMARY, POINTER, FACTS, FILES),
    *(FEEDBACK_ON, COMPLAINANT, CONTACT, CONFIDANT, ANSWER_ON),
)
STEP = "step"  # the words of a step that was taken
# Typed and sealed, with the most characters of each.
LIMITS = {
    SUMMARY: SUMMARY_LIMIT,
    POINTER: POINTER_LIMIT,
    FACTS: FACTS_LIMIT,
    COMPLAINANT: NAME_LIMIT,
    CONTACT: CONTACT_LIMIT,
}
IDENTITY = frozenset({COMPLAINANT, CONTACT})
PERSONAL = IDENTITY | {FACTS}  # where personal data may stand
DAYS = frozenset({FEEDBACK_ON, ANSWER_ON})
_OF_COMPLAINANT = frozenset({CONTACT, CONFIDANT, ANSWER_ON})

_GAP = re.compile(r"(?<=\d)[\s\-‐-―.·()（）]+(?=[\dXx])")
_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")
_PHONE = re.compile(r"(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)")


# What can be chosen; the police's own comes with the kind that is theirs alone.
SOURCES = tuple(each for each in ClueSource if each != ClueSource.POLICE)


def kinds_in(rules: ClueRules) -> list[ClueKind]:
    """Return the kinds that a task force knows: as its preset words them, and requests for assistance."""
    return [ClueKind(each) for each in rules.kinds] + sorted(ASSISTANCE, reverse=True)


def fields_of(clue: Clue, rules: ClueRules) -> list[str]:
    """Return what is asked for in that draft."""
    left_out = set() if clue.complained else set(_OF_COMPLAINANT)
    left_out |= set() if rules.topics else {TOPIC}
    left_out |= set() if rules.facts else {FACTS, FILES}
    return [each for each in FIELDS if each not in left_out]


def done_of(clue: Clue) -> list[str]:
    """Return which fields are answered."""
    return list(clue.details.get("done", ()))


def open_field(clue: Clue, rules: ClueRules) -> str | None:
    """Return the first field that is not answered yet, None where the draft is ready to be sent."""
    done = set(done_of(clue))
    return next((each for each in fields_of(clue, rules) if each not in done), None)


def has_facts(clue: Clue) -> bool:
    """Tell whether facts of the case were written."""
    return bool(clue.details.get("facts"))


def files_of(clue: Clue) -> list[str]:
    """Return the salted digests of the files that were sent with it, one for each."""
    return list(clue.details.get("files", ()))


def check_words(words: str, limit: int) -> str:
    """Return words about a case. Raises `Refusal` where there are none, too many, or personal data among them.

    By default the chat carries no personal data: identity numbers and mobile phone numbers are refused.
    """
    checked = check_length(words, limit)
    if has_personal_data(checked):
        raise Refusal("clue-personal-data")
    return checked


def check_length(words: str, limit: int) -> str:
    """Return words in which personal data may stand, neither missing nor too long; refuse others."""
    return refusals.check_words("words", words, limit)


def has_personal_data(words: str) -> bool:
    """Tell whether an 18-digit identity number or an 11-digit mobile number stands there, also when spaced out."""
    plain = unicodedata.normalize("NFKC", words)
    joined = _GAP.sub("", plain)
    return any(pattern.search(each) for pattern in (_IDENTITY_NUMBER, _PHONE) for each in (plain, joined))


def proposed(rules: ClueRules, topic: str) -> str:
    """Return the department that the duty list names for a topic, "" for none."""
    return next((each.department for each in rules.topics if each.name == topic), "")


def without(done: Sequence[str], field: str) -> list[str]:
    """Return the answered fields without one that is to be answered anew, and what hangs on it."""
    gone = {field} | (set(_OF_COMPLAINANT) if field == COMPLAINANT else set()) | ({TO} if field == TOPIC else set())
    return [each for each in done if each not in gone]
