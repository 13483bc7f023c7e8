"""The list of inspections: an inspector's own, for chair, heads and liaisons all of them."""

from bot.domain.messages import Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.cases import Visit, load_visits
from bot.usecases.mine import present_rounds
from storage.transaction import Tx

DESK = "inspections"
ON_PAGE = 6


async def show_inspections(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show the inspections of present rounds that somebody sees, those to come first."""
    visits = [each for each in await _visits(tx, office) if each.concerns(actor)]
    last = max(len(visits) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = list(enumerate(visits, 1))[page * ON_PAGE :][:ON_PAGE]
    ended = sum(each.inspection.ended_on is not None for each in visits)
    lines = tuple(_line(k, each) for k, each in shown) or (text("inspection-list-none"),)
    words = text("inspection-list", many=len(visits), ended=ended, lines=lines)
    buttons = [button("inspection.show", each.inspection.id, target=each.target.name) for _, each in shown]
    keyboard = (*rows(*buttons), *turning("inspection.page", page, last))
    await lay(tx, actor, DESK, Message(words, keyboard or rows(button("board.show"))), anew=anew)


async def _visits(tx: Tx, office: TaskForce) -> list[Visit]:
    present = {each.id for each in await present_rounds(tx, office.id, hidden=True)}
    own = [each for each in await tx.inspections.of_task_force(office.id, hidden=True) if each.round in present]
    visits = await load_visits(tx, office, own)
    return sorted(visits, key=lambda each: (each.inspection.ended_on is not None, each.inspection.inspect_on))


def _line(k: int, visit: Visit) -> Text:
    states = tuple(
        text("inspection-part", department=each.record.department, state=each.state()) for each in visit.parts
    )
    if visit.inspection.ended_on is not None:
        states = (text("inspection-ended-on", ended_on=visit.inspection.ended_on),)
    return text("inspection-line", k=k, **visit.facts(), states=states)
