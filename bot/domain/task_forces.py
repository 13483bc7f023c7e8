"""A task force (专班) and its settings: never constants in code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Department:
    """A department: `name` short (医保) and unique, also its pool's name; `title` in full (区医保局).

    `officers` per target, 0 for one that joins only where a round says so; `leads` for the department in the chair.
    """

    name: str
    title: str
    officers: int = 0
    leads: bool = False


@dataclass(frozen=True, slots=True)
class DrawRules:
    """How draws are held: ratio in percent, most inspections per person and round, minutes between list and throwing,
    working days between draw and inspections.
    """

    ratio_percent: int = 20
    cap: int = 3
    window_minutes: int = 30
    emoji: str = "🎲"
    throws_in_all: int = 9
    days_ahead: int = 5


@dataclass(frozen=True, slots=True)
class PointStep:
    """What follows when a person's points of a year come to `at`."""

    at: int
    what: str


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A document that the task force works by, and until when it is in force."""

    title: str
    expires_on: date


@dataclass(frozen=True, slots=True)
class ClueTopic:
    """What a clue can be about by the list of duties, and whose it is then."""

    name: str
    department: str


@dataclass(frozen=True, slots=True)
class FactsDecision:
    """Who has decided whether facts and files of cases may stand in chat, when, on which basis (a document, minutes)."""

    by: str
    at: datetime
    basis: str


@dataclass(frozen=True, slots=True)
class ClueRules:
    """How clues are handed over: what that is called here, to whom besides the departments, and the usual days.

    `facts`: whether facts and files of cases may stand in chat, by the newest `facts_decision`; not before there is one.
    """

    kinds: tuple[str, ...] = ("transfer", "copy", "notice")
    topics: tuple[ClueTopic, ...] = ()
    outside: tuple[str, ...] = ("药监", "审计", "财政", "司法", "经办机构", "市级部门")
    signing_workdays: int = 3
    consultation_workdays: int = 3
    feedback_days: int = 30
    answer_days: int = 60
    facts: bool = False
    facts_decision: FactsDecision | None = None


@dataclass(frozen=True, slots=True)
class PoliceTransferRules:
    """Who the police are here (`police`: a department, `outside`: what they are called where there is none such).

    The decree sets no time for verifying, for the procuratorate's answer and for the administrative handling: ours.
    """

    police: str = "公安"
    outside: str = "公安机关"
    verifying_days: int = 10
    answer_days: int = 30
    handling_days: int = 30


@dataclass(frozen=True, slots=True)
class JointCaseRules:
    """How departments deal with one institution together; none of it stands in any document.

    A joint case is expected to be settled in `days`; a department investigates with `officers` at least; a second visit
    within `visit_days`, a second fine within `fine_days` are warned of.
    """

    days: int = 60
    officers: int = 2
    visit_days: int = 30
    fine_days: int = 365


@dataclass(frozen=True, slots=True)
class TaskForce:
    """One supergroup's task force. `chat` is our own key of the chat, None before it is bound.

    `publication_days` are working days from an inspection's end. `wording` is what this task force calls things, where it
    calls them otherwise than others do: "body", "round" (with {year} and {k}), or a role by its code. `points` are the
    steps at which something follows from points against a person; without any no points are entered.
    """

    id: str
    title: str
    preset: str
    chat: int | None
    departments: tuple[Department, ...]
    rules: DrawRules
    target_kind: str
    leader_decides: bool = False
    publication_days: int = 30
    invitation_days: int = 7
    wording: Mapping[str, str] = field(default_factory=dict)
    points: tuple[PointStep, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    clues: ClueRules = field(default_factory=ClueRules)
    police_transfers: PoliceTransferRules = field(default_factory=PoliceTransferRules)
    joint_cases: JointCaseRules = field(default_factory=JointCaseRules)

    def department(self, name: str) -> Department | None:
        """Return the department of that short name."""
        return next((each for each in self.departments if each.name == name), None)

    @property
    def police(self) -> Department | None:
        """The department that is the police here, None where they are an outside body."""
        return self.department(self.police_transfers.police)
