"""Forum topics under names of our own, each in one chat: which number it has there, and what is still to be done to it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from bot.domain.messages import Json, Thread, dump_message, dump_value
from storage.repository import Repository
from storage.tables.journal import threads


@dataclass(frozen=True, slots=True)
class Topic:
    """A thread in a chat, `topic` its number there, None before it was made.

    `title` and `opening` are what it is to be called and to begin with, `named` what it is called now; `introduced`: the
    opening stands in it. `aside`: no topic can be had for it, so what belongs to it goes into the chat itself.
    """

    name: str
    chat: int
    title: Json
    opening: dict[str, Any] | None
    topic: int | None
    named: Json
    introduced: bool
    closed: bool
    aside: bool


class Threads(Repository):
    """Rows of threads."""

    async def want(self, chat: int, thread: Thread) -> None:
        """Make a thread known, or what it is to be called and to begin with from now on; no topic is made by that."""
        opening = None if thread.opening is None else dump_message(thread.opening)
        await self._put(threads, name=thread.name, chat=chat, title=dump_value(thread.title), opening=opening)

    async def find(self, chat: int, name: str) -> Topic | None:
        """Return a thread of a chat."""
        row = await self._one(select(threads).where(threads.c.chat == chat, threads.c.name == name))
        return None if row is None else Topic(**row._mapping)

    async def name_of(self, chat: int, topic: int) -> str | None:
        """Return the name of the thread that a topic of a chat is, None for topics that are not ours."""
        row = await self._one(select(threads.c.name).where(threads.c.chat == chat, threads.c.topic == topic))
        return None if row is None else row.name

    async def made(self, chat: int, name: str, topic: int, named: Json) -> None:
        """Keep the number of the topic that was made, and what it is called."""
        await self._change(chat, name, topic=topic, named=named, introduced=False, closed=False, aside=False)

    async def renamed(self, chat: int, name: str, named: Json) -> None:
        """Keep what the topic is called now."""
        await self._change(chat, name, named=named)

    async def introduce(self, chat: int, name: str) -> None:
        """Keep that the opening was said."""
        await self._change(chat, name, introduced=True)

    async def set_closed(self, chat: int, name: str, *, closed: bool) -> None:
        """Keep whether the topic is closed."""
        await self._change(chat, name, closed=closed)

    async def lose(self, chat: int, name: str) -> None:
        """Forget the topic, which was deleted: the next message makes it anew."""
        await self._change(chat, name, topic=None, named=None, introduced=False, closed=False)

    async def put_aside(self, chat: int, name: str) -> None:
        """Let what belongs to the thread go into the chat itself."""
        await self._change(chat, name, aside=True)

    async def take_up(self, chat: int) -> None:
        """Try topics again for the threads of a chat that were put aside."""
        await self._run(update(threads).where(threads.c.chat == chat, threads.c.aside).values(aside=False))

    async def _change(self, chat: int, name: str, **changes: Any) -> None:
        await self._run(update(threads).where(threads.c.chat == chat, threads.c.name == name).values(**changes))
