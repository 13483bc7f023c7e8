"""The result: computed with the last throw, in the same transaction."""

from typing import Any

from bot.domain.draw1.commitment import manifest_hash, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest import Manifest, Stage
from bot.domain.draw1.transcript import Throw, values
from bot.domain.draw_plans import pool_rank
from bot.domain.draws import Draw, DrawState
from bot.domain.messages import Text, text
from bot.domain.sealings import SealState
from bot.domain.task_forces import TaskForce
from bot.usecases import board, substitutes
from bot.usecases.draws import announcements, sealing
from bot.usecases.draws.seats import seat_people
from bot.usecases.inspections import course, notices
from storage.transaction import Tx

MOST_TARGETS = 25


async def conclude(tx: Tx, office: TaskForce, draw: Draw, manifest: Manifest) -> None:
    """Compute the result, keep it, seat people, announce it, and send the notices."""
    transcript = [
        Throw(each.department or "", each.k or 0, each.person or "", each.message_id, each.date, each.value)
        for each in await tx.draws.throws(draw.id)
        if each.k is not None
    ]
    key = seed(bytes.fromhex(draw.secret), manifest_hash(manifest), values(manifest, transcript))
    computed = compute(manifest, key)
    rows = [each.to_json() for each in transcript]
    seal = await tx.sealings.find(draw.round)
    # A substitute draw after the seal has fallen is a public one.
    if seal is not None and seal.state != SealState.OPEN:
        await sealing.keep(tx, office, draw, seal, rows, key.hex(), computed)
        return
    result = computed.to_json()
    await tx.draws.change(
        draw, state=DrawState.DONE, transcript=rows, seed=key.hex(), result=result, closed_at=tx.now, closed_by="clock"
    )
    done = await tx.draws.get(draw.id)
    await seat_people(tx, done, manifest, result)
    await course.arrange(tx, office, draw.round)
    await tx.ledger.append(
        office.id, "clock", "draw-finished", {"draw": draw.number, "seed": key.hex(), "result": result}
    )
    await announcements.post_result(tx, office, done, await result_lines(tx, office, done))
    await announcements.show_progress(tx, office, done, None)
    await notices.notify(tx, draw.id)
    if result.get("unfilled"):
        await substitutes.announce_vacancy(tx, office.id, draw.round)
    elif draw.stage == Stage.TARGETS:
        await substitutes.announce_next(tx, office, draw.round)
    await board.refresh(tx, office.id)


async def result_lines(tx: Tx, office: TaskForce, draw: Draw) -> tuple[Text, ...]:
    """Return the result in words: each target with its team; only how many where they are too many for one message."""
    result: dict[str, Any] = draw.result or {}
    drawn = [target for stratum in result.get("strata", []) for target in stratum["drawn"]]
    teams = await _teams(tx, office, draw)
    targets = drawn or sorted(teams)
    names = await tx.targets.names(targets[:MOST_TARGETS])
    lines = [
        text("draw-result-target", k=k, name=names[target].name, team=teams.get(target, text("draw-result-no-team")))
        for k, target in enumerate(targets[:MOST_TARGETS], 1)
    ]
    if len(targets) > MOST_TARGETS:
        lines.append(text("draw-result-more", targets=len(targets), more=len(targets) - MOST_TARGETS))
    if result.get("unfilled"):
        lines.append(text("draw-result-unfilled", many=len(result["unfilled"])))
    return tuple(lines)


async def _teams(tx: Tx, office: TaskForce, draw: Draw) -> dict[str, Text]:
    """Return what was drawn for each target: people by pool; for a substitute the how-many-eth of the seat it is."""
    seated = await tx.assignments.of_draw(draw.id)
    names = await tx.people.names({each.person for each in seated})
    teams: dict[str, dict[str, list[str]]] = {}
    order: dict[str, int] = {}
    for each in seated:
        teams.setdefault(each.target, {}).setdefault(each.pool, []).append(names[each.person].name)
        order[each.target] = max(order.get(each.target, 1), each.ordinal)
    return {
        target: text(
            "draw-result-substitute" if order[target] > 1 else "draw-result-team",
            ordinal=order[target] - 1,
            team="；".join(f"{pool} {'、'.join(people)}" for pool, people in _by_rank(office, pools)),
        )
        for target, pools in teams.items()
    }


def _by_rank(office: TaskForce, pools: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    return sorted(pools.items(), key=lambda each: pool_rank(office, each[0]))
