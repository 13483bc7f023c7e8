"""The institution asks that somebody be recused: a liaison enters it, and the inspection goes on until decided."""

from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.recusals import OTHER, Assignment, Kind, Origin, Reason, stamp
from bot.domain.refusals import Refusal
from bot.domain.rounds import AssignmentState, Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases import mine
from bot.usecases.desk import lay, turning
from bot.usecases.inspections import notices
from bot.usecases.inspections.notice_messages import department_title, place
from bot.usecases.recusals.cases import ask_deciders, load_case, withdraw_button
from bot.usecases.recusals.requests import close_withdrawn
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT = "recusal.claim"
DESK = "claim"
ON_PAGE = 8


async def choose_target(tx: Tx, actor: Person, office: TaskForce, *, name: str = "", page: int = 0) -> None:
    """Ask which inspection is meant: a page of those drawn, or those whose name holds the given words."""
    found = await _inspected(tx, office)
    if name:
        found = [each for each in found if name in each[1].name]
    if not found:
        await lay(tx, actor, DESK, Message(text("recusal-claim-none")), anew=True)
        return
    last = (len(found) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    each = [
        (Button(text("recusal-claim-target", name=target.name), "recusal.at", (round_.id, target.id)),)
        for round_, target in found[page * ON_PAGE :][:ON_PAGE]
    ]
    turn = () if name else turning("recusal.targets", page, last)
    message = Message(text("recusal-claim-targets", many=len(found)), (*each, *turn))
    await lay(tx, actor, DESK, message, anew=page == 0)


async def choose_officer(tx: Tx, actor: Person, round_id: int, target_id: str) -> None:
    """Ask who of that team is meant."""
    seated = [each for each in await tx.assignments.of_round(round_id) if each.active and each.target == target_id]
    seated = [each for each in seated if each.person != actor.id]
    if not seated:
        raise Refusal("recusal-claim-no-team")
    people = await tx.people.names({each.person for each in seated})
    target = (await tx.targets.names({target_id}))[target_id]
    each = [
        Button(
            text("recusal-claim-officer", name=people[one.person].name, department=people[one.person].department),
            "recusal.claim",
            (one.id,),
        )
        for one in seated
    ]
    back = button("recusal.targets", 0)
    await lay(tx, actor, DESK, Message(text("recusal-claim-officers", target=place(target)), rows(*each, back)))


async def ask_words(tx: Tx, actor: Person, office: TaskForce, assignment_id: int) -> None:
    """Ask for the institution's ground, in words."""
    assignment = await _claimable(tx, actor, assignment_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, assignment=assignment_id, words="")
    await lay(tx, actor, DESK, Message(text("recusal-claim-words", **await _who(tx, office, assignment))))


async def add_words(tx: Tx, actor: Person, office: TaskForce, assignment_id: int, words: str) -> None:
    """Take the ground, and show what would be submitted."""
    assignment = await tx.assignments.get(assignment_id)
    assert actor.user_id is not None
    if not assignment.active:
        await tx.drafts.end(actor.user_id)
        await tell(tx, actor, Message(text("recusal-too-late")), mention=False)
        return
    reason = Reason(OTHER, words)
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, assignment=assignment_id, words=words)
    shown = text("recusal-claim-confirm", **await _who(tx, office, assignment), reason=reason.words)
    send = button("recusal.enter", assignment_id, stamp(words))
    await lay(tx, actor, DESK, Message(shown, rows(send), protect=True), anew=True)


async def enter(tx: Tx, actor: Person, office: TaskForce, assignment_id: int, stamped: int) -> None:
    """Enter the institution's request: those who decide are asked, the officer is told and carries on."""
    await _claimable(tx, actor, assignment_id)
    reason = await _reason(tx, actor, assignment_id, stamped)
    number = await tx.recusals.add(
        task_force=office.id,
        assignment=assignment_id,
        kind=Kind.RECUSAL,
        origin=Origin.INSTITUTION,
        entered_by=actor.id,
        reason=reason.dump(),
    )
    entered = {"recusal": number, "assignment": assignment_id, "kind": "recusal", "origin": str(Origin.INSTITUTION)}
    await tx.ledger.append(office.id, actor.id, "recusal-entered", entered, sealed={"reason": reason.dump()})
    case = await load_case(tx, office, number)
    await ask_deciders(tx, case)
    await tell(tx, case.officer, Message(text("recusal-challenged", **case.facts())))
    names = "、".join(each.name for each in case.deciders)
    words = text("recusal-claimed" if names else "recusal-claimed-open", **case.facts(), deciders=names)
    await lay(tx, actor, DESK, Message(words, rows(withdraw_button(case))))
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await notices.refresh(tx, assignment_id)


async def retract(tx: Tx, actor: Person, office: TaskForce, recusal_id: int) -> None:
    """Take an institution's request back: only who entered it, and only while nobody has decided."""
    case = await load_case(tx, office, recusal_id)
    if not case.challenged or case.recusal.entered_by != actor.id:
        raise Refusal("recusal-not-entered")
    if not case.pending:
        raise Refusal("recusal-nothing-open")
    if case.assignment.state == AssignmentState.REQUESTED:
        # The officer has stepped back on the same grounds: what they asked must not be lost with it.
        raise Refusal("recusal-joined")
    await close_withdrawn(tx, actor, office, case.recusal)
    await tell(tx, case.officer, Message(text("recusal-challenge-over", **case.facts())))
    await lay(tx, actor, DESK, Message(text("recusal-retracted", **case.facts())))
    await notices.refresh(tx, case.assignment.id)


async def _inspected(tx: Tx, office: TaskForce) -> list[tuple[Round, Target]]:
    """Return the targets of present rounds that have a team, by name."""
    found: list[tuple[Round, Target]] = []
    for round_ in await mine.present_rounds(tx, office.id):
        seated = {each.target for each in await tx.assignments.of_round(round_.id) if each.active}
        found += [(round_, target) for target in (await tx.targets.names(seated)).values()]
    return sorted(found, key=lambda each: (-each[0].id, each[1].name, each[1].id))


async def _claimable(tx: Tx, actor: Person, assignment_id: int) -> Assignment:
    assignment = await tx.assignments.get(assignment_id)
    if assignment.person == actor.id:
        raise Refusal("recusal-claim-own")
    if not assignment.active:
        raise Refusal("recusal-claim-late")
    if await tx.recusals.pending_for(assignment_id) is not None:
        raise Refusal("recusal-claim-pending")
    return assignment


async def _reason(tx: Tx, actor: Person, assignment_id: int, stamped: int) -> Reason:
    """Return the ground that the pressed button showed; refuse if it is no longer the one that is known."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is None or draft.kind != DRAFT or draft.data.get("assignment") != assignment_id:
        raise Refusal("recusal-draft-gone")
    if stamp(str(draft.data["words"])) != stamped:
        raise Refusal("recusal-draft-gone")
    return Reason(OTHER, str(draft.data["words"]))


async def _who(tx: Tx, office: TaskForce, assignment: Assignment) -> dict[str, str | Text]:
    officer = await tx.people.get(assignment.person)
    target = (await tx.targets.names({assignment.target}))[assignment.target]
    return {
        "name": officer.name,
        "department": department_title(office, officer.department),
        "target": place(target),
    }
