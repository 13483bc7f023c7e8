"""Somebody asks the bot something: updates as Telegram sends them, through the real dispatcher, on a task force of tests."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from telegram import Update

from bot.domain.messages import Message, Text
from bot.domain.refusals import Refusal
from handlers.catalog import ROUTES
from handlers.dispatch import Dispatcher
from handlers.request import Apart, FileFacts
from handlers.texts import Texts
from tests.office import Office

OPERATOR = 99
OUTSIDER = 77
GROUP = -1001
TEXTS = Texts.load()
_update_ids = count(1)


@dataclass
class Asking:
    """People ask in their private chat or in the group; refusals are told as in life, and returned."""

    office: Office
    dispatcher: Dispatcher = field(default_factory=lambda: Dispatcher(ROUTES, frozenset({OPERATOR}), "example_bot"))

    def account(self, who: str | int) -> int:
        """Return the account of somebody by staff number, or the number itself."""
        return who if isinstance(who, int) else (self.office.people[who].user_id or 0)

    async def say(self, who: str | int, words: str, *, group: int | None = None) -> Refusal | None:
        """Send a text in the private chat, or in that group."""
        return await self.send(self.text_update(who, words, group=group))

    def text_update(self, who: str | int, words: str, *, group: int | None = None) -> Update:
        """Return the update of such a text."""
        return _update("message", self._message(self.account(who), group, text=words))

    def reply_update(self, who: str | int, words: str, to: int, *, file: bool = False) -> Update:
        """Return the update of a text, or of a file, in reply to that message in the private chat."""
        user = self.account(who)
        answered = {**self._message(user, None, text="…"), "message_id": to, "from": _user(1, is_bot=True)}
        document = {"file_id": "f", "file_unique_id": "f", "file_name": words}
        content: dict[str, Any] = {"document": document} if file else {"text": words}
        return _update("message", self._message(user, None, reply_to_message=answered, **content))

    def topic_update(self, who: str | int, words: str, topic: int, *, file: bool = False) -> Update:
        """Return the update of a text, or of a file, in that topic of the private chat."""
        document = {"file_id": "f", "file_unique_id": "f", "file_name": words}
        content: dict[str, Any] = {"document": document} if file else {"text": words}
        there = {"message_thread_id": topic, "is_topic_message": True}
        return _update("message", self._message(self.account(who), None, **there, **content))

    def file_update(self, who: str | int, name: str) -> Update:
        """Return the update of a file in the private chat."""
        document = {"file_id": "f", "file_unique_id": "f", "file_name": name}
        return _update("message", self._message(self.account(who), None, document=document))

    def dice_update(self, who: str | int) -> Update:
        """Return the update of a die thrown in the group."""
        return _update("message", self._message(self.account(who), GROUP, dice={"emoji": "🎲", "value": 3}))

    async def press(self, who: str | int, data: str, *, group: int | None = None) -> Refusal | None:
        """Press a button with that callback data."""
        return await self.send(self.press_update(who, data, group=group))

    def press_update(self, who: str | int, data: str, *, group: int | None = None) -> Update:
        """Return the update of such a press."""
        user = self.account(who)
        message = {**self._message(user, group, text="…"), "from": _user(1, is_bot=True)}
        query = {"id": "q1", "from": _user(user), "chat_instance": "1", "data": data, "message": message}
        return _update("callback_query", query)

    async def give(self, who: str | int, name: str, content: bytes, facts: FileFacts | None = None) -> Refusal | None:
        """Send a file in the private chat; `facts` are what the intake made of it, by default that it was fetched."""
        return await self.send(self.file_update(who, name), facts or FileFacts(name, len(content), content))

    async def member(self, status: str, rights: Mapping[str, bool], *, group: int = GROUP) -> None:
        """Let the bot be told what it is in the group from now on."""
        mine = {"user": _user(1, is_bot=True), "status": status, **rights}
        before = {"user": _user(1, is_bot=True), "status": "left"}
        change = {"chat": _chat(group), "from": _user(OPERATOR), "date": 0, "old_chat_member": before}
        await self.send(_update("my_chat_member", {**change, "new_chat_member": mine}))

    async def send(self, update: Update, file: FileFacts | None = None) -> Refusal | None:
        """Handle an update as the intake does: rolled back and told where a rule says no."""
        try:
            async with self.office.tx() as tx:
                await self.dispatcher.handle(tx, update, file)
        except Apart as apart:
            assert file is not None
            return await self._read(update, file, apart)
        except Refusal as refusal:
            async with self.office.tx() as tx:
                await self.dispatcher.refuse(tx, update, refusal)
            return refusal
        return None

    async def _read(self, update: Update, file: FileFacts, apart: Apart) -> Refusal | None:
        try:
            reading = apart.read(file)
        except Refusal as refusal:
            async with self.office.tx() as tx:
                await self.dispatcher.refuse(tx, update, refusal)
            return refusal
        return await self.send(update, replace(file, reading=reading))

    async def read(self, who: str | int, language: str = "zh-CN") -> list[str]:
        """Return what the bot wrote to somebody so far, as they read it, tags left out."""
        return [read(each, language) for each in await self.mail(who)]

    async def mail(self, who: str | int) -> list[Message]:
        """Return the messages to somebody's private chat."""
        async with self.office.tx() as tx:
            chat = await tx.chats.find(self.account(who))
        return [] if chat is None else await self.office.posted(chat.key)

    async def notices(self) -> list[str]:
        """Return what the bot wrote in the group so far."""
        return [read(each) for each in await self.office.said()]

    def _message(self, user: int, group: int | None, **content: Any) -> dict[str, Any]:
        return {"message_id": 5, "date": 0, "chat": _chat(group or user), "from": _user(user), **content}


def read(message: Message, language: str = "zh-CN") -> str:
    """Return a message's words; every text of it, buttons included, must be there in both languages."""
    for each in ("zh-CN", "en"):
        for line in message.buttons:
            assert all(TEXTS.render(each, button.label, plain=True) for button in line)
        TEXTS.render(each, message.text)
    return TEXTS.render(language, message.text, plain=True)


def told(refusal: Refusal | None) -> str:
    """Return a refusal's words, which must fit a button's answer in both languages."""
    assert refusal is not None
    words = Text("refusal-" + refusal.code, refusal.params)
    for language in ("zh-CN", "en"):
        assert len(TEXTS.render(language, words, plain=True).encode("utf-16-le")) <= 400
    return TEXTS.render("zh-CN", words, plain=True)


def data(message: Message) -> list[str]:
    """Return the callback data of a message's buttons."""
    return [button.data for line in message.buttons for button in line if not button.url]


def _user(user: int, *, is_bot: bool = False) -> dict[str, Any]:
    return {"id": user, "is_bot": is_bot, "first_name": "示例"}


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private"} if chat > 0 else {"id": chat, "type": "supergroup", "title": "示例群"}


def _update(kind: str, content: dict[str, Any]) -> Update:
    return Update.de_json({"update_id": next(_update_ids), kind: content}, None)
