"""The course of a clue, who may see and do what, and what may not be written in it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import (
    FIELDS,
    check_words,
    done_of,
    fields_of,
    has_personal_data,
    kinds_in,
    open_field,
    without,
)
from bot.domain.clues import (
    STEPS,
    Clue,
    ClueKind,
    ClueState,
    ClueStep,
    check_step,
    extended,
    needs_words,
    renewed,
    returned,
)
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import ClueRules, ClueTopic

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CLUE = Clue(
    id=1,
    task_force="ltc",
    number="2026-001",
    kind="transfer",
    source="inspection",
    target=None,
    from_department="医保",
    to_department="民政",
    outside="",
    state=ClueState.SENT,
    entered_by="P1",
    entered_at=AT,
    sent_at=AT,
    closed_at=None,
    feedback_on=date(2026, 12, 23),
    answer_on=None,
    answered_at=None,
    owner=None,
    confidant=None,
    complained=False,
    returns=0,
    settled=False,
    details={"days": 30},
    version=1,
)


def person(key: str, department: str, *roles: Role, active: bool = True) -> Person:
    """Return somebody of the roster."""
    return Person(key, "ltc", key, f"示例{key}", department, frozenset(roles), active=active)


# --- the course -------------------------------------------------------------------------------------------------------


class Course(RuleBasedStateMachine):
    """Whatever is tried in whatever order, a clue moves along the table alone; a second return goes to the leader."""

    def __init__(self) -> None:
        super().__init__()
        self.clue = replace(CLUE, state=ClueState.DRAFT)
        self.before = self.clue
        self.step = ""

    @rule(step=st.sampled_from([*ClueStep, "nonsense"]))
    def attempt(self, step: str) -> None:
        """Try a step."""
        self.before, self.step = self.clue, step
        try:
            state = check_step(self.clue, step)
        except Refusal:
            self.step = ""
            return
        again = step in {ClueStep.RETURN, ClueStep.RETURN_AGAIN}
        settled = self.clue.settled or step == ClueStep.ASSIGN
        self.clue = replace(self.clue, state=state, returns=self.clue.returns + again, settled=settled)

    @invariant()
    def along_the_table(self) -> None:
        """A state is left only by a step that the table has there, and into the state that it names."""
        if self.clue != self.before:
            assert STEPS[self.before.state][self.step] == self.clue.state

    @invariant()
    def returned_twice_at_most(self) -> None:
        """The first return is the sender's matter, the second the leader's, after whose decision there is none."""
        assert self.clue.returns <= 2
        assert self.clue.state != ClueState.RETURNED or self.clue.returns == 1
        if self.step == ClueStep.RETURN_AGAIN:
            assert self.clue.state == ClueState.DISPUTED
        if self.before.settled:
            assert self.step not in {ClueStep.RETURN, ClueStep.RETURN_AGAIN}


Course.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestCourse = Course.TestCase


def test_every_state_can_be_reached_and_left() -> None:
    """From the draft on; but for a closed one, from which nothing leads."""
    reached, before = {ClueState.DRAFT}, set[ClueState]()
    while reached != before:
        before = set(reached)
        reached |= {state for each in before for state in STEPS[each].values()}
    assert reached == set(ClueState)
    assert {each for each in ClueState if not STEPS[each]} == {ClueState.CLOSED}


def test_the_refusal_says_how_it_stands() -> None:
    """Whoever was slower learns what the state is now."""
    with pytest.raises(Refusal, check=lambda refusal: refusal.code == "clue-now-signed"):
        check_step(replace(CLUE, state=ClueState.SIGNED), ClueStep.SIGN)


def test_a_return_is_named_by_what_went_before() -> None:
    """Once, again, and never after the leader's decision."""
    assert returned(CLUE) == ClueStep.RETURN
    assert returned(replace(CLUE, returns=1)) == ClueStep.RETURN_AGAIN
    with pytest.raises(Refusal, check=lambda refusal: refusal.code == "clue-settled"):
        returned(replace(CLUE, settled=True))


def test_days_begin_anew_elsewhere() -> None:
    """As many as were given at first; what is asked for besides gets ten, and never fewer than there were."""
    assert renewed(CLUE, date(2026, 12, 1)) == date(2026, 12, 31)
    assert extended(CLUE, date(2026, 12, 20)) == date(2026, 12, 30)
    assert extended(CLUE, date(2026, 12, 1)) == date(2026, 12, 23)


def test_a_paper_receipt_is_words() -> None:
    """A body that cannot sign here has its receipt entered."""
    assert not needs_words(CLUE, ClueStep.SIGN)
    assert needs_words(replace(CLUE, outside="药监", to_department=""), ClueStep.SIGN)


# --- who may ----------------------------------------------------------------------------------------------------------

