"""Inspections: a team visits a target; each department ticks its checklist and reports the end with its signed form."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.recusals import Assignment
from bot.domain.refusals import Refusal, check_words
from bot.domain.rounds import AssignmentState
from bot.domain.sent_files import Kind, Wanted
from bot.domain.task_forces import TaskForce

REMARK_LIMIT = 500
PLACE_LIMIT = 100
REASON_LIMIT = 500
MOST_PHOTOS = 20
MOST_FORMS = 20
PHOTO = Wanted(Kind.PICTURE, "record-photo-kind")  # of a problem
SIGNED_FORM = Wanted(Kind.SCAN, "record-form-kind")  # signed by both sides

_MONTH_AND_DAY = re.compile(r"(\d{1,2})(?:月(\d{1,2})日?|[-/.](\d{1,2}))")


class Verdict(StrEnum):
    """What was found on one item of a checklist."""

    NOTHING = "nothing"
    PROBLEM = "problem"
    NOT_APPLICABLE = "not_applicable"


class RecordState(StrEnum):
    """open → reported: the end date and the signed form are in."""

    OPEN = "open"
    REPORTED = "reported"


STEPS: Mapping[str, Mapping[str, RecordState]] = {
    RecordState.OPEN: {"report": RecordState.REPORTED},
    RecordState.REPORTED: {"reopen": RecordState.OPEN},
}
RECORD_MACHINE = Machine("record", STEPS)


class InspectionState(StrEnum):
    """An inspection ends with its last record that is reported; one that is opened again lets it go on."""

    GOING = "going"
    ENDED = "ended"


MACHINE = Machine(
    "inspection",
    {InspectionState.GOING: {"end": InspectionState.ENDED}, InspectionState.ENDED: {"reopen": InspectionState.GOING}},
)


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
    present = {department_of(pool) for pool in pools}
    return [each.name for each in office.departments if each.name in present]


def department_of(pool: str) -> str:
    """Return the department that a pool's officers are of; a pool of auxiliaries names none that is set up."""
    return pool.partition("·")[0]


def sits(assignment: Assignment) -> bool:
    """Tell whether somebody takes part: who has asked to be recused has stepped back until it is decided."""
    return assignment.active and assignment.state in {AssignmentState.NOTIFIED, AssignmentState.ACCEPTED}


def fills(assignment: Assignment, department: str) -> bool:
    """Tell whether an assignment lets its person tick a department's checklist."""
    return sits(assignment) and department_of(assignment.pool) == department


def unticked(items: Sequence[ChecklistItem], checks: Mapping[int, Check]) -> list[ChecklistItem]:
    """Return the items that nothing is known of yet, and the problems without a remark: neither can be reported."""
    return [
        each
        for each in items
        if each.number not in checks
        or (checks[each.number].verdict == Verdict.PROBLEM and not checks[each.number].remark)
    ]


def next_unticked(items: Sequence[ChecklistItem], checks: Mapping[int, Check], after: int = 0) -> ChecklistItem | None:
    """Return the first item after that number of which nothing is known yet, then one from the beginning; None if all are."""
    left = [each for each in items if each.number not in checks]
    return next((each for each in left if each.number > after), left[0] if left else None)


def check_ticked(items: Sequence[ChecklistItem], checks: Mapping[int, Check]) -> None:
    """Refuse to report a checklist that is not complete, naming the items."""
    missing = unticked(items, checks)
    if missing:
        raise Refusal(
            "record-unticked", many=len(missing), numbers="、".join(str(each.number) for each in missing[:20])
        )


def check_remark(words: str) -> str:
    """Return what is written about a problem; refuse nothing, or too much."""
    return check_words("record-remark", words, REMARK_LIMIT, long="record-remark-long")


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
