"""Consultations on a clue (研判会商): a liaison proposes one, the leader calls it or says why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain.clue_rights import is_chair, reads
from bot.domain.clues import Clue
from bot.domain.machines import Machine
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role

REASON_LIMIT = 200


class ConsultationState(StrEnum):
    """What became of a proposal."""

    PROPOSED = "proposed"
    CALLED = "called"
    DECLINED = "declined"


class ConsultationStep(StrEnum):
    """What the leader does with it."""

    CALL = "call"
    DECLINE = "decline"


STEPS: Mapping[str, Mapping[str, ConsultationState]] = MappingProxyType(
    {
        ConsultationState.PROPOSED: {
            ConsultationStep.CALL: ConsultationState.CALLED,
            ConsultationStep.DECLINE: ConsultationState.DECLINED,
        },
        ConsultationState.CALLED: {},
        ConsultationState.DECLINED: {},
    }
)
MACHINE = Machine("consultation", STEPS, refusal="consultation-is")


@dataclass(frozen=True, slots=True)
class Consultation:
    """A proposal to consult on a clue; the reason for declining it is kept sealed under `subject`."""

    id: int
    task_force: str
    clue: int
    state: str
    proposed_by: str
    proposed_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    meeting: int | None
    version: int

    @property
    def subject(self) -> str:
        """Under what its sealed words are kept."""
        return f"consultation:{self.id}"


def step_to(consultation: Consultation, step: ConsultationStep) -> ConsultationState:
    """Return where a step leads; refuse one that the table does not have there, saying how it was decided."""
    found = STEPS[consultation.state].get(step)
    if found is None:
        raise Refusal(f"consultation-is-{consultation.state}")
    return found


def check_decider(consultation: Consultation, person: Person) -> None:
    """Refuse whoever would decide on what they have proposed themselves."""
    if consultation.proposed_by == person.id:
        raise Refusal("consultation-own")


def can_call(clue: Clue, person: Person) -> bool:
    """Tell whether somebody can call a consultation on a clue: a chair, while it is open; they need not read it."""
    return is_chair(person) and clue.is_open


def can_propose(clue: Clue, person: Person) -> bool:
    """Tell whether somebody can propose one: a liaison who reads it. Who can call one need not propose it."""
    return Role.LIAISON in person.roles and clue.is_open and reads(clue, person) and not is_chair(person)


def parties(clue: Clue) -> list[str]:
    """Return the departments whose heads and liaisons are called; a body outside is not."""
    return list(dict.fromkeys(each for each in (clue.from_department, clue.to_department) if each))
