"""Deciding on a request: one tap approves, a refusal needs a reason."""

from bot.domain.messages import Button, Message, text
from bot.domain.notices import state_before
from bot.domain.people import Person
from bot.domain.recusals import DENIALS, OTHER, Kind, Reason, RecusalState
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.rounds import AssignmentState
from bot.domain.task_forces import TaskForce
from bot.usecases import substitutes
from bot.usecases.desk import retire
from bot.usecases.inspections import notices
from bot.usecases.recusals.cases import (
    Case,
    denial_value,
    load_case,
    outcome,
    question,
    reason_value,
    show_outcome,
    slot,
)
from bot.usecases.recusals.requests import reseat
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT = "recusal.denial"


async def show_case(tx: Tx, actor: Person, office: TaskForce, recusal_id: int, *, anew: bool = True) -> None:
    """Show a request once more to somebody who decides on it, or what became of it: at the chat's end, or in place."""
    case = await load_case(tx, office, recusal_id)
    if not case.may_read(actor):
        raise Refusal("recusal-not-decider", name=_names(case))
    await _end_draft(tx, actor, recusal_id)
    decided_by = None if case.recusal.decided_by is None else await tx.people.get(case.recusal.decided_by)
    own = slot(recusal_id, actor.id)
    if anew:
        await retire(tx, actor, own)
    asked = case.pending and case.may_decide(actor)
    await tell(tx, actor, question(case) if asked else outcome(case, decided_by), slot=own, mention=False)


async def approve(tx: Tx, actor: Person, office: TaskForce, recusal_id: int) -> None:
    """Approve: the pair is barred, the seat vacant, a substitute draw is due."""
    case = await _decidable(tx, actor, office, recusal_id)
    case = await _decide(tx, actor, case, RecusalState.APPROVED, None)
    lasting = case.recusal.kind == Kind.RECUSAL
    await tx.recusals.bar(
        office.id, case.officer.id, case.target.id, case.recusal.id, None if lasting else case.round.id
    )
    if not await tx.assignments.change(case.assignment, state=AssignmentState.RELEASED, active=False):
        raise Refusal("notice-changed")
    await _tell_approved(tx, case)
    await notices.tell_team_changed(tx, case.assignment)
    await substitutes.announce_vacancy(tx, office.id, case.round.id)
    await notices.refresh(tx, case.assignment.id)


async def ask_denial(tx: Tx, actor: Person, office: TaskForce, recusal_id: int) -> None:
    """Ask why a request is to be turned down: a tap on a ready-made reason, or words."""
    case = await _decidable(tx, actor, office, recusal_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, recusal=recusal_id)
    ready = tuple(
        (Button(text(f"recusal-denial-{code}"), "recusal.deny", (recusal_id, code)),)
        for code in DENIALS[case.recusal.kind]
    )
    words = text("recusal-denial-ask", **case.facts(), reason=reason_value(case.recusal.reason))
    message = Message(
        words, (*ready, (Button(text("button-recusal-back"), "recusal.back", (recusal_id,)),)), protect=True
    )
    await tell(tx, actor, message, slot=slot(recusal_id, actor.id), mention=False)


async def deny_for(tx: Tx, actor: Person, office: TaskForce, recusal_id: int, code: str) -> None:
    """Turn a request down for a ready-made reason."""
    case = await _decidable(tx, actor, office, recusal_id)
    if code not in DENIALS[case.recusal.kind]:
        raise Refusal("button-invalid")
    await _deny(tx, actor, case, Reason(code))


async def deny_with_words(tx: Tx, actor: Person, office: TaskForce, recusal_id: int, words: str) -> None:
    """Turn a request down for the reason that was written; one that is settled by now is told as such."""
    case = await load_case(tx, office, recusal_id)
    if not case.pending:
        await show_case(tx, actor, office, recusal_id)
        return
    _check_decider(case, actor)
    await _deny(tx, actor, case, Reason(OTHER, words))


async def _deny(tx: Tx, actor: Person, case: Case, why: Reason) -> None:
    case = await _decide(tx, actor, case, RecusalState.REJECTED, why)
    if case.assignment.state == AssignmentState.REQUESTED:
        await reseat(tx, case.assignment)
    await _tell_rejected(tx, case)
    await notices.refresh(tx, case.assignment.id)


async def _decide(tx: Tx, actor: Person, case: Case, state: RecusalState, why: Reason | None) -> Case:
    """Keep the decision and show it to all who could have made it; of two at once the second is refused."""
    kept = None if why is None else why.dump()
    if not await tx.recusals.decide(case.recusal, state, actor.id, kept):
        raise Refusal("recusal-changed")
    decided = {"recusal": case.recusal.id, "assignment": case.assignment.id, "kind": case.recusal.kind}
    sealed = None if kept is None else {"reason": kept}
    await tx.ledger.append(case.office.id, actor.id, f"recusal-{state}", decided, sealed=sealed)
    await _end_draft(tx, actor, case.recusal.id)
    after = await load_case(tx, case.office, case.recusal.id)
    await show_outcome(tx, after)
    return after


async def _decidable(tx: Tx, actor: Person, office: TaskForce, recusal_id: int) -> Case:
    case = await load_case(tx, office, recusal_id)
    if not case.pending:
        by = await tx.people.get(case.recusal.decided_by or case.recusal.entered_by)
        raise Refusal(f"recusal-{case.recusal.state}-already", name=by.name)
    _check_decider(case, actor)
    return case


def _check_decider(case: Case, actor: Person) -> None:
    if case.may_decide(actor):
        return
    own = actor.id in {case.officer.id, case.recusal.entered_by}
    raise Refusal("recusal-own" if own else "recusal-not-decider", name=_names(case))


def _names(case: Case) -> str:
    return "、".join(each.name for each in case.deciders)


async def _end_draft(tx: Tx, actor: Person, recusal_id: int) -> None:
    """Await no reason for that request any more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT and draft.data.get("recusal") == recusal_id:
        await tx.drafts.end(actor.user_id)


async def _tell_approved(tx: Tx, case: Case) -> None:
    """Tell the officer, the department's liaisons, and whoever entered the institution's request."""
    granted = Message(text(f"recusal-granted-{case.recusal.kind}", **case.facts()))
    await tell(tx, case.officer, granted, mention=not case.hidden)
    if case.hidden:
        return
    liaisons = await tx.people.with_role(case.office.id, Role.LIAISON, department=case.officer.department)
    told = {each.id: each for each in liaisons} | ({case.entered_by.id: case.entered_by} if case.challenged else {})
    told.pop(case.officer.id, None)
    for each in told.values():
        await tell(tx, each, Message(text("recusal-granted-liaison", **case.facts())))


async def _tell_rejected(tx: Tx, case: Case) -> None:
    """Tell whoever asked, with the reason; an officer who did not ask learns only that they carry on."""
    words = text(
        "recusal-denied",
        **case.facts(),
        denial=denial_value(case.recusal.decision_reason or ""),
        state=text(f"notice-state-{state_before(case.assignment)}"),
    )
    if not case.challenged:
        await tell(tx, case.officer, Message(words, protect=True), mention=not case.hidden)
        return
    claim = text("recusal-denied-claim", **words.params)
    await tell(tx, case.entered_by, Message(claim, protect=True))
    joined = case.assignment.state == AssignmentState.REQUESTED
    await tell(tx, case.officer, Message(words if joined else text("recusal-denied-officer", **case.facts())))
