"""A step of a clue with all that it brings about: state, ledger, deadlines, and what everybody is told."""

from collections.abc import Iterable
from typing import Any

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import STEP, files_of
from bot.domain.clues import Clue, ClueState, ClueStep, check_step
from bot.domain.deadlines import DeadlineKind, Term
from bot.domain.local_time import local_date
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues import facts
from bot.usecases.clues.cases import Case, case_of, outline, put, slot
from bot.usecases.clues.topics import announce
from bot.usecases.deadlines.terms import drop, meet, set_day, set_term
from bot.usecases.relays import members as relay_members
from bot.usecases.telling import tell
from storage.transaction import Tx

EVENTS = {
    ClueStep.SEND: "clue-sent",
    ClueStep.SIGN: "clue-signed",
    ClueStep.ACCEPT: "clue-accepted",
    ClueStep.RETURN: "clue-returned",
    ClueStep.RETURN_AGAIN: "clue-returned",
    ClueStep.FORWARD: "clue-sent-on",
    ClueStep.REFER: "clue-referred",
    ClueStep.ASSIGN: "clue-assigned",
    ClueStep.REPORT: "clue-reported",
    ClueStep.ASK: "clue-reopened",
    ClueStep.CLOSE: "clue-closed",
}


async def take(
    tx: Tx, actor: Person, office: TaskForce, clue: Clue, step: ClueStep, *, words: str = "", **changes: Any
) -> Clue:
    """Take a step: once, whoever else presses at the same moment; return the clue as it is then.

    `clue` is as it was read by somebody who may take the step; `words` are kept sealed, the ledger has their digest.
    """
    state = check_step(clue, step)
    if not await tx.clues.change(clue, state=state, **changes):
        raise Refusal("clue-changed")
    now = await tx.clues.get(clue.id)
    ordinal = await tx.clues.take(now, step, actor.id, now.outside or now.to_department)
    entry: dict[str, Any] = {
        "clue": clue.id,
        "number": now.number,
        "from": now.from_department,
        "to": now.outside or now.to_department,
        "state": str(state),
    }
    if words:
        entry["digest"] = await tx.sealed.write(clue.subject, STEP, words, ordinal)
    if step == ClueStep.SEND:
        entry |= {"kind": now.kind, "source": now.source, "digests": await tx.sealed.digests(clue.subject)}
        entry |= {} if now.record is None else {"record": now.record}
        entry |= {"files": files_of(clue)} if files_of(clue) else {}
    if now.owner is not None and step == ClueStep.ACCEPT:
        entry["owner"] = now.owner
    await tx.ledger.append(office.id, actor.id, EVENTS[step], entry)
    await _set_clocks(tx, office, now)
    await relay_members.keep_up(tx, office, now)
    await _spread(tx, actor, office, clue, now, spoken=bool(words) or step == ClueStep.SEND)
    return now


async def _set_clocks(tx: Tx, office: TaskForce, clue: Clue) -> None:
    """Open and close what is due: the signature, and the feedback, which is whoever's turn it is meanwhile."""
    assert clue.feedback_on is not None
    if clue.state == ClueState.SENT:
        term = Term(local_date(tx.now), office.clues.signing_workdays)
        await set_term(tx, office.id, DeadlineKind.CLUE_SIGNING, clue.id, term, department=clue.receiver)
    else:
        await meet(tx, office.id, DeadlineKind.CLUE_SIGNING, clue.id)
    if clue.state == ClueState.CLOSED:  # whether to consult on it is no question any more
        await drop(tx, office.id, DeadlineKind.CONSULTATION, clue.id)
    if clue.state in {ClueState.REPORTED, ClueState.CLOSED}:
        await meet(tx, office.id, DeadlineKind.CLUE_FEEDBACK, clue.id)
        return
    turn = {ClueState.RETURNED: clue.from_department, ClueState.DISPUTED: ""}.get(ClueState(clue.state), clue.receiver)
    await set_day(
        tx, office.id, DeadlineKind.CLUE_FEEDBACK, clue.id, clue.feedback_on, department=turn, person=clue.owner
    )


async def _spread(tx: Tx, actor: Person, office: TaskForce, before: Clue, now: Clue, *, spoken: bool) -> None:
    """Tell the group the outline, show the clue to whom it concerns now, and hide it from whom it no longer does."""
    await announce(tx, office, now)
    everybody = await tx.people.of_task_force(office.id)
    case = await case_of(tx, office, now)
    for each in everybody:
        if each.id == actor.id:
            # Whoever loses it by what they did has its words taken off the message in which they stood.
            await put(tx, case, each, anew=spoken and rights.reads(now, each))
        elif _is_told(now, each):
            await put(tx, case, each, anew=each.department != actor.department or each.id == now.owner)
    await _hide(tx, case, [each for each in everybody if _lost(before, now, each)])


def _is_told(clue: Clue, person: Person) -> bool:
    """Tell whether somebody hears of each step: the liaisons of both sides, who entered it, who answers it, who decides."""
    if not rights.reads(clue, person):
        return False
    party = person.id in {clue.entered_by, clue.owner}
    decides = clue.state == ClueState.DISPUTED and rights.is_chair(person)
    return party or decides or rights.acts(clue, ClueStep.CLOSE, person) or rights.acts(clue, ClueStep.SIGN, person)


def _lost(before: Clue, now: Clue, person: Person) -> bool:
    return not before.is_draft and rights.reads(before, person) and not rights.reads(now, person)


async def _hide(tx: Tx, case: Case, people: Iterable[Person]) -> None:
    """Take a clue's words off the messages of those who may read it no longer."""
    for each in people:
        if await tx.outbox.slot_state(slot(case.clue, each)) is not None:
            gone = Message(text("clue-gone", **outline(case.office, case.clue)), rows(button("clue.list", 0)))
            await tell(tx, each, gone, slot=slot(case.clue, each), mention=False)
        await facts.hide(tx, case.clue, each, text("clue-facts-gone", number=case.clue.number or ""))
