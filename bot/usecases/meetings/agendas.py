"""The agenda: what is on it in words, frozen at its time, posted in the group with a calendar file."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.meetings import GATHERED_MINUTES, Attendance, Item, MeetingStep, Origin, length, presides, step_to
from bot.domain.messages import Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.meetings.cases import DESK, Case, answer_buttons, calendar_of, load_case, refresh, write_to
from bot.usecases.meetings.gathering import gather, gathered_lines, gathered_title
from bot.usecases.meetings.moments import next_moment
from storage.transaction import Tx

CLOCK = "clock"


async def freeze_now(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Freeze an agenda before its time, as its chair."""
    case = await load_case(tx, office, meeting_id)
    if not presides(case.meeting, actor):
        raise Refusal("meeting-not-chair", name=case.people[case.meeting.chair].name)
    await freeze(tx, case, actor.id)
    words = text("meeting-frozen-now", **case.facts())
    await lay(tx, actor, DESK, Message(words, rows(button("meeting.show", meeting_id))))


async def freeze(tx: Tx, case: Case, by: str) -> Case:
    """Freeze an agenda: what is due is added by the bot, and all of it posted with the calendar file."""
    meeting = case.meeting
    to = step_to(meeting, MeetingStep.FREEZE)
    following = next_moment(tx.calendar, meeting, to, tx.now)
    if not await tx.meetings.change(meeting, state=to, sequence=meeting.sequence + 1, next_at=following):
        raise Refusal("meeting-changed")
    await tx.meetings.gather(meeting.id, await gather(tx, case.office, meeting), GATHERED_MINUTES)
    await tx.ledger.append(case.office.id, by, "meeting-agenda-frozen", {"meeting": meeting.id})
    frozen = await load_case(tx, case.office, meeting.id)
    await refresh(tx, frozen)
    await _post(tx, frozen)
    return frozen


async def _post(tx: Tx, case: Case) -> None:
    """Post the agenda in the group; of a consultation or interview it is sent to those called, the group has a count."""
    meeting = case.meeting
    whole = Message(agenda(case), (answer_buttons(meeting),), protect=not meeting.open_in_group)
    if not meeting.open_in_group:
        asked = [each for each in case.expected if _comes(case, each)]
        await write_to(tx, asked, whole, f"meeting:{meeting.id}:agenda:{meeting.sequence}")
    if case.office.chat is None:
        return
    caption = text("meeting-calendar-caption", **case.facts())
    await tx.outbox.post(case.office.chat, Message(caption, attachment=calendar_of(meeting)))
    await tx.outbox.post(case.office.chat, whole if meeting.open_in_group else Message(_counted(case)))


def _comes(case: Case, person: Person) -> bool:
    reply = case.replies.get(person.id)
    return reply is None or reply.answer == Attendance.ATTEND


def agenda(case: Case) -> Text:
    """Return a whole agenda."""
    lines = agenda_lines(case.items) or (text("meeting-agenda-none"),)
    return text("meeting-agenda", head=case.head(), many=len(case.items), lines=lines, lasts=length(case.items))


def _counted(case: Case) -> Text:
    return text("meeting-agenda-counted", head=case.head(), many=len(case.items), lasts=length(case.items))


def agenda_lines(items: Sequence[Item]) -> tuple[Text, ...]:
    """Return an agenda's items, each gathered one with its counts under it."""
    lines: list[Text] = []
    for k, each in enumerate(items, 1):
        lines.append(item_line(each, k))
        if each.details is not None:
            lines += gathered_lines(each.details)
    return tuple(lines)


def item_line(item: Item, k: int) -> Text:
    """Return an item's line: its place, title, who reports, how long."""
    if item.details is not None:
        return text("meeting-gathered-line", k=k, title=gathered_title(item.details), lasts=item.lasts)
    facts: dict[str, Value] = {"k": k, "title": item.title, "department": item.department}
    if item.origin == Origin.RAISED:
        return text("meeting-item-line-raised", **facts)
    return text("meeting-item-line", **facts, reporter=item.reporter, lasts=item.lasts)


def item_title(item: Item) -> Value:
    """Return what an item is called."""
    return item.title if item.details is None else gathered_title(item.details)


async def preview(tx: Tx, case: Case) -> Case:
    """Return the case with what would be gathered if the agenda were frozen now."""
    found = await gather(tx, case.office, case.meeting)
    made = [
        Item(0, case.meeting.id, "gathered", "", None, "", "", each.get("lasts", GATHERED_MINUTES), each, "", None, 1)
        for each in found
    ]
    return replace(case, items=(*made, *case.items))
