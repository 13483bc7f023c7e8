"""One's own assignments in chat."""

from bot.domain.roles import Action
from bot.usecases import mine
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.transaction import Tx


async def on_mine(tx: Tx, request: Request) -> None:
    """/my: what the asker has to do."""
    await mine.show_mine(tx, request.member)


MENU = {Action.SEE_MINE: "mine.show"}

ROUTES: list[Route] = [
    Command("my", Action.SEE_MINE, on_mine, where="private", words=("我的任务",)),
    Press("mine.show", Action.SEE_MINE, on_mine),
]
