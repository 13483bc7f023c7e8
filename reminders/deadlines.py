"""When something may be sent, when a term of working days has passed, and when somebody is reminded of a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.deadlines import HOURS_BETWEEN, Deadline, Term, hours, ladder, reminded_from
from bot.domain.local_time import SHANGHAI
from reminders.workdays import Calendar, Due

OFFICE_OPENS, OFFICE_CLOSES = time(9, 0), time(17, 30)
LATE_AFTER = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Rung:
    """A reminder's moment; `step` counts working days from the due day (hours for a clock), those before it negative."""

    step: int
    at: datetime

    def is_late(self, now: datetime) -> bool:
        """Tell whether a reminder that is sent only now has to say so."""
        return now - self.at > LATE_AFTER


def in_office_hours(calendar: Calendar, moment: datetime) -> bool:
    """Tell whether ordinary reminders may be sent: 09:00–17:30 in Shanghai on a working day."""
    here = moment.astimezone(SHANGHAI)
    return OFFICE_OPENS <= here.time() <= OFFICE_CLOSES and calendar.is_workday(here.date())


def office_moment(calendar: Calendar, moment: datetime) -> datetime:
    """Return the first moment in office hours that is not before the given one, in Shanghai's time."""
    here = moment.astimezone(SHANGHAI)
    if not calendar.is_workday(here.date()) or here.time() > OFFICE_CLOSES:
        return datetime.combine(calendar.add_workdays(here.date(), 1).on, OFFICE_OPENS, SHANGHAI)
    return max(here, datetime.combine(here.date(), OFFICE_OPENS, SHANGHAI))


def after_workdays(calendar: Calendar, moment: datetime, n: int) -> datetime:
    """Return when n working days have passed: the same hour n working days on, counted from the next office hours."""
    start = office_moment(calendar, moment)
    return datetime.combine(calendar.add_workdays(start.date(), n).on, start.time(), SHANGHAI)


def workdays_ago(calendar: Calendar, moment: datetime, n: int) -> datetime:
    """Return the last moment since which n working days have passed by now: the inverse of `after_workdays`."""
    here = moment.astimezone(SHANGHAI)
    if not calendar.is_workday(here.date()) or here.time() < OFFICE_OPENS:
        here = datetime.combine(calendar.workdays_before(here.date(), 1), OFFICE_CLOSES, SHANGHAI)
    day = calendar.workdays_before(here.date(), n)
    return datetime.combine(day, min(here.time(), OFFICE_CLOSES), SHANGHAI)


def end_of_term(calendar: Calendar, term: Term) -> Due:
    """Return the last day of a term."""
    if term.by_workdays:
        return calendar.add_workdays(term.counted_from, term.days)
    return Due(term.counted_from + timedelta(days=term.days), provisional=False)


def end_of_day(day: date) -> datetime:
    """Return the moment at which a day ends (24:00) in Shanghai."""
    return datetime.combine(day + timedelta(days=1), time(0), SHANGHAI)


def next_opening(calendar: Calendar, moment: datetime) -> datetime:
    """Return when the office opens on the next working day."""
    return _opening(calendar.add_workdays(moment.astimezone(SHANGHAI).date(), 1).on)


def ladder_of(calendar: Calendar, kind: str, due_on: date) -> tuple[int, ...]:
    """Return how many working days before that due day somebody is reminded, the day itself (0) included, descending.

    Where the first reminder has a day of its own, it comes on that day or the first working day after it.
    """
    steps, first, anchor = ladder(kind), reminded_from(kind, due_on), _last_workday(calendar, due_on)
    if first is None or first > anchor:
        return steps
    before = workdays_between(calendar, first - timedelta(days=1), anchor) - 1
    return (before, *(each for each in steps if each < before))


