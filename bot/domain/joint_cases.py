"""Joint cases (联合查办, 一案多查): several departments deal with one institution together, and only once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain.clues import Clue
from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role

MARK = "联查"
REASON_LIMIT = 300


class JointState(StrEnum):
    """Where a joint case stands; nothing moves it by time alone."""

    OPEN = "open"
    INVESTIGATING = "investigating"
    SETTLED = "settled"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class JointStep(StrEnum):
    """What takes a joint case from state to state."""

    BEGIN = "begin"
    SETTLE = "settle"
    RESUME = "resume"
    CLOSE = "close"
    CANCEL = "cancel"


STEPS: Mapping[str, Mapping[str, JointState]] = MappingProxyType(
    {
        JointState.OPEN: {JointStep.BEGIN: JointState.INVESTIGATING, JointStep.CANCEL: JointState.CANCELLED},
        JointState.INVESTIGATING: {JointStep.SETTLE: JointState.SETTLED, JointStep.CANCEL: JointState.CANCELLED},
        JointState.SETTLED: {JointStep.RESUME: JointState.INVESTIGATING, JointStep.CLOSE: JointState.CLOSED},
        JointState.CLOSED: {},
        JointState.CANCELLED: {},
    }
)

MACHINE = Machine("joint-case", STEPS, refusal="joint-case-now")

# Steps that need words: what came of it, why it goes on, why it is given up.
WORDED = frozenset({JointStep.SETTLE, JointStep.RESUME, JointStep.CANCEL})


class JointAct(StrEnum):
    """What else is done in a joint case; it stands in the history, and moves no state."""

    OPENED = "opened"
    LINKED = "linked"
    INVITED = "invited"
    JOINED = "joined"
    NAMED = "named"
    VISIT = "visit"
    EXPLAINED = "explained"
    LED = "led"


@dataclass(frozen=True, slots=True)
class JointCase:
    """A joint case: `lead` is the department that leads it, the one that opened it unless the leader has decided."""

    id: int
    task_force: str
    number: str
    target: str
    lead: str
    state: str
    opened_by: str
    opened_at: datetime
    closed_at: datetime | None
    version: int

    @property
    def subject(self) -> str:
        """Under what its sealed words are kept."""
        return f"joint_case:{self.id}"

    @property
    def is_running(self) -> bool:
        """Whether anybody can still take part."""
        return self.state in {JointState.OPEN, JointState.INVESTIGATING}

    @property
    def is_over(self) -> bool:
        """Whether nothing leads on from here."""
        return not STEPS[self.state]


@dataclass(frozen=True, slots=True)
class LinkedClue:
    """A clue in a joint case; `explained_by` said why the case can be closed although the clue is not."""

    joint_case: int
    clue: int
    department: str
    linked_by: str
    linked_at: datetime
    explained_by: str | None
    active: bool


@dataclass(frozen=True, slots=True)
class NamedOfficer:
    """Somebody whom their own department has named for the investigation (联合调查人员)."""

    joint_case: int
    person: str
    department: str
    named_by: str
    named_at: datetime
    active: bool


@dataclass(frozen=True, slots=True)
class JointEntry:
    """What somebody did in a joint case; its words, where it has any, are kept under `ordinal`."""

    joint_case: int
    ordinal: int
    step: str
    department: str
    by: str
    at: datetime


def case_number(year: int, k: int) -> str:
    """Return the number of the year's k-th joint case (联查2026-003)."""
    return f"{MARK}{year}-{k:03d}"


def check_step(case: JointCase, step: str) -> JointState:
    """Return where a step leads; refuse one that the table does not have there, saying how it stands."""
    return JointState(MACHINE.take(case.state, step))


def check_running(case: JointCase) -> None:
    """Refuse whoever wants to take part in a case that is settled or over, saying how it stands."""
    if not case.is_running:
        raise Refusal(f"joint-case-now-{case.state}")


def able(people: Iterable[Person], department: str, day: date) -> list[Person]:
    """Return whom a department can name: its inspectors on duty with a certificate that is valid on the day."""
    return [
        each
        for each in people
        if each.department == department and each.active and Role.INSPECTOR in each.roles and each.certified_on(day)
    ]


def investigating(officers: Iterable[Person], departments: Sequence[str], least: int) -> list[str]:
    """Return which departments have officers enough to investigate (处罚法 art. 42)."""
    own = [each.department for each in officers]
    return [each for each in departments if own.count(each) >= least]


def unexplained(links: Iterable[LinkedClue], clues: Mapping[int, Clue]) -> list[Clue]:
    """Return the clues that keep a case from being closed: neither closed nor explained."""
    open_ones = (clues[each.clue] for each in links if each.active and each.explained_by is None)
    return [each for each in open_ones if each.is_open]


def check_linkable(case: JointCase, clue: Clue, taken: Collection[int]) -> None:
    """Refuse a clue of another institution, one that is only a draft, and one that is in a joint case already."""
    if clue.is_draft or clue.target != case.target:
        raise Refusal("joint-case-other-target")
    if clue.id in taken:
        raise Refusal("joint-case-linked-already")
