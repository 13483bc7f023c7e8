"""Rounds of inspections: what they take from the list, who is left out, which seats there are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.machines import Machine
from bot.domain.targets import Target


class Origin(StrEnum):
    """How a round's targets and people were found: drawn here, drawn in the official system, or not drawn at all."""

    DRAWN = "drawn"
    OFFICIAL = "official"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class Round:
    """A round of inspections. `template`: pool name → seats per target, auxiliaries' pools included.

    `reference` is the official system's task number, `reason` why a direct inspection was not drawn.
    """

    id: int
    task_force: str
    number: str
    title: str
    inspect_on: date
    template: dict[str, int]
    origin: str = Origin.DRAWN
    reference: str = ""
    reason: str = ""


def leading(rounds: Sequence[Round]) -> Round | None:
    """Return the round that a task force is about: the newest that was drawn, here or in the official system.

    A direct inspection is that only where there is nothing else. `rounds` newest first.
    """
    return next((each for each in rounds if each.origin != Origin.DIRECT), rounds[0] if rounds else None)


class AssignmentState(StrEnum):
    """notified → accepted; or a request is open, then either back or released."""

    NOTIFIED = "notified"
    ACCEPTED = "accepted"
    REQUESTED = "requested"
    RELEASED = "released"


class AssignmentStep(StrEnum):
    """What takes somebody in a seat from state to state; who stays after a request is there as before."""

    ACCEPT = "accept"
    ASK = "ask"
    STAY = "stay"
    STAY_ACCEPTED = "stay-accepted"
    RELEASE = "release"


STEPS: Mapping[str, Mapping[str, AssignmentState]] = {
    AssignmentState.NOTIFIED: {
        AssignmentStep.ACCEPT: AssignmentState.ACCEPTED,
        AssignmentStep.ASK: AssignmentState.REQUESTED,
        AssignmentStep.RELEASE: AssignmentState.RELEASED,
    },
    AssignmentState.ACCEPTED: {
        AssignmentStep.ASK: AssignmentState.REQUESTED,
        AssignmentStep.RELEASE: AssignmentState.RELEASED,
    },
    AssignmentState.REQUESTED: {
        AssignmentStep.STAY: AssignmentState.NOTIFIED,
        AssignmentStep.STAY_ACCEPTED: AssignmentState.ACCEPTED,
        AssignmentStep.RELEASE: AssignmentState.RELEASED,
    },
    AssignmentState.RELEASED: {},
}
MACHINE = Machine("assignment", STEPS)


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in a team: `pool` is a department's short name, or one with a tag (医保·财务)."""

    round: int
    id: str
    target: str
    pool: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A target that a draw leaves out, and why (a code: higher_plan, look_back, inspected, suspended, retired)."""

    target: Target
    reason: str


def take(in_force: int, percent: int) -> int:
    """Return how many to draw: the ratio of all in force, rounded up."""
    return -(-in_force * percent // 100)


def candidates(
    targets: Sequence[Target], excluded: Mapping[str, str], inspected: Collection[str]
) -> tuple[list[Target], list[LeftOut]]:
    """Return who can be drawn, and who is left out with the reason."""
    able: list[Target] = []
    out: list[LeftOut] = []
    for each in targets:
        reason = _why_out(each, excluded, inspected)
        if reason is None:
            able.append(each)
        else:
            out.append(LeftOut(each, reason))
    return able, out


def _why_out(target: Target, excluded: Mapping[str, str], inspected: Collection[str]) -> str | None:
    if not target.in_force:
        return target.status
    return "inspected" if target.id in inspected else excluded.get(target.id)