def next_rung(calendar: Calendar, due_on: date, ladder: Sequence[int], after: datetime) -> Rung:
    """Return the first reminder after a moment: `ladder` working days before the due day, then each working day past it.

    A due day that is no working day is reminded of on the last working day before it.
    """
    anchor = _last_workday(calendar, due_on)
    for days in sorted(ladder, reverse=True):
        at = _opening(calendar.workdays_before(anchor, days) if days else anchor)
        if at > after:
            return Rung(-days, at)
    return _overdue(calendar, due_on, after)


def latest_rung(calendar: Calendar, due_on: date, ladder: Sequence[int], now: datetime) -> Rung | None:
    """Return the last reminder whose moment is not after `now`: what is said when several were missed; None before all."""
    anchor = _last_workday(calendar, due_on)
    if now >= _opening(calendar.add_workdays(due_on, 1).on):
        day = _last_workday(calendar, now.astimezone(SHANGHAI).date())
        if _opening(day) > now:
            day = calendar.workdays_before(day, 1)
        return Rung(workdays_between(calendar, due_on, day), _opening(day))
    passed = [(days, _opening(calendar.workdays_before(anchor, days) if days else anchor)) for days in ladder]
    days, at = min(((days, at) for days, at in passed if at <= now), default=(0, None))
    return None if at is None else Rung(-days, at)


def next_hour(due_at: datetime, ladder: Sequence[int], after: datetime) -> Rung:
    """Return a clock's first reminder after a moment: `ladder` hours before it is due, then every so many hours past it."""
    for before in sorted(ladder, reverse=True):
        if due_at - timedelta(hours=before) > after:
            return Rung(-before, due_at - timedelta(hours=before))
    return _hour(due_at, (after - due_at) // timedelta(hours=HOURS_BETWEEN) + 1)


def latest_hour(due_at: datetime, ladder: Sequence[int], now: datetime) -> Rung | None:
    """Return a clock's last reminder whose moment is not after `now`; None before all."""
    if now >= due_at:
        return _hour(due_at, (now - due_at) // timedelta(hours=HOURS_BETWEEN))
    passed = [each for each in ladder if due_at - timedelta(hours=each) <= now]
    return Rung(-min(passed), due_at - timedelta(hours=min(passed))) if passed else None


def _hour(due_at: datetime, k: int) -> Rung:
    return Rung(k * HOURS_BETWEEN, due_at + timedelta(hours=k * HOURS_BETWEEN))


def next_reminder(calendar: Calendar, kind: str, due_on: date, due_at: datetime | None, after: datetime) -> Rung:
    """Return the first reminder of a deadline after a moment."""
    if due_at is not None:
        return next_hour(due_at, hours(kind), after)
    return next_rung(calendar, due_on, ladder_of(calendar, kind, due_on), after)


def latest_reminder(calendar: Calendar, deadline: Deadline, now: datetime) -> Rung | None:
    """Return the last reminder of a deadline whose moment is not after `now`; None before all."""
    if deadline.due_at is not None:
        return latest_hour(deadline.due_at, hours(deadline.kind), now)
    steps = ladder_of(calendar, deadline.kind, deadline.due_on)
    return latest_rung(calendar, deadline.due_on, steps, now)


def workdays_between(calendar: Calendar, first: date, last: date) -> int:
    """Return how many working days come after `first`, up to and with `last`; 0 where none do."""
    days = (first + timedelta(days=k) for k in range(1, (last - first).days + 1))
    return sum(calendar.is_workday(each) for each in days)


def _overdue(calendar: Calendar, due_on: date, after: datetime) -> Rung:
    day = max(due_on, after.astimezone(SHANGHAI).date() - timedelta(days=1))
    at = _opening(calendar.add_workdays(day, 1).on)
    while at <= after:
        at = _opening(calendar.add_workdays(at.date(), 1).on)
    return Rung(workdays_between(calendar, due_on, at.date()), at)


def _last_workday(calendar: Calendar, day: date) -> date:
    """Return the day itself where it is a working day, else the last one before it."""
    return day if calendar.is_workday(day) else calendar.workdays_before(day, 1)


def _opening(day: date) -> datetime:
    return datetime.combine(day, OFFICE_OPENS, SHANGHAI)
