"""Withholding a result from publication, in chat: asked for, decided by the department's head, released again."""

from bot.domain.roles import Action
from bot.usecases.publications import withholding_decisions, withholding_requests
from handlers.request import Request
from handlers.routes import Awaited, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_ask(tx: Tx, request: Request) -> None:
    """Ask that it be withheld: on which ground."""
    await withholding_requests.ask_ground(tx, request.member, request.office, int(request.payload[0]))


async def on_ground(tx: Tx, request: Request) -> None:
    """The ground; for which reason."""
    number, ground = request.payload
    await withholding_requests.ask_reason(tx, request.member, request.office, int(number), str(ground))


async def on_words(tx: Tx, request: Request) -> None:
    """The reason."""
    number, ground = int(request.draft["publication"]), str(request.draft.get("ground", ""))
    await withholding_requests.take_reason(tx, request.member, request.office, number, ground, request.text)


async def on_submit(tx: Tx, request: Request) -> None:
    """Yes, ask."""
    number, stamped = request.payload
    await withholding_requests.submit(tx, request.member, request.office, int(number), int(stamped))


async def on_withdraw(tx: Tx, request: Request) -> None:
    """Take one's own request back."""
    await withholding_requests.withdraw(tx, request.member, request.office, int(request.payload[0]))


async def on_approve(tx: Tx, request: Request) -> None:
    """Withhold it."""
    await withholding_decisions.approve(tx, request.member, request.office, int(request.payload[0]))


async def on_deny(tx: Tx, request: Request) -> None:
    """Publish it all the same: why."""
    await withholding_decisions.ask_denial(tx, request.member, request.office, int(request.payload[0]))


async def on_denial(tx: Tx, request: Request) -> None:
    """The reason, which turns the request down."""
    number = int(request.draft["publication"])
    await withholding_decisions.deny(tx, request.member, request.office, number, request.text)


async def on_release(tx: Tx, request: Request) -> None:
    """Publish what was withheld: really?"""
    await withholding_decisions.ask_release(tx, request.member, request.office, int(request.payload[0]))


async def on_release_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await withholding_decisions.release(tx, request.member, request.office, int(request.payload[0]))


ROUTES: list[Route] = [
    Press("withholding.ask", Action.PUBLISH, on_ask, (int,), Owned.PUBLICATION),
    Press("withholding.ground", Action.PUBLISH, on_ground, (int, str), Owned.PUBLICATION),
    Awaited(withholding_requests.DRAFT, Action.PUBLISH, on_words),
    Press("withholding.submit", Action.PUBLISH, on_submit, (int, int), Owned.PUBLICATION),
    Press("withholding.withdraw", Action.PUBLISH, on_withdraw, (int,), Owned.PUBLICATION),
    Press("withholding.approve", Action.DECIDE_WITHHOLDING, on_approve, (int,), Owned.PUBLICATION),
    Press("withholding.deny", Action.DECIDE_WITHHOLDING, on_deny, (int,), Owned.PUBLICATION),
    Awaited(withholding_decisions.DRAFT, Action.DECIDE_WITHHOLDING, on_denial),
    Press("withholding.release", Action.DECIDE_WITHHOLDING, on_release, (int,), Owned.PUBLICATION),
    Press("withholding.release-confirm", Action.DECIDE_WITHHOLDING, on_release_confirmed, (int,), Owned.PUBLICATION),
]
