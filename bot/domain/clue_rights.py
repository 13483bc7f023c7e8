"""Who may see which part of a clue, and who may take which step: by the roster as it is at that moment."""

from bot.domain.clues import SIDES, TURNS, Clue, ClueState, ClueStep, Side
from bot.domain.people import Person
from bot.domain.roles import Action, Role

_CHAIR = frozenset({Role.LEADER, Role.DEPUTY})
_OFFICE = frozenset({Role.LIAISON, Role.HEAD})


def is_chair(person: Person) -> bool:
    """Tell whether somebody leads or deputises."""
    return person.active and bool(person.roles & _CHAIR)


def concerns(clue: Clue, person: Person) -> bool:
    """Tell whether somebody sees that a clue is there, with number, state, departments and days.

    So does a department that has returned it, as long as it has gone to nobody else.
    """
    near = person.department == clue.to_department and bool(person.roles & _OFFICE)
    outline = is_chair(person) or (person.active and near)
    return (outline and not clue.is_draft) or reads(clue, person)


def reads(clue: Clue, person: Person) -> bool:
    """Tell whether somebody may read what a clue is about.

    The enterer, the confidant and who answers it; liaisons and heads of the two departments; a chair only while it is
    theirs to decide who is competent. Whoever has left the department or the post has lost that with it.
    """
    if not person.active or not person.may(Action.SEE_CLUES):
        return False
    ours = person.department == clue.from_department
    if clue.is_draft:
        return ours and person.id == clue.entered_by
    if ours and person.id in {clue.entered_by, clue.confidant}:
        return True
    if person.id == clue.owner and person.department == clue.receiver:
        return True
    if is_chair(person) and clue.state == ClueState.DISPUTED:
        return True
    near = ours or person.department in _holders(clue)
    return near and bool(person.roles & _OFFICE)


def replies(clue: Clue, person: Person) -> bool:
    """Tell whether somebody may have the letter of feedback or return: who reads the clue, and the office that returned it.

    What that letter says they have written themselves; of the clue it has the number alone.
    """
    gone = clue.returns > 0 and clue.state in {ClueState.RETURNED, ClueState.DISPUTED}
    returned = gone and person.department == clue.to_department and bool(person.roles & _OFFICE)
    return not clue.is_draft and (reads(clue, person) or (returned and person.may(Action.SEE_CLUES)))


def department_reads(clue: Clue, department: str) -> bool:
    """Tell whether a clue that was sent is open to a department's office: who sent it, and who has it."""
    return not clue.is_draft and (department == clue.from_department or department in _holders(clue))


def _holders(clue: Clue) -> set[str]:
    """Return the department that has the clue; one that has returned it has it no longer."""
    gone = {ClueState.RETURNED, ClueState.DISPUTED}
    return set() if clue.state in gone or not clue.to_department else {clue.to_department}


def looks(clue: Clue, person: Person) -> bool:
    """Tell whether somebody may see who complained: the enterer and the person they named (条例 art. 35)."""
    own = person.id in {clue.entered_by, clue.confidant} and person.department == clue.from_department
    return clue.complained and own and person.active and person.may(Action.SEE_CLUES)


def answers(clue: Clue, person: Person) -> bool:
    """Tell whether somebody can say that the complainant has been answered."""
    return looks(clue, person) and not clue.is_draft and clue.answered_at is None


def acts(clue: Clue, step: str, person: Person) -> bool:
    """Tell whether somebody is the one to take a step, whether or not the table has it now."""
    if not person.active:
        return False
    liaison = Role.LIAISON in person.roles
    sides = SIDES[step]
    sender = liaison and person.department == clue.from_department and Side.SENDER in sides
    receiver = liaison and person.department == clue.receiver and Side.RECEIVER in sides
    owner = step == ClueStep.REPORT and person.id == clue.owner and reads(clue, person)
    return sender or receiver or owner or (Side.CHAIR in sides and is_chair(person))


def waits_for(clue: Clue, person: Person) -> bool:
    """Tell whether the next step is theirs: a draft is its enterer's, the rest as `TURNS` has it, or who answers it."""
    if clue.is_draft:
        return reads(clue, person)
    if not person.active or clue.state not in TURNS:
        return False
    turn, liaison = TURNS[clue.state], Role.LIAISON in person.roles
    if turn == Side.CHAIR:
        return is_chair(person)
    ours = clue.from_department if turn == Side.SENDER else clue.receiver
    answers = clue.state == ClueState.ACCEPTED and person.id == clue.owner
    return person.department == ours and (liaison or answers)


def open_to(clue: Clue, person: Person) -> list[str]:
    """Return the steps that somebody can take now, in the table's order."""
    return [step for step in clue.steps if acts(clue, step, person)]
