"""The kinds of routes that a capability's module declares in its `ROUTES`."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from handlers.request import Request
from storage.owners import Owned
from storage.transaction import Tx

Handler: TypeAlias = Callable[[Tx, Request], Awaitable[None]]

# Keys in the database, and other numbers on buttons such as checksums: a longer one would be an error further in.
_LARGEST_KEY = 2**31 - 1
_LARGEST = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Command:
    """A command such as /draw; `where`: "private", "group" or "any". `words`: plain Chinese that means the same."""

    name: str
    action: Action
    handler: Handler
    where: str = "any"
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """An inline button's press. `args` are the types of its arguments; `owned`: what the first of them is the number of."""

    name: str
    action: Action
    handler: Handler
    args: tuple[type, ...] = ()
    owned: Owned | None = None

    def unpack(self, fields: Sequence[str]) -> tuple[str | int, ...]:
        """Return the typed arguments; a payload that somebody forged is refused."""
        found = _typed(self.args, fields)
        if any(_beyond(each, _LARGEST) for each in found) or (self.owned and _beyond(found[0], _LARGEST_KEY)):
            raise Refusal("button-invalid")
        return found


def _typed(args: tuple[type, ...], fields: Sequence[str]) -> tuple[str | int, ...]:
    try:
        found: tuple[str | int, ...] = TypeAdapter(tuple[args]).validate_python(tuple(fields))  # type: ignore[valid-type]
    except ValidationError:
        raise Refusal("button-invalid") from None
    return found


def _beyond(value: object, limit: int) -> bool:
    return isinstance(value, int) and abs(value) > limit


@dataclass(frozen=True, slots=True)
class Awaited:
    """The answer to a draft of that kind, in a private chat: a text, or a file where `file` is set."""

    kind: str
    action: Action
    handler: Handler
    file: bool = False


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply, in a private chat, to a message of ours that stands for something: a text, or a file where `file` is set.

    `kind` is the first word of the message's slot ("relay:12:3:P00001"), `args` are the types of the other ones, `owned`
    is what the first of them is the number of. It comes before the drafts whose kinds are in `over`, before all if None.
    """

    kind: str
    action: Action
    handler: Handler
    args: tuple[type, ...]
    owned: Owned
    file: bool = False
    over: frozenset[str] | None = None

    def unpack(self, fields: Sequence[str]) -> tuple[str | int, ...]:
        """Return the typed words of a slot."""
        return _typed(self.args, fields)

    def comes_before(self, awaited: str) -> bool:
        """Tell whether a reply is meant, not the answer to a draft of that kind."""
        return self.over is None or awaited in self.over


@dataclass(frozen=True, slots=True)
class Threaded:
    """Words in one of our topics of a private chat, or a file where `file` is set, that are no reply to a message of ours.

    `kind` is the first word of the topic's name ("relay:12"), `args` are the types of the other ones, `owned` is what the
    first of them is the number of. The handler is told of a draft whose kind is in `joins`.
    """

    kind: str
    action: Action
    handler: Handler
    args: tuple[type, ...]
    owned: Owned
    file: bool = False
    joins: frozenset[str] = frozenset()

    def unpack(self, fields: Sequence[str]) -> tuple[str | int, ...]:
        """Return the typed words of a topic's name."""
        return _typed(self.args, fields)


@dataclass(frozen=True, slots=True)
class Dice:
    """A die thrown in a task force's group. It checks by itself who throws, since it answers everybody."""

    action: Action
    handler: Handler


@dataclass(frozen=True, slots=True)
class FileSent:
    """A file sent to the bot in a private chat without being asked for."""

    action: Action
    handler: Handler


Route: TypeAlias = Command | Press | Awaited | Replied | Threaded | Dice | FileSent
