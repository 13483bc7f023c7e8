"""Who sees what of a joint case, and who may do what in it: by the roster as it is at that moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain import clue_rights
from bot.domain.clues import Clue
from bot.domain.joint_cases import JointCase, JointStep, LinkedClue, NamedOfficer
from bot.domain.people import Person
from bot.domain.roles import Action, Role

_OFFICE = frozenset({Role.LIAISON, Role.HEAD})


@dataclass(frozen=True, slots=True)
class Circle:
    """A joint case with those in it: departments that take part, departments invited, officers named, clues linked."""

    case: JointCase
    joined: Sequence[str]
    invited: Sequence[str]
    officers: Sequence[NamedOfficer]
    links: Sequence[LinkedClue]
    clues: Mapping[int, Clue]


def is_named(circle: Circle, person: Person) -> bool:
    """Tell whether somebody is an officer of the case now, of a department that takes part, and still of that one."""
    own = any(
        each.active and (each.person, each.department) == (person.id, person.department) for each in circle.officers
    )
    return own and person.active and person.department in circle.joined and Role.INSPECTOR in person.roles


def is_party(circle: Circle, person: Person) -> bool:
    """Tell whether somebody may know which institution it is about, and read what is written about it.

    Liaisons and heads of the departments that take part, and the officers named. A chair decides on number, states,
    departments and days: leading the task force opens no case file.
    """
    office = person.department in circle.joined and bool(person.roles & _OFFICE)
    return is_named(circle, person) or (office and person.active and person.may(Action.SEE_JOINT_CASES))


def concerns(circle: Circle, person: Person) -> bool:
    """Tell whether somebody sees that the case is there: parties, chairs, whoever could join, parties of its clues."""
    return is_party(circle, person) or clue_rights.is_chair(person) or _is_asked(circle, person)


def _is_asked(circle: Circle, person: Person) -> bool:
    office = person.active and bool(person.roles & _OFFICE)
    return office and (person.department in circle.invited or _reads_a_clue(circle, person))


def _reads_a_clue(circle: Circle, person: Person) -> bool:
    return any(each.active and clue_rights.reads(circle.clues[each.clue], person) for each in circle.links)


def is_liaison(person: Person) -> bool:
    """Tell whether somebody is a liaison on duty."""
    return person.active and Role.LIAISON in person.roles


def leads(circle: Circle, person: Person) -> bool:
    """Tell whether somebody is a liaison of the department that leads."""
    return is_liaison(person) and person.department == circle.case.lead


def acts(circle: Circle, person: Person) -> bool:
    """Tell whether somebody is a liaison of a department that takes part."""
    return is_liaison(person) and person.department in circle.joined


def joins(circle: Circle, person: Person) -> bool:
    """Tell whether somebody can let their own department join: it was invited, or knows one of the clues anyway."""
    return is_liaison(person) and person.department not in circle.joined and _is_asked(circle, person)


def may_step(circle: Circle, step: str, person: Person) -> bool:
    """Tell whether somebody is the one to take a step: the leading liaison; ending it also a chair."""
    if step in {JointStep.CLOSE, JointStep.CANCEL, JointStep.RESUME} and clue_rights.is_chair(person):
        return True
    return leads(circle, person)


def directs(circle: Circle, person: Person) -> bool:
    """Tell whether somebody can invite departments: the leading liaison, or a chair."""
    return leads(circle, person) or clue_rights.is_chair(person)


def reads_clue(circle: Circle, clue: Clue, person: Person) -> bool:
    """Tell whether somebody may read a linked clue: whoever may anyway; named officers what their department may."""
    linked = any(each.active and each.clue == clue.id for each in circle.links)
    ours = is_named(circle, person) and clue_rights.department_reads(clue, person.department)
    return clue_rights.reads(clue, person) or (linked and ours)


def explains(circle: Circle, clue: Clue, person: Person) -> bool:
    """Tell whether somebody can say why a clue stays open: a liaison who may read it, or of the department that leads."""
    return acts(circle, person) and (clue_rights.reads(clue, person) or leads(circle, person))
