"""Who may call, propose and decide on a consultation, and who is called to one."""

from dataclasses import replace
from itertools import product

import pytest

from bot.domain.clues import ClueState
from bot.domain.consultations import (
    STEPS,
    Consultation,
    ConsultationState,
    ConsultationStep,
    can_call,
    can_propose,
    check_decider,
    parties,
    step_to,
)
from bot.domain.meetings import MeetingKind, Scope, called, may_read, may_write
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import DrawRules, TaskForce
from tests.domain.test_clues import AT, CLUE, person
from tests.domain.test_meetings import MEETING
from tests.office import DEPARTMENTS

PROPOSAL = Consultation(1, "ltc", 1, ConsultationState.PROPOSED, "P1", AT, None, None, None, 1)
OFFICE = TaskForce("ltc", "示例专班", "long_term_care", None, DEPARTMENTS, DrawRules(), "")
ON_CLUE = replace(
    MEETING,
    kind=MeetingKind.CONSULTATION,
    scope=Scope.PARTIES,
    chair="L1",
    called_by="D1",
    clue=1,
    departments=["民政", "卫健"],
)


def test_a_proposal_is_decided_once() -> None:
    """Whatever is tried in whatever order, it leaves its first state once, and says how it was decided."""
    for steps in product(ConsultationStep, repeat=3):
        now, taken = PROPOSAL, 0
        for step in steps:
            if step in STEPS[now.state]:
                now, taken = replace(now, state=step_to(now, step)), taken + 1
            else:
                with pytest.raises(Refusal, match=f"consultation-is-{now.state}"):
                    step_to(now, step)
        assert taken == 1
    assert set(STEPS) == set(ConsultationState)


def test_nobody_decides_on_their_own_proposal() -> None:
    """Not even a leader."""
    check_decider(PROPOSAL, person("P2", "医保", Role.LEADER))
    with pytest.raises(Refusal):
        check_decider(PROPOSAL, person("P1", "医保", Role.LEADER))


@pytest.mark.parametrize("state", list(ClueState))
def test_who_may_call_and_who_may_propose(state: ClueState) -> None:
    """Chairs call, whether or not they read it; liaisons who read it propose; nobody about a draft or a closed one."""
    clue = replace(CLUE, state=state)
    for chair in (person("L1", "卫健", Role.LEADER), person("D1", "医保", Role.DEPUTY, Role.LIAISON)):
        assert can_call(clue, chair) == clue.is_open
        assert not can_propose(clue, chair)
    assert can_propose(clue, person("P9", "医保", Role.LIAISON)) == clue.is_open
    holds = clue.is_open and state not in {ClueState.RETURNED, ClueState.DISPUTED}
    assert can_propose(clue, person("P8", "民政", Role.LIAISON)) == holds
    for other in (
        person("P7", "卫健", Role.LIAISON),
        person("P6", "医保", Role.HEAD),
        person("P1", "医保", Role.INSPECTOR),
        person("P5", "医保", Role.LIAISON, active=False),
    ):
        assert not can_call(clue, other)
        assert not can_propose(clue, other)


def test_parties_are_the_two_departments() -> None:
    """A body outside has nobody here to be called."""
    assert parties(CLUE) == ["医保", "民政"]
    assert parties(replace(CLUE, to_department="", outside="药监")) == ["医保"]


def test_who_is_called_to_a_consultation_on_a_clue() -> None:
    """Heads and liaisons of the two departments, the leader, the chair, the deputy who called it; nobody else reads it."""
    yes = [
        person("L1", "医保", Role.LEADER),
        person("D1", "公安", Role.DEPUTY),
        person("A", "民政", Role.LIAISON),
        person("B", "卫健", Role.HEAD),
    ]
    no = [
        person("D2", "公安", Role.DEPUTY),
        person("D1", "公安", Role.HEAD),
        person("E", "医保", Role.LIAISON),
        person("F", "民政", Role.INSPECTOR),
        person("G", "卫健", Role.OBSERVER),
        person("A", "民政", Role.LIAISON, active=False),
    ]
    assert called(ON_CLUE, [*yes, *no]) == yes
    assert [each for each in [*yes, *no] if may_read(ON_CLUE, each)] == yes


def test_who_writes_the_minutes_of_one() -> None:
    """The chair, or a liaison of those concerned; the leading department's only where it is one of them."""
    assert may_write(ON_CLUE, person("A", "民政", Role.LIAISON), OFFICE)
    assert not may_write(ON_CLUE, person("E", "医保", Role.LIAISON), OFFICE)
    assert not may_write(ON_CLUE, person("B", "卫健", Role.HEAD), OFFICE)
    assert may_write(replace(ON_CLUE, departments=["医保"]), person("E", "医保", Role.LIAISON), OFFICE)
    assert not may_write(replace(ON_CLUE, scope=Scope.CORE), person("A", "民政", Role.LIAISON), OFFICE)
