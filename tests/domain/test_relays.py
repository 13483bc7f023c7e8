"""The relay about a clue: who takes part, what may be written, how it is paged."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import clue_rights
from bot.domain.clues import Clue, ClueState
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.relays import (
    CAPTION_LIMIT,
    WORDS_LIMIT,
    RelayMessage,
    check_open,
    check_words,
    is_open,
    other_side,
    pages,
    takes_part,
)
from bot.domain.roles import Role
from tests.domain.test_clues import AT, CLUE

people = st.builds(
    lambda number, department, roles, active: Person(
        number, "ltc", number, number, department, frozenset(roles), active=active
    ),
    st.sampled_from(["P1", "P2", "P3", "P4"]),
    st.sampled_from(["医保", "民政", "卫健"]),
    st.sets(st.sampled_from(sorted(Role)), max_size=3),
    st.booleans(),
)
clues = st.builds(
    lambda state, to, outside, owner, confidant: replace(
        CLUE, state=state, to_department="" if outside else to, outside=outside, owner=owner, confidant=confidant
    ),
    st.sampled_from(sorted(ClueState)),
    st.sampled_from(["民政", "卫健"]),
    st.sampled_from(["", "药监"]),
    st.sampled_from([None, "P2"]),
    st.sampled_from([None, "P3"]),
)


@given(clues, people)
def test_nobody_takes_part_who_may_not_read_the_clue(clue: Clue, person: Person) -> None:
    """And of those who may, only liaisons, the enterer and the one who answers; the clue has two departments then."""
    if not takes_part(clue, person):
        return
    assert clue_rights.reads(clue, person)
    assert person.active
    assert not clue.outside
    assert not clue.is_draft
    assert Role.LIAISON in person.roles or person.id in {clue.entered_by, clue.owner}
    assert person.department in {clue.from_department, clue.to_department}


@given(clues, people)
def test_who_writes_writes_to_the_other_side(clue: Clue, person: Person) -> None:
    """Never to their own, as long as the relay is open."""
    if takes_part(clue, person) and is_open(clue):
        assert other_side(clue, person) != person.department
        assert {other_side(clue, person), person.department} == {clue.from_department, clue.to_department}


@given(clues)
def test_what_is_not_open_says_why(clue: Clue) -> None:
    """A refusal exactly where nothing can be written."""
    if is_open(clue):
        check_open(clue)
    else:
        with pytest.raises(Refusal) as refused:
            check_open(clue)
        assert refused.value.code in {"relay-closed", "relay-outside", "relay-between"}


@given(st.text(max_size=30).map(lambda words: words * 100) | st.text(max_size=9), st.booleans())
def test_words_are_kept_as_they_are_or_refused(words: str, caption: bool) -> None:
    """Nothing is cut: what is too long is refused, an emoji counting as two as it does in the messenger."""
    bare = words.strip()
    too_long = len(bare.encode("utf-16-le")) // 2 > (CAPTION_LIMIT if caption else WORDS_LIMIT)
    if too_long or not (bare or caption):
        with pytest.raises(Refusal):
            check_words(words, facts=True, caption=caption)
    else:
        assert check_words(words, facts=True, caption=caption) == bare


def test_personal_data_goes_through_once_that_is_decided() -> None:
    """Not before."""
    with pytest.raises(Refusal, match="relay-personal-data"):
        check_words("示例 13800138000", facts=False, caption=False)
    assert check_words("示例 13800138000", facts=True, caption=False)


def message(ordinal: int, length: int, file: int | None = None) -> RelayMessage:
    """Return a message of that length."""
    return RelayMessage(1, ordinal, "P1", "医保", "民政", AT, None, file, length)


@given(st.lists(st.tuples(st.integers(0, WORDS_LIMIT), st.sampled_from([None, 7])), max_size=40))
def test_pages_hold_everything_once_and_fit(sizes: list[tuple[int, int | None]]) -> None:
    """The newest page first, each in the order in which it was written."""
    messages = [message(k, *size) for k, size in enumerate(sizes, 1)]
    found = pages(messages)
    assert [each for page in reversed(found) for each in page] == messages
    assert all(sum(each.length for each in page) + 90 * len(page) < 3000 for page in found)
