"""The taking-in side of a bot with the real application of python-telegram-bot, against the embedded chat service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram.ext import ApplicationBuilder, TypeHandler

from bot.sandbox.model import Chat
from bot.sandbox.server import serve
from bot.sandbox.world import World
from handlers.arrivals import Batch, Reception, StoringBot
from handlers.connections import Connections
from handlers.delivery import Delivery
from handlers.intake import Intake
from handlers.texts import Texts
from storage.database import Database
from tests.rig import TOKEN, UNPACED, Handling, database_in


@dataclass
class Taking:
    """A bot that takes updates in and answers them."""

    world: World
    database: Database
    bot: StoringBot
    handling: Handling
    intake: Intake
    delivery: Delivery

    async def done(self) -> None:
        """Return when everything that people said is answered."""
        await self.world.wait_for(lambda world: not len(world.updates))
        await self.intake.idle()
        await self.delivery.idle()

    async def entered(self) -> list[str]:
        """Return the words of the ledger's entries: what was really done, in order."""
        async with self.database.transaction(self.world.clock.now()) as tx:
            return [each.data.partition('words":"')[2].rstrip('"}') for each in await tx.ledger.entries("test")]

    async def states(self) -> dict[str, int]:
        """Return how many rows of the outbox are in each state."""
        async with self.database.transaction(self.world.clock.now()) as tx:
            return await tx.outbox.counts()

    def heard(self, chat: Chat) -> list[str]:
        """Return what the bot said in a chat."""
        return [each.text for each in self.world.messages(chat) if each.sender is self.world.bot]


@asynccontextmanager
async def taking_in(
    folder: Path, world: World, handling: Handling | None = None, patience: float = 30.0
) -> AsyncIterator[Taking]:
    """Run it."""
    handling = handling or Handling()
    async with serve(world) as url, database_in(folder) as database:
        reception = Reception(database, world.clock)
        bot = StoringBot(
            reception,
            TOKEN,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            get_updates_request=Connections(2, encrypted=False),
            request=Connections(40, encrypted=False, read_timeout=0.5),
        )
        intake = Intake(database, handling, world.clock, reception.arrivals, patience)
        delivery = Delivery(database, bot, Texts.load(), {}, world.clock, UNPACED)

        async def on_batch(batch: Batch, context: Any) -> None:
            await intake.on_batch(batch)

        application: Any = ApplicationBuilder().bot(bot).update_queue(reception.arrivals).job_queue(None).build()
        application.add_handler(TypeHandler(Batch, on_batch))
        async with application:
            await delivery.start()
            await reception.replay(bot)
            await application.start()
            await application.updater.start_polling(timeout=10)
            yield Taking(world, database, bot, handling, intake, delivery)
            await application.updater.stop()
            await application.stop()
            await intake.close()
            await delivery.stop()


@asynccontextmanager
async def fetching(folder: Path, world: World) -> AsyncIterator[StoringBot]:
    """Run a bot that does no more than fetch."""
    async with serve(world) as url, database_in(folder) as database:
        connections = Connections(2, encrypted=False)
        bot = StoringBot(
            Reception(database, world.clock), TOKEN, base_url=f"{url}/bot", get_updates_request=connections
        )
        async with bot:
            yield bot
