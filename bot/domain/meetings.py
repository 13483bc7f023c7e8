"""Meetings (联席会议, 研判会商, 联合约谈): called, agenda frozen, held, minutes confirmed; decisions become actions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from zlib import crc32

from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Action, Role
from bot.domain.roster_cells import without_numbers_of_people
from bot.domain.task_forces import TaskForce

TITLE_LIMIT, NAME_LIMIT, PLACE_LIMIT = 100, 30, 100
WORDS_LIMIT, WHAT_LIMIT, REASON_LIMIT = 1000, 200, 200
MOST_ITEMS, MOST_ACTIONS, MOST_MINUTES = 30, 50, 180
GATHERED_MINUTES, SHORTEST = 5, 60
SEALED = "*"  # in the place of minutes whose words are kept elsewhere


class MeetingKind(StrEnum):
    """Joint meeting [工作方案 三], case consultation, joint interview."""

    JOINT = "joint"
    CONSULTATION = "consultation"
    INTERVIEW = "interview"


class MeetingState(StrEnum):
    """Called; agenda frozen; held, minutes being written; closed, minutes confirmed; or cancelled."""

    CALLED = "called"
    FROZEN = "frozen"
    HELD = "held"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class MeetingStep(StrEnum):
    """What takes a meeting from state to state."""

    FREEZE = "freeze"
    MOVE = "move"
    HOLD = "hold"
    CLOSE = "close"
    CANCEL = "cancel"


# A meeting that is moved has its agenda open again: there is time to propose items.
STEPS: Mapping[str, Mapping[str, MeetingState]] = MappingProxyType(
    {
        MeetingState.CALLED: {
            MeetingStep.FREEZE: MeetingState.FROZEN,
            MeetingStep.MOVE: MeetingState.CALLED,
            MeetingStep.CANCEL: MeetingState.CANCELLED,
        },
        MeetingState.FROZEN: {
            MeetingStep.MOVE: MeetingState.CALLED,
            MeetingStep.HOLD: MeetingState.HELD,
            MeetingStep.CANCEL: MeetingState.CANCELLED,
        },
        MeetingState.HELD: {MeetingStep.CLOSE: MeetingState.CLOSED},
        MeetingState.CLOSED: {},
        MeetingState.CANCELLED: {},
    }
)
MACHINE = Machine("meeting", STEPS, refusal="meeting-is")


class ActionState(StrEnum):
    """What was decided to be done: open, then done, or dropped by the chair."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ActionStep(StrEnum):
    """What ends an action."""

    FINISH = "finish"
    DROP = "drop"


ACTION_STEPS: Mapping[str, Mapping[str, ActionState]] = MappingProxyType(
    {
        ActionState.OPEN: {ActionStep.FINISH: ActionState.DONE, ActionStep.DROP: ActionState.DROPPED},
        ActionState.DONE: {},
        ActionState.DROPPED: {},
    }
)
ACTION_MACHINE = Machine("meeting-action", ACTION_STEPS, refusal="meeting-action-is")


class Scope(StrEnum):
    """Who is called: those who decide and the liaisons, everybody on the roster, or the offices that a case concerns."""

    CORE = "core"
    ALL = "all"
    PARTIES = "parties"


class Origin(StrEnum):
    """How an item came on the agenda: proposed, gathered by the bot, or raised in the meeting."""

    PROPOSED = "proposed"
    GATHERED = "gathered"
    RAISED = "raised"


