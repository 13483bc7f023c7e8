"""A follow-up with all that belongs to it: whose it is, who may act on it and who may read it, and how it is shown."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.domain.follow_up_points import reached, year_sum
from bot.domain.follow_ups import Answer, Ask, Field, FollowUp, FollowUpKind, FollowUpState, due_of, fields_of
from bot.domain.inspections import Inspection, Record
from bot.domain.meetings import Meeting, may_read
from bot.domain.messages import Button, Keyboard, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.meetings.cases import state_name
from storage.transaction import Tx

DESK = "follow-up"
DRAFT, FILE_DRAFT = "follow-up.form", "follow-up.file"
MOST_STEPS = 8
_CHAIR = frozenset({Role.LEADER, Role.DEPUTY})


@dataclass(frozen=True, slots=True)
class Origin:
    """Whence a follow-up comes: a department's record of an inspection."""

    office: TaskForce
    record: Record
    inspection: Inspection
    target: Target

    def may_act(self, person: Person) -> bool:
        """Tell whether somebody is an officer or liaison of the record's department."""
        return person.department == self.record.department and person.may(Action.FOLLOW_UP)

    def may_read(self, person: Person) -> bool:
        """Tell whether somebody may see it: the department's own, with its heads, and the chairs."""
        own = person.department == self.record.department and person.may(Action.SEE_FOLLOW_UPS)
        return own or bool(person.roles & _CHAIR)

    def facts(self) -> dict[str, Value]:
        """Return the parameters that all texts about it have in common."""
        title = department_title(self.office, self.record.department)
        return {"target": self.target.name, "department": title}


async def origin_of(tx: Tx, office: TaskForce, record_id: int) -> Origin:
    """Return the record that something follows from, with its inspection and target."""
    record = await tx.inspections.record(record_id)
    inspection = await tx.inspections.get(record.inspection)
    target = (await tx.targets.names({inspection.target}))[inspection.target]
    return Origin(office, record, inspection, target)


async def acting_on(tx: Tx, actor: Person, office: TaskForce, record_id: int) -> Origin:
    """Return the origin for somebody who acts on it; others are refused."""
    origin = await origin_of(tx, office, record_id)
    if not origin.may_act(actor):
        raise Refusal("follow-up-other-department", department=str(origin.facts()["department"]))
    return origin


async def show(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int, *, anew: bool = False) -> None:
    """Show a follow-up: what was entered, when and by whom, what is due, and the next steps."""
    follow_up = await tx.follow_ups.get(follow_up_id)
    origin = await origin_of(tx, office, follow_up.record)
    if not origin.may_read(actor):
        raise Refusal("follow-up-not-readable")
    await end_draft(tx, actor)
    papers = (await tx.files.count([subject(follow_up.id)])).get(subject(follow_up.id), 0)
    met = await tx.meetings.of_follow_up(follow_up.id)
    words = text(
        "follow-up",
        number=str(follow_up.id),
        kind=kind_name(follow_up.kind),
        state=text(f"follow-up-state-{follow_up.state}"),
        **origin.facts(),
        due=await standing(tx, origin, follow_up),
        history=(*_met(met), *await _history(tx, follow_up, named=actor.department == follow_up.department)),
        papers=papers,
    )
    protect = follow_up.kind == FollowUpKind.POINTS
    message = Message(words, _buttons(actor, origin, follow_up, papers, met), protect=protect)
    # Only what is sent as such is protected; a message that is edited stays as it was.
    await lay(tx, actor, DESK, message, anew=anew or protect)


def _buttons(actor: Person, origin: Origin, follow_up: FollowUp, papers: int, met: Sequence[Meeting]) -> Keyboard:
    steps = [
        Button(text(f"follow-up-form-{step}"), "follow-up.step", (follow_up.id, str(step))) for step in follow_up.steps
    ]
    acting = [*steps, button("follow-up.attach", follow_up.id)] if origin.may_act(actor) else []
    police = origin.may_act(actor) and actor.may(Action.OPEN_POLICE_TRANSFER) and follow_up.is_open
    if police and follow_up.kind == FollowUpKind.PENALTY:
        acting.append(button("police-transfer.from-case", follow_up.id))
    reading = [button("follow-up.papers", follow_up.id, many=papers)] if papers else []
    return rows(*acting, *_meeting(actor, follow_up, met), *reading, button("follow-up.list"))


def _met(met: Sequence[Meeting]) -> tuple[Text, ...]:
    """Return a line for each joint interview that was called."""
    return tuple(
        text("follow-up-met", number=each.number, starts_at=each.starts_at, state=state_name(each.state))
        for each in met
    )


