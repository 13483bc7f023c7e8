"""The seal falls: on its day by the clock, or before that by the chair, with a reason. Then everything is published."""

from typing import Any

import structlog

from bot.domain.draws import Draw
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.sealings import REASON_LIMIT, Sealing, SealState, SealStep, is_late, step_from
from bot.domain.task_forces import TaskForce
from bot.usecases import board, mine, substitutes
from bot.usecases.desk import lay
from bot.usecases.draws import announcements, keeping, sealing
from bot.usecases.draws.result import result_lines
from bot.usecases.draws.seats import seat_people
from bot.usecases.draws.standing import manifest_of
from bot.usecases.inspections import course, notices
from bot.usecases.records.cases import load_case
from bot.usecases.records.news import tell_ended
from bot.usecases.telling import tell_group
from storage.sealing import Unreadable
from storage.transaction import Tx

DESK = "unseal"
DRAFT = "draw.unseal"
CLOCK = "clock"
_log = structlog.get_logger()


async def unseal_due(tx: Tx) -> None:
    """Publish every sealed round whose day has come; one that no key opens waits for the key, and keeps none back."""
    for each in await tx.sealings.to_unseal():
        try:
            await _unseal(tx, each, CLOCK, None)
        except Unreadable:
            _log.error("a sealed draw cannot be opened: its key is missing", round=each.round)


async def ask(tx: Tx, actor: Person, office: TaskForce, draw_id: int) -> None:
    """Ask the chair why the seal is to fall before its day."""
    draw, seal = await _sealed(tx, office, draw_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, draw=draw.id, words="")
    words = text("unseal-ask", number=draw.number, unseal_at=seal.unseal_at, limit=REASON_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(_back(draw))), anew=True)


async def read_reason(tx: Tx, actor: Person, office: TaskForce, draw_id: int, words: str) -> None:
    """Take the reason, and ask whether it is really meant: what is read once is not sealed again."""
    draw, _ = await _sealed(tx, office, draw_id)
    reason = check_words("unseal-reason", " ".join(words.split()), REASON_LIMIT)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, draw=draw.id, words=reason)
    sure = text("unseal-sure", number=draw.number, reason=reason)
    await lay(tx, actor, DESK, Message(sure, rows(button("draw.unseal-sure", draw.id), _back(draw))), anew=True)


async def unseal(tx: Tx, actor: Person, office: TaskForce, draw_id: int) -> None:
    """Publish a sealed round before its day."""
    draw, seal = await _sealed(tx, office, draw_id)
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is None or draft.kind != DRAFT or draft.data.get("draw") != draw.id or not draft.data.get("words"):
        raise Refusal("unseal-no-reason")
    await tx.drafts.end(actor.user_id)
    try:
        await _unseal(tx, seal, actor.id, str(draft.data["words"]))
    except Unreadable:
        raise Refusal("draw-seal-no-key") from None
    await lay(
        tx,
        actor,
        DESK,
        Message(text("unseal-done", number=draw.number), rows(button("draw.card", draw.id, number=draw.number))),
    )


async def _sealed(tx: Tx, office: TaskForce, draw_id: int) -> tuple[Draw, Sealing]:
    draw = await tx.draws.find(office.id, draw_id)
    seal = None if draw is None else await tx.sealings.find(draw.round)
    if draw is None or seal is None:
        raise Refusal("button-invalid")
    if seal.state == SealState.OPEN:
        raise Refusal("draw-unsealed-already", number=draw.number)
    if not draw.kept:
        raise Refusal("button-invalid")
    return draw, seal


async def _unseal(tx: Tx, seal: Sealing, by: str, reason: str | None) -> None:
    """Open every draw of the round: those drawn are told now if they were not; then all stands where others' results do."""
    office = await tx.task_forces.get((await tx.rounds.get(seal.round)).task_force)
    draws = await sealing.kept_draws(tx, office, seal.round)
    opened = [(each, await keeping.kept_of(tx, each)) for each in draws]  # before anything is changed
    to = step_from(seal, SealStep.UNSEAL)
    fresh = {"state": to, "unsealed_at": tx.now, "unsealed_by": by, "reason": reason}
    told = seal.told_at is not None
    if to is None or not await tx.sealings.change(seal, **fresh, told_at=seal.told_at or tx.now):
        raise Refusal("draw-changed", number=draws[0].number if draws else "")
    await _say(tx, office, seal, draws, by, reason)
    for draw, kept in opened:
        await _publish(tx, office, draw, kept, by, told=told)
    await _go_on(tx, office, seal.round)
    await substitutes.announce_vacancy(tx, office.id, seal.round)
    await board.refresh(tx, office.id)


async def _say(tx: Tx, office: TaskForce, seal: Sealing, draws: list[Draw], by: str, reason: str | None) -> None:
    """Tell the group why everything comes out now: its day, later than that, or somebody's decision."""
    numbers = "、".join(each.number for each in draws)
    if by == CLOCK:
        kind = "unsealed-late" if is_late(seal.unseal_at, tx.now) else "unsealed-due"
        words = text(kind, numbers=numbers, unseal_at=seal.unseal_at)
    else:
        name = (await tx.people.get(by)).name
        words = text("unsealed-early", numbers=numbers, unseal_at=seal.unseal_at, name=name, reason=reason or "")
    await tell_group(tx, office.id, Message(words))


async def _publish(tx: Tx, office: TaskForce, draw: Draw, kept: keeping.Kept, by: str, *, told: bool) -> None:
    changes: dict[str, Any] = {"secret": kept.secret, "seed": kept.seed, "salt": kept.salt, "result": kept.result}
    if draw.parts is not None:
        changes["parts"] = {**draw.parts, "salts": sorted(kept.parts.items())}
    await tx.draws.change(draw, **changes)
    await keeping.forget(tx, draw)
    entered = {"draw": draw.number, "sealed": draw.sealed, "seed": kept.seed, "salt": kept.salt, "result": kept.result}
    await tx.ledger.append(office.id, by, "draw-unsealed", entered)
    done, manifest = await tx.draws.get(draw.id), await manifest_of(tx, draw)
    if not told:
        await seat_people(tx, done, manifest, kept.result)
        await course.arrange(tx, office, done.round)
    await announcements.post_unsealed(tx, office, done, await result_lines(tx, office, done))
    await announcements.show_progress(tx, office, done, None)
    if not told:
        await notices.notify(tx, done.id)


async def _go_on(tx: Tx, office: TaskForce, round_id: int) -> None:
    """Open the terms that would have given the round away; what all departments have reported by now has ended."""
    for each in await tx.inspections.of_round(round_id):
        await course.open_reports(tx, each)
        if await course.conclude(tx, office, each):
            first = (await tx.inspections.records(each.id))[0]
            await tell_ended(tx, await load_case(tx, office, first.id))
    for person in {each.person for each in await tx.assignments.of_round(round_id) if each.active}:
        await mine.refresh(tx, await tx.people.get(person))


def _back(draw: Draw) -> Button:
    return Button(text("button-unseal-back"), "draw.card", (draw.id,))
