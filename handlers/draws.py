"""Draws in chat: preview, opening, cancelling, throws, history."""

from bot.domain.roles import Action
from bot.usecases.draws import ceremony, closing, history, lists, opening, preview, releasing, unsealing
from handlers.request import Request
from handlers.routes import Awaited, Command, Dice, Press, Route
from storage.owners import Owned
from storage.transaction import Tx

_CHOICE = (str, int, int, int, int, int, int, int, int)


async def on_draw(tx: Tx, request: Request) -> None:
    """/draw: the draw that comes next, ready to be opened."""
    await preview.preview_next(tx, request.member, request.office)


async def on_show(tx: Tx, request: Request) -> None:
    """A changed value: the preview of the other choice."""
    choice = lists.choice_of(request.office, request.payload)
    await preview.preview(tx, request.member, request.office, choice)


async def on_open(tx: Tx, request: Request) -> None:
    """Open the draw that the preview shows."""
    choice = lists.choice_of(request.office, request.payload)
    await opening.open_draw(tx, request.member, request.office, choice)


async def on_cancel(tx: Tx, request: Request) -> None:
    """Ask for the reason of a cancellation."""
    await closing.ask_cancel(tx, request.member, request.office, int(request.payload[0]))


async def on_cancel_for(tx: Tx, request: Request) -> None:
    """Cancel for a ready-made reason."""
    draw, reason = request.payload
    await closing.cancel_for(tx, request.member, request.office, int(draw), str(reason))


async def on_cancel_words(tx: Tx, request: Request) -> None:
    """Cancel for the reason that the leader wrote."""
    await closing.cancel_draw(tx, request.member, request.office, int(request.draft["draw"]), request.text)


async def on_fail(tx: Tx, request: Request) -> None:
    """Close a draw that cannot be finished."""
    await closing.close_failed(tx, request.member, request.office, int(request.payload[0]))


async def on_throw(tx: Tx, request: Request) -> None:
    """A die in the group."""
    assert request.throw is not None
    if request.task_force is not None:
        await ceremony.take_throw(tx, request.task_force, request.chat, request.actor, request.throw)


async def on_draws(tx: Tx, request: Request) -> None:
    """/draws: every draw ever opened."""
    await history.show_draws(tx, request.chat.key, request.member, request.office, answers=request.answers)


async def on_list(tx: Tx, request: Request) -> None:
    """Another page of the draws."""
    page, answers = int(request.payload[0]), request.answers
    await history.show_draws(tx, request.chat.key, request.member, request.office, page, answers=answers)


async def on_card(tx: Tx, request: Request) -> None:
    """One draw."""
    draw, answers = int(request.payload[0]), request.answers
    await history.show_draw(tx, request.chat.key, request.member, request.office, draw, answers=answers)


async def on_release(tx: Tx, request: Request) -> None:
    """Give out the public edition of the proof."""
    await releasing.release(tx, request.member, request.office, int(request.payload[0]))


async def on_unseal(tx: Tx, request: Request) -> None:
    """Ask why the seal is to fall before its day."""
    await unsealing.ask(tx, request.member, request.office, int(request.payload[0]))


async def on_unseal_words(tx: Tx, request: Request) -> None:
    """Take the reason."""
    await unsealing.read_reason(tx, request.member, request.office, int(request.draft["draw"]), request.text)


async def on_unseal_sure(tx: Tx, request: Request) -> None:
    """Let the seal fall."""
    await unsealing.unseal(tx, request.member, request.office, int(request.payload[0]))


MENU = {Action.OPEN_DRAW: "draw.new", Action.SEE_DRAWS: "draw.all"}

ROUTES: list[Route] = [
    Command("draw", Action.OPEN_DRAW, on_draw, words=("摇号", "抽取")),
    Press("draw.new", Action.OPEN_DRAW, on_draw),
    Press("draw.show", Action.OPEN_DRAW, on_show, _CHOICE),
    Press("draw.open", Action.OPEN_DRAW, on_open, _CHOICE),
    Press("draw.cancel", Action.CANCEL_DRAW, on_cancel, (int,), Owned.DRAW),
    Press("draw.cancel-for", Action.CANCEL_DRAW, on_cancel_for, (int, str), Owned.DRAW),
    Awaited("draw.cancel", Action.CANCEL_DRAW, on_cancel_words),
    Press("draw.fail", Action.CANCEL_DRAW, on_fail, (int,), Owned.DRAW),
    Press("draw.release", Action.RELEASE_PROOF, on_release, (int,), Owned.DRAW),
    Press("draw.unseal", Action.UNSEAL_DRAW, on_unseal, (int,), Owned.DRAW),
    Awaited("draw.unseal", Action.UNSEAL_DRAW, on_unseal_words),
    Press("draw.unseal-sure", Action.UNSEAL_DRAW, on_unseal_sure, (int,), Owned.DRAW),
    Dice(Action.THROW, on_throw),
    Command("draws", Action.SEE_DRAWS, on_draws, words=("摇号记录",)),
    Press("draw.all", Action.SEE_DRAWS, on_draws),
    Press("draw.list", Action.SEE_DRAWS, on_list, (int,)),
    Press("draw.card", Action.SEE_DRAWS, on_card, (int,), Owned.DRAW),
]
