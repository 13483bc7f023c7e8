"""A joint case is opened from a clue; clues of the same institution are put into it, and departments join by themselves."""

from dataclasses import dataclass

from bot.domain import clue_rights
from bot.domain import joint_case_rights as rights
from bot.domain.clues import Clue
from bot.domain.joint_cases import JointAct, JointCase, case_number, check_linkable, check_running
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import liaisons, readable
from bot.usecases.clues.steps import check_liaison
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.joint_cases.cards import put
from bot.usecases.joint_cases.cases import View, load, load_for, outline
from bot.usecases.joint_cases.courses import claim, enter, open_clock
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "joint-case"


@dataclass(frozen=True, slots=True)
class Found:
    """A clue with the joint case that it is in, or could be put into."""

    clue: Clue
    linked: JointCase | None
    running: JointCase | None


async def begin(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Show the case in which a clue is; else offer to put it into the one about its institution, or to open one."""
    found = await _found(tx, actor, office, clue_id)
    if found.linked is not None:
        await put(tx, await load_for(tx, actor, office, found.linked.id), actor, anew=True)
        return
    back = button("clue.show", clue_id)
    if found.running is not None:
        await _offer_link(tx, actor, office, found.clue, found.running, back)
        return
    leads = _leads(actor, found.clue)
    each = [
        Button(text("joint-case-open-as", department=department_title(office, one)), "case.open", (clue_id, one))
        for one in leads
    ]
    words = text("joint-case-open-ask", number=found.clue.number or "", days=office.joint_cases.days)
    await lay(tx, actor, DESK, Message(words, rows(*each, back)), anew=True)


async def _offer_link(tx: Tx, actor: Person, office: TaskForce, clue: Clue, running: JointCase, back: Button) -> None:
    if not _reads_for_department(clue, actor):
        raise Refusal("joint-case-runs-already", number=running.number)
    facts = outline(await load(tx, office, running.id))
    buttons = rows(button("case.link", running.id, clue.id), back)
    await lay(
        tx, actor, DESK, Message(text("joint-case-link-ask", clue=clue.number or "", **facts), buttons), anew=True
    )


async def open_case(tx: Tx, actor: Person, office: TaskForce, clue_id: int, lead: str) -> None:
    """Open a joint case about a clue's institution: the department that opens it leads."""
    found = await _found(tx, actor, office, clue_id)
    if found.linked is not None or found.running is not None:
        known = found.linked or found.running
        raise Refusal("joint-case-runs-already", number="" if known is None else known.number)
    if lead not in _leads(actor, found.clue):
        raise Refusal("button-invalid")
    await check_liaison(tx, office, lead)
    assert found.clue.target is not None
    year = local_date(tx.now).year
    number = case_number(year, await tx.joint_cases.next_number(office.id, year))
    values = {"task_force": office.id, "number": number, "target": found.clue.target, "lead": lead}
    key = await tx.joint_cases.add(**values, opened_by=actor.id)
    await tx.joint_cases.join(key, lead, actor.id)
    await tx.joint_cases.link(key, clue_id, lead, actor.id)
    await open_clock(tx, await load(tx, office, key))
    view = await enter(tx, actor, await load(tx, office, key), JointAct.OPENED, clue=found.clue.number)
    await _ask_to_join(tx, view, found.clue)


async def _ask_to_join(tx: Tx, view: View, clue: Clue) -> None:
    """Tell the other department of a clue that there is a case which it can join: it knows the clue."""
    words = text("joint-case-can-join", clue=clue.number or "", **outline(view))
    for department in {clue.from_department, clue.to_department} - {"", *view.circle.joined}:
        for each in await liaisons(tx, view.office, department):
            if rights.joins(view.circle, each):
                await tell(tx, each, Message(words, rows(button("case.join", view.case.id))))


async def link(tx: Tx, actor: Person, office: TaskForce, case_id: int, clue_id: int) -> None:
    """Put a clue into a case: only who may read it does; with it their department takes part."""
    found = await _found(tx, actor, office, clue_id)
    view = await load(tx, office, case_id)
    if not _reads_for_department(found.clue, actor):
        raise Refusal("clue-not-readable")
    check_running(view.case)
    check_linkable(view.case, found.clue, {found.clue.id} if found.linked is not None else ())
    await claim(tx, view)
    await tx.joint_cases.link(case_id, clue_id, actor.department, actor.id)
    if actor.department not in view.circle.joined:
        await tx.joint_cases.join(case_id, actor.department, actor.id)
        await enter(tx, actor, view, JointAct.JOINED, department=actor.department)
    now = await enter(tx, actor, await load(tx, office, case_id), JointAct.LINKED, clue=found.clue.number)
    await _ask_to_join(tx, now, found.clue)


async def join(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Let one's own department take part: invited, or a party of a clue in the case; nobody lets another one in."""
    view = await load_for(tx, actor, office, case_id)
    check_running(view.case)
    if actor.department in view.circle.joined:
        raise Refusal("joint-case-joined-already")
    if not rights.joins(view.circle, actor):
        raise Refusal("joint-case-not-invited")
    await claim(tx, view)
    await tx.joint_cases.join(case_id, actor.department, actor.id)
    await enter(tx, actor, view, JointAct.JOINED, department=actor.department)


async def choose_invited(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Ask which department is to be invited."""
    view = await _directed(tx, actor, office, case_id)
    known = {*view.circle.joined, *view.circle.invited}
    each = [
        Button(text("joint-case-invite-one", department=one.title), "case.invite-to", (case_id, one.name))
        for one in office.departments
        if one.name not in known
    ]
    words = text("joint-case-invite-ask" if each else "joint-case-invite-none", **outline(view))
    await lay(tx, actor, DESK, Message(words, rows(*each, button("case.show", case_id))), anew=True)


async def invite(tx: Tx, actor: Person, office: TaskForce, case_id: int, department: str) -> None:
    """Invite a department: its liaisons see the outline, and the institution once they have joined."""
    view = await _directed(tx, actor, office, case_id)
    if office.department(department) is None or department in view.circle.joined:
        raise Refusal("button-invalid")
    if department in view.circle.invited:
        raise Refusal("joint-case-invited-already", department=department_title(office, department))
    await check_liaison(tx, office, department)
    await claim(tx, view)
    await tx.joint_cases.invite(case_id, department, actor.id)
    now = await enter(tx, actor, view, JointAct.INVITED, department=department)
    words = text("joint-case-invitation", **outline(now))
    for each in await liaisons(tx, office, department):
        await tell(tx, each, Message(words, rows(button("case.join", case_id), button("case.show", case_id))))


async def _directed(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> View:
    view = await load_for(tx, actor, office, case_id)
    if not rights.directs(view.circle, actor):
        raise Refusal("joint-case-lead-only", department=department_title(office, view.case.lead))
    check_running(view.case)
    return view


async def _found(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Found:
    """Return a clue from whose card a joint case can be begun, with the case that there is."""
    clue = await readable(tx, office, clue_id)
    if clue.is_draft or not (_reads_for_department(clue, actor) or _as_chair(clue, actor)):
        raise Refusal("clue-not-readable")
    if clue.target is None:
        raise Refusal("joint-case-no-target")
    known = await tx.joint_cases.link_of(clue.id)
    linked = None if known is None else await tx.joint_cases.get(known.joint_case)
    about = [each for each in await tx.joint_cases.of_target(clue.target) if not each.is_over]
    if linked is None and not clue.is_open:
        raise Refusal("joint-case-clue-closed")
    return Found(clue, linked, about[0] if about else None)


def _reads_for_department(clue: Clue, actor: Person) -> bool:
    """Tell whether somebody is a liaison of a department that may read the clue."""
    return rights.is_liaison(actor) and clue_rights.department_reads(clue, actor.department)


def _as_chair(clue: Clue, actor: Person) -> bool:
    return clue_rights.is_chair(actor) and clue_rights.concerns(clue, actor)


def _leads(actor: Person, clue: Clue) -> list[str]:
    """Return which departments can lead a case that somebody opens: a liaison's own, for a chair the clue's parties."""
    if _reads_for_department(clue, actor):
        return [actor.department]
    parties = (clue.from_department, clue.to_department)
    return [each for each in dict.fromkeys(parties) if each and clue_rights.department_reads(clue, each)]
