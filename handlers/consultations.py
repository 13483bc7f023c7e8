"""Consultations on a clue and joint interviews: proposed, called, declined."""

from bot.domain.roles import Action
from bot.usecases.meetings import consultations
from handlers.request import Request
from handlers.routes import Awaited, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_propose(tx: Tx, request: Request) -> None:
    """Let the leader call a consultation on a clue."""
    await consultations.propose(tx, request.member, request.office, int(request.payload[0]))


async def on_call(tx: Tx, request: Request) -> None:
    """Call one: which day?"""
    await consultations.begin(tx, request.member, request.office, int(request.payload[0]))


async def on_decline(tx: Tx, request: Request) -> None:
    """No consultation: why?"""
    await consultations.ask_reason(tx, request.member, request.office, int(request.payload[0]))


async def on_reason(tx: Tx, request: Request) -> None:
    """Therefore."""
    number = int(request.draft["consultation"])
    await consultations.decline(tx, request.member, request.office, number, request.text)


async def on_interview(tx: Tx, request: Request) -> None:
    """Call a joint interview: which day?"""
    await consultations.begin_interview(tx, request.member, request.office, int(request.payload[0]))


MAKERS = {consultations.MAKER: consultations.reason_of}

ROUTES: list[Route] = [
    Press("consultation.propose", Action.HANDLE_CLUE, on_propose, (int,), Owned.CLUE),
    Press("consultation.call", Action.CALL_MEETING, on_call, (int,), Owned.CLUE),
    Press("consultation.decline", Action.CALL_MEETING, on_decline, (int,), Owned.CONSULTATION),
    Awaited(consultations.DRAFT, Action.CALL_MEETING, on_reason),
    Press("interview.call", Action.CALL_MEETING, on_interview, (int,), Owned.FOLLOW_UP),
]
