"""What somebody asked of the bot, unpacked from an update."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.draws import Throw
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role, may
from bot.domain.sent_files import Sent
from bot.domain.task_forces import TaskForce
from storage.chats import Chat


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file that came with a message: `content` is None where it was too big or could not be fetched.

    `reading` is what a handler had made of it apart from the transaction, None until then.
    """

    name: str
    size: int
    content: bytes | None
    too_big: bool = False
    reading: object = None


class Apart(Exception):
    """A file must be read first, which can take seconds: to be done in a thread, outside of any transaction.

    `read` makes of the file what the handler finds in `FileFacts.reading` when it is called again; it may raise Refusal.
    """

    def __init__(self, read: Callable[[FileFacts], object]) -> None:
        super().__init__()
        self.read = read


@dataclass(frozen=True, slots=True)
class Request:
    """One person's request in one chat.

    `actor` is the roster entry tied to the account in `task_force`; both are None for whoever is not tied. `args` are the
    words behind a command, `payload` a button's arguments, `draft` what is known of the answer that was awaited, `topic` the
    name of the topic of ours, in a private chat, in which it was asked; `aside`: in a group's topic.
    """

    user_id: int
    chat: Chat
    message_id: int = 0
    text: str = ""
    topic: str = ""
    aside: bool = False
    args: tuple[str, ...] = ()
    payload: tuple[str | int, ...] = ()
    draft: dict[str, str | int] = field(default_factory=dict)
    callback: str | None = None
    throw: Throw | None = None
    file: FileFacts | None = None
    actor: Person | None = None
    task_force: TaskForce | None = None
    operator: bool = False

    @property
    def member(self) -> Person:
        """The person who asks; whoever is not tied to a roster is refused."""
        if self.actor is None:
            raise Refusal("stranger")
        return self.actor

    @property
    def office(self) -> TaskForce:
        """The task force that is meant."""
        if self.task_force is None:
            raise Refusal("stranger")
        return self.task_force

    @property
    def answers(self) -> int | None:
        """The message in a group that is answered: a reply stands in its topic, whichever that is. None elsewhere."""
        return None if self.chat.private or not self.message_id else self.message_id

    @property
    def roles(self) -> frozenset[Role]:
        """The roles in force: none for somebody off duty; the operator's comes from the settings."""
        own = self.actor.roles if self.actor is not None and self.actor.active else frozenset[Role]()
        return own | {Role.ADMIN} if self.operator else own - {Role.ADMIN}

    def may(self, action: Action) -> bool:
        """Tell whether the asker may do that."""
        return may(action, self.roles)


def sent_file(request: Request) -> Sent | None:
    """Return the file of a request as the rules know it, None for a request without one."""
    file = request.file
    return None if file is None else Sent(file.name, file.content, file.too_big)
