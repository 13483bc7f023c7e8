"""Working days in mainland China: by the State Council's yearly notices, make-up days (调休) included.

The package chinesecalendar has the notices; for a year without one the package `holidays` has the holidays that the law
sets (全国年节及纪念日放假办法), made up for on a weekday where they fall on a weekend. What rests on the law alone is
provisional (暂估): the notice will move days.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from hashlib import sha256

import chinese_calendar
import holidays

SATURDAY = 5
FIRST_YEAR, LAST_YEAR = 2004, 2100


@dataclass(frozen=True, slots=True)
class HolidayNotice:
    """A State Council's notice for a year, handed in before a package knows it.

    `days_off` and `make_up_days` may reach into the last days of the year before.
    """

    year: int
    days_off: frozenset[date]
    make_up_days: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a term, which ends with it at 24:00; `provisional` where it rests on a year without a notice."""

    on: date
    provisional: bool


class Calendar:
    """Tells working days; `notices` come before what the packages know."""

    def __init__(self, notices: Iterable[HolidayNotice] = ()) -> None:
        self._notices = {each.year: each for each in notices}
        self._off = frozenset(day for each in self._notices.values() for day in each.days_off)
        self._made_up = frozenset(day for each in self._notices.values() for day in each.make_up_days)

    @cached_property
    def fingerprint(self) -> str:
        """A short mark that is another one as soon as more, or something else, is known."""
        notices = [(year, sorted(each.days_off), sorted(each.make_up_days)) for year, each in self._notices.items()]
        known = [year for year in range(FIRST_YEAR, LAST_YEAR) if self.is_known(year)]
        return sha256(repr((sorted(notices), known)).encode()).hexdigest()[:16]

    def is_known(self, year: int) -> bool:
        """Tell whether that year's notice is known."""
        return year in self._notices or _published(year)

    def is_workday(self, day: date) -> bool:
        """Tell whether it is a working day, provisionally so in a year without a notice."""
        if day in self._made_up or day in self._off:
            return day in self._made_up
        if day.year in self._notices:
            return day.weekday() < SATURDAY
        if _published(day.year):
            return bool(chinese_calendar.is_workday(day))
        return day.weekday() < SATURDAY and day not in _by_law(day.year)

    def add_workdays(self, day: date, n: int) -> Due:
        """Return the n-th working day after a day, which itself is not counted; n from 1, else ValueError."""
        on = self._step(day, n, 1)
        unknown = any(not self.is_known(year) for year in range((day + timedelta(days=1)).year, on.year + 1))
        return Due(on, unknown)

    def workdays_before(self, day: date, n: int) -> date:
        """Return the n-th working day before a day, which itself is not counted; n from 1, else ValueError."""
        return self._step(day, n, -1)

    def _step(self, day: date, n: int, days: int) -> date:
        if n < 1:
            raise ValueError(n)
        while n:
            day += timedelta(days=days)
            n -= self.is_workday(day)
        return day


@lru_cache(maxsize=128)
def _published(year: int) -> bool:
    try:
        chinese_calendar.is_workday(date(year, 6, 15))
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=128)
def _by_law(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("CN", years=year))
