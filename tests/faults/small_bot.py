"""A bot in a process of its own that can be killed: ``python -m tests.faults.small_bot URL FOLDER``."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from telegram.ext import ApplicationBuilder, TypeHandler

from bot.clocks import MachineClock
from handlers.arrivals import Batch, Reception, StoringBot
from handlers.connections import Connections
from handlers.delivery import Delivery
from handlers.intake import Intake
from handlers.texts import Texts
from storage.database import Database
from tests.rig import TOKEN, UNPACED, Handling, address


async def main(url: str, folder: Path) -> None:
    """Take in, answer, and never end."""
    database, clock = Database(address(folder)), MachineClock()
    reception = Reception(database, clock)
    bot = StoringBot(
        reception,
        TOKEN,
        base_url=f"{url}/bot",
        get_updates_request=Connections(2, encrypted=False),
        request=Connections(40, encrypted=False),
    )
    intake = Intake(database, Handling(), clock, reception.arrivals)
    delivery = Delivery(database, bot, Texts.load(), {}, clock, UNPACED)

    async def on_batch(batch: Batch, context: Any) -> None:
        await intake.on_batch(batch)

    application: Any = ApplicationBuilder().bot(bot).update_queue(reception.arrivals).job_queue(None).build()
    application.add_handler(TypeHandler(Batch, on_batch))
    await application.initialize()
    await delivery.start()
    await reception.replay(bot)
    await application.start()
    await application.updater.start_polling(timeout=10)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
