"""Transfers to discipline inspection (行纪移送): party members and public servants, known to very few [001 三.6].

Who finds it enters it; the department's head decides on paper; it is handed over on paper. Nobody else learns of it: not
the group, not the leader (unless they are the one to decide), not in any count.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role

SUMMARY_LIMIT, POINTER_LIMIT, WORDS_LIMIT = 500, 100, 500
# Working days ◇: for the decision, and until discipline inspection has signed.
APPROVAL_DAYS, RECEIPT_DAYS = 3, 5


class TransferKind(StrEnum):
    """移送 (handed over) or 信息贯通 (shared)."""

    HANDOVER = "handover"
    SHARING = "sharing"


class TransferState(StrEnum):
    """Where it stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    DECLINED = "declined"
    APPROVED = "approved"
    RECEIVED = "received"
    REPORTED = "reported"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class TransferStep(StrEnum):
    """What takes it from state to state; NAME: the head names a person who may see it too."""

    SUBMIT = "submit"
    APPROVE = "approve"
    DECLINE = "decline"
    RENEW = "renew"
    WITHDRAW = "withdraw"
    RECEIVE = "receive"
    REPORT = "report"
    CLOSE = "close"
    NAME = "name"


STEPS: Mapping[str, Mapping[str, TransferState]] = MappingProxyType(
    {
        TransferState.DRAFT: {TransferStep.SUBMIT: TransferState.SUBMITTED},
        TransferState.SUBMITTED: {
            TransferStep.APPROVE: TransferState.APPROVED,
            TransferStep.DECLINE: TransferState.DECLINED,
            TransferStep.WITHDRAW: TransferState.WITHDRAWN,
            TransferStep.NAME: TransferState.SUBMITTED,
        },
        TransferState.DECLINED: {
            TransferStep.RENEW: TransferState.SUBMITTED,
            TransferStep.CLOSE: TransferState.CLOSED,
        },
        TransferState.APPROVED: {
            TransferStep.RECEIVE: TransferState.RECEIVED,
            TransferStep.NAME: TransferState.APPROVED,
        },
        # Closed without a report where none is owed.
        TransferState.RECEIVED: {
            TransferStep.REPORT: TransferState.REPORTED,
            TransferStep.CLOSE: TransferState.CLOSED,
            TransferStep.NAME: TransferState.RECEIVED,
        },
        TransferState.REPORTED: {
            TransferStep.CLOSE: TransferState.CLOSED,
            TransferStep.NAME: TransferState.REPORTED,
        },
        TransferState.WITHDRAWN: {},
        TransferState.CLOSED: {},
    }
)
MACHINE = Machine("discipline", STEPS, refusal="discipline-now")


class Ask(StrEnum):
    """What a step asks for: a signed paper's number, its day, a photo of it; words."""

    NUMBER = "number"
    DAY = "day"
    PHOTO = "photo"
    WORDS = "words"


# In which order. The last answer takes the step.
FORMS: Mapping[str, tuple[Ask, ...]] = MappingProxyType(
    {
        TransferStep.APPROVE: (Ask.NUMBER, Ask.DAY, Ask.PHOTO),
        TransferStep.DECLINE: (Ask.WORDS,),
        TransferStep.RENEW: (Ask.WORDS,),
        TransferStep.RECEIVE: (Ask.NUMBER, Ask.DAY),
        TransferStep.REPORT: (Ask.WORDS,),
    }
)


@dataclass(frozen=True, slots=True)
class DisciplineTransfer:
    """A transfer without its words. `by_leader`: not the department's head decides on it but the leader.

    `named` is the person whom the head has named; `due_on` by when somebody has to act, `next_at` when they hear of it.
    """

    id: int
    task_force: str
    number: str | None
    kind: str
    department: str
    state: str
    entered_by: str
    entered_at: datetime
    by_leader: bool
    named: str | None
    due_on: date | None
    next_at: datetime | None
    version: int

    @property
    def subject(self) -> str:
        """What its sealed words and files belong to."""
        return f"discipline_transfer:{self.id}"

    @property
    def is_draft(self) -> bool:
        """Whether it was not submitted yet."""
        return self.state == TransferState.DRAFT


@dataclass(frozen=True, slots=True)
class TransferEntry:
    """A step that was taken; `paper_day` is the day on the paper that it rests on."""

    transfer: int
    ordinal: int
    step: str
    by: str
    at: datetime
    paper_day: date | None


def check_step(transfer: DisciplineTransfer, step: str) -> TransferState:
    """Return where a step leads; refuse one that the table does not have there."""
    steps = STEPS[transfer.state]
    if step not in steps:
        raise Refusal(f"discipline-now-{transfer.state}")
    return steps[step]


# --- who may ----------------------------------------------------------------------------------------------------------


def enters(transfer: DisciplineTransfer, person: Person) -> bool:
    """Tell whether somebody is who entered it, still of that department and post."""
    own = person.id == transfer.entered_by and person.department == transfer.department
    return own and person.may(Action.ENTER_DISCIPLINE)


def heads(transfer: DisciplineTransfer, person: Person) -> bool:
    """Tell whether somebody is head of that department, or the leader where they decide on it."""
    ours = Role.HEAD in person.roles and person.department == transfer.department
    return person.active and (ours or (transfer.by_leader and Role.LEADER in person.roles))


def reads(transfer: DisciplineTransfer, person: Person) -> bool:
    """Tell whether somebody may know of it: who entered it, who heads, who was named. A draft is the enterer's alone."""
    if transfer.is_draft:
        return enters(transfer, person)
    named = person.id == transfer.named and person.department == transfer.department
    return enters(transfer, person) or heads(transfer, person) or (named and person.may(Action.SEE_DISCIPLINE))


def decides(transfer: DisciplineTransfer, person: Person) -> bool:
    """Tell whether somebody is to decide on it: the leader where that is so, else the head; never who entered it."""
    if person.id == transfer.entered_by or not person.active:
        return False
    if transfer.by_leader:
        return Role.LEADER in person.roles
    return Role.HEAD in person.roles and person.department == transfer.department


def acts(transfer: DisciplineTransfer, step: str, person: Person) -> bool:
    """Tell whether somebody is the one to take a step, whether or not the table has it now."""
    match step:
        case TransferStep.SUBMIT | TransferStep.RENEW | TransferStep.WITHDRAW:
            return enters(transfer, person)
        case TransferStep.APPROVE | TransferStep.DECLINE:
            return decides(transfer, person)
        case TransferStep.NAME:
            return heads(transfer, person)
        case TransferStep.CLOSE:
            return enters(transfer, person) or heads(transfer, person)
        case TransferStep.RECEIVE | TransferStep.REPORT:
            return reads(transfer, person)
    return False


def open_to(transfer: DisciplineTransfer, person: Person) -> list[str]:
    """Return the steps that somebody can take now, in the table's order."""
    return [step for step in STEPS[transfer.state] if acts(transfer, step, person)]


def decided_by_leader(enterer: Person, roster: Collection[Person], *, leader_decides: bool) -> bool:
    """Tell whether the leader decides on it: where the task force says so, or the department has no other head.

    Refuse where there is nobody to decide: nobody decides on their own request.
    """
    others = [each for each in roster if each.active and each.id != enterer.id]
    leader = any(Role.LEADER in each.roles for each in others)
    head = any(Role.HEAD in each.roles and each.department == enterer.department for each in others)
    if not leader and not head:
        raise Refusal("discipline-nobody-decides")
    return leader and (leader_decides or not head)
