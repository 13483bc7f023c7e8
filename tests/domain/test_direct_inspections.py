"""Rules of inspections that are not drawn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.direct_inspections import check_reason, check_team, eligible, next_number, open_departments
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import DrawRules, TaskForce
from tests.office import DEPARTMENTS

DAY = date(2026, 12, 1)
OFFICE = TaskForce("ltc", "示例", "long_term_care", 1, DEPARTMENTS, DrawRules(), "示例")


def officer(name: str, department: str = "医保", *, active: bool = True, expires: date = DAY) -> Person:
    """Return somebody invented with a certificate."""
    roles = frozenset({Role.INSPECTOR})
    return Person(name, "ltc", name, name, department, roles, "示例证", expires, active=active)


def test_who_can_be_sent() -> None:
    """On duty, certified on the day, not barred, of a department that may be chosen from."""
    able = [officer("P1"), officer("P2", "民政")]
    others = [
        officer("P3", active=False),
        officer("P4", expires=DAY - timedelta(days=1)),
        officer("P5"),
        officer("P6", "公安"),
        Person("P7", "ltc", "P7", "P7", "医保", frozenset({Role.LIAISON})),
    ]
    assert eligible([*able, *others], ["医保", "民政"], DAY, {"P5"}) == {"医保": able[:1], "民政": able[1:]}


def test_a_liaison_sends_only_their_own() -> None:
    """The chair chooses from all departments."""
    liaison = Person("P1", "ltc", "P1", "P1", "民政", frozenset({Role.LIAISON}))
    deputy = Person("P2", "ltc", "P2", "P2", "民政", frozenset({Role.LIAISON, Role.DEPUTY}))
    assert open_departments(OFFICE, liaison) == ["民政"]
    assert open_departments(OFFICE, deputy) == [each.name for each in DEPARTMENTS]


@given(st.dictionaries(st.sampled_from(["医保", "民政", "卫健"]), st.integers(1, 4)))
def test_a_department_sends_two_or_none(many: dict[str, int]) -> None:
    """At least two officers of each department that takes part, and of one at least."""
    team = [officer(f"{department}{k}", department) for department, count in many.items() for k in range(count)]
    if team and min(many.values()) >= 2:
        assert {department: len(own) for department, own in check_team(team).items()} == many
        return
    with pytest.raises(Refusal) as refused:
        check_team(team)
    assert refused.value.code == ("direct-team-short" if team else "direct-team-empty")


@pytest.mark.parametrize(("words", "code"), [("", "direct-reason-missing"), ("字" * 301, "words-long")])
def test_reasons_have_a_length(words: str, code: str) -> None:
    """1 to 300 characters."""
    with pytest.raises(Refusal) as refused:
        check_reason(words)
    assert refused.value.code == code


def test_numbers_count_within_the_year() -> None:
    """Other rounds' numbers, and other years', are not counted."""
    assert next_number("直", 2026, ["2026-1", "直2025-004", "官2026-001"]) == "直2026-001"
    assert next_number("直", 2026, ["直2026-001", "直2026-002"]) == "直2026-003"
