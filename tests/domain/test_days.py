"""Days as people write them, as buttons carry them, and which of them the places take."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import clue_drafts, follow_up_answers, official_draws
from bot.domain.days import (
    COMING,
    PAST,
    Span,
    check_day,
    chosen_day,
    day_number,
    day_of,
    find_day,
    read_day,
    typed_day,
)
from bot.domain.follow_ups import Ask
from bot.domain.refusals import Refusal

TODAY = date(2026, 12, 7)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
SPANS = {
    "a meeting, an action, a direct inspection": COMING,
    "a signed paper": PAST,
    "feedback on a clue": clue_drafts.TERM,
    "an official draw": official_draws.DAYS,
    "a follow-up to come": follow_up_answers.SPANS[Ask.COMING],
    "a follow-up that was": follow_up_answers.SPANS[Ask.PAST],
}
every_span = pytest.mark.parametrize("span", SPANS.values(), ids=SPANS)


@given(DAYS)
def test_days_come_back_from_buttons_and_words(day: date) -> None:
    """A day on a button is that day; so is one written out, with strokes, dots or characters, in full-width digits."""
    assert chosen_day(day_number(day)) == day_of(day_number(day)) == day
    full = f"{day.year}年{day.month}月{day.day}日"
    wide = full.translate({ord(str(k)): chr(0xFF10 + k) for k in range(10)})
    spaced = f" {day.year} 年 {day.month} 月 {day.day} 日 "
    for words in (day.isoformat(), f"{day:%Y/%m/%d}", f"{day:%Y%m%d}", full, wide, spaced):
        assert read_day(words, TODAY) == read_day(words, TODAY, past=True) == day


@given(st.dates(TODAY - timedelta(days=300), TODAY + timedelta(days=300)))
def test_without_a_year_it_is_the_nearest_on_its_side(day: date) -> None:
    """The next such day where it is to come, the last where it was; today is both."""
    past = day <= TODAY
    for words in (
        f"{day.month}月{day.day}日",
        f"{day.month} 月 {day.day} 号",
        f"{day.month}-{day.day}",
        f"{day.month}.{day.day}",
        f"{day.month}/{day.day}",
        f" {day:%m-%d} ",
    ):
        assert find_day(words, TODAY, past=past) == day
        other = read_day(words, TODAY, past=not past)
        assert (other.month, other.day) == (day.month, day.day)
        assert other >= TODAY if past else other <= TODAY


@pytest.mark.parametrize(("past", "year"), [(False, 2028), (True, 2024)])
def test_the_29th_of_february_is_the_nearest_there_is(past: bool, year: int) -> None:
    """However many years off."""
    assert read_day("2月29日", TODAY, past=past) == date(year, 2, 29)


@pytest.mark.parametrize(
    "words",
    [
        *("", "明天", "昨天", "13-40", "13月1日", "2月30日", "2-30", "2026-13-01", "2026-02-30", "5", "12", "0000-1-1"),
        *("99999-1-1", "99999999", "💥", "\u202e12-8", "1" * 500, "12月8日" + " " * 500),
    ],
)
def test_what_is_no_day_is_refused(words: str) -> None:
    """Nothing is guessed."""
    for past in (False, True):
        assert find_day(words, TODAY, past=past) is None
        with pytest.raises(Refusal, match="day-unread"):
            read_day(words, TODAY, past=past)


@given(st.text(max_size=60), st.booleans())
def test_anything_typed_is_a_day_or_none(words: str, past: bool) -> None:
    """No text is an error further in."""
    found = find_day(words, TODAY, past=past)
    assert found is None or 1900 <= found.year < 3000 or found.isoformat()[:4] in words


@given(st.integers(-(2**70), 2**70))
def test_forged_days_are_none_or_days(number: int) -> None:
    """Whatever number a button carries, nothing breaks."""
    day = day_of(number)
    if day is None:
        with pytest.raises(Refusal, match="button-invalid"):
            chosen_day(number)
    else:
        assert day_number(day) == number


@every_span
def test_a_span_says_between_which_days(span: Span) -> None:
    """Its first and last day are taken, the ones beyond are not; the refusal names both."""
    first, last = TODAY + span.first, TODAY + span.last
    for day in (first, last):
        assert check_day(day, TODAY, span) == typed_day(day.isoformat(), TODAY, span) == day
    for day in (first - timedelta(days=1), last + timedelta(days=1), date(1950, 1, 1), date(2999, 12, 31)):
        with pytest.raises(Refusal, match="day-outside") as refused:
            typed_day(day.isoformat(), TODAY, span)
        assert refused.value.params == {"first": first.isoformat(), "last": last.isoformat()}


@every_span
@given(day=st.dates(TODAY - timedelta(days=300), TODAY + timedelta(days=300)))
def test_what_is_typed_without_a_year_lies_on_the_right_side(span: Span, day: date) -> None:
    """A paper of 12月30日 is last year's, a meeting on 1月5日 next year's."""
    typed = f"{day.month}月{day.day}日"
    if span.past == (day < TODAY) and day != TODAY:
        assert typed_day(typed, TODAY, span) == day
    else:
        assert read_day(typed, TODAY, past=span.past) != day or day == TODAY
