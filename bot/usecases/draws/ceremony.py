"""The ceremony: the moment throws begin to count, and each throw until the last."""

from dataclasses import replace

from bot.domain.draw1.manifest import Manifest
from bot.domain.draws import Draw, DrawState, Throw, Verdict
from bot.domain.people import Person
from bot.domain.refusals import Later, Refusal
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases import board
from bot.usecases.draws import announcements
from bot.usecases.draws.closing import fail_stuck
from bot.usecases.draws.result import conclude
from bot.usecases.draws.standing import ceremony_of, manifest_of
from storage.chats import Chat
from storage.transaction import Tx


async def open_due(tx: Tx) -> None:
    """Open the throwing of every draw whose time has come, unless an objection stands."""
    for draw in await tx.draws.to_open():
        if any(each.open for each in await tx.objections.of_draw(draw.id)):
            continue
        await tx.draws.change(draw, state=DrawState.THROWING)
        opened = await tx.draws.get(draw.id)
        office, manifest = await tx.task_forces.get(draw.task_force), await manifest_of(tx, draw)
        await tx.ledger.append(office.id, "clock", "throwing-opened", {"draw": draw.number})
        await announcements.post_opening(tx, office, opened, manifest)
        await announcements.show_progress(tx, office, opened, await ceremony_of(tx, opened, manifest))
        await board.refresh(tx, office.id)


async def take_throw(tx: Tx, office: TaskForce, chat: Chat, person: Person | None, throw: Throw) -> None:
    """Count a throw or say why not; with the last one the result follows at once."""
    draw = await tx.draws.unfinished(office.id)
    throw = replace(throw, person=None if person is None or not person.active else person.id)
    if chat.key != office.chat:
        await _refuse_elsewhere(tx, office, chat, draw, throw)
        return
    if draw is None:
        if person is not None and person.may(Action.THROW):
            raise Refusal("draw-none-open")
        return
    state = await tx.outbox.slot_state(draw.slot("opening"))
    if state == "sending":
        raise Later
    if await tx.draws.has_throw(draw.id, throw.message_id):
        raise Refusal("draw-throw-known", number=draw.number)
    manifest = await manifest_of(tx, draw)
    ceremony = await ceremony_of(tx, draw, manifest)
    verdict, department, k = ceremony.judge(throw)
    if state in {None, "pending"} and verdict in {Verdict.COUNTED, Verdict.ENOUGH}:
        verdict, k = Verdict.TOO_EARLY, None
    kept = replace(throw, department=department, k=k, verdict=verdict)
    await tx.draws.add_throw(draw.id, kept)
    await _enter(tx, office, draw, kept)
    await announcements.answer_throw(tx, chat.key, draw, kept, manifest.throws)
    await _go_on(tx, office, draw, manifest, kept)


async def _refuse_elsewhere(tx: Tx, office: TaskForce, chat: Chat, draw: Draw | None, throw: Throw) -> None:
    """Say that a throw outside of the group counts nowhere; while a draw goes on it is entered all the same."""
    if draw is None:
        raise Refusal("draw-none-open")
    kept = replace(throw, verdict=Verdict.ELSEWHERE)
    await _enter(tx, office, draw, kept)
    await announcements.answer_throw(tx, chat.key, draw, kept, 0)


async def _enter(tx: Tx, office: TaskForce, draw: Draw, throw: Throw) -> None:
    await tx.ledger.append(
        office.id,
        throw.person or "unknown",
        "throw-counted" if throw.k is not None else "throw-refused",
        {
            "draw": draw.number,
            "message": throw.message_id,
            "value": throw.value,
            "department": throw.department or "",
            "k": throw.k or 0,
            "verdict": throw.verdict,
        },
    )


async def _go_on(tx: Tx, office: TaskForce, draw: Draw, manifest: Manifest, throw: Throw) -> None:
    if throw.verdict == Verdict.COUNTED:
        ceremony = await ceremony_of(tx, draw, manifest)
        if ceremony.complete:
            await conclude(tx, office, draw, manifest)
        else:
            await announcements.show_progress(tx, office, draw, ceremony)
    elif throw.verdict == Verdict.NOT_OWN:
        await fail_stuck(tx, office, draw, await ceremony_of(tx, draw, manifest))
