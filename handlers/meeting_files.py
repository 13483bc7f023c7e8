"""Meetings as files: agenda and minutes as Word documents, and the entry for a calendar (RFC 5545). Papers are Chinese."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from bot.domain.local_time import local_date
from bot.domain.meetings import Item, MeetingState, length, may_read
from bot.domain.messages import File, Pointless, Text, Value, text
from bot.domain.people import Person
from bot.usecases.forms.meeting_papers import AGENDA, MINUTES, filled
from bot.usecases.meetings import minuted
from bot.usecases.meetings.agendas import item_title
from bot.usecases.meetings.cases import Case, load_case
from bot.usecases.meetings.gathering import gathered_lines
from bot.usecases.meetings.task_messages import who
from handlers.rendering import Makers
from handlers.texts import LANGUAGES, clean, say
from storage.transaction import Tx

_PRODUCER = "-//Zhuanban//Meetings//ZH"


async def agenda_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the agenda as a Word file."""
    case = await _case(tx, args)
    items = [_agenda_row(k, each) for k, each in enumerate(case.items, 1)]
    lasts = say(text("meeting-lasts", many=length(case.items)))
    content = filled(AGENDA, {**_head(case), "items": items, "lasts": lasts})
    return File(f"meeting-{case.meeting.number}-agenda.docx", content)


async def minutes_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the minutes as a Word file; before they are confirmed it says so."""
    case = await minuted.opened(tx, await _case(tx, args), say(text("clue-unreadable")))
    tasks = [
        {"place": k, "what": clean(each.what), "who": say(who(each, case.people)), "due_on": _say_day(each.due_on)}
        for k, each in enumerate(case.tasks, 1)
    ]
    values = {
        **_head(case),
        "items": [_minutes_row(k, each) for k, each in enumerate(case.items, 1)],
        "attending": _names(case, case.attending),
        "absent": _names(case, case.absent),
        "tasks": tasks,
        "confirmed": _confirmed(case),
    }
    return File(f"meeting-{case.meeting.number}-minutes.docx", filled(MINUTES, values))


async def calendar_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the meeting as a calendar entry: the same UID always, a higher sequence number with each change.

    Where another change has overtaken this one nothing is sent.
    """
    case = await _case(tx, args)
    meeting = case.meeting
    if meeting.sequence != int(args["sequence"]):
        raise Pointless
    language = LANGUAGES[0]
    if case.office.chat is not None:
        language = (await tx.chats.get(case.office.chat)).language
    return File(f"meeting-{meeting.number}.ics", calendar_of(case, language, tx.now))


def calendar_of(case: Case, language: str, now: datetime) -> bytes:
    """Return the iCalendar file as made now; a cancelled meeting's takes it out of the calendar."""
    meeting = case.meeting
    cancelled = meeting.state == MeetingState.CANCELLED
    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    event = Event()
    event.add("uid", f"meeting-{meeting.id}.{case.office.id}@zhuanban")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", meeting.sequence)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    starts_at = meeting.starts_at.astimezone(UTC)
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + timedelta(minutes=length(case.items)))
    facts = case.facts()
    event.add("summary", say(text("meeting-calendar-summary", office=case.office.title, **facts), language))
    event.add("location", clean(meeting.place))
    event.add("description", say(text("meeting-calendar-description", chair=facts["chair"]), language))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


async def _case(tx: Tx, args: Mapping[str, str | int]) -> Case:
    meeting = await tx.meetings.get(int(args["meeting"]))
    if "reader" in args and not may_read(meeting, await tx.people.get(str(args["reader"]))):
        raise Pointless
    return await load_case(tx, await tx.task_forces.get(meeting.task_force), meeting.id)


def _head(case: Case) -> dict[str, Any]:
    meeting = case.meeting
    return {
        "office": clean(case.office.title),
        "kind": _value(case.facts()["kind"]),
        "number": meeting.number,
        "starts_at": say(text("meeting-paper-moment", at=meeting.starts_at)),
        "place": clean(meeting.place),
        "chair": clean(case.people[meeting.chair].name),
    }


def _agenda_row(k: int, item: Item) -> dict[str, Any]:
    lines = [_value(item_title(item)), *_counts(item)]
    return {
        "place": k,
        "title": "\n".join(lines),
        "reporter": _reporter(item),
        "lasts": say(text("meeting-lasts", many=item.lasts)),
    }


def _minutes_row(k: int, item: Item) -> dict[str, Any]:
    words = [clean(each) for each in item.minutes.splitlines() if each.strip()]
    return {
        "place": k,
        "title": _value(item_title(item)),
        "reporter": _reporter(item),
        "lines": [*_counts(item), *(words or [say(text("meeting-minutes-none"))])],
    }


def _counts(item: Item) -> list[str]:
    return [] if item.details is None else [say(each) for each in gathered_lines(item.details)]


def _reporter(item: Item) -> str:
    return clean("　".join(filter(None, (item.department, item.reporter))))


def _names(case: Case, people: Sequence[Person]) -> str:
    said = []
    for each in people:
        reply = case.replies.get(each.id)
        known = text("meeting-attendance-name", name=each.name, department=each.department)
        instead = reply is not None and reply.stand_in
        said.append(
            say(text("meeting-attendance-instead", who=known, name=reply.stand_in) if reply and instead else known)
        )
    return "、".join(said) or say(text("meeting-attendance-none"))


def _confirmed(case: Case) -> str:
    meeting = case.meeting
    if meeting.closed_by is None or meeting.closed_at is None:
        return say(text("meeting-paper-draft"))
    by = case.people[meeting.closed_by].name
    return say(text("meeting-paper-confirmed", name=by, on=local_date(meeting.closed_at)))


def _say_day(on: Any) -> str:
    return say(text("meeting-paper-day", on=on))


def _value(value: Value) -> str:
    return say(value) if isinstance(value, Text) else clean(str(value))


MAKERS: Makers = {
    minuted.MAKER: minuted.words_of,
    "meeting-agenda": agenda_file,
    "meeting-minutes": minutes_file,
    "meeting-calendar": calendar_file,
}
