"""The board in chat: the living message in the group, the same in a private chat."""

from bot.domain.roles import Action
from bot.usecases import board
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.transaction import Tx


async def on_board(tx: Tx, request: Request) -> None:
    """/board: the round at a glance."""
    if request.chat.private:
        await board.show_in_private(tx, request.member, request.office)
    else:
        await board.show_in_group(tx, request.office)


async def on_refresh(tx: Tx, request: Request) -> None:
    """The message in the private chat, brought up to date."""
    await board.show_in_private(tx, request.member, request.office, anew=False)


MENU = {Action.SEE_BOARD: "board.show"}

ROUTES: list[Route] = [
    Command("board", Action.SEE_BOARD, on_board, words=("专班看板", "看板")),
    Press("board.show", Action.SEE_BOARD, on_board),
    Press("board.refresh", Action.SEE_BOARD, on_refresh),
]
