"""One tap: the substitute draw for all vacant seats of a round."""

from bot.domain.draw1.manifest import Stage
from bot.domain.draw_plans import usual_choice
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases import substitutes
from bot.usecases.draws import opening, preview
from storage.transaction import Tx


async def open_substitutes(tx: Tx, actor: Person, office: TaskForce, round_id: int) -> None:
    """Open it; where it cannot be opened, show who is missing and what would help."""
    if not await tx.assignments.vacant(round_id):
        raise Refusal("draw-no-seats")
    choice = usual_choice(office, Stage.SUBSTITUTES, round_id)
    if await preview.obstructed(tx, office, choice):
        await preview.preview(tx, actor, office, choice, anew=True)
        return
    await opening.open_draw(tx, actor, office, choice)
    await substitutes.retire_vacancy(tx, office, round_id)
