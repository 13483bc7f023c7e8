"""Rules of meetings: states, who may do what, words and numbers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain.meetings import (
    ACTION_STEPS,
    MOST_ITEMS,
    MOST_MINUTES,
    STEPS,
    ActionState,
    Item,
    Meeting,
    MeetingKind,
    MeetingState,
    MeetingStep,
    Origin,
    Scope,
    Task,
    called,
    check_begun,
    check_minuted,
    check_proposable,
    check_task_step,
    check_title,
    length,
    may_finish,
    may_read,
    may_write,
    presides,
    read_minutes,
    read_time,
    stamp,
    step_to,
)
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import Department, DrawRules, TaskForce

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
OFFICE = TaskForce(
    "ltc",
    "示例专班",
    "long_term_care",
    None,
    (Department("医保", "区医保局", 2, leads=True), Department("民政", "区民政局", 2)),
    DrawRules(),
    "示例",
)
MEETING = Meeting(
    id=1,
    task_force="ltc",
    number="2026-01",
    kind=MeetingKind.JOINT,
    scope=Scope.CORE,
    starts_at=NOW + timedelta(days=2),
    freeze_at=NOW + timedelta(days=1),
    place="示例会议室",
    chair="P1",
    called_by="P1",
    set_at=NOW,
    state=MeetingState.CALLED,
    sequence=0,
    reason="",
    closed_by=None,
    closed_at=None,
    next_at=None,
    version=1,
)
ITEM = Item(1, 1, Origin.PROPOSED, "医保", "P2", "示例议题", "示例人员", 10, None, "", None, 1)
TASK = Task(1, "ltc", 1, 1, "示例事项", "民政", None, date(2026, 12, 1), ActionState.OPEN, "", "P1", None, None, 1)


def person(key: str, department: str, *roles: Role, active: bool = True) -> Person:
    """Return somebody invented."""
    return Person(key, "ltc", key, key, department, frozenset(roles), active=active)


CHAIR = person("P1", "民政", Role.DEPUTY)
LEADER = person("P0", "医保", Role.LEADER)
LIAISON = person("P2", "医保", Role.LIAISON)
OTHER_LIAISON = person("P3", "民政", Role.LIAISON)
OFFICER = person("P4", "医保", Role.INSPECTOR)


class Life(RuleBasedStateMachine):
    """Any steps in any order: a meeting is only ever where the table leads, and what is over stays over."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting = MEETING
        self.trail = [str(MeetingState.CALLED)]

    @rule(step=st.sampled_from(MeetingStep))
    def take(self, step: MeetingStep) -> None:
        """Try a step; a refusal says where the meeting stands."""
        if step not in STEPS[self.meeting.state]:
            with pytest.raises(Refusal, match=f"meeting-is-{self.meeting.state}"):
                step_to(self.meeting, step)
            return
        to = step_to(self.meeting, step)
        self.meeting = replace(self.meeting, state=to)
        self.trail.append(to)

    @invariant()
    def is_somewhere_it_may_be(self) -> None:
        """Held comes after frozen, closed after held, and nothing after the end."""
        for before, after in zip(self.trail, self.trail[1:], strict=False):
            assert after in STEPS[before].values()
        ends = {MeetingState.CLOSED, MeetingState.CANCELLED}
        assert not ends & set(self.trail[:-1])
        if MeetingState.HELD in self.trail:
            assert self.trail[self.trail.index(MeetingState.HELD) - 1] == MeetingState.FROZEN


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)


def test_every_state_has_its_row() -> None:
    """The tables know every state, and lead to states only."""
    assert set(STEPS) == set(MeetingState)
    assert set(ACTION_STEPS) == set(ActionState)
    assert {to for row in STEPS.values() for to in row.values()} == set(MeetingState)


@given(st.sampled_from(ActionState), st.sampled_from(ActionState))
def test_actions_end_once(state: ActionState, to: ActionState) -> None:
    """From open to done or dropped, and no further."""
    task = replace(TASK, state=state)
    if state == ActionState.OPEN and to != ActionState.OPEN:
        check_task_step(task, to)
        return
    with pytest.raises(Refusal) as refused:
        check_task_step(task, to)
    assert refused.value.code == f"meeting-action-is-{state}"


@given(st.sampled_from(MeetingState), st.integers(0, MOST_ITEMS + 1))
def test_items_while_the_agenda_is_open(state: MeetingState, many: int) -> None:
    """Items are proposed until it is frozen, 30 at most; what the bot gathered does not count."""
    items = [ITEM] * many + [replace(ITEM, origin=Origin.GATHERED)] * 9
    meeting = replace(MEETING, state=state)
    if state == MeetingState.CALLED and many < MOST_ITEMS:
        check_proposable(meeting, items)
        return
    with pytest.raises(Refusal):
        check_proposable(meeting, items)


