"""Deadlines with what they are about, in words: the line of a list, how urgent it is, the buttons that belong to it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.clues import Clue
from bot.domain.consultations import parties
from bot.domain.deadlines import Deadline, DeadlineKind, Thing
from bot.domain.inspections import Inspection
from bot.domain.joint_cases import JointCase
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Text, Value, text
from bot.domain.people import Person
from bot.domain.police_transfers import PoliceTransfer
from bot.domain.reminders import Staff
from bot.domain.roles import Action
from bot.domain.rounds import AssignmentState
from bot.domain.targets import Target
from reminders.deadlines import workdays_between
from storage.transaction import Tx

# Where each thing is shown, and who may see it there.
_SHOWN = {
    Thing.RECORD: ("record.show", Action.SEE_INSPECTIONS),
    Thing.PUBLICATION: ("publication.show", Action.SEE_PUBLICATIONS),
    Thing.FOLLOW_UP: ("follow-up.show", Action.SEE_FOLLOW_UPS),
    Thing.CLUE: ("clue.show", Action.SEE_CLUES),
    Thing.POLICE_TRANSFER: ("police-transfer.show", Action.SEE_POLICE_TRANSFERS),
    Thing.JOINT_CASE: ("case.show", Action.SEE_JOINT_CASES),
    Thing.MEETING_ACTION: ("meeting.action", Action.SEE_MEETINGS),
}
_WORDS = 40


@dataclass(frozen=True, slots=True)
class Matter:
    """A deadline with the visit that it comes from, the person whom it is about, or what a meeting decided."""

    deadline: Deadline
    inspection: Inspection | None = None
    target: Target | None = None
    person: Person | None = None
    words: str = ""
    clue: Clue | None = None
    transfer: PoliceTransfer | None = None
    joint_case: JointCase | None = None

    @property
    def also(self) -> list[str]:
        """The others who hear of it once it is overdue: who sent the clue, who handed the case over, whoever may propose."""
        if self.transfer is not None and self.transfer.department != self.deadline.department:
            return [self.transfer.department]
        if self.clue is None:
            return []
        return parties(self.clue) if self.deadline.kind == DeadlineKind.CONSULTATION else [self.clue.from_department]


async def matters(tx: Tx, found: Sequence[Deadline]) -> list[Matter]:
    """Return deadlines with what they are about, in the same order; a few questions however many they are."""
    records = await _records(tx, found)
    known = await tx.inspections.records_by_id(set(records.values()))
    visits = await tx.inspections.by_id({each.inspection for each in known.values()})
    targets = await tx.targets.names({each.target for each in visits.values()})
    people = await tx.people.names({each.person for each in found if each.thing is None and each.person is not None})
    tasks = await tx.meetings.published_actions({each.subject for each in found if each.thing == Thing.MEETING_ACTION})
    clues = await tx.clues.by_id({each.subject for each in found if each.thing == Thing.CLUE})
    transfers = await tx.police_transfers.by_id({each.subject for each in found if each.thing == Thing.POLICE_TRANSFER})
    joint = await tx.joint_cases.by_id({each.subject for each in found if each.thing == Thing.JOINT_CASE})
    made = []
    for each in found:
        record = known.get(records.get(each.id, 0))
        visit = None if record is None else visits[record.inspection]
        target = None if visit is None else targets[visit.target]
        words = tasks.get(each.subject, "") if each.thing == Thing.MEETING_ACTION else ""
        transfer = transfers.get(each.subject) if each.thing == Thing.POLICE_TRANSFER else None
        person, joint_case = people.get(each.person or ""), _joint(each, joint)
        made.append(Matter(each, visit, target, person, words, _clue(each, clues), transfer, joint_case))
    return made


def _clue(deadline: Deadline, clues: Mapping[int, Clue]) -> Clue | None:
    return clues.get(deadline.subject) if deadline.thing == Thing.CLUE else None


def _joint(deadline: Deadline, joint: Mapping[int, JointCase]) -> JointCase | None:
    return joint.get(deadline.subject) if deadline.thing == Thing.JOINT_CASE else None


async def _records(tx: Tx, found: Sequence[Deadline]) -> dict[int, int]:
    """Return the record that each deadline goes back to."""

    def subjects(thing: Thing) -> set[int]:
        return {each.subject for each in found if each.thing == thing}

    publications = await tx.publications.by_id(subjects(Thing.PUBLICATION))
    follow_ups = await tx.follow_ups.by_id(subjects(Thing.FOLLOW_UP))
    records = {
        Thing.RECORD: {key: key for key in subjects(Thing.RECORD)},
        Thing.PUBLICATION: {key: each.record for key, each in publications.items()},
        Thing.FOLLOW_UP: {key: each.record for key, each in follow_ups.items()},
    }
    pairs = {each.id: records.get(each.thing, {}).get(each.subject) for each in found if each.thing is not None}
    return {key: record for key, record in pairs.items() if record is not None}


async def teams(tx: Tx, found: Sequence[Matter]) -> dict[int, set[str]]:
    """Return for each deadline who sits for its department at that visit; whoever has asked to step back does not.

    Of a case that goes to the police: the officers named for it.
    """
    seated: dict[tuple[int, str, str], set[str]] = {}
    for round_id in {each.inspection.round for each in found if each.inspection is not None}:
        for one in await tx.assignments.of_round(round_id):
            if one.active and one.state != AssignmentState.REQUESTED:
                department = one.pool.partition("·")[0]
                seated.setdefault((round_id, one.target, department), set()).add(one.person)
    sitting = {
        each.deadline.id: seated.get(
            (each.inspection.round, each.inspection.target, each.deadline.department), set[str]()
        )
        for each in found
        if each.inspection is not None
    }
    named = {each.deadline.id: set(each.transfer.officers) for each in found if each.transfer is not None}
    return {**sitting, **named}


async def staffs(tx: Tx, task_forces: Collection[str]) -> dict[str, Staff]:
    """Return those on duty in each of these task forces."""
    return {each: Staff.of(await tx.people.of_task_force(each)) for each in task_forces}


# --- in words ---------------------------------------------------------------------------------------------------------


def about(matter: Matter, own: str = "") -> Text:
    """Return what a deadline is about; with the department where it is not the reader's `own`."""
    deadline, name = matter.deadline, _name(matter)
    if deadline.department in {"", own}:
        return name
    return text("due-about-of", name=name, department=deadline.department)


