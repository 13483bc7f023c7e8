"""A round that has been drawn: seats and who sits there, put in directly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.draws import DrawState, FrozenLists
from bot.domain.recusals import Assignment
from bot.domain.rounds import Seat
from storage.tables.draws import draws
from storage.transaction import Tx
from tests.moves import put
from tests.office import Office

INSPECT_ON = date(2026, 12, 1)


@dataclass(frozen=True)
class Drawn:
    """The round, the draw, and the assignments by (k-th target, staff no)."""

    round: int
    draw: int
    assignments: Mapping[tuple[int, str], int]
    targets: Sequence[str]


async def draw_round(
    office: Office, teams: Mapping[int, Sequence[str]], *, vacant: int = 0, number: str = "2026-001"
) -> Drawn:
    """Seat people at targets (by their place in the list, from 1), with so many seats of 卫健 left vacant at the first."""
    async with office.tx() as tx:
        targets = [each.id for each in await tx.targets.of_task_force(office.task_force.id)]
        round_id = await tx.rounds.add(
            office.task_force.id, number, "示例第一轮检查", INSPECT_ON, {"医保": 2, "民政": 2}
        )
        drawn = [targets[k - 1] for k in teams]
        draw_id = await _draw(tx, office, round_id, number, drawn)
        rows = [
            {
                "round": round_id,
                "seat": f"{targets[k - 1]}/{office.people[no].department}/{place}",
                "target": targets[k - 1],
                "pool": office.people[no].department,
                "person": office.people[no].id,
                "draw": draw_id,
                "ordinal": 1,
            }
            for k, team in teams.items()
            for place, no in enumerate(team, 1)
        ]
        seats = [Seat(round_id, str(each["seat"]), str(each["target"]), str(each["pool"])) for each in rows]
        seats += [Seat(round_id, f"{drawn[0]}/卫健/9{k}", drawn[0], "卫健") for k in range(vacant)]
        await tx.rounds.add_seats(seats)
        await tx.assignments.add_all(rows)
        found = {(each.target, each.person): each.id for each in await tx.assignments.of_draw(draw_id)}
    ids = {(k, no): found[targets[k - 1], office.people[no].id] for k, team in teams.items() for no in team}
    return Drawn(round_id, draw_id, ids, targets)


async def draw_substitute(office: Office, drawn: Drawn, released: int, staff_no: str) -> int:
    """Put a substitute in the seat that somebody was released from, by a draw of its own; return the draw's id."""
    async with office.tx() as tx:
        before = await tx.assignments.get(released)
        draw_id = await _draw(tx, office, drawn.round, "2026-002", [], stage="substitutes")
        new = {name: getattr(before, name) for name in ("round", "seat", "target", "pool")}
        person = office.people[staff_no].id
        await tx.assignments.add_all([{**new, "person": person, "draw": draw_id, "ordinal": before.ordinal + 1}])
    return draw_id


async def _draw(
    tx: Tx, office: Office, round_id: int, number: str, targets: Sequence[str], *, stage: str = "joint"
) -> int:
    draw = await tx.draws.add(
        FrozenLists("{}", {}),
        task_force=office.task_force.id,
        number=number,
        round=round_id,
        stage=stage,
        state=DrawState.COMMITTED,
        secret="00" * 32,
        commitment="00" * 32,
        opened_by=office.people["leader"].id,
        opened_at=tx.now,
        opens_at=tx.now,
        result={"strata": [{"name": "示例", "drawn": list(targets)}] if targets else []},
    )
    await put(tx, draws, draw, state=DrawState.DONE)
    return draw


async def assignment_of(office: Office, assignment: int) -> Assignment:
    """Return an assignment as it is now."""
    async with office.tx() as tx:
        return await tx.assignments.get(assignment)
