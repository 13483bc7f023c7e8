"""Substitute draws in chat."""

from bot.domain.roles import Action
from bot.usecases.draws import substituting
from handlers.request import Request
from handlers.routes import Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_open(tx: Tx, request: Request) -> None:
    """One tap: open the substitute draw for all vacant seats; where it cannot be opened, the preview says what is missing."""
    await substituting.open_substitutes(tx, request.member, request.office, int(request.payload[0]))


ROUTES: list[Route] = [Press("substitute.open", Action.OPEN_SUBSTITUTE, on_open, (int,), Owned.ROUND)]
