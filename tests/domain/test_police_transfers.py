"""The course of a case that goes to the police, who may see and do what, and how answers are read."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain import police_transfer_rights as rights
from bot.domain.local_time import SHANGHAI
from bot.domain.people import Person
from bot.domain.police_transfer_clocks import clock_of, day_of, kind_in, whose
from bot.domain.police_transfer_forms import (
    ALL_OPEN,
    FORMS,
    MATERIALS,
    Ask,
    Happened,
    asked_at,
    attached,
    check_body,
    check_happened,
    read_moment,
    ticked,
)
from bot.domain.police_transfers import RUNNING, STEPS, PoliceTransfer, TransferState, TransferStep, check_step
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import PoliceTransferRules

AT = datetime(2026, 11, 28, 6, 30, tzinfo=UTC)  # a Saturday, 14:30 in Shanghai
RULES = PoliceTransferRules()
CASE = PoliceTransfer(
    id=1,
    task_force="ltc",
    number="2026-001",
    clue=None,
    record=None,
    follow_up=None,
    target=None,
    department="医保",
    police="公安",
    competent="",
    state=TransferState.PREPARING,
    opened_by="P1",
    opened_at=AT,
    reported_by=None,
    handling=None,
    details={},
    closed_at=None,
    version=1,
    officers=("P2", "P3"),
)
OVER = {TransferState.CLOSED, TransferState.VOID}


def person(key: str, department: str, *roles: Role, active: bool = True) -> Person:
    """Return somebody."""
    return Person(key, "ltc", key, key, department, frozenset(roles), active=active)


class Course(RuleBasedStateMachine):
    """Somebody who takes any step that the table has; others are refused."""

    def __init__(self) -> None:
        super().__init__()
        self.case = replace(CASE, state=TransferState.DRAFT)
        self.taken: list[str] = []

    @rule(data=st.data())
    def step_on(self, data: st.DataObject) -> None:
        """Take one of the steps there are."""
        if self.case.steps:
            step = data.draw(st.sampled_from(sorted(self.case.steps)))
            self.case = replace(self.case, state=check_step(self.case, step))
            self.taken.append(step)

    @rule(step=st.sampled_from(list(TransferStep)))
    def step_astray(self, step: TransferStep) -> None:
        """Try any step: what the table does not have is refused and changes nothing."""
        if step not in self.case.steps:
            with pytest.raises(Refusal) as refusal:
                check_step(self.case, step)
            assert refusal.value.code == f"police-transfer-now-{self.case.state}"

    @invariant()
    def what_has_to_come_before_has(self) -> None:
        """No transfer without approval, no filing without a signature, no review of what was not refused."""
        needs = {
            TransferStep.HAND: TransferStep.APPROVE,
            TransferStep.FILE: TransferStep.SIGN,
            TransferStep.REVIEW: TransferStep.REJECT,
            TransferStep.UPHOLD: TransferStep.REVIEW,
            TransferStep.ITEMS: TransferStep.FILE,
            TransferStep.PASS_ON: TransferStep.NOT_OURS,
            TransferStep.APPROVE: TransferStep.REPORT,
        }
        for step, before in needs.items():
            if step in self.taken:
                assert before in self.taken[: self.taken.index(step)]

    @invariant()
    def what_was_not_taken_is_dealt_with(self) -> None:
        """A case that was refused is closed only by being dealt with, or by having been taken after all."""
        if self.case.state == TransferState.CLOSED:
            assert self.taken[-1] in {TransferStep.HANDLE, TransferStep.OUTCOME}

    @invariant()
    def something_is_due_or_it_is_done(self) -> None:
        """In each state but the last ones, and after all was handed over, somebody has until some day."""
        quiet = OVER | {TransferState.DRAFT, TransferState.DELIVERED}
        assert (kind_in(self.case.state, RULES) is None) == (self.case.state in quiet)


TestCourse = Course.TestCase


def test_each_state_leads_somewhere_and_is_reached() -> None:
    """From the draft to each state, and from each to an end."""
    reached = {TransferState.DRAFT}
    while more := {state for each in reached for state in STEPS[each].values()} - reached:
        reached |= more
    assert reached == set(TransferState) == set(STEPS)
    ending: set[str] = set(OVER)
    while before := {each for each in STEPS if ending & set(STEPS[each].values())} - ending:
        ending |= before
    assert ending == set(TransferState)


def test_each_step_asks_for_something_and_words_come_last() -> None:
    """All but opening have a form; what is sealed comes last, since with it the step is taken."""
    assert set(FORMS) == set(TransferStep) - {TransferStep.OPEN}
    for asked in FORMS.values():
        assert Ask.WORDS not in asked[:-1]
    for step in (TransferStep.DECLINE, TransferStep.REJECT, TransferStep.ACCEPT, TransferStep.WITHDRAW):
        assert FORMS[step][-1] == Ask.WORDS, "a reason has to be recorded"
    for step in (TransferStep.APPROVE, TransferStep.DECLINE):
        assert {Ask.PAPER, Ask.PHOTO} <= set(FORMS[step])


def test_the_police_sign_by_one_press() -> None:
    """In chat nothing else is asked; on paper the receipt is."""
    assert asked_at(TransferStep.SIGN, police=True, head=False) == ()
    assert Ask.PAPER in asked_at(TransferStep.SIGN, police=False, head=False)
    assert Ask.HEAD not in asked_at(TransferStep.APPROVE, police=False, head=True)


def test_the_clocks_are_the_decree_s() -> None:
    """Three days for deciding, objecting and handing items over; twenty-four hours for handing over and passing on."""
    days = {state for state in TransferState if (span := clock_of(state)) is not None and span.days == 3}
    hours = {state for state in TransferState if (span := clock_of(state)) is not None and span.hours == 24}
    assert days == {
        TransferState.REPORTED,
        TransferState.RECEIVED,
        TransferState.UNFILED,
        TransferState.REVIEWING,
        TransferState.UPHELD,
        TransferState.FILED,
    }
    assert hours == {TransferState.APPROVED, TransferState.HANDED, TransferState.MISPLACED}
    assert not any(clock_of(state) and day_of(state, RULES) for state in TransferState)


def test_whose_clock_it_is() -> None:
    """The police's while they are a department here and have it; else who handed it over runs after it."""
    at = replace(CASE, state=TransferState.RECEIVED)
    assert whose(at, "police_decision") == "公安"
    assert whose(replace(at, competent="示例分局"), "police_decision") == "医保"
    assert whose(replace(at, police=""), "police_decision") == "医保"
    assert whose(replace(CASE, state=TransferState.APPROVED), "police_handover") == "医保"


