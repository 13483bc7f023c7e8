"""Starts `zhuanban run` again and again, each in a process of its own that can be killed, without importing it anew.

Importing takes longer than all the rest; what happens after it is what `zhuanban run` does. On standard input: "start", and
"bury" for the last one once it is dead; each is answered by a line with its process id.
"""

import asyncio
import os
import sys

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
        if order.strip() == "start":
            child = os.fork() or _live()
        else:
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
    settings = read_settings()
    logs.configure(settings.log_level)
    os._exit(asyncio.run(serve(settings)))


if __name__ == "__main__":
    main()