def _name(matter: Matter) -> Text:
    if matter.clue is not None:
        return text("due-about-clue", number=matter.clue.number or "")
    if matter.transfer is not None:
        return text("due-about-police-transfer", number=matter.transfer.number or "")
    if matter.joint_case is not None:
        return text("due-about-joint-case", number=matter.joint_case.number)
    if matter.words:
        return text("due-about-action", what=matter.words[:_WORDS])
    if matter.target is not None:
        return text("due-about-target", name=matter.target.name)
    if matter.deadline.kind == DeadlineKind.PLAN:
        return text("due-about-plan", year=str(matter.deadline.subject))
    if matter.person is not None:
        return text("due-about-person", name=matter.person.name)
    return text("due-about-number", number=str(matter.deadline.subject))


def kind_name(kind: str) -> Text:
    """Return what is due, in words."""
    return text(f"due-kind-{kind}")


def line(tx: Tx, matter: Matter, own: str = "") -> Text:
    """Return a deadline's line: what about, what is due, the day, how long still, and whether that is provisional."""
    deadline = matter.deadline
    facts: dict[str, Value] = {
        "about": about(matter, own),
        "kind": kind_name(deadline.kind),
        "due_on": deadline.until,
        "left": left(tx, deadline),
    }
    return text("due-line-provisional", **facts) if deadline.provisional else text("due-line", **facts)


def left(tx: Tx, deadline: Deadline) -> Text:
    """Return how many working days, or hours, are left or have passed."""
    if deadline.due_at is not None:
        return hours_left(tx.now, deadline.due_at)
    due_on, today = deadline.due_on, local_date(tx.now)
    if due_on == today:
        return text("due-today")
    if due_on < today:
        return text("due-overdue", many=workdays_between(tx.calendar, due_on, today))
    return text("due-left", many=workdays_between(tx.calendar, today, due_on))


def hours_left(now: datetime, due_at: datetime) -> Text:
    """Return how many whole hours are left, or have passed; a reminder that goes out within its minute still says 12."""
    hour = timedelta(hours=1)
    if now >= due_at:
        return text("due-hours-overdue", many=(now - due_at) // hour)
    return text("due-hours-left", many=(due_at - now + timedelta(minutes=1)) // hour)


def sections(tx: Tx, found: Sequence[Matter], own: str, most: int) -> tuple[Text, ...]:
    """Return lines under headings, the most urgent first; at most so many, and how many there are besides."""
    lines: list[Text] = []
    heading = ""
    rank = ("overdue", "today", "coming")
    ordered = sorted(
        found,
        key=lambda each: (rank.index(urgency_of(each.deadline, tx.now)), each.deadline.due_on, each.deadline.id),
    )
    for matter in ordered[:most]:
        urgency = urgency_of(matter.deadline, tx.now)
        if urgency != heading:
            many = sum(urgency_of(each.deadline, tx.now) == urgency for each in ordered)
            lines.append(text(f"due-heading-{urgency}", many=many))
        heading = urgency
        lines.append(text("due-point", line=line(tx, matter, own)))
    rest = (text("due-more", many=len(ordered) - most),) if len(ordered) > most else ()
    return (*lines, *rest)


def urgency_of(deadline: Deadline, now: datetime) -> str:
    """Return which heading a deadline comes under: overdue, today, coming."""
    due_on, today = deadline.due_on, local_date(now)
    if due_on < today or (deadline.due_at is not None and deadline.due_at <= now):
        return "overdue"
    return "today" if due_on == today else "coming"


def done_button(deadline: Deadline, reader: Person) -> tuple[Button, ...]:
    """Return the button that leads to where a deadline is met, or closes it; none for who may not see that place."""
    label = text("button-deadline-done")
    if deadline.thing is None:
        return (Button(label, "deadline.done", (deadline.id,)),)
    press, action = _SHOWN[deadline.thing]
    return (Button(label, press, (deadline.subject,)),) if reader.may(action) else ()
