"""What comes of a result: rectification and look-back, interview, penalty case, points, transfer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class FollowUpKind(StrEnum):
    """What is to follow. Points (支付资格记分) are for medical institutions only."""

    RECTIFICATION = "rectification"
    INTERVIEW = "interview"
    PENALTY = "penalty"
    POINTS = "points"
    TRANSFER = "transfer"


class FollowUpState(StrEnum):
    """Each kind passes through some of these; nothing is closed by time alone."""

    OPEN = "open"
    RECTIFIED = "rectified"
    DECIDED = "decided"
    CLOSED = "closed"


# Where each kind can go from each state.
STEPS: Mapping[str, Mapping[str, frozenset[str]]] = {
    FollowUpKind.RECTIFICATION: {
        FollowUpState.OPEN: frozenset({FollowUpState.RECTIFIED}),
        FollowUpState.RECTIFIED: frozenset({FollowUpState.CLOSED, FollowUpState.OPEN}),
    },
    FollowUpKind.INTERVIEW: {FollowUpState.OPEN: frozenset({FollowUpState.CLOSED})},
    FollowUpKind.PENALTY: {
        FollowUpState.OPEN: frozenset({FollowUpState.DECIDED, FollowUpState.CLOSED}),
        FollowUpState.DECIDED: frozenset({FollowUpState.CLOSED}),
    },
    FollowUpKind.POINTS: {},
    FollowUpKind.TRANSFER: {FollowUpState.OPEN: frozenset({FollowUpState.CLOSED})},
}


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing that follows; `details` are its own: dates as ISO texts, numbers, words."""

    id: int
    task_force: str
    record: int
    department: str
    kind: str
    state: str
    details: Mapping[str, Any]
    opened_by: str
    opened_at: datetime
    closed_at: datetime | None
    version: int
