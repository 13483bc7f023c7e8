"""Who may read a case that goes to the police, and who may take which step: by the roster as it is at that moment."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from bot.domain.people import Person
from bot.domain.police_transfers import FEWEST_OFFICERS, MOST_OFFICERS, PoliceTransfer, TransferState, TransferStep
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.sent_files import Kind, Wanted
from bot.domain.signed_papers import PHOTO

PAPER, SIGNED = "paper", "signed"  # kinds of papers kept: any, and what the department's head has signed
WANTED = {PAPER: Wanted(Kind.ANY, "police-transfer-file-wanted", largest_mb=20), SIGNED: PHOTO}
_CHAIR = frozenset({Role.LEADER, Role.DEPUTY})
_OFFICE = frozenset({Role.LIAISON, Role.HEAD})


class Side(StrEnum):
    """Who takes a step: the department that hands over, its head, or the police (on paper: the department enters it)."""

    SENDER = "sender"
    HEAD = "head"
    POLICE = "police"


SIDES: Mapping[str, Side] = {
    **dict.fromkeys(TransferStep, Side.SENDER),
    TransferStep.APPROVE: Side.HEAD,
    TransferStep.DECLINE: Side.HEAD,
    TransferStep.SIGN: Side.POLICE,
    TransferStep.NOT_OURS: Side.POLICE,
    TransferStep.PASS_ON: Side.POLICE,
    TransferStep.FILE: Side.POLICE,
    TransferStep.REJECT: Side.POLICE,
    TransferStep.UPHOLD: Side.POLICE,
}
# What a liaison does alone; the named officers take the other steps of their department too.
_LIAISON_ONLY = frozenset({TransferStep.OPEN, TransferStep.WITHDRAW, TransferStep.ACCEPT, TransferStep.HANDLE})


def is_chair(person: Person) -> bool:
    """Tell whether somebody leads or deputises."""
    return person.active and bool(person.roles & _CHAIR)


def concerns(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody sees that a case is there, with number, state, departments and days."""
    return (is_chair(person) and not transfer.is_draft) or reads(transfer, person)


def reads(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody may read what a case is about.

    Liaisons and heads of the department, the officers named, and liaisons and heads of the police while they have it.
    Whoever has left the department or the post has lost that with it.
    """
    if not person.may(Action.SEE_POLICE_TRANSFERS):
        return False
    ours = person.department == transfer.department
    if transfer.is_draft:
        return ours and person.id == transfer.opened_by
    if ours and person.id in transfer.officers:
        return True
    theirs = bool(transfer.holder) and person.department == transfer.holder
    return (ours or theirs) and bool(person.roles & _OFFICE)


# What the department says for its own files: its words are not for the police.
_INTERNAL = frozenset(
    {TransferStep.DECLINE, TransferStep.ACCEPT, TransferStep.EXPLAIN, TransferStep.HANDLE, TransferStep.WITHDRAW}
)


def reads_words_of(transfer: PoliceTransfer, step: str, person: Person) -> bool:
    """Tell whether somebody who reads a case may read the words of a step too."""
    return person.department == transfer.department or step not in _INTERNAL


def kind_of_papers(transfer: PoliceTransfer, person: Person) -> str | None:
    """Return which papers somebody who reads a case may see: the police not what the department's head has signed."""
    return None if person.department == transfer.department else PAPER


def is_police(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody is a liaison of the police that have the case."""
    theirs = bool(transfer.holder) and person.department == transfer.holder
    return theirs and person.active and Role.LIAISON in person.roles


def decides(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody is a head who can have decided: of the department, and it is not their own request.

    Nor did they prepare the case: who opened it, handed in the report or is named for it decides nothing about it.
    """
    own = {transfer.opened_by, transfer.reported_by, *transfer.officers}
    head = person.department == transfer.department and Role.HEAD in person.roles
    return head and person.active and person.id not in own


def records_for_head(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody can enter what a head has signed on paper: a liaison who is not one of the named officers."""
    ours = person.department == transfer.department and Role.LIAISON in person.roles
    return ours and person.active and person.id not in transfer.officers


def acts(transfer: PoliceTransfer, step: str, person: Person) -> bool:
    """Tell whether somebody is the one to take a step, whether or not the table has it now."""
    if not reads(transfer, person):
        return False
    side = SIDES[step]
    if side == Side.HEAD:
        return decides(transfer, person) or records_for_head(transfer, person)
    if side == Side.POLICE and is_police(transfer, person):
        return True
    ours = person.department == transfer.department
    named = person.id in transfer.officers and step not in _LIAISON_ONLY
    return ours and (Role.LIAISON in person.roles or named)


def open_to(transfer: PoliceTransfer, person: Person) -> list[str]:
    """Return the steps that somebody can take now, in the table's order."""
    return [step for step in transfer.steps if acts(transfer, step, person)]


def can_be_named(transfer: PoliceTransfer, person: Person, today: date) -> bool:
    """Tell whether somebody can be one of the officers: of the department, with a certificate that is valid."""
    officer = person.active and Role.INSPECTOR in person.roles and person.department == transfer.department
    return officer and person.certified_on(today)


def check_officers(many: int) -> None:
    """Refuse fewer than two officers (art. 5), or more than anybody would name."""
    if many < FEWEST_OFFICERS:
        raise Refusal("police-transfer-few-officers", fewest=FEWEST_OFFICERS)
    if many > MOST_OFFICERS:
        raise Refusal("police-transfer-many-officers", most=MOST_OFFICERS)


def changes_officers(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody may name other officers: a liaison of the department, while the case is open."""
    ours = person.department == transfer.department and Role.LIAISON in person.roles
    return ours and transfer.is_open and transfer.state != TransferState.REPORTED and reads(transfer, person)
