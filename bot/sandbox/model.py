"""What the world is made of: people, chats, messages, topics, files, button presses."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.sandbox.render import to_html

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup"]

# Rights that a group gives its bot when it makes it an administrator.
ADMIN_RIGHTS = {
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": False,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_pin_messages": True,
    "can_manage_topics": True,
}


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with an account; also the bot itself (`is_bot`).

    `reads` maps chat id → last message id read, `topic_reads` (chat id, topic) → last message id read in that topic.
    """

    id: int
    name: str
    username: str | None = None
    note: str = ""
    is_bot: bool = False
    language: str = "zh-hans"
    started: bool = False
    blocked: bool = False
    reads: dict[int, int] = field(default_factory=dict)
    topic_reads: dict[tuple[int, int], int] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Topic:
    """A forum topic; its id is that of the service message that opened it."""

    id: int
    name: str
    icon_color: int = 7322096
    closed: bool = False
    creator: Person | None = None


@dataclass(slots=True, eq=False)
class BotStanding:
    """What the bot is in a group: its status as `ChatMember.status`, and its rights while an administrator."""

    status: Literal["administrator", "member", "left", "kicked"] = "left"
    rights: dict[str, bool] = field(default_factory=lambda: dict(ADMIN_RIGHTS))

    @property
    def inside(self) -> bool:
        """Whether it belongs to the group at present."""
        return self.status in ("administrator", "member")

    def may(self, right: str) -> bool:
        """Whether it is an administrator with that right."""
        return self.status == "administrator" and self.rights.get(right, False)


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat with the bot (id: the person's), or a group (negative id).

    `history` holds every message that ever was, deleted ones included: the message with id n stands at n - 1.
    """

    id: int
    kind: ChatKind
    title: str
    person: Person | None = None
    creator: Person | None = None
    members: dict[int, Person] = field(default_factory=dict)
    admins: dict[int, Person] = field(default_factory=dict)
    forum: bool = False
    bot: BotStanding = field(default_factory=BotStanding)
    history: list["Message"] = field(default_factory=list)
    pins: list["Message"] = field(default_factory=list)
    topics: dict[int, Topic] = field(default_factory=dict)
    migrated_to: int | None = None
    migrated_from: int | None = None

    def message(self, message_id: int) -> "Message | None":
        """The message with that id, unless there is none or it was deleted."""
        if not 0 < message_id <= len(self.history):
            return None
        found = self.history[message_id - 1]
        return None if found.deleted else found

    def holds(self, person: Person) -> bool:
        """Whether the person sees this chat."""
        return person.id in self.members


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button as people see it."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Dice:
    """A thrown die: the emoji, and the value the server gave it."""

    emoji: str
    value: int


@dataclass(slots=True, eq=False)
class StoredFile:
    """A file the service keeps. `path` is its place below `/file/bot<token>/`."""

    id: str
    unique_id: str
    name: str
    mime: str
    content: bytes
    path: str
    width: int = 0
    height: int = 0

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)


@dataclass(slots=True, eq=False)
class Message:
    """One message, of a person, of the bot, or a service message (`service`: its fields as in the Bot API)."""

    chat: Chat
    id: int
    date: datetime
    sender: Person
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    caption: str = ""
    caption_entities: list[Json] = field(default_factory=list)
    dice: Dice | None = None
    document: StoredFile | None = None
    photo: StoredFile | None = None
    reply_to: "Message | None" = None
    thread: int | None = None
    markup: Json | None = None
    service: Json | None = None
    forward_origin: Json | None = None
    via_bot: Person | None = None
    scheduled: bool = False
    protected: bool = False
    silent: bool = False
    link_preview: Json | None = None
    edit_date: datetime | None = None
    pinned: bool = False
    deleted: bool = False
    reactions: list[Json] = field(default_factory=list)

    @property
    def edited(self) -> bool:
        """Whether its content was changed after sending."""
        return self.edit_date is not None

    @property
    def html(self) -> str:
        """The text with its entities as HTML that is safe to show."""
        return to_html(self.text, self.entities)

    @property
    def caption_html(self) -> str:
        """The caption, likewise."""
        return to_html(self.caption, self.caption_entities)

    @property
    def buttons(self) -> list[list[Button]]:
        """The inline keyboard, row by row; empty without one."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [[Button(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in rows]

    @property
    def forwarded_from(self) -> str | None:
        """The name of whoever wrote it first, for a forwarded message."""
        if self.forward_origin is None:
            return None
        name: str = self.forward_origin["sender_user"]["first_name"]
        return name

    @property
    def gist(self) -> str:
        """The message in one line: its text, or what stands for it."""
        if self.dice is not None:
            return f"{self.dice.emoji} {self.dice.value}"
        if self.service is not None:
            return next(iter(self.service))
        file = self.document or self.photo
        return self.text or self.caption or (file.name if file is not None else "")

    @property
    def content(self) -> tuple[object, ...]:
        """What editing can change; two equal contents make an edit that Telegram refuses."""
        return (self.text, self.entities, self.caption, self.caption_entities, self.markup)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to a press: a short text (or none), as an alert or not, and a link to open."""

    text: str
    alert: bool
    url: str | None


@dataclass(slots=True, eq=False)
class Press:
    """A pressed button, waiting for the bot's `answerCallbackQuery`."""

    id: str
    person: Person
    message: Message
    data: str
    at: datetime
    answer: Answer | None = None
    waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def settled(self) -> asyncio.Future[None]:
        """A future that is done once the bot has answered."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if self.answer is None:
            self.waiting.append(future)
        else:
            future.set_result(None)
        return future

    async def answered(self, timeout: float = 5) -> Answer:
        """Wait for the answer. Raises TimeoutError when none came in `timeout` seconds."""
        await asyncio.wait({self.settled()}, timeout=timeout)
        if self.answer is None:
            raise TimeoutError(f"press {self.id} ({self.data}) was not answered")
        return self.answer

    def settle(self, answer: Answer) -> None:
        """Take the bot's answer and wake whoever waits for it."""
        self.answer = answer
        for future in self.waiting:
            if not future.done():
                future.set_result(None)
        self.waiting.clear()


@dataclass(frozen=True, slots=True)
class Call:
    """One request the bot made: when (world time), with which parameters, and the HTTP status it got (0: dropped)."""

    method: str
    params: Json
    at: datetime
    status: int
