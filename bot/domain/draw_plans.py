"""From lists and a leader's choice to what a draw would draw: the manifest before it is frozen."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.draw1.manifest import (
    Exclusion,
    ListHashes,
    Manifest,
    Member,
    Places,
    Pool,
    Recusal,
    Seat,
    Stage,
    Stratum,
    Witness,
)
from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.rounds import LeftOut, candidates, take
from bot.domain.targets import Target
from bot.domain.task_forces import Department, TaskForce

AUXILIARY_POOL = "辅助"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the leader can set; carried in the buttons of the preview.

    `guests` is a bit for each department that joins only where a round says so, `days` working days from today to the inspections,
    `window` the minutes between list and throwing, `round` the round's number where the draw belongs to one already.
    `unseal` is 0 for a public draw, else after how many working days from the inspections a sealed one comes out; `tell` says
    which of `sealings.TELLS` it is told at.
    """

    stage: Stage
    percent: int
    guests: int
    auxiliaries: int
    days: int
    window: int
    round: int = 0
    unseal: int = 0
    tell: int = 0

    @property
    def args(self) -> tuple[str | int, ...]:
        """The arguments of a button that carries this choice."""
        own = (self.percent, self.guests, self.auxiliaries, self.days, self.window, self.round, self.unseal, self.tell)
        return (self.stage.value, *own)


def usual_choice(office: TaskForce, stage: Stage, round_id: int = 0) -> Choice:
    """Return the choice with the values that the task force has set."""
    rules = office.rules
    return Choice(stage, rules.ratio_percent, 0, 0, rules.days_ahead, rules.window_minutes, round_id)


@dataclass(frozen=True, slots=True)
class Lists:
    """What the rosters hold, and in a round that has begun: targets drawn, vacant seats, who sits where, who may not meet.

    `seated` and `barred` are (person, target) pairs.
    """

    office: TaskForce
    people: Sequence[Person]
    targets: Sequence[Target]
    excluded: Mapping[str, str]
    inspected: frozenset[str]
    drawn: Sequence[str] = ()
    seats: Sequence[Seat] = ()
    seated: Sequence[tuple[str, str]] = ()
    barred: Sequence[tuple[str, str]] = ()
    recusals: Sequence[Recusal] = ()


@dataclass(frozen=True, slots=True)
class DrawPlan:
    """What would be drawn from what, by whom it is witnessed."""

    stage: Stage
    inspect_on: date
    in_force: int
    stratum: Stratum | None
    left_out: tuple[LeftOut, ...]
    template: dict[str, int]
    pools: tuple[Pool, ...]
    seats: tuple[Seat, ...]
    barred: tuple[tuple[str, str], ...]
    recusals: tuple[Recusal, ...]
    departments: tuple[str, ...]
    throws: int
    witnesses: tuple[Witness, ...]

    @property
    def lacking(self) -> str | None:
        """Return why this cannot be drawn at all: a code, or None."""
        if len(self.departments) < 2:
            return "draw-no-witnesses"
        if self.stratum is not None and self.stratum.take == 0:
            return "draw-no-targets"
        if self.stage in {Stage.INSPECTORS, Stage.SUBSTITUTES} and not self.seats:
            return "draw-no-seats"
        return None

    def manifest(
        self, *, task_force: str, chat: str, draw: str, title: str, names: ListHashes, times: "Times"
    ) -> Manifest:
        """Return the manifest of this plan, frozen."""
        return Manifest(
            task_force=task_force,
            chat=chat,
            draw=draw,
            stage=self.stage,
            title=title,
            frozen_at=times.frozen_at,
            opens_at=times.opens_at,
            previous=times.previous,
            excluded=tuple(Exclusion(each.target.id, each.reason) for each in self.left_out),
            departments=self.departments,
            throws=self.throws,
            emoji=times.emoji,
            witnesses=self.witnesses,
            names=names,
            strata=() if self.stratum is None else (self.stratum,),
            template=tuple(Places(pool, many) for pool, many in self.template.items())
            if self.stage is Stage.JOINT
            else (),
            pools=self.pools,
            seats=self.seats,
            barred=self.barred,
            recusals=self.recusals,
        )


@dataclass(frozen=True, slots=True)
class Times:
    """Moments (ISO 8601 with offset) and the ledger's head that a manifest is frozen at, and the die to throw."""

    frozen_at: str
    opens_at: str
    previous: str
    emoji: str


