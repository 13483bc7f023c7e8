"""From the police to a department (art. 13; 处罚法 art. 27): a clue of a kind of its own, with all that clues have."""

from bot.domain.clue_drafts import KIND, SOURCE
from bot.domain.clues import ClueKind, ClueSource
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues import entries, entry_pages
from storage.transaction import Tx


async def begin(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Begin a clue by which the police hand a case over that is no crime but has to be dealt with as administrative."""
    police = office.police
    if police is None or actor.department != police.name:
        raise Refusal("police-transfer-police-only")
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    clue = await tx.clues.get(await tx.clues.begin(office.id, actor.department, actor.id))
    known = {"source": str(ClueSource.POLICE), "kind": str(ClueKind.ADMINISTRATIVE)}
    await entries.keep(tx, clue, **known, details={"done": [SOURCE, KIND]})
    await entry_pages.show(tx, actor, office, await tx.clues.get(clue.id), anew=True)
