"""Who is reminded of a deadline: those responsible; on the day the liaison too; overdue, the leader as well."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.deadlines import CLOCKS, OF_POLICE, Deadline, DeadlineKind
from bot.domain.people import Person
from bot.domain.roles import Role


@dataclass(frozen=True, slots=True)
class Staff:
    """Those on duty in a task force, as reminders look for them; without a leader the deputies stand in."""

    people: Mapping[str, Person]
    liaisons: Mapping[str, Sequence[Person]]
    heads: Mapping[str, Sequence[Person]]
    leaders: Sequence[Person]
    chairs: Sequence[Person]

    @classmethod
    def of(cls, roster: Iterable[Person]) -> "Staff":
        """Return those of a roster who are on duty."""
        on_duty = [each for each in roster if each.active]
        liaisons, heads = dict[str, list[Person]](), dict[str, list[Person]]()
        for each in on_duty:
            if Role.LIAISON in each.roles:
                liaisons.setdefault(each.department, []).append(each)
            if Role.HEAD in each.roles:
                heads.setdefault(each.department, []).append(each)
        chairs = [each for each in on_duty if each.roles & {Role.LEADER, Role.DEPUTY}]
        leaders = [each for each in chairs if Role.LEADER in each.roles]
        return cls({each.id: each for each in on_duty}, liaisons, heads, leaders or chairs, chairs)


def responsible(deadline: Deadline, team: Collection[str], staff: Staff) -> Sequence[Person]:
    """Return who has to do it: the person named, else the officers of its department on that team, else its liaisons.

    The yearly plan is for leader and deputies; what nobody else is left for is the leader's.
    """
    if deadline.kind == DeadlineKind.PLAN:
        return staff.chairs
    named = team if deadline.person is None else [deadline.person]
    if deadline.kind in OF_POLICE:
        named = []
    own = [staff.people[each] for each in sorted(named) if each in staff.people]
    return own or staff.liaisons.get(deadline.department) or staff.leaders


def reminded(
    deadline: Deadline, step: int, team: Collection[str], staff: Staff, also: Collection[str] = ()
) -> list[Person]:
    """Return who is reminded at a step: before the day, on it (0), or so many working days (or hours) past it.

    `also` are other departments whose liaisons hear of it once it is overdue. Of a clock the liaisons hear at once, and
    overdue the named officers and the department's heads too.
    """
    told = list(responsible(deadline, team, staff))
    clock = deadline.kind in CLOCKS
    if step >= 0 or clock:
        told += staff.liaisons.get(deadline.department, ())
    if deadline.kind == DeadlineKind.POLICE_APPROVAL or (clock and step > 0):
        told += [head for each in (deadline.department, *also) for head in staff.heads.get(each, ())]
    if clock and step > 0:
        told += [staff.people[each] for each in sorted(team) if each in staff.people]
    if step > 0:
        told += [*(one for each in also for one in staff.liaisons.get(each, ())), *staff.leaders]
    return list({each.id: each for each in told}.values())
