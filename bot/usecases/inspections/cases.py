"""An inspection with all that belongs to it: target, team, each department's part; and who may see what of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.inspections import (
    Check,
    ChecklistItem,
    Inspection,
    Record,
    Verdict,
    department_of,
    fills,
    sits,
    unticked,
)
from bot.domain.messages import Text, Value, text
from bot.domain.people import Person
from bot.domain.recusals import Assignment
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import place
from storage.transaction import Tx

CHAIR = frozenset({Role.LEADER, Role.DEPUTY})
OFFICE = frozenset({Role.HEAD, Role.LIAISON})
# How much of a result stands in one line: several of them must fit a message.
MOST_TITLES, TITLE = 8, 20


@dataclass(frozen=True, slots=True)
class Part:
    """A department's part: its record, the items that it is asked, what was ticked."""

    record: Record
    items: tuple[ChecklistItem, ...]
    checks: Mapping[int, Check]

    @property
    def problems(self) -> list[ChecklistItem]:
        """The items on which a problem was found."""
        return [each for each in self.items if self.verdict(each.number) == Verdict.PROBLEM]

    @property
    def complete(self) -> bool:
        """Tell whether it can be reported."""
        return not unticked(self.items, self.checks)

    def verdict(self, number: int) -> str:
        """Return what was found on an item, "" while nothing is known."""
        return self.checks[number].verdict if number in self.checks else ""

    def item(self, number: int) -> ChecklistItem:
        """Return an item; raises `Refusal` record-item-gone for one that is no longer asked."""
        found = next((each for each in self.items if each.number == number), None)
        if found is None:
            raise Refusal("record-item-gone")
        return found

    def state(self) -> Text:
        """Return how far it is."""
        if not self.record.is_open:
            assert self.record.ended_on is not None
            return text("record-state-reported", ended_on=self.record.ended_on)
        if not self.items:
            return text("record-state-plain")
        if not self.checks:
            return text("record-state-new")
        done = sum(each.number in self.checks for each in self.items)
        return text("record-state-ticked" if self.complete else "record-state-filling", done=done, many=len(self.items))

    def finding(self) -> Text:
        """Return the result: the titles of what was found, or that nothing was."""
        found = self.problems
        if not found:
            return text("record-finding-nothing")
        titles = "；".join(f"{each.number}. {shortened(each.title, TITLE)}" for each in found[:MOST_TITLES])
        return text("record-finding-problems", many=len(found), titles=titles, more=max(0, len(found) - MOST_TITLES))


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection; `seated` are those who take part now, auxiliaries among them; a `hidden` one is theirs alone."""

    office: TaskForce
    inspection: Inspection
    target: Target
    parts: tuple[Part, ...]
    seated: tuple[tuple[Assignment, Person], ...]
    hidden: bool = False

    def part(self, record: int) -> Part:
        """Return a department's part by its record."""
        return next(each for each in self.parts if each.record.id == record)

    def filled_by(self, person: Person, department: str) -> bool:
        """Tell whether somebody may tick that department's checklist here."""
        return any(who.id == person.id and fills(seat, department) for seat, who in self.seated)

    def concerns(self, person: Person) -> bool:
        """Tell whether somebody sees it: the team, the departments' heads and liaisons, the chair."""
        own = any(who.id == person.id for _, who in self.seated)
        return own or (not self.hidden and bool(person.roles & (CHAIR | OFFICE)))

    def shows(self, person: Person, department: str) -> bool:
        """Tell whether somebody may read what a department ticks: its officers here, its head and liaisons, the chair."""
        if self.hidden:
            return self.filled_by(person, department)
        near = bool(person.roles & OFFICE) and person.department == department
        return near or bool(person.roles & CHAIR) or self.filled_by(person, department)

    def officers(self, department: str) -> list[Person]:
        """Return a department's officers here."""
        return [who for seat, who in self.seated if department_of(seat.pool) == department]

    def facts(self) -> dict[str, Value]:
        """Return the parameters that texts about it have in common."""
        own = self.inspection
        return {"target": place(self.target), "inspect_on": own.inspect_on, "where": where(own)}


def shortened(words: str, limit: int) -> str:
    """Return words, cut where they are longer than that."""
    return words if len(words) <= limit else words[: limit - 1] + "…"


def where(inspection: Inspection) -> Text | str:
    """Return the place, as it stands behind a date; nothing where it is not known."""
    return text("inspection-where", place=inspection.place) if inspection.place else ""


async def load_visit(tx: Tx, office: TaskForce, inspection: int) -> Visit:
    """Return one inspection that must exist."""
    return (await load_visits(tx, office, [await tx.inspections.get(inspection)]))[0]


async def load_visits(tx: Tx, office: TaskForce, inspections: Sequence[Inspection]) -> list[Visit]:
    """Return inspections with what belongs to them."""
    parts = await _parts(tx, office, [each.id for each in inspections])
    targets = await tx.targets.names({each.target for each in inspections})
    seats: dict[tuple[int, str], list[Assignment]] = {}
    rounds = {each.round for each in inspections}
    hidden = {each for each in rounds if await tx.sealings.hides(each)}
    for round_id in rounds:
        for seat in await tx.assignments.of_round(round_id):
            if sits(seat):
                seats.setdefault((round_id, seat.target), []).append(seat)
    people = await tx.people.names({seat.person for own in seats.values() for seat in own})
    return [
        Visit(
            office,
            each,
            targets[each.target],
            tuple(parts.get(each.id, ())),
            tuple((seat, people[seat.person]) for seat in seats.get((each.round, each.target), ())),
            each.round in hidden,
        )
        for each in inspections
    ]


async def _parts(tx: Tx, office: TaskForce, inspections: Sequence[int]) -> dict[int, list[Part]]:
    records = await tx.inspections.records_of(inspections)
    ticked = await tx.inspections.checks_of([each.id for each in records])
    departments = {each.department for each in records}
    items = {each: await tx.checklists.known(office.id, each) for each in departments}
    found: dict[int, list[Part]] = {}
    for each in records:
        checks = ticked.get(each.id, {})
        asked = _asked(items[each.department], each, checks)
        found.setdefault(each.inspection, []).append(Part(each, asked, checks))
    return found


def _asked(known: Sequence[ChecklistItem], record: Record, checks: Mapping[int, Check]) -> tuple[ChecklistItem, ...]:
    """Return a record's items: those in force while it is open, and at any rate those that were ticked."""
    return tuple(each for each in known if each.number in checks or (each.active and record.is_open))
