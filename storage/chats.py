"""Chats by our own key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import func, select, update

from storage.repository import Repository
from storage.tables.chats import chats, choices, task_forces
from storage.tables.journal import outbox, slots, threads
from storage.tables.rosters import people

Rights: TypeAlias = Mapping[str, str | bool]

NO_MESSAGE = 0  # what was sent has a number, but none that is any use


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat of the messenger: `key` ours, `telegram_id` theirs; `kind` private, group or supergroup.

    `idiom` is the preset whose words for roles are used there (组长, 牵头人), "" where it is not known whose chat it is.
    `rights` are the bot's own there, with its "status"; None where it was never told of them. `forum`: it has topics; None
    where that was never seen.
    """

    key: int
    telegram_id: int
    kind: str
    title: str
    language: str
    idiom: str = ""
    rights: Rights | None = None
    forum: bool | None = None

    @property
    def voice(self) -> str:
        """How it is written to: its language, with the idiom behind a slash."""
        return voice(self.language, self.idiom)

    @property
    def private(self) -> bool:
        """Tell whether it is a one-to-one chat with the bot."""
        return self.kind == "private"


def voice(language: str, idiom: str) -> str:
    """Return a language with an idiom: "zh-CN", or "zh-CN/medical_institutions"."""
    return f"{language}/{idiom}" if idiom else language


class Chats(Repository):
    """Rows of chats."""

    async def find(self, telegram_id: int) -> Chat | None:
        """Return the chat of that Telegram id, if known."""
        row = await self._one(select(chats).where(chats.c.telegram_id == telegram_id))
        return None if row is None else Chat(**row._mapping)

    async def get(self, key: int) -> Chat:
        """Return the chat of that key."""
        row = await self._one(select(chats).where(chats.c.key == key))
        assert row is not None
        return Chat(**row._mapping)

    async def ensure(self, telegram_id: int, kind: str, title: str) -> Chat:
        """Return the chat of that Telegram id, made known if new."""
        known = await self.find(telegram_id)
        if known is not None:
            return known
        key = await self._add(chats, telegram_id=telegram_id, kind=kind, title=title)
        return Chat(key, telegram_id, kind, title, "zh-CN")

    async def migrate(self, old: int, new: int) -> None:
        """Give the chat its new Telegram id; told twice (old and new chat both announce it), it is done once.

        A chat that is already known under the new id becomes the old one: its rows move over. Two groups of two task forces
        cannot become one: whatever says so is not believed.
        """
        before, after = await self.find(old), await self.find(new)
        if before is None or (after is not None and await self._both_bound(before, after)):
            return
        await self._forget_numbers(before)
        if after is not None:
            known = select(threads.c.name).where(threads.c.chat == after.key)
            # A group that was not a supergroup had no topics: nothing is lost with what was planned there.
            await self._run(threads.delete().where(threads.c.chat == before.key, threads.c.name.in_(known)))
            for column in (outbox.c.chat, slots.c.chat, threads.c.chat, people.c.chat, task_forces.c.chat):
                await self._run(update(column.table).where(column == after.key).values({column: before.key}))
            await self._run(chats.delete().where(chats.c.key == after.key))
            if after.rights is not None:
                await self.set_rights(before.key, after.rights)
            if after.forum is not None:
                await self.set_forum(before.key, forum=after.forum)
        await self._run(update(chats).where(chats.c.key == before.key).values(telegram_id=new, kind="supergroup"))

    async def _forget_numbers(self, chat: Chat) -> None:
        """Forget where our messages stand: the new chat numbers its own anew, and one of those would be taken for an old one."""
        await self._run(slots.delete().where(slots.c.chat == chat.key))
        numbered = outbox.c.chat == chat.key, outbox.c.message_id.is_not(None)
        await self._run(update(outbox).where(*numbered).values(message_id=NO_MESSAGE))

    async def _both_bound(self, one: Chat, other: Chat) -> bool:
        bound = select(func.count()).select_from(task_forces).where(task_forces.c.chat.in_((one.key, other.key)))
        row = await self._one(bound)
        return row is not None and row[0] > 1

    async def set_language(self, key: int, language: str) -> None:
        """Keep the language that a chat is written to in."""
        await self._run(update(chats).where(chats.c.key == key).values(language=language))

    async def set_rights(self, key: int, rights: Rights) -> None:
        """Keep what the bot may do in a chat."""
        await self._run(update(chats).where(chats.c.key == key).values(rights=dict(rights)))

    async def set_forum(self, key: int, *, forum: bool) -> None:
        """Keep whether a chat has topics."""
        await self._run(update(chats).where(chats.c.key == key).values(forum=forum))

    async def try_topics(self) -> None:
        """Forget which private chats had no topics: the bot's own settings may have changed while it did not run."""
        await self._run(update(chats).where(chats.c.kind == "private", chats.c.forum.is_not(None)).values(forum=None))

    async def choose(self, user_id: int, task_force: str) -> None:
        """Keep which task force somebody means in their private chat; from now on its words are used there."""
        await self._put(choices, user_id=user_id, task_force=task_force)
        preset = select(task_forces.c.preset).where(task_forces.c.id == task_force).scalar_subquery()
        await self._run(update(chats).where(chats.c.telegram_id == user_id).values(idiom=preset))

    async def chosen(self, user_id: int) -> str | None:
        """Return the task force that somebody chose last."""
        row = await self._one(select(choices.c.task_force).where(choices.c.user_id == user_id))
        return None if row is None else row.task_force

    async def count(self) -> int:
        """Return how many chats are known."""
        row = await self._one(select(func.count()).select_from(chats))
        return row[0] if row else 0
