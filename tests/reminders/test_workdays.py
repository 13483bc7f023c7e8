"""Working days in China, by the State Council's notices and, where there is none yet, by the law."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reminders.workdays import Calendar, Due, HolidayNotice

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "vectors" / "workdays.json").read_text())["cases"]
DAYS = st.dates(date(2004, 1, 1), date(2040, 12, 31))
CALENDAR = Calendar()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['inspection_ended']}+{case['working_days']}")
def test_terms_by_the_notices(case: dict[str, Any]) -> None:
    """Each published case is met, make-up days and long holidays included, and is final."""
    due = CALENDAR.add_workdays(date.fromisoformat(case["inspection_ended"]), case["working_days"])
    assert due == Due(date.fromisoformat(case["due"]), provisional=False)


def test_make_up_day_is_worked() -> None:
    """The Saturday before a long holiday is a working day, the holiday's Thursday is none."""
    assert CALENDAR.is_workday(date(2026, 10, 10))
    assert not CALENDAR.is_workday(date(2026, 10, 1))


def test_year_without_notice_is_provisional() -> None:
    """A term that ends in a year without a notice rests on weekends and the holidays of the law, and says so."""
    due = CALENDAR.add_workdays(date(2041, 9, 30), 1)
    assert due.provisional
    assert due.on > date(2041, 10, 3), "the three days of National Day are holidays by law"
    assert not CALENDAR.is_workday(date(2041, 5, 1))


def test_term_that_reaches_into_such_a_year_is_provisional() -> None:
    """It is the year of the last day that counts, not the one in which the term began."""
    last = max(year for year in range(2024, 2100) if CALENDAR.is_known(year))
    assert not CALENDAR.add_workdays(date(last, 12, 1), 5).provisional
    assert CALENDAR.add_workdays(date(last, 12, 20), 20).provisional


def test_new_notice_settles_it() -> None:
    """Once a notice is handed in the same term is computed anew, and is final; it may reach into the year before."""
    notice = HolidayNotice(2041, frozenset({date(2040, 12, 31), date(2041, 1, 1)}), frozenset({date(2041, 1, 5)}))
    calendar = Calendar([notice])
    assert calendar.add_workdays(date(2040, 12, 31), 3) == Due(date(2041, 1, 4), provisional=False)
    assert calendar.is_workday(date(2041, 1, 5)), "a Saturday that is made up"
    assert not calendar.is_workday(date(2040, 12, 31))
    assert not calendar.is_workday(date(2041, 1, 6))


def test_far_future_has_weekends() -> None:
    """Where not even the law's holidays are known, weekends still are none."""
    assert not CALENDAR.is_workday(date(2150, 1, 3))
    assert CALENDAR.is_workday(date(2150, 1, 5))


@pytest.mark.parametrize("n", [0, -1])
def test_term_has_at_least_a_day(n: int) -> None:
    """No term is empty."""
    with pytest.raises(ValueError, match=str(n)):
        CALENDAR.add_workdays(date(2026, 1, 5), n)


@given(day=DAYS, n=st.integers(1, 40))
def test_due_day_counts_back(day: date, n: int) -> None:
    """The due day is worked, is the n-th after the day, and leads back to it."""
    due = CALENDAR.add_workdays(day, n).on
    between = [day + timedelta(days=k) for k in range(1, (due - day).days + 1)]
    assert CALENDAR.is_workday(due)
    assert sum(map(CALENDAR.is_workday, between)) == n
    back = CALENDAR.workdays_before(due, n)
    assert back <= day
    assert not any(CALENDAR.is_workday(back + timedelta(days=k)) for k in range(1, (day - back).days + 1))


@given(day=DAYS, n=st.integers(1, 20), more=st.integers(1, 20))
def test_terms_add_up(day: date, n: int, more: int) -> None:
    """A term after a term is one term of both lengths."""
    assert CALENDAR.add_workdays(CALENDAR.add_workdays(day, n).on, more).on == CALENDAR.add_workdays(day, n + more).on


def test_what_is_known_has_a_mark() -> None:
    """The same knowledge has the same mark; another notice, or other days of it, another one."""
    notice = HolidayNotice(2041, frozenset({date(2041, 1, 1)}))
    other = HolidayNotice(2041, frozenset({date(2041, 1, 1), date(2041, 1, 2)}))
    marks = [Calendar().fingerprint, Calendar([notice]).fingerprint, Calendar([other]).fingerprint]
    assert len(set(marks)) == 3
    assert Calendar([notice]).fingerprint == marks[1]
