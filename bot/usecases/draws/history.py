"""Every draw that was ever opened, for everyone in the task force to see."""

from bot.domain.draws import Draw, DrawState
from bot.domain.messages import Button, Keyboard, Late, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.rounds import Origin
from bot.domain.task_forces import TaskForce
from bot.usecases.draws.closing import reason_value
from bot.usecases.draws.words import draw_state, stage_name
from storage.transaction import Tx

PAGE = 8


async def show_draws(
    tx: Tx, chat: int, actor: Person, office: TaskForce, page: int = 0, *, answers: int | None = None
) -> None:
    """List a page of the draws, newest first; each opens by its button. What `answers` a message stands in its topic."""
    draws = (await tx.draws.of_task_force(office.id))[::-1]
    elsewhere = await _official_lines(tx, office)
    if not draws and not elsewhere:
        new = ((button("draw.new"),),) if actor.may(Action.OPEN_DRAW) else ()
        await tx.outbox.post(chat, Message(text("draw-none"), new, reply_to=answers))
        return
    shown = draws[page * PAGE : (page + 1) * PAGE]
    if not shown and (page or draws):
        raise Refusal("button-invalid")
    lines = (*map(_line, shown), *(() if page else elsewhere))
    words = text("draw-list", many=len(draws), lines=lines)
    await tx.outbox.post(chat, Message(words, _list_keyboard(shown, page, len(draws)), reply_to=answers))


async def _official_lines(tx: Tx, office: TaskForce) -> tuple[Text, ...]:
    """Return a line for each of the newest rounds that were drawn in the official system: no draw of ours, and no proof."""
    rounds = [each for each in await tx.rounds.of_task_force(office.id) if each.origin == Origin.OFFICIAL]
    return tuple(
        text("draw-list-official", reference=each.reference, title=each.title, inspect_on=each.inspect_on)
        for each in rounds[:PAGE]
    )


def _line(draw: Draw) -> Text:
    return text(
        "draw-list-line",
        number=draw.number,
        stage=stage_name(draw.stage),
        state=draw_state(draw),
        opened_at=draw.opened_at,
    )


def _list_keyboard(shown: list[Draw], page: int, many: int) -> Keyboard:
    each = [Button(text("button-draw-card", number=draw.number), "draw.card", (draw.id,)) for draw in shown]
    rows = [tuple(each[k : k + 2]) for k in range(0, len(each), 2)]
    turn = [Button(text("button-draw-newer"), "draw.list", (page - 1,))] if page else []
    turn += [Button(text("button-draw-older"), "draw.list", (page + 1,))] if (page + 1) * PAGE < many else []
    return (*rows, tuple(turn)) if turn else tuple(rows)


async def show_draw(
    tx: Tx, chat: int, actor: Person, office: TaskForce, draw_id: int, *, answers: int | None = None
) -> None:
    """Show one draw: its state, commitment, and where it has ended its reason or its proof."""
    draw = await tx.draws.find(office.id, draw_id)
    if draw is None:
        raise Refusal("button-invalid")
    words = text(
        "draw-card",
        number=draw.number,
        stage=stage_name(draw.stage),
        state=draw_state(draw),
        opened_at=draw.opened_at,
        opened_by=(await tx.people.get(draw.opened_by)).name,
        opens_at=draw.opens_at,
        commitment=draw.commitment,
        end=await _end(tx, draw),
        own=actor.id,
    )
    if draw.result is not None:
        release = rows(button("draw.release", draw.id)) if actor.may(Action.RELEASE_PROOF) else ()
        message = Message(words, release, attachment=Late("draw-proof", {"draw": draw.id}), reply_to=answers)
    else:
        message = Message(words, _card_keyboard(actor, draw), reply_to=answers)
    await tx.outbox.post(chat, message)


async def _end(tx: Tx, draw: Draw) -> Text:
    if draw.kept:
        sealing = await tx.sealings.find(draw.round)
        assert sealing is not None
        parts = () if draw.parts is None else (text("draw-card-parts", root=draw.parts["root"]),)
        lines = (text("draw-card-seal", sealed=draw.sealed or ""), *parts)
        return text("draw-card-sealed", lines=lines, unseal_at=sealing.unseal_at)
    if draw.reason is not None:
        return text("draw-card-closed", reason=reason_value(draw.reason), secret=draw.secret)
    return text("draw-card-done" if draw.state == DrawState.DONE else "draw-card-open")


def _card_keyboard(actor: Person, draw: Draw) -> Keyboard:
    if draw.kept and actor.may(Action.UNSEAL_DRAW):
        return ((button("draw.unseal", draw.id),),)
    if not draw.unfinished or not actor.may(Action.CANCEL_DRAW):
        return ()
    cancel, fail = (button("draw.cancel", draw.id),), (button("draw.fail", draw.id),)
    return (cancel, fail) if draw.state == DrawState.THROWING else (cancel,)
