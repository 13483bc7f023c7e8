"""What people do and see, in their own words: the verbs of the demo's script and of the journeys."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Protocol, TypeVar, Unpack

from bot.demo.cast import Cast
from bot.sandbox.acts import How
from bot.sandbox.model import Answer, Button, Chat, Message, Person
from bot.sandbox.world import World

PATIENCE = 15.0
T = TypeVar("T")


class Narrator(Protocol):
    """Whoever follows the play; `Silence` for none."""

    def did(self, person: Person, message: Message) -> None:
        """Somebody wrote or threw."""

    def tapped(self, person: Person, chat: Chat, button: Button, answer: Answer | None) -> None:
        """Somebody pressed a button, and this is what flashed up."""

    def saw(self, viewer: Person, message: Message, *, brief: bool) -> None:
        """Somebody was found to see a message of the bot; `brief` where its first line is enough."""

    def jumped(self, by: timedelta) -> None:
        """The clock was moved."""


class Silence:
    """Tells nobody anything."""

    def did(self, person: Person, message: Message) -> None:
        """Say nothing."""

    def tapped(self, person: Person, chat: Chat, button: Button, answer: Answer | None) -> None:
        """Say nothing."""

    def saw(self, viewer: Person, message: Message, *, brief: bool) -> None:
        """Say nothing."""

    def jumped(self, by: timedelta) -> None:
        """Say nothing."""


@dataclass
class Stage:
    """The world with its cast.

    `steady` is False while the bot is killed and started again: then nobody insists on a button's answer, which may be lost
    with the process, and a message may be looked for a little longer.
    """

    world: World
    cast: Cast
    narrator: Narrator = field(default_factory=Silence)
    steady: bool = True
    patience: float = PATIENCE

    def person(self, name: str) -> "Actor":
        """Return somebody, in their chat with the bot. `name` with or without the label."""
        who = self.cast.person(name)
        return Actor(self, who, self.world.private(who))

    def jump(self, **span: float) -> None:
        """Let time pass, as in `timedelta`'s keywords."""
        by = timedelta(**span)
        self.world.clock.advance(by)
        self.narrator.jumped(by)

    async def until(self, holds: Callable[[], T | None]) -> T:
        """Wait until something can be seen, and return it. Raises TimeoutError, showing the latest messages."""
        return await self.world.wait_for(lambda _: holds(), self.patience)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody in one of their chats: with the bot, or (`in_group`) in the group of their task force."""

    stage: Stage
    person: Person
    chat: Chat

    @property
    def in_group(self) -> "Actor":
        """The same person in the group."""
        return replace(self, chat=self.stage.cast.group_of(self.person.name))

    @property
    def newest(self) -> int:
        """The number of the chat's newest message: what comes later has a higher one."""
        return len(self.chat.history)

    async def says(self, words: str, reply_to: Message | None = None) -> Message:
        """Write something."""
        sent = self.stage.world.say(self.person, self.chat, words, reply_to=reply_to)
        self.stage.narrator.did(self.person, sent)
        return sent

    async def starts(self, payload: str = "") -> Message:
        """Press Start in the private chat, by a link with that payload."""
        sent = self.stage.world.start(self.person, payload)
        self.stage.narrator.did(self.person, sent)
        return sent

    async def throws(self, value: int | None = None, emoji: str = "🎲", **how: Unpack[How]) -> Message:
        """Throw a die; the chat service makes its value unless a test sets it."""
        sent = self.stage.world.throw(self.person, self.chat, emoji, value, **how)
        self.stage.narrator.did(self.person, sent)
        return sent

    async def taps(self, label: str, on: Message | None = None) -> Answer | None:
        """Press the newest button with that label or a part of it (on that message, where given); wait for the answer.

        Raises TimeoutError where there is no such button, or no answer.
        """
        message, button = await self.stage.until(lambda: self._button(label, on))
        press = self.stage.world.press(self.person, message, data=button.data)
        answer: Answer | None = None
        if self.stage.steady:
            answer = await press.answered(self.stage.patience)
        else:
            with suppress(TimeoutError):
                answer = await press.answered(0.3)
        self.stage.narrator.tapped(self.person, self.chat, button, answer)
        return answer

    def _button(self, label: str, on: Message | None) -> tuple[Message, Button] | None:
        """Return the newest button whose label is that, else the newest that contains it."""
        found = list(self._buttons(on))
        exact = (each for each in found if each[1].text == label)
        return next(exact, None) or next((each for each in found if label in each[1].text), None)

    def _buttons(self, on: Message | None) -> Iterator[tuple[Message, Button]]:
        for message in reversed(self.chat.history):
            if not message.deleted and on in (None, message):
                yield from ((message, each) for row in message.buttons for each in row if each.data is not None)

    async def sees(self, *words: str, after: int = 0, reply_to: Message | None = None, brief: bool = False) -> Message:
        """Wait until a message of the bot with all these words stands in the chat, and return the newest such one.

        `after`: only messages with a higher number; `reply_to`: only an answer to that message. Raises TimeoutError.
        """
        found = await self.stage.until(lambda: self.glimpses(*words, after=after, reply_to=reply_to))
        self.stage.narrator.saw(self.person, found, brief=brief)
        return found

    def glimpses(self, *words: str, after: int = 0, reply_to: Message | None = None) -> Message | None:
        """Return that message if it stands there now."""
        for message in reversed(self.chat.history[after:]):
            fits = message.sender is self.stage.world.bot and not message.deleted
            if fits and reply_to in (None, message.reply_to) and all(each in shown(message) for each in words):
                return message
        return None


def shown(message: Message) -> str:
    """Return all that one can read of a message: text, caption, the file's name."""
    name = message.document.name if message.document is not None else ""
    return "\n".join(each for each in (message.text, message.caption, name) if each)
