"""Groups in chat: binding one to its task force, and what the bot may do there."""

from bot.domain.roles import Action
from bot.usecases import groups
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.transaction import Tx


def _operator(request: Request) -> str:
    """The operator's mark in the ledger: there may be several."""
    return f"operator:{request.user_id}"


async def on_bind(tx: Tx, request: Request) -> None:
    """/bind, with a task force's id where it is not the only one without a group."""
    named = request.args[0] if request.args else None
    await groups.choose_task_force(tx, _operator(request), request.chat, named, answers=request.answers)


async def on_bind_one(tx: Tx, request: Request) -> None:
    """The task force was chosen."""
    task_force, sure = request.payload
    operator, answers = _operator(request), request.answers
    await groups.bind(tx, operator, request.chat, str(task_force), sure=bool(sure), answers=answers)


async def on_check(tx: Tx, request: Request) -> None:
    """/check: what the bot may do in the group."""
    await groups.check(tx, request.chat, request.task_force, answers=request.answers)


ROUTES: list[Route] = [
    Command("bind", Action.BIND_GROUP, on_bind, where="group"),
    Press("group.bind", Action.BIND_GROUP, on_bind_one, (str, bool)),
    Command("check", Action.CHECK_GROUP, on_check, where="group"),
]
