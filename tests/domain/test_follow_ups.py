"""The table of steps, and what can be answered to a form: properties."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.follow_up_answers import SPANS, read_answer
from bot.domain.follow_up_points import reached, year_sum
from bot.domain.follow_ups import (
    FORMS,
    STEPS,
    Ask,
    Field,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    Step,
    check_new,
    check_order,
    check_step,
    due_of,
    first_state,
)
from bot.domain.refusals import Refusal
from bot.domain.task_forces import PointStep

TODAY = date(2026, 12, 2)
OVER = {FollowUpState.CLOSED, FollowUpState.VOID}
kinds = st.sampled_from(FollowUpKind)


def follow_up(kind: str, state: str, details: Mapping[str, Any] | None = None) -> FollowUp:
    """Return one in that state."""
    opened = datetime(2026, 12, 2, tzinfo=UTC)
    return FollowUp(1, "ltc", 1, "医保", kind, state, details or {}, "P00001", opened, None, 1)


def answers(form: str) -> dict[str, str | int]:
    """Return an answer to each field of a form."""
    values: dict[Ask, str | int] = {
        Ask.WORDS: "示例",
        Ask.NUMBER: 1,
        Ask.PAST: "2026-12-02",
        Ask.COMING: "2026-12-09",
        Ask.CHOICE: "fine",
    }
    return {each.name: values[each.ask] for each in FORMS[form]}


@given(kinds, st.lists(st.sampled_from([*Step]), max_size=12))
def test_no_way_leads_out_of_the_table(kind: FollowUpKind, steps: list[Step]) -> None:
    """Whatever is tried in whatever order: the state is one of the table's, and all that falls due can be said."""
    now, details = follow_up(kind, first_state(kind)), dict[str, Any](answers(kind))
    known = {*STEPS[kind], *(to for ways in STEPS[kind].values() for to in ways.values())}
    for step in steps:
        if step in STEPS[kind][now.state]:
            details |= answers(step)
            now = follow_up(kind, check_step(now, step), details)
        else:
            with pytest.raises(Refusal):
                check_step(now, step)
        assert now.state in known
        due = due_of(kind, now.state, details)
        assert due is None or now.is_open, "nothing is due of what is over"


@pytest.mark.parametrize("kind", FollowUpKind)
def test_every_open_state_has_a_way_to_its_end(kind: FollowUpKind) -> None:
    """Nobody is left with something that cannot be closed; what is closed stays so, but for entries by mistake."""
    for state in {first_state(kind), *STEPS[kind]}:
        reach, front = {state}, [state]
        while front:
            front = [to for at in front for to in STEPS[kind][at].values() if to not in reach]
            reach |= set(front)
        assert reach & OVER
    assert set(STEPS[kind][FollowUpState.CLOSED]) <= {Step.REVOKED}
    assert STEPS[kind][FollowUpState.VOID] == {}


@given(st.sampled_from([each for form in FORMS.values() for each in form]), st.text(max_size=600))
def test_an_answer_fits_its_field_or_is_refused(field: Field, typed: str) -> None:
    """Nothing that somebody types is an error, and nothing else than what is asked for gets through."""
    try:
        answer = read_answer(field, typed, TODAY)
    except Refusal:
        return
    match field.ask:
        case Ask.WORDS:
            assert 1 <= len(str(answer)) <= field.limit
        case Ask.NUMBER:
            assert 1 <= int(answer) <= field.limit
        case Ask.PAST:
            assert TODAY + SPANS[Ask.PAST].first <= date.fromisoformat(str(answer)) <= TODAY
        case Ask.COMING:
            assert TODAY <= date.fromisoformat(str(answer)) <= TODAY + SPANS[Ask.COMING].last


@given(st.dates(TODAY - timedelta(days=360), TODAY + timedelta(days=360)))
def test_days_as_people_write_them(day: date) -> None:
    """With or without the year, which is then the nearest one on the right side of today."""
    field = Field("x", Ask.COMING if day >= TODAY else Ask.PAST)
    for typed in (
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
        f"{day.month}月{day.day}日",
        f"{day:%m-%d}",
    ):
        assert read_answer(field, typed, TODAY) == day.isoformat()


@pytest.mark.parametrize(("typed", "number"), [("12", 12), ("３分", 3), (" 1 分 ", 1)])
def test_points_as_people_write_them(typed: str, number: int) -> None:
    """Wide digits and the word for points are understood."""
    assert read_answer(Field("points", Ask.NUMBER, 12), typed, TODAY) == number


def test_a_day_that_is_there_every_four_years() -> None:
    """29 February is the next one that there is, or none within reach."""
    assert read_answer(Field("x", Ask.PAST), "2月29日", TODAY) == "2024-02-29"
    with pytest.raises(Refusal):
        read_answer(Field("x", Ask.COMING), "2月30日", TODAY)


def test_days_come_in_order() -> None:
    """A decision on the day of filing is in order, the day before is not."""
    filed = {"filed_on": "2026-12-01"}
    check_order(filed, {"decided_on": "2026-12-01"})
    with pytest.raises(Refusal, match="day-order"):
        check_order(filed, {"decided_on": "2026-11-30"})


def test_what_is_entered_twice() -> None:
    """One rectification at a time; penalty cases by their number; what was revoked does not count."""
    known = [follow_up("rectification", "open"), follow_up("penalty", "open", {"number": "1"})]
    for kind, given_answers in (("rectification", {}), ("penalty", {"number": "1"})):
        with pytest.raises(Refusal):
            check_new(kind, given_answers, known)
    check_new("penalty", {"number": "2"}, known)
    check_new("rectification", {}, [follow_up("rectification", "void"), follow_up("rectification", "closed")])


@given(st.lists(st.tuples(st.sampled_from("甲乙"), st.integers(1, 12), st.sampled_from([2025, 2026]), st.booleans())))
def test_a_years_sum(entries: list[tuple[str, int, int, bool]]) -> None:
    """By person and year of the decision; what was revoked does not count; the highest step reached is told."""
    points = [
        follow_up(
            "points",
            "void" if void else "closed",
            {"person": f" {name} ", "points": many, "decided_on": f"{year}-12-01"},
        )
        for name, many, year, void in entries
    ]
    total = year_sum(points, "甲", 2026)
    assert total == sum(many for name, many, year, void in entries if (name, year, void) == ("甲", 2026, False))
    step = reached((PointStep(12, "b"), PointStep(9, "a")), total)
    assert (None if step is None else step.at) == (12 if total >= 12 else 9 if total >= 9 else None)
