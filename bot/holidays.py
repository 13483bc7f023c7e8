"""The operator's holiday notices: a TOML file, for years that the packages do not know yet.

[[notice]]
year = 2027
days_off = [2027-01-01, 2027-02-05]
make_up_days = [2027-02-06]
"""

import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.refusals import Refusal
from reminders.workdays import FIRST_YEAR, LAST_YEAR, SATURDAY, Calendar, HolidayNotice


class _Notice(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    year: int = Field(ge=FIRST_YEAR, lt=LAST_YEAR)
    days_off: list[date] = Field(min_length=1)
    make_up_days: list[date] = []


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    notice: list[_Notice]


def calendar_of(path: str) -> Calendar:
    """Return the calendar with the notices of that file, none where there is no path.

    Raises `Refusal` holidays-unreadable, holidays-syntax, holidays-entry, holidays-days.
    """
    return Calendar(read_notices(path)) if path else Calendar()


def read_notices(path: str) -> list[HolidayNotice]:
    """Return the notices of a file; raises `Refusal` as above."""
    notices = _parsed(path).notice
    years = [each.year for each in notices]
    if len(set(years)) < len(years):
        raise Refusal("holidays-entry", path=path, where="year")
    for each in notices:
        _check(path, each)
    return [HolidayNotice(each.year, frozenset(each.days_off), frozenset(each.make_up_days)) for each in notices]


def _parsed(path: str) -> _File:
    try:
        content: dict[str, Any] = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        if isinstance(error, tomllib.TOMLDecodeError):
            raise Refusal("holidays-syntax", path=path, reason=str(error)) from None
        raise Refusal("holidays-unreadable", path=path) from None
    try:
        return _File.model_validate(content)
    except ValidationError as error:
        where = error.errors(include_url=False, include_input=False)[0]["loc"]
        raise Refusal("holidays-entry", path=path, where=_place(where)) from None


def _place(where: Iterable[int | str]) -> str:
    """Return where in the file: "notice 1 days_off 3", counted from 1."""
    return " ".join(str(each + 1) if isinstance(each, int) else each for each in where)


def _check(path: str, notice: _Notice) -> None:
    """Refuse days of another year (a notice may reach into the December before), and days that cannot be."""
    days_off, made_up = set(notice.days_off), set(notice.make_up_days)
    allowed = range(date(notice.year - 1, 12, 1).toordinal(), date(notice.year, 12, 31).toordinal() + 1)
    wrong = [each for each in days_off | made_up if each.toordinal() not in allowed]
    wrong += days_off & made_up
    wrong += [each for each in made_up if each.weekday() < SATURDAY]
    if wrong:
        raise Refusal("holidays-days", path=path, year=str(notice.year), day=min(wrong).isoformat())
