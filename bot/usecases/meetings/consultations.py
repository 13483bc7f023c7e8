"""A consultation called from a clue, or a joint interview from what followed an inspection: proposed, called, declined."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import check_words
from bot.domain.clues import Clue
from bot.domain.consultations import (
    REASON_LIMIT,
    Consultation,
    ConsultationStep,
    can_call,
    can_propose,
    check_decider,
    parties,
    step_to,
)
from bot.domain.deadlines import DeadlineKind, Term
from bot.domain.follow_ups import FollowUpKind
from bot.domain.local_time import local_date
from bot.domain.meetings import MeetingKind
from bot.domain.messages import Late, Message, Pointless, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import case_of, outline, put, readable, slot
from bot.usecases.deadlines.terms import meet, set_term
from bot.usecases.desk import lay
from bot.usecases.follow_ups.cases import Origin, origin_of
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.meetings import calling
from bot.usecases.meetings.cases import DESK
from bot.usecases.meetings.plans import Plan
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

DRAFT = "consultation.decline"
MAKER = "consultation-reason"
REASON = "reason"


# --- on a clue ----------------------------------------------------------------------------------------------------------


async def propose(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Propose a consultation to the leader; one at a time, whichever of the two departments asks."""
    clue = await readable(tx, office, clue_id)
    if not can_propose(clue, actor):
        raise Refusal("consultation-not-yours" if rights.concerns(clue, actor) else "clue-not-readable")
    if await tx.consultations.proposed(clue.id) is not None:
        raise Refusal("consultation-is-proposed")
    await _check_none_coming(tx, clue)
    number = await tx.consultations.add(office.id, clue.id, actor.id)
    due = await _set_term(tx, office, clue)
    await tx.ledger.append(office.id, actor.id, "consultation-proposed", _entry(clue, consultation=number))
    about: dict[str, Value] = {"name": actor.name, "department": department_title(office, actor.department)}
    asked = text("consultation-asked", **about, due_on=due, **outline(office, clue))
    buttons = rows(
        button("consultation.call", clue.id), button("consultation.decline", number), button("clue.show", clue.id)
    )
    for each in await _deciders(tx, office):
        await tell(tx, each, Message(asked, buttons, protect=True))
    await refresh_cards(tx, office, clue)
    done = text("consultation-proposed", number=clue.number or "", due_on=due)
    await lay(tx, actor, DESK, Message(done, rows(button("clue.show", clue.id))), anew=True)


async def begin(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Begin to call a consultation on a clue: all is filled in but day, time and place."""
    clue = await _callable(tx, actor, office, clue_id)
    await calling.begin_about(tx, actor, office, MeetingKind.CONSULTATION, clue=clue.id)


async def subject_of(tx: Tx, actor: Person, office: TaskForce, plan: Plan) -> dict[str, Any]:
    """Return what a meeting is about, as its fields, with the departments that are called for it.

    Refuses what has been called, closed or done since the plan was begun.
    """
    if plan.clue:
        clue = await _callable(tx, actor, office, plan.clue)
        return {"clue": clue.id, "departments": parties(clue)}
    if plan.follow_up:
        origin = await _interviewable(tx, actor, office, plan.follow_up)
        records = await tx.inspections.records_of([origin.inspection.id])
        return {"follow_up": plan.follow_up, "departments": sorted({each.department for each in records})}
    return {}


async def conclude(tx: Tx, actor: Person, office: TaskForce, clue_id: int, meeting: int) -> None:
    """Keep that the consultation is called: a proposal of it is decided, and the clue's card shows it."""
    clue = await tx.clues.get(clue_id)
    proposal = await tx.consultations.proposed(clue_id)
    if proposal is not None:
        await _decide(tx, actor, proposal, ConsultationStep.CALL, meeting=meeting)
    await tx.ledger.append(office.id, actor.id, "consultation-called", _entry(clue, meeting=meeting))
    await refresh_cards(tx, office, clue)


async def ask_reason(tx: Tx, actor: Person, office: TaskForce, consultation_id: int) -> None:
    """Ask why there is to be no consultation."""
    proposal, clue = await _decidable(tx, actor, office, consultation_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, consultation=proposal.id)
    words = text("consultation-decline-ask", number=clue.number or "", limit=REASON_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(button("clue.show", clue.id))), anew=True)


