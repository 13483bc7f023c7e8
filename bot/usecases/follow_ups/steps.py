"""What a confirmed form brings about: the state, what is due next, the ledger, and who is told."""

from collections.abc import Mapping
from typing import Any

from bot.domain.deadlines import Term
from bot.domain.follow_ups import (
    Answer,
    FollowUp,
    FollowUpState,
    check_new,
    check_step,
    due_of,
    fields_of,
    first_state,
)
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.usecases.deadlines import terms
from bot.usecases.follow_ups.cases import Origin, standing
from bot.usecases.telling import tell
from storage.transaction import Tx


async def open_new(tx: Tx, actor: Person, origin: Origin, kind: str, answers: Mapping[str, Answer]) -> int:
    """Enter something that follows from a record; return its number."""
    check_new(kind, answers, await tx.follow_ups.of_records([origin.record.id]))
    state = first_state(kind)
    number = await tx.follow_ups.add(
        task_force=origin.office.id,
        record=origin.record.id,
        department=origin.record.department,
        kind=kind,
        state=state,
        details={**answers, "history": [_entry(tx, actor, kind, answers)]},
        opened_by=actor.id,
        closed_at=tx.now if state == FollowUpState.CLOSED else None,
    )
    follow_up = await tx.follow_ups.get(number)
    await _enter(tx, actor, follow_up, "follow-up-opened", kind, answers)
    await _open_deadline(tx, follow_up)
    await _tell(tx, actor, origin, follow_up, kind)
    return number


async def advance(
    tx: Tx, actor: Person, origin: Origin, follow_up_id: int, step: str, answers: Mapping[str, Answer]
) -> None:
    """Take a follow-up a step on; of two at once the second is refused."""
    before = await tx.follow_ups.get(follow_up_id)
    state = check_step(before, step)
    history = [*before.details.get("history", ()), _entry(tx, actor, step, answers)]
    over = state in {FollowUpState.CLOSED, FollowUpState.VOID}
    changed = await tx.follow_ups.change(
        before,
        state=state,
        details={**before.details, **answers, "history": history},
        closed_at=tx.now if over else None,
    )
    if not changed:
        raise Refusal("follow-up-changed")
    after = await tx.follow_ups.get(follow_up_id)
    await _enter(tx, actor, after, f"follow-up-{step}", step, answers)
    await _close_deadline(tx, before, void=state == FollowUpState.VOID)
    await _open_deadline(tx, after)
    await _tell(tx, actor, origin, after, step)


def _entry(tx: Tx, actor: Person, form: str, answers: Mapping[str, Answer]) -> dict[str, Any]:
    return {"form": str(form), "at": tx.now.isoformat(), "by": actor.id, "answers": dict(answers)}


async def _enter(
    tx: Tx, actor: Person, follow_up: FollowUp, event: str, form: str, answers: Mapping[str, Answer]
) -> None:
    """Write the ledger entry: facts about cases, and names, as digests."""
    secret = {each.name for each in fields_of(form) if each.sealed}
    about = {
        "follow_up": follow_up.id,
        "record": follow_up.record,
        "department": follow_up.department,
        "kind": follow_up.kind,
        "state": follow_up.state,
    }
    plain = {name: value for name, value in answers.items() if name not in secret}
    sealed = {name: str(answers[name]) for name in secret if name in answers}
    await tx.ledger.append(follow_up.task_force, actor.id, event, {**about, **plain}, sealed=sealed or None)


async def _open_deadline(tx: Tx, follow_up: FollowUp) -> None:
    due = due_of(follow_up.kind, follow_up.state, follow_up.details)
    if due is None:
        return
    kind, until = due
    own = {"department": follow_up.department}
    if isinstance(until, Term):
        await terms.set_term(tx, follow_up.task_force, kind, follow_up.id, until, **own)
    else:
        await terms.set_day(tx, follow_up.task_force, kind, follow_up.id, until, **own)


async def _close_deadline(tx: Tx, follow_up: FollowUp, *, void: bool) -> None:
    """Close what was due in the state that is left: done, or fallen away."""
    due = due_of(follow_up.kind, follow_up.state, follow_up.details)
    if due is not None:
        close = terms.drop if void else terms.meet
        await close(tx, follow_up.task_force, due[0], follow_up.id)


async def _tell(tx: Tx, actor: Person, origin: Origin, follow_up: FollowUp, form: str) -> None:
    """Tell the department's liaisons and the leader in short: neither facts nor names."""
    liaisons = await tx.people.with_role(origin.office.id, Role.LIAISON, department=follow_up.department)
    leaders = await tx.people.with_role(origin.office.id, Role.LEADER)
    told = {each.id: each for each in (*liaisons, *leaders) if each.id != actor.id}
    words = text(
        "follow-up-told",
        number=str(follow_up.id),
        **origin.facts(),
        kind=text(f"follow-up-form-{follow_up.kind}"),
        form=text("follow-up-entered") if form == follow_up.kind else text(f"follow-up-form-{form}"),
        due=await standing(tx, origin, follow_up),
    )
    for each in told.values():
        await tell(tx, each, Message(words, rows(button("follow-up.show", follow_up.id, target=origin.target.name))))
