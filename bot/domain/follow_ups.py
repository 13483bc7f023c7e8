"""What comes of a result: rectification and look-back, interview, penalty case, points, transfer.

A follow-up goes from state to state by steps; each step, like each opening, is a form that somebody fills in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from bot.domain.deadlines import DeadlineKind, Term
from bot.domain.machines import Machine
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Kind, Wanted

WORDS_LIMIT, TITLE_LIMIT, NAME_LIMIT, ACT_LIMIT = 500, 100, 30, 200
MOST_POINTS = 12
PAPER = Wanted(Kind.ANY, "follow-up-file-wanted", largest_mb=20)
# 处罚法 art. 60: 90 days from filing; art. 61: 7 days from the decision, which art. 85 says are working days.
DECISION, SERVICE = (90, False), (7, True)

Answer: TypeAlias = str | int


class FollowUpKind(StrEnum):
    """What is to follow. Points (支付资格记分) are for medical institutions only."""

    RECTIFICATION = "rectification"
    INTERVIEW = "interview"
    PENALTY = "penalty"
    POINTS = "points"
    TRANSFER = "transfer"


class FollowUpState(StrEnum):
    """Each kind passes through some of these; nothing is closed by time alone. Void: entered by mistake."""

    OPEN = "open"
    RECTIFIED = "rectified"
    DECIDED = "decided"
    SERVED = "served"
    CLOSED = "closed"
    VOID = "void"


class Step(StrEnum):
    """What somebody reports of a follow-up."""

    RECTIFIED = "rectified"
    PASSED = "passed"
    FAILED = "failed"
    HELD = "held"
    DECIDED = "decided"
    UNPUNISHED = "unpunished"
    SERVED = "served"
    ENDED = "ended"
    REVOKED = "revoked"


_REVOKED: Mapping[str, FollowUpState] = {Step.REVOKED: FollowUpState.VOID}
_ENDS: Mapping[str, Mapping[str, FollowUpState]] = {FollowUpState.CLOSED: {}, FollowUpState.VOID: {}}

# Where each kind goes from each state, by which step. Points are done once they are entered.
STEPS: Mapping[str, Mapping[str, Mapping[str, FollowUpState]]] = MappingProxyType(
    {
        FollowUpKind.RECTIFICATION: {
            FollowUpState.OPEN: {Step.RECTIFIED: FollowUpState.RECTIFIED, **_REVOKED},
            FollowUpState.RECTIFIED: {Step.PASSED: FollowUpState.CLOSED, Step.FAILED: FollowUpState.OPEN},
            **_ENDS,
        },
        FollowUpKind.INTERVIEW: {FollowUpState.OPEN: {Step.HELD: FollowUpState.CLOSED, **_REVOKED}, **_ENDS},
        FollowUpKind.PENALTY: {
            FollowUpState.OPEN: {
                Step.DECIDED: FollowUpState.DECIDED,
                Step.UNPUNISHED: FollowUpState.CLOSED,
                **_REVOKED,
            },
            FollowUpState.DECIDED: {Step.SERVED: FollowUpState.SERVED},
            FollowUpState.SERVED: {Step.ENDED: FollowUpState.CLOSED},
            **_ENDS,
        },
        FollowUpKind.POINTS: {FollowUpState.CLOSED: _REVOKED, FollowUpState.VOID: {}},
        FollowUpKind.TRANSFER: {FollowUpState.OPEN: {Step.ENDED: FollowUpState.CLOSED, **_REVOKED}, **_ENDS},
    }
)
MACHINES: Mapping[str, Machine] = {kind: Machine("follow-up", steps, kind) for kind, steps in STEPS.items()}


class Ask(StrEnum):
    """What an answer has to be: words, a day up to today, one from today on, a number from 1 to a limit, one of a few."""

    WORDS = "words"
    PAST = "past"
    COMING = "coming"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a form asks for. `sealed` answers are case facts or names: the ledger holds their digest only.

    `choices` are what can be chosen.
    """

    name: str
    ask: Ask
    limit: int = 0
    sealed: bool = False
    choices: tuple[str, ...] = ()


class Sanction(StrEnum):
    """What a penalty decision imposes: a fine, a fine with something else, or something else alone."""

    FINE = "fine"
    BOTH = "both"
    OTHER = "other"


_DUE_ON = Field("due_on", Ask.COMING)
_SANCTION = Field("sanction", Ask.CHOICE, choices=tuple(map(str, Sanction)))
_DECISION, _DECIDED_ON = Field("decision", Ask.WORDS, TITLE_LIMIT), Field("decided_on", Ask.PAST)


def _facts(name: str) -> Field:
    return Field(name, Ask.WORDS, WORDS_LIMIT, sealed=True)


