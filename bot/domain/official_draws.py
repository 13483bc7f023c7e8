"""Draws made in the official system: their result as it is handed in, compared with the rosters.

Nothing of it is drawn or proven here: what is entered rests on the system's task number.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.days import FARTHEST, Span
from bot.domain.direct_inspections import LEAST_OFFICERS
from bot.domain.people import Person
from bot.domain.refusals import check_words
from bot.domain.roles import Role
from bot.domain.roster_rows import Refused, quote
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce

NUMBER_LIMIT = 60
TITLE_LIMIT = 60
# Of the inspections; a result is entered at latest so long after them.
DAYS = Span(-timedelta(days=90), FARTHEST)
MOST_LINES = 3000

_COLON = re.compile(r"[：:]")
_BETWEEN_NAMES = re.compile(r"[、，,；;/\n\t]+")
_NOTED = re.compile(r"(?P<name>[^(]+)\((?P<note>[^()]*)\)")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as the result names them; department and certificate where it says them."""

    name: str
    department: str = ""
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the result: an institution and people who were drawn for it. `fault` is why it cannot be read: a code."""

    row: int
    target: str
    code: str = ""
    people: tuple[Named, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """What a result is compared with: the rosters, the (person, target) pairs that may not meet, the day."""

    office: TaskForce
    targets: Sequence[Target]
    people: Sequence[Person]
    barred: Collection[tuple[str, str]]
    inspect_on: date


@dataclass(frozen=True, slots=True)
class Compared:
    """What can be entered, people by target; what cannot, with row and reason; departments with too few officers."""

    teams: Mapping[str, Sequence[Person]]
    refused: tuple[Refused, ...]
    thin: tuple[tuple[str, str], ...] = ()

    @property
    def people(self) -> int:
        """How many seats there are."""
        return sum(len(team) for team in self.teams.values())


def check_number(words: str) -> str:
    """Return a task number of the official system; refuse none, and one of more than 60 characters."""
    return check_words("official-number", " ".join(words.split()), NUMBER_LIMIT, long="official-number-long")


def check_title(words: str) -> str:
    """Return what the task is called; refuse nothing, and more than 60 characters."""
    return check_words("official-title", " ".join(words.split()), TITLE_LIMIT)


# --- as it is handed in -----------------------------------------------------------------------------------------------


def read_lines(words: str) -> list[Line]:
    """Read a result that was typed, a line for each institution: 机构：张三、李四；王五（民政）."""
    lines: list[Line] = []
    for row, line in enumerate(words.splitlines(), 1):
        if not line.strip():
            continue
        target, *rest = _COLON.split(line, maxsplit=1)
        people = read_names(rest[0]) if rest else ()
        fault = "" if target.strip() and people else "official-row-unread"
        lines.append(Line(row, plain(target), "", people, fault))
    return lines


def read_names(cell: str) -> tuple[Named, ...]:
    """Return the people whom a cell names, parted by 、 or other marks; in brackets a department or a certificate."""
    joined = re.sub(r"\s*\(\s*", "(", unicodedata.normalize("NFKC", cell))
    parts = [part for piece in _BETWEEN_NAMES.split(joined) for part in _unspaced(piece)]
    return tuple(_named(part) for part in parts)


def _unspaced(piece: str) -> list[str]:
    """Return the names in a piece with spaces: 张三 李四 are two, 张 三 is one that was spread out in print."""
    parts = piece.split()
    return parts if all(len(part) > 1 for part in parts) else ["".join(parts)]


def _named(part: str) -> Named:
    noted = _NOTED.fullmatch(part)
    if noted is None:
        return Named(part)
    note = noted["note"].strip()
    certified = any(character.isdigit() for character in note)
    return Named(noted["name"], certificate=note) if certified else Named(noted["name"], department=note)


def plain(words: str) -> str:
    """Return a name as it is compared: full-width forms and spaces make no difference."""
    return "".join(unicodedata.normalize("NFKC", words).split())


# --- compared with the rosters ----------------------------------------------------------------------------------------


class _Fault(Exception):
    """Why somebody or something cannot be entered: a code and parameters."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(slots=True)
