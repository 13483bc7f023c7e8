"""Postponements: an institution asks in writing to be inspected later; the leader grants a new date or refuses.

The rule is of the measures on drawing [003] art. 11(2): in writing, decided by whoever heads the task force.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.days import FARTHEST
from bot.domain.inspections import Inspection
from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Action
from bot.domain.sent_files import Kind, Wanted

REASON_LIMIT = 500
MOST_PAPERS = 5
PAPER = Wanted(Kind.PAPER, "file-kind-paper")
# Working days by which an inspection is usually moved, one button each.
USUAL_DAYS = (3, 5, 10)
# Ready-made reasons to refuse, by code.
DENIALS = ("unproven", "prepared", "repeated")


class PostponementState(StrEnum):
    """pending → granted or refused."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"


class PostponementStep(StrEnum):
    """How it is decided."""

    GRANT = "grant"
    REFUSE = "refuse"


STEPS: Mapping[str, Mapping[str, PostponementState]] = {
    PostponementState.PENDING: {
        PostponementStep.GRANT: PostponementState.GRANTED,
        PostponementStep.REFUSE: PostponementState.REFUSED,
    },
    PostponementState.GRANTED: {},
    PostponementState.REFUSED: {},
}
MACHINE = Machine("postponement", STEPS)


@dataclass(frozen=True, slots=True)
class Postponement:
    """An application; `moved_to` is the date that was granted."""

    id: int
    task_force: str
    inspection: int
    state: str
    reason: str
    entered_by: str
    entered_at: datetime
    moved_from: date
    moved_to: date | None
    decided_by: str | None
    decided_at: datetime | None
    decision_reason: str | None
    version: int

    @property
    def pending(self) -> bool:
        """Whether it still waits for a decision."""
        return self.state == PostponementState.PENDING


def check_reason(words: str) -> str:
    """Return the institution's reason; refuse one that is missing or too long."""
    return check_words("postponement-reason", words, REASON_LIMIT)


def check_open(inspection: Inspection) -> None:
    """Refuse to postpone a visit that is over."""
    if inspection.ended_on is not None:
        raise Refusal("postponement-ended")


def deciders(people: Sequence[Person], entered_by: str) -> list[Person]:
    """Return who decides: leader and deputies, but nobody on their own entry."""
    return [each for each in people if each.may(Action.DECIDE_POSTPONEMENT) and each.id != entered_by]


def check_new_day(day: date, inspect_on: date, today: date) -> None:
    """Refuse a day that is not after today and after the visit's present day, or more than a year ahead."""
    if day <= today:
        raise Refusal("postponement-day-past")
    if day <= inspect_on:
        raise Refusal("postponement-day-early")
    if day > today + FARTHEST:
        raise Refusal("postponement-day-far")


def uncertified(team: Sequence[Person], day: date) -> list[Person]:
    """Return the officers of a team whose certificates are not valid on that day; experts need none."""
    return [each for each in team if each.may(Action.FILL_RECORD) and not each.certified_on(day)]
