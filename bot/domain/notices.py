"""What a drawn person can answer to a notice, and which of the rounds are present ones."""

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum

from bot.domain.recusals import Assignment
from bot.domain.refusals import Refusal
from bot.domain.rounds import AssignmentState, Round, leading

# Working days without an answer after which the person is reminded, and then liaison and leader are told.
REMIND_AFTER, ESCALATE_AFTER = 1, 2

# The count of reminders of somebody who has accepted. It outlives a request, so that whoever stays in the seat is there
# as before.
ANSWERED = -1


class Answer(StrEnum):
    """What can be answered; the value is the press's name."""

    ACCEPT = "notice.accept"
    RECUSAL = "recusal.ask"
    ABSENCE = "recusal.excuse"
    WITHDRAW = "recusal.withdraw"


def answers(state: str) -> tuple[Answer, ...]:
    """Return what somebody in a seat can answer: who has accepted can still ask to be recused, since a conflict may be
    noticed later.
    """
    return _ANSWERS[AssignmentState(state)]


_ANSWERS = {
    AssignmentState.NOTIFIED: (Answer.ACCEPT, Answer.RECUSAL, Answer.ABSENCE),
    AssignmentState.ACCEPTED: (Answer.RECUSAL, Answer.ABSENCE),
    AssignmentState.REQUESTED: (Answer.WITHDRAW,),
    AssignmentState.RELEASED: (),
}


def state_before(assignment: Assignment) -> AssignmentState:
    """Return the state in which somebody is who stays in the seat after a request."""
    return AssignmentState.ACCEPTED if assignment.reminded == ANSWERED else AssignmentState.NOTIFIED


def check_own(assignment: Assignment, person: str) -> None:
    """Refuse whoever does not sit there, or not any more."""
    if assignment.person != person:
        raise Refusal("notice-not-yours")
    if not assignment.active:
        raise Refusal("notice-released")


def check_acceptable(assignment: Assignment, person: str) -> None:
    """Refuse to accept twice, or while a request is open."""
    check_own(assignment, person)
    if assignment.state == AssignmentState.ACCEPTED:
        raise Refusal("notice-accepted-already")
    if assignment.state == AssignmentState.REQUESTED:
        raise Refusal("notice-requested")


def check_askable(assignment: Assignment, person: str) -> None:
    """Refuse a second request while one is open."""
    check_own(assignment, person)
    if assignment.state == AssignmentState.REQUESTED:
        raise Refusal("recusal-asked-already")


def present(rounds: Sequence[Round], today: date, unfinished: Collection[int] = ()) -> list[Round]:
    """Return the rounds whose inspections are still to come or not over yet, and at any rate the newest, and the newest
    that was drawn. `unfinished` are the ids of those with inspections that have not ended; `rounds` newest first.
    """
    newest = {each.id for each in (*rounds[:1], leading(rounds)) if each is not None}
    return [each for each in rounds if each.id in newest or each.id in unfinished or each.inspect_on >= today]
