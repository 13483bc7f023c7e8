"""What somebody has to do: their own assignments in present rounds (我的任务)."""

from collections.abc import Collection

from bot.domain.inspections import Inspection
from bot.domain.local_time import local_date
from bot.domain.messages import Message, button, rows, text
from bot.domain.notices import present
from bot.domain.people import Person
from bot.domain.rounds import Round
from bot.usecases.desk import lay, lies
from bot.usecases.inspections.notice_messages import Task, task_buttons, task_lines
from storage.transaction import Tx

DESK = "mine"


async def show_mine(tx: Tx, actor: Person) -> None:
    """Show somebody their assignments, with the buttons of the notices."""
    await lay(tx, actor, DESK, await _message(tx, actor), anew=True)


async def refresh(tx: Tx, person: Person) -> None:
    """Bring that list up to date where somebody has asked for it before."""
    if await lies(tx, person, DESK):
        await lay(tx, person, DESK, await _message(tx, person))


async def tasks_of(tx: Tx, person: Person) -> list[Task]:
    """Return somebody's assignments in present rounds whose visits are not over, newest round first."""
    rounds = {each.id: each for each in await present_rounds(tx, person.task_force, hidden=True)}
    seated = [each for each in await tx.assignments.of_person(person.id, hidden=True) if each.round in rounds]
    visits = await visits_of(tx, {each.round for each in seated})
    over = {place for place, visit in visits.items() if visit.ended_on is not None}
    own = [each for each in seated if (each.round, each.target) not in over]
    targets = await tx.targets.names({each.target for each in own})
    return [
        Task(
            each,
            targets[each.target],
            rounds[each.round],
            await tx.recusals.pending_for(each.id),
            visits.get((each.round, each.target)),
        )
        for each in own
    ]


async def present_rounds(tx: Tx, task_force: str, *, hidden: bool = False) -> list[Round]:
    """Return the rounds whose inspections are still to come or not over, and the newest, newest first.

    A sealed one only where that is asked for: by somebody's own tasks.
    """
    unfinished = await tx.inspections.unfinished_rounds(task_force)
    return present(await tx.rounds.of_task_force(task_force, hidden=hidden), local_date(tx.now), unfinished)


async def visits_of(tx: Tx, rounds: Collection[int]) -> dict[tuple[int, str], Inspection]:
    """Return the inspections of rounds by (round, target); each has a day of its own."""
    return {(each.round, each.target): each for key in rounds for each in await tx.inspections.of_round(key)}


async def _message(tx: Tx, person: Person) -> Message:
    tasks = await tasks_of(tx, person)
    if tasks:
        return Message(text("mine", lines=task_lines(tasks)), task_buttons(tasks))
    draw = await tx.draws.unfinished(person.task_force)
    hint = text("mine-next") if draw is None else text("mine-next-draw", number=draw.number)
    return Message(text("mine-nothing", next=hint), rows(button("board.show")))
