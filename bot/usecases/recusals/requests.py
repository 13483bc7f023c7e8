"""A drawn person asks to be recused (回避) or excused (因故不能参加), and steps back at once."""

from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.notices import check_askable, check_own, state_before
from bot.domain.people import Person
from bot.domain.recusals import GROUNDS, OTHER, Assignment, Kind, Origin, Reason, Recusal, RecusalState, stamp
from bot.domain.refusals import Refusal
from bot.domain.rounds import AssignmentState
from bot.domain.task_forces import TaskForce
from bot.usecases import mine
from bot.usecases.desk import lay
from bot.usecases.inspections import notices
from bot.usecases.inspections.notice_messages import place
from bot.usecases.recusals.cases import (
    ask_deciders,
    joined_slot,
    kind_name,
    load_case,
    reason_value,
    show_outcome,
    verdict_buttons,
    withdraw_button,
)
from bot.usecases.telling import START_LINK, tell
from storage.transaction import Tx

DRAFT = "recusal.words"
DESK = "recusal"


async def point_to_private(tx: Tx, chat: int, message_id: int) -> None:
    """Answer whoever asks in the group: grounds are nobody else's business, the private chat is the place."""
    link = Button(text("button-start-bot"), url=START_LINK)
    await tx.outbox.post(chat, Message(text("recusal-in-private"), ((link,),), reply_to=message_id))


async def choose_assignment(tx: Tx, actor: Person) -> None:
    """Ask which of their assignments somebody means."""
    tasks = [each for each in await mine.tasks_of(tx, actor) if each.assignment.state != AssignmentState.REQUESTED]
    asks = [
        Button(text(f"button-recusal-{label}-at", target=each.target.name), name, (each.assignment.id,))
        for each in tasks
        for label, name in (("ask", "recusal.ask"), ("excuse", "recusal.excuse"))
    ]
    await lay(
        tx, actor, DESK, Message(text("recusal-choose" if tasks else "recusal-choose-none"), rows(*asks)), anew=True
    )


async def choose_ground(tx: Tx, actor: Person, assignment_id: int, kind: Kind) -> None:
    """Ask for the ground."""
    assignment = await _askable(tx, actor, assignment_id, kind)
    grounds = [
        Button(text(f"recusal-ground-{code}"), "recusal.ground", (assignment_id, str(kind), code))
        for code in GROUNDS[kind]
    ]
    words = text("recusal-choose-ground", **await _what(tx, assignment, kind))
    await lay(tx, actor, DESK, Message(words, rows(*grounds)), anew=True)


async def choose_words(tx: Tx, actor: Person, assignment_id: int, kind: str, code: str) -> None:
    """Take the ground; words can be added, or have to be where none of the ready-made ones fits."""
    if code not in GROUNDS.get(kind, ()):
        raise Refusal("button-invalid")
    assignment = await _askable(tx, actor, assignment_id, kind)
    await _await_words(tx, actor, assignment, kind, code)
    if code == OTHER:
        back = rows(_back(assignment_id, kind))
        await lay(tx, actor, DESK, Message(text("recusal-type-ground", **await _what(tx, assignment, kind)), back))
    else:
        await _confirm(tx, actor, assignment, kind, Reason(code))


async def add_words(tx: Tx, actor: Person, assignment_id: int, kind: str, code: str, words: str) -> None:
    """Take what somebody wrote, and show what would be submitted."""
    assignment = await tx.assignments.get(assignment_id)
    assert actor.user_id is not None
    if not assignment.active or assignment.state == AssignmentState.REQUESTED:
        await tx.drafts.end(actor.user_id)
        await tell(tx, actor, Message(text("recusal-too-late")), mention=False)
        return
    reason = Reason(code, words)
    await _await_words(tx, actor, assignment, kind, code, words=words)
    await _confirm(tx, actor, assignment, kind, reason, anew=True)


async def submit(
    tx: Tx, actor: Person, office: TaskForce, assignment_id: int, kind: str, code: str, stamped: int
) -> None:
    """Submit a request: from now on the person has stepped back, and those who decide are asked."""
    assignment = await _askable(tx, actor, assignment_id, kind)
    reason = Reason(code, await _words(tx, actor, assignment_id, code, stamped))
    pending = await tx.recusals.pending_for(assignment_id)
    if not await tx.assignments.change(assignment, state=AssignmentState.REQUESTED):
        raise Refusal("notice-changed")
    if pending is None:
        await _enter(tx, actor, office, assignment, kind, reason)
    else:
        await _join(tx, actor, office, pending, reason)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await notices.refresh(tx, assignment_id)


async def withdraw(tx: Tx, actor: Person, office: TaskForce, assignment_id: int) -> None:
    """Take one's own request back while nobody has decided: the seat is manned as before."""
    assignment = await tx.assignments.get(assignment_id)
    check_own(assignment, actor.id)
    if assignment.state != AssignmentState.REQUESTED:
        raise Refusal("recusal-nothing-open")
    pending = await tx.recusals.pending_for(assignment_id)
    assert pending is not None
    if pending.origin == Origin.OFFICER:
        await close_withdrawn(tx, actor, office, pending)
    else:
        await _part(tx, actor, office, pending)
    await reseat(tx, assignment)
    await tell(tx, actor, Message(text("recusal-withdrawn", target=await _place(tx, assignment))), mention=False)
    await notices.refresh(tx, assignment_id)


