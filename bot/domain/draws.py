"""Draws as the task force sees them: their states, and which throw counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.machines import Machine


class DrawState(StrEnum):
    """committed (list frozen, objections possible) → throwing → done; or cancelled before a throw, or failed."""

    COMMITTED = "committed"
    THROWING = "throwing"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class DrawStep(StrEnum):
    """What takes a draw from state to state. It fails also before its time, where all who could throw are dismissed."""

    OPEN = "open"
    CONCLUDE = "conclude"
    CANCEL = "cancel"
    FAIL = "fail"


STEPS: Mapping[str, Mapping[str, DrawState]] = {
    DrawState.COMMITTED: {
        DrawStep.OPEN: DrawState.THROWING,
        DrawStep.CANCEL: DrawState.CANCELLED,
        DrawStep.FAIL: DrawState.FAILED,
    },
    DrawState.THROWING: {
        DrawStep.CONCLUDE: DrawState.DONE,
        DrawStep.CANCEL: DrawState.CANCELLED,
        DrawStep.FAIL: DrawState.FAILED,
    },
    DrawState.DONE: {},
    DrawState.CANCELLED: {},
    DrawState.FAILED: {},
}
MACHINE = Machine("draw", STEPS)


class ObjectionState(StrEnum):
    """What a liaison has against a frozen list: it stops the ceremony until it is settled."""

    OPEN = "open"
    SETTLED = "settled"


OBJECTION_MACHINE = Machine(
    "objection",
    {
        ObjectionState.OPEN: {"answer": ObjectionState.SETTLED, "take-back": ObjectionState.SETTLED},
        ObjectionState.SETTLED: {},
    },
)


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw. `secret` is hex; transcript, seed and result are set once it is done. Its lists are a `FrozenLists`.

    A sealed one has a hash in `sealed` instead of secret, seed and result, until these come out together with `salt`.
    `parts` has then the `root` of its parts (see `openings`), and once they come out their `salts`, pairs of institution and salt.
    """

    id: int
    task_force: str
    number: str
    round: int
    stage: str
    state: str
    secret: str
    commitment: str
    opened_by: str
    opened_at: datetime
    opens_at: datetime
    transcript: list[dict[str, Any]] | None = None
    seed: str | None = None
    result: dict[str, Any] | None = None
    closed_by: str | None = None
    closed_at: datetime | None = None
    reason: str | None = None
    version: int = 1
    sealed: str | None = None
    salt: str | None = None
    parts: dict[str, Any] | None = None

    @property
    def kept(self) -> bool:
        """Tell whether its result is sealed now."""
        return self.sealed is not None and self.result is None

    @property
    def unfinished(self) -> bool:
        """Tell whether the ceremony still goes on."""
        return self.state in {DrawState.COMMITTED, DrawState.THROWING}

    def slot(self, part: str) -> str:
        """Return the name of one of its living messages: commitment, opening, progress, result."""
        return f"draw:{self.id}:{part}"


@dataclass(frozen=True, slots=True)
class FrozenLists:
    """What a draw draws from: the manifest's canonical JSON text, and the names of all ids in it with their salts.

    `names` are {"targets"|"people": {"salt": hex, "list": [[id, name], …]}}.
    """

    manifest: str
    names: dict[str, Any]


class Verdict(StrEnum):
    """What became of a throw."""

    COUNTED = "counted"
    TOO_EARLY = "too-early"
    UNORDERED = "unordered"
    NOT_A_WITNESS = "not-a-witness"
    ELSEWHERE = "elsewhere"
    ENOUGH = "enough"
    WRONG_EMOJI = "wrong-emoji"
    NOT_OWN = "not-own"
    DISMISSED = "dismissed"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True)
class Throw:
    """A die seen in the task force's chat. `date` in Unix seconds; `own` is False for a forwarded or automatic one.

    `k` is set, from 1, where it counted for its department.
    """

    message_id: int
    date: int
    emoji: str
    value: int
    own: bool = True
    person: str | None = None
    department: str | None = None
    k: int | None = None
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What decides on a throw: the message that opened the throwing, who throws for whom, and what was thrown so far.

    `newest` is the number of the latest message that counted.
    """

    opening: int
    opens_at: int
    emoji: str
    each: int
    departments: Sequence[str]
    witnesses: Mapping[str, str]
    counted: Mapping[str, int] = field(default_factory=dict)
    dismissed: Collection[str] = ()
    newest: int = 0

    def judge(self, throw: Throw) -> tuple[Verdict, str | None, int | None]:
        """Return what becomes of a throw, and where it counts its department and k."""
        department = self.witnesses.get(throw.person or "")
        if department is None:
            return Verdict.NOT_A_WITNESS, None, None
        if throw.person in self.dismissed:
            return Verdict.DISMISSED, department, None
        if not throw.own:
            return Verdict.NOT_OWN, department, None
        if throw.message_id <= self.opening or throw.date < self.opens_at:
            return Verdict.TOO_EARLY, department, None
        if (
            throw.message_id <= self.newest
        ):  # brought late: in the order of their numbers the k-th would not be the k-th
            return Verdict.UNORDERED, department, None
        if throw.emoji != self.emoji or not 1 <= throw.value <= 6:
            return Verdict.WRONG_EMOJI, department, None
        k = self.counted.get(department, 0) + 1
        return (Verdict.ENOUGH, department, None) if k > self.each else (Verdict.COUNTED, department, k)

    @property
    def complete(self) -> bool:
        """Tell whether every department has made all its throws."""
        return all(self.counted.get(each, 0) >= self.each for each in self.departments)

    def missing(self) -> dict[str, int]:
        """Return how many throws each department still has to make, those that have some only."""
        left = {each: self.each - self.counted.get(each, 0) for each in self.departments}
        return {each: many for each, many in left.items() if many > 0}

    def stuck(self, absent: Collection[str] = ()) -> list[str]:
        """Return departments that still have to throw and have nobody left who may."""
        able = {d for w, d in self.witnesses.items() if w not in self.dismissed and w not in absent}
        return [each for each in self.missing() if each not in able]


def next_number(year: int, used: Sequence[str]) -> str:
    """Return the number after those used, consecutive within a year: 2026-001, then 2026-002."""
    taken = [int(each.partition("-")[2]) for each in used if each.startswith(f"{year}-")]
    return f"{year}-{max(taken, default=0) + 1:03d}"


def gaps(seen: Collection[int], first: int, last: int) -> list[int]:
    """Return the message ids strictly between two that nobody saw."""
    return [each for each in range(first + 1, last) if each not in seen]
