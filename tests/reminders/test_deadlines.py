"""When reminders may go out, and when a term in working days has passed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.local_time import SHANGHAI, local_date
from reminders.deadlines import after_workdays, in_office_hours, office_moment, workdays_ago
from reminders.workdays import Calendar

CALENDAR = Calendar()
MOMENTS = st.datetimes(datetime(2024, 1, 5), datetime(2026, 11, 30), timezones=st.just(UTC))  # noqa: DTZ001


def at(words: str) -> datetime:
    """Return the moment that a clock in Shanghai shows."""
    return datetime.fromisoformat(words).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T09:00", True),
        ("2026-11-23T17:30", True),
        ("2026-11-23T08:59", False),
        ("2026-11-23T17:31", False),
        ("2026-11-22T10:00", False),
        ("2026-10-01T10:00", False),
        ("2026-10-10T10:00", True),
    ],
)
def test_office_hours(moment: str, expected: bool) -> None:
    """09:00 to 17:30 on working days, a Saturday that is made up included."""
    assert in_office_hours(CALENDAR, at(moment).astimezone(UTC)) is expected


@pytest.mark.parametrize(
    ("start", "n", "passed"),
    [
        ("2026-11-23T10:15", 1, "2026-11-24T10:15"),
        ("2026-11-23T20:00", 1, "2026-11-25T09:00"),
        ("2026-11-20T16:00", 1, "2026-11-23T16:00"),
        ("2026-11-21T11:00", 1, "2026-11-24T09:00"),
        ("2026-09-30T10:00", 2, "2026-10-09T10:00"),
    ],
)
def test_working_days_pass(start: str, n: int, passed: str) -> None:
    """A term runs in office hours only: what comes at night or at a weekend counts from the next morning."""
    assert after_workdays(CALENDAR, at(start), n) == at(passed)


def test_day_is_shanghais() -> None:
    """In UTC's evening it is the next day in Shanghai already."""
    assert local_date(datetime(2026, 11, 22, 16, 0, tzinfo=UTC)).isoformat() == "2026-11-23"


@given(moment=MOMENTS, minutes=st.integers(-20_000, 20_000), n=st.integers(1, 5))
def test_cut_off_is_exact(moment: datetime, minutes: int, n: int) -> None:
    """What came up to the cut-off is due, what came later is not."""
    now = moment + timedelta(minutes=minutes)
    assert (after_workdays(CALENDAR, moment, n) <= now) == (moment <= workdays_ago(CALENDAR, now, n))


@given(moment=MOMENTS)
def test_office_moment_is_in_office_hours(moment: datetime) -> None:
    """The moment found is one at which a reminder may go out, and never before the given one."""
    found = office_moment(CALENDAR, moment)
    assert in_office_hours(CALENDAR, found)
    assert found >= moment
