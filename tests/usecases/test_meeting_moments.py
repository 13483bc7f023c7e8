"""When the clock has a part in a meeting."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.local_time import SHANGHAI
from bot.domain.meetings import MeetingState
from bot.usecases.meetings.moments import Freeze, Tick, freeze_moment, freezes, moments, next_moment, tick_of
from reminders.workdays import Calendar
from tests.domain.test_meetings import MEETING

CALENDAR = Calendar()
FIRST = datetime(2026, 1, 5, tzinfo=SHANGHAI)
STARTS = st.integers(0, 360 * 24 * 4).map(lambda quarters: FIRST + quarters * timedelta(minutes=15))
SPANS = st.timedeltas(timedelta(), timedelta(days=20))


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of 2026 in Shanghai."""
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("starts_at", "frozen_at"),
    [
        (at(11, 25, 14), at(11, 24, 17)),
        (at(11, 23, 9), at(11, 20, 17)),  # a Monday: the Friday before
        (at(10, 8, 9), at(9, 30, 17)),  # after the National Day's holidays
    ],
)
def test_frozen_the_working_day_before_at_five(starts_at: datetime, frozen_at: datetime) -> None:
    """The usual time, over weekends and holidays."""
    assert freeze_moment(CALENDAR, starts_at, Freeze.EVE) == frozen_at


@given(STARTS, SPANS)
def test_choices_are_still_to_come(starts_at: datetime, before: timedelta) -> None:
    """What can be chosen lies between now and the start."""
    now = starts_at - before
    for each in freezes(CALENDAR, starts_at, now):
        assert now < freeze_moment(CALENDAR, starts_at, each) < starts_at


@given(STARTS)
def test_reminders_come_in_order_and_by_day(starts_at: datetime) -> None:
    """A working day before within office hours, an hour before, two hours after the start."""
    day, hour, ask = moments(CALENDAR, replace(MEETING, starts_at=starts_at))
    assert day.at < hour.at < starts_at < ask.at
    assert CALENDAR.is_workday(day.at.date())
    assert 9 <= day.at.hour <= 17


@given(STARTS, st.timedeltas(timedelta(days=-5), timedelta(days=5)), st.sampled_from(MeetingState))
def test_the_clock_never_stands_still(starts_at: datetime, after: timedelta, state: MeetingState) -> None:
    """While a meeting is not over there is a next moment, later than now; when it is over there is none."""
    now = (starts_at + after).astimezone(UTC)
    frozen_at = freeze_moment(CALENDAR, starts_at, Freeze.EVE)
    meeting = replace(MEETING, starts_at=starts_at, freeze_at=frozen_at, set_at=frozen_at - timedelta(days=9))
    following = next_moment(CALENDAR, meeting, state, now)
    if state in {MeetingState.CLOSED, MeetingState.CANCELLED}:
        assert following is None
    elif state != MeetingState.CALLED or now < frozen_at:
        assert following is not None
        assert following > now


@given(STARTS, st.timedeltas(timedelta(days=-5), timedelta(days=5)), SPANS)
def test_nobody_is_reminded_of_what_was_told_since(starts_at: datetime, after: timedelta, before: timedelta) -> None:
    """A reminder whose moment passed before the call is not made up for, nor is one after the start."""
    now, set_at = starts_at + after, starts_at - before
    tick = tick_of(CALENDAR, replace(MEETING, starts_at=starts_at, set_at=set_at), now)
    if tick is None:
        return
    moment = next(each.at for each in moments(CALENDAR, replace(MEETING, starts_at=starts_at)) if each.tick == tick)
    assert set_at < moment <= now
    assert tick == Tick.ASK or now < starts_at
