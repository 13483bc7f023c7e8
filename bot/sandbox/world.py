"""The world: what tests, the demo and the HTTP doors hold in their hands."""

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from bot.sandbox.acts import PeopleActs
from bot.sandbox.limits import Limits
from bot.sandbox.model import Chat, ChatKind, Json, Message, Person
from bot.sandbox.wire import user_json

__all__ = ["Limits", "World"]

T = TypeVar("T")
SHOWN_ON_TIMEOUT = 12


class World(PeopleActs):
    """One bot, any number of people and chats. All of it lives in one event loop; nothing here waits but `wait_…`."""

    def add_person(self, name: str, username: str | None = None, note: str = "") -> Person:
        """Somebody with an account who has not pressed Start yet; `note` is a short line that the chat page shows."""
        return self.new_person(name, username, note)

    def add_group(
        self,
        title: str,
        creator: Person,
        members: list[Person],
        kind: ChatKind = "supergroup",
        forum: bool = False,
        bot_admin: bool = True,
        bot_member: bool = True,
    ) -> Chat:
        """A group that `creator` opens, inviting the members and, by default, the bot as administrator."""
        if kind == "private" or (forum and kind != "supergroup"):
            raise ValueError(f"no such group: {kind}, forum={forum}")
        chat = Chat(self.new_group_id(kind == "supergroup"), kind, title, creator=creator, forum=forum)
        chat.members = {person.id: person for person in (creator, *members)}
        self.chats[chat.id] = chat
        opened = "supergroup_chat_created" if kind == "supergroup" else "group_chat_created"
        self.post_service(chat, creator, **{opened: True})
        if bot_member:
            self.add_bot(creator, chat, admin=bot_admin)
        return chat

    def promote(self, person: Person, chat: Chat) -> None:
        """Make a member an administrator of the group."""
        chat.admins[person.id] = person

    def chats_of(self, person: Person) -> list[Chat]:
        """The chats that a person sees, the private one first; a group that migrated is left out."""
        seen = [chat for chat in self.chats.values() if chat.holds(person) and chat.migrated_to is None]
        return sorted(seen, key=lambda chat: chat.person is None)

    def unread(self, person: Person, chat: Chat) -> int:
        """How many messages of others came after the last one that the person read."""
        return sum(self.unread_by_topic(person, chat).values())

    def unread_by_topic(self, person: Person, chat: Chat) -> Counter[int]:
        """The same, topic by topic; 0 is what stands in the chat itself."""
        read, unread = person.reads.get(chat.id, 0), Counter[int]()
        for message in chat.history[read:]:
            topic = message.thread or 0
            seen = message.id <= person.topic_reads.get((chat.id, topic), 0)
            if not (message.deleted or seen or message.sender is person):
                unread[topic] += 1
        return unread

    def read(self, person: Person, chat: Chat, message_id: int, topic: int | None = None) -> None:
        """Mark as read up to that message, all of the chat or one topic of it (0: what stands in the chat itself)."""
        newest = min(message_id, len(chat.history))
        if topic is None:
            person.reads[chat.id] = max(person.reads.get(chat.id, 0), newest)
        else:
            place = (chat.id, topic)
            person.topic_reads[place] = max(person.topic_reads.get(place, 0), newest)

    def commands_for(self, person: Person, chat: Chat) -> list[Json]:
        """The bot's commands as the person gets them in that chat: the narrowest scope that has any."""
        for scope in self._scopes(person, chat):
            for language in (person.language.partition("-")[0], ""):
                found = self.commands.get((*scope, language))
                if found:
                    return found
        return []

    def _scopes(self, person: Person, chat: Chat) -> list[tuple[str, int, int]]:
        if chat.person is not None:
            return [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
        admin = chat.creator is person or person.id in chat.admins
        scopes = [("chat_member", chat.id, person.id)]
        scopes += [("chat_administrators", chat.id, 0)] if admin else []
        scopes += [("chat", chat.id, 0)]
        scopes += [("all_chat_administrators", 0, 0)] if admin else []
        return [*scopes, ("all_group_chats", 0, 0), ("default", 0, 0)]

    async def wait_for(self, predicate: Callable[["World"], T | None], timeout: float = 5) -> T:
        """Wait until the predicate says something true, and return that; it is asked again at every event.

        Raises TimeoutError, whose text shows the latest messages.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while True:
            found = predicate(self)
            if found:
                return found
            stirred = self.stirred()
            await asyncio.wait({stirred}, timeout=max(0.0, deadline - loop.time()))
            if not stirred.done():
                stirred.cancel()
                raise TimeoutError(f"not seen in {timeout} s; latest messages:\n{self.transcript()}")

    async def wait_message(self, chat: Chat, containing: str, after: int = 0, timeout: float = 5) -> Message:
        """Wait for a message of the bot with that in its text or caption, its id above `after`."""

        def seen(_: World) -> Message | None:
            for message in chat.history[after:]:
                mine = message.sender is self.bot and not message.deleted
                if mine and (containing in message.text or containing in message.caption):
                    return message
            return None

        return await self.wait_for(seen, timeout)

    def transcript(self, most: int = SHOWN_ON_TIMEOUT) -> str:
        """The latest messages of all chats, a line each, for people who look into a failed test."""
        latest = [m for chat in self.chats.values() for m in chat.history[-most:]]
        latest.sort(key=lambda m: m.date)
        return "\n".join(f"[{m.chat.title} #{m.id}] {m.sender.name}: {m.gist}" for m in latest[-most:])

    def me(self) -> Json:
        """The bot as `getMe` shows it."""
        abilities = ("can_connect_to_business", "has_main_web_app", "supports_inline_queries")
        user = {**user_json(self.bot), "can_join_groups": True, "can_read_all_group_messages": False}
        topics = dict.fromkeys(("has_topics_enabled", "allows_users_to_create_topics"), self.private_topics)
        return {**user, **dict.fromkeys(abilities, False), **topics}
