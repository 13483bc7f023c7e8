"""One transaction of a command: the database of the settings, brought up to date, refusals told in words."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import typer

from bot.clocks import MachineClock
from bot.commands.terminal import complain
from bot.domain.messages import Text, text
from bot.domain.refusals import Refusal
from bot.settings import Settings
from storage.database import Database
from storage.transaction import Tx

# Who acts at the command line, as the ledger has it.
OPERATOR = "operator"

Result = TypeVar("Result")


def transact(settings: Settings, act: Callable[[Tx], Awaitable[Result]]) -> Result:
    """Return what `act` returns, done in one transaction; a refusal is told and ends the command with status 1."""
    return refusing(lambda: asyncio.run(_transact(settings.database_url, act)))


def refusing(act: Callable[[], Result]) -> Result:
    """Return what `act` returns; a refusal is told and ends the command with status 1."""
    try:
        return act()
    except Refusal as refusal:
        raise typer.Exit(complain(words_of(refusal))) from None


def words_of(refusal: Refusal) -> Text:
    """Return a refusal's text."""
    return text("refusal-" + refusal.code, **refusal.params)


async def _transact(url: str, act: Callable[[Tx], Awaitable[Result]]) -> Result:
    database = Database(url)
    try:
        await database.migrate()
        async with database.transaction(MachineClock().now()) as tx:
            return await act(tx)
    finally:
        await database.dispose()