def _meeting(actor: Person, follow_up: FollowUp, met: Sequence[Meeting]) -> list[Button]:
    """Return the button to the newest joint interview, and to call one while none is to come."""
    shown = [
        Button(text("button-consultation-show", number=each.number), "meeting.show", (each.id,))
        for each in met[-1:]
        if may_read(each, actor)
    ]
    asked = follow_up.kind == FollowUpKind.INTERVIEW and follow_up.is_open and actor.may(Action.CALL_MEETING)
    if asked and not any(each.coming for each in met):
        shown.append(button("interview.call", follow_up.id))
    return shown


def subject(follow_up_id: int) -> str:
    """Return what the papers of a follow-up are filed under."""
    return f"follow_up:{follow_up_id}"


def kind_name(kind: str) -> Text:
    """Return what a kind of follow-up is called."""
    return text(f"follow-up-form-{FollowUpKind(kind)}")


async def due_line(tx: Tx, follow_up: FollowUp) -> Text:
    """Return what is due by when, or that nothing is."""
    due = due_of(follow_up.kind, follow_up.state, follow_up.details)
    deadline = None if due is None else await tx.deadlines.find(follow_up.task_force, due[0], follow_up.id)
    if due is None or deadline is None:
        return text("follow-up-due-nothing")
    return text(f"follow-up-due-{due[0].replace('_', '-')}", on=deadline.due_on)


async def _history(tx: Tx, follow_up: FollowUp, *, named: bool) -> tuple[Text, ...]:
    """Return a line for each form that was filled in, the newest first since a long message is cut at its end.

    Names of persons with points are for the department alone.
    """
    entries = list(follow_up.details.get("history", ()))
    people = await tx.people.names({str(each["by"]) for each in entries})
    hidden = () if named else ("person", "post")
    lines = [
        text(
            "follow-up-entry",
            at=datetime.fromisoformat(each["at"]),
            by=people[each["by"]].name,
            form=text(f"follow-up-form-{each['form']}"),
            answers=answer_lines(fields_of(each["form"]), each["answers"], hidden),
        )
        for each in entries[: -MOST_STEPS - 1 : -1]
    ]
    if len(entries) > MOST_STEPS:
        lines.append(text("follow-up-entries-before", many=len(entries) - MOST_STEPS))
    return tuple(lines) or (text("follow-up-entries-none"),)


def answer_lines(
    fields: Collection[Field], answers: Mapping[str, Answer], hidden: Collection[str] = ()
) -> tuple[Text, ...]:
    """Return a line for each answer that is known, those whose names are `hidden` only as being kept."""
    return tuple(
        text(
            "follow-up-answer",
            label=text(f"follow-up-field-{each.name.replace('_', '-')}"),
            value=text("follow-up-kept") if each.name in hidden else value_of(each, answers[each.name]),
        )
        for each in fields
        if each.name in answers
    )


def value_of(field: Field, answer: Answer) -> Value:
    """Return an answer as texts take it."""
    if field.ask == Ask.CHOICE:
        return text(f"follow-up-choice-{answer}")
    return date.fromisoformat(str(answer)) if field.ask in {Ask.COMING, Ask.PAST} else answer


async def standing(tx: Tx, origin: Origin, follow_up: FollowUp) -> Text:
    """Return what is due, or where a person's points stand: what comes next, without facts and names."""
    if follow_up.kind == FollowUpKind.POINTS and follow_up.details and follow_up.state != FollowUpState.VOID:
        return await _points_line(tx, origin, follow_up.details)
    return await due_line(tx, follow_up)


async def _points_line(tx: Tx, origin: Origin, details: Mapping[str, Any]) -> Text:
    """Return a person's sum at that institution in the year of the decision, and what follows at that sum."""
    year = int(str(details["decided_on"])[:4])
    total = year_sum(await _points_at(tx, origin), str(details["person"]), year)
    step = reached(origin.office.points, total)
    if step is None:
        return text("follow-up-points", year=str(year), total=total)
    return text("follow-up-points-reached", year=str(year), total=total, at=step.at, what=step.what)


async def _points_at(tx: Tx, origin: Origin) -> list[FollowUp]:
    """Return all points against persons of the institution."""
    visits = await tx.inspections.of_target(origin.target.id)
    own = {each.id for each in await tx.inspections.records_of([each.id for each in visits])}
    entered = await tx.follow_ups.of_task_force(origin.office.id, FollowUpKind.POINTS)
    return [each for each in entered if each.record in own]


async def end_draft(tx: Tx, actor: Person) -> None:
    """Await nothing about follow-ups any more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind in {DRAFT, FILE_DRAFT}:
        await tx.drafts.end(actor.user_id)