class _Index:
    """The rosters by what a result says of their entries."""

    lists: Lists
    by_name: dict[str, list[Target]] = field(default_factory=dict)
    by_code: dict[str, list[Target]] = field(default_factory=dict)
    people: dict[str, list[Person]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for target in self.lists.targets:
            self.by_name.setdefault(plain(target.name), []).append(target)
            self.by_code.setdefault(target.code, []).append(target)
        for person in self.lists.people:
            self.people.setdefault(plain(person.name), []).append(person)

    def target(self, line: Line) -> Target:
        """Return the institution that a row means."""
        name = quote(line.target or line.code)
        found = self.by_code.get(line.code, []) if line.code else self.by_name.get(plain(line.target), [])
        if line.code and line.target:
            found = [each for each in found if plain(each.name) == plain(line.target)]
        if not found:
            raise _Fault("official-row-target-unknown", name=name)
        able = [each for each in found if each.in_force]
        if not able:
            raise _Fault("official-row-target-out", name=name)
        if len(able) > 1:
            raise _Fault("official-row-target-ambiguous", name=name)
        return able[0]

    def person(self, named: Named, target: Target) -> Person:
        """Return whom a row names, if they may go there."""
        found = self.people.get(plain(named.name), [])
        if named.certificate:
            found = [each for each in found if each.certificate == named.certificate]
        if named.department:
            found = [each for each in found if self._is_of(each, named.department)]
        able = [each for each in found if each.active]
        name = quote(named.name)
        if not found:
            raise _Fault("official-row-person-unknown", name=name)
        if len(able) > 1:
            raise _Fault("official-row-person-ambiguous", name=name, many=len(able))
        if not able:
            raise _Fault("official-row-person-out", name=name)
        self._mind(able[0], target, name)
        return able[0]

    def _is_of(self, person: Person, department: str) -> bool:
        known = self.lists.office.department(person.department)
        return department in {person.department, "" if known is None else known.title}

    def _mind(self, person: Person, target: Target, name: str) -> None:
        """Refuse who is no inspector, of no department here, without a valid certificate, or barred."""
        officer = Role.INSPECTOR in person.roles
        if not officer and Role.AUXILIARY not in person.roles:
            raise _Fault("official-row-person-role", name=name)
        if officer and self.lists.office.department(person.department) is None:
            raise _Fault("official-row-person-department", name=name, department=quote(person.department))
        if officer and not person.certified_on(self.lists.inspect_on):
            raise _Fault("official-row-person-certificate", name=name)
        if (person.id, target.id) in self.lists.barred:
            raise _Fault("official-row-person-barred", name=name, target=quote(target.name))


def compare(lines: Iterable[Line], lists: Lists) -> Compared:
    """Return what of a result can be entered; somebody named twice at one institution is there once."""
    index = _Index(lists)
    teams: dict[str, dict[str, Person]] = {}
    names: dict[str, str] = {}
    refused: list[Refused] = []
    for line in lines:
        try:
            target = _target(index, line)
        except _Fault as fault:
            refused.append(Refused(line.row, fault.code, fault.params))
            continue
        names[target.id] = target.name
        for named in line.people:
            try:
                person = index.person(named, target)
            except _Fault as fault:
                refused.append(Refused(line.row, fault.code, fault.params))
            else:
                teams.setdefault(target.id, {})[person.id] = person
    found = {target: tuple(team.values()) for target, team in teams.items()}
    refused += [each for each in _unmanned(found, names)]
    return Compared({key: team for key, team in found.items() if _officers(team)}, tuple(refused), _thin(found, names))


def _target(index: _Index, line: Line) -> Target:
    if line.fault:
        raise _Fault(line.fault)
    return index.target(line)


def _unmanned(teams: Mapping[str, Sequence[Person]], names: Mapping[str, str]) -> list[Refused]:
    """Return the institutions to which experts alone would go: they never inspect alone."""
    alone = [target for target, team in teams.items() if not _officers(team)]
    return [Refused(0, "official-row-experts-only", {"name": quote(names[target])}) for target in alone]


def _thin(teams: Mapping[str, Sequence[Person]], names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return (target's name, department) where a department has fewer officers than the law asks for."""
    found: list[tuple[str, str]] = []
    for target, team in teams.items():
        departments = [each.department for each in _officers(team)]
        found += [
            (names[target], each) for each in dict.fromkeys(departments) if departments.count(each) < LEAST_OFFICERS
        ]
    return tuple(found)


def _officers(team: Sequence[Person]) -> list[Person]:
    return [each for each in team if Role.INSPECTOR in each.roles]
