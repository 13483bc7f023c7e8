"""Reminders: what is due is claimed, and each person told in one message, in the transaction that counts it as said.

Said again it never is: the next moment is set with the message. Before it goes out it is compared with the state once
more (`lines`): what was done meanwhile is left out, and a message with nothing left is not sent.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from bot.domain.deadlines import Deadline
from bot.domain.local_time import SHANGHAI
from bot.domain.messages import Button, Keyboard, Late, Message, Pointless, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.reminders import Staff, reminded
from bot.usecases.deadlines.matters import Matter, done_button, matters, sections, staffs, teams
from bot.usecases.telling import START_LINK, tell_group
from reminders.deadlines import Rung, in_office_hours, latest_reminder, next_reminder
from storage.transaction import Tx

MAKER = "reminder-lines"
MOST, MOST_LINES = 5_000, 15
_LINES = "lines"


@dataclass(slots=True)
class Letter:
    """What one person is reminded of now: `due` by the calendar, `wished` by a button; `since` the earliest moment."""

    reader: Person
    since: datetime
    due: list[int] = field(default_factory=list)
    wished: list[int] = field(default_factory=list)

    @property
    def about(self) -> list[int]:
        """All deadlines in it."""
        return sorted({*self.due, *self.wished})


async def remind(tx: Tx) -> None:
    """Say what is to be said now, in office hours; where several moments passed unsaid, the latest alone.

    Clocks are reminded of at any hour. Two questions by index where nothing is due.
    """
    opened = in_office_hours(tx.calendar, tx.now)
    said = await claim(tx, clocks_only=not opened)
    wished = await tx.deadlines.snoozed() if opened else []
    if not said and not wished:
        return
    if opened:
        await tx.deadlines.forget_snoozed()
    known = {each.id: each for each, _ in said}
    known |= await tx.deadlines.by_id({key for key, _, _ in wished} - set(known))
    found = {each.deadline.id: each for each in await matters(tx, [each for each in known.values() if each.is_open])}
    staff = await staffs(tx, {each.deadline.task_force for each in found.values()})
    letters = _Letters()
    seated = await teams(tx, list(found.values()))
    for each, rung in said:
        if rung is not None and each.id in found:
            also = found[each.id].also
            for person in reminded(each, rung.step, seated.get(each.id, ()), staff[each.task_force], also):
                letters.add(person, rung.at).due.append(each.id)
    for key, name, at in wished:
        person_there = _on_duty(found.get(key), name, staff)
        if person_there is not None:
            letters.add(person_there, at).wished.append(key)
    await _post(tx, letters.all, found)


class _Letters:
    """One letter for each person."""

    def __init__(self) -> None:
        self._letters: dict[str, Letter] = {}

    def add(self, reader: Person, at: datetime) -> Letter:
        """Return somebody's letter, to which something of that moment comes."""
        letter = self._letters.setdefault(reader.id, Letter(reader, at))
        letter.since = min(letter.since, at)
        return letter

    @property
    def all(self) -> Iterable[Letter]:
        """All letters."""
        return self._letters.values()


def _on_duty(matter: Matter | None, person: str, staff: Mapping[str, Staff]) -> Person | None:
    return None if matter is None else staff[matter.deadline.task_force].people.get(person)


async def claim(tx: Tx, *, clocks_only: bool = False) -> list[tuple[Deadline, Rung | None]]:
    """Return what is to be said of each deadline whose moment has come, None where its day has moved away.

    With it their next moments are set: nobody else will say it.
    """
    moments: dict[tuple[str, date, datetime | None], tuple[Rung | None, Rung]] = {}
    claimed = []
    steps: list[dict[str, Any]] = []
    for each in await tx.deadlines.due(MOST, clocks_only=clocks_only):
        key = (each.kind, each.due_on, each.due_at)
        if key not in moments:
            latest = latest_reminder(tx.calendar, each, tx.now)
            moments[key] = (latest, next_reminder(tx.calendar, *key, tx.now))
        rung, following = moments[key]
        claimed.append((each, rung))
        steps.append({"id": each.id, "next_at": following.at, "rung": following.step})
    await tx.deadlines.advance(steps)
    return claimed


