"""The stage of the journeys: people in a chat, and the real bot behind it, over HTTP, in the test's own loop."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.app import App
from bot.demo.actors import Stage
from bot.demo.cast import Cast
from bot.demo.theatre import database_in, fill, open_world, performance
from bot.domain.ledger import Entry, first_break
from bot.sandbox.model import Message
from bot.sandbox.world import World
from handlers.texts import Texts
from storage.database import Database
from storage.transaction import Tx
from tests.journeys.secrecy import leaks, overheard

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai, a Monday
TEXTS = Texts.load()
Arrangement = Callable[[Tx, Cast], Awaitable[None]]


def setting(seed: int = 7) -> tuple[World, Cast]:
    """Return a world with the cast in it; everybody has the same account in every test."""
    return open_world(TEXTS, seed=seed, start=START)


def prepared(folder: Path) -> Path:
    """Make the database of the cast once, to be copied for each test."""
    asyncio.run(fill(database_in(folder), *setting()))
    return folder / "demo.db"


@dataclass
class Backstage(Stage):
    """The stage with a bot that can be looked at from behind: its database, and whether it has come to rest."""

    app: App | None = None
    confided: dict[str, frozenset[int]] = field(default_factory=dict)

    def confides(self, words: str, *readers: str) -> str:
        """Return words that nobody but these people may ever be sent: looked for, when the journey ends, in every byte."""
        self.confided[words] = frozenset(self.person(each).chat.id for each in readers)
        return words

    async def settled(self) -> None:
        """Return when the bot has fetched, handled and answered all that there is."""
        assert self.app is not None
        while True:
            await self.until(lambda: len(self.world.updates) == 0 or None)
            await self.app.settled()
            if not len(self.world.updates):
                return

    @asynccontextmanager
    async def tx(self) -> AsyncIterator[Tx]:
        """Open a transaction at the present moment of the world."""
        assert self.app is not None
        async with self.app.database.transaction(self.world.clock.now()) as tx:
            yield tx

    async def ledger(self, event: str, task_force: str = "ltc") -> list[Entry]:
        """Return the entries of that kind; the whole chain must hold."""
        async with self.tx() as tx:
            entries = await tx.ledger.entries(task_force)
        assert first_break(entries) is None
        return [each for each in entries if each.event == event]

    def posts(self, *words: str, task_force: str = "ltc") -> list[Message]:
        """Return the bot's messages in a group that hold all these words."""
        chat = self.cast.groups[task_force]
        bot = (each for each in self.world.messages(chat) if each.sender is self.world.bot)
        return [each for each in bot if all(word in each.text + each.caption for word in words)]


@asynccontextmanager
async def acting(
    template: Path, folder: Path, arrange: Arrangement | None = None, *, topics: bool = False
) -> AsyncIterator[Backstage]:
    """Run world, chat service and bot; `arrange` changes the database beforehand. `topics`: private chats have some."""
    world, cast = setting()
    world.private_topics = topics
    shutil.copyfile(template, folder / "demo.db")
    address = database_in(folder)
    if arrange is not None:
        await changed(address, world, cast, arrange)
    async with performance(world, cast, address) as running:
        stage = Backstage(world, cast, app=running.app)
        with overheard() as logged:
            yield stage
            await stage.settled()
            health = await running.app.health()
            assert leaks(world, folder, logged, stage.confided) == []
    assert health["set_aside"] == 0
    assert not {"pending", "sending", "unknown"} & {state for state, many in health.items() if many}


async def changed(address: str, world: World, cast: Cast, arrange: Arrangement) -> None:
    """Change a database that no bot uses at the moment."""
    database = Database(address)
    try:
        async with database.transaction(world.clock.now()) as tx:
            await arrange(tx, cast)
    finally:
        await database.dispose()
