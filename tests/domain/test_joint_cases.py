"""The course of a joint case, who sees and does what in it, which other visits and fines have to be thought of."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain import joint_case_rights as rights
from bot.domain.clues import ClueState
from bot.domain.follow_ups import FollowUp, FollowUpKind, FollowUpState, Sanction, Step
from bot.domain.inspections import Inspection
from bot.domain.joint_case_rights import Circle
from bot.domain.joint_cases import (
    STEPS,
    WORDED,
    JointCase,
    JointState,
    JointStep,
    LinkedClue,
    NamedOfficer,
    able,
    case_number,
    check_linkable,
    check_running,
    check_step,
    investigating,
    unexplained,
)
from bot.domain.near_visits import is_coming, near
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.second_fines import considered_since, is_asked, may_fine, to_consider
from tests.domain.test_clues import CLUE

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
CASE = JointCase(1, "ltc", "联查2026-001", "T000003", "医保", JointState.OPEN, "P1", AT, None, 1)
LINK = LinkedClue(1, 1, "医保", "P1", AT, None, active=True)


def person(key: str, department: str, *roles: Role, active: bool = True) -> Person:
    """Return somebody of the roster, with a certificate until the end of 2027."""
    plain = Person(key, "ltc", key, f"示例{key}", department, frozenset(roles), active=active)
    return replace(plain, certificate="示例证", certificate_expires=date(2027, 12, 31))


def circle(**changes: object) -> Circle:
    """Return a case that 医保 leads and 民政 has joined, with yb1 named and a clue from 医保 to 民政 in it."""
    named = NamedOfficer(1, "yb1", "医保", "P1", AT, active=True)
    plain = Circle(CASE, ("医保", "民政"), ("公安",), (named,), (LINK,), {1: CLUE})
    return replace(plain, **changes)  # type: ignore[arg-type]


# --- the course -------------------------------------------------------------------------------------------------------


class Course(RuleBasedStateMachine):
    """Whatever is tried in whatever order, a joint case moves along the table alone, and what is over stays so."""

    def __init__(self) -> None:
        super().__init__()
        self.case = self.before = CASE
        self.step = ""

    @rule(step=st.sampled_from([*JointStep, "opened", "nonsense"]))
    def attempt(self, step: str) -> None:
        """Try a step."""
        self.before, self.step = self.case, step
        try:
            self.case = replace(self.case, state=check_step(self.case, step))
        except Refusal:
            self.step = ""

    @invariant()
    def along_the_table(self) -> None:
        """A state is left only by a step that the table has there; from what is over nothing leads."""
        if self.case != self.before:
            assert STEPS[self.before.state][self.step] == self.case.state
        assert not self.before.is_over or self.case == self.before


Course.TestCase.settings = settings(max_examples=50, stateful_step_count=20, deadline=None)
TestCourse = Course.TestCase


def test_every_state_can_be_reached_and_left() -> None:
    """From open on; what is closed or given up stays so. It is closed only once it was settled."""
    reached, before = {JointState.OPEN}, set[JointState]()
    while reached != before:
        before = set(reached)
        reached |= {state for each in before for state in STEPS[each].values()}
    assert reached == set(JointState)
    assert {each for each in JointState if not STEPS[each]} == {JointState.CLOSED, JointState.CANCELLED}
    assert {each for each in JointState if JointStep.CLOSE in STEPS[each]} == {JointState.SETTLED}
    assert {JointStep.RESUME, JointStep.SETTLE, JointStep.CANCEL} == WORDED


@pytest.mark.parametrize("state", JointState)
def test_who_is_late_is_told_how_it_stands(state: JointState) -> None:
    """Nobody joins what is settled or over."""
    case = replace(CASE, state=state)
    if case.is_running:
        check_running(case)
        return
    with pytest.raises(Refusal, check=lambda refusal: refusal.code == f"joint-case-now-{state}"):
        check_running(case)


def test_it_is_numbered_by_year() -> None:
    """With three digits, as papers have it."""
    assert case_number(2026, 3) == "联查2026-003"


def test_clues_keep_it_from_being_closed() -> None:
    """Those that are neither closed nor explained; not those that the case has let go."""
    closed = replace(CLUE, state=ClueState.CLOSED)
    assert [each.id for each in unexplained([LINK], {1: CLUE})] == [1]
    assert unexplained([LINK], {1: closed}) == []
    assert unexplained([replace(LINK, explained_by="P1")], {1: CLUE}) == []
    assert unexplained([replace(LINK, active=False)], {1: CLUE}) == []


def test_what_can_be_linked() -> None:
    """A clue that was sent, about the same institution, in no case yet."""
    same = replace(CLUE, target=CASE.target)
    check_linkable(CASE, same, ())
    wrong = [(CLUE, (), "other-target"), (replace(same, state=ClueState.DRAFT), (), "other-target")]
    for clue, taken, code in (*wrong, (same, (1,), "linked-already")):
        with pytest.raises(Refusal) as refused:
            check_linkable(CASE, clue, taken)
        assert refused.value.code == f"joint-case-{code}"


def test_who_can_be_named() -> None:
    """The department's own inspectors, on duty, with a certificate that is valid on the day; two make a department."""
    people = [
        person("yb1", "医保", Role.INSPECTOR),
        person("yb2", "医保", Role.INSPECTOR, active=False),
        person("yb3", "医保", Role.LIAISON),
        person("mz1", "民政", Role.INSPECTOR),
        replace(person("yb4", "医保", Role.INSPECTOR), certificate_expires=TODAY - timedelta(days=1)),
    ]
    assert [each.id for each in able(people, "医保", TODAY)] == ["yb1"]
    two = [person("a", "医保"), person("b", "医保"), person("c", "民政")]
    assert investigating(two, ["民政", "医保"], 2) == ["医保"]


