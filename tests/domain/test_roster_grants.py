"""Who may take over which row of a list of people."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.roster_grants import CHAIR, DECIDING, Importer, grant
from bot.domain.roster_people import PersonRow

COLUMNS = {"staff_no", "name", "department", "roles", "active"}
ROLES = frozenset(Role) - {Role.ADMIN}
MAYBE_ROLES = st.frozensets(st.sampled_from(sorted(ROLES)), min_size=1, max_size=3)


def person(staff_no: str, department: str = "民政", *roles: Role, active: bool = True) -> PersonRow:
    """Return a row."""
    return PersonRow(staff_no, f"示例人员{staff_no}", department, frozenset(roles or {Role.INSPECTOR}), active=active)


def fault(
    before: PersonRow | None, entry: PersonRow, importer: Importer, columns: set[str] | None = None
) -> str | None:
    """Return why the one row is refused."""
    current = {} if before is None else {before.staff_no: before}
    found = grant(current, [(7, entry)], importer, COLUMNS if columns is None else columns)
    assert len(found.rows) + len(found.refused) == 1
    assert [number for number, _ in found.rows] in ([], [7])
    return found.refused[0].code if found.refused else None


LIAISON = Importer("9", "民政")
LEADER = Importer("1")


@pytest.mark.parametrize(
    ("before", "entry", "importer", "expected"),
    [
        (None, person("2"), LIAISON, None),
        (None, person("2", "卫健"), LIAISON, "roster-row-other-department"),
        (person("2", "卫健"), person("2", "民政"), LIAISON, "roster-row-other-department"),
        (person("2", "卫健"), person("2", "民政"), LEADER, None),
        (None, person("2", "民政", Role.HEAD), LIAISON, "roster-row-deciding"),
        (None, person("2", "民政", Role.HEAD), LEADER, None),
        (person("2", "民政", Role.HEAD), person("2", "民政", Role.HEAD), LIAISON, None),
        (person("2", "民政", Role.HEAD), person("2", "民政", Role.HEAD, active=False), LIAISON, "roster-row-deciding"),
        (person("2", "民政", Role.HEAD), person("2"), LIAISON, "roster-row-deciding"),
        (person("2"), person("2", active=False), LIAISON, None),
        (person("9", "民政", Role.LIAISON), person("9", "民政", Role.LIAISON), LIAISON, None),
        (
            person("9", "民政", Role.LIAISON),
            person("9", "民政", Role.LIAISON, Role.WITNESS),
            LIAISON,
            "roster-row-own-roles",
        ),
        (person("1", "医保", Role.LEADER), person("1", "医保", Role.DEPUTY), LEADER, "roster-row-own-roles"),
        (
            person("1", "医保", Role.LEADER),
            person("1", "医保", Role.LEADER, active=False),
            LEADER,
            "roster-row-own-duty",
        ),
    ],
)
def test_each_rule(before: PersonRow | None, entry: PersonRow, importer: Importer, expected: str | None) -> None:
    """The rules one by one, for a liaison of 民政 and for the leader."""
    assert fault(before, entry, importer) == expected


def test_a_list_without_roles_grants_none() -> None:
    """Where the file has no column of roles, those who stand keep theirs, so nothing is granted or taken."""
    head = person("2", "民政", Role.HEAD)
    assert fault(head, person("2"), LIAISON, {"staff_no", "name", "department"}) is None


def test_who_is_off_duty_stays_so_unless_the_file_says_otherwise() -> None:
    """A list without states brings nobody back, not even the leader's own."""
    away = replace(person("2"), active=False)
    assert fault(away, person("2"), LEADER, COLUMNS - {"active"}) == "roster-row-suspended"
    assert fault(away, person("2"), LEADER) is None


@given(before=st.none() | MAYBE_ROLES, after=MAYBE_ROLES, own=st.booleans(), liaison=st.booleans())
def test_no_row_lifts_anybody_beyond_their_importer(
    before: frozenset[Role] | None, after: frozenset[Role], own: bool, liaison: bool
) -> None:
    """Whatever a row says: the own roles stay, and a liaison's list changes no role that decides."""
    importer = LIAISON if liaison else LEADER
    staff_no = importer.staff_no if own else "2"
    stands = None if before is None else person(staff_no, "民政", *before)
    entry = person(staff_no, "民政", *after)
    if fault(stands, entry, importer) is None:
        had = frozenset[Role]() if before is None else before
        if own and before is not None:
            assert after == before
        if liaison and not own:
            assert after & DECIDING == had & DECIDING


def test_the_chair_imports_everybody() -> None:
    """Leader and deputies for all departments, a liaison for one."""
    assert Importer.of(_member(Role.LEADER)).department == ""
    assert Importer.of(_member(Role.DEPUTY, Role.LIAISON)).department == ""
    assert Importer.of(_member(Role.LIAISON)).department == "民政"
    assert CHAIR < DECIDING


def _member(*roles: Role) -> Person:
    return Person("P1", "ltc", "9", "示例人员09", "民政", frozenset(roles))