async def close_withdrawn(tx: Tx, actor: Person, office: TaskForce, recusal: Recusal) -> None:
    """Close a request as withdrawn, and tell everybody who was asked to decide."""
    if not await tx.recusals.decide(recusal, RecusalState.WITHDRAWN, actor.id):
        raise Refusal("recusal-nothing-open")
    await tx.ledger.append(office.id, actor.id, "recusal-withdrawn", {"recusal": recusal.id})
    await show_outcome(tx, await load_case(tx, office, recusal.id))


async def reseat(tx: Tx, assignment: Assignment) -> None:
    """Put somebody who had stepped back into the seat again, as they were; the time to answer begins anew."""
    state = state_before(assignment)
    fresh = {"notified_at": tx.now, "reminded": 0} if state == AssignmentState.NOTIFIED else {}
    if not await tx.assignments.change(assignment, state=state, **fresh):
        raise Refusal("notice-changed")


async def _enter(tx: Tx, actor: Person, office: TaskForce, assignment: Assignment, kind: str, reason: Reason) -> None:
    number = await tx.recusals.add(
        task_force=office.id,
        assignment=assignment.id,
        kind=kind,
        origin=Origin.OFFICER,
        entered_by=actor.id,
        reason=reason.dump(),
    )
    entered = {"recusal": number, "assignment": assignment.id, "kind": str(kind), "origin": str(Origin.OFFICER)}
    await tx.ledger.append(office.id, actor.id, "recusal-requested", entered, sealed={"reason": reason.dump()})
    case = await load_case(tx, office, number)
    await ask_deciders(tx, case)
    names = "、".join(each.name for each in case.deciders)
    words = text("recusal-submitted" if names else "recusal-submitted-open", **case.facts(), deciders=names)
    await lay(tx, actor, DESK, Message(words, rows(withdraw_button(case))))


async def _join(tx: Tx, actor: Person, office: TaskForce, pending: Recusal, reason: Reason) -> None:
    """Step back from what the institution has objected to already: one decision settles both, with both grounds seen."""
    joined = {"recusal": pending.id, "assignment": pending.assignment}
    await tx.ledger.append(office.id, actor.id, "recusal-joined", joined, sealed={"reason": reason.dump()})
    case = await load_case(tx, office, pending.id)
    words = text("recusal-joined", **case.facts(), reason=reason_value(reason.dump()))
    for each in case.deciders:
        await tell(tx, each, Message(words, verdict_buttons(case), protect=True), slot=joined_slot(pending.id, each.id))
    done = text("recusal-submitted-joined", **case.facts())
    await lay(tx, actor, DESK, Message(done, rows(button("recusal.withdraw", pending.assignment))))


async def _part(tx: Tx, actor: Person, office: TaskForce, pending: Recusal) -> None:
    """Take back what was added to the institution's request, which stays to be decided."""
    await tx.ledger.append(office.id, actor.id, "recusal-parted", {"recusal": pending.id})
    case = await load_case(tx, office, pending.id)
    words = Message(text("recusal-parted", **case.facts()), verdict_buttons(case))
    for each in case.deciders:
        await tell(tx, each, words, slot=joined_slot(pending.id, each.id))


async def _askable(tx: Tx, actor: Person, assignment_id: int, kind: str) -> Assignment:
    """Return an assignment for which somebody can ask; while the institution's request is open, only to be recused."""
    assignment = await tx.assignments.get(assignment_id)
    check_askable(assignment, actor.id)
    if kind == Kind.ABSENCE and await tx.recusals.pending_for(assignment_id) is not None:
        raise Refusal("recusal-challenged")
    return assignment


async def _await_words(tx: Tx, actor: Person, assignment: Assignment, kind: str, code: str, *, words: str = "") -> None:
    assert actor.user_id is not None
    known = {"assignment": assignment.id, "asks": str(kind), "code": code, "words": words}
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=actor.task_force, **known)


async def _words(tx: Tx, actor: Person, assignment_id: int, code: str, stamped: int) -> str:
    """Return the words that the pressed button showed; refuse if they are no longer those that are known."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known = draft.data if draft is not None and draft.kind == DRAFT else {}
    same = known.get("assignment") == assignment_id and known.get("code") == code
    words = str(known.get("words", ""))
    if not same or stamp(words) != stamped:
        raise Refusal("recusal-draft-gone")
    return words


async def _confirm(
    tx: Tx, actor: Person, assignment: Assignment, kind: str, reason: Reason, *, anew: bool = False
) -> None:
    words = text(
        "recusal-confirm",
        **await _what(tx, assignment, kind),
        reason=reason_value(reason.dump()),
        hint=text("recusal-confirm-rewrite" if reason.words else "recusal-confirm-add"),
    )
    send = button("recusal.submit", assignment.id, str(kind), reason.code, stamp(reason.words))
    await lay(tx, actor, DESK, Message(words, rows(send, _back(assignment.id, kind)), protect=True), anew=anew)


def _back(assignment_id: int, kind: str) -> Button:
    name = "recusal.ask" if kind == Kind.RECUSAL else "recusal.excuse"
    return Button(text("button-recusal-other-ground"), name, (assignment_id,))


async def _what(tx: Tx, assignment: Assignment, kind: str) -> dict[str, Text]:
    return {"kind": kind_name(kind), "target": await _place(tx, assignment)}


async def _place(tx: Tx, assignment: Assignment) -> Text:
    return place((await tx.targets.names({assignment.target}))[assignment.target])
