"""Inspections: a team visits a target; each department ticks its checklist and reports the end with its signed form."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce

REMARK_LIMIT = 500
PLACE_LIMIT = 100


class Verdict(StrEnum):
    """What was found on one item of a checklist."""

    NOTHING = "nothing"
    PROBLEM = "problem"
    NOT_APPLICABLE = "not_applicable"


class RecordState(StrEnum):
    """open → reported: the end date and the signed form are in."""

    OPEN = "open"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Inspection:
    """One visit to one target. `ended_on` is set once every department has reported: from it publications are due."""

    id: int
    task_force: str
    round: int
    target: str
    inspect_on: date
    place: str
    ended_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class Record:
    """A department's part of an inspection."""

    id: int
    inspection: int
    department: str
    state: str
    ended_on: date | None
    reported_by: str | None
    reported_at: datetime | None
    version: int

    @property
    def is_open(self) -> bool:
        """Whether the department has still to report."""
        return self.state == RecordState.OPEN


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """An item of a department's checklist: official number, short title, official wording where it was imported."""

    id: int
    department: str
    number: int
    title: str
    wording: str
    active: bool


@dataclass(frozen=True, slots=True)
class Check:
    """What was found on an item."""

    record: int
    number: int
    verdict: str
    remark: str
    checked_by: str
    checked_at: datetime


def filling(office: TaskForce, pools: Iterable[str]) -> list[str]:
    """Return the departments with officers in those pools (医保, 医保·财务), in the task force's order.

    A pool of auxiliaries is no department's: they are on top, and fill in nothing.
    """
    present = {pool.partition("·")[0] for pool in pools}
    return [each.name for each in office.departments if each.name in present]


def unticked(items: Sequence[ChecklistItem], checks: Mapping[int, Check]) -> list[ChecklistItem]:
    """Return the items that nothing is known of yet, and the problems without a remark: neither can be reported."""
    return [
        each
        for each in items
        if each.number not in checks
        or (checks[each.number].verdict == Verdict.PROBLEM and not checks[each.number].remark)
    ]


def check_own_department(actor: Person, department: str) -> None:
    """Refuse whoever is of another department: who inspects enters and publishes (谁检查、谁录入、谁公示)."""
    if actor.department != department:
        raise Refusal("inspection-other-department", department=department)


def check_end(ended_on: date, inspect_on: date, today: date) -> None:
    """Refuse an end before the visit or in the future."""
    if ended_on > today:
        raise Refusal("inspection-end-future")
    if ended_on < inspect_on:
        raise Refusal("inspection-end-early")


def end_of(records: Collection[Record]) -> date | None:
    """Return the day on which an inspection ended: the last department's; None while one has not reported."""
    days = [each.ended_on for each in records]
    return None if not days or None in days else max(day for day in days if day is not None)
