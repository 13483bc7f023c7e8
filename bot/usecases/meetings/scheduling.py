"""A meeting is called, moved or cancelled: everybody is told, and the calendar file with the same UID takes the old one's place."""

from bot.domain.meetings import (
    GATHERED_MINUTES,
    REASON_LIMIT,
    MeetingStep,
    presides,
    step_to,
)
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.meetings.cases import (
    DESK,
    Case,
    answer_buttons,
    calendar_of,
    load_case,
    post_anew,
    refresh,
    write_to,
)
from bot.usecases.meetings.consultations import conclude, subject_of
from bot.usecases.meetings.moments import next_moment
from bot.usecases.meetings.plans import Plan, chairs, check_start, frozen_at, resume
from bot.usecases.telling import tell_group
from storage.transaction import Tx

CANCEL_DRAFT = "meeting.cancel"


async def call(tx: Tx, actor: Person, office: TaskForce, stamped: int) -> None:
    """Call the meeting that was shown: the group and everybody who is called learn of it."""
    plan = await _confirmed(tx, actor, office, stamped)
    if plan.moves:
        raise Refusal("meeting-draft-gone")
    values = {**_values(tx, plan), **await subject_of(tx, actor, office, plan)}
    number = await tx.meetings.add(
        office.id, plan.on.year, **values, kind=plan.what, called_by=actor.id, next_at=values["freeze_at"]
    )
    meeting = await tx.meetings.get(number)
    following = next_moment(tx.calendar, meeting, meeting.state, tx.now)
    await tx.meetings.change(meeting, next_at=following)
    await tx.ledger.append(office.id, actor.id, "meeting-called", _entry(plan, number, values))
    await _finish(tx, actor, await load_case(tx, office, number), "meeting-called")
    if plan.clue:
        await conclude(tx, actor, office, plan.clue, number)


async def move(tx: Tx, actor: Person, office: TaskForce, stamped: int) -> None:
    """Move the meeting as it was shown: everybody is asked anew whether they come, the agenda is open again."""
    plan = await _confirmed(tx, actor, office, stamped)
    if not plan.moves:
        raise Refusal("meeting-draft-gone")
    meeting = await tx.meetings.get(plan.moves)
    values = {**_values(tx, plan), "state": step_to(meeting, MeetingStep.MOVE), "set_at": tx.now}
    values |= {"sequence": meeting.sequence + 1, "next_at": tx.now}
    if meeting.version != plan.version or not await tx.meetings.change(meeting, **values):
        raise Refusal("meeting-changed")
    moved = await tx.meetings.get(meeting.id)
    await tx.meetings.change(moved, next_at=next_moment(tx.calendar, moved, moved.state, tx.now))
    await tx.meetings.gather(meeting.id, [], GATHERED_MINUTES)
    await tx.meetings.forget_replies(meeting.id)
    await tx.ledger.append(office.id, actor.id, "meeting-moved", _entry(plan, meeting.id, values))
    await _finish(tx, actor, await load_case(tx, office, meeting.id), "meeting-moved")


async def ask_cancel(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Ask why a meeting is cancelled."""
    case = await _cancellable(tx, actor, office, meeting_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, CANCEL_DRAFT, task_force=office.id, meeting=meeting_id)
    words = text("meeting-cancel-ask", head=case.head(), limit=REASON_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(button("meeting.show", meeting_id))), anew=True)


async def cancel(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, words: str) -> None:
    """Cancel a meeting for the reason that was written, which everybody is told."""
    reason = check_words("words", words, REASON_LIMIT)
    case = await _cancellable(tx, actor, office, meeting_id)
    to = step_to(case.meeting, MeetingStep.CANCEL)
    changes = {"state": to, "reason": reason, "sequence": case.meeting.sequence + 1, "next_at": None}
    if not await tx.meetings.change(case.meeting, **changes):
        raise Refusal("meeting-changed")
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await tx.ledger.append(office.id, actor.id, "meeting-cancelled", {"meeting": meeting_id}, sealed={"reason": reason})
    case = await load_case(tx, office, meeting_id)
    await refresh(tx, case)
    said = Message(text("meeting-cancelled", head=case.head(), reason=reason))
    await tell_group(tx, office.id, said)
    await _post_calendar(tx, case)
    told = {each.id: each for each in (*case.called, *case.attending)}
    await write_to(tx, list(told.values()), said, f"meeting:{meeting_id}:cancelled")
    back = rows(button("meeting.list"))
    await lay(tx, actor, DESK, Message(text("meeting-cancelled-done", **case.facts()), back), anew=True)


async def _cancellable(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> Case:
    case = await load_case(tx, office, meeting_id)
    if not presides(case.meeting, actor):
        raise Refusal("meeting-not-chair", name=case.people[case.meeting.chair].name)
    step_to(case.meeting, MeetingStep.CANCEL)
    return case


async def _confirmed(tx: Tx, actor: Person, office: TaskForce, stamped: int) -> Plan:
    """Return the plan that the pressed button showed; refuse if it is another one by now, or its moment has passed."""
    plan = await resume(tx, actor)
    if plan.stamp != stamped:
        raise Refusal("meeting-draft-gone")
    check_start(tx, plan)
    if plan.chair not in {each.id for each in await chairs(tx, office)}:
        raise Refusal("meeting-chair-left")
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    return plan


def _values(tx: Tx, plan: Plan) -> dict[str, object]:
    return {
        "starts_at": plan.starts_at,
        "freeze_at": frozen_at(tx, plan),
        "place": plan.place,
        "chair": plan.chair,
        "scope": plan.scope,
    }


def _entry(plan: Plan, number: int, values: dict[str, object]) -> dict[str, object]:
    return {
        "meeting": number,
        "kind": plan.what,
        "starts_at": plan.starts_at.isoformat(),
        "freeze_at": str(values["freeze_at"]),
        "place": plan.place,
        "chair": plan.chair,
        "scope": plan.scope,
        **{name: values[name] for name in ("clue", "follow_up", "departments") if name in values},
    }


async def _finish(tx: Tx, actor: Person, case: Case, event: str) -> None:
    """Tell the group and everybody who is called, and show the chair what can be done next."""
    meeting = case.meeting
    if event == "meeting-moved":
        await tell_group(tx, case.office.id, Message(text("meeting-moved", head=case.head())))
    await _post_calendar(tx, case)
    await post_anew(tx, case)
    once = f"meeting:{meeting.id}:call:{meeting.sequence}"
    hint = text("meeting-freeze-hint", freeze_at=meeting.freeze_at)
    words = text(
        "meeting-invitation-moved" if event == "meeting-moved" else "meeting-invitation", head=case.subject_head()
    )
    able = [each for each in case.called if each.may(Action.PROPOSE_ITEM)]
    others = [each for each in case.called if each not in able]
    proposing = (button("meeting.propose", meeting.id), button("meeting.show", meeting.id))
    whole = text("meeting-invitation-hint", words=words, hint=hint)
    await write_to(tx, able, Message(whole, (answer_buttons(meeting), proposing)), once)
    await write_to(tx, others, Message(words, (answer_buttons(meeting), (button("meeting.show", meeting.id),))), once)
    done = text(f"{event}-done", **case.facts(), many=len(case.called))
    await lay(tx, actor, DESK, Message(done, rows(button("meeting.show", meeting.id), button("meeting.list"))))


async def _post_calendar(tx: Tx, case: Case) -> None:
    if case.office.chat is not None:
        caption = text("meeting-calendar-caption", **case.facts())
        await tx.outbox.post(case.office.chat, Message(caption, attachment=calendar_of(case.meeting)))
