"""One visit per institution: which other visits somebody has to think of before entering one more."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.inspections import Inspection


def near(visits: Iterable[Inspection], day: date, days: int) -> list[Inspection]:
    """Return the visits that are not over yet, and those that ended so many days before or after the day at most."""
    span = timedelta(days=days)
    return [each for each in visits if each.ended_on is None or abs(day - each.ended_on) <= span]


def is_coming(visit: Inspection, today: date) -> bool:
    """Tell whether somebody can still take part in a visit."""
    return visit.ended_on is None and visit.inspect_on >= today
