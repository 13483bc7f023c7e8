"""Draws that end without a result: cancelled before the first throw that counts, or failed for lack of witnesses."""

from bot.domain.draws import Ceremony, Draw, DrawState
from bot.domain.messages import Message, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases import board
from bot.usecases.draws import announcements
from bot.usecases.draws.standing import ceremony_of, manifest_of
from bot.usecases.telling import tell, tell_group
from storage.transaction import Tx

READY_MADE = "@"  # a ready-made reason is kept as "@" and its code, what somebody wrote as it is
CANCEL_REASONS = ("list", "time", "witness")
REASON_LIMIT = 500


def reason_value(reason: str) -> Value:
    """Return a reason for a message: a text in the reader's language where it is a ready-made one."""
    return text("draw-reason-" + reason[1:]) if reason.startswith(READY_MADE) else reason


async def ask_cancel(tx: Tx, actor: Person, office: TaskForce, draw_id: int) -> None:
    """Ask the leader why a draw is to be cancelled: a tap on a ready-made reason, or words."""
    draw = await cancellable(tx, office, draw_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, "draw.cancel", task_force=office.id, draw=draw.id)
    ready = [
        button("draw.cancel-for", draw.id, reason, reason=reason_value(READY_MADE + reason))
        for reason in CANCEL_REASONS
    ]
    await tell(tx, actor, Message(text("draw-cancel-ask", number=draw.number), rows(*ready)))


async def cancel_for(tx: Tx, actor: Person, office: TaskForce, draw_id: int, code: str) -> None:
    """Cancel for one of the ready-made reasons."""
    if code not in CANCEL_REASONS:
        raise Refusal("button-invalid")
    await cancel_draw(tx, actor, office, draw_id, READY_MADE + code)


async def cancel_draw(tx: Tx, actor: Person, office: TaskForce, draw_id: int, reason: str) -> None:
    """Cancel a draw that nobody has thrown for; its number, reason and secret stay for everyone to see."""
    draw = await cancellable(tx, office, draw_id)
    check_words("draw-reason", reason, REASON_LIMIT)
    if actor.user_id is not None:
        await tx.drafts.end(actor.user_id)
    await _close(tx, office, draw, DrawState.CANCELLED, actor.id, reason)
    await tell(tx, actor, Message(text("draw-cancelled-own", number=draw.number), rows(button("draw.new"))))


async def cancellable(tx: Tx, office: TaskForce, draw_id: int) -> Draw:
    """Return a draw that can still be cancelled; refuse with what became of it."""
    draw = await tx.draws.find(office.id, draw_id)
    if draw is None:
        raise Refusal("button-invalid")
    if not draw.unfinished:
        raise Refusal(f"draw-already-{draw.state}", number=draw.number)
    if any(each.k is not None for each in await tx.draws.throws(draw.id)):
        raise Refusal("draw-thrown", number=draw.number)
    return draw


async def close_failed(tx: Tx, actor: Person, office: TaskForce, draw_id: int) -> None:
    """Close a draw that cannot be finished: a department still has to throw and has no witness left in the group."""
    draw = await tx.draws.find(office.id, draw_id)
    if draw is None:
        raise Refusal("button-invalid")
    if not draw.unfinished:
        raise Refusal(f"draw-already-{draw.state}", number=draw.number)
    ceremony = await ceremony_of(tx, draw, await manifest_of(tx, draw))
    if draw.state != DrawState.THROWING or not ceremony.stuck(await _absent(tx, office)):
        raise Refusal("draw-not-stuck", number=draw.number)
    await _close(tx, office, draw, DrawState.FAILED, actor.id, READY_MADE + "no-witness")


async def fail_stuck(tx: Tx, office: TaskForce, draw: Draw, ceremony: Ceremony) -> None:
    """Close a draw as failed once a department that still has to throw has nobody left who may."""
    if ceremony.stuck(await _absent(tx, office)):
        await _close(tx, office, draw, DrawState.FAILED, "clock", READY_MADE + "no-witness")


async def fail_moved(tx: Tx, chat: int) -> None:
    """Close the draw that is thrown for in a group that has become a supergroup.

    Its messages are numbered anew: dice before and after could not be put into one order that anybody can check.
    """
    office = await tx.task_forces.of_chat(chat)
    draw = None if office is None else await tx.draws.unfinished(office.id)
    if office is None or draw is None or draw.state != DrawState.THROWING:
        return
    if await tx.outbox.slot_state(draw.slot("opening")) in {None, "pending"}:
        return  # it opens in the new group
    await _close(tx, office, draw, DrawState.FAILED, "clock", READY_MADE + "moved")


async def _absent(tx: Tx, office: TaskForce) -> set[str]:
    """Return who can throw no more: off duty, untied, or no longer in the group."""
    people = await tx.people.of_task_force(office.id)
    return {each.id for each in people if not each.active or each.user_id is None or not each.in_group}


async def _close(tx: Tx, office: TaskForce, draw: Draw, state: DrawState, by: str, reason: str) -> None:
    if not await tx.draws.change(draw, state=state, closed_by=by, closed_at=tx.now, reason=reason):
        raise Refusal("draw-changed", number=draw.number)
    entered = {"draw": draw.number, "reason": reason, "secret": draw.secret}
    await tx.ledger.append(office.id, by, f"draw-{state}", entered)
    who = "" if by == "clock" else (await tx.people.get(by)).name
    words = text(
        f"draw-{state}",
        number=draw.number,
        who=who,
        reason=reason_value(reason),
        secret=draw.secret,
        commitment=draw.commitment,
    )
    await tell_group(tx, office.id, Message(words, reply_slot=draw.slot("commitment")))
    if state == DrawState.FAILED:
        for leader in await tx.people.with_role(office.id, Role.LEADER, Role.DEPUTY):
            words = text(f"draw-failed-leader-{reason.removeprefix(READY_MADE)}", number=draw.number)
            await tell(tx, leader, Message(words, rows(button("draw.new"))))
    await announcements.show_progress(tx, office, await tx.draws.get(draw.id), None)
    await board.refresh(tx, office.id)
