"""When something may be sent, and when a term of working days has passed."""

from datetime import datetime, time

from bot.domain.local_time import SHANGHAI
from reminders.workdays import Calendar

OFFICE_OPENS, OFFICE_CLOSES = time(9, 0), time(17, 30)


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
