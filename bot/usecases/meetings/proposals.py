"""Departments put items on the agenda, by button and a few words: title, who reports, how many minutes."""

from typing import Any

from bot.domain.meetings import (
    MOST_MINUTES,
    NAME_LIMIT,
    TITLE_LIMIT,
    MeetingState,
    Origin,
    check_proposable,
    check_reader,
    check_room,
    check_title,
    may_write,
    presides,
    read_minutes,
)
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.meetings.cases import DESK, Case, check_private, load_case
from bot.usecases.meetings.drafts import keep_draft, known_so_far
from storage.transaction import Tx

DRAFT = "meeting.item"
LASTS = (5, 10, 15, 20, 30)
RAISED_MINUTES = 5


async def begin(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Ask for the title of an item."""
    check_private(actor)
    case = await load_case(tx, office, meeting_id)
    check_reader(case.meeting, actor)
    check_proposable(case.meeting, case.items)
    await keep_draft(tx, actor, DRAFT, {"meeting": meeting_id, "stage": "title"})
    public = text("meeting-title-public" if case.meeting.open_in_group else "meeting-title-private")
    words = text("meeting-propose-title", head=case.head(), public=public, limit=TITLE_LIMIT)
    await lay(tx, actor, DESK, Message(words), anew=True)


async def begin_raise(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Ask for the title of an item that came up in the meeting itself."""
    case = await _raisable(tx, actor, office, meeting_id)
    await keep_draft(tx, actor, DRAFT, {"meeting": meeting_id, "stage": "raise"})
    back = rows(button("meeting.minutes", meeting_id))
    await lay(tx, actor, DESK, Message(text("meeting-raise-title", head=case.head(), limit=TITLE_LIMIT), back))


async def take_words(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], words: str) -> None:
    """Take what was typed: the title, who reports, or the minutes."""
    stage = known.get("stage")
    if stage == "title":
        await _take_title(tx, actor, office, known, words)
    elif stage == "reporter":
        await _take_reporter(tx, actor, known, check_words("words", words, NAME_LIMIT), anew=True)
    elif stage == "lasts":
        await _add(tx, actor, office, known, read_minutes(words), anew=True)
    elif stage == "raise":
        await _raise(tx, actor, office, int(known["meeting"]), words)
    else:
        raise Refusal("meeting-draft-gone")


async def report_myself(tx: Tx, actor: Person) -> None:
    """The proposer reports."""
    known = await known_so_far(tx, actor, DRAFT, "reporter")
    await _take_reporter(tx, actor, known, actor.name)


async def choose_lasts(tx: Tx, actor: Person, office: TaskForce, minutes: int) -> None:
    """Take the minutes that were pressed: the item is on the agenda."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refusal("button-invalid")
    await _add(tx, actor, office, await known_so_far(tx, actor, DRAFT, "lasts"), minutes)


async def withdraw(tx: Tx, actor: Person, office: TaskForce, item_id: int) -> None:
    """Take an item off the agenda while it is open: who proposed it, or the chair."""
    item = await tx.meetings.item(item_id)
    case = await load_case(tx, office, item.meeting)
    if item.proposed_by != actor.id and not presides(case.meeting, actor):
        raise Refusal("meeting-item-not-yours")
    if case.meeting.state != MeetingState.CALLED or item.origin != Origin.PROPOSED:
        raise Refusal("meeting-agenda-closed")
    if not await tx.meetings.remove_item(item):
        raise Refusal("meeting-changed")
    data = {"meeting": item.meeting, "item": item_id}
    await tx.ledger.append(office.id, actor.id, "meeting-item-withdrawn", data)
    words = text("meeting-item-withdrawn", title=item.title)
    await lay(tx, actor, DESK, Message(words, rows(button("meeting.show", item.meeting))))


async def _take_title(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], words: str) -> None:
    case = await load_case(tx, office, int(known["meeting"]))
    check_proposable(case.meeting, case.items)
    title = check_title(words, case.meeting)
    await keep_draft(tx, actor, DRAFT, {"meeting": case.meeting.id, "stage": "reporter", "title": title})
    mine = rows(button("meeting.myself"))
    await lay(
        tx, actor, DESK, Message(text("meeting-propose-reporter", title=title, limit=NAME_LIMIT), mine), anew=True
    )


async def _take_reporter(tx: Tx, actor: Person, known: dict[str, Any], reporter: str, *, anew: bool = False) -> None:
    title = str(known["title"])
    kept = {"meeting": int(known["meeting"]), "stage": "lasts", "title": title, "reporter": reporter}
    await keep_draft(tx, actor, DRAFT, kept)
    choices = tuple(Button(text("meeting-lasts", many=each), "meeting.lasts", (each,)) for each in LASTS)
    words = text("meeting-propose-lasts", title=title, reporter=reporter, limit=MOST_MINUTES)
    await lay(tx, actor, DESK, Message(words, (choices[:3], choices[3:])), anew=anew)


async def _add(
    tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], lasts: int, *, anew: bool = False
) -> None:
    case = await load_case(tx, office, int(known["meeting"]))
    check_proposable(case.meeting, case.items)
    title, reporter = str(known["title"]), str(known["reporter"])
    number = await _enter(tx, actor, case, Origin.PROPOSED, title, reporter, lasts)
    words = text(
        "meeting-item-added", **case.facts(), title=title, reporter=reporter, lasts=lasts, department=actor.department
    )
    more = (button("meeting.propose", case.meeting.id), button("meeting.withdraw", number))
    await lay(tx, actor, DESK, Message(words, (more, (button("meeting.show", case.meeting.id),))), anew=anew)


async def _raise(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, words: str) -> None:
    case = await _raisable(tx, actor, office, meeting_id)
    title = check_title(words, case.meeting)
    number = await _enter(tx, actor, case, Origin.RAISED, title, "", RAISED_MINUTES)
    said = text("meeting-item-raised", title=title)
    buttons = rows(button("meeting.item", number), button("meeting.minutes", meeting_id))
    await lay(tx, actor, DESK, Message(said, buttons), anew=True)


async def _enter(tx: Tx, actor: Person, case: Case, origin: Origin, title: str, reporter: str, lasts: int) -> int:
    values = {"origin": origin, "department": actor.department, "proposed_by": actor.id}
    number = await tx.meetings.add_item(case.meeting.id, **values, title=title, reporter=reporter, lasts=lasts)
    data = {"meeting": case.meeting.id, "item": number, "origin": str(origin), "lasts": lasts}
    sealed = {"title": title, "reporter": reporter}
    await tx.ledger.append(case.office.id, actor.id, "meeting-item-proposed", data, sealed=sealed)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    return number


async def _raisable(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> Case:
    case = await load_case(tx, office, meeting_id)
    if not may_write(case.meeting, actor, office):
        raise Refusal("meeting-not-writer", name=case.people[case.meeting.chair].name)
    if case.meeting.state != MeetingState.HELD:
        raise Refusal(f"meeting-is-{case.meeting.state}")
    check_room(case.items)
    return case
