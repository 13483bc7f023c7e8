"""A chat with the bot, seen from its people: updates in through the dispatcher, messages out as they would stand there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from telegram import Update

from bot.domain.messages import File, Pointless, dump_message, load_message, load_text
from bot.domain.refusals import Refusal
from bot.usecases import reachability
from handlers.aftermath import Aftermath, Result
from handlers.dispatch import Dispatcher
from handlers.rendering import Makers, complete
from handlers.request import Apart, FileFacts
from handlers.routes import Route
from handlers.setbacks import Kind, Setback
from handlers.texts import LANGUAGES, Texts
from storage.outbox import FAST, NORMAL, Outcome, Outgoing
from storage.transaction import Tx
from tests.office import Office

USERNAME = "example_bot"
TEXTS = Texts.load()
GROUP = "group"


@dataclass
class Shown:
    """A message as it stands in a chat: its text as HTML, what its buttons mean, by label, and which message it answers."""

    text: str
    buttons: dict[str, str]
    edits: int = 0
    answers: int | None = None


@dataclass
class Talk:
    """The chats of an office's people with the bot; people are meant by their staff numbers, the group by GROUP."""

    office: Office
    routes: Sequence[Route]
    chats: dict[int, dict[int, Shown]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    makers: Makers = field(default_factory=dict)
    files: list[File] = field(default_factory=list)
    shut: set[str] = field(default_factory=set)  # who has blocked the bot
    numbers: Any = field(default_factory=lambda: count(1))
    refusals: list[str] = field(default_factory=list)

    async def press(self, staff_no: str, label: str, *, chat: str | None = None) -> str:
        """Press the newest button of that label; return what pops up, "" for nothing."""
        place = chat or staff_no
        for message_id, shown in reversed(list(self.screen(place).items())):
            if label in shown.buttons:
                return await self.send_press(staff_no, shown.buttons[label], place, message_id)
        raise AssertionError(f"no button {label}: {[shown.buttons for shown in self.screen(place).values()]}")

    async def send_press(self, staff_no: str, data: str, place: str | None = None, message_id: int = 1) -> str:
        """Send a press with that callback data, as a modified client could; return what pops up."""
        number = next(self.numbers)
        message = {"message_id": message_id, "date": 0, "chat": self._chat(place or staff_no)}
        query = {
            "id": str(number),
            "from": self._user(staff_no),
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
        await self._handle({"update_id": number, "callback_query": query})
        return self.answers.pop(str(number), "")

    async def say(self, staff_no: str, words: str, *, chat: str | None = None, to: int | None = None) -> int:
        """Write a message, in reply to one where its number is given; return its own."""
        number = next(self.numbers)
        message = {"message_id": 5000 + number, "date": 0, "chat": self._chat(chat or staff_no), "text": words}
        message |= self._answering(message["chat"], to)
        await self._handle({"update_id": number, "message": {**message, "from": self._user(staff_no)}})
        return 5000 + int(number)

    async def give(
        self, staff_no: str, name: str, content: bytes | None, caption: str = "", *, to: int | None = None
    ) -> None:
        """Send a file in the private chat, with words under it; without content it could not be fetched."""
        number = next(self.numbers)
        document = {"file_id": "f", "file_unique_id": "f", "file_name": name}
        message = {"message_id": 5000 + number, "date": 0, "chat": self._chat(staff_no), "document": document}
        message |= {"from": self._user(staff_no)} | ({"caption": caption} if caption else {})
        message |= self._answering(message["chat"], to)
        await self._handle({"update_id": number, "message": message}, FileFacts(name, len(content or b""), content))

    def _answering(self, chat: dict[str, Any], to: int | None) -> dict[str, Any]:
        answered = {"message_id": to, "date": 0, "chat": chat, "from": {"id": 1, "is_bot": True, "first_name": "X"}}
        return {} if to is None else {"reply_to_message": answered}

    def screen(self, place: str) -> dict[int, Shown]:
        """Return what stands in a chat, by message id."""
        return self.chats.get(self._chat(place)["id"], {})

    def last(self, place: str) -> Shown:
        """Return the lowest message of a chat."""
        return list(self.screen(place).values())[-1]

    def find(self, place: str, words: str) -> Shown:
        """Return the newest message of a chat that holds those words."""
        return self.screen(place)[self.number(place, words)]

    def number(self, place: str, words: str) -> int:
        """Return the number of the newest message of a chat that holds those words."""
        return next(number for number, shown in reversed(self.screen(place).items()) if words in shown.text)

    def reads(self, place: str) -> str:
        """Return all that stands in a chat."""
        return "\n\n".join(shown.text for shown in self.screen(place).values())

    def block(self, staff_no: str) -> None:
        """Block the bot, without its being told: it finds out when it sends something."""
        self.shut.add(staff_no)

    async def unblock(self, staff_no: str) -> None:
        """Open the chat with the bot again."""
        self.shut.discard(staff_no)
        person = await self.office.person(staff_no)
        async with self.office.tx() as tx:
            chat = await tx.chats.ensure(person.user_id or 0, "private", "")
            await reachability.open_chat(tx, person.user_id or 0, chat.key)
        await self.deliver()

    async def deliver(self) -> None:
        """Bring what waits in the outbox into the chats."""
        async with self.office.tx() as tx:
            for lane in (FAST, NORMAL):
                while rows := await tx.outbox.ready(lane, 100, ()):
                    made = [each for row in rows if (each := await self._made(tx, row)) is not None]
                    await tx.outbox.claim([row.id for row in made])
                    closed = {self._chat(each)["id"] for each in self.shut}
                    await tx.outbox.mark([self._show(row) for row in made if row.telegram_id not in closed])
                    for row in made:
                        if row.telegram_id in closed:
                            await Aftermath(()).follow(tx, Result(row, setback=Setback(Kind.SHUT, "blocked")))

    async def _made(self, tx: Tx, row: Outgoing) -> Outgoing | None:
        """Make what is made at the moment of sending, where the talk has makers; None for what is not sent after all."""
        if not self.makers or row.method != "send":
            return row
        try:
            ready = await complete(tx, self.makers, row)
        except Pointless:
            await tx.outbox.cancel([row.id])
            return None
        if ready.file is not None:
            self.files.append(ready.file)
        assert ready.message is not None
        return replace(row, content=dump_message(replace(ready.message, reply_to=ready.reply_to)))

    def _show(self, row: Outgoing) -> Outcome:
        if row.method == "answer":
            words = row.content["text"]
            self.answers[row.callback or ""] = "" if words is None else TEXTS.answer("zh-CN", load_text(words))
            return Outcome(row, "sent")
        if row.method == "close":
            return Outcome(row, "sent")
        if row.method == "strip":
            self.chats[row.telegram_id or 0][row.content["message_id"]].buttons.clear()
            return Outcome(row, "sent")
        message = load_message(row.content)
        chat = self.chats.setdefault(row.telegram_id or 0, {})
        before = chat.get(row.message_id or 0)
        message_id = row.message_id or next(self.numbers)
        said = [TEXTS.render(language, message.text) for language in LANGUAGES]
        buttons = [button for line in message.buttons for button in line]
        for button in buttons:
            assert button.url or 1 <= len(button.data.encode()) <= 64
            assert TEXTS.render("en", button.label, plain=True)
        labels = {TEXTS.render("zh-CN", each.label, plain=True): each.data or each.url for each in buttons}
        chat[message_id] = Shown(said[0], labels, 0 if before is None else before.edits + 1, message.reply_to)
        return Outcome(row, "sent", message_id)

    async def _handle(self, raw: dict[str, Any], file: FileFacts | None = None) -> None:
        dispatcher = Dispatcher(self.routes, frozenset(), USERNAME)
        update = Update.de_json(raw, None)
        try:
            try:
                async with self.office.tx() as tx:
                    await dispatcher.handle(tx, update, file)
            except Apart as apart:
                assert file is not None
                async with self.office.tx() as tx:
                    await dispatcher.handle(tx, update, replace(file, reading=apart.read(file)))
        except Refusal as refusal:
            self.refusals.append(refusal.code)
            async with self.office.tx() as tx:
                await dispatcher.refuse(tx, update, refusal)
        await self.deliver()

    def _user(self, staff_no: str) -> dict[str, Any]:
        return {"id": self.office.people[staff_no].user_id, "is_bot": False, "first_name": "X"}

    def _chat(self, place: str) -> dict[str, Any]:
        if place == GROUP:
            return {"id": -1001, "type": "supergroup", "title": "示例专班群"}
        return {"id": self.office.people[place].user_id, "type": "private"}
