"""Who plays in the demo: two task forces of invented people and institutions, all of them labelled 示例."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.roles import Role
from bot.sandbox.model import Chat, Person
from bot.sandbox.world import World
from bot.usecases.presets import load_preset

LABEL = "示例"
NOUNS: Mapping[Role, str] = {
    Role.LEADER: "组长",
    Role.DEPUTY: "副组长",
    Role.HEAD: "负责人",
    Role.LIAISON: "联络员",
    Role.INSPECTOR: "检查人员",
    Role.AUXILIARY: "辅助人员",
    Role.WITNESS: "现场监督",
    Role.OBSERVER: "观察员",
}
OPERATOR, OUTSIDER = "管理员", "路人"


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of a roster. `name` is without its label, `noun` what somebody is called who plays it.

    `tied`: an account is tied to it, `started`: the bot may write there.
    """

    name: str
    department: str
    role: Role
    noun: str
    tied: bool = True
    started: bool = True


@dataclass(frozen=True, slots=True)
class Troupe:
    """A task force of the demo: `officers` by department, and who of them cannot be reached."""

    id: str
    preset: str
    prefix: str
    place: str
    places: int
    leads: str
    departments: tuple[str, ...]
    officers: Mapping[str, int]
    deputies: tuple[str, ...]
    witnessing: tuple[str, ...]
    experts: int = 0
    publication_days: int | None = None
    untied: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()
    left_out: Mapping[int, str] = field(default_factory=dict)
    called: Mapping[Role, str] = field(default_factory=dict)

    def parts(self) -> Iterator[Part]:
        """Give the whole roster, the leader first."""
        yield self._part(self._noun(Role.LEADER), self.leads, Role.LEADER)
        for k, department in enumerate(self.deputies, 1):
            yield self._part(f"{self._noun(Role.DEPUTY)}{k}", department, Role.DEPUTY)
        for role in (Role.HEAD, Role.LIAISON):
            for department in self.departments:
                yield self._part(f"{department}{NOUNS[role]}", department, role)
        for department in self.witnessing:
            for k in (1, 2):
                yield self._part(f"{department}监督{k}", department, Role.WITNESS)
        yield from self._field()
        yield self._part(NOUNS[Role.OBSERVER], self.departments[-1], Role.OBSERVER)

    def _field(self) -> Iterator[Part]:
        serving = [department for department, many in self.officers.items() for _ in range(many)]
        for k, department in enumerate(serving, 1):
            yield self._part(f"人员{k:02d}", department, Role.INSPECTOR)
        for k in range(1, self.experts + 1):
            yield self._part(f"专家{k}", self.leads, Role.AUXILIARY)

    def _noun(self, role: Role) -> str:
        return self.called.get(role, NOUNS[role])

    def _part(self, name: str, department: str, role: Role) -> Part:
        name = self.prefix + name
        tied = name not in self.untied
        return Part(name, department, role, self._noun(role), tied, tied and name not in self.blocked)

    def institutions(self) -> list[str]:
        """Return the names of all institutions, from 01."""
        return [f"{LABEL}{self.place}{k:02d}" for k in range(1, self.places + 1)]


# Of 48 institutions 45 are in force, so 9 are drawn, with two officers each from three departments: 18 seats for 7 officers of
# at most 3 inspections. Whoever steps back, somebody is left for the seat, so that the journey can be played to its end.
TROUPES = (
    Troupe(
        id="ltc",
        preset="long_term_care",
        prefix="",
        place="护理站",
        places=48,
        leads="医保",
        departments=("医保", "民政", "卫健", "公安"),
        officers={"医保": 7, "民政": 7, "卫健": 7, "公安": 3},
        deputies=("民政", "卫健"),
        witnessing=("医保", "民政", "卫健", "公安"),
        experts=2,
        untied=frozenset({"人员24"}),
        blocked=frozenset({"人员21"}),
        left_out={
            5: "suspended",
            11: "higher_plan",
            17: "look_back",
            23: "suspended",
            29: "higher_plan",
            48: "retired",
        },
    ),
    Troupe(
        id="medical",
        preset="medical_institutions",
        prefix="医疗",
        place="门诊部",
        places=15,
        leads="医保",
        departments=("医保", "卫健", "市场监管", "公安"),
        officers={"医保": 3, "卫健": 3, "市场监管": 3},
        deputies=("卫健",),
        witnessing=("卫健", "市场监管"),
        publication_days=20,
        left_out={4: "higher_plan", 9: "look_back"},
        called={Role.LEADER: "牵头人", Role.DEPUTY: "副牵头人"},
    ),
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The accounts by name (without label), the groups by task force, and the parts that the accounts play."""

    people: dict[str, Person]
    groups: dict[str, Chat]
    parts: dict[str, tuple[Troupe, Part]]

    def person(self, name: str) -> Person:
        """Return the account of that name, with or without its label."""
        return self.people[name.removeprefix(LABEL)]

    def group_of(self, name: str) -> Chat:
        """Return the group of somebody's task force; for whoever is in none, the first one."""
        playing = self.parts.get(name.removeprefix(LABEL))
        return self.groups[TROUPES[0].id if playing is None else playing[0].id]

    def named(self, troupe: str, role: Role, department: str = "") -> list[str]:
        """Return the names of those who have that role in a task force, of one department where given."""
        return [
            name
            for name, (own, part) in self.parts.items()
            if own.id == troupe and part.role == role and department in ("", part.department)
        ]


def assemble(world: World, titles: Mapping[str, str], notes: Mapping[str, str]) -> Cast:
    """Give everybody an account in the world, and each task force its group; `titles` by task force.

    `notes` has what stands beside the operator's and the outsider's names.
    """
    people, groups, parts = {}, {}, {}
    for name in (OPERATOR, OUTSIDER):
        people[name] = world.add_person(LABEL + name, note=notes[name])
    people[OPERATOR].started = True
    for troupe in TROUPES:
        offices = {each.name: each.title for each in load_preset(troupe.preset).departments}
        for part in troupe.parts():
            person = world.add_person(LABEL + part.name, note=f"{offices[part.department]} · {part.noun}")
            person.started = part.tied
            person.blocked = part.tied and not part.started
            people[part.name], parts[part.name] = person, (troupe, part)
        leader, *members = [people[name] for name, (own, _) in parts.items() if own is troupe]
        everybody, with_topics = [*members, people[OPERATOR]], troupe is TROUPES[0]
        groups[troupe.id] = world.add_group(titles[troupe.id], creator=leader, members=everybody, forum=with_topics)
    return Cast(people, groups, parts)
