"""Settings in chat: what they are, and the leader's switch for facts and files of cases."""

from bot.domain.roles import Action
from bot.usecases import facts_switch, office_settings
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.transaction import Tx


async def on_settings(tx: Tx, request: Request) -> None:
    """/settings: what they are."""
    await office_settings.show(tx, request.member, request.office, anew=request.callback is None)


async def on_facts(tx: Tx, request: Request) -> None:
    """Switch facts and files on or off: on which basis?"""
    await facts_switch.ask(tx, request.member, request.office, on=bool(request.payload[0]))


async def on_basis(tx: Tx, request: Request) -> None:
    """The basis."""
    await facts_switch.type_basis(tx, request.member, request.office, request.text)


async def on_facts_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await facts_switch.switch(tx, request.member, request.office, on=bool(request.payload[0]))


MENU = {Action.CHANGE_SETTINGS: "settings.open"}

ROUTES: list[Route] = [
    Command("settings", Action.CHANGE_SETTINGS, on_settings, where="private", words=("专班设置",)),
    Press("settings.open", Action.CHANGE_SETTINGS, on_settings),
    Press("settings.facts", Action.CHANGE_SETTINGS, on_facts, (bool,)),
    Awaited(facts_switch.AWAITED, Action.CHANGE_SETTINGS, on_basis),
    Press("settings.facts-confirm", Action.CHANGE_SETTINGS, on_facts_confirmed, (bool,)),
]
