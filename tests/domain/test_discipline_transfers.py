"""Transfers to discipline inspection: their table, whatever is tried; who may know of them and who may do what."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain import discipline_transfers as rules
from bot.domain.discipline_transfers import (
    FORMS,
    STEPS,
    Ask,
    DisciplineTransfer,
    TransferState,
    TransferStep,
    check_step,
)
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role

TRANSFER = DisciplineTransfer(
    id=1,
    task_force="ltc",
    number="R2026-001",
    kind="handover",
    department="医保",
    state=TransferState.SUBMITTED,
    entered_by="P1",
    entered_at=datetime(2026, 11, 23, 1, tzinfo=UTC),
    by_leader=False,
    named=None,
    due_on=date(2026, 11, 26),
    next_at=None,
    version=1,
)
TODAY = date(2026, 11, 23)


def person(key: str, department: str, *roles: Role, active: bool = True) -> Person:
    """Return somebody of the roster."""
    return Person(key, "ltc", key, f"示例{key}", department, frozenset(roles), active=active)


PEOPLE = st.builds(
    lambda key, department, roles, active: person(key, department, *roles, active=active),
    st.sampled_from(["P1", "P2", "P3"]),
    st.sampled_from(["医保", "民政"]),
    st.frozensets(st.sampled_from([each for each in Role if each is not Role.ADMIN])),
    st.booleans(),
)
TRANSFERS = st.builds(
    lambda state, by_leader, named: replace(TRANSFER, state=state, by_leader=by_leader, named=named),
    st.sampled_from(list(TransferState)),
    st.booleans(),
    st.sampled_from([None, "P2"]),
)


class Course(RuleBasedStateMachine):
    """Whoever tries whatever in whatever order, a transfer moves along the table alone, decided on by another person."""

    def __init__(self) -> None:
        super().__init__()
        self.transfer = replace(TRANSFER, state=TransferState.DRAFT)
        self.before, self.step = self.transfer, ""
        self.taken: list[tuple[str, str]] = []

    @rule(step=st.sampled_from([*TransferStep, "nonsense"]), actor=PEOPLE)
    def attempt(self, step: str, actor: Person) -> None:
        """Try a step."""
        self.before, self.step = self.transfer, step
        if not rules.acts(self.transfer, step, actor):
            return
        if step not in STEPS[self.transfer.state]:
            with pytest.raises(Refusal, match=f"discipline-now-{self.transfer.state}"):
                check_step(self.transfer, step)
            return
        state = check_step(self.transfer, step)
        self.taken.append((step, actor.id))
        self.transfer = replace(self.transfer, state=state)

    @invariant()
    def along_the_table(self) -> None:
        """A state is left only by a step that the table has there, and into the state that it names."""
        if self.transfer.state != self.before.state:
            assert STEPS[self.before.state][self.step] == self.transfer.state

    @invariant()
    def never_ones_own_decision(self) -> None:
        """Who entered it decides nothing, and nothing leaves the house undecided."""
        decided = [by for step, by in self.taken if step in {TransferStep.APPROVE, TransferStep.DECLINE}]
        assert "P1" not in decided
        if self.transfer.state in {TransferState.APPROVED, TransferState.RECEIVED, TransferState.REPORTED}:
            assert decided


Course.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestCourse = Course.TestCase


def test_every_state_can_be_reached_and_left() -> None:
    """From the draft on; but for those that are over."""
    reached, before = {TransferState.DRAFT}, set[TransferState]()
    while reached != before:
        before = set(reached)
        reached |= {state for each in before for state in STEPS[each].values()}
    assert reached == set(TransferState)
    assert {each for each in TransferState if not STEPS[each]} == {TransferState.CLOSED, TransferState.WITHDRAWN}


def test_whoever_reads_an_open_one_finds_somebody_who_can_go_on() -> None:
    """No state is a dead end for both the enterer and the head."""
    enterer, head = person("P1", "医保", Role.LIAISON), person("P2", "医保", Role.HEAD)
    for state in TransferState:
        transfer = replace(TRANSFER, state=state)
        moves = {step for each in (enterer, head) for step in rules.open_to(transfer, each)} - {TransferStep.NAME}
        assert moves == set(STEPS[state]) - {TransferStep.NAME}


@given(TRANSFERS, PEOPLE)
def test_few_know_of_it(transfer: DisciplineTransfer, reader: Person) -> None:
    """Who entered it, who heads, who was named; the leader only where they decide; a draft the enterer alone."""
    if rules.reads(transfer, reader):
        assert reader.active
        leader = transfer.by_leader and Role.LEADER in reader.roles
        head = Role.HEAD in reader.roles and reader.department == "医保"
        own = reader.department == "医保" and reader.id in {"P1", transfer.named}
        assert own or (not transfer.is_draft and (leader or head))
        assert not transfer.is_draft or reader.id == "P1"
    else:
        assert rules.open_to(transfer, reader) == []


@given(TRANSFERS, PEOPLE)
def test_nobody_decides_on_their_own(transfer: DisciplineTransfer, actor: Person) -> None:
    """Whatever roles they have."""
    if rules.decides(transfer, actor):
        assert actor.id != "P1"
        assert Role.LEADER in actor.roles if transfer.by_leader else Role.HEAD in actor.roles


@pytest.mark.parametrize(
    ("roster", "leader_decides", "by_leader"),
    [
        ([person("H", "医保", Role.HEAD), person("L", "医保", Role.LEADER)], False, False),
        ([person("H", "医保", Role.HEAD), person("L", "医保", Role.LEADER)], True, True),
        ([person("H", "民政", Role.HEAD), person("L", "医保", Role.LEADER)], False, True),
        ([person("H", "医保", Role.HEAD, active=False), person("L", "医保", Role.LEADER)], False, True),
        ([person("H", "医保", Role.HEAD), person("P1", "医保", Role.LEADER)], True, False),
        ([person("P1", "医保", Role.HEAD), person("L", "医保", Role.LEADER)], False, True),
    ],
)
def test_who_decides(roster: list[Person], leader_decides: bool, by_leader: bool) -> None:
    """The head, or the leader where the task force says so or there is no other head."""
    enterer = person("P1", "医保", Role.LIAISON)
    assert rules.decided_by_leader(enterer, roster, leader_decides=leader_decides) is by_leader


def test_somebody_has_to_decide() -> None:
    """A head who is alone, without a leader: refused before it is submitted."""
    alone = person("P1", "医保", Role.HEAD)
    with pytest.raises(Refusal, check=lambda refusal: refusal.code == "discipline-nobody-decides"):
        rules.decided_by_leader(alone, [alone, person("H", "民政", Role.HEAD)], leader_decides=False)


def test_a_decision_rests_on_a_paper() -> None:
    """Number, day, photo; a refusal on a reason."""
    assert FORMS[TransferStep.APPROVE] == (Ask.NUMBER, Ask.DAY, Ask.PHOTO)
    assert FORMS[TransferStep.DECLINE] == (Ask.WORDS,)