# --- who sees and does what -------------------------------------------------------------------------------------------

OFFICE = [Role.LIAISON, Role.HEAD]


@pytest.mark.parametrize("role", OFFICE)
def test_parties_know_the_institution(role: Role) -> None:
    """Offices of those who take part; of those invited, or of nobody, not; nor anybody off duty."""
    assert rights.is_party(circle(), person("x", "医保", role))
    assert rights.is_party(circle(), person("x", "民政", role))
    assert not rights.is_party(circle(), person("x", "公安", role))
    assert not rights.is_party(circle(), person("x", "卫健", role))
    assert not rights.is_party(circle(), person("x", "医保", role, active=False))


def test_who_is_invited_sees_that_it_is_there() -> None:
    """And can join; whoever is not, cannot; a party of a linked clue can without being asked."""
    assert rights.concerns(circle(), person("x", "公安", Role.LIAISON))
    assert rights.joins(circle(), person("x", "公安", Role.LIAISON))
    assert not rights.joins(circle(), person("x", "公安", Role.HEAD))
    assert not rights.concerns(circle(), person("x", "卫健", Role.LIAISON))
    alone = circle(joined=("医保",), invited=())
    assert rights.joins(alone, person("x", "民政", Role.LIAISON))
    returned = {1: replace(CLUE, state=ClueState.RETURNED)}
    assert not rights.concerns(circle(joined=("医保",), invited=(), clues=returned), person("x", "民政", Role.LIAISON))


def test_named_officers_are_parties_as_long_as_they_are_named() -> None:
    """Taken off, moved to another department, without the role, off duty: not any more."""
    own = person("yb1", "医保", Role.INSPECTOR)
    off = replace(circle().officers[0], active=False)
    assert rights.is_party(circle(), own)
    assert rights.reads_clue(circle(), CLUE, own)
    for here, who in (
        (circle(officers=(off,)), own),
        (circle(), replace(own, department="民政")),
        (circle(), replace(own, roles=frozenset({Role.WITNESS}))),
        (circle(), replace(own, active=False)),
        (circle(joined=("民政",)), own),
        (circle(), person("yb2", "医保", Role.INSPECTOR)),
    ):
        assert not rights.is_party(here, who)
        assert not rights.reads_clue(here, CLUE, who)


def test_an_officer_reads_only_what_their_department_may() -> None:
    """A clue of other departments in the same case stays theirs; one that is not in the case is not read through it."""
    other = replace(CLUE, id=2, from_department="民政", to_department="卫健")
    here = circle(links=(LINK, replace(LINK, clue=2)), clues={1: CLUE, 2: other})
    own = person("yb1", "医保", Role.INSPECTOR)
    assert not rights.reads_clue(here, other, own)
    assert not rights.reads_clue(circle(links=(replace(LINK, active=False),)), CLUE, own)


def test_a_chair_decides_without_reading() -> None:
    """Leading the task force shows number and states; the institution is for the parties."""
    leader = person("l", "卫健", Role.LEADER)
    assert rights.concerns(circle(), leader)
    assert rights.directs(circle(), leader)
    assert not rights.is_party(circle(), leader)
    assert [step for step in JointStep if rights.may_step(circle(), step, leader)] == [
        JointStep.RESUME,
        JointStep.CLOSE,
        JointStep.CANCEL,
    ]


