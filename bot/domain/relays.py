"""The private relay (互通) about a clue: who takes part, what may be written, how its history is paged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import clue_rights
from bot.domain.clue_drafts import has_personal_data
from bot.domain.clues import Clue, ClueState
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.sent_files import Kind, Wanted

FILE = Wanted(Kind.DOCUMENT, "relay-file-kind", largest_mb=20)
WORDS_LIMIT, CAPTION_LIMIT = 2000, 700  # a file's caption shares Telegram's 1024 characters with what stands above it
# How long what somebody types goes into the relay without another press: our own default. Later they may mean another thing.
OPEN_FOR = timedelta(hours=1)
# Of Telegram's 4096 characters, the rest being for who takes part; each message has a line about itself, and its file's name.
_ON_PAGE, _PAGE_ROOM, _HEAD_ROOM, _NAME_ROOM = 8, 2800, 90, 90


@dataclass(frozen=True, slots=True)
class RelayMessage:
    """A message without its words, from somebody of `department` to the department `addressed`.

    `answers` is the ordinal of the one that it replies to, `file` a sealed file's number, `length` how many characters it
    has, so that pages can be laid out without reading it.
    """

    clue: int
    ordinal: int
    by: str
    department: str
    addressed: str
    at: datetime
    answers: int | None
    file: int | None
    length: int


@dataclass(frozen=True, slots=True)
class RelayMember:
    """From when to when somebody took part in a clue's relay, and for which department."""

    clue: int
    person: str
    department: str
    joined_at: datetime
    left_at: datetime | None


@dataclass(frozen=True, slots=True)
class RelayCopy:
    """That somebody is to get a message; `instead_of`: a chair, since nobody of that department could be reached."""

    clue: int
    ordinal: int
    person: str
    instead_of: str


def has_relay(clue: Clue) -> bool:
    """Tell whether a clue has two departments that could write to each other: an outside body is written to on paper."""
    return not clue.is_draft and not clue.outside


def takes_part(clue: Clue, person: Person) -> bool:
    """Tell whether somebody reads and writes in a clue's relay now.

    Liaisons of the sender and of who holds it, who entered it, who answers it: as long as they may read the clue itself.
    """
    if not has_relay(clue) or not clue_rights.reads(clue, person):
        return False
    if person.id == clue.entered_by and person.department == clue.from_department:
        return True
    if person.id == clue.owner and person.department == clue.receiver:
        return True
    return Role.LIAISON in person.roles and holds(clue, person.department)


def holds(clue: Clue, department: str) -> bool:
    """Tell whether a department is the sender of a clue, or has it now."""
    return department == clue.from_department or (department == clue.to_department and not is_between(clue))


def is_between(clue: Clue) -> bool:
    """Tell whether no department holds a clue at the moment: it was returned, and goes to nobody else yet."""
    return clue.state in {ClueState.RETURNED, ClueState.DISPUTED}


def other_side(clue: Clue, writer: Person) -> str:
    """Return the department that somebody of the other one writes to."""
    return clue.from_department if writer.department == clue.to_department else clue.to_department


def is_open(clue: Clue) -> bool:
    """Tell whether anything can be written about a clue."""
    return has_relay(clue) and not is_between(clue) and clue.state != ClueState.CLOSED


def check_open(clue: Clue) -> None:
    """Refuse to write where there is nobody to write to, or nothing more to be said."""
    if clue.state == ClueState.CLOSED:
        raise Refusal("relay-closed")
    if not has_relay(clue):
        raise Refusal("relay-outside")
    if is_between(clue):
        raise Refusal("relay-between")


def check_words(words: str, *, facts: bool, caption: bool) -> str:
    """Return what was written. Raises `Refusal` for nothing, for too much, for personal data where `facts` are off.

    A file may come without words; what stands under it is shorter.
    """
    bare = words.strip()
    limit = CAPTION_LIMIT if caption else WORDS_LIMIT
    if not bare and not caption:
        raise Refusal("relay-words-missing", limit=limit)
    if units(bare) > limit:
        raise Refusal("relay-caption-long" if caption else "relay-words-long", limit=limit, many=units(bare))
    if not facts and has_personal_data(bare):
        raise Refusal("relay-personal-data")
    return bare


def units(words: str) -> int:
    """Return how long words are as Telegram counts them: an emoji is two."""
    return len(words.encode("utf-16-le")) // 2


def pages(messages: Sequence[RelayMessage]) -> list[list[RelayMessage]]:
    """Return messages in pages that each fit one message of Telegram's, the newest page first, each oldest first."""
    found: list[list[RelayMessage]] = []
    room = 0
    for each in reversed(messages):
        needed = each.length + _HEAD_ROOM + (0 if each.file is None else _NAME_ROOM)
        if not found or needed > room or len(found[-1]) == _ON_PAGE:
            found.append([])
            room = _PAGE_ROOM
        found[-1].insert(0, each)
        room -= needed
    return found
