"""Requests of drawn people to be recused (回避) or excused (因故不能参加), and who decides on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zlib import crc32

from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import check_words
from bot.domain.roles import Role


class Kind(StrEnum):
    """recusal: an interest or relation, bars the pair until lifted; absence: leave, illness, duty, for this round."""

    RECUSAL = "recusal"
    ABSENCE = "absence"


class Origin(StrEnum):
    """Who asked: the officer, who steps back at once; or the institution, then the inspection goes on until decided."""

    OFFICER = "officer"
    INSTITUTION = "institution"


class RecusalState(StrEnum):
    """pending → approved or rejected, or withdrawn by whoever entered it."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class RecusalStep(StrEnum):
    """What ends a request."""

    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"


STEPS: Mapping[str, Mapping[str, RecusalState]] = {
    RecusalState.PENDING: {
        RecusalStep.APPROVE: RecusalState.APPROVED,
        RecusalStep.REJECT: RecusalState.REJECTED,
        RecusalStep.WITHDRAW: RecusalState.WITHDRAWN,
    },
    RecusalState.APPROVED: {},
    RecusalState.REJECTED: {},
    RecusalState.WITHDRAWN: {},
}
MACHINE = Machine("recusal", STEPS)


class BarState(StrEnum):
    """A pair that may not meet, for a round or until lifted."""

    HOLDS = "holds"
    LIFTED = "lifted"


BAR_MACHINE = Machine("bar", {BarState.HOLDS: {"lift": BarState.LIFTED}, BarState.LIFTED: {}})


REASON_LIMIT = 500
OTHER = "other"  # the ground of whoever gives it in words of their own

# Ready-made grounds by code; the examples for a recusal are those that are usual with 行政处罚法 art. 43.
GROUNDS: Mapping[str, tuple[str, ...]] = {
    Kind.RECUSAL: ("kin", "former-post", "interest", OTHER),
    Kind.ABSENCE: ("leave", "illness", "duty", OTHER),
}
DENIALS: Mapping[str, tuple[str, ...]] = {
    Kind.RECUSAL: ("no-relation", "no-effect", "unproven"),
    Kind.ABSENCE: ("can-attend", "rearranged", "unproven"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground by its code, words of one's own, or a ground and words that add to it.

    Raises Refusal where words are missing or longer than 500 characters.
    """

    code: str
    words: str = ""

    def __post_init__(self) -> None:
        if self.code == OTHER or self.words:
            check_words("recusal-words", self.words, REASON_LIMIT)

    def dump(self) -> str:
        """Return it as one text: ``@`` and the code, the words from the second line on."""
        return f"@{self.code}\n{self.words}".strip()

    def shortened(self, limit: int) -> "Reason":
        """Return it with at most so many characters of words, for a list."""
        return self if len(self.words) <= limit else Reason(self.code, self.words[: limit - 1] + "…")

    @classmethod
    def load(cls, kept: str) -> "Reason":
        """Return the reason that `dump` made the text of; what has no code is words alone."""
        if not kept.startswith("@"):
            return cls(OTHER, kept)
        code, _, words = kept[1:].partition("\n")
        return cls(code, words)


def stamp(words: str) -> int:
    """Return a number that stands for words on a button: pressed later, it means these words and no others."""
    return crc32(words.encode())


@dataclass(frozen=True, slots=True)
class Recusal:
    """A request for one assignment; `reason` and `decision_reason` are as `Reason.dump` makes them."""

    id: int
    task_force: str
    assignment: int
    kind: str
    origin: str
    entered_by: str
    entered_at: datetime
    reason: str
    state: str
    decided_by: str | None = None
    decided_at: datetime | None = None
    decision_reason: str | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Assignment:
    """Somebody in a seat: the `ordinal`-th occupant of it (1 as first drawn). `state`: see `rounds.AssignmentState`."""

    id: int
    round: int
    seat: str
    target: str
    pool: str
    person: str
    draw: int | None
    ordinal: int
    state: str
    active: bool
    notified_at: datetime
    reminded: int
    version: int


def deciders(
    officer: Person, people: Sequence[Person], *, leader_decides: bool, entered_by: str | None = None
) -> list[Person]:
    """Return who decides on a request about that officer: the heads of the department.

    Never the officer, nor whoever entered the request: nobody decides on their own. Where the task force says so, or
    where the department has no other head, the leader and the deputies do.
    """
    others = [each for each in people if each.active and each.id not in {officer.id, entered_by}]
    heads = [each for each in others if Role.HEAD in each.roles and each.department == officer.department]
    chair = [each for each in others if each.roles & {Role.LEADER, Role.DEPUTY}]
    return chair if leader_decides or not heads else heads
