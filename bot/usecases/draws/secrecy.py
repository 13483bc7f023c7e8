"""What a sealed round hides from everybody but those who sit in it: asked before anything of it is touched."""

from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from storage.owners import Owned
from storage.transaction import Tx

# What others have to be told of waits until everybody may know.
_WAITS = frozenset(
    {Action.ENTER_POSTPONEMENT, Action.DECIDE_POSTPONEMENT, Action.FOLLOW_UP, Action.ENTER_RECUSAL, Action.ENTER_CLUE}
)


async def check_hidden(tx: Tx, actor: Person, action: Action, kind: Owned, key: int | str) -> None:
    """Refuse whoever touches a thing of a sealed round and does not sit at that target."""
    place = await tx.owners.hidden_place(kind, key)
    if place is None:
        return
    round_id, target = place
    if target is None:
        allowed = action is Action.OPEN_SUBSTITUTE
    else:
        own = await tx.assignments.of_person(actor.id, hidden=True)
        allowed = action not in _WAITS and any((each.round, each.target) == (round_id, target) for each in own)
    if not allowed:
        raise Refusal("sealed-round")
