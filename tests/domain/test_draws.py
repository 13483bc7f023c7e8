"""Which throw counts, and what a draw is numbered."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draws import Ceremony, Throw, Verdict, gaps, next_number

WITNESSES = {"P1": "民政", "P2": "民政", "P3": "卫健", "P4": "公安"}


def ceremony(**changes: object) -> Ceremony:
    """Return a ceremony of three departments with three throws each, opened by message 100 at second 1000."""
    values: dict[str, object] = {
        "opening": 100,
        "opens_at": 1000,
        "emoji": "🎲",
        "each": 3,
        "departments": ("民政", "卫健", "公安"),
        "witnesses": WITNESSES,
    }
    return Ceremony(**{**values, **changes})  # type: ignore[arg-type]


def throw(**changes: object) -> Throw:
    """Return a throw of P1 that counts unless changed."""
    values: dict[str, object] = {"message_id": 101, "date": 1000, "emoji": "🎲", "value": 4, "person": "P1"}
    return Throw(**{**values, **changes})  # type: ignore[arg-type]


def test_a_witness_own_throw_after_the_opening_counts_as_the_next_of_the_department() -> None:
    """The first throw is k = 1, the next k = 2, whoever of the department makes it."""
    assert ceremony().judge(throw()) == (Verdict.COUNTED, "民政", 1)
    assert ceremony(counted={"民政": 1}).judge(throw(person="P2")) == (Verdict.COUNTED, "民政", 2)


def test_what_does_not_count_is_told_apart() -> None:
    """Each thing that keeps a throw from counting has a verdict of its own, so that people can be told why."""
    cases = {
        Verdict.NOT_A_WITNESS: (ceremony(), throw(person="P9")),
        Verdict.NOT_OWN: (ceremony(), throw(own=False)),
        Verdict.DISMISSED: (ceremony(dismissed={"P1"}), throw()),
        Verdict.TOO_EARLY: (ceremony(), throw(message_id=100)),
        Verdict.WRONG_EMOJI: (ceremony(), throw(emoji="🎯")),
        Verdict.ENOUGH: (ceremony(counted={"民政": 3}), throw()),
    }
    for verdict, (standing, made) in cases.items():
        assert standing.judge(made)[0] is verdict
    assert ceremony().judge(throw(person=None))[0] is Verdict.NOT_A_WITNESS
    assert ceremony().judge(throw(date=999))[0] is Verdict.TOO_EARLY


@given(st.lists(st.sampled_from(["P1", "P2", "P3", "P4", "P9"]), max_size=40))
def test_no_department_ever_counts_more_than_its_throws(order: list[str]) -> None:
    """Whoever throws in whichever order: each department's throws are numbered 1, 2, 3 and then no more."""
    counted: dict[str, int] = {}
    for n, person in enumerate(order):
        verdict, department, k = ceremony(counted=counted).judge(throw(person=person, message_id=101 + n))
        if verdict is Verdict.COUNTED:
            assert department is not None
            assert k == counted.get(department, 0) + 1 <= 3
            counted[department] = k
    assert ceremony(counted=counted).complete == (sum(counted.values()) == 9)


def test_a_department_without_a_witness_left_is_stuck_only_while_it_has_to_throw() -> None:
    """With the last able witness gone the draw cannot be finished; a department that is done is not stuck."""
    assert ceremony(dismissed={"P3"}).stuck() == ["卫健"]
    assert ceremony(counted={"卫健": 3}, dismissed={"P3"}).stuck() == []
    assert ceremony().stuck(absent={"P4"}) == ["公安"]
    assert ceremony(dismissed={"P1"}).stuck() == []


def test_numbers_are_consecutive_within_a_year() -> None:
    """A cancelled draw keeps its number; a new year begins again at 001."""
    assert next_number(2026, []) == "2026-001"
    assert next_number(2026, ["2025-007", "2026-001", "2026-002"]) == "2026-003"


@given(st.sets(st.integers(1, 60)), st.integers(1, 30), st.integers(31, 60))
def test_gaps_are_just_the_ids_between_that_nobody_saw(seen: set[int], first: int, last: int) -> None:
    """Seen and missing together are all ids strictly between the two."""
    missing = gaps(seen, first, last)
    assert set(missing) | (seen & set(range(first + 1, last))) == set(range(first + 1, last))
    assert not seen & set(missing)