def plan(lists: Lists, choice: Choice, inspect_on: date) -> DrawPlan:
    """Return what a draw of that choice would draw."""
    template = team(lists.office, choice.guests, choice.auxiliaries)
    stratum, left_out, in_force = _stratum(lists, choice)
    seats = tuple(lists.seats)
    if choice.stage is Stage.INSPECTORS:
        seats = tuple(
            Seat(f"{target}/{pool}/{k}", target, pool)
            for target in lists.drawn
            for pool, many in template.items()
            for k in range(1, many + 1)
        )
    wanted = set(template) if choice.stage is Stage.JOINT else {seat.pool for seat in seats}
    departments, throws, witnesses = throwing(lists.office, lists.people)
    known = {each.id for each in lists.people}
    return DrawPlan(
        stage=choice.stage,
        inspect_on=inspect_on,
        in_force=in_force,
        stratum=stratum,
        left_out=left_out,
        template=template,
        pools=_pools(lists, wanted, inspect_on),
        seats=seats,
        barred=() if choice.stage is Stage.TARGETS else tuple(p for p in sorted(set(lists.barred)) if p[0] in known),
        recusals=tuple(lists.recusals) if choice.stage is Stage.SUBSTITUTES else (),
        departments=departments,
        throws=throws,
        witnesses=witnesses,
    )


def _stratum(lists: Lists, choice: Choice) -> tuple[Stratum | None, tuple[LeftOut, ...], int]:
    if choice.stage not in {Stage.TARGETS, Stage.JOINT}:
        return None, (), 0
    able, out = candidates(lists.targets, lists.excluded, lists.inspected)
    in_force = sum(each.in_force for each in lists.targets)
    many = min(take(in_force, choice.percent), len(able))
    return Stratum(lists.office.target_kind, many, tuple(each.id for each in able)), tuple(out), in_force


def team(office: TaskForce, guests: int, auxiliaries: int) -> dict[str, int]:
    """Return how many of each pool go to a target: officers by department, experts on top."""
    places = {each.name: each.officers for each in office.departments if each.officers}
    joining = [each for k, each in enumerate(guest_departments(office)) if guests >> k & 1]
    places.update({each.name: 1 for each in joining})
    return places | ({AUXILIARY_POOL: auxiliaries} if auxiliaries else {})


def guest_departments(office: TaskForce) -> list[Department]:
    """Return the departments that join only where a round says so."""
    return [each for each in office.departments if not each.officers]


def pool_rank(office: TaskForce, name: str) -> tuple[int, str]:
    """Return where a pool stands among others when people read them: by department as set, experts last."""
    order = [each.name for each in office.departments]
    department = name.partition("·")[0]
    return (order.index(department) if department in order else len(order)), name


def pool_members(name: str, people: Sequence[Person], on: date) -> list[Person]:
    """Return who can be drawn from a pool: a department's (医保), those of it with a tag (医保·财务), or the experts (辅助)."""
    department, _, tag = name.partition("·")
    able = [each for each in people if each.active and (not tag or tag in each.tags)]
    if department == AUXILIARY_POOL:
        return [each for each in able if Role.AUXILIARY in each.roles and Role.INSPECTOR not in each.roles]
    own = [each for each in able if each.department == department and Role.INSPECTOR in each.roles]
    return [each for each in own if each.certified_on(on)]


def _pools(lists: Lists, wanted: set[str], on: date) -> tuple[Pool, ...]:
    """Build the pools that seats ask for; who fits a pool with a tag is drawn there, not in the department's."""
    load = Counter(person for person, _ in lists.seated)
    cap, taken, pools = lists.office.rules.cap, set[str](), dict[str, Pool]()
    for name in sorted(wanted, key=lambda each: ("·" not in each, each)):
        people = [each for each in pool_members(name, lists.people, on) if each.id not in taken]
        taken.update(each.id for each in people)
        pools[name] = Pool(name, tuple(Member(p.id, load[p.id], max(cap, load[p.id])) for p in people))
    return tuple(pools[name] for name in sorted(pools, key=lambda each: pool_rank(lists.office, each)))


def throwing(office: TaskForce, people: Sequence[Person]) -> tuple[tuple[str, ...], int, tuple[Witness, ...]]:
    """Return the departments that throw, how often each, and the witnesses: only accounts tied to the roster can throw.

    The leading department throws only where fewer than two others have a witness.
    """
    able = [each for each in people if each.active and each.user_id is not None and Role.WITNESS in each.roles]
    staffed = {each.department for each in able}
    others = [each.name for each in office.departments if not each.leads and each.name in staffed]
    leading = [each.name for each in office.departments if each.leads and each.name in staffed]
    departments = tuple(others if len(others) >= 2 else others + leading)
    throws = -(-office.rules.throws_in_all // max(len(departments), 1))
    return departments, throws, tuple(Witness(p.id, p.department) for p in able if p.department in departments)
