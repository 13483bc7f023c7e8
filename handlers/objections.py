"""Objections to a frozen list in chat."""

from bot.domain.roles import Action
from bot.usecases.draws import objections
from handlers.request import Request
from handlers.routes import Awaited, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_object(tx: Tx, request: Request) -> None:
    """The button under the commitment post."""
    await objections.object_to_list(tx, request.member, request.office, int(request.payload[0]))


async def on_words(tx: Tx, request: Request) -> None:
    """What the objection is about."""
    await objections.explain_objection(
        tx, request.member, request.office, int(request.draft["objection"]), request.text
    )


async def on_explain(tx: Tx, request: Request) -> None:
    """Whoever raised it wants to say what it is about."""
    await objections.ask_words(tx, request.member, request.office, int(request.payload[0]))


async def on_withdraw(tx: Tx, request: Request) -> None:
    """Whoever raised it takes it back."""
    await objections.withdraw_objection(tx, request.member, request.office, int(request.payload[0]))


async def on_answer(tx: Tx, request: Request) -> None:
    """The leader wants to answer."""
    await objections.ask_answer(tx, request.member, request.office, int(request.payload[0]))


async def on_answer_with(tx: Tx, request: Request) -> None:
    """A ready-made answer."""
    objection, answer = request.payload
    await objections.answer_ready_made(tx, request.member, request.office, int(objection), str(answer))


async def on_answer_words(tx: Tx, request: Request) -> None:
    """An answer in the leader's words."""
    await objections.answer_objection(tx, request.member, request.office, int(request.draft["objection"]), request.text)


ROUTES: list[Route] = [
    Press("draw.object", Action.OBJECT, on_object, (int,), Owned.DRAW),
    Awaited("objection.words", Action.OBJECT, on_words),
    Press("objection.explain", Action.OBJECT, on_explain, (int,), Owned.OBJECTION),
    Press("objection.withdraw", Action.OBJECT, on_withdraw, (int,), Owned.OBJECTION),
    Press("objection.answer", Action.SETTLE_OBJECTION, on_answer, (int,), Owned.OBJECTION),
    Press("objection.answer-with", Action.SETTLE_OBJECTION, on_answer_with, (int, str), Owned.OBJECTION),
    Awaited("objection.answer", Action.SETTLE_OBJECTION, on_answer_words),
]