def test_only_the_leading_liaison_takes_the_steps() -> None:
    """Another department's liaison explains its own clues, and names its own officers."""
    ours, other = person("a", "医保", Role.LIAISON), person("b", "民政", Role.LIAISON)
    assert all(rights.may_step(circle(), step, ours) for step in JointStep)
    assert not any(rights.may_step(circle(), step, other) for step in JointStep)
    assert rights.acts(circle(), other)
    assert rights.explains(circle(), CLUE, other)
    assert not rights.explains(circle(), replace(CLUE, to_department="卫健"), other)
    assert not rights.explains(circle(), CLUE, person("c", "公安", Role.LIAISON))


roles = st.frozensets(st.sampled_from([each for each in Role if each is not Role.ADMIN]))
departments = st.sampled_from(["医保", "民政", "卫健", "公安"])


@given(roles, departments, st.booleans(), st.sampled_from(["yb1", "x"]), st.sampled_from(ClueState))
def test_nobody_knows_more_than_they_may(own: frozenset[Role], department: str, on: bool, key: str, state: str) -> None:
    """Whoever knows the institution is on duty, in a department that takes part, in its office or named."""
    clue = replace(CLUE, state=ClueState(state))
    here, who = circle(clues={1: clue}), person(key, department, *own, active=on)
    if rights.is_party(here, who):
        assert on
        assert department in here.joined
        assert own & set(OFFICE) or (key == "yb1" and Role.INSPECTOR in own)
        assert rights.concerns(here, who)
    if rights.reads_clue(here, clue, who):
        assert on
    if rights.joins(here, who):
        assert Role.LIAISON in own
        assert department not in here.joined


# --- one visit, one fine ----------------------------------------------------------------------------------------------


def visit(key: int, on: date, ended_on: date | None = None) -> Inspection:
    """Return a visit."""
    return Inspection(key, "ltc", 1, "T000003", on, "", ended_on, 1)


@given(st.integers(-60, 60), st.integers(0, 60))
def test_near_is_what_is_open_or_ended_within_the_days(off: int, days: int) -> None:
    """An open visit always; one that is over by the distance of its end, on either side."""
    over = visit(1, TODAY + timedelta(days=off), TODAY + timedelta(days=off))
    assert near([over], TODAY, days) == ([over] if abs(off) <= days else [])
    unfinished = visit(2, TODAY + timedelta(days=off))
    assert near([unfinished], TODAY, days) == [unfinished]
    assert is_coming(unfinished, TODAY) == (off >= 0)
    assert not is_coming(over, TODAY)


def penalty(key: int, state: str, **details: str) -> FollowUp:
    """Return a penalty case."""
    return FollowUp(key, "ltc", 1, "医保", FollowUpKind.PENALTY, state, details, "P1", AT, None, 1)


DECIDED = {"decision": "示例罚1号", "decided_on": "2026-11-20"}


def test_what_may_be_a_fine() -> None:
    """Open, decided with a fine, or decided without saying so; nothing that was revoked, or brought no fine."""
    assert may_fine(penalty(1, FollowUpState.OPEN))
    for state in (FollowUpState.DECIDED, FollowUpState.SERVED, FollowUpState.CLOSED):
        assert may_fine(penalty(1, state, **DECIDED))
        assert may_fine(penalty(1, state, **DECIDED, sanction=Sanction.FINE))
        assert may_fine(penalty(1, state, **DECIDED, sanction=Sanction.BOTH))
        assert not may_fine(penalty(1, state, **DECIDED, sanction=Sanction.OTHER))
    assert not may_fine(penalty(1, FollowUpState.VOID))
    assert not may_fine(penalty(1, FollowUpState.CLOSED, grounds="示例", decided_on="2026-11-20"))
    assert not may_fine(replace(penalty(1, FollowUpState.OPEN), kind=FollowUpKind.RECTIFICATION))


def test_which_of_them_are_to_be_considered() -> None:
    """Not the own one; open ones whatever their age; decided ones within the days, or since a joint case was opened."""
    one, old = penalty(1, FollowUpState.OPEN), penalty(2, FollowUpState.SERVED, **DECIDED)
    assert to_consider([one, old], 1, date(2026, 11, 20)) == [old]
    assert to_consider([one, old], 3, date(2026, 11, 21)) == [one]
    assert considered_since(TODAY, 365, []) == date(2025, 11, 23)
    assert considered_since(TODAY, 365, [date(2024, 1, 1)]) == date(2024, 1, 1)


def test_when_it_is_asked() -> None:
    """At the filing, and at a decision with a fine; not at one without, nor at anything else."""
    assert is_asked(FollowUpKind.PENALTY, None)
    assert is_asked(Step.DECIDED, Sanction.FINE)
    assert is_asked(Step.DECIDED, Sanction.BOTH)
    assert not is_asked(Step.DECIDED, Sanction.OTHER)
    assert not is_asked(Step.SERVED, None)