@pytest.mark.parametrize("state", list(TransferState))
def test_who_reads(state: TransferState) -> None:
    """The department's liaisons and heads, the officers named, the police once and while they have it."""
    case = replace(CASE, state=state)
    opened = state != TransferState.DRAFT
    with_police = state not in {"draft", "preparing", "reported", "approved", "declined", "void"}
    assert rights.reads(case, person("P1", "医保", Role.LIAISON))
    assert rights.reads(case, person("P9", "医保", Role.HEAD)) == opened
    assert rights.reads(case, person("P2", "医保", Role.INSPECTOR)) == opened
    assert rights.reads(case, person("P8", "公安", Role.LIAISON)) == with_police
    assert rights.concerns(case, person("P7", "民政", Role.LEADER)) == opened
    for nobody in (
        person("P4", "医保", Role.INSPECTOR),
        person("P2", "民政", Role.INSPECTOR),
        person("P9", "医保", Role.HEAD, active=False),
        person("P7", "民政", Role.LEADER),
        person("P6", "民政", Role.LIAISON),
        person("P5", "医保", Role.WITNESS),
    ):
        assert not rights.reads(case, nobody)
    assert not rights.reads(replace(case, competent="示例分局"), person("P8", "公安", Role.LIAISON))


def test_nobody_decides_on_their_own_request() -> None:
    """Not who opened or reported it, not the officers: whatever else they are."""
    case = replace(CASE, state=TransferState.REPORTED, reported_by="P4")
    both = (Role.HEAD, Role.LIAISON, Role.INSPECTOR)
    for key in ("P1", "P2", "P3", "P4"):
        assert not rights.decides(case, person(key, "医保", *both))
    assert rights.decides(case, person("P5", "医保", Role.HEAD))
    assert not rights.decides(case, person("P5", "民政", Role.HEAD))
    assert not rights.acts(case, TransferStep.APPROVE, person("P2", "医保", *both))
    assert rights.acts(case, TransferStep.APPROVE, person("P1", "医保", Role.LIAISON)), "for the head, who is named"
    assert not rights.acts(case, TransferStep.APPROVE, person("P8", "公安", Role.LIAISON))


