"""When reminders may go out, and when a term in working days has passed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.deadlines import CLOCKS, HOURS_BETWEEN, DeadlineKind, hours
from bot.domain.local_time import SHANGHAI, local_date
from reminders.deadlines import (
    Rung,
    after_workdays,
    end_of_day,
    in_office_hours,
    ladder_of,
    latest_hour,
    latest_rung,
    next_hour,
    next_opening,
    next_rung,
    office_moment,
    workdays_ago,
)
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


# --- rungs ------------------------------------------------------------------------------------------------------------

DUE_DAYS = st.dates(date(2024, 2, 1), date(2028, 12, 31))
KINDS = st.sampled_from(list(DeadlineKind))


def climbed(kind: str, due_on: date, start: datetime, now: datetime) -> list[Rung]:
    """Return the rungs after a moment, one after the other, up to another."""
    ladder, found = ladder_of(CALENDAR, kind, due_on), list[Rung]()
    rung = next_rung(CALENDAR, due_on, ladder, start)
    while rung.at <= now:
        found.append(rung)
        rung = next_rung(CALENDAR, due_on, ladder, rung.at)
    return found


@pytest.mark.parametrize(
    ("kind", "due_on", "expected"),
    [
        ("publication", "2026-11-23", "11-09:-10 11-16:-5 11-18:-3 11-20:-1 11-23:0 11-24:1 11-25:2"),
        ("report", "2026-10-11", "10-09:-1 10-10:0 10-12:1 10-13:2"),
        ("takedown", "2026-10-09", "09-30:-2 10-08:-1 10-09:0 10-10:1 10-12:2"),
        ("plan", "2026-03-15", "02-24:-14 02-28:-10 03-06:-5 03-10:-3 03-12:-1 03-13:0 03-16:1 03-17:2"),
        ("plan", "2027-03-15", "02-15:-20 03-01:-10 03-08:-5 03-10:-3 03-12:-1 03-15:0 03-16:1 03-17:2"),
    ],
)
def test_each_step_of_the_ladder(kind: str, due_on: str, expected: str) -> None:
    """Over weekends, holidays and make-up days; a due day that is not worked is told on the working day before it."""
    day = date.fromisoformat(due_on)
    last = {"report": "10-13", "takedown": "10-12", "publication": "11-25", "plan": "03-17"}[kind]
    found = climbed(kind, day, at(f"{day.year - 1}-12-01T00:00"), at(f"{day.year}-{last}T23:00"))
    assert " ".join(f"{each.at:%m-%d}:{each.step}" for each in found) == expected


@settings(deadline=None, max_examples=60)
@example(
    kind=DeadlineKind.PLAN, due_on=date(2024, 2, 16), offset=0, span=0
)  # before it all days are off since the 10th
@given(kind=KINDS, due_on=DUE_DAYS, offset=st.integers(-120_000, 60_000), span=st.integers(0, 60_000))
def test_the_latest_is_the_last_of_all_that_came(kind: str, due_on: date, offset: int, span: int) -> None:
    """At nine on working days, one after the other without an end; the latest is where climbing has arrived."""
    start = at(f"{due_on}T09:00") + timedelta(minutes=offset)
    now = start + timedelta(minutes=span)
    found = climbed(kind, due_on, start, now)
    for each in found:
        assert (each.at.hour, each.at.minute) == (9, 0)
        assert CALENDAR.is_workday(each.at.date())
    assert [each.at for each in found] == sorted({each.at for each in found})
    assert [each.step for each in found] == sorted({each.step for each in found})
    ladder = ladder_of(CALENDAR, kind, due_on)
    latest = latest_rung(CALENDAR, due_on, ladder, now)
    if found:
        assert latest == found[-1]
    if latest is not None:
        assert latest.at <= now < next_rung(CALENDAR, due_on, ladder, now).at
        assert next_rung(CALENDAR, due_on, ladder, latest.at - timedelta(seconds=1)) == latest


@given(due_on=DUE_DAYS, now=MOMENTS)
def test_late_is_more_than_half_an_hour(due_on: date, now: datetime) -> None:
    """What is said at nine, or shortly after, is on time."""
    rung = next_rung(CALENDAR, due_on, (0,), now)
    assert not rung.is_late(rung.at + timedelta(minutes=30))
    assert rung.is_late(rung.at + timedelta(minutes=30, seconds=1))


@given(moment=MOMENTS)
def test_the_next_opening_is_on_a_later_day(moment: datetime) -> None:
    """Nine o'clock of the next working day, also early in the morning."""
    found = next_opening(CALENDAR, moment)
    assert found.date() > local_date(moment)
    assert in_office_hours(CALENDAR, found)
    assert not in_office_hours(CALENDAR, found - timedelta(seconds=1))


# --- clocks -----------------------------------------------------------------------------------------------------------


def ticks(kind: str, due_at: datetime, start: datetime, now: datetime) -> list[Rung]:
    """Return a clock's reminders after a moment, one after the other, up to another."""
    found = list[Rung]()
    rung = next_hour(due_at, hours(kind), start)
    while rung.at <= now:
        found.append(rung)
        rung = next_hour(due_at, hours(kind), rung.at)
    return found


@pytest.mark.parametrize(
    ("kind", "due_at", "expected"),
    [
        ("police_handover", "2026-11-29T02:30", "28T14:30:-12 28T23:30:-3 29T02:30:0 29T14:30:12 30T02:30:24"),
        (
            "police_decision",
            "2026-11-29T00:00",
            "27T12:00:-36 28T12:00:-12 28T21:00:-3 29T00:00:0 29T12:00:12 30T00:00:24",
        ),
    ],
)
def test_a_clock_runs_at_night_and_on_sundays(kind: str, due_at: str, expected: str) -> None:
    """Hours before, at the moment, and every twelve hours after it, whatever the day."""
    found = ticks(kind, at(due_at), at("2026-11-01T00:00"), at("2026-11-30T03:00"))
    assert " ".join(f"{each.at:%dT%H:%M}:{each.step}" for each in found) == expected


@given(
    kind=st.sampled_from(sorted(CLOCKS)),
    due_at=MOMENTS,
    offset=st.integers(-6000, 6000),
    span=st.integers(0, 6000),
)
def test_the_latest_tick_is_the_last_that_came(kind: str, due_at: datetime, offset: int, span: int) -> None:
    """None is said twice, none is left out, and one that is missed is followed by the next."""
    start = due_at + timedelta(minutes=offset)
    now = start + timedelta(minutes=span)
    found = ticks(kind, due_at, start, now)
    assert [each.step for each in found] == sorted({each.step for each in found})
    latest = latest_hour(due_at, hours(kind), now)
    if found:
        assert latest == found[-1]
    following = next_hour(due_at, hours(kind), now)
    assert following.at > now
    assert following.at - now <= timedelta(hours=HOURS_BETWEEN) or following.step < 0
    if latest is None:
        assert now < due_at - timedelta(hours=max(hours(kind)))
    else:
        assert latest.at <= now


def test_a_day_ends_at_midnight() -> None:
    """The third day is over when the fourth begins, in Shanghai."""
    assert end_of_day(date(2026, 11, 29)) == at("2026-11-30T00:00")
