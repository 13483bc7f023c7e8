"""Deadlines: what is due when, and at which steps somebody is reminded of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.machines import Machine


class DeadlineKind(StrEnum):
    """What is due; in brackets whose number the deadline's `subject` is."""

    REPORT = "report"  # the visit, to be reported (record)
    PUBLICATION = "publication"  # (publication)
    TAKEDOWN = "takedown"  # a changed penalty comes off the site in 3 working days, 处罚法 art. 48 (publication)
    RECTIFICATION = "rectification"  # (follow-up)
    LOOK_BACK = "look_back"  # (follow-up)
    INTERVIEW = "interview"  # (follow-up)
    PENALTY_DECISION = "penalty_decision"  # 90 days from filing, 处罚法 art. 60 (follow-up)
    PENALTY_SERVICE = "penalty_service"  # 7 days from the decision, 处罚法 art. 61 (follow-up)
    CERTIFICATE = "certificate"  # an enforcement certificate expires (a number of its own; `person` is whose)
    LEGAL_BASIS = "legal_basis"  # (a number of its own)
    MEETING_ACTION = "meeting_action"  # what a meeting decided to be done (action)
    CLUE_SIGNING = "clue_signing"  # to be signed for by the department that got it (clue)
    CLUE_FEEDBACK = "clue_feedback"  # by the receiver to the sender (clue)
    CONSULTATION = "consultation"  # a proposal to consult on it is called or declined, by the leader (clue)
    CLUE_ANSWER = "clue_answer"  # owed to the complainant; `person` is who entered the clue (clue)
    JOINT_CASE = "joint_case"  # to be settled, by the department that leads it (joint case)
    PLAN = "plan"  # the year's plan, by 15 March (year)
    # Of a case that is handed to the police (police transfer); articles of 310号令.
    POLICE_VERIFYING = "police_verifying"  # the report is to be made, our default
    POLICE_APPROVAL = "police_approval"  # the principal head decides in 3 days, art. 5
    POLICE_HANDOVER = "police_handover"  # to the police within 24 hours of that, art. 5
    POLICE_RECEIPT = "police_receipt"  # to be signed for, art. 7; the hours are our default
    POLICE_PASSING = "police_passing"  # not theirs: passed on within 24 hours, art. 7
    POLICE_DECISION = "police_decision"  # filed or not, in 3 days, art. 8
    POLICE_OBJECTION = "police_objection"  # review or supervision asked for in 3 days, art. 9
    POLICE_REVIEW = "police_review"  # the review is decided in 3 days, art. 9
    POLICE_SUPERVISION = "police_supervision"  # supervision asked for in 3 days, art. 9
    POLICE_ANSWER = "police_answer"  # what the procuratorate said, our default
    POLICE_ITEMS = "police_items"  # items and materials handed over in 3 days, art. 12
    POLICE_HANDLING = "police_handling"  # dealt with as administrative, art. 10, our default


class Thing(StrEnum):
    """What a deadline's `subject` can be the number of: where it is done."""

    RECORD = "record"
    PUBLICATION = "publication"
    FOLLOW_UP = "follow-up"
    MEETING_ACTION = "meeting-action"
    CLUE = "clue"
    POLICE_TRANSFER = "police-transfer"
    JOINT_CASE = "joint-case"


_THINGS: Mapping[str, Thing] = {
    DeadlineKind.REPORT: Thing.RECORD,
    DeadlineKind.PUBLICATION: Thing.PUBLICATION,
    DeadlineKind.TAKEDOWN: Thing.PUBLICATION,
    DeadlineKind.RECTIFICATION: Thing.FOLLOW_UP,
    DeadlineKind.LOOK_BACK: Thing.FOLLOW_UP,
    DeadlineKind.INTERVIEW: Thing.FOLLOW_UP,
    DeadlineKind.PENALTY_DECISION: Thing.FOLLOW_UP,
    DeadlineKind.PENALTY_SERVICE: Thing.FOLLOW_UP,
    DeadlineKind.MEETING_ACTION: Thing.MEETING_ACTION,
    DeadlineKind.CLUE_SIGNING: Thing.CLUE,
    DeadlineKind.CLUE_FEEDBACK: Thing.CLUE,
    DeadlineKind.CLUE_ANSWER: Thing.CLUE,
    DeadlineKind.CONSULTATION: Thing.CLUE,
    **{each: Thing.POLICE_TRANSFER for each in DeadlineKind if each.startswith("police_")},
    DeadlineKind.JOINT_CASE: Thing.JOINT_CASE,
}


class DeadlineState(StrEnum):
    """open → met, or dropped where what was due fell away."""

    OPEN = "open"
    MET = "met"
    DROPPED = "dropped"


class DeadlineStep(StrEnum):
    """What becomes of a deadline: what is due once more is set anew, by the same row."""

    MEET = "meet"
    DROP = "drop"
    SET = "set"


