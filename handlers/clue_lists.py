"""Clues in lists: all, by view and state, looked for by number or institution; and begun from an inspection."""

from bot.domain.roles import Action
from bot.usecases.clues import entry_pages, lists, origins
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_clues(tx: Tx, request: Request) -> None:
    """/clues: those that concern the asker; with a number or a name behind it that one, or those."""
    if request.args:
        await lists.find(tx, request.member, request.office, " ".join(request.args))
    else:
        await lists.show_list(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """A page of them."""
    await lists.show_list(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_view(tx: Tx, request: Request) -> None:
    """A page of a view or state."""
    view, page = request.payload
    await lists.show_list(tx, request.member, request.office, int(page), view=str(view), anew=False)


async def on_states(tx: Tx, request: Request) -> None:
    """Which state?"""
    await lists.choose_state(tx, request.member, request.office)


async def on_find(tx: Tx, request: Request) -> None:
    """Look for something: what?"""
    await lists.ask_words(tx, request.member, request.office)


async def on_sought(tx: Tx, request: Request) -> None:
    """That."""
    await lists.find(tx, request.member, request.office, request.text)


async def on_found(tx: Tx, request: Request) -> None:
    """Another page of what was found."""
    await lists.turn_found(tx, request.member, request.office, int(request.payload[0]))


async def on_from(tx: Tx, request: Request) -> None:
    """A problem that was found in an inspection becomes a clue."""
    await origins.begin(tx, request.member, request.office, int(request.payload[0]))


MENU = {Action.SEE_CLUES: "clue.all"}

ROUTES: list[Route] = [
    Command("clues", Action.SEE_CLUES, on_clues, where="private", words=("线索台账",)),
    Press("clue.all", Action.SEE_CLUES, on_clues),
    Press("clue.list", Action.SEE_CLUES, on_page, (int,)),
    Press("clue.view", Action.SEE_CLUES, on_view, (str, int)),
    Press("clue.states", Action.SEE_CLUES, on_states),
    Press("clue.find", Action.SEE_CLUES, on_find),
    Awaited(entry_pages.SEARCHED, Action.SEE_CLUES, on_sought),
    Press("clue.found", Action.SEE_CLUES, on_found, (int,)),
    Press("clue.from", Action.ENTER_CLUE, on_from, (int,), Owned.RECORD),
]
