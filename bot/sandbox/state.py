"""The state of the world and the few ways in which it changes: everything else is built on these."""

import asyncio
import itertools
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.clock import WorldClock
from bot.sandbox.faults import Faults
from bot.sandbox.files import FileStore
from bot.sandbox.limits import Limits, RateLimiter
from bot.sandbox.model import BotStanding, Call, Chat, Json, Message, Person, Press
from bot.sandbox.updates import Updates
from bot.sandbox.wire import chat_json, message_json, standing_json, user_json

KEPT_CALLS = 200_000


@dataclass(frozen=True, slots=True)
class Event:
    """Something that whoever watches should look at: kind as in the sim API, chat, message and person ids."""

    kind: str
    chat: int | None = None
    message: int | None = None
    person: int | None = None


class WorldState:
    """People, chats, files, the queue of updates, the clock; no HTTP, no rules of behaviour."""

    def __init__(
        self,
        token: str = "123456:sandbox",
        bot_name: str = "sandbox bot",
        username: str = "sandbox_bot",
        limits: Limits | None = None,
        seed: int | None = None,
        start: datetime | None = None,
    ) -> None:
        self.token = token
        self.bot = Person(int(token.partition(":")[0]), bot_name, username, is_bot=True)
        self.inline_bot = Person(self.bot.id + 1, "inline bot", "sandbox_inline_bot", is_bot=True)
        self.rng: random.Random = random.Random(seed) if seed is not None else random.SystemRandom()
        self.clock = WorldClock(start)
        self.limiter = RateLimiter(limits or Limits.telegram())
        self.faults = Faults()
        self.files = FileStore()
        self.updates = Updates(self.clock, next_id=self.rng.randrange(1, 10**8))
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.calls: list[Call] = []
        self.commands: dict[tuple[str, int, int, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.private_topics = False  # whether the bot has topics in private chats: a switch in the settings of bots
        self.listeners: list[Callable[[Event], None]] = []
        self._waiting: set[asyncio.Future[None]] = set()
        self._person_ids = itertools.count(700_000_001)
        self._group_ids = itertools.count(4_100_000_001)
        self.clock.on_move(lambda: self.tell(Event("clock")))

    # -- reading -----------------------------------------------------------------------------------------------------

    @property
    def limits(self) -> Limits:
        """The limits in force."""
        return self.limiter.limits

    def private(self, person: Person) -> Chat:
        """The person's chat with the bot; it exists always."""
        return self.chats[person.id]

    def messages(self, chat: Chat) -> list[Message]:
        """What stands in the chat at present, oldest first."""
        return [message for message in chat.history if not message.deleted]

    def user(self, person_id: int) -> Person | None:
        """A person, or the bot, by id."""
        return self.bot if person_id == self.bot.id else self.people.get(person_id)

    def known_user(self, person_id: int) -> Json | None:
        """The `User` with that id, for mentions."""
        person = self.user(person_id)
        return None if person is None else user_json(person)

    # -- watching ----------------------------------------------------------------------------------------------------

    def tell(self, event: Event) -> None:
        """Let everybody who watches know."""
        for listener in self.listeners:
            listener(event)
        self.stir()

    @contextmanager
    def watched_by(self, listener: Callable[[Event], None]) -> Iterator[None]:
        """Let the listener hear of everything, for as long as the block lasts."""
        self.listeners.append(listener)
        self.stir()
        try:
            yield
        finally:
            self.listeners.remove(listener)
            self.stir()

    def stir(self) -> None:
        """Wake those in `wait_for`."""
        if self._waiting:
            for future in self._waiting:
                if not future.done():
                    future.set_result(None)
            self._waiting.clear()

    def stirred(self) -> asyncio.Future[None]:
        """A future that is done when anything happens."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        future.add_done_callback(self._waiting.discard)
        return future

    def record(self, method: str, params: Json, at: datetime, status: int) -> None:
        """Note a call of the bot; the oldest go when there are very many."""
        if len(self.calls) >= KEPT_CALLS:
            del self.calls[: KEPT_CALLS // 2]
        self.calls.append(Call(method, params, at, status))
        self.stir()

    # -- changing ----------------------------------------------------------------------------------------------------

    def new_person(self, name: str, username: str | None, note: str) -> Person:
        """A person with their private chat."""
        person = Person(next(self._person_ids), name, username, note)
        self.people[person.id] = person
        chat = Chat(person.id, "private", name, person=person, members={person.id: person})
        chat.bot = BotStanding("member")
        self.chats[person.id] = chat
        self.tell(Event("people", person=person.id))
        return person

    def new_group_id(self, supergroup: bool) -> int:
        """A fresh negative id; those of supergroups begin with -100."""
        number = next(self._group_ids)
        return int(f"-100{number}") if supergroup else -number

    def post(self, chat: Chat, sender: Person, to_bot: bool | None = None, **content: Any) -> Message:
        """Put a message into a chat; an update goes to the bot if it may see it, or as `to_bot` says."""
        message = Message(chat, len(chat.history) + 1, self.clock.now(), sender, **content)
        chat.history.append(message)
        if self.bot_sees(message) if to_bot is None else to_bot:
            self.updates.push("message", message_json(message))
        self.tell(Event("message", chat.id, message.id, sender.id))
        return message

    def post_service(self, chat: Chat, sender: Person, to_bot: bool | None = None, **fields: Any) -> Message:
        """Put a service message into a chat, `fields` being its content in the Bot API's names."""
        thread = fields.pop("thread", None)
        inside = chat.bot.inside or chat.person is not None
        return self.post(chat, sender, inside if to_bot is None else to_bot, service=fields, thread=thread)

    def bot_sees(self, message: Message) -> bool:
        """Privacy mode: an administrator sees everything, a plain member commands and answers to itself."""
        chat = message.chat
        if message.sender is self.bot:
            return False
        if chat.person is not None or chat.bot.status == "administrator":
            return True
        if not chat.bot.inside:
            return False
        answers_bot = message.reply_to is not None and message.reply_to.sender is self.bot
        return answers_bot or message.via_bot is self.bot or self._commands_bot(message)

    def _commands_bot(self, message: Message) -> bool:
        """Whether the message begins with a command that is not another bot's."""
        first = message.entities[0] if message.entities else None
        if first is None or first["type"] != "bot_command" or first["offset"] != 0:
            return False
        _, _, addressee = message.text[: first["length"]].partition("@")
        return not addressee or addressee.lower() == (self.bot.username or "").lower()

    def stand(self, chat: Chat, by: Person, standing: BotStanding) -> None:
        """Change what the bot is in a chat, and let it know by `my_chat_member`."""
        before, chat.bot = chat.bot, standing
        self.member_update("my_chat_member", chat, by, standing_json(user_json(self.bot), before))

    def member_update(self, kind: str, chat: Chat, by: Person, before: Json, after: Json | None = None) -> None:
        """Push a `ChatMemberUpdated`; without `after` it is about the bot's present standing."""
        payload = {
            "chat": chat_json(chat),
            "from": user_json(by),
            "date": int(self.clock.timestamp()),
            "old_chat_member": before,
            "new_chat_member": after or standing_json(user_json(self.bot), chat.bot),
        }
        self.updates.push(kind, payload)
        self.tell(Event("people", chat.id, person=by.id))

    def erase(self, message: Message) -> None:
        """Take a message out of its chat."""
        message.deleted = True
        if message.pinned:
            message.pinned = False
            message.chat.pins.remove(message)
        self.tell(Event("delete", message.chat.id, message.id, message.sender.id))

    def migrate(self, chat: Chat) -> Chat:
        """Turn a group into a supergroup: a new chat with the same members; the old one is closed.

        Raises ValueError for a chat that is no basic group, or was migrated already.
        """
        if chat.kind != "group" or chat.migrated_to is not None:
            raise ValueError(f"not a group that can migrate: {chat.id}")
        new = Chat(self.new_group_id(True), "supergroup", chat.title, creator=chat.creator)
        new.members, new.admins, new.bot = dict(chat.members), dict(chat.admins), chat.bot
        new.migrated_from, chat.migrated_to = chat.id, new.id
        self.chats[new.id] = new
        by = chat.creator or self.bot
        self.post_service(chat, by, migrate_to_chat_id=new.id)
        self.post_service(new, by, migrate_from_chat_id=chat.id)
        return new
