"""What is looked for among clues, and who is waited for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clue_views import WORDS_LIMIT, check_sought, check_view, read_number
from bot.domain.clues import SIDES, STEPS, TURNS, ClueState
from bot.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2026-007", "2026-007"),
        ("2026-7", "2026-007"),
        ("２０２６－００７", "2026-007"),
        ("线索 2026—007", "2026-007"),
        ("2026 - 007 号", "2026-007"),
        ("2026-1234", "2026-1234"),
        ("2026", None),
        ("示例护理站2026-007", None),
        ("2026-", None),
        ("2026-7777777", None),
        ("٢٠٢٦-٠٠٧", None),
        ("\u202e2026-007", None),
    ],
)
def test_a_number_is_read_as_people_write_it(words: str, number: str | None) -> None:
    """With dashes of all kinds and without noughts; nothing else is a number."""
    assert read_number(words) == number


@given(st.text(max_size=60))
def test_any_words_are_looked_for_or_refused(words: str) -> None:
    """Never more than the limit, never nothing."""
    bare = " ".join(unicodedata.normalize("NFKC", words).split())
    if 1 <= len(bare) <= WORDS_LIMIT:
        assert check_sought(words) == bare
    else:
        with pytest.raises(Refusal, match="clue-search-"):
            check_sought(words)


def test_a_forged_view_is_refused() -> None:
    """States are views too."""
    assert [check_view(each) for each in ("mine", "sent", "closed")] == ["mine", "sent", "closed"]
    with pytest.raises(Refusal):
        check_view("everything")


def test_whoever_is_waited_for_can_do_something() -> None:
    """In each state that has a turn the table has a step for that side; in none but the last is nobody waited for."""
    for state, side in TURNS.items():
        assert any(side in SIDES[step] for step in STEPS[state]), state
    assert set(ClueState) - set(TURNS) == {ClueState.DRAFT, ClueState.CLOSED}