# --- the messages -----------------------------------------------------------------------------------------------------


def once(person: str, day: int, first: int) -> str:
    """Return the key under which a reminder is posted: a person's, of a minute (2611230900), by its first deadline."""
    return f"reminder:{person}:{day}:{first}"


async def _post(tx: Tx, letters: Iterable[Letter], found: Mapping[int, Matter]) -> None:
    """Post the letters; whoever cannot be reached is named in the group, without content."""
    day = int(tx.now.astimezone(SHANGHAI).strftime("%y%m%d%H%M"))
    titles = {each.id: each.title for each in await tx.task_forces.all()}
    posted, missed = [], dict[str, list[Person]]()
    for letter in letters:
        reader = letter.reader
        if reader.chat is None or not reader.reachable:
            missed.setdefault(reader.task_force, []).append(reader)
            continue
        args = {
            "person": reader.id,
            "due": _joined(letter.due),
            "wished": _joined(letter.wished),
            "since": letter.since.astimezone(UTC).isoformat(),
        }
        message = Message(
            text("reminder", task_force=titles[reader.task_force], lines=Late(MAKER, args)),
            _buttons(letter, found, day),
        )
        posted.append((reader.chat, message, once(reader.id, day, letter.about[0])))
    await tx.outbox.post_all(posted)
    for task_force, people in missed.items():
        await mention(tx, task_force, people)


async def mention(tx: Tx, task_force: str, people: Sequence[Person]) -> None:
    """Say in the group who has something waiting that cannot be sent to them."""
    names = "、".join(each.name for each in people[:MOST_LINES])
    words = text("reminder-unreachable", names=names, many=len(people))
    start = Button(text("button-start-bot"), url=START_LINK)
    await tell_group(tx, task_force, Message(words, rows(start)))


def _joined(keys: Iterable[int]) -> str:
    return ",".join(map(str, keys))


def _buttons(letter: Letter, found: Mapping[int, Matter], day: int) -> Keyboard:
    if len(letter.about) > 1:
        return rows(button("due.show"), button("due.tomorrow", day, letter.about[0]))
    deadline = found[letter.about[0]].deadline
    first = (*done_button(deadline, letter.reader), button("deadline.show", deadline.id))
    return (first, (button("deadline.tomorrow", deadline.id),))


async def lines(tx: Tx, args: Mapping[str, str | int]) -> tuple[Text, ...]:
    """Return a reminder's lines as things stand when it is sent. Raises Pointless where nothing of it is left."""
    reader = await tx.people.get(str(args["person"]))
    due, wished = keys_of(args, "due"), keys_of(args, "wished")
    known = await tx.deadlines.by_id({*due, *wished})
    left = [each for each in known.values() if each.is_open and (each.id in wished or _has_begun(tx, each))]
    if not left or not reader.active:
        raise Pointless
    own = sections(tx, await matters(tx, left), reader.department, MOST_LINES)
    late = Rung(0, datetime.fromisoformat(str(args["since"]))).is_late(tx.now)
    return (*own, text("reminder-late" if late else "reminder-in-time"))


def keys_of(args: Mapping[str, str | int], name: str) -> list[int]:
    """Return the deadlines that a reminder names under "due" or "wished"."""
    return [int(each) for each in str(args[name]).split(",") if each]


def _has_begun(tx: Tx, deadline: Deadline) -> bool:
    """Tell whether there is anything to remind of yet: a day that was put off is not mentioned in its old message."""
    return latest_reminder(tx.calendar, deadline, tx.now) is not None


async def reminded_of(tx: Tx, person: Person, day: int, first: int) -> list[int]:
    """Return what somebody was reminded of in one message; nothing where there was no such message."""
    message = await tx.outbox.posted_once(once(person.id, day, first))
    late = None if message is None else message.text.params.get(_LINES)
    return [*keys_of(late.args, "due"), *keys_of(late.args, "wished")] if isinstance(late, Late) else []
