"""`zhuanban due`: when a term in working days ends."""

from datetime import date
from typing import Annotated

import typer

from bot.commands.check import read_settings
from bot.commands.terminal import say
from bot.commands.transactions import refusing
from bot.domain.messages import text
from bot.domain.refusals import Refusal
from bot.holidays import calendar_of
from reminders.workdays import FIRST_YEAR, LAST_YEAR, Due

MOST_DAYS = 1000


def due(
    day: Annotated[str, typer.Argument(help="The day that the term is counted from, such as 2026-11-20.")],
    days: Annotated[str, typer.Argument(help="How many working days.")],
) -> None:
    """Print when a term in working days ends, and whether that is provisional: no holiday notice is known yet."""
    found = refusing(lambda: _due(read_settings().holidays, day, days))
    say(text("cli-due-provisional" if found.provisional else "cli-due", due_on=found.on))


def _due(holidays: str, day: str, days: str) -> Due:
    """Return the day. Raises `Refusal` due-date, due-days, and as the file of holidays does."""
    try:
        start = date.fromisoformat(day)
    except ValueError:
        raise Refusal("due-date", first=str(FIRST_YEAR), last=str(LAST_YEAR - 5)) from None
    if not date(FIRST_YEAR, 1, 1) <= start < date(LAST_YEAR - 4, 1, 1):
        raise Refusal("due-date", first=str(FIRST_YEAR), last=str(LAST_YEAR - 5))
    if not (days.isascii() and days.isdecimal() and len(days) <= 9 and 1 <= int(days) <= MOST_DAYS):
        raise Refusal("due-days", most=str(MOST_DAYS))
    return calendar_of(holidays).add_workdays(start, int(days))