class Attendance(StrEnum):
    """What somebody answered to the call."""

    ATTEND = "attend"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; `number` counts within the year ("2026-03"). `set_at`: when time and place were last told.

    `clue` or `follow_up` is what it is about, with the `departments` that it concerns.
    `sequence` rises with each change that calendars must learn of, `next_at` is when the clock next has a part in it.
    """

    id: int
    task_force: str
    number: str
    kind: str
    scope: str
    starts_at: datetime
    freeze_at: datetime
    place: str
    chair: str
    called_by: str
    set_at: datetime
    state: str
    sequence: int
    reason: str
    closed_by: str | None
    closed_at: datetime | None
    next_at: datetime | None
    version: int
    clue: int | None = None
    follow_up: int | None = None
    departments: Sequence[str] | None = None

    @property
    def coming(self) -> bool:
        """Tell whether it is still to be held."""
        return self.state in {MeetingState.CALLED, MeetingState.FROZEN}

    @property
    def open_in_group(self) -> bool:
        """Tell whether the titles of its items may stand in the group: those of cases and interviews may not."""
        return self.kind == MeetingKind.JOINT


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda. Gathered ones have no title but `details`: which kind, and the counts as they were then.

    `minutes` are `SEALED` where the words are kept sealed under `subject`.
    """

    id: int
    meeting: int
    origin: str
    department: str
    proposed_by: str | None
    title: str
    reporter: str
    lasts: int
    details: Mapping[str, Any] | None
    minutes: str
    minuted_by: str | None
    version: int

    @property
    def subject(self) -> str:
        """Under what its sealed words are kept."""
        return f"meeting-item:{self.id}"

    @property
    def gathered(self) -> bool:
        """Tell whether the bot put it there by itself."""
        return self.origin == Origin.GATHERED


@dataclass(frozen=True, slots=True)
class Reply:
    """Somebody's answer to the call; `stand_in` is who comes instead, in words."""

    meeting: int
    person: str
    answer: str
    stand_in: str


