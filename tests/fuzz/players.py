"""People who do at random what they see: they press buttons that stand there, answer what they are asked, throw, send files."""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import ActError
from bot.sandbox.model import Button, Chat, Message, Person
from bot.sandbox.world import World
from handlers.catalog import ROUTES
from handlers.routes import Command
from tests.files.rosters import credit_code, repacked, targets_workbook
from tests.journeys.test_inspection import picture

# What people write when they are asked for something.
SENSIBLE = (
    "示例事由：当事人是近亲属",
    "示例摘要：服务记录与结算不符",
    "示例文字",
    "示例案卷2026第7号",
    "示例〔2026〕5号",
    "示例会议室",
    "示例护理站01",
    "示例人员01",
    "示例人员01、示例人员02",
    "2026-11-30",
    "2026-12-15",
    "2026-12-01 14:00",
    "2026年12月1日 9:30",
    "14:00",
    "1",
    "3",
    "5000",
    "30",
    "无",
)
LOOKED_BACK = 12
TRIES = 12
_PICTURE = picture()
# A workbook says when it was made: the same bytes each time want the same moment.
_UNDATED = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
    "</cp:coreProperties>"
)
_WORKBOOK = repacked(targets_workbook(["示例机构91", credit_code(1), "", ""]), {"docProps/core.xml": _UNDATED})
FILES: tuple[tuple[str, bytes], ...] = (
    ("示例.xlsx", _WORKBOOK),
    ("示例.xlsx", b"PK\x03\x04 no workbook"),
    ("示例.pdf", b"%PDF-1.4 example"),
    ("示例.jpg", _PICTURE),
    ("示例.csv", "单位,姓名\n示例,示例".encode()),
    ("示例.docx", b""),
    ("\u202efdp.exe", b"MZ"),
)


@dataclass
class Players:
    """The people of a world. `busy` are the accounts of those who do more than others, `odd` gives something odd to say."""

    chance: random.Random
    world: World
    busy: Sequence[int]
    odd: Callable[[], str]
    _asked: list[tuple[Person, Chat]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Know who and what is there."""
        self._people = list(self.world.people.values())
        self._busy = [self.world.people[each] for each in self.busy]
        commands = [each for each in ROUTES if isinstance(each, Command)]
        self._commands = [(f"/{each.name}", *each.words)[-1] for each in commands]
        self._groups = [each for each in self.world.chats.values() if each.person is None]
        self._acts = {
            self._press: 55,
            self._command: 14,
            self._say: 4,
            self._throw: 8,
            self._send: 5,
            self._reply: 6,
            self._forward: 3,
            self._go: 2,
            self._block: 1,
            self._edit: 2,
        }

    def act(self) -> list[dict[str, Any]]:
        """Do something; return the updates that come of it."""
        if self._asked and self.chance.random() < 0.5:
            acts = [self._answer]
        else:
            acts = self.chance.choices(list(self._acts), list(self._acts.values()))
        with suppress(ActError):
            acts[0]()
        came = [json.loads(each.body) for each in self.world.updates.waiting(100)]
        self.world.updates.drop()
        return came

    def words(self) -> str:
        """Return something to say."""
        return self.chance.choice(SENSIBLE) if self.chance.random() < 0.7 else self.odd()

    # --- what stands there --------------------------------------------------------------------------------------------

    def _somewhere(self) -> tuple[Person, Chat]:
        """Return somebody in a chat in which something stands, if that is found soon."""
        for _ in range(TRIES):
            if self.chance.random() < 0.25:
                chat = self.chance.choice(self._groups)
                person = self._somebody(chat)
            else:
                person = self._somebody()
                chat = self.world.private(person)
            if chat.history:
                break
        return person, chat

    def _somebody(self, group: Chat | None = None) -> Person:
        people = self._busy if self.chance.random() < 0.75 else self._people
        there = people if group is None else [each for each in people if group.holds(each)]
        return self.chance.choice(there or self._people)

    def _latest(self, chat: Chat) -> list[Message]:
        return [each for each in chat.history[-LOOKED_BACK:] if not each.deleted]

    def _buttons(self, chat: Chat) -> Iterator[tuple[Message, Button]]:
        for message in self._latest(chat):
            if message.sender is self.world.bot:
                yield from ((message, each) for row in message.buttons for each in row if each.data is not None)

    # --- what they do -------------------------------------------------------------------------------------------------

    def _press(self) -> None:
        for _ in range(TRIES):
            person, chat = self._somewhere()
            found = list(self._buttons(chat))
            if found:
                message, button = self.chance.choice(found)
                self._asked.append((person, chat))
                del self._asked[:-5]
                self.world.press(person, message, data=button.data)
                return

    def _answer(self) -> None:
        """Write, press or send where somebody has pressed just now."""
        person, chat = self.chance.choice(self._asked)
        found = list(self._buttons(chat))
        way = self.chance.random()
        if found and way < 0.5:
            message, button = self.chance.choice(found[-8:])
            self.world.press(person, message, data=button.data)
        elif way < 0.9:
            self.world.say(person, chat, self.words(), thread=self._topic(chat))
        else:
            self._send_to(person, chat)

    def _topic(self, chat: Chat) -> int | None:
        return self.chance.choice((None, *chat.topics)) if chat.topics else None

    def _command(self) -> None:
        """Ask for something that can be asked for, in private or in the group."""
        person = self._somebody()
        group = next((each for each in self._groups if each.holds(person)), None)
        chat = self.world.private(person) if group is None or self.chance.random() < 0.7 else group
        self.world.say(person, chat, self.chance.choice(self._commands))

    def _say(self) -> None:
        person, chat = self._somewhere()
        self.world.say(person, chat, self.words(), thread=self._topic(chat))

    def _throw(self) -> None:
        group = self.chance.choice(self._groups)
        person = self._somebody(group)
        latest = [each for each in self._latest(group) if each.dice is not None]
        forwarded = self.chance.choice(latest) if latest and self.chance.random() < 0.1 else None
        emoji = self.chance.choice(("🎲",) * 9 + ("🎯",))
        self.world.throw(person, group, emoji, forward_of=forwarded, scheduled=self.chance.random() < 0.05)

    def _send(self) -> None:
        self._send_to(*self._somewhere())

    def _send_to(self, person: Person, chat: Chat) -> None:
        name, content = self.chance.choice(FILES)
        caption, topic = self.words()[: self.chance.choice((0, 0, 500))], self._topic(chat)
        if self.chance.random() < 0.3:
            self.world.send_photo(person, chat, _PICTURE, caption, thread=topic)
        else:
            self.world.send_file(person, chat, name, content, caption=caption, thread=topic)

    def _reply(self) -> None:
        person, chat = self._somewhere()
        latest = self._latest(chat)
        if latest:
            self.world.say(person, chat, self.words(), reply_to=self.chance.choice(latest))

    def _forward(self) -> None:
        person, chat = self._somewhere()
        to = self.chance.choice((self.world.private(person), *self._groups))
        latest = self._latest(chat)
        if latest:
            self.world.forward(person, self.chance.choice(latest), to)

    def _go(self) -> None:
        """Leave a group, or come into one."""
        person, group = self.chance.choice(self._people), self.chance.choice(self._groups)
        (self.world.leave if group.holds(person) else self.world.join)(person, group)

    def _block(self) -> None:
        person = self.chance.choice(self._people)
        (self.world.unblock if person.blocked else self.world.block)(person)

    def _edit(self) -> None:
        person, chat = self._somewhere()
        own = [each for each in self._latest(chat) if each.sender is person and each.text]
        if own:
            self.world.edit(person, self.chance.choice(own), self.words()[:100] or "x")
