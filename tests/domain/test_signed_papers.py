"""The number of a paper that was signed outside the chat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.refusals import Refusal
from bot.domain.signed_papers import NUMBER_LIMIT, check_number


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("示例移〔2026〕1号", "示例移〔2026〕1号"),
        ("  示例〔2026〕  3号\n", "示例〔2026〕 3号"),
        ("示例移〔２０２６〕１号", "示例移〔２０２６〕１号"),
        ("1" + "字" * 59, "1" + "字" * 59),
    ],
)
def test_a_number_has_a_digit(words: str, kept: str) -> None:
    """On one line, up to 60 characters."""
    assert check_number(words) == kept


@pytest.mark.parametrize("words", ["", "   ", "同意移送", "😀", "1" * (NUMBER_LIMIT + 1)])
def test_what_is_no_number_is_refused(words: str) -> None:
    """Nothing, words alone, too long."""
    with pytest.raises(Refusal, check=lambda refusal: refusal.code == "paper-number-invalid"):
        check_number(words)


def test_no_personal_data_goes_by_as_a_number() -> None:
    """Numbers of papers stand in lists."""
    for words in ("示例 13800000000", "示例 310101199001011234", "联系电话 138-0000-0000"):
        with pytest.raises(Refusal, check=lambda refusal: refusal.code == "clue-personal-data"):
            check_number(words)


@given(st.text(max_size=200))
def test_a_number_is_one_short_line(words: str) -> None:
    """Whatever is typed."""
    try:
        number = check_number(words)
    except Refusal:
        return
    assert 1 <= len(number) <= NUMBER_LIMIT
    assert number == " ".join(number.split())
