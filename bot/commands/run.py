"""`zhuanban run`: the bot, until it is told to stop."""

import asyncio
import signal

import structlog
import typer

from bot import logs
from bot.app import Unusable, running
from bot.commands.check import read_settings
from bot.commands.terminal import complain
from bot.domain.messages import text
from bot.settings import Settings

_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_log = structlog.get_logger()


def run() -> None:
    """Run the bot until it gets SIGTERM or SIGINT (Ctrl-C)."""
    settings = read_settings()
    if settings.token is None:
        raise typer.Exit(complain(text("check-token-missing")))
    logs.configure(settings.log_level, settings.token.get_secret_value())
    raise typer.Exit(asyncio.run(serve(settings)))


async def serve(settings: Settings) -> int:
    """Run the bot until a signal comes; return the exit status."""
    loop, stopped, main = asyncio.get_running_loop(), asyncio.Event(), asyncio.current_task()
    assert main is not None
    for each in _SIGNALS:
        loop.add_signal_handler(each, main.cancel)  # while it starts there is nothing to be graceful about
    try:
        async with running(settings) as app:
            for each in _SIGNALS:
                loop.add_signal_handler(each, stopped.set)
            _log.info("running", bot=app.bot.username)
            if not any(settings.sealing):
                _log.warning("no key is set, there are no clues: see zhuanban check")
            await stopped.wait()
            _log.info("stopping")
    except Unusable as error:
        return complain(text(error.code, **error.params))
    except asyncio.CancelledError:
        main.uncancel()
    return 0
