"""Who may take over which row of a list of people: nobody gives themself a role by a file, nor decides beyond their own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.roster_people import PersonRow
from bot.domain.roster_rows import Refused

# Roles that decide about others: only the chair gives and takes them.
DECIDING = frozenset({Role.LEADER, Role.DEPUTY, Role.HEAD})
CHAIR = frozenset({Role.LEADER, Role.DEPUTY})


@dataclass(frozen=True, slots=True)
class Importer:
    """Who imports: the own staff number, and the one department they keep the list of (empty: the whole task force)."""

    staff_no: str = ""
    department: str = ""

    @classmethod
    def of(cls, person: Person) -> "Importer":
        """Return what a member may import: the chair everybody, a liaison the own department."""
        return cls(person.staff_no, "" if person.roles & CHAIR else person.department)

    def spared(self, current: Mapping[str, PersonRow]) -> set[str]:
        """Return staff numbers that a whole list of theirs never retires: the own, and those who decide over a liaison."""
        deciding = {key for key, entry in current.items() if self.department and entry.roles & DECIDING}
        return deciding | ({self.staff_no} if self.staff_no else set())


@dataclass(frozen=True, slots=True)
class Granted:
    """Rows that the importer may take over, with their numbers, and those refused."""

    rows: tuple[tuple[int, PersonRow], ...]
    refused: tuple[Refused, ...]


def grant(
    current: Mapping[str, PersonRow],
    incoming: Sequence[tuple[int, PersonRow]],
    importer: Importer,
    columns: Collection[str],
) -> Granted:
    """Part (row number, entry) pairs by whether the importer may take them over; `current` is by staff number.

    Codes: roster-row-other-department, -own-roles, -own-duty, -suspended, -deciding. Somebody off duty comes back only
    by a file that says so in a column of its own: a list sent again must not undo a suspension.
    """
    kept: list[tuple[int, PersonRow]] = []
    refused: list[Refused] = []
    for number, entry in incoming:
        code = _fault(current.get(entry.staff_no), entry, importer, columns)
        if code is None:
            kept.append((number, entry))
        else:
            refused.append(Refused(number, code, {"name": entry.name}, entry.staff_no))
    return Granted(tuple(kept), tuple(refused))


def _fault(before: PersonRow | None, entry: PersonRow, importer: Importer, columns: Collection[str]) -> str | None:
    if importer.department and {entry.department, before.department if before else importer.department} != {
        importer.department
    }:
        return "roster-row-other-department"
    if before is not None and not before.active and "active" not in columns:
        return "roster-row-suspended"
    if entry.staff_no == importer.staff_no:
        return _own_fault(before, entry, columns)
    return "roster-row-deciding" if importer.department and _decides(before, entry, columns) else None


def _own_fault(before: PersonRow | None, entry: PersonRow, columns: Collection[str]) -> str | None:
    if before is not None and "roles" in columns and entry.roles != before.roles:
        return "roster-row-own-roles"
    return "roster-row-own-duty" if "active" in columns and not entry.active else None


def _decides(before: PersonRow | None, entry: PersonRow, columns: Collection[str]) -> bool:
    """Tell whether the row would give or take a role that decides, or put somebody with one on or off duty."""
    had = before.roles & DECIDING if before is not None else frozenset[Role]()
    regranted = ("roles" in columns or before is None) and entry.roles & DECIDING != had
    return regranted or bool(had and before is not None and "active" in columns and entry.active != before.active)
