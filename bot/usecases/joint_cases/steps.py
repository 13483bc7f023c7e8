"""The course of a joint case: begun, settled, taken up again, closed, given up; who leads; why a clue stays open."""

from bot.domain import clue_rights
from bot.domain import joint_case_rights as rights
from bot.domain.clue_drafts import check_words
from bot.domain.joint_cases import (
    REASON_LIMIT,
    WORDED,
    JointAct,
    JointState,
    JointStep,
    able,
    check_running,
    check_step,
    investigating,
    unexplained,
)
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.steps import check_liaison
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.joint_cases.cases import View, explanation, load_for, outline
from bot.usecases.joint_cases.courses import claim, enter, hand_clock, take
from storage.transaction import Tx

DRAFT = "case.words"
DESK = "joint-case-step"
LED, EXPLAIN = "led", "explain"  # what words are awaited for besides the steps


async def begin(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Begin to investigate: at least one department has officers enough."""
    view = await _taking(tx, actor, office, case_id, JointStep.BEGIN)
    if not investigating(await fit(tx, view), view.circle.joined, office.joint_cases.officers):
        raise Refusal("joint-case-officers-missing", least=office.joint_cases.officers)
    await take(tx, actor, view, JointStep.BEGIN)


async def fit(tx: Tx, view: View) -> list[Person]:
    """Return the named officers who can still be sent: on duty, of the same department, certified today."""
    today = local_date(tx.now)
    named = {(each.person, each.department) for each in view.circle.officers if each.active}
    people = (await tx.people.names({person for person, _ in named})).values()
    return [
        each
        for department in view.circle.joined
        for each in able(people, department, today)
        if (each.id, department) in named
    ]


async def ask(tx: Tx, actor: Person, office: TaskForce, case_id: int, step: JointStep) -> None:
    """Ask for the words by which a step is taken."""
    view = await _taking(tx, actor, office, case_id, step)
    await _await(tx, actor, view, step, text(f"joint-case-ask-{step}", limit=REASON_LIMIT, **outline(view)))


async def close(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Close a settled case once each clue in it is closed, or it is said why it is not."""
    view = await _taking(tx, actor, office, case_id, JointStep.CLOSE)
    left = unexplained(view.circle.links, view.circle.clues)
    if left:
        raise Refusal("joint-case-clues-open", numbers="、".join(each.number or "" for each in left[:8]))
    await take(tx, actor, view, JointStep.CLOSE)


async def ask_lead(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Ask which of the departments in the case is to lead it (处罚法 art. 25)."""
    view = await load_for(tx, actor, office, case_id)
    check_running(view.case)
    each = [
        Button(text("joint-case-lead-one", department=department_title(office, one)), "case.lead-to", (case_id, one))
        for one in view.circle.joined
        if one != view.case.lead
    ]
    if not each:
        raise Refusal("joint-case-alone")
    await lay(tx, actor, DESK, Message(text("joint-case-lead-ask", **outline(view)), rows(*each)), anew=True)


async def choose_lead(tx: Tx, actor: Person, office: TaskForce, case_id: int, department: str) -> None:
    """Ask why that department is to lead."""
    view = await load_for(tx, actor, office, case_id)
    _check_lead(view, department)
    title = department_title(office, department)
    words = text("joint-case-lead-why", department=title, limit=REASON_LIMIT, **outline(view))
    await _await(tx, actor, view, f"{LED}:{department}", words)


async def ask_explain(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Ask which of the clues that are still open is to be explained."""
    view = await load_for(tx, actor, office, case_id)
    own = [each for each in _open_clues(view) if rights.explains(view.circle, view.circle.clues[each], actor)]
    if not own:
        raise Refusal("joint-case-nothing-to-explain")
    each = [
        Button(
            text("joint-case-explain-one", number=view.circle.clues[key].number or ""),
            "case.explain-it",
            (case_id, key),
        )
        for key in own
    ]
    words = text("joint-case-explain-ask", **outline(view))
    await lay(tx, actor, DESK, Message(words, rows(*each, button("case.show", case_id))), anew=True)


async def explain(tx: Tx, actor: Person, office: TaskForce, case_id: int, clue_id: int) -> None:
    """Ask why the case can be closed although that clue is not."""
    view = await _explained(tx, actor, office, case_id, clue_id)
    number = view.circle.clues[clue_id].number or ""
    words = text("joint-case-explain-why", clue=number, limit=REASON_LIMIT, **outline(view))
    await _await(tx, actor, view, f"{EXPLAIN}:{clue_id}", words)


async def give(tx: Tx, actor: Person, office: TaskForce, case_id: int, asked: str, words: str) -> None:
    """Take the step that was asked about, with the words that were written."""
    kind, _, about = asked.partition(":")
    checked = check_words(words, REASON_LIMIT)
    if kind == LED and about:
        await _lead(tx, actor, office, case_id, about, checked)
    elif kind == EXPLAIN and about.isdecimal():
        await _explain(tx, actor, office, case_id, int(about), checked)
    elif kind in WORDED:
        view = await _taking(tx, actor, office, case_id, JointStep(kind))
        await _end(tx, actor)
        await take(tx, actor, view, JointStep(kind), words=checked)
    else:
        raise Refusal("joint-case-draft-gone")


async def _lead(tx: Tx, actor: Person, office: TaskForce, case_id: int, department: str, words: str) -> None:
    view = await load_for(tx, actor, office, case_id)
    # The words are awaited from a liaison too: who decides on the lead is a chair.
    if not clue_rights.is_chair(actor):
        raise Refusal("not-allowed")
    _check_lead(view, department)
    await check_liaison(tx, office, department)
    await _end(tx, actor)
    await claim(tx, view, lead=department)
    await hand_clock(tx, view, department)
    await enter(tx, actor, view, JointAct.LED, words=words, before=view.case.lead)


async def _explain(tx: Tx, actor: Person, office: TaskForce, case_id: int, clue_id: int, words: str) -> None:
    view = await _explained(tx, actor, office, case_id, clue_id)
    await _end(tx, actor)
    await claim(tx, view)
    await tx.joint_cases.explain(case_id, clue_id, actor.id)
    facts = {"clue": view.circle.clues[clue_id].number}
    await enter(tx, actor, view, JointAct.EXPLAINED, words=words, field=explanation(clue_id), **facts)


async def _explained(tx: Tx, actor: Person, office: TaskForce, case_id: int, clue_id: int) -> View:
    view = await load_for(tx, actor, office, case_id)
    if clue_id not in _open_clues(view):
        raise Refusal("joint-case-nothing-to-explain")
    if not rights.explains(view.circle, view.circle.clues[clue_id], actor):
        raise Refusal("joint-case-explain-not-yours")
    return view


def _open_clues(view: View) -> list[int]:
    """Return the clues that would have to be explained, while that is of use."""
    if view.case.state not in {JointState.INVESTIGATING, JointState.SETTLED}:
        return []
    return [each.clue for each in view.circle.links if each.active and view.circle.clues[each.clue].is_open]


def _check_lead(view: View, department: str) -> None:
    check_running(view.case)
    if department not in view.circle.joined or department == view.case.lead:
        raise Refusal("button-invalid")


async def _taking(tx: Tx, actor: Person, office: TaskForce, case_id: int, step: JointStep) -> View:
    """Return a case for somebody who is to take that step and can."""
    view = await load_for(tx, actor, office, case_id)
    if not rights.may_step(view.circle, step, actor):
        raise Refusal("joint-case-lead-only", department=department_title(office, view.case.lead))
    check_step(view.case, step)
    return view


async def _await(tx: Tx, actor: Person, view: View, asked: str, words: Text) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=view.office.id, joint_case=view.case.id, asked=asked)
    await lay(tx, actor, DESK, Message(words, rows(button("case.show", view.case.id))), anew=True)


async def _end(tx: Tx, actor: Person) -> None:
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
