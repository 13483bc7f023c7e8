"""What is known so far of an item or an action that somebody enters step by step."""

from typing import Any

from bot.domain.people import Person
from bot.domain.refusals import Refusal
from storage.transaction import Tx


async def known_so_far(tx: Tx, actor: Person, kind: str, stage: str) -> dict[str, Any]:
    """Return what is known at that stage; a button of an earlier one, or of a draft that is gone, is refused."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is None or draft.kind != kind or draft.data.get("stage") != stage:
        raise Refusal("meeting-draft-gone")
    return draft.data


async def keep_draft(tx: Tx, actor: Person, kind: str, known: dict[str, Any]) -> None:
    """Await the next answer."""
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, kind, task_force=actor.task_force, **known)
