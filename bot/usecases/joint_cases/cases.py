"""A joint case with all that belongs to it, and its confidential words, read at the moment of sending."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain import joint_case_rights as rights
from bot.domain.clue_drafts import POINTER, SUMMARY
from bot.domain.deadlines import DeadlineKind
from bot.domain.inspections import Inspection
from bot.domain.joint_case_rights import Circle
from bot.domain.joint_cases import JointCase, JointEntry, JointState
from bot.domain.local_time import local_date
from bot.domain.messages import Late, Pointless, Text, Value, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import department_title
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "joint-case-words"
TARGET, ENTRY = "target", "entry"


@dataclass(frozen=True, slots=True)
class View:
    """A joint case with those in it, what was done, which of it has words, its visits, and by when it is to be settled."""

    circle: Circle
    office: TaskForce
    people: Mapping[str, Person]
    entries: Sequence[JointEntry]
    written: frozenset[tuple[str, int]]
    visits: Sequence[Inspection]
    due_on: date | None

    @property
    def case(self) -> JointCase:
        """The case itself."""
        return self.circle.case


async def circle_of(tx: Tx, case: JointCase) -> Circle:
    """Return a joint case with those in it."""
    joined, invited = await tx.joint_cases.departments(case.id)
    links = await tx.joint_cases.links(case.id)
    clues = await tx.clues.by_id({each.clue for each in links})
    return Circle(case, joined, invited, await tx.joint_cases.officers(case.id), links, clues)


async def load(tx: Tx, office: TaskForce, case_id: int) -> View:
    """Return a joint case of the task force; refuse everything while there is no key, as with clues."""
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    case = await tx.joint_cases.find(case_id)
    if case is None or case.task_force != office.id:
        raise Refusal("button-invalid")
    circle = await circle_of(tx, case)
    entries = await tx.joint_cases.entries(case.id)
    named = {each.by for each in entries} | {each.person for each in circle.officers}
    due = await tx.deadlines.find(office.id, DeadlineKind.JOINT_CASE, case.id)
    visits = await tx.inspections.by_id(await tx.joint_cases.visits(case.id))
    return View(
        circle,
        office,
        await tx.people.names(named),
        entries,
        frozenset(await tx.sealed.written(case.subject)),
        [visits[key] for key in sorted(visits)],
        due.due_on if due is not None and due.is_open else None,
    )


async def load_for(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> View:
    """Return a joint case for somebody whom it concerns; others are refused."""
    view = await load(tx, office, case_id)
    if not rights.concerns(view.circle, actor):
        raise Refusal("joint-case-not-readable")
    return view


def check_lead(view: View, actor: Person) -> None:
    """Refuse whoever is no liaison of the department that leads."""
    if not rights.leads(view.circle, actor):
        raise Refusal("joint-case-lead-only", department=department_title(view.office, view.case.lead))


# --- in words ---------------------------------------------------------------------------------------------------------


def state_name(state: str) -> Text:
    """Return what a state is called."""
    return text(f"joint-case-state-{JointState(state)}")


def titles(office: TaskForce, departments: Sequence[str]) -> str:
    """Return departments in one line, in the task force's order."""
    return "、".join(department_title(office, each) for each in in_order(office, departments))


def in_order(office: TaskForce, departments: Sequence[str]) -> list[str]:
    """Return departments in the task force's order; such as are no longer set up come last."""
    order = {each.name: k for k, each in enumerate(office.departments)}
    return sorted(departments, key=lambda each: order.get(each, len(order)))


def outline(view: View) -> dict[str, Value]:
    """Return what everybody may know: number, state, departments, when it was opened."""
    return {
        "number": view.case.number,
        "state": state_name(view.case.state),
        "lead": department_title(view.office, view.case.lead),
        "departments": titles(view.office, view.circle.joined),
        "opened_on": local_date(view.case.opened_at),
    }


def sealed(case: JointCase, field: str, reader: Person, ordinal: int = 0) -> Late:
    """Return the stand-in for words that are read, and may be read, only when the message is sent."""
    return Late(MAKER, {"case": case.id, "field": field, "ordinal": ordinal, "reader": reader.id})


def explanation(clue: int) -> str:
    """Return under which field it is kept why a clue stays open."""
    return f"clue-{clue}"


async def words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return sealed words, or the institution's name, for a party at this moment. Raises Pointless for others."""
    case, reader = await tx.joint_cases.get(int(args["case"])), await tx.people.get(str(args["reader"]))
    circle, field = await circle_of(tx, case), str(args["field"])
    if not rights.is_party(circle, reader):
        raise Pointless
    if field == TARGET:
        return (await tx.targets.names({case.target}))[case.target].name
    return await _opened(tx, case.subject, field, int(args["ordinal"]))


async def clue_words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return a linked clue's words for a named officer whose department may read them at this moment."""
    case, reader = await tx.joint_cases.get(int(args["case"])), await tx.people.get(str(args["reader"]))
    circle, field = await circle_of(tx, case), str(args["field"])
    clue = circle.clues.get(int(args["clue"]))
    if clue is None or field not in {SUMMARY, POINTER} or not rights.reads_clue(circle, clue, reader):
        raise Pointless
    return await _opened(tx, clue.subject, field, 0)


async def _opened(tx: Tx, subject: str, field: str, ordinal: int) -> Value:
    try:
        words = await tx.sealed.read(subject, field, ordinal)
    except Unreadable:
        return text("clue-unreadable")
    return text("clue-no-words") if words is None else words
