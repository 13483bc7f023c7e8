"""How long words may be: one rule for whatever is typed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import (
    clue_drafts,
    clue_views,
    direct_inspections,
    inspections,
    official_draws,
    postponements,
    publications,
    recusals,
)
from bot.domain.refusals import Refusal, check_words

RULES: dict[str, tuple[Callable[[str], object], int, str]] = {
    "publication-words": (lambda words: publications.check_words(words, ()), publications.WORDS_LIMIT, ""),
    "publication-reason": (publications.check_reason, publications.REASON_LIMIT, ""),
    "postponement-reason": (postponements.check_reason, postponements.REASON_LIMIT, ""),
    "direct-reason": (direct_inspections.check_reason, direct_inspections.REASON_LIMIT, ""),
    "recusal-words": (lambda words: recusals.Reason(recusals.OTHER, words), recusals.REASON_LIMIT, ""),
    "official-title": (official_draws.check_title, official_draws.TITLE_LIMIT, ""),
    "official-number": (official_draws.check_number, official_draws.NUMBER_LIMIT, "official-number-long"),
    "record-remark": (inspections.check_remark, inspections.REMARK_LIMIT, "record-remark-long"),
    "clue-search": (clue_views.check_sought, clue_views.WORDS_LIMIT, "clue-search-long"),
    "words": (lambda words: clue_drafts.check_words(words, 500), 500, ""),
}


@pytest.mark.parametrize("noun", RULES)
def test_words_are_neither_missing_nor_too_many(noun: str) -> None:
    """Nothing but blanks is missing; one character more than the limit is too many, and both numbers are told."""
    rule, limit, long = RULES[noun]
    rule("字" * limit)
    for nothing in ("", "  \n"):
        with pytest.raises(Refusal) as refused:
            rule(nothing)
        assert (refused.value.code, refused.value.params) == (f"{noun}-missing", {"limit": limit})
    with pytest.raises(Refusal) as refused:
        rule("字" * (limit + 1))
    assert refused.value.code == (long or "words-long")
    assert refused.value.params == {"limit": limit, "many": limit + 1}


@given(st.text(max_size=30), st.integers(1, 20))
def test_what_is_kept_fits_and_has_no_blanks_around_it(words: str, limit: int) -> None:
    """Whatever is typed."""
    try:
        kept = check_words("words", words, limit)
    except Refusal as refused:
        missing = refused.code == "words-missing"
    else:
        assert kept == kept.strip()
        assert 1 <= len(kept) <= limit
        return
    assert missing == (not words.strip())
