"""Days as people write them and as buttons carry them."""

import re
from datetime import date, timedelta

from bot.domain.refusals import Refusal
from bot.domain.roster_cells import parse_date

FARTHEST = timedelta(days=366)
_WITHOUT_YEAR = re.compile(r"(\d{1,2})(?:[-/.](\d{1,2})|月(\d{1,2})[日号]?)")


def read_day(words: str, today: date) -> date | None:
    """Return the day that somebody wrote, None where it is none: 2026-12-08, 2026年12月8日, 20261208, 12月8日, 12-8.

    Without a year it is the next such day from today on.
    """
    short = _WITHOUT_YEAR.fullmatch(words.strip())
    if short is None:
        return parse_date(words)
    month, day = (int(part) for part in short.groups() if part)
    return _next(month, day, today)


def _next(month: int, day: int, today: date) -> date | None:
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def day_number(day: date) -> int:
    """Return the number that stands for a day on a button: 20261208."""
    return day.year * 10000 + day.month * 100 + day.day


def day_of(number: int) -> date | None:
    """Return the day that `day_number` made the number of, None for a forged one."""
    try:
        return date(number // 10000, number // 100 % 100, number % 100)
    except ValueError:
        return None


def chosen_day(number: int) -> date:
    """Return the day that a button carries; a forged one is refused."""
    day = day_of(number)
    if day is None:
        raise Refusal("button-invalid")
    return day
