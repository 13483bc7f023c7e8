"""Rules of postponements, and days as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days import day_number, day_of, read_day
from bot.domain.people import Person
from bot.domain.postponements import (
    check_new_day,
    check_reason,
    deciders,
    uncertified,
)
from bot.domain.refusals import Refusal
from bot.domain.roles import Role

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))


def person(name: str, *roles: Role, active: bool = True, expires: date | None = None) -> Person:
    """Return somebody invented."""
    certificate = "示例证" if expires else ""
    return Person(name, "ltc", name, name, "医保", frozenset(roles), certificate, expires, active=active)


@given(DAYS)
def test_days_come_back_from_buttons_and_words(day: date) -> None:
    """A day on a button is that day; so is one written out in either way."""
    assert day_of(day_number(day)) == day
    assert read_day(day.isoformat(), TODAY) == day
    assert read_day(f"{day.year}年{day.month}月{day.day}日", TODAY) == day


@given(DAYS)
def test_without_a_year_it_is_the_next_such_day(today: date) -> None:
    """12月8日 is today's year's, or the next one's where it has passed."""
    day = read_day("12月8日", today)
    assert day is not None
    assert today <= day < today + timedelta(days=366)
    assert (day.month, day.day) == (12, 8)
    assert read_day("12-8", today) == read_day("12/8", today) == day


@pytest.mark.parametrize("words", ["", "明天", "13-40", "2-30", "2026-13-01", "💥", "1" * 500])
def test_what_is_no_day_is_none(words: str) -> None:
    """Nothing is guessed."""
    assert read_day(words, TODAY) is None


@given(st.integers(-(2**32), 2**32))
def test_forged_days_are_none_or_days(number: int) -> None:
    """Whatever number a button carries, nothing breaks."""
    day = day_of(number)
    assert day is None or day_number(day) == number


@given(DAYS, DAYS, DAYS)
def test_the_new_day_comes_later(day: date, inspect_on: date, today: date) -> None:
    """It is after today, after the present day, and within a year, or refused."""
    fits = today < day <= today + timedelta(days=366) and day > inspect_on
    try:
        check_new_day(day, inspect_on, today)
    except Refusal:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize(
    ("words", "code"), [("", "postponement-reason-missing"), ("字" * 501, "postponement-reason-long")]
)
def test_reasons_have_a_length(words: str, code: str) -> None:
    """1 to 500 characters."""
    with pytest.raises(Refusal) as refused:
        check_reason(words)
    assert refused.value.code == code
    assert check_reason("字" * 500) == "字" * 500


def test_nobody_decides_on_their_own_entry() -> None:
    """Leader and deputies in force, but not who entered it."""
    leader, deputy, gone = person("P1", Role.LEADER), person("P2", Role.DEPUTY), person("P3", Role.LEADER, active=False)
    liaison = person("P4", Role.LIAISON)
    assert deciders([leader, deputy, gone, liaison], liaison.id) == [leader, deputy]
    assert deciders([leader, deputy, gone, liaison], leader.id) == [deputy]
    assert deciders([leader], leader.id) == []


def test_certificates_are_looked_at_on_the_new_day() -> None:
    """Officers whose certificates lapse before; experts need none."""
    day = date(2026, 12, 31)
    lasting = person("P1", Role.INSPECTOR, expires=day)
    lapsed = person("P2", Role.INSPECTOR, expires=day - timedelta(days=1))
    expert = person("P3", Role.AUXILIARY)
    assert uncertified([lasting, lapsed, expert], day) == [lapsed]
