"""Days as people write them and as buttons carry them, and which of them a place takes."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.refusals import Refusal
from bot.domain.roster_cells import parse_date

FARTHEST = timedelta(days=366)
_LONGEST = 40
_YEARS = 9  # in which there is a 29 February
_WITHOUT_YEAR = re.compile(r"(\d{1,2})(?:[-/.](\d{1,2})|月(\d{1,2})[日号]?)")


@dataclass(frozen=True, slots=True)
class Span:
    """Which days a place takes, counted from today."""

    first: timedelta
    last: timedelta

    @property
    def past(self) -> bool:
        """Whether a day without a year is the last such day rather than the next."""
        return self.last <= timedelta(0)


COMING = Span(timedelta(0), FARTHEST)
PAST = Span(-FARTHEST, timedelta(0))


def typed_day(words: str, today: date, span: Span) -> date:
    """Return the day that somebody wrote. Raises `Refusal` day-unread, day-outside."""
    return check_day(read_day(words, today, past=span.past), today, span)


def check_day(day: date, today: date, span: Span) -> date:
    """Return a day that lies in the span. Raises `Refusal` day-outside with the days between which it has to be."""
    first, last = today + span.first, today + span.last
    if not first <= day <= last:
        raise Refusal("day-outside", first=first.isoformat(), last=last.isoformat())
    return day


def read_day(words: str, today: date, *, past: bool = False) -> date:
    """Return the day that somebody wrote. Raises `Refusal` day-unread where it is none."""
    day = find_day(words, today, past=past)
    if day is None:
        raise Refusal("day-unread")
    return day


def find_day(words: str, today: date, *, past: bool = False) -> date | None:
    """Return the day that somebody wrote, None where it is none: 2026-12-08, 2026年12月8日, 20261208, 12月8日, 12-8.

    Without a year it is the next such day from today on, in the `past` the last one up to today.
    """
    if len(words) > _LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", words).strip()
    short = _WITHOUT_YEAR.fullmatch("".join(plain.split()))
    if short is None:
        return parse_date(plain) or parse_date("".join(plain.split()))
    month, day = (int(part) for part in short.groups() if part)
    return _nearest(month, day, today, past=past)


def _nearest(month: int, day: int, today: date, *, past: bool) -> date | None:
    for k in range(_YEARS):
        try:
            found = date(today.year - k if past else today.year + k, month, day)
        except ValueError:
            continue
        if found <= today if past else found >= today:
            return found
    return None


def day_number(day: date) -> int:
    """Return the number that stands for a day on a button: 20261208."""
    return day.year * 10000 + day.month * 100 + day.day


def day_of(number: int) -> date | None:
    """Return the day that `day_number` made the number of, None for a forged one."""
    try:
        return date(number // 10000, number // 100 % 100, number % 100)
    except (ValueError, OverflowError):
        return None


def chosen_day(number: int) -> date:
    """Return the day that a button carries; a forged one is refused."""
    day = day_of(number)
    if day is None:
        raise Refusal("button-invalid")
    return day