@dataclass(frozen=True, slots=True)
class Task:
    """A decision of a meeting to be carried out (决定事项): by a person, or by a department where `person` is None."""

    id: int
    task_force: str
    meeting: int
    item: int | None
    what: str
    department: str
    person: str | None
    due_on: date
    state: str
    note: str
    added_by: str
    closed_by: str | None
    closed_at: datetime | None
    version: int

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be done."""
        return self.state == ActionState.OPEN


# --- what may happen ------------------------------------------------------------------------------------------------------


def step_to(meeting: Meeting, step: MeetingStep) -> MeetingState:
    """Return the state that a step leads to; refuse one that the table does not have, saying where it stands."""
    found = STEPS[meeting.state].get(step)
    if found is None:
        raise Refusal(f"meeting-is-{meeting.state}")
    return found


def check_task_step(task: Task, to: ActionState) -> None:
    """Refuse what the table does not have, saying how it ended."""
    if not ACTION_MACHINE.leads(task.state, to):
        raise Refusal(f"meeting-action-is-{task.state}")


def check_proposable(meeting: Meeting, items: Collection[Item]) -> None:
    """Refuse an item once the agenda is frozen, or full."""
    if meeting.state != MeetingState.CALLED:
        raise Refusal(
            "meeting-agenda-closed" if meeting.state == MeetingState.FROZEN else f"meeting-is-{meeting.state}"
        )
    check_room(items)


def check_room(items: Collection[Item]) -> None:
    """Refuse one item more than an agenda can have."""
    if sum(not each.gathered for each in items) >= MOST_ITEMS:
        raise Refusal("meeting-agenda-full", limit=MOST_ITEMS)


def check_begun(meeting: Meeting, now: datetime) -> None:
    """Refuse minutes of a meeting that is still to begin."""
    if meeting.coming and now < meeting.starts_at:
        raise Refusal("meeting-not-begun")


def check_minuted(items: Iterable[Item], tasks: Iterable[Task]) -> None:
    """Refuse to confirm minutes in which nothing stands at all."""
    if not any(each.minutes for each in items) and not any(True for _ in tasks):
        raise Refusal("meeting-minutes-empty")


# --- who ------------------------------------------------------------------------------------------------------------------

_CORE = frozenset({Role.LEADER, Role.DEPUTY, Role.HEAD, Role.LIAISON})
_CHAIR = frozenset({Role.LEADER, Role.DEPUTY})
_OFFICE = frozenset({Role.HEAD, Role.LIAISON})


def is_core(person: Person) -> bool:
    """Tell whether somebody is of those who decide, or a liaison."""
    return bool(person.roles & _CORE)


def called(meeting: Meeting, people: Iterable[Person]) -> list[Person]:
    """Return who is called: nobody off duty, whoever has left the task force."""
    able = [each for each in people if each.may(Action.ATTEND_MEETING)]
    return [each for each in able if _is_called(meeting, each)]


def _is_called(meeting: Meeting, person: Person) -> bool:
    if meeting.scope == Scope.ALL or person.id == meeting.chair:
        return True
    if meeting.scope == Scope.CORE:
        return is_core(person)
    near = person.department in (meeting.departments or ()) and bool(person.roles & _OFFICE)
    return near or Role.LEADER in person.roles or (person.id == meeting.called_by and bool(person.roles & _CHAIR))


def may_read(meeting: Meeting, person: Person) -> bool:
    """Tell whether somebody may read items and minutes: of a consultation or an interview only those who are called."""
    return meeting.open_in_group or bool(called(meeting, [person]))


def check_reader(meeting: Meeting, person: Person) -> None:
    """Refuse whoever may not read items and minutes."""
    if not may_read(meeting, person):
        raise Refusal("meeting-not-called")


def presides(meeting: Meeting, person: Person) -> bool:
    """Tell whether somebody can act as the chair of the meeting: who was named, or the leader."""
    return person.id == meeting.chair or Role.LEADER in person.roles


def may_write(meeting: Meeting, person: Person, office: TaskForce) -> bool:
    """Tell whether somebody writes the minutes: the chair, or a liaison of the leading department.

    On a case it is a liaison of those that it concerns.
    """
    leads = any(each.leads and each.name == person.department for each in office.departments)
    writes = Role.LIAISON in person.roles and (leads or meeting.scope == Scope.PARTIES)
    return presides(meeting, person) or (writes and may_read(meeting, person))


def may_finish(task: Task, person: Person) -> bool:
    """Tell whether somebody sees it, and can say that it is done or why not yet.

    Who has to do it, its department's heads and liaisons, the chair.
    """
    if person.roles & _CHAIR or person.id == task.person:
        return True
    return person.department == task.department and is_core(person)


# --- words and numbers ----------------------------------------------------------------------------------------------------


def check_title(words: str, meeting: Meeting) -> str:
    """Return an item's title; what is published in the group must hold no number of a person."""
    title = check_words("words", words, TITLE_LIMIT)
    if meeting.open_in_group and without_numbers_of_people(title) != title:
        raise Refusal("meeting-title-person")
    return title


def read_minutes(words: str) -> int:
    """Return how many minutes somebody wrote: 1 to 180; refuse anything else."""
    digits = words.strip().removesuffix("分钟").strip()
    if not (digits.isdecimal() and len(digits) <= 3 and 1 <= int(digits) <= MOST_MINUTES):
        raise Refusal("meeting-minutes-number", limit=MOST_MINUTES)
    return int(digits)


def read_time(words: str) -> time | None:
    """Return the time of day that somebody wrote (9:30, 09：30, 14点, 14点30分, 0930); None where it is none."""
    plain = words.strip().replace("：", ":").replace("点", ":").replace("时", ":").removesuffix("分")
    if plain.isdecimal() and len(plain) == 4:
        plain = f"{plain[:2]}:{plain[2:]}"
    hours, colon, minutes = plain.partition(":")
    minutes = minutes or "0"
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(hours) <= 2 and len(minutes) <= 2):
        return None
    return time(int(hours), int(minutes)) if int(hours) < 24 and int(minutes) < 60 else None


def length(items: Iterable[Item]) -> int:
    """Return how many minutes a meeting takes by its agenda, an hour at least."""
    return max(SHORTEST, sum(each.lasts for each in items))


def stamp(*parts: object) -> int:
    """Return a number that stands for what a button showed: pressed later, it means this and nothing else."""
    return crc32("\x1f".join(map(str, parts)).encode())
