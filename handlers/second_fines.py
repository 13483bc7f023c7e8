"""Another penalty case about the same institution, in chat: the same act, or another one?"""

from bot.domain.roles import Action
from bot.usecases.follow_ups import forms
from handlers.request import Request
from handlers.routes import Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_same(tx: Tx, request: Request) -> None:
    """The same act."""
    await forms.same_act(tx, request.member, request.office, *_place(request))


async def on_another(tx: Tx, request: Request) -> None:
    """Another act: why?"""
    await forms.another_act(tx, request.member, request.office, *_place(request))


async def on_stop(tx: Tx, request: Request) -> None:
    """Then it is not entered."""
    await forms.stop(tx, request.member, request.office, *_place(request))


async def on_consult(tx: Tx, request: Request) -> None:
    """Then the departments are to consult."""
    await forms.consult(tx, request.member, request.office, *_place(request))


def _place(request: Request) -> tuple[int, int]:
    record, stamped = request.payload
    return int(record), int(stamped)


ROUTES: list[Route] = [
    Press("fine.same", Action.FOLLOW_UP, on_same, (int, int), Owned.RECORD),
    Press("fine.another", Action.FOLLOW_UP, on_another, (int, int), Owned.RECORD),
    Press("fine.stop", Action.FOLLOW_UP, on_stop, (int, int), Owned.RECORD),
    Press("fine.consult", Action.FOLLOW_UP, on_consult, (int, int), Owned.RECORD),
]
