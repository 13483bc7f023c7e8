"""The public edition of a draw's proof: without the names of people, given out by the chair after the inspections."""

from bot.domain.draws import Draw
from bot.domain.messages import Late, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from storage.transaction import Tx

DESK = "release"
_PARTS = ("page", "file")


async def release(tx: Tx, actor: Person, office: TaskForce, draw_id: int) -> None:
    """Post page and file in the group, to be put on the website; refused before the last inspection has ended."""
    draw = await _finished(tx, office, draw_id)
    if office.chat is None:
        raise Refusal("draw-no-group")
    if await tx.outbox.slot_state(draw.slot(f"public-{_PARTS[0]}")) is not None:
        raise Refusal("release-already", number=draw.number)
    await _check_over(tx, draw)
    await tx.ledger.append(office.id, actor.id, "proof-released", {"draw": draw.number})
    for part in _PARTS:
        caption = text(f"draw-public-{part}", number=draw.number)
        message = Message(caption, attachment=Late(f"draw-public-{part}", {"draw": draw.id}))
        await tx.outbox.post(office.chat, message, slot=draw.slot(f"public-{part}"))
    done = Message(text("release-done", number=draw.number), rows(button("draw.card", draw.id, number=draw.number)))
    await lay(tx, actor, DESK, done, anew=True)


async def _finished(tx: Tx, office: TaskForce, draw_id: int) -> Draw:
    draw = await tx.draws.find(office.id, draw_id)
    if draw is None or draw.result is None:
        raise Refusal("button-invalid")
    return draw


async def _check_over(tx: Tx, draw: Draw) -> None:
    """Refuse while an inspection of the round goes on, or is still to come: who goes where is not for the public yet."""
    visits = await tx.inspections.of_round(draw.round)
    if not visits:
        raise Refusal("release-no-visits", number=draw.number)
    going_on = [each.inspect_on for each in visits if each.ended_on is None]
    if going_on:
        raise Refusal("release-too-early", many=len(going_on), last=f"{max(going_on):%Y-%m-%d}")
