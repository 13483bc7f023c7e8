"""Inspections in chat: the list, one inspection, its place."""

from bot.domain.roles import Action
from bot.usecases.inspections import cards, lists
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_list(tx: Tx, request: Request) -> None:
    """/inspections: those that the asker sees."""
    await lists.show_inspections(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of them."""
    await lists.show_inspections(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_show(tx: Tx, request: Request) -> None:
    """One inspection."""
    await cards.show_inspection(tx, request.member, request.office, int(request.payload[0]))


async def on_place(tx: Tx, request: Request) -> None:
    """Where is it?"""
    await cards.ask_place(tx, request.member, request.office, int(request.payload[0]))


async def on_place_words(tx: Tx, request: Request) -> None:
    """The place, in words."""
    inspection = int(request.draft["inspection"])
    await cards.set_place(tx, request.member, request.office, inspection, request.text)


MENU = {Action.SEE_INSPECTIONS: "inspection.list"}

ROUTES: list[Route] = [
    Command("inspections", Action.SEE_INSPECTIONS, on_list, where="private", words=("检查任务",)),
    Press("inspection.list", Action.SEE_INSPECTIONS, on_list),
    Press("inspection.page", Action.SEE_INSPECTIONS, on_page, (int,)),
    Press("inspection.show", Action.SEE_INSPECTIONS, on_show, (int,), Owned.INSPECTION),
    Press("inspection.place", Action.SET_PLACE, on_place, (int,), Owned.INSPECTION),
    Awaited(cards.DRAFT, Action.SET_PLACE, on_place_words),
]