def test_officers() -> None:
    """Two at least, certificates valid, of the department."""
    for many, code in ((0, "few"), (1, "few"), (11, "many")):
        with pytest.raises(Refusal, match=code):
            rights.check_officers(many)
    rights.check_officers(2)
    able = replace(person("P4", "医保", Role.INSPECTOR), certificate="示例", certificate_expires=date(2026, 11, 28))
    assert rights.can_be_named(CASE, able, date(2026, 11, 28))
    assert not rights.can_be_named(CASE, able, date(2026, 11, 29))
    assert not rights.can_be_named(CASE, replace(able, department="民政"), date(2026, 11, 28))
    assert not rights.can_be_named(CASE, replace(able, roles=frozenset({Role.AUXILIARY})), date(2026, 11, 28))
    assert not rights.changes_officers(replace(CASE, state=TransferState.CLOSED), person("P1", "医保", Role.LIAISON))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("08:05", "2026-11-28T08:05"),
        ("8点", "2026-11-28T08:00"),
        ("8点30分", "2026-11-28T08:30"),
        ("11月27日 16:30", "2026-11-27T16:30"),
        ("11月27日16:30", "2026-11-27T16:30"),
        ("12月1日 9:00", "2025-12-01T09:00"),
        ("2026-11-20 23:59", "2026-11-20T23:59"),
        ("11-27 16:30", "2026-11-27T16:30"),
        ("１１月２７日　１６：３０", "2026-11-27T16:30"),
    ],
)
def test_moments_as_people_write_them(words: str, expected: str) -> None:
    """Without a day it is today, without a year the last such day."""
    assert read_moment(words, AT) == datetime.fromisoformat(expected).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    "words", ["", "现在", "24:00", "8:60", "13月1日 8:00", "2月30日 8:00", ":", "💥 8:00", "9" * 500]
)
def test_what_is_no_moment(words: str) -> None:
    """It is refused in words."""
    with pytest.raises(Refusal, match="moment-unread"):
        read_moment(words, AT)


@given(words=st.text(max_size=60))
def test_anything_typed_is_read_or_refused(words: str) -> None:
    """No text is an error further in."""
    with suppress(Refusal):
        read_moment(words, AT)
    with pytest.raises(Refusal):
        check_body(" ")


def test_the_order_of_steps() -> None:
    """Not to come, not long ago, not before the one before; of days only the day counts."""
    moment = Happened(AT, timed=True)
    assert check_happened(moment, None, AT) == moment
    assert check_happened(moment, Happened(AT, timed=True), AT) == moment
    midnight = Happened(AT.replace(hour=0) - timedelta(hours=8), timed=False)
    assert check_happened(midnight, Happened(AT.replace(hour=1), timed=True), AT) == midnight
    for wrong, before in (
        (Happened(AT + timedelta(minutes=1), timed=True), None),
        (Happened(AT - timedelta(days=400), timed=True), None),
        (Happened(AT - timedelta(minutes=1), timed=True), moment),
        (Happened(AT - timedelta(days=1), timed=False), moment),
    ):
        with pytest.raises(Refusal):
            check_happened(wrong, before, AT)


def test_the_papers_of_article_six() -> None:
    """Each is ticked; letter and report cannot be left out."""
    marks = ALL_OPEN
    for k in range(len(MATERIALS)):
        marks = ticked(marks, k, "1")
    assert attached(marks) == list(MATERIALS)
    assert attached(ticked(marks, 4, "0")) == list(MATERIALS[:4])
    for k, mark in ((0, "0"), (1, "0"), (5, "1"), (-1, "1"), (2, "x")):
        with pytest.raises(Refusal):
            ticked(ALL_OPEN, k, mark)


def test_a_fine_is_in_the_way_only_while_it_runs() -> None:
    """Not before it is opened, not after it was declined or given back: then a penalty is what the law wants."""
    assert TransferState.DRAFT not in RUNNING
    assert TransferState.ADMINISTRATIVE not in RUNNING
    assert TransferState.DECLINED not in RUNNING
    assert {TransferState.PREPARING, TransferState.RECEIVED, TransferState.FILED, TransferState.UNFILED} <= RUNNING
