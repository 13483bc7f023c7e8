"""One transaction of a command: the database of the settings, brought up to date, refusals told in words."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TypeAlias, TypeVar

import typer

from bot.clocks import MachineClock
from bot.commands.terminal import complain
from bot.domain.messages import Text, text
from bot.domain.refusals import Refusal
from bot.holidays import calendar_of
from bot.keys import cipher_of
from bot.settings import Settings
from storage.database import Database
from storage.transaction import Tx

# Who acts at the command line, as the ledger has it.
OPERATOR = "operator"

Result = TypeVar("Result")
Opened: TypeAlias = Callable[[], AbstractAsyncContextManager[Tx]]


def transact(settings: Settings, act: Callable[[Tx], Awaitable[Result]]) -> Result:
    """Return what `act` returns, done in one transaction; a refusal is told and ends the command with status 1."""
    return refusing(lambda: asyncio.run(_transact(settings, act)))


def transact_in_parts(settings: Settings, act: Callable[[Opened], Awaitable[Result]]) -> Result:
    """Return what `act` returns, which opens one short transaction after the other: a running bot waits for none long."""
    return refusing(lambda: asyncio.run(_with_database(settings, act)))


def refusing(act: Callable[[], Result]) -> Result:
    """Return what `act` returns; a refusal is told and ends the command with status 1."""
    try:
        return act()
    except Refusal as refusal:
        raise typer.Exit(complain(words_of(refusal))) from None


def words_of(refusal: Refusal) -> Text:
    """Return a refusal's text."""
    return text("refusal-" + refusal.code, **refusal.params)


async def _transact(settings: Settings, act: Callable[[Tx], Awaitable[Result]]) -> Result:
    async def once(opened: Opened) -> Result:
        async with opened() as tx:
            return await act(tx)

    return await _with_database(settings, once)


async def _with_database(settings: Settings, act: Callable[[Opened], Awaitable[Result]]) -> Result:
    database = Database(settings.database_url, calendar_of(settings.holidays), cipher_of(*settings.sealing))
    try:
        await database.migrate()
        return await act(lambda: database.transaction(MachineClock().now()))
    finally:
        await database.dispose()
