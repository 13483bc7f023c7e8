"""Joint cases in a list, a page at a time; and what a named officer is shown of a linked clue."""

from bot.domain import clue_rights
from bot.domain import joint_case_rights as rights
from bot.domain.clue_drafts import POINTER, SUMMARY
from bot.domain.clues import Clue
from bot.domain.joint_cases import JointCase
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Late, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import outline as clue_outline
from bot.usecases.desk import lay, turning
from bot.usecases.joint_cases.cases import load_for, state_name, titles
from storage.transaction import Tx

DESK, CLUE_DESK = "joint-cases", "joint-case-clue"
CLUE_MAKER = "joint-case-clue"
ON_PAGE = 8


async def show_list(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show the joint cases that concern somebody, those that run first: number, state, departments, since when."""
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    sight = {
        "person": actor.id,
        "department": actor.department,
        "office": bool(actor.roles & {Role.LIAISON, Role.HEAD}),
        "everything": clue_rights.is_chair(actor),
    }
    page = max(page, 0)
    many, shown = await tx.joint_cases.page(office.id, page * ON_PAGE, ON_PAGE, **sight)
    last = max(0, (many - 1) // ON_PAGE)
    if page > last:
        page = last
        many, shown = await tx.joint_cases.page(office.id, page * ON_PAGE, ON_PAGE, **sight)
    lines = tuple([await _line(tx, office, each) for each in shown]) or (text("joint-case-list-none"),)
    words = text("joint-case-list", many=many, lines=lines)
    keyboard = (*rows(*map(_open, shown)), *turning("case.list", page, last), *rows(button("clue.list", 0)))
    await lay(tx, actor, DESK, Message(words, keyboard, protect=True), anew=anew)


async def _line(tx: Tx, office: TaskForce, case: JointCase) -> Text:
    joined, _ = await tx.joint_cases.departments(case.id)
    return text(
        "joint-case-line",
        number=case.number,
        state=state_name(case.state),
        departments=titles(office, joined),
        opened_on=local_date(case.opened_at),
    )


def _open(case: JointCase) -> Button:
    return Button(text("joint-case-open", number=case.number, state=state_name(case.state)), "case.show", (case.id,))


async def show_clue(tx: Tx, actor: Person, office: TaskForce, case_id: int, clue_id: int) -> None:
    """Show a named officer a linked clue that their department may read."""
    view = await load_for(tx, actor, office, case_id)
    clue = view.circle.clues.get(clue_id)
    if clue is None or not rights.reads_clue(view.circle, clue, actor):
        raise Refusal("clue-not-readable")
    words = text(
        "joint-case-clue-card",
        case=view.case.number,
        **clue_outline(office, clue),
        summary=_sealed(case_id, clue, SUMMARY, actor),
        pointer=_sealed(case_id, clue, POINTER, actor),
    )
    back = rows(button("case.show", case_id))
    await lay(tx, actor, CLUE_DESK, Message(words, back, protect=True), anew=True)


def _sealed(case_id: int, clue: Clue, field: str, reader: Person) -> Late:
    return Late(CLUE_MAKER, {"case": case_id, "clue": clue.id, "field": field, "reader": reader.id})
