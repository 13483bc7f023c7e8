"""The minutes (会议纪要): in words, item by item; confirmed by the chair, after which they stand."""

from collections.abc import Mapping
from typing import Any

from bot.domain.deadlines import DeadlineKind
from bot.domain.meetings import (
    WORDS_LIMIT,
    Item,
    Meeting,
    MeetingState,
    MeetingStep,
    check_begun,
    check_minuted,
    check_reader,
    may_write,
    presides,
    stamp,
    step_to,
)
from bot.domain.messages import Button, Keyboard, Late, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.desk import lay
from bot.usecases.meetings.agendas import CLOCK, freeze, item_title
from bot.usecases.meetings.cases import DESK, Case, load_case, refresh, write_to
from bot.usecases.meetings.minuted import enter, shown
from bot.usecases.meetings.moments import next_moment
from bot.usecases.meetings.task_messages import task_lines, tell_responsible
from bot.usecases.telling import tell, tell_group
from storage.transaction import Tx

DRAFT = "meeting.minutes"
TITLE_SHOWN = 24


async def open_minutes(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Show the minutes to who writes them; the first time the meeting counts as held."""
    case = await _writable(tx, actor, office, meeting_id)
    if case.meeting.coming:
        case = await _hold(tx, actor, case)
    await _stop(tx, actor)
    await lay(tx, actor, DESK, _desk(case, actor), anew=True)


async def show_item(tx: Tx, actor: Person, office: TaskForce, item_id: int, *, anew: bool = False) -> None:
    """Show an item with what is written of it, and take what is typed next as its minutes."""
    case, item = await _item(tx, actor, office, item_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, meeting_item=item_id, version=item.version)
    own = [each for each in case.tasks if each.item == item_id]
    words = text(
        "meeting-minutes-item",
        **case.facts(),
        title=item_title(item),
        written=shown(case, item, actor),
        tasks=task_lines(own, case.people) or text("meeting-tasks-none"),
        limit=WORDS_LIMIT,
    )
    strikes = [
        Button(text("button-meeting-strike", k=k), "meeting.strike", (each.id,)) for k, each in enumerate(own, 1)
    ]
    ahead = [each for each in case.items if not each.minutes and each.id != item_id]
    onward = [Button(text("button-meeting-next"), "meeting.item", (ahead[0].id,))] if ahead else []
    buttons = (
        *rows(button("meeting.decide", item_id), *strikes),
        (*onward, button("meeting.minutes", case.meeting.id)),
    )
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=anew)


async def take_words(tx: Tx, actor: Person, office: TaskForce, known: Mapping[str, Any], words: str) -> None:
    """Write what was typed into the minutes of an item, in the place of what its writer saw there."""
    said = check_words("words", words, WORDS_LIMIT)
    item_id = int(known["meeting_item"])
    case, item = await _item(tx, actor, office, item_id)
    same = known.get("version") == item.version
    kept, known_of = await enter(tx, case.meeting, item, said) if same else ("", {})
    if not same or not await tx.meetings.change_item(item, minutes=kept, minuted_by=actor.id):
        by = case.people[item.minuted_by].name if item.minuted_by is not None else ""
        raise Refusal("meeting-item-changed", name=by)
    sealed = known_of.pop("sealed", None)
    data = {"meeting": case.meeting.id, "item": item_id, **known_of}
    await tx.ledger.append(office.id, actor.id, "meeting-minuted", data, sealed=sealed)
    await show_item(tx, actor, office, item_id, anew=True)


async def submit(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Put the minutes before the chair, to be confirmed."""
    case = await _writable(tx, actor, office, meeting_id)
    step_to(case.meeting, MeetingStep.CLOSE)
    check_minuted(case.items, case.tasks)
    await _stop(tx, actor)
    asked = text("meeting-minutes-submitted", head=case.head(), name=actor.name, open=_unwritten(case))
    for each in case.chairs:
        buttons = rows(button("meeting.review", meeting_id))
        await tell(tx, each, Message(asked, buttons, minutes_file(case.meeting, each), protect=True))
    names = "、".join(each.name for each in case.chairs)
    done = text("meeting-minutes-submitted-done", **case.facts(), names=names)
    await lay(tx, actor, DESK, Message(done, rows(button("meeting.minutes", meeting_id))), anew=True)


async def review(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Show the chair what would be confirmed: it cannot be changed afterwards."""
    case = await _presided(tx, actor, office, meeting_id)
    check_minuted(case.items, case.tasks)
    await _stop(tx, actor)
    words = text(
        "meeting-review",
        head=case.head(),
        open=_unwritten(case),
        many=len(case.tasks),
        tasks=task_lines(case.tasks, case.people) or text("meeting-tasks-none"),
    )
    buttons = rows(
        button("meeting.close", meeting_id, seen(case)),
        button("meeting.paper", meeting_id),
        button("meeting.minutes", meeting_id),
    )
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=True)


async def close(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, stamped: int) -> None:
    """Confirm the minutes as they were shown: they are sent to those called, actions become due."""
    case = await _presided(tx, actor, office, meeting_id)
    check_minuted(case.items, case.tasks)
    if seen(case) != stamped:
        raise Refusal("meeting-minutes-changed")
    to = step_to(case.meeting, MeetingStep.CLOSE)
    if not await tx.meetings.change(case.meeting, state=to, closed_by=actor.id, closed_at=tx.now, next_at=None):
        raise Refusal("meeting-changed")
    data = {"meeting": meeting_id, "items": len(case.items), "actions": [each.id for each in case.tasks]}
    await tx.ledger.append(office.id, actor.id, "meeting-closed", data)
    for each in case.tasks:
        due = (office.id, DeadlineKind.MEETING_ACTION, each.id, each.due_on)
        await terms.set_day(tx, *due, department=each.department, person=each.person)
    case = await load_case(tx, office, meeting_id)
    await _publish(tx, case)
    await tell_responsible(tx, case.meeting, case.people, case.tasks)
    done = text("meeting-closed-done", **case.facts(), many=len(case.tasks))
    await lay(tx, actor, DESK, Message(done, rows(button("meeting.show", meeting_id), button("meeting.list"))))


async def send_paper(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Send agenda or minutes as a document: before the meeting the one, then the other."""
    case = await load_case(tx, office, meeting_id)
    meeting = case.meeting
    check_reader(meeting, actor)
    if meeting.state == MeetingState.HELD and not may_write(meeting, actor, office):
        raise Refusal("meeting-minutes-unconfirmed")
    if meeting.state == MeetingState.CANCELLED:
        raise Refusal("meeting-is-cancelled")
    written = not meeting.coming
    caption = text("meeting-minutes-caption" if written else "meeting-agenda-caption", **case.facts())
    attached = minutes_file(meeting, actor) if written else paper_of("meeting-agenda", meeting, actor)
    await tell(tx, actor, Message(caption, attachment=attached, protect=not meeting.open_in_group), mention=False)


def minutes_file(meeting: Meeting, reader: Person) -> Late:
    """Return the minutes as a document."""
    return paper_of("meeting-minutes", meeting, reader)


def paper_of(name: str, meeting: Meeting, reader: Person) -> Late:
    """Return a paper; one that is for those called alone is made only if its reader still is."""
    return Late(name, {"meeting": meeting.id} | ({} if meeting.open_in_group else {"reader": reader.id}))


async def _publish(tx: Tx, case: Case) -> None:
    """Tell the group that minutes stand, by counts; those called get the document."""
    await refresh(tx, case)
    facts = case.facts()
    said = text("meeting-closed", **facts, items=len(case.items), actions=len(case.tasks))
    await tell_group(tx, case.office.id, Message(said))
    caption = text("meeting-minutes-caption", **facts)
    told = {each.id: each for each in (*case.called, *case.attending)}
    groups = [list(told.values())] if case.meeting.open_in_group else [[each] for each in told.values()]
    for people in filter(None, groups):
        attached = minutes_file(case.meeting, people[0])
        whole = Message(caption, attachment=attached, protect=not case.meeting.open_in_group)
        await write_to(tx, people, whole, f"meeting:{case.meeting.id}:minutes")


async def _stop(tx: Tx, actor: Person) -> None:
    """Take no more words for an item: what is typed from here on means something else."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT:
        await tx.drafts.end(actor.user_id)


async def _hold(tx: Tx, actor: Person, case: Case) -> Case:
    """Let the meeting count as held; an agenda that was still open is frozen first."""
    if case.meeting.state == MeetingState.CALLED:
        case = await freeze(tx, case, CLOCK)
    meeting = case.meeting
    to = step_to(meeting, MeetingStep.HOLD)
    following = next_moment(tx.calendar, meeting, to, tx.now)
    if not await tx.meetings.change(meeting, state=to, next_at=following):
        raise Refusal("meeting-changed")
    await tx.ledger.append(case.office.id, actor.id, "meeting-held", {"meeting": meeting.id})
    held = await load_case(tx, case.office, meeting.id)
    await refresh(tx, held)
    return held


async def _writable(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> Case:
    case = await load_case(tx, office, meeting_id)
    meeting = case.meeting
    if not may_write(meeting, actor, office):
        raise Refusal("meeting-not-writer", name=case.people[meeting.chair].name)
    check_begun(meeting, tx.now)
    if meeting.state in {MeetingState.CLOSED, MeetingState.CANCELLED}:
        raise Refusal(f"meeting-is-{meeting.state}")
    return case


async def _presided(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> Case:
    case = await load_case(tx, office, meeting_id)
    if not presides(case.meeting, actor):
        raise Refusal("meeting-not-chair", name=case.people[case.meeting.chair].name)
    step_to(case.meeting, MeetingStep.CLOSE)
    return case


async def _item(tx: Tx, actor: Person, office: TaskForce, item_id: int) -> tuple[Case, Item]:
    item = await tx.meetings.item(item_id)
    case = await _writable(tx, actor, office, item.meeting)
    if case.meeting.state != MeetingState.HELD:
        raise Refusal(f"meeting-is-{case.meeting.state}")
    return case, item


def _desk(case: Case, actor: Person) -> Message:
    meeting = case.meeting
    words = text(
        "meeting-minutes", head=case.head(), open=_unwritten(case), many=len(case.items), actions=len(case.tasks)
    )
    each = [Button(_label(k, item), "meeting.item", (item.id,)) for k, item in enumerate(case.items, 1)]
    last = "meeting.review" if presides(meeting, actor) else "meeting.submit"
    end: Keyboard = (
        (button("meeting.raise", meeting.id), button("meeting.paper", meeting.id)),
        (button(last, meeting.id),),
    )
    return Message(words, (*rows(*each), *end), protect=True)


def _label(k: int, item: Item) -> Text:
    title = item_title(item)
    shown = title[:TITLE_SHOWN] if isinstance(title, str) else title
    return text("meeting-item-written" if item.minutes else "meeting-item-unwritten", k=k, title=shown)


def _unwritten(case: Case) -> Text:
    many = sum(not each.minutes for each in case.items)
    return text("meeting-unwritten", many=many) if many else text("meeting-all-written")


def seen(case: Case) -> int:
    """Return a number that stands for the minutes as they are."""
    written = [(each.id, each.version) for each in case.items]
    return stamp(case.meeting.version, written, [(each.id, each.version) for each in case.tasks])
