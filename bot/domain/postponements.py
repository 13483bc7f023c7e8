"""Postponements: an institution asks in writing to be inspected later; the leader grants a new date or refuses."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

REASON_LIMIT = 500


class PostponementState(StrEnum):
    """pending → granted or refused."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Postponement:
    """An application; `moved_to` is the date that was granted."""

    id: int
    task_force: str
    inspection: int
    state: str
    reason: str
    entered_by: str
    entered_at: datetime
    moved_from: date
    moved_to: date | None
    decided_by: str | None
    decided_at: datetime | None
    decision_reason: str | None
    version: int
