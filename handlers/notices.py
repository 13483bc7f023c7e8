"""Notices in chat: shown once more, and accepted."""

from bot.domain.messages import text
from bot.domain.roles import Action
from bot.usecases.inspections import notices
from handlers.request import Request
from handlers.routes import Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_accept(tx: Tx, request: Request) -> None:
    """Accept an assignment."""
    await notices.accept(tx, request.member, int(request.payload[0]))
    assert request.callback is not None
    await tx.outbox.answer(request.callback, text("notice-accepted"))


async def on_show(tx: Tx, request: Request) -> None:
    """The whole notice, as the newest message."""
    await notices.show_notice(tx, request.member, int(request.payload[0]))


ROUTES: list[Route] = [
    Press("notice.accept", Action.ANSWER_NOTICE, on_accept, (int,), Owned.ASSIGNMENT),
    Press("notice.show", Action.ANSWER_NOTICE, on_show, (int,), Owned.ASSIGNMENT),
]