# What is asked for at each opening and each step.
FORMS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        FollowUpKind.RECTIFICATION: (_DUE_ON,),
        FollowUpKind.INTERVIEW: (Field("meet_on", Ask.COMING),),
        FollowUpKind.PENALTY: (Field("number", Ask.WORDS, TITLE_LIMIT), Field("filed_on", Ask.PAST)),
        FollowUpKind.POINTS: (
            Field("person", Ask.WORDS, NAME_LIMIT, sealed=True),
            Field("post", Ask.WORDS, NAME_LIMIT, sealed=True),
            Field("points", Ask.NUMBER, MOST_POINTS),
            _DECISION,
            _DECIDED_ON,
        ),
        FollowUpKind.TRANSFER: (Field("where", Ask.WORDS, TITLE_LIMIT), Field("moved_on", Ask.PAST)),
        Step.RECTIFIED: (_facts("done"), Field("look_back_on", Ask.COMING)),
        Step.PASSED: (_facts("found"),),
        Step.FAILED: (_facts("found"), _DUE_ON),
        Step.HELD: (Field("held_on", Ask.PAST), _facts("minutes")),
        Step.DECIDED: (_DECISION, _DECIDED_ON, _SANCTION),
        Step.UNPUNISHED: (_facts("grounds"), _DECIDED_ON),
        Step.SERVED: (Field("served_on", Ask.PAST),),
        Step.ENDED: (_facts("outcome"),),
        Step.REVOKED: (_facts("reason"),),
    }
)


# A penalty against which something stands (a case that goes to the police) is entered with the reason why, all the same.
FINES = frozenset({FollowUpKind.PENALTY, Step.DECIDED})
CAUTION = Field("caution", Ask.WORDS, WORDS_LIMIT, sealed=True)
# Where there is another penalty case (处罚法 art. 29): why this one is about another act.
ANOTHER_ACT = Field("another_act", Ask.WORDS, ACT_LIMIT, sealed=True)


def fields_of(form: str, *, cautioned: bool = True, doubted: bool = True) -> tuple[Field, ...]:
    """Return what a form asks for; with the reasons that a penalty needs which is `cautioned` against, or `doubted`."""
    if form not in FINES:
        return FORMS[form]
    return (*FORMS[form], *([CAUTION] if cautioned else []), *([ANOTHER_ACT] if doubted else []))


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing that follows; `details` are the newest answers by name, and "history": each form that was filled in."""

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

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state not in {FollowUpState.CLOSED, FollowUpState.VOID}

    @property
    def steps(self) -> Mapping[str, FollowUpState]:
        """Where it can go from here, by the step; the table is asked, nothing else."""
        return STEPS[self.kind][self.state]


def first_state(kind: str) -> FollowUpState:
    """Return the state in which one begins."""
    return FollowUpState(MACHINES[kind].first)


def check_step(follow_up: FollowUp, step: str) -> FollowUpState:
    """Return where a step leads; refuse one that the table does not have."""
    if step not in follow_up.steps:
        raise Refusal("follow-up-changed")
    return follow_up.steps[step]


def check_new(kind: str, answers: Mapping[str, Answer], others: Iterable[FollowUp]) -> None:
    """Refuse what the same record has already: an open one where one at a time makes sense, or the same number."""
    same = [each for each in others if each.kind == kind and each.state != FollowUpState.VOID]
    if kind in {FollowUpKind.RECTIFICATION, FollowUpKind.INTERVIEW}:
        if any(each.is_open for each in same):
            raise Refusal("follow-up-open-already")
        return
    names = {FollowUpKind.PENALTY: ("number",), FollowUpKind.POINTS: ("person", "decision")}.get(
        FollowUpKind(kind), ("where", "moved_on")
    )
    if any(all(each.details.get(name) == answers.get(name) for name in names) for each in same):
        raise Refusal("follow-up-entered-already")


# Days that cannot come before others.
_AFTER = {"decided_on": "filed_on", "served_on": "decided_on"}


def check_order(details: Mapping[str, Any], answers: Mapping[str, Answer]) -> None:
    """Refuse a decision before the filing, a service before the decision."""
    for later, earlier in _AFTER.items():
        if later in answers and earlier in details and str(answers[later]) < str(details[earlier]):
            raise Refusal("follow-up-day-order")


def due_of(kind: str, state: str, details: Mapping[str, Any]) -> tuple[DeadlineKind, date | Term] | None:
    """Return what is due in a state: by a day that was set, or by a term."""
    found = _DUE.get((kind, state))
    if found is None:
        return None
    deadline, name, term = found
    day = date.fromisoformat(str(details[name]))
    return deadline, day if term is None else Term(day, *term)


_DUE: Mapping[tuple[str, str], tuple[DeadlineKind, str, tuple[int, bool] | None]] = {
    (FollowUpKind.RECTIFICATION, FollowUpState.OPEN): (DeadlineKind.RECTIFICATION, "due_on", None),
    (FollowUpKind.RECTIFICATION, FollowUpState.RECTIFIED): (DeadlineKind.LOOK_BACK, "look_back_on", None),
    (FollowUpKind.INTERVIEW, FollowUpState.OPEN): (DeadlineKind.INTERVIEW, "meet_on", None),
    (FollowUpKind.PENALTY, FollowUpState.OPEN): (DeadlineKind.PENALTY_DECISION, "filed_on", DECISION),
    (FollowUpKind.PENALTY, FollowUpState.DECIDED): (DeadlineKind.PENALTY_SERVICE, "decided_on", SERVICE),
}
