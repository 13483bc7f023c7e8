"""Rules of postponements, and days as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(("words", "code"), [("", "postponement-reason-missing"), ("字" * 501, "words-long")])
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
