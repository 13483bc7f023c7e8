"""What is done in a joint case, with all that it brings about: state, history, ledger, deadline, and who is told."""

from collections.abc import Mapping
from typing import Any

from bot.domain import joint_case_rights as rights
from bot.domain.deadlines import DeadlineKind, Term
from bot.domain.joint_cases import JointAct, JointState, JointStep, check_step
from bot.domain.local_time import local_date
from bot.domain.messages import Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.usecases.deadlines.terms import drop, meet, set_term
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.joint_cases.cards import put, slot
from bot.usecases.joint_cases.cases import ENTRY, View, load, outline
from bot.usecases.telling import tell, tell_group
from storage.transaction import Tx

# What the group hears of: that it is there, who takes part, how it stands, when the visit is.
_SAID = frozenset({JointAct.OPENED, JointAct.JOINED, JointAct.LED, JointAct.VISIT, *JointStep})
_EVENTS: Mapping[str, str] = {
    JointStep.BEGIN: "joint-case-begun",
    JointStep.SETTLE: "joint-case-settled",
    JointStep.RESUME: "joint-case-resumed",
    JointStep.CLOSE: "joint-case-closed",
    JointStep.CANCEL: "joint-case-cancelled",
    JointAct.OPENED: "joint-case-opened",
    JointAct.LINKED: "joint-case-clue-linked",
    JointAct.INVITED: "joint-case-department-invited",
    JointAct.JOINED: "joint-case-department-joined",
    JointAct.NAMED: "joint-case-officers-named",
    JointAct.VISIT: "joint-case-visit-arranged",
    JointAct.EXPLAINED: "joint-case-clue-explained",
    JointAct.LED: "joint-case-lead-changed",
}


async def take(tx: Tx, actor: Person, view: View, step: JointStep, *, words: str = "") -> None:
    """Take a step: once, whoever else presses at the same moment; the words are kept sealed."""
    state = check_step(view.case, step)
    over = state in {JointState.CLOSED, JointState.CANCELLED}
    await claim(tx, view, state=state, closed_at=tx.now if over else None)
    if state == JointState.CANCELLED:
        await tx.joint_cases.let_go(view.case.id)
    await _set_clock(tx, view, state)
    await enter(tx, actor, view, step, words=words)


async def claim(tx: Tx, view: View, **changes: Any) -> None:
    """Change a case as it was read; whoever was slower is refused."""
    if not await tx.joint_cases.change(view.case, **changes):
        raise Refusal("joint-case-changed")


async def enter(
    tx: Tx, actor: Person, view: View, step: str, *, words: str = "", field: str = "", **facts: Any
) -> View:
    """Keep what was done in history and ledger, and show it; return the case as it is then.

    Words stand beside the entry, or under a `field` of their own.
    """
    case = view.case
    ordinal = await tx.joint_cases.enter(case.id, step, actor.id, actor.department)
    now = await tx.joint_cases.get(case.id)
    entry = {"joint_case": case.id, "number": case.number, "state": now.state, "lead": now.lead, **facts}
    if words:
        entry["digest"] = await tx.sealed.write(case.subject, field or ENTRY, words, 0 if field else ordinal)
    await tx.ledger.append(case.task_force, actor.id, _EVENTS[step], entry)
    after = await load(tx, view.office, case.id)
    await _spread(tx, actor, view, after, step, spoken=bool(words))
    return after


async def open_clock(tx: Tx, view: View) -> None:
    """Let the leading department be reminded of the day by which the case is to be settled, counted from now."""
    term = Term(local_date(tx.now), view.office.joint_cases.days, by_workdays=False)
    await set_term(tx, view.office.id, DeadlineKind.JOINT_CASE, view.case.id, term, department=view.case.lead)


async def hand_clock(tx: Tx, view: View, lead: str) -> None:
    """Let another department be reminded of the same day."""
    known = await tx.deadlines.find(view.office.id, DeadlineKind.JOINT_CASE, view.case.id)
    if known is not None and known.is_open:
        await tx.deadlines.change(known, department=lead)


async def _set_clock(tx: Tx, view: View, state: JointState) -> None:
    if state == JointState.SETTLED:
        await meet(tx, view.office.id, DeadlineKind.JOINT_CASE, view.case.id)
    elif state == JointState.CANCELLED:
        await drop(tx, view.office.id, DeadlineKind.JOINT_CASE, view.case.id)
    elif view.case.state == JointState.SETTLED and state == JointState.INVESTIGATING:
        await open_clock(tx, view)


async def _spread(tx: Tx, actor: Person, before: View, now: View, step: str, *, spoken: bool) -> None:
    """Tell the group the outline; show the case to its liaisons and officers; hide it from whom it no longer concerns."""
    if step in _SAID:
        await tell_group(tx, now.office.id, Message(_said(now, step)))
    told = await _told(tx, now)
    for each in told:
        if each.id == actor.id:
            await put(tx, now, each, anew=True)
        elif rights.acts(now.circle, each):
            await put(tx, now, each, anew=step in _SAID or spoken)
        elif await tx.outbox.slot_state(slot(now.case.id, each)) is not None:
            await put(tx, now, each, anew=step in {JointAct.VISIT, *JointStep})
    if actor.id not in {each.id for each in told}:
        await put(tx, now, actor, anew=True)
    await _hide(tx, before, now)


def _said(view: View, step: str) -> Text:
    if step == JointAct.VISIT:
        return text("joint-case-group-visit", inspect_on=view.visits[-1].inspect_on, **outline(view))
    if step == JointAct.JOINED:
        joined = department_title(view.office, view.entries[-1].department)
        return text("joint-case-group-joined", joined=joined, **outline(view))
    return text("joint-case-group-led" if step == JointAct.LED else "joint-case-group", **outline(view))


async def _told(tx: Tx, view: View) -> list[Person]:
    everybody = await tx.people.of_task_force(view.office.id)
    return [each for each in everybody if rights.acts(view.circle, each) or rights.is_named(view.circle, each)]


async def _hide(tx: Tx, before: View, now: View) -> None:
    """Take a case off the messages of those in it who have lost it: taken off, moved to another department, off duty."""
    for each in {**before.people, **now.people}.values():
        lost = not rights.concerns(now.circle, each) and each.user_id is not None
        if lost and await tx.outbox.slot_state(slot(now.case.id, each)) is not None:
            gone = Message(text("joint-case-gone", number=now.case.number), rows(button("case.list", 0)))
            await tell(tx, each, gone, slot=slot(now.case.id, each), mention=False)
