"""The board in chat: the living message in the group, the same in a private chat, and the chart of what is published."""

import asyncio
from collections.abc import Mapping
from functools import partial

from bot.domain.messages import File, text
from bot.domain.roles import Action
from bot.usecases import board, board_chart
from handlers.request import Request
from handlers.routes import Command, Press, Route
from handlers.texts import say
from storage.transaction import Tx


async def on_board(tx: Tx, request: Request) -> None:
    """/board: the round at a glance."""
    if request.chat.private:
        await board.show_in_private(tx, request.member, request.office)
    else:
        await board.show_in_group(tx, request.office, request.answers, aside=request.aside)


async def on_refresh(tx: Tx, request: Request) -> None:
    """The message in the private chat, brought up to date."""
    await board.show_in_private(tx, request.member, request.office, anew=False)


async def on_chart(tx: Tx, request: Request) -> None:
    """The chart, in the asker's own chat."""
    language = request.chat.language if request.chat.private else ""
    await board_chart.send_chart(tx, request.member, request.office, language)
    if request.callback is not None and not request.chat.private:
        await tx.outbox.answer(request.callback, text("board-chart-sent"))


async def chart_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the chart of a round; drawing takes a while, so a thread does it."""
    chart = await board_chart.chart_of(tx, int(args["round"]))
    captions = board_chart.captions_of(chart, partial(say, language=str(args["language"])))
    return File("progress.png", await asyncio.to_thread(board_chart.draw, chart, captions))


MAKERS = {"board-chart": chart_file}

MENU = {Action.SEE_BOARD: "board.show"}

ROUTES: list[Route] = [
    Command("board", Action.SEE_BOARD, on_board, words=("专班看板", "看板")),
    Press("board.show", Action.SEE_BOARD, on_board),
    Press("board.refresh", Action.SEE_BOARD, on_refresh),
    Press("board.chart", Action.SEE_BOARD, on_chart),
]
