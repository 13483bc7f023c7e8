"""When the clock has a part in a meeting: the agenda is frozen, those called are reminded, minutes are asked for."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.domain.local_time import SHANGHAI
from bot.domain.meetings import Meeting, MeetingState
from reminders.deadlines import OFFICE_CLOSES, OFFICE_OPENS, next_opening
from reminders.workdays import Calendar

FREEZE_TIME = time(17, 0)
HOUR, AFTERWARDS = timedelta(hours=1), timedelta(hours=2)


class Freeze(StrEnum):
    """When an agenda is frozen: one or two working days before at 17:00 ◇, or an hour before."""

    EVE = "eve"
    TWO_DAYS = "two-days"
    HOUR = "hour"


class Tick(StrEnum):
    """What the clock does in a meeting that is to come."""

    DAY = "day"
    HOUR = "hour"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Moment:
    """A tick, and when it comes."""

    at: datetime
    tick: Tick


def freeze_moment(calendar: Calendar, starts_at: datetime, code: str) -> datetime:
    """Return when the agenda of a meeting is frozen by that choice."""
    if code == Freeze.HOUR:
        return starts_at - HOUR
    days = 2 if code == Freeze.TWO_DAYS else 1
    day = calendar.workdays_before(starts_at.astimezone(SHANGHAI).date(), days)
    return datetime.combine(day, FREEZE_TIME, SHANGHAI)


def freezes(calendar: Calendar, starts_at: datetime, now: datetime) -> list[Freeze]:
    """Return the choices whose moment is still to come, the usual one first; none for a meeting within the hour."""
    return [each for each in Freeze if freeze_moment(calendar, starts_at, each) > now]


def moments(calendar: Calendar, meeting: Meeting) -> list[Moment]:
    """Return a meeting's ticks: the working day before within office hours, an hour before, two hours after its start."""
    here = meeting.starts_at.astimezone(SHANGHAI)
    eve = calendar.workdays_before(here.date(), 1)
    at = datetime.combine(eve, min(max(here.time(), OFFICE_OPENS), OFFICE_CLOSES), SHANGHAI)
    return [
        Moment(at, Tick.DAY),
        Moment(meeting.starts_at - HOUR, Tick.HOUR),
        Moment(meeting.starts_at + AFTERWARDS, Tick.ASK),
    ]


def next_moment(calendar: Calendar, meeting: Meeting, state: str, now: datetime) -> datetime | None:
    """Return when the clock next has a part in a meeting in that state; minutes are asked for each working day."""
    if state in {MeetingState.CLOSED, MeetingState.CANCELLED}:
        return None
    if state == MeetingState.HELD:
        return next_opening(calendar, now)
    ahead = [each.at for each in moments(calendar, meeting) if each.at > now]
    if state == MeetingState.CALLED:
        ahead.append(meeting.freeze_at)
    return min(ahead) if ahead else next_opening(calendar, now)


def tick_of(calendar: Calendar, meeting: Meeting, now: datetime) -> Tick | None:
    """Return what is to be said now: the latest tick since time and place were told; a reminder only before the start."""
    passed = [each for each in moments(calendar, meeting) if meeting.set_at < each.at <= now]
    if not passed:
        return None
    tick = passed[-1].tick
    return None if tick != Tick.ASK and now >= meeting.starts_at else tick
