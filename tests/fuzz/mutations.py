"""Changes an update at random: into one that Telegram could send as well, or into one that it never would."""

import copy
import random
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.fuzz.grammar import LARGEST, WORDS

Json = dict[str, Any]

# What a message can do without, and what can be missing anywhere.
OF_MESSAGE = (
    "text",
    "caption",
    "entities",
    "caption_entities",
    "reply_to_message",
    "reply_markup",
    "from",
    "document",
    "photo",
    "dice",
)
ANYWHERE = ("file_size", "file_name", "language_code", "username", "is_forum", "mime_type")
ALIKE = (
    "from",
    "chat",
    "reply_to_message",
    "document",
    "photo",
    "dice",
    "text",
    "caption",
    "data",
    "message_id",
    "date",
)
WRITTEN = ("text", "caption", "data", "title", "first_name", "file_name", "username")
KINDS = ("message", "edited_message", "channel_post", "edited_channel_post", "business_message")
LONG = (
    "长" * 100_000,
    "x" * 1_000_000,
    "\u202e" * 5000,
    "👨‍👩‍👧‍👦" * 4096,
    "\n" * 10_000,
    "\ud83c" * 4096,
    "&<" * 4096,
    "/" * 4096,
)
HUGE: tuple[Any, ...] = (2**31, 2**63, -(2**63) - 1, 2**64, -(2**70), 10**400, 1e308, float("inf"), float("nan"), -1, 0)
ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    1.5,
    "",
    "x",
    "1",
    "\ud83c",
    [],
    [None],
    [[]],
    {},
    {"id": 1},
    {"id": None},
    [{}],
)
DEEP = (30, 200, 900)  # a reader of JSON gives up at a thousand brackets
KEPT = 200


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Give all that stands in an update as (what holds it, name or number there), outermost first."""
    names: Sequence[Any] = (
        list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for name in names:
        yield value, name
        yield from places(value[name])


def within(value: Any, depth: int = 20) -> Any:
    """Return what stands in an update down to that many brackets, so that it can be written down."""
    if depth == 0:
        return "…"
    if isinstance(value, dict):
        return {name: within(each, depth - 1) for name, each in value.items()}
    return [within(each, depth - 1) for each in value] if isinstance(value, list) else value


@dataclass
class Mutations:
    """Spoils what comes along. `accounts` and `groups` are those put in others' places."""

    chance: random.Random
    accounts: Sequence[int]
    groups: Sequence[int]
    _seen: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT))

    def __post_init__(self) -> None:
        """Sort the ways to change something by what becomes of it."""
        self._sound: list[Callable[[Json], None]] = [self.other_person, self.other_presser, self.other_chat]
        self._sound += [self.other_number, self.written, self.without, self.swapped, self.other_kind]
        self._broken: list[Callable[[Json], None]] = [self.dropped, self.odd, self.odd, self.huge]
        self._broken += [self.deep, self.nested, self.confused]

    def note(self, content: Json) -> None:
        """Keep an update, for others to be mixed with."""
        self._seen.append(content)

    def apply(self, content: Json) -> tuple[Json, bool]:
        """Return a changed copy, and whether Telegram could still send it."""
        content, sound = copy.deepcopy(content), self.chance.random() < 0.5
        for _ in range(self.chance.choice((1, 1, 1, 2, 3))):
            change = self.chance.choice(self._sound if sound else self._broken)
            change(content)
            if change in (self.deep, self.nested):
                break  # nobody finds their way about in that
        return content, sound

    # --- as Telegram could send it -----------------------------------------------------------------------------------

    def other_person(self, content: Json) -> None:
        """Let somebody else have done it, in their own chat."""
        old = next((each["from"].get("id") for each in content.values() if _is_from_somebody(each)), None)
        new = self.chance.choice(self.accounts)
        for holder, name in list(places(content)):
            if name == "id" and holder[name] == old:
                holder[name] = new

    def other_presser(self, content: Json) -> None:
        """Let somebody else have done it, in the same chat."""
        for each in content.values():
            if _is_from_somebody(each):
                each["from"]["id"] = self.chance.choice(self.accounts)

    def other_chat(self, content: Json) -> None:
        """Let it have been elsewhere."""
        group = self.chance.choice((*self.groups, -1009))
        private = self.chance.choice(self.accounts)
        chat: Json = {"id": group, "type": self.chance.choice(("supergroup", "group")), "title": "示例"}
        if self.chance.random() < 0.4:
            chat = {"id": private, "type": "private"}
        self._all(content, "chat", lambda: dict(chat))

    def other_number(self, content: Json) -> None:
        """Let it be, or be about, another message, topic or moment."""
        name = self.chance.choice(("message_id", "message_thread_id", "date", "value"))
        new = self.chance.choice((1, 2, self.chance.randint(1, 100), 2**31 - 1))
        self._all(content, name, lambda: min(new, 6) if name == "value" else new)

    def written(self, content: Json) -> None:
        """Put other words in: too long ones, half characters, or what could pass for something."""
        self._one(content, WRITTEN, lambda _: self.chance.choice((*LONG, *WORDS)))

    def without(self, content: Json) -> None:
        """Leave out what need not be there."""
        known = [(holder, name) for holder, name in places(content) if isinstance(name, str)]
        found = [each for each in known if each[1] in ANYWHERE or (each[1] in OF_MESSAGE and "message_id" in each[0])]
        if found:
            holder, name = self.chance.choice(found)
            del holder[name]

    def swapped(self, content: Json) -> None:
        """Take a part of another update for one of the same name."""
        other = [(holder, name) for holder, name in places(self._other(content)) if name in ALIKE]
        if other:
            source, name = self.chance.choice(other)
            self._one(content, (name,), lambda _: copy.deepcopy(source[name]))

    def other_kind(self, content: Json) -> None:
        """Let a message have been edited, or stand in a channel."""
        if "message" in content:
            content[self.chance.choice(KINDS)] = content.pop("message")

    # --- as it never would --------------------------------------------------------------------------------------------

    def dropped(self, content: Json) -> None:
        """Leave anything out."""
        holder, name = self._anywhere(content)
        if holder is not None:
            del holder[name]

    def odd(self, content: Json) -> None:
        """Put something of another type in."""
        holder, name = self._anywhere(content)
        if holder is not None:
            holder[name] = copy.deepcopy(self.chance.choice(ODD))

    def huge(self, content: Json) -> None:
        """Put a number in that is none, or that no database holds."""
        found = [(holder, name) for holder, name in places(content) if isinstance(holder[name], int)]
        if found:
            holder, name = self.chance.choice(found)
            holder[name] = self.chance.choice((*HUGE, LARGEST * 2))

    def deep(self, content: Json) -> None:
        """Put something in that has very many brackets."""
        holder, name = self._anywhere(content)
        if holder is not None:
            value: Any = "x"
            for _ in range(self.chance.choice(DEEP)):
                value = [value] if self.chance.random() < 0.5 else {"x": value}
            holder[name] = value

    def nested(self, content: Json) -> None:
        """Let a message answer itself, and that one too, and so on."""
        for each in content.values():
            if isinstance(each, dict) and "message_id" in each:
                inner = dict(each)
                for _ in range(self.chance.choice(DEEP)):
                    inner = {**each, "reply_to_message": inner}
                each["reply_to_message"] = inner

    def confused(self, content: Json) -> None:
        """Take any part of another update for any of this one."""
        other = list(places(self._other(content)))
        holder, name = self._anywhere(content)
        if holder is not None and other:
            source, theirs = self.chance.choice(other)
            holder[name] = copy.deepcopy(source[theirs])

    # --- where --------------------------------------------------------------------------------------------------------

    def _other(self, content: Json) -> Json:
        return self.chance.choice(self._seen) if self._seen else content

    def _anywhere(self, content: Json) -> tuple[Any, Any]:
        found = list(places(content))
        return self.chance.choice(found) if found else (None, None)

    def _one(self, content: Json, names: Sequence[str], new: Callable[[Any], Any]) -> None:
        found = [(holder, name) for holder, name in places(content) if isinstance(name, str) and name in names]
        if found:
            holder, name = self.chance.choice(found)
            holder[name] = new(holder[name])

    def _all(self, content: Json, wanted: str, new: Callable[[], Any]) -> None:
        for holder, name in list(places(content)):
            if name == wanted and name in holder:
                holder[name] = new()


def _is_from_somebody(content: Any) -> bool:
    return isinstance(content, dict) and isinstance(content.get("from"), dict)
