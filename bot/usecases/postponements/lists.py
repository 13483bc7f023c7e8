"""Postponements counted and listed: per round, per visit, and all of them."""

from collections.abc import Collection

from bot.domain.inspections import Inspection
from bot.domain.messages import Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.postponements import Postponement, PostponementState
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.notice_messages import place
from storage.transaction import Tx

DESK = "postponements"
ON_PAGE = 8
MOST_ROUNDS = 3


async def round_lines(tx: Tx, office: TaskForce, rounds: Collection[int]) -> tuple[Text, ...]:
    """Return a line for each of those rounds, newest first: how many postponements were granted in it."""
    newest = sorted(set(rounds), reverse=True)[:MOST_ROUNDS]
    return tuple(
        [
            text("postponement-round", title=(await tx.rounds.get(key)).title, many=await tx.postponements.granted(key))
            for key in newest
        ]
    )


async def card_lines(tx: Tx, inspection: Inspection) -> tuple[Text, ...]:
    """Return what a visit's card says of postponements: each that was granted, and one that waits."""
    own = await tx.postponements.of_inspections([inspection.id])
    lines = [_card_line(each) for each in own if each.state != PostponementState.REFUSED]
    if any(each.state == PostponementState.GRANTED for each in own):
        lines.append(text("postponement-card-round", many=await tx.postponements.granted(inspection.round)))
    return tuple(lines)


def _card_line(postponement: Postponement) -> Text:
    facts: dict[str, Value] = {"number": str(postponement.id), "moved_from": postponement.moved_from}
    if postponement.moved_to is None:
        return text("postponement-card-pending", **facts)
    return text("postponement-card-granted", **facts, moved_to=postponement.moved_to)


async def show_log(tx: Tx, actor: Person, office: TaskForce, page: int = 0) -> None:
    """Show all applications, newest first; those that wait lead to the decision."""
    found = await tx.postponements.of_task_force(office.id)
    last = max(len(found) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = found[page * ON_PAGE :][:ON_PAGE]
    visits = await tx.inspections.by_id({each.inspection for each in shown})
    targets = await tx.targets.names({each.target for each in visits.values()})
    names = {each.id: targets[visits[each.inspection].target] for each in shown}
    lines = tuple(
        text(
            f"postponement-log-{PostponementState(each.state)}",
            number=str(each.id),
            target=place(names[each.id]),
            moved_from=each.moved_from,
            moved_to=each.moved_to or "",
        )
        for each in shown
    ) or (text("postponement-log-none"),)
    counts = {state: sum(each.state == state for each in found) for state in PostponementState}
    words = text(
        "postponement-log",
        many=len(found),
        granted=counts[PostponementState.GRANTED],
        pending=counts[PostponementState.PENDING],
        lines=lines,
    )
    open_ones = [button("postponement.show", each.id, target=names[each.id].name) for each in shown if each.pending]
    keyboard = (*rows(*open_ones), *turning("postponement.log", page, last))
    await lay(tx, actor, DESK, Message(words, keyboard), anew=page == 0)
