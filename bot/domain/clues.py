"""Clues (线索) that one department hands to another, or to an outside body: their course and its steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.domain.machines import Machine
from bot.domain.refusals import Refusal

MOST_RETURNS = 2
MORE_DAYS = 10  # for what was asked for besides, our own default


class ClueKind(StrEnum):
    """移送, 抄告, 通报 as the preset words it; requests for assistance: 协助查证, 咨询 [001 三.4]."""

    TRANSFER = "transfer"
    COPY = "copy"
    NOTICE = "notice"
    VERIFY = "verify"
    CONSULT = "consult"
    ADMINISTRATIVE = "administrative"  # from the police: no crime, but liable as administrative (310号令 art. 13)


ASSISTANCE = frozenset({ClueKind.VERIFY, ClueKind.CONSULT})


class ClueSource(StrEnum):
    """Where a clue comes from."""

    INSPECTION = "inspection"
    COMPLAINT = "complaint"
    SCREENING = "screening"
    MEDIA = "media"
    OPINION = "opinion"
    HIGHER = "higher"
    DEPARTMENT = "department"
    POLICE = "police"  # what the police looked into themselves


class ClueState(StrEnum):
    """Where a clue stands; disputed: who is competent is for the leader to decide (处罚法 art. 25)."""

    DRAFT = "draft"
    SENT = "sent"
    SIGNED = "signed"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    DISPUTED = "disputed"
    REPORTED = "reported"
    CLOSED = "closed"


class ClueStep(StrEnum):
    """What takes a clue from state to state; the second return is a step of its own, since it goes to the leader."""

    SEND = "send"
    SIGN = "sign"
    ACCEPT = "accept"
    RETURN = "return"
    RETURN_AGAIN = "return-again"
    FORWARD = "forward"
    REFER = "refer"
    ASSIGN = "assign"
    REPORT = "report"
    ASK = "ask"
    CLOSE = "close"


STEPS: Mapping[str, Mapping[str, ClueState]] = MappingProxyType(
    {
        ClueState.DRAFT: {ClueStep.SEND: ClueState.SENT},
        ClueState.SENT: {ClueStep.SIGN: ClueState.SIGNED},
        ClueState.SIGNED: {
            ClueStep.ACCEPT: ClueState.ACCEPTED,
            ClueStep.RETURN: ClueState.RETURNED,
            ClueStep.RETURN_AGAIN: ClueState.DISPUTED,
            ClueStep.REFER: ClueState.DISPUTED,
        },
        ClueState.RETURNED: {ClueStep.FORWARD: ClueState.SENT, ClueStep.REFER: ClueState.DISPUTED},
        ClueState.DISPUTED: {ClueStep.ASSIGN: ClueState.SENT},
        ClueState.ACCEPTED: {ClueStep.REPORT: ClueState.REPORTED},
        ClueState.REPORTED: {ClueStep.CLOSE: ClueState.CLOSED, ClueStep.ASK: ClueState.ACCEPTED},
        ClueState.CLOSED: {},
    }
)
MACHINE = Machine("clue", STEPS, refusal="clue-now")


class Side(StrEnum):
    """Who takes a step."""

    SENDER = "sender"
    RECEIVER = "receiver"
    CHAIR = "chair"


SIDES: Mapping[str, frozenset[Side]] = MappingProxyType(
    {
        ClueStep.SEND: frozenset({Side.SENDER}),
        ClueStep.SIGN: frozenset({Side.RECEIVER}),
        ClueStep.ACCEPT: frozenset({Side.RECEIVER}),
        ClueStep.RETURN: frozenset({Side.RECEIVER}),
        ClueStep.RETURN_AGAIN: frozenset({Side.RECEIVER}),
        ClueStep.FORWARD: frozenset({Side.SENDER}),
        ClueStep.REFER: frozenset({Side.SENDER, Side.RECEIVER}),
        ClueStep.ASSIGN: frozenset({Side.CHAIR}),
        ClueStep.REPORT: frozenset({Side.RECEIVER}),
        ClueStep.ASK: frozenset({Side.SENDER}),
        ClueStep.CLOSE: frozenset({Side.SENDER}),
    }
)

# Who is waited for in each state: whose list has it on top.
TURNS: Mapping[str, Side] = MappingProxyType(
    {
        ClueState.SENT: Side.RECEIVER,
        ClueState.SIGNED: Side.RECEIVER,
        ClueState.ACCEPTED: Side.RECEIVER,
        ClueState.RETURNED: Side.SENDER,
        ClueState.DISPUTED: Side.CHAIR,
        ClueState.REPORTED: Side.SENDER,
    }
)

# Steps that need words: a reason, the outcome, what is still wanted. What an outside body signs is a receipt on paper.
WORDED = frozenset({ClueStep.RETURN, ClueStep.RETURN_AGAIN, ClueStep.REFER, ClueStep.REPORT, ClueStep.ASK})


@dataclass(frozen=True, slots=True)
class Clue:
    """A clue without its confidential words. `to_department` or `outside` says where it goes.

    `confidant` is the person besides the enterer who may see the complainant; `owner` who answers a request for
    assistance; `settled`: the leader has decided who is competent; `details` how far a draft has come; `record` the
    part of an inspection in which it came to light.
    """

    id: int
    task_force: str
    number: str | None
    kind: str
    source: str
    target: str | None
    from_department: str
    to_department: str
    outside: str
    state: str
    entered_by: str
    entered_at: datetime
    sent_at: datetime | None
    closed_at: datetime | None
    feedback_on: date | None
    answer_on: date | None
    answered_at: datetime | None
    owner: str | None
    confidant: str | None
    complained: bool
    returns: int
    settled: bool
    details: Mapping[str, Any]
    version: int
    record: int | None = None

    @property
    def subject(self) -> str:
        """Under what its sealed words and files are kept."""
        return f"clue:{self.id}"

    @property
    def is_draft(self) -> bool:
        """Whether it has not been sent yet."""
        return self.state == ClueState.DRAFT

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done about it between the departments."""
        return self.state not in {ClueState.DRAFT, ClueState.CLOSED}

    @property
    def receiver(self) -> str:
        """The department that does what the receiver has to do: for an outside body the sender records it."""
        return self.to_department or self.from_department

    @property
    def steps(self) -> Mapping[str, ClueState]:
        """Where it can go from here, by the step: the table, and what its own past rules out."""
        again = self.returns + 1 >= MOST_RETURNS
        barred = {ClueStep.RETURN if again else ClueStep.RETURN_AGAIN}
        if self.settled:
            barred |= {ClueStep.RETURN, ClueStep.RETURN_AGAIN}
            barred |= {ClueStep.REFER} if self.state == ClueState.SIGNED else set()
        return {step: state for step, state in STEPS[self.state].items() if step not in barred}


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step that was taken; its words, where it has any, are kept under `ordinal`."""

    clue: int
    ordinal: int
    step: str
    from_department: str
    to_department: str
    by: str
    at: datetime


def answering_step(clue: Clue, steps: Sequence[TakenStep]) -> TakenStep | None:
    """Return the step whose words the receiver's letter has: the newest feedback, or the return; None for an outside body.

    A return counts while the clue is with nobody else.
    """
    if clue.outside:
        return None
    wanted = {ClueStep.REPORT} if clue.state in {ClueState.REPORTED, ClueState.CLOSED} else set[ClueStep]()
    if clue.state in {ClueState.RETURNED, ClueState.DISPUTED}:
        wanted = {ClueStep.RETURN, ClueStep.RETURN_AGAIN}
    found = [each for each in steps if each.step in wanted and each.to_department == clue.to_department]
    return found[-1] if found else None


def check_step(clue: Clue, step: str) -> ClueState:
    """Return where a step leads; refuse one that the table does not have there."""
    if step not in clue.steps:
        raise Refusal(f"clue-now-{clue.state}")
    return clue.steps[step]


def returned(clue: Clue) -> ClueStep:
    """Return which step a return is now: the second one goes to the leader. Refuse it once the leader has decided."""
    if clue.settled:
        raise Refusal("clue-settled")
    return ClueStep.RETURN_AGAIN if clue.returns + 1 >= MOST_RETURNS else ClueStep.RETURN


def needs_words(clue: Clue, step: str) -> bool:
    """Tell whether a step is taken by words: also a receipt from a body that cannot sign here."""
    return step in WORDED or (step == ClueStep.SIGN and bool(clue.outside))


def renewed(clue: Clue, today: date) -> date:
    """Return the feedback date after it went to somebody else: as many days as it was given at first."""
    return today + timedelta(days=int(clue.details["days"]))


def extended(clue: Clue, today: date) -> date:
    """Return the feedback date after more was asked for."""
    later = today + timedelta(days=MORE_DAYS)
    return later if clue.feedback_on is None else max(clue.feedback_on, later)
