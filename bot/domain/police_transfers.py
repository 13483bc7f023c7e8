"""Cases of suspected crime that a department hands to the police (行刑衔接; 310号令): their course and its steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.domain.machines import Machine
from bot.domain.refusals import Refusal

FEWEST_OFFICERS, MOST_OFFICERS = 2, 10
SUMMARY, TARGET, STEP_WORDS = "summary", "target", "step"  # what is sealed, and what is only read when it is sent


class TransferState(StrEnum):
    """Where a case stands. Nothing leaves a state by time alone."""

    DRAFT = "draft"
    PREPARING = "preparing"  # officers are named and verify the facts
    REPORTED = "reported"  # the principal head has the written report
    APPROVED = "approved"
    HANDED = "handed"  # with the police, who have not signed yet
    RECEIVED = "received"
    MISPLACED = "misplaced"  # not these police's: to be passed on
    FILED = "filed"
    DELIVERED = "delivered"  # items and materials are with the police too
    UNFILED = "unfiled"
    REVIEWING = "reviewing"
    UPHELD = "upheld"  # the review said no as well
    SUPERVISED = "supervised"  # the procuratorate has been asked
    ORDERED = "ordered"  # the procuratorate has told the police to file
    DECLINED = "declined"  # the head has not approved
    ADMINISTRATIVE = "administrative"  # not taken: to be dealt with as administrative, art. 10
    CLOSED = "closed"
    VOID = "void"


class TransferStep(StrEnum):
    """What takes a case from state to state."""

    OPEN = "open"
    REPORT = "report"
    APPROVE = "approve"
    DECLINE = "decline"
    HAND = "hand"
    SIGN = "sign"
    NOT_OURS = "not-ours"
    PASS_ON = "pass-on"
    FILE = "file"
    REJECT = "reject"
    REVIEW = "review"
    UPHOLD = "uphold"
    SUPERVISE = "supervise"
    ORDER = "order"
    DISMISS = "dismiss"
    ACCEPT = "accept"
    EXPLAIN = "explain"
    ITEMS = "items"
    OUTCOME = "outcome"
    SEND_BACK = "send-back"
    HANDLE = "handle"
    WITHDRAW = "withdraw"


STEPS: Mapping[str, Mapping[str, TransferState]] = MappingProxyType(
    {
        TransferState.DRAFT: {TransferStep.OPEN: TransferState.PREPARING},
        TransferState.PREPARING: {
            TransferStep.REPORT: TransferState.REPORTED,
            TransferStep.WITHDRAW: TransferState.VOID,
        },
        TransferState.REPORTED: {
            TransferStep.APPROVE: TransferState.APPROVED,
            TransferStep.DECLINE: TransferState.DECLINED,
        },
        TransferState.APPROVED: {TransferStep.HAND: TransferState.HANDED},
        TransferState.HANDED: {TransferStep.SIGN: TransferState.RECEIVED},
        TransferState.RECEIVED: {
            TransferStep.FILE: TransferState.FILED,
            TransferStep.REJECT: TransferState.UNFILED,
            TransferStep.NOT_OURS: TransferState.MISPLACED,
        },
        TransferState.MISPLACED: {TransferStep.PASS_ON: TransferState.RECEIVED},
        TransferState.FILED: {TransferStep.ITEMS: TransferState.DELIVERED},
        TransferState.DELIVERED: {
            TransferStep.OUTCOME: TransferState.CLOSED,
            TransferStep.SEND_BACK: TransferState.ADMINISTRATIVE,
        },
        TransferState.UNFILED: {
            TransferStep.REVIEW: TransferState.REVIEWING,
            TransferStep.SUPERVISE: TransferState.SUPERVISED,
            TransferStep.ACCEPT: TransferState.ADMINISTRATIVE,
            TransferStep.EXPLAIN: TransferState.UNFILED,
        },
        TransferState.REVIEWING: {
            TransferStep.FILE: TransferState.FILED,
            TransferStep.UPHOLD: TransferState.UPHELD,
        },
        TransferState.UPHELD: {
            TransferStep.SUPERVISE: TransferState.SUPERVISED,
            TransferStep.ACCEPT: TransferState.ADMINISTRATIVE,
            TransferStep.EXPLAIN: TransferState.UPHELD,
        },
        TransferState.SUPERVISED: {
            TransferStep.ORDER: TransferState.ORDERED,
            TransferStep.DISMISS: TransferState.ADMINISTRATIVE,
        },
        TransferState.ORDERED: {TransferStep.FILE: TransferState.FILED},
        TransferState.DECLINED: {
            TransferStep.REPORT: TransferState.REPORTED,
            TransferStep.HANDLE: TransferState.CLOSED,
        },
        TransferState.ADMINISTRATIVE: {TransferStep.HANDLE: TransferState.CLOSED},
        TransferState.CLOSED: {},
        TransferState.VOID: {},
    }
)
MACHINE = Machine("police-transfer", STEPS, refusal="police-transfer-now")

# Before the police have the case; afterwards their department sees it too, as long as they keep it.
BEFORE_POLICE = frozenset(
    {
        TransferState.DRAFT,
        TransferState.PREPARING,
        TransferState.REPORTED,
        TransferState.APPROVED,
        TransferState.DECLINED,
        TransferState.VOID,
    }
)
# While a fine would stand in for the transfer (art. 11): it is prepared, decided on, or in the police's hands.
RUNNING = frozenset(TransferState) - {
    TransferState.DRAFT,
    TransferState.DECLINED,
    TransferState.ADMINISTRATIVE,
    TransferState.CLOSED,
    TransferState.VOID,
}
_OVER = frozenset({TransferState.CLOSED, TransferState.VOID})


@dataclass(frozen=True, slots=True)
class PoliceTransfer:
    """A case without its confidential words.

    `police` is their department in the task force, "" where they are an outside body; `competent` the body that it was
    passed on to, "" as long as it was not. `clue`, `record`, `follow_up` say what it came from; `handling` is the
    follow-up by which it was dealt with in the end. `details`: what a draft has answered, who is being picked.
    """

    id: int
    task_force: str
    number: str | None
    clue: int | None
    record: int | None
    follow_up: int | None
    target: str | None
    department: str
    police: str
    competent: str
    state: str
    opened_by: str
    opened_at: datetime
    reported_by: str | None
    handling: int | None
    details: Mapping[str, Any]
    closed_at: datetime | None
    version: int
    officers: tuple[str, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether it has not been opened yet."""
        return self.state == TransferState.DRAFT

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done about it."""
        return not self.is_draft and self.state not in _OVER

    @property
    def holder(self) -> str:
        """The police department that has it in the task force; "" before, after it was passed on, or outside."""
        return "" if self.state in BEFORE_POLICE or self.competent else self.police

    @property
    def subject(self) -> str:
        """Whose words and papers are sealed."""
        return f"police_transfer:{self.id}"

    @property
    def steps(self) -> Mapping[str, TransferState]:
        """Where it can go from here, by the step; the table is asked, nothing else."""
        return STEPS[self.state]


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step that was taken: entered `at`, which says that it happened at `happened_at` (a day only unless `timed`).

    `paper` is the number of the signed paper, receipt or notice; `details` what else was answered.
    """

    transfer: int
    ordinal: int
    step: str
    by: str
    at: datetime
    happened_at: datetime
    timed: bool
    paper: str
    details: Mapping[str, Any]


def check_step(transfer: PoliceTransfer, step: str) -> TransferState:
    """Return where a step leads; refuse one that the table does not have there."""
    if step not in transfer.steps:
        raise Refusal(f"police-transfer-now-{transfer.state}")
    return transfer.steps[step]
