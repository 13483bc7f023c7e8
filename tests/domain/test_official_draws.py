"""The official system's result, read and compared with the rosters."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.official_draws import Line, Lists, Named, check_number, check_title, compare, read_lines, read_names
from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.targets import Target
from bot.domain.task_forces import DrawRules, TaskForce
from tests.office import DEPARTMENTS

DAY = date(2026, 12, 1)
OFFICE = TaskForce("ltc", "示例", "long_term_care", 1, DEPARTMENTS, DrawRules(), "示例")
NAMES = st.lists(st.sampled_from(["张示例", "李示例", "王示例", "买买提·示例"]), min_size=1, max_size=4)


def officer(key: str, name: str, department: str = "医保", **more: object) -> Person:
    """Return somebody invented with a certificate of the same number."""
    known: dict[str, object] = {"roles": frozenset({Role.INSPECTOR}), "certificate_expires": DAY, **more}
    return Person(key, "ltc", key, name, department, certificate=f"证{key}", **known)  # type: ignore[arg-type]


def target(key: str, name: str, code: str = "", status: str = "in_force") -> Target:
    """Return an invented institution."""
    return Target(key, "ltc", name, code, status=status)


TARGETS = [
    target("T1", "示例护理站（一）", "001"),
    target("T2", "示例护理站二", "002"),
    target("T3", "示例同名站", "003"),
    target("T4", "示例同名站", "004"),
    target("T5", "示例停业站", "005", "retired"),
]
PEOPLE = [
    officer("P1", "张三"),
    officer("P2", "李四"),
    officer("P3", "王五", "民政"),
    officer("P4", "赵六"),
    officer("P5", "赵六", "民政"),
    officer("P6", "停职", active=False),
    officer("P7", "过期", certificate_expires=DAY - timedelta(days=1)),
    officer("P8", "外来", "财政"),
    officer("P9", "联络", roles=frozenset({Role.LIAISON})),
    officer("P10", "专家", roles=frozenset({Role.AUXILIARY})),
]
LISTS = Lists(OFFICE, TARGETS, PEOPLE, {("P2", "T2")}, DAY)


def teams(words: str) -> dict[str, list[str]]:
    """Return who would go where."""
    found = compare(read_lines(words), LISTS)
    return {key: [each.id for each in team] for key, team in found.teams.items()}


def codes(words: str) -> list[tuple[int, str]]:
    """Return what would be refused: row and code."""
    return [(each.row, each.code.removeprefix("official-row-")) for each in compare(read_lines(words), LISTS).refused]


@given(NAMES, st.sampled_from(["、", "，", ",", "；", ";", "/", "\n", " ", "  ", "、 "]))
def test_names_are_parted_by_any_mark(names: list[str], mark: str) -> None:
    """However people part them, the same names come out."""
    assert [each.name for each in read_names(mark.join(names))] == names


def test_names_can_carry_department_or_certificate() -> None:
    """In brackets of either width; a name that was spread out in print is one."""
    assert read_names("张三（医保）、李四(证001)") == (Named("张三", "医保"), Named("李四", certificate="证001"))
    assert read_names("张　三、李四") == (Named("张三"), Named("李四"))


@given(st.text(max_size=200))
def test_any_words_are_read_or_refused(words: str) -> None:
    """Nothing that is typed breaks the reading or the comparison."""
    found = compare(read_lines(words), LISTS)
    assert not found.teams or found.people


def test_a_result_is_compared() -> None:
    """Full-width forms, several rows of one institution, the same name twice: all come to one team."""
    words = "示例护理站(一)：张三、李四；王五\n\n示例护理站（一） : 张三"
    assert teams(words) == {"T1": ["P1", "P2", "P3"]}
    assert codes(words) == []
    assert compare(read_lines(words), LISTS).thin == (("示例护理站（一）", "民政"),)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("示例无此站：张三", [(1, "target-unknown")]),
        ("示例同名站：张三", [(1, "target-ambiguous")]),
        ("示例停业站：张三", [(1, "target-out")]),
        ("示例护理站二：张三、李四", [(1, "person-barred")]),
        ("示例护理站二：赵六", [(1, "person-ambiguous")]),
        ("示例护理站二：赵六（卫健）", [(1, "person-unknown")]),
        ("示例护理站二：停职", [(1, "person-out")]),
        ("示例护理站二：过期、外来", [(1, "person-certificate"), (1, "person-department")]),
        ("\n示例护理站二：联络", [(2, "person-role")]),
        ("示例护理站二：专家", [(0, "experts-only")]),
        ("示例护理站二", [(1, "unread")]),
        ("：张三", [(1, "unread")]),
        ("示例护理站二：", [(1, "unread")]),
    ],
)
def test_what_does_not_fit_is_refused(words: str, expected: list[tuple[int, str]]) -> None:
    """Each with its row and reason; the rest is not affected."""
    assert codes(words) == expected


def test_who_shares_a_name_is_told_apart() -> None:
    """By department, by its title, by certificate; institutions by code."""
    assert teams("示例护理站二：赵六（区民政局）") == {"T2": ["P5"]}
    assert teams("示例护理站二：赵六（证P4）") == {"T2": ["P4"]}
    line = Line(1, "示例同名站", "004", (Named("张三"), Named("专家")))
    assert {key: len(team) for key, team in compare([line], LISTS).teams.items()} == {"T4": 2}
    other = Line(1, "示例护理站二", "004", (Named("张三"),))
    assert [each.code for each in compare([other], LISTS).refused] == ["official-row-target-unknown"]


def test_numbers_and_titles_stand_on_one_line() -> None:
    """Whatever blanks were typed."""
    for check in (check_number, check_title):
        assert check(" a \n b ") == "a b"
