"""Somebody's deadlines and visits as an iCalendar file (RFC 5545), in their language.

An entry keeps its UID, and its sequence number rises when it changes: taken in again, it takes the place of the old one.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from bot.domain.messages import File
from bot.usecases.deadlines.calendar import Entry, entries
from handlers.texts import say
from storage.transaction import Tx

_PRODUCER = "-//Zhuanban//Deadlines//ZH"
_DAY = timedelta(days=1)


async def calendar_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the calendar of the person that `args` name."""
    person = await tx.people.get(str(args["person"]))
    language = "" if person.chat is None else (await tx.chats.get(person.chat)).language
    return File("deadlines.ics", calendar_of(await entries(tx, person), language))


def calendar_of(found: list[Entry], language: str) -> bytes:
    """Return an iCalendar file of all-day entries, each with an alarm a day before."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for each in found:
        calendar.add_component(_event(each, say(each.summary, language)))
    return bytes(calendar.to_ical())


def _event(entry: Entry, summary: str) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", datetime.combine(entry.stamp, time(), UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.on)
    event.add("dtend", entry.on + _DAY)
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -_DAY)
    event.add_component(alarm)
    return event
