"""What can be answered to a notice."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.notices import ANSWERED, Answer, answers, check_acceptable, check_askable, present, state_before
from bot.domain.recusals import Assignment
from bot.domain.refusals import Refusal
from bot.domain.rounds import AssignmentState, Origin, Round, leading

NOTIFIED_AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def seat(state: AssignmentState, *, reminded: int = 0) -> Assignment:
    """Return an assignment of P1 in that state."""
    active = state != AssignmentState.RELEASED
    return Assignment(1, 1, "T1/医保/1", "T1", "医保", "P1", 1, 1, state, active, NOTIFIED_AT, reminded, 1)


def held(number: int, inspect_on: date) -> Round:
    """Return a round of that day."""
    return Round(number, "ltc", str(number), "示例", inspect_on, {})


def test_conflict_can_be_noticed_later() -> None:
    """Who has accepted can still ask to be recused or excused, but not accept again."""
    assert answers(AssignmentState.ACCEPTED) == (Answer.RECUSAL, Answer.ABSENCE)
    assert answers(AssignmentState.NOTIFIED)[0] == Answer.ACCEPT


def test_request_can_be_withdrawn_and_nothing_else() -> None:
    """While a request is open there is just the way back; once released there is none."""
    assert answers(AssignmentState.REQUESTED) == (Answer.WITHDRAW,)
    assert answers(AssignmentState.RELEASED) == ()


@pytest.mark.parametrize(
    ("state", "who", "code"),
    [
        (AssignmentState.ACCEPTED, "P1", "notice-accepted-already"),
        (AssignmentState.REQUESTED, "P1", "notice-requested"),
        (AssignmentState.RELEASED, "P1", "notice-released"),
        (AssignmentState.NOTIFIED, "P2", "notice-not-yours"),
    ],
)
def test_accepting_is_refused(state: AssignmentState, who: str, code: str) -> None:
    """Accepting twice, while asking to be recused, after release, or for somebody else."""
    with pytest.raises(Refusal) as refused:
        check_acceptable(seat(state), who)
    assert refused.value.code == code


def test_asking_twice_is_refused() -> None:
    """One open request is enough."""
    with pytest.raises(Refusal) as refused:
        check_askable(seat(AssignmentState.REQUESTED), "P1")
    assert refused.value.code == "recusal-asked-already"


def test_seat_is_as_before() -> None:
    """Who stays in the seat after a request is in it as before: accepted, or still to answer."""
    assert state_before(seat(AssignmentState.REQUESTED, reminded=ANSWERED)) == AssignmentState.ACCEPTED
    assert state_before(seat(AssignmentState.REQUESTED, reminded=1)) == AssignmentState.NOTIFIED


def test_present_rounds() -> None:
    """Rounds still to come are present, and the newest one also after its day."""
    old, over = held(1, date(2026, 3, 2)), held(2, date(2026, 9, 1))
    assert present([over, old], date(2026, 11, 23)) == [over]
    assert present([held(3, date(2026, 12, 1)), over], date(2026, 9, 1)) == [held(3, date(2026, 12, 1)), over]
    assert present([], date(2026, 11, 23)) == []


def test_rounds_are_present_until_their_visits_are_over() -> None:
    """After its day a round stays while a visit has not ended; a direct one on top does not hide the drawn one."""
    old, drawn = held(1, date(2026, 3, 2)), held(2, date(2026, 9, 1))
    direct = replace(held(3, date(2026, 10, 1)), origin=Origin.DIRECT)
    rounds = [direct, drawn, old]
    assert present(rounds, date(2026, 11, 23)) == [direct, drawn]
    assert present(rounds, date(2026, 11, 23), {1}) == rounds


def test_a_task_force_is_about_its_drawn_round() -> None:
    """The newest drawn here or in the official system; a direct one only where there is nothing else."""
    drawn, direct = held(1, date(2026, 9, 1)), replace(held(2, date(2026, 10, 1)), origin=Origin.DIRECT)
    official = replace(held(3, date(2026, 8, 1)), origin=Origin.OFFICIAL)
    assert leading([direct, drawn]) == drawn
    assert leading([direct, official, drawn]) == official
    assert leading([direct]) == direct
    assert leading([]) is None