def test_minutes_after_the_start() -> None:
    """Not before it; a meeting that counts as held has begun."""
    with pytest.raises(Refusal, match="meeting-not-begun"):
        check_begun(MEETING, NOW)
    check_begun(MEETING, MEETING.starts_at)
    check_begun(replace(MEETING, state=MeetingState.HELD), NOW)


def test_empty_minutes_are_none() -> None:
    """Something is written, or something was decided."""
    with pytest.raises(Refusal, match="meeting-minutes-empty"):
        check_minuted([ITEM], [])
    check_minuted([replace(ITEM, minutes="示例")], [])
    check_minuted([ITEM], [TASK])


def test_who_is_called() -> None:
    """Those who decide and the liaisons, or everybody; nobody who has left, and no operator."""
    gone = person("P5", "医保", Role.HEAD, active=False)
    operator = person("P6", "医保", Role.ADMIN)
    everybody = [LEADER, CHAIR, LIAISON, OFFICER, gone, operator]
    assert called(MEETING, everybody) == [LEADER, CHAIR, LIAISON]
    assert called(replace(MEETING, scope=Scope.ALL), everybody) == [LEADER, CHAIR, LIAISON, OFFICER]


def test_who_presides_writes_and_reads() -> None:
    """The chair and the leader preside; the leading department's liaisons write too; cases are read by those called."""
    assert [presides(MEETING, each) for each in (CHAIR, LEADER, LIAISON)] == [True, True, False]
    writing = [may_write(MEETING, each, OFFICE) for each in (CHAIR, LEADER, LIAISON, OTHER_LIAISON, OFFICER)]
    assert writing == [True, True, True, False, False]
    consultation = replace(MEETING, kind=MeetingKind.CONSULTATION)
    assert may_read(MEETING, OFFICER)
    assert not may_read(consultation, OFFICER)
    assert may_read(consultation, LIAISON)
    assert may_read(replace(consultation, scope=Scope.ALL), OFFICER)


def test_who_says_that_it_is_done() -> None:
    """The person who has to do it, the department's head and liaisons, in any case the chair; nobody else."""
    assert [may_finish(TASK, each) for each in (LEADER, OTHER_LIAISON, LIAISON, OFFICER)] == [True, True, False, False]
    own = replace(TASK, person="P4", department="医保")
    assert [may_finish(own, each) for each in (CHAIR, OFFICER, LIAISON, OTHER_LIAISON)] == [True, True, True, False]


def test_titles_in_the_group_name_no_numbers_of_people() -> None:
    """An ID or telephone number is refused where the agenda is published, and there only."""
    with pytest.raises(Refusal, match="meeting-title-person"):
        check_title("示例 13800138000", MEETING)
    assert check_title("示例 13800138000", replace(MEETING, kind=MeetingKind.CONSULTATION))
    assert check_title("示例议题2026年", MEETING)


@given(st.integers(-5, 2000))
def test_minutes_are_read(many: int) -> None:
    """1 to 180, with or without the word."""
    if 1 <= many <= MOST_MINUTES:
        assert read_minutes(f"{many}") == read_minutes(f" {many}分钟") == many
    else:
        with pytest.raises(Refusal):
            read_minutes(str(many))


@given(st.times())
def test_times_are_read(at: time) -> None:
    """As offices write them."""
    wanted = at.replace(second=0, microsecond=0, fold=0)
    for words in (f"{at:%H:%M}", f"{at.hour}：{at.minute}", f"{at.hour}点{at.minute}分", f"{at:%H%M}"):
        assert read_time(words) == wanted


@pytest.mark.parametrize("words", ["", "25:00", "9", "12:60", "下午", "💥", "9:30:00", "²:00", "99999"])
def test_no_times(words: str) -> None:
    """What is no time of day is none."""
    assert read_time(words) is None


@given(st.lists(st.integers(1, MOST_MINUTES), max_size=20))
def test_length_is_an_hour_at_least(minutes: list[int]) -> None:
    """The sum of the items' minutes."""
    assert length([replace(ITEM, lasts=each) for each in minutes]) == max(60, sum(minutes))


PLANS = st.tuples(st.text(max_size=8), st.integers())


@given(PLANS, PLANS)
def test_stamps_tell_plans_apart(one: tuple[str, int], another: tuple[str, int]) -> None:
    """A button made for one thing does not fit another; it fits into a callback's bytes."""
    assert (stamp(*one) == stamp(*another)) == (one == another)
    assert 0 <= stamp(*one) < 2**32
