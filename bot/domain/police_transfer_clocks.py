"""By when the next step has to be taken. Days are calendar days, the first one not counted; hours are hours."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.deadlines import OF_POLICE, DeadlineKind
from bot.domain.police_transfers import PoliceTransfer, TransferState
from bot.domain.task_forces import PoliceTransferRules


@dataclass(frozen=True, slots=True)
class Span:
    """So many hours, or calendar days, and what is due by then."""

    kind: DeadlineKind
    hours: int = 0
    days: int = 0


_CLOCKS: Mapping[str, Span] = {
    TransferState.REPORTED: Span(DeadlineKind.POLICE_APPROVAL, days=3),
    TransferState.APPROVED: Span(DeadlineKind.POLICE_HANDOVER, hours=24),
    TransferState.HANDED: Span(DeadlineKind.POLICE_RECEIPT, hours=24),
    TransferState.MISPLACED: Span(DeadlineKind.POLICE_PASSING, hours=24),
    TransferState.RECEIVED: Span(DeadlineKind.POLICE_DECISION, days=3),
    TransferState.UNFILED: Span(DeadlineKind.POLICE_OBJECTION, days=3),
    TransferState.REVIEWING: Span(DeadlineKind.POLICE_REVIEW, days=3),
    TransferState.UPHELD: Span(DeadlineKind.POLICE_SUPERVISION, days=3),
    TransferState.FILED: Span(DeadlineKind.POLICE_ITEMS, days=3),
}


def clock_of(state: str) -> Span | None:
    """Return the decree's clock that runs in a state; None where it has none."""
    return _CLOCKS.get(state)


def day_of(state: str, rules: PoliceTransferRules) -> tuple[DeadlineKind, int] | None:
    """Return what is due in so many days by our own default, where the decree sets no time."""
    return {
        TransferState.PREPARING: (DeadlineKind.POLICE_VERIFYING, rules.verifying_days),
        TransferState.SUPERVISED: (DeadlineKind.POLICE_ANSWER, rules.answer_days),
        TransferState.ORDERED: (DeadlineKind.POLICE_ANSWER, rules.answer_days),
        TransferState.DECLINED: (DeadlineKind.POLICE_HANDLING, rules.handling_days),
        TransferState.ADMINISTRATIVE: (DeadlineKind.POLICE_HANDLING, rules.handling_days),
    }.get(TransferState(state))


def kind_in(state: str, rules: PoliceTransferRules) -> DeadlineKind | None:
    """Return what is due in a state, whether by the decree or by default."""
    clock, day = clock_of(state), day_of(state, rules)
    return clock.kind if clock is not None else day[0] if day is not None else None


def whose(transfer: PoliceTransfer, kind: str) -> str:
    """Return the department that has to meet it: the police, where they are a department here, for what is theirs."""
    return transfer.holder if kind in OF_POLICE and transfer.holder else transfer.department
