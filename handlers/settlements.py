"""Settlements in chat: the buttons under a question about a message of unknown fate."""

from bot.domain.roles import Action
from bot.usecases import settlements
from handlers.request import Request
from handlers.routes import Press, Route
from storage.transaction import Tx


async def on_arrived(tx: Tx, request: Request) -> None:
    """It did arrive."""
    await _settle(tx, request, arrived=True)


async def on_resend(tx: Tx, request: Request) -> None:
    """It did not: once more."""
    await _settle(tx, request, arrived=False)


async def _settle(tx: Tx, request: Request, *, arrived: bool) -> None:
    row, attempt = map(int, request.payload)
    await settlements.settle(tx, f"operator:{request.user_id}", row, attempt, request.callback or "", arrived=arrived)


ROUTES: list[Route] = [
    Press("delivery.arrived", Action.SETTLE_DELIVERY, on_arrived, (int, int)),
    Press("delivery.resend", Action.SETTLE_DELIVERY, on_resend, (int, int)),
]
