"""What reminders are due in 2026, told from the rules' own words day by day; nothing of the bot is used here.

Ladders: a visit's report a working day before and on the day; a publication 10, 5, 3, 1 before and on the day; the plan
from 15 February on; all of them each working day after the day, until done. At nine, on working days, 09:00 to 17:30.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache

# The State Council's notices for 2025 and 2026, as they bear on these days: (first, last) of each holiday, weekends worked.
HOLIDAYS = (
    ((2025, 10, 1), (2025, 10, 8)),
    ((2026, 1, 1), (2026, 1, 3)),
    ((2026, 2, 15), (2026, 2, 23)),
    ((2026, 4, 4), (2026, 4, 6)),
    ((2026, 5, 1), (2026, 5, 5)),
    ((2026, 6, 19), (2026, 6, 21)),
    ((2026, 9, 25), (2026, 9, 27)),
    ((2026, 10, 1), (2026, 10, 7)),
    ((2027, 1, 1), (2027, 1, 1)),
)
WORKED = {
    date(2026, 1, 4),
    date(2026, 2, 14),
    date(2026, 2, 28),
    date(2026, 5, 9),
    date(2026, 9, 20),
    date(2026, 10, 10),
}
LADDERS = {"report": (1,), "publication": (10, 5, 3, 1), "plan": (10, 5, 3, 1)}
DAY = timedelta(days=1)
LATE = timedelta(minutes=30)


@cache
def works(day: date) -> bool:
    """Tell whether a day is worked."""
    off = any(date(*first) <= day <= date(*last) for first, last in HOLIDAYS)
    return day in WORKED or (day.weekday() < 5 and not off)


def nine(day: date) -> datetime:
    """Return nine o'clock of a day."""
    return datetime.combine(day, time(9))


def term(start: date, days: int) -> date:
    """Return the last of so many working days after a day."""
    day = start
    while days:
        day += DAY
        days -= works(day)
    return day


def nine_of_next(day: date) -> datetime:
    """Return when the next working day's office opens."""
    return nine(term(day, 1))


def office_open(moment: datetime) -> bool:
    """Tell whether reminders may be sent."""
    return works(moment.date()) and time(9) <= moment.time() <= time(17, 30)


@cache
def days_told(kind: str, due_on: date, until: date) -> list[tuple[date, int]]:
    """Return each day on which one is reminded, up to a day: with -1 before the due day, 0 on it, 1 after it."""
    anchor = due_on
    while not works(anchor):
        anchor -= DAY
    told = {anchor: 0}
    for many in LADDERS[kind]:
        day, left = anchor, many
        while left:
            day -= DAY
            left -= works(day)
        told[day] = -1
    if kind == "plan":
        told = {day: step for day, step in told.items() if day >= date(due_on.year, 2, 15)}
        first = date(due_on.year, 2, 15)
        while not works(first):
            first += DAY
        told[first] = -1
    day = due_on + DAY
    while day <= until:
        if works(day):
            told[day] = 1
        day += DAY
    return sorted(told.items())


@dataclass
class Thing:
    """Something due: since when its day stands, up to when reminders of it are accounted for, until it is done."""

    name: str
    kind: str
    department: str
    due_on: date
    accounted: datetime
    done: bool = False


@dataclass
class Somebody:
    """A person as reminders look for them."""

    name: str
    department: str
    roles: Collection[str]
    on_duty: bool = True


@dataclass
class Expected:
    """What one person must be told now: names of things, and the earliest moment that it was for."""

    since: datetime
    things: set[str] = field(default_factory=set)
    wished: set[str] = field(default_factory=set)

    def late(self, now: datetime) -> bool:
        """Tell whether it must say that it is late."""
        return now - self.since > LATE


@dataclass
class Oracle:
    """The state of the world as the rules see it."""

    people: dict[str, Somebody]
    seated: Callable[[Thing], Iterable[str]]
    things: dict[str, Thing] = field(default_factory=dict)
    wishes: dict[tuple[str, str], datetime] = field(default_factory=dict)

    def let(self, name: str, kind: str, department: str, due_on: date, now: datetime) -> None:
        """Let something be due on a day; what would have been said before now is not owed."""
        self.things[name] = Thing(name, kind, department, due_on, now)

    def _with(self, role: str, department: str | None = None) -> list[str]:
        return [
            name
            for name, each in self.people.items()
            if each.on_duty and role in each.roles and department in (None, each.department)
        ]

    def readers(self, thing: Thing, step: int) -> set[str]:
        """Return who is told: before the day, on it, after it."""
        if thing.kind == "plan":
            own = self._with("leader") + self._with("deputy")
        else:
            own = [name for name in self.seated(thing) if self.people[name].on_duty]
            own = own or self._with("liaison", thing.department) or self._with("leader")
        on_the_day = self._with("liaison", thing.department) if step >= 0 else []
        after = self._with("leader") if step > 0 else []
        return {*own, *on_the_day, *after}

    def look(self, now: datetime) -> dict[str, Expected]:
        """Return who must be told what when the bot looks at this moment; told, it is accounted for."""
        if not office_open(now):
            return {}
        told: dict[str, Expected] = {}
        for thing in [each for each in self.things.values() if not each.done]:
            moments = [(nine(day), step) for day, step in days_told(thing.kind, thing.due_on, now.date())]
            owed = [each for each in moments if thing.accounted < each[0] <= now]
            if owed:
                at, step = owed[-1]
                for reader in self.readers(thing, step):
                    _add(told, reader, at).things.add(thing.name)
            thing.accounted = max(thing.accounted, now)
        for (reader, name), at in list(self.wishes.items()):
            if at <= now:
                del self.wishes[reader, name]
                if self.people[reader].on_duty and not self.things[name].done:
                    _add(told, reader, at).wished.add(name)
        return told

    def still(self, own: Expected, now: datetime) -> list[Thing]:
        """Return what of it is to be said when it goes out: not what is done, nor what was put off beyond all reminders."""
        known = [self.things[name] for name in sorted(own.things | own.wished)]
        return [each for each in known if not each.done and (each.name in own.wished or _has_begun(each, now))]


def _has_begun(thing: Thing, now: datetime) -> bool:
    return any(nine(day) <= now for day, _ in days_told(thing.kind, thing.due_on, now.date()))


def _add(told: dict[str, Expected], reader: str, at: datetime) -> Expected:
    own = told.setdefault(reader, Expected(at))
    own.since = min(own.since, at)
    return own
