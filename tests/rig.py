"""A bot's delivery and intake against the embedded chat service, in the test's own loop."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from telegram import Bot, Update

from bot.domain.messages import Message, Text, text
from bot.domain.refusals import Refusal
from bot.sandbox.model import Chat, Person
from bot.sandbox.model import Message as Shown
from bot.sandbox.server import serve
from bot.sandbox.world import Limits, World
from handlers import pacing
from handlers.connections import Connections
from handlers.delivery import Delivery
from handlers.rendering import Maker
from handlers.request import FileFacts
from handlers.texts import Texts
from storage.database import Database
from storage.transaction import Tx

TOKEN = "123456:test"
UNPACED = pacing.Limits(overall=10_000, chat=10_000, group=10_000, burst=10_000, kept=0)


def said(words: str) -> Text:
    """Return some text that holds those words."""
    return text("delivery-chat-group", title=words)


@cache
def _empty() -> bytes:
    """Return the database file of a bot that was just set up, made once."""
    with TemporaryDirectory() as folder:
        asyncio.run(_make(address(Path(folder))))
        return (Path(folder) / "zhuanban.db").read_bytes()


async def _make(url: str) -> None:
    database = Database(url)
    await database.migrate()
    await database.dispose()


def address(folder: Path) -> str:
    """Return the address of a test's database."""
    return f"sqlite+aiosqlite:///{folder}/zhuanban.db"


@asynccontextmanager
async def database_in(folder: Path) -> AsyncIterator[Database]:
    """Open the test's database, made empty if it is not there."""
    file = folder / "zhuanban.db"
    if not file.exists():
        file.write_bytes(await asyncio.to_thread(_empty))
    database = Database(address(folder))
    try:
        yield database
    finally:
        await database.dispose()


