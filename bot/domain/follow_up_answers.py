"""What somebody answers to a field of a follow-up's form: words, a day, a number."""

import re
import unicodedata
from datetime import date, timedelta

from bot.domain.follow_ups import Answer, Ask, Field
from bot.domain.refusals import Refusal
from bot.domain.roster_cells import parse_date

# Days further off than this are slips of the pen.
MOST_AHEAD, MOST_BACK = timedelta(days=2 * 366), timedelta(days=5 * 366)
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})日?")


def read_answer(field: Field, typed: str, today: date) -> Answer:
    """Return what was typed as the field wants it, days as ISO text. Raises `Refusal` with what is wrong."""
    match field.ask:
        case Ask.WORDS:
            return _words(typed, field.limit)
        case Ask.NUMBER:
            return _number(typed, field.limit)
        case Ask.CHOICE:
            raise Refusal("follow-up-press-choice")
        case _:
            day = _day(typed, today, coming=field.ask == Ask.COMING)
            if day is None:
                raise Refusal("follow-up-day-unread")
            return check_day(field, day, today).isoformat()


def choose(field: Field, k: int) -> Answer:
    """Return the k-th of what can be chosen; refuse a forged one."""
    if not 0 <= k < len(field.choices):
        raise Refusal("button-invalid")
    return field.choices[k]


def check_day(field: Field, day: date, today: date) -> date:
    """Return a day that the field can take; refuse one on the wrong side of today, or far off."""
    if field.ask == Ask.COMING and not today <= day <= today + MOST_AHEAD:
        raise Refusal("follow-up-day-coming")
    if field.ask == Ask.PAST and not today - MOST_BACK <= day <= today:
        raise Refusal("follow-up-day-past")
    return day


def _words(typed: str, limit: int) -> str:
    words = typed.strip()
    if not words:
        raise Refusal("follow-up-words-missing", limit=limit)
    if len(words) > limit:
        raise Refusal("follow-up-words-long", limit=limit, many=len(words))
    return words


def _number(typed: str, limit: int) -> int:
    bare = unicodedata.normalize("NFKC", typed).strip().removesuffix("分").strip()
    if not (bare.isascii() and bare.isdigit() and len(bare) < 5 and 1 <= int(bare) <= limit):
        raise Refusal("follow-up-number-invalid", limit=limit)
    return int(bare)


def _day(typed: str, today: date, *, coming: bool) -> date | None:
    """Return the day that was typed; without a year the nearest one on the right side of today."""
    if len(typed) > 40:
        return None
    found = _MONTH_DAY.fullmatch(unicodedata.normalize("NFKC", typed).strip())
    if found is None:
        return parse_date(typed)
    month, day = int(found[1]), int(found[2])
    years = range(today.year, today.year + 5) if coming else range(today.year, today.year - 5, -1)
    days = (_made(year, month, day) for year in years)
    return next((each for each in days if each is not None and (each >= today if coming else each <= today)), None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
