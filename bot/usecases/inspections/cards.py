"""One inspection: where, when, who, how far each department is, what was found there before; and its place, set in words."""

from bot.domain.inspections import PLACE_LIMIT, Inspection
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.inspections import notices
from bot.usecases.inspections.cases import Part, Visit, load_visit, load_visits
from bot.usecases.inspections.notice_messages import department_title, is_auxiliary
from bot.usecases.postponements.lists import card_lines
from storage.transaction import Tx

DESK = "inspection"
DRAFT = "inspection.place"
MOST_EARLIER = 3


async def show_inspection(tx: Tx, actor: Person, office: TaskForce, inspection: int) -> None:
    """Show an inspection to somebody whom it concerns."""
    visit = await _visible(tx, actor, office, inspection)
    words = text(
        "inspection-card",
        **visit.facts(),
        round=(await tx.rounds.get(visit.inspection.round)).title,
        state=(_state(visit), *await card_lines(tx, visit.inspection)),
        team=_team(visit),
        parts=tuple(_part(visit, each) for each in visit.parts),
        earlier=await _earlier(tx, visit),
    )
    await lay(tx, actor, DESK, Message(words, rows(*_buttons(actor, visit))), anew=True)


async def ask_place(tx: Tx, actor: Person, office: TaskForce, inspection: int) -> None:
    """Ask where the inspection is."""
    visit = await load_visit(tx, office, inspection)
    _check_open(visit.inspection)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, inspection=inspection)
    words = text("inspection-place-ask", **visit.facts(), limit=PLACE_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(_back(visit))), anew=True)


async def set_place(tx: Tx, actor: Person, office: TaskForce, inspection: int, words: str) -> None:
    """Set the place, which every notice of that inspection shows."""
    place = check_words("inspection-place", " ".join(words.split()), PLACE_LIMIT)
    own = await tx.inspections.get(inspection)
    _check_open(own)
    if not await tx.inspections.change(own, place=place):
        raise Refusal("inspection-changed")
    await tx.ledger.append(office.id, actor.id, "inspection-place-set", {"inspection": inspection, "place": place})
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    visit = await load_visit(tx, office, inspection)
    for seat, _ in visit.seated:
        await notices.refresh(tx, seat.id)
    words_done = text("inspection-place-done", **visit.facts(), many=len(visit.seated))
    await lay(tx, actor, DESK, Message(words_done, rows(_back(visit))), anew=True)


def _check_open(inspection: Inspection) -> None:
    if inspection.ended_on is not None:
        raise Refusal("inspection-over")


async def _visible(tx: Tx, actor: Person, office: TaskForce, inspection: int) -> Visit:
    visit = await load_visit(tx, office, inspection)
    if not visit.concerns(actor):
        raise Refusal("inspection-not-yours")
    return visit


def _back(visit: Visit) -> Button:
    return button("inspection.show", visit.inspection.id, target=visit.target.name)


def _state(visit: Visit) -> Text:
    if visit.inspection.ended_on is None:
        return text("inspection-open")
    return text("inspection-ended-on", ended_on=visit.inspection.ended_on)


def _team(visit: Visit) -> tuple[Text, ...]:
    departments = dict.fromkeys([*(each.record.department for each in visit.parts)])
    lines = [(each, visit.officers(each)) for each in departments]
    experts = [who for _, who in visit.seated if is_auxiliary(who)]
    named = tuple(
        text(
            "inspection-team-line",
            department=department_title(visit.office, department),
            names="、".join(each.name for each in people) or text("inspection-team-none"),
        )
        for department, people in lines
    )
    if not experts:
        return named
    return (*named, text("inspection-team-experts", names="、".join(each.name for each in experts)))


def _part(visit: Visit, part: Part) -> Text:
    """Return how far a department is; once all are done, what it found."""
    if visit.inspection.ended_on is not None:
        return text("inspection-part", department=part.record.department, state=part.finding())
    return text("inspection-part", department=part.record.department, state=part.state())


async def _earlier(tx: Tx, visit: Visit) -> tuple[Text, ...]:
    """Return what ended inspections of the same target found (结果互认), the latest first."""
    ended = [
        each
        for each in await tx.inspections.of_target(visit.target.id)
        if each.ended_on is not None and each.id != visit.inspection.id
    ]
    ended = sorted(ended, key=lambda each: str(each.ended_on), reverse=True)[:MOST_EARLIER]
    before = await load_visits(tx, visit.office, ended)
    lines = tuple(
        text(
            "inspection-earlier-line",
            ended_on=part.record.ended_on or each.inspection.inspect_on,
            department=part.record.department,
            finding=part.finding(),
        )
        for each in before
        for part in each.parts
    )
    return lines or (text("inspection-earlier-none"),)


def _buttons(actor: Person, visit: Visit) -> list[Button]:
    own = visit.inspection
    buttons = [_sheet(actor, visit, each) for each in visit.parts if visit.shows(actor, each.record.department)]
    if own.ended_on is None and actor.may(Action.SET_PLACE):
        buttons.append(button("inspection.place", own.id))
    if own.ended_on is None and not visit.hidden and actor.may(Action.ENTER_POSTPONEMENT):
        buttons.append(button("postponement.new", own.id))
    return [*buttons, button("inspection.list")]


def _sheet(actor: Person, visit: Visit, part: Part) -> Button:
    """Return the button to a department's checklist: to fill it in, or only to read it."""
    department = part.record.department
    fills = part.record.is_open and visit.filled_by(actor, department)
    label = "button-record-show-fill" if fills else "button-record-show-read"
    return Button(text(label, department=department), "record.show", (part.record.id,))