@dataclass
class Rig:
    """A world, its people, and a delivery that sends to them."""

    world: World
    database: Database
    bot: Bot
    delivery: Delivery
    people: list[Person]
    group: Chat
    successor: Callable[[], Delivery]
    away: Callable[[], Awaitable[None]]
    back: Callable[[], Awaitable[None]]

    @asynccontextmanager
    async def tx(self) -> AsyncIterator[Tx]:
        """Open a transaction at the world's present moment."""
        async with self.database.transaction(self.world.clock.now()) as tx:
            yield tx

    async def key(self, chat: Chat) -> int:
        """Return our own key of a chat."""
        async with self.tx() as tx:
            return (await tx.chats.ensure(chat.id, chat.kind, chat.title)).key

    async def post(self, chat: Chat, words: str | Message, *, slot: str | None = None, personal: bool = True) -> None:
        """Leave a message in the outbox."""
        message = words if isinstance(words, Message) else Message(said(words))
        async with self.tx() as tx:
            key = (await tx.chats.ensure(chat.id, chat.kind, chat.title)).key
            await tx.outbox.post(key, message, slot=slot, personal=personal)

    async def post_all(self, letters: Iterable[tuple[Chat, str]]) -> None:
        """Leave many messages in the outbox at once."""
        async with self.tx() as tx:
            keys: dict[int, int] = {}
            for chat, words in letters:
                if chat.id not in keys:
                    keys[chat.id] = (await tx.chats.ensure(chat.id, chat.kind, chat.title)).key
                await tx.outbox.post(keys[chat.id], Message(said(words)), personal=True)

    async def show(self, slot: str, chat: Chat, words: str, *, personal: bool = True) -> None:
        """Show a living message."""
        async with self.tx() as tx:
            key = (await tx.chats.ensure(chat.id, chat.kind, chat.title)).key
            await tx.outbox.show(slot, key, Message(said(words)), personal=personal)

    async def calm(self, seconds: int = 4) -> None:
        """Return when nothing is left to be sent, letting the world's time pass over rests."""
        for _ in range(0, seconds, step := max(1, seconds // 20)):
            await self.delivery.idle(soon=0)
            self.world.clock.advance(timedelta(seconds=step))
        await self.delivery.idle(soon=0)

    async def states(self) -> dict[str, int]:
        """Return how many rows of the outbox are in each state."""
        async with self.tx() as tx:
            return await tx.outbox.counts()

    def heard(self, chat: Chat) -> list[str]:
        """Return what the bot said in a chat, in order."""
        return [each.text or each.caption for each in self.spoken(chat)]

    def spoken(self, chat: Chat) -> list[Shown]:
        """Return the bot's messages in a chat, in order."""
        return [each for each in self.world.messages(chat) if each.sender is self.world.bot and each.service is None]

    def statuses(self, method: str = "sendMessage") -> list[int]:
        """Return how each call of that method ended."""
        return [call.status for call in self.world.calls if call.method == method]


def populated(limits: Limits | None = None, people: int = 3) -> tuple[World, list[Person], Chat]:
    """Return a world in which some people have pressed Start and have a group with the bot."""
    world = World(token=TOKEN, bot_name="示例助手", username="sample_bot", limits=limits or Limits.generous(), seed=7)
    crowd = [world.add_person(f"示例人员{k:02d}") for k in range(1, people + 1)]
    group = world.add_group("示例专班", creator=crowd[0], members=crowd[1:])
    for person in crowd:
        world.start(person)
    world.updates.drop()
    return world, crowd, group


class Served:
    """A world's server that can go away and come back at the same address."""

    def __init__(self, world: World, stack: AsyncExitStack) -> None:
        self._world, self._own, self._port = world, AsyncExitStack(), 0
        stack.push_async_callback(self.away)

    @property
    def url(self) -> str:
        """The address."""
        return f"http://127.0.0.1:{self._port}"

    async def back(self) -> None:
        """Serve."""
        self._port = int((await self._own.enter_async_context(serve(self._world, self._port))).rpartition(":")[2])

    async def away(self) -> None:
        """Do not serve."""
        await self._own.aclose()


@asynccontextmanager
async def rigged(
    folder: Path,
    limits: Limits | None = None,
    *,
    paced: pacing.Limits = UNPACED,
    operators: Callable[[list[Person]], set[int]] = lambda people: set(),
    makers: Mapping[str, Maker] | None = None,
    before: Callable[["Rig"], Awaitable[None]] | None = None,
    patience: float = 2.0,
) -> AsyncIterator[Rig]:
    """Run a delivery; `before` is done while it does not run yet, `patience` is how long it waits for an answer."""
    world, people, group = populated(limits)
    async with database_in(folder) as database, AsyncExitStack() as stack:
        served = Served(world, stack)
        await served.back()
        request = Connections(40, encrypted=False, read_timeout=patience)
        bot = Bot(TOKEN, f"{served.url}/bot", request=request, get_updates_request=Connections(1, encrypted=False))
        async with bot:

            def successor() -> Delivery:
                return Delivery(database, bot, Texts.load(), makers or {}, world.clock, paced, operators(people))

            rig = Rig(world, database, bot, successor(), people, group, successor, served.away, served.back)
            if before is not None:
                await before(rig)
            await rig.delivery.start()
            try:
                yield rig
            finally:
                await rig.delivery.stop()


@dataclass
class Handling:
    """A stand-in for the dispatcher: answers each message with its words, and does as some words say."""

    trouble: dict[str, list[Exception]] = field(default_factory=dict)
    files: list[FileFacts] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    puzzling: set[str] = field(default_factory=set)

    async def handle(self, tx: Tx, update: Update, fetched: FileFacts | None = None) -> None:
        """Enter the words in the ledger and say them again; first raise what is scheduled for them."""
        message = update.message
        if message is None:
            return
        words = message.text or message.caption or ""
        self.seen.append(words)
        chat = await tx.chats.ensure(message.chat.id, message.chat.type, message.chat.title or "")
        await tx.ledger.append("test", str(message.chat.id), "said", {"words": words, "update": update.update_id})
        await tx.outbox.post(chat.key, Message(said(words)), personal=True)
        if fetched is not None:
            self.files.append(fetched)
        waiting = self.trouble.get(words)
        if waiting:
            raise waiting.pop(0)

    async def refuse(self, tx: Tx, update: Update, refusal: Refusal) -> None:
        """Say the code of the refusal."""
        assert update.effective_chat is not None
        chat = await tx.chats.ensure(update.effective_chat.id, "private", "")
        await tx.outbox.post(chat.key, Message(said(f"refused {refusal.code}")), personal=True)

    async def apologise(self, tx: Tx, update: Update, number: int) -> None:
        """Say that it went wrong."""
        assert update.effective_chat is not None
        chat = await tx.chats.ensure(update.effective_chat.id, "private", "")
        await tx.outbox.post(chat.key, Message(said(f"sorry {number}")), personal=True)

    async def is_stranger(self, tx: Tx, update: Update) -> bool:
        """Know everybody."""
        return False

    def wants_file(self, update: Update) -> tuple[str, int, str] | None:
        """Want every document; stumble over those whose caption is puzzling."""
        if update.message is not None and update.message.caption in self.puzzling:
            raise AttributeError(update.message.caption)
        document = None if update.message is None else update.message.document
        return None if document is None else (document.file_id, document.file_size or 0, document.file_name or "")