STEPS: Mapping[str, Mapping[str, DeadlineState]] = {
    DeadlineState.OPEN: {
        DeadlineStep.MEET: DeadlineState.MET,
        DeadlineStep.DROP: DeadlineState.DROPPED,
        DeadlineStep.SET: DeadlineState.OPEN,
    },
    DeadlineState.MET: {DeadlineStep.SET: DeadlineState.OPEN},
    DeadlineState.DROPPED: {DeadlineStep.SET: DeadlineState.OPEN},
}
MACHINE = Machine("deadline", STEPS)


@dataclass(frozen=True, slots=True)
class Term:
    """So many days, working days unless said otherwise, from a day that is itself not counted."""

    counted_from: date
    days: int
    by_workdays: bool = True


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due on a day. Counted: `days` from `counted_from`, working days where `by_workdays`; else the day was set.

    `next_at` and `rung` are the next reminder's moment and step: working days from the due day, before it negative.
    A clock has `due_at` too: it runs at any hour, and its steps are hours; without `days` it was set to that moment.
    """

    id: int
    task_force: str
    kind: str
    subject: int
    department: str
    person: str | None
    due_on: date
    due_at: datetime | None
    provisional: bool
    counted_from: date | None
    days: int
    by_workdays: bool
    state: str
    closed_at: datetime | None
    next_at: datetime | None
    rung: int | None
    version: int

    @property
    def term(self) -> Term | None:
        """How it was counted; None where the day was set."""
        return None if self.counted_from is None else Term(self.counted_from, self.days, self.by_workdays)

    @property
    def until(self) -> date | datetime:
        """The day by whose end it is due, or the moment where it is counted in hours."""
        return self.due_on if self.due_at is None or self.days else self.due_at

    @property
    def thing(self) -> Thing | None:
        """Where it is done; None for one that is closed by itself."""
        return _THINGS.get(self.kind)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be met."""
        return self.state == DeadlineState.OPEN


# Working days before the due day on which those responsible are reminded; then on the day, and each working day after.
_USUAL = (10, 5, 3, 1)
_LADDERS: Mapping[str, tuple[int, ...]] = {
    DeadlineKind.REPORT: (1,),
    DeadlineKind.CLUE_SIGNING: (1,),
    DeadlineKind.CONSULTATION: (1,),
    DeadlineKind.TAKEDOWN: (2, 1),
    DeadlineKind.PENALTY_SERVICE: (3, 1),
    DeadlineKind.CERTIFICATE: (30, 10, 5, 3, 1),
    DeadlineKind.LEGAL_BASIS: (30, 10, 5, 3, 1),
}


def ladder(kind: str) -> tuple[int, ...]:
    """Return how many working days before the due day somebody is reminded, the day itself (0) included, descending."""
    return (*_LADDERS.get(kind, _USUAL), 0)


# Clocks run at any hour: hours before the moment at which those responsible are reminded, then at it, and so often after.
_HOURS: Mapping[str, tuple[int, ...]] = {
    **dict.fromkeys((DeadlineKind.POLICE_HANDOVER, DeadlineKind.POLICE_RECEIPT, DeadlineKind.POLICE_PASSING), (12, 3)),
    **dict.fromkeys(
        (
            DeadlineKind.POLICE_APPROVAL,
            DeadlineKind.POLICE_DECISION,
            DeadlineKind.POLICE_OBJECTION,
            DeadlineKind.POLICE_REVIEW,
            DeadlineKind.POLICE_SUPERVISION,
            DeadlineKind.POLICE_ITEMS,
        ),
        (36, 12, 3),
    ),
}
CLOCKS = frozenset(_HOURS)
HOURS_BETWEEN = 12  # overdue

# What the police do: until it is overdue nobody else is reminded of it.
OF_POLICE = frozenset(
    {
        DeadlineKind.POLICE_RECEIPT,
        DeadlineKind.POLICE_PASSING,
        DeadlineKind.POLICE_DECISION,
        DeadlineKind.POLICE_REVIEW,
    }
)


def hours(kind: str) -> tuple[int, ...]:
    """Return how many hours before a clock's moment somebody is reminded, the moment itself (0) included, descending."""
    return (*_HOURS[kind], 0)


# The yearly plan's own days [检查办法 art. 10]; that the leader is reminded from 15 February on is our default.
_PLAN_DUE, _PLAN_REMINDED = (3, 15), (2, 15)


def plan_due(year: int) -> date:
    """Return the day by which a year's plan has to be made: 15 March [检查办法 art. 10]."""
    return date(year, *_PLAN_DUE)


def reminded_from(kind: str, due_on: date) -> date | None:
    """Return the day from which somebody is reminded, for a kind where that is a day of the year; else None."""
    return date(due_on.year, *_PLAN_REMINDED) if kind == DeadlineKind.PLAN else None
