"""Starts `zhuanban run` again and again, each in a process of its own that can be killed, without importing it anew.

Importing takes longer than all the rest; what happens after it is what `zhuanban run` does. On standard input: "start",
"bury" for the last one once it is dead, "look" whether it still lives; each is answered by a line with its process id, 0 for
one that "look" found to have ended by itself.
"""

import asyncio
import os
import signal
import sys
import traceback
from types import FrameType

from bot import logs
from bot.commands.check import read_settings
from bot.commands.run import serve
from handlers.texts import Texts
from storage.database import Database


def main() -> None:
    """Do as told until nobody tells anything any more."""
    asyncio.run(_warm())
    child = 0
    for order in sys.stdin:
        match order.strip():
            case "start":
                child = os.fork() or _live()
            case "look":
                child = 0 if os.waitpid(child, os.WNOHANG)[0] else child
            case _:
                os.waitpid(child, 0)
        print(child, flush=True)  # noqa: T201


async def _warm() -> None:
    """Load what is loaded on first use; no thread and no connection is left over."""
    Texts.load()
    database = Database("sqlite+aiosqlite://")
    await database.migrate()
    await database.dispose()


def _live() -> int:
    """Be the bot until told to stop; never return."""
    sys.stdin.close()
    signal.signal(signal.SIGUSR1, _show_tasks)
    settings = read_settings()
    logs.configure(settings.log_level)
    status = 1
    try:
        status = asyncio.run(serve(settings))
    finally:
        os._exit(status)


def _show_tasks(number: int, frame: FrameType | None) -> None:
    """Write down where everything stands, for whoever wonders why it does not go on."""
    traceback.print_stack(frame)
    for task in asyncio.all_tasks(asyncio.get_running_loop()):
        task.print_stack()
    sys.stderr.flush()


if __name__ == "__main__":
    main()
