"""Which commands the chat service offers while somebody types, in which chats; sent once at start.

What is offered is the same for everybody in a kind of chat: who may do what is checked when it is asked. The
descriptions are the Fluent messages ``command-`` + name.
"""

from dataclasses import dataclass
from enum import Enum

from bot.domain.messages import Text, text
from handlers.catalog import ROUTES
from handlers.routes import Command


class Scope(Enum):
    """Kinds of chats, as Telegram parts them."""

    PRIVATE = "all_private_chats"
    GROUPS = "all_group_chats"
    GROUP_ADMINISTRATORS = "all_chat_administrators"


@dataclass(frozen=True, slots=True)
class CommandList:
    """What is offered in one kind of chat: commands with their descriptions, in order."""

    scope: Scope
    commands: tuple[tuple[str, Text], ...]


# In the order of use; a command that is in no list works all the same. In private chats strangers see the list too:
# only what says nothing about the work.
_PRIVATE = ("menu", "my", "due", "board", "help", "language", "cancel")
_GROUPS = ("board", "draws", "draw", "help")
_ADMINISTRATORS = (*_GROUPS, "check", "bind")


def command_lists() -> list[CommandList]:
    """Return what is to be sent to the chat service, for each language anew (the descriptions are texts)."""
    known = {each.name for each in ROUTES if isinstance(each, Command)}
    lists = ((Scope.PRIVATE, _PRIVATE), (Scope.GROUPS, _GROUPS), (Scope.GROUP_ADMINISTRATORS, _ADMINISTRATORS))
    return [
        CommandList(scope, tuple((name, describe(name)) for name in names if name in known)) for scope, names in lists
    ]


def describe(name: str) -> Text:
    """Return the description of a command."""
    return text("command-" + name.replace("_", "-"))
