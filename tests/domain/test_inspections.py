"""Rules of inspections: who fills in, what is missing, when it ended."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.inspections import (
    Check,
    ChecklistItem,
    Record,
    Verdict,
    check_end,
    check_ticked,
    end_of,
    fills,
    next_unticked,
    unticked,
)
from bot.domain.recusals import Assignment
from bot.domain.refusals import Refusal

TODAY = date(2026, 12, 10)
NOW = datetime(2026, 12, 10, tzinfo=UTC)
NUMBERS = st.sets(st.integers(1, 30), min_size=1)


def items(numbers: set[int]) -> list[ChecklistItem]:
    """Return items of those numbers."""
    return [ChecklistItem(n, "医保", n, f"示例事项{n}", "", True) for n in sorted(numbers)]


def checks(numbers: set[int], verdict: str = Verdict.NOTHING, remark: str = "") -> dict[int, Check]:
    """Return ticks on those numbers."""
    return {n: Check(1, n, verdict, remark, "P00001", NOW) for n in numbers}


def seat(pool: str, state: str = "accepted", active: bool = True) -> Assignment:
    """Return somebody in a seat."""
    return Assignment(1, 1, "s", "T1", pool, "P1", None, 1, state, active, NOW, 0, 1)


@given(NUMBERS, st.data())
def test_ticking_the_next_one_again_and_again_ends(numbers: set[int], data: st.DataObject) -> None:
    """From whatever item somebody begins, going on where the bot points ticks everything, each item once."""
    known: dict[int, Check] = {}
    at = data.draw(st.sampled_from([0, *sorted(numbers)]))
    for _ in numbers:
        following = next_unticked(items(numbers), known, at)
        assert following is not None
        assert following.number not in known
        known |= checks({following.number})
        at = following.number
    assert next_unticked(items(numbers), known, at) is None
    check_ticked(items(numbers), known)


@given(NUMBERS, NUMBERS)
def test_what_is_missing_is_what_is_not_ticked(numbers: set[int], ticked: set[int]) -> None:
    """No item is left out of the refusal, none that is ticked is in it."""
    missing = {each.number for each in unticked(items(numbers), checks(ticked))}
    assert missing == numbers - ticked
    if missing:
        with pytest.raises(Refusal, match="record-unticked") as refused:
            check_ticked(items(numbers), checks(ticked))
        assert refused.value.params["many"] == len(missing)


def test_a_problem_without_words_cannot_be_reported() -> None:
    """A problem needs its remark; other verdicts need none."""
    bare, told = checks({1}, Verdict.PROBLEM), checks({1}, Verdict.PROBLEM, "示例")
    assert [each.number for each in unticked(items({1}), bare)] == [1]
    assert unticked(items({1}), told) == []
    assert unticked(items({1}), checks({1}, Verdict.NOT_APPLICABLE)) == []


@pytest.mark.parametrize(
    ("sitting", "may"),
    [
        (seat("医保"), True),
        (seat("医保·财务", "notified"), True),
        (seat("民政"), False),
        (seat("辅助·财务"), False),
        (seat("医保", "requested"), False),
        (seat("医保", "released", active=False), False),
    ],
)
def test_the_seat_decides_who_fills_in(sitting: Assignment, may: bool) -> None:
    """Officers of the department, as long as they have not stepped back; experts fill in nothing."""
    assert fills(sitting, "医保") is may


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.dates(date(2026, 1, 1), TODAY))
def test_an_end_lies_between_visit_and_today(ended_on: date, inspect_on: date) -> None:
    """Any other day is refused."""
    if inspect_on <= ended_on <= TODAY:
        check_end(ended_on, inspect_on, TODAY)
    else:
        with pytest.raises(Refusal, match="inspection-end-"):
            check_end(ended_on, inspect_on, TODAY)


@given(st.lists(st.one_of(st.none(), st.dates()), max_size=5))
def test_an_inspection_ends_with_the_last_department(days: list[date | None]) -> None:
    """On the latest of their days; as long as one has not reported it has not ended."""
    records = [Record(k, 1, f"部{k}", "open", day, None, None, 1) for k, day in enumerate(days)]
    known = [day for day in days if day is not None]
    assert end_of(records) == (max(known) if known and len(known) == len(days) else None)