async def decline(tx: Tx, actor: Person, office: TaskForce, consultation_id: int, words: str) -> None:
    """Decline a proposal, for the reason that was written, which its proposer is told."""
    reason = check_words(words, REASON_LIMIT)
    proposal, clue = await _decidable(tx, actor, office, consultation_id)
    await _decide(tx, actor, proposal, ConsultationStep.DECLINE)
    digest = await tx.sealed.write(proposal.subject, REASON, reason)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    entry = _entry(clue, consultation=proposal.id, digest=digest)
    await tx.ledger.append(office.id, actor.id, "consultation-declined", entry)
    proposer = await tx.people.get(proposal.proposed_by)
    late = Late(MAKER, {"consultation": proposal.id, "reader": proposer.id})
    told = text("consultation-declined", number=clue.number or "", name=actor.name, reason=late)
    await tell(tx, proposer, Message(told, rows(button("clue.show", clue.id)), protect=True), mention=False)
    await refresh_cards(tx, office, clue)
    done = text("consultation-declined-done", number=clue.number or "", name=proposer.name)
    await lay(tx, actor, DESK, Message(done, rows(button("clue.list", 0))), anew=True)


async def reason_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return why a proposal was declined, for its proposer while they read the clue. Raises Pointless for others."""
    proposal = await tx.consultations.get(int(args["consultation"]))
    reader, clue = await tx.people.get(str(args["reader"])), await tx.clues.get(proposal.clue)
    if reader.id != proposal.proposed_by or not rights.reads(clue, reader):
        raise Pointless
    try:
        return await tx.sealed.read(proposal.subject, REASON) or text("clue-no-words")
    except Unreadable:
        return text("clue-unreadable")


async def refresh_cards(tx: Tx, office: TaskForce, clue: Clue) -> None:
    """Bring a clue's card up to date where it stands in somebody's chat."""
    case = await case_of(tx, office, clue)
    for each in await tx.people.of_task_force(office.id):
        if rights.concerns(clue, each) and await tx.outbox.slot_state(slot(clue, each)) is not None:
            await put(tx, case, each, anew=False)


async def _set_term(tx: Tx, office: TaskForce, clue: Clue) -> date:
    """Let the leader have so many working days for the decision, and be reminded of it; return the last of them."""
    term = Term(local_date(tx.now), office.clues.consultation_workdays)
    return (await set_term(tx, office.id, DeadlineKind.CONSULTATION, clue.id, term)).on


async def _deciders(tx: Tx, office: TaskForce) -> list[Person]:
    leaders = await tx.people.with_role(office.id, Role.LEADER)
    return leaders or await tx.people.with_role(office.id, Role.DEPUTY)


async def _callable(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Clue:
    clue = await readable(tx, office, clue_id)
    if not clue.is_open:
        raise Refusal(f"clue-now-{clue.state}")
    if not can_call(clue, actor):
        raise Refusal("clue-not-readable")
    await _check_none_coming(tx, clue)
    return clue


async def _check_none_coming(tx: Tx, clue: Clue) -> None:
    coming = [each for each in await tx.meetings.of_clue(clue.id) if each.coming]
    if coming:
        raise Refusal("consultation-coming", number=coming[0].number)


async def _decidable(tx: Tx, actor: Person, office: TaskForce, consultation_id: int) -> tuple[Consultation, Clue]:
    proposal = await tx.consultations.get(consultation_id)
    clue = await readable(tx, office, proposal.clue)
    check_decider(proposal, actor)
    step_to(proposal, ConsultationStep.DECLINE)
    return proposal, clue


async def _decide(
    tx: Tx, actor: Person, proposal: Consultation, step: ConsultationStep, meeting: int | None = None
) -> None:
    to = step_to(proposal, step)
    decided = {"decided_by": actor.id, "decided_at": tx.now, "meeting": meeting}
    if not await tx.consultations.change(proposal, state=to, **decided):
        raise Refusal("consultation-changed")
    await meet(tx, proposal.task_force, DeadlineKind.CONSULTATION, proposal.clue)


def _entry(clue: Clue, **more: int | str) -> dict[str, int | str | None]:
    return {"clue": clue.id, "number": clue.number, **more}


# --- on what followed an inspection -------------------------------------------------------------------------------------


async def begin_interview(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int) -> None:
    """Begin to call a joint interview: the departments that inspected there are called."""
    await _interviewable(tx, actor, office, follow_up_id)
    await calling.begin_about(tx, actor, office, MeetingKind.INTERVIEW, follow_up=follow_up_id)


async def _interviewable(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int) -> Origin:
    follow_up = await tx.follow_ups.get(follow_up_id)
    origin = await origin_of(tx, office, follow_up.record)
    if not origin.may_read(actor):
        raise Refusal("follow-up-not-readable")
    if follow_up.kind != FollowUpKind.INTERVIEW or not follow_up.is_open:
        raise Refusal("interview-not-open")
    coming = [each for each in await tx.meetings.of_follow_up(follow_up_id) if each.coming]
    if coming:
        raise Refusal("consultation-coming", number=coming[0].number)
    return origin
