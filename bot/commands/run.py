"""`zhuanban run`: the bot, until it is told to stop."""

import asyncio
import signal
from typing import Annotated

import structlog
import typer

from bot import logs
from bot.app import Occupied, Unusable, running
from bot.commands.check import read_settings
from bot.commands.terminal import complain
from bot.domain.messages import text
from bot.settings import Settings

STANDBY_SECONDS = 2.0
_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_log = structlog.get_logger()


def run(
    standby: Annotated[
        bool, typer.Option("--standby", help="Where another instance runs, wait and take over as soon as it has ended.")
    ] = False,
) -> None:
    """Run the bot until it gets SIGTERM or SIGINT (Ctrl-C). One instance at a time runs on a database."""
    settings = read_settings()
    if settings.token is None:
        raise typer.Exit(complain(text("check-token-missing")))
    logs.configure(settings.log_level, settings.token.get_secret_value())
    raise typer.Exit(asyncio.run(serve(settings, standby=standby)))


async def serve(settings: Settings, *, standby: bool = False) -> int:
    """Run the bot until a signal comes; return the exit status."""
    loop, main = asyncio.get_running_loop(), asyncio.current_task()
    assert main is not None
    for each in _SIGNALS:
        loop.add_signal_handler(each, main.cancel)  # while it starts there is nothing to be graceful about
    try:
        if await _served(settings, standby=standby):
            return 0
        _log.info("standing by")
        while not await _served(settings, standby=True):  # noqa: ASYNC110 - nobody tells us that another process ended
            await asyncio.sleep(STANDBY_SECONDS)
    except Unusable as error:
        return complain(text(error.code, **error.params))
    except asyncio.CancelledError:
        main.uncancel()
    return 0


async def _served(settings: Settings, *, standby: bool) -> bool:
    """Run until a signal comes; return False, where we stand by, if another instance runs."""
    loop, stopped = asyncio.get_running_loop(), asyncio.Event()
    try:
        async with running(settings) as app:
            for each in _SIGNALS:
                loop.add_signal_handler(each, stopped.set)
            _log.info("running", bot=app.bot.username)
            if not any(settings.sealing):
                _log.warning("no key is set, there are no clues: see zhuanban check")
            await stopped.wait()
            _log.info("stopping")
    except Occupied:
        if not standby:
            raise
        return False
    return True