PEOPLE = st.builds(
    Person,
    id=st.sampled_from(["P1", "P2", "P3"]),
    task_force=st.just("ltc"),
    staff_no=st.just("示例"),
    name=st.just("示例"),
    department=st.sampled_from(["医保", "民政", "卫健"]),
    roles=st.frozensets(st.sampled_from([each for each in Role if each is not Role.ADMIN])),
    active=st.booleans(),
)
CLUES = st.builds(
    lambda state, owner, confidant, outside, complained: replace(
        CLUE,
        state=state,
        owner=owner,
        confidant=confidant,
        complained=complained,
        to_department="" if outside else "民政",
        outside="药监" if outside else "",
    ),
    st.sampled_from(list(ClueState)),
    st.sampled_from([None, "P2"]),
    st.sampled_from([None, "P3"]),
    st.booleans(),
    st.booleans(),
)


@given(CLUES, PEOPLE)
def test_nobody_else_reads(clue: Clue, reader: Person) -> None:
    """Off duty, of a third department, or without a part in it: nothing; a complainant only for the two named."""
    if rights.looks(clue, reader):
        assert clue.complained
        assert reader.id in {"P1", "P3"}
        assert reader.department == "医保"
        assert reader.active
    if rights.reads(clue, reader):
        assert reader.active
        chair = clue.state == ClueState.DISPUTED and reader.roles & {Role.LEADER, Role.DEPUTY}
        assert chair or reader.department in {"医保", "民政"}
    if clue.is_draft:
        assert not rights.reads(clue, reader) or reader.id == "P1"


@given(CLUES, PEOPLE)
def test_steps_are_a_liaisons_or_the_leaders(clue: Clue, actor: Person) -> None:
    """Of the side whose turn it is; feedback also by whoever was named for it."""
    for step in rights.open_to(clue, actor):
        assert actor.active
        if step == ClueStep.ASSIGN:
            assert actor.roles & {Role.LEADER, Role.DEPUTY}
        elif step == ClueStep.REPORT and actor.id == clue.owner:
            assert actor.department == clue.receiver
        else:
            assert Role.LIAISON in actor.roles
            assert actor.department in {clue.from_department, clue.receiver}


@pytest.mark.parametrize("change", ["department", "role", "duty"])
def test_who_leaves_loses_it_at_once(change: str) -> None:
    """The enterer too, the complainant included."""
    clue = replace(CLUE, complained=True)
    now = {
        "department": person("P1", "卫健", Role.LIAISON),
        "role": person("P1", "医保", Role.WITNESS),
        "duty": person("P1", "医保", Role.LIAISON, active=False),
    }[change]
    was = person("P1", "医保", Role.LIAISON)
    assert rights.reads(clue, was)
    assert rights.looks(clue, was)
    assert not rights.reads(clue, now)
    assert not rights.looks(clue, now)
    assert rights.open_to(clue, now) == []


# --- what is entered --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "身份证310105199001011234",
        "证号 31010519900101123X。",
        "310105 19900101 1234",
        "３１０１０５１９９００１０１１２３４",
        "电话13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+8613800138000",
        "手机：１３８００１３８０００，家属",
    ],
)
def test_personal_data_is_refused(words: str) -> None:
    """Identity and phone numbers, also spaced out or in full-width digits."""
    with pytest.raises(Refusal, check=lambda refusal: refusal.code == "clue-personal-data"):
        check_words(words, 500)


@pytest.mark.parametrize(
    "words",
    [
        "2026年第7号",
        "涉及12次服务，金额12345678元",
        "2026-11-23 至 2026-12-01",
        "案卷91310105MA1FY00000",
        "😀<b>甲</b>",
    ],
)
def test_other_numbers_are_let_through(words: str) -> None:
    """Dates, sums, file numbers, credit codes with letters."""
    assert check_words(words, 500) == words


@given(st.text(alphabet="示例文字，。 \n😀<>&", max_size=40), st.integers(13000000000, 19999999999))
def test_a_phone_number_is_found_anywhere(words: str, number: int) -> None:
    """Whatever stands before and after it."""
    assert has_personal_data(f"{words}{number}{words}")
    assert not has_personal_data(words)


def test_fields_are_asked_for_in_order() -> None:
    """Those of a complainant only where there is one, the topic only where the preset lists any.

    Facts and files are asked for where that was decided alone.
    """
    rules = ClueRules(kinds=("transfer",), topics=(ClueTopic("示例", "民政"),), facts=True)
    assert set(FIELDS) - set(fields_of(CLUE, ClueRules())) >= {"facts", "files"}
    assert set(FIELDS) - set(fields_of(CLUE, rules)) == {"contact", "confidant", "answer-on"}
    assert "topic" not in fields_of(CLUE, replace(rules, topics=()))
    draft = replace(CLUE, complained=True, details={})
    for k, field in enumerate(FIELDS):
        assert open_field(draft, rules) == field
        draft = replace(draft, details={"done": list(FIELDS[: k + 1])})
    assert open_field(draft, rules) is None
    assert "contact" not in without(done_of(draft), "complainant")


def test_kinds_are_the_presets_words() -> None:
    """And requests for assistance, which all have."""
    assert kinds_in(ClueRules(kinds=("notice",))) == [ClueKind.NOTICE, ClueKind.VERIFY, ClueKind.CONSULT]
    assert all(set(kinds_in(ClueRules(kinds=each))) for each in product(("transfer", "copy")))
