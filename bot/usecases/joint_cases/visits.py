"""The one visit of a joint case is set up: a direct inspection of its institution by the officers of all departments."""

from bot.domain.direct_inspections import DirectKind
from bot.domain.local_time import local_date
from bot.domain.people import Person
from bot.domain.task_forces import TaskForce
from bot.usecases.direct_inspections import steps
from bot.usecases.direct_inspections.drafts import DirectDraft
from bot.usecases.joint_cases import teams
from storage.transaction import Tx


async def begin(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Ask for the day; the rest is as with every direct inspection, with the officers that were named."""
    view = await teams.led(tx, actor, office, case_id)
    await teams.named(tx, view, local_date(tx.now))
    draft = DirectDraft(DirectKind.JOINT, words=view.case.number, target=view.case.target, case=case_id)
    await steps.ask_day(tx, actor, office, draft, anew=True)
