"""Rounds that were not drawn here: people are seated as entered, visits are arranged, notices sent."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.draw_plans import AUXILIARY_POOL, pool_rank
from bot.domain.inspections import Inspection, filling
from bot.domain.people import Person
from bot.domain.rounds import Origin, Seat
from bot.domain.task_forces import TaskForce
from bot.usecases import board
from bot.usecases.inspections import course, notices
from bot.usecases.inspections.notice_messages import is_auxiliary
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class EnteredRound:
    """A round with its teams by target; of the official system with its task number, else with the reason."""

    number: str
    title: str
    origin: Origin
    inspect_on: date
    teams: Mapping[str, Sequence[Person]]
    reference: str = ""
    reason: str = ""


async def seat(tx: Tx, office: TaskForce, entered: EnteredRound) -> int:
    """Begin the round, seat everybody, arrange the visits and send the notices; return the round's id."""
    own = {"origin": str(entered.origin), "reference": entered.reference, "reason": entered.reason}
    round_id = await tx.rounds.add(office.id, entered.number, entered.title, entered.inspect_on, {}, **own)
    seats: list[Seat] = []
    rows: list[dict[str, str | int | None]] = []
    for target, team in entered.teams.items():
        places: Counter[str] = Counter()
        for person in team:
            pool = pool_of(person)
            places[pool] += 1
            key = f"{target}/{pool}/{places[pool]}"
            seats.append(Seat(round_id, key, target, pool))
            rows.append({"round": round_id, "seat": key, "target": target, "pool": pool, "person": person.id})
    await tx.rounds.add_seats(seats)
    await tx.assignments.add_all({**each, "draw": None, "ordinal": 1} for each in rows)
    await course.arrange(tx, office, round_id)
    await notices.notify_round(tx, round_id)
    await board.refresh(tx, office.id)
    return round_id


async def join_visit(tx: Tx, office: TaskForce, visit: Inspection, team: Sequence[Person]) -> None:
    """Seat more people at a visit that is coming: their departments take part in it, they get their notices."""
    places = Counter(each.pool for each in await tx.rounds.seats(visit.round) if each.target == visit.target)
    seats: list[Seat] = []
    rows: list[dict[str, str | int | None]] = []
    for person in team:
        pool = pool_of(person)
        places[pool] += 1
        key = f"{visit.target}/{pool}/{places[pool]}"
        seats.append(Seat(visit.round, key, visit.target, pool))
        rows.append({"round": visit.round, "seat": key, "target": visit.target, "pool": pool, "person": person.id})
    await tx.rounds.add_seats(seats)
    await tx.assignments.add_all({**each, "draw": None, "ordinal": 1} for each in rows)
    known = {each.department for each in await tx.inspections.records(visit.id)}
    new = [each for each in filling(office, [each.pool for each in seats]) if each not in known]
    await tx.inspections.add_records(visit.id, new)
    await course.open_reports(tx, visit)
    await notices.notify_joined(tx, visit, {each.id for each in team})
    await board.refresh(tx, office.id)


def pool_of(person: Person) -> str:
    """Return the pool that somebody's seat is of: the department's, or the experts'."""
    return AUXILIARY_POOL if is_auxiliary(person) else person.department


def team_words(office: TaskForce, team: Sequence[Person]) -> str:
    """Return a team in one line: people by pool."""
    pools: dict[str, list[str]] = {}
    for each in team:
        pools.setdefault(pool_of(each), []).append(each.name)
    ranked = sorted(pools, key=lambda pool: pool_rank(office, pool))
    return "；".join(f"{pool} {'、'.join(pools[pool])}" for pool in ranked)
