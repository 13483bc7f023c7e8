"""What somebody answers to a field of a follow-up's form: words, a day, a number."""

import unicodedata
from datetime import date, timedelta

from bot.domain.days import Span, check_day, typed_day
from bot.domain.follow_ups import Answer, Ask, Field
from bot.domain.refusals import Refusal, check_words

# Days further off than this are slips of the pen.
SPANS = {
    Ask.COMING: Span(timedelta(0), timedelta(days=2 * 366)),
    Ask.PAST: Span(-timedelta(days=5 * 366), timedelta(0)),
}


def read_answer(field: Field, typed: str, today: date) -> Answer:
    """Return what was typed as the field wants it, days as ISO text. Raises `Refusal` with what is wrong."""
    match field.ask:
        case Ask.WORDS:
            return check_words("words", typed, field.limit)
        case Ask.NUMBER:
            return _number(typed, field.limit)
        case Ask.CHOICE:
            raise Refusal("follow-up-press-choice")
        case _:
            return typed_day(typed, today, SPANS[field.ask]).isoformat()


def choose(field: Field, k: int) -> Answer:
    """Return the k-th of what can be chosen; refuse a forged one."""
    if not 0 <= k < len(field.choices):
        raise Refusal("button-invalid")
    return field.choices[k]


def check_date(field: Field, day: date, today: date) -> date:
    """Return a day that the field can take; refuse one on the wrong side of today, or far off."""
    return check_day(day, today, SPANS[field.ask])


def _number(typed: str, limit: int) -> int:
    bare = unicodedata.normalize("NFKC", typed).strip().removesuffix("分").strip()
    if not (bare.isascii() and bare.isdigit() and len(bare) < 5 and 1 <= int(bare) <= limit):
        raise Refusal("follow-up-number-invalid", limit=limit)
    return int(bare)
