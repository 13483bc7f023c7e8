"""What is told when a department has reported, and when the whole inspection has ended."""

from bot.domain.deadlines import DeadlineKind
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.roles import Action, Role
from bot.usecases.inspections.cases import Part, Visit
from bot.usecases.records.cases import Case
from bot.usecases.telling import tell
from storage.transaction import Tx


async def tell_reported(tx: Tx, case: Case, by: Person) -> None:
    """Tell the colleagues of the department and its liaisons; others are still at work there."""
    assert case.record.ended_on is not None
    waiting = "、".join(each.record.department for each in case.visit.parts if each.record.is_open)
    words = text(
        "record-news",
        **case.facts(),
        name=by.name,
        ended_on=case.record.ended_on,
        finding=case.part.finding(),
        waiting=waiting,
    )
    buttons = [*(() if case.visit.hidden else _found(case.part)), _show(case.visit)]
    for each in (await _near(tx, case.visit, case.part)).values():
        if each.id != by.id:
            await tell(tx, each, Message(words, rows(*buttons)), mention=not case.visit.hidden)


async def tell_ended(tx: Tx, case: Case) -> None:
    """Tell the whole team, the departments' liaisons and the chair when each department has to have published."""
    visit = case.visit
    publications = await tx.publications.of_records([each.record.id for each in visit.parts])
    lines = {each.record.id: await _line(tx, visit, each, publications[each.record.id].id) for each in visit.parts}
    inspection = await tx.inspections.get(visit.inspection.id)
    assert inspection.ended_on is not None
    words = text("record-news-ended", **visit.facts(), ended_on=inspection.ended_on, lines=tuple(lines.values()))
    told: dict[str, tuple[Person, list[Button]]] = {
        each.id: (each, []) for each in await tx.people.with_role(visit.office.id, Role.LEADER)
    }
    told |= {who.id: (who, []) for _, who in visit.seated}
    for part in visit.parts:
        publication = publications[part.record.id].id
        for each in (await _near(tx, visit, part)).values():
            buttons = told.setdefault(each.id, (each, []))[1]
            if each.may(Action.PUBLISH):
                label = text("button-record-publish", department=part.record.department)
                buttons += [Button(label, "publication.show", (publication,)), *_found(part)]
    for each, buttons in told.values():
        await tell(tx, each, Message(words, rows(*buttons, _show(visit))))


async def _near(tx: Tx, visit: Visit, part: Part) -> dict[str, Person]:
    """Return a department's officers there, and its liaisons."""
    department = part.record.department
    if visit.hidden:
        return {each.id: each for each in visit.officers(department)}
    liaisons = await tx.people.with_role(visit.office.id, Role.LIAISON, department=department)
    return {each.id: each for each in [*visit.officers(department), *liaisons]}


async def _line(tx: Tx, visit: Visit, part: Part, publication: int) -> Text:
    due = await tx.deadlines.find(visit.office.id, DeadlineKind.PUBLICATION, publication)
    assert due is not None
    return text(
        "record-due-provisional" if due.provisional else "record-due",
        department=part.record.department,
        finding=part.finding(),
        due_on=due.due_on,
    )


def _found(part: Part) -> list[Button]:
    return [button("follow-up.new", part.record.id)] if part.problems else []


def _show(visit: Visit) -> Button:
    return Button(text("button-record-inspection"), "inspection.show", (visit.inspection.id,))
