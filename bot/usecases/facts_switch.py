"""Whether facts and files of cases may stand in chat: decided by the leader alone, in two steps, on a named basis.

By default they may not: the chat has a summary and says where the file is kept (条例 art. 32).
"""

from dataclasses import replace
from typing import Any

from bot.domain.case_facts import BASIS_LIMIT, LARGEST_MB, MOST_FILES, check_basis
from bot.domain.clue_drafts import FACTS_LIMIT
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.task_forces import FactsDecision, TaskForce
from bot.usecases.clues.facts import hide_all
from bot.usecases.desk import lay
from bot.usecases.office_settings import DESK
from bot.usecases.telling import tell, tell_group
from storage.transaction import Tx

AWAITED = "settings.facts"
_EVENTS = {True: "case-facts-switched-on", False: "case-facts-switched-off"}


async def ask(tx: Tx, actor: Person, office: TaskForce, *, on: bool) -> None:
    """Say plainly what the switch brings about, and ask on which basis it is decided."""
    _check_new(office, on=on)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, AWAITED, task_force=office.id, on=int(on))
    await _lay(tx, actor, on=on, basis=None)


async def type_basis(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take the basis, and ask whether it is really to be switched."""
    assert actor.user_id is not None
    on = bool((await _draft(tx, actor, office)).get("on"))
    _check_new(office, on=on)
    basis = check_basis(words)
    await tx.drafts.begin(actor.user_id, AWAITED, task_force=office.id, on=int(on), basis=basis)
    await _lay(tx, actor, on=on, basis=basis)


async def switch(tx: Tx, actor: Person, office: TaskForce, *, on: bool) -> None:
    """Switch it, tell the group who has decided that on which basis, and the liaisons what changes for them."""
    office = await tx.task_forces.get(office.id)
    _check_new(office, on=on)
    draft = await _draft(tx, actor, office)
    basis = str(draft.get("basis", ""))
    if not basis or bool(draft.get("on")) != on:
        raise Refusal("facts-basis-first")
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    decision = FactsDecision(actor.id, tx.now, basis)
    await tx.task_forces.save(replace(office, clues=replace(office.clues, facts=on, facts_decision=decision)))
    await tx.ledger.append(office.id, actor.id, _EVENTS[on], {"facts": on, "basis": basis})
    if not on:
        await hide_all(tx, office)
    state = "on" if on else "off"
    said = {"name": actor.name, "basis": basis}
    await tell_group(tx, office.id, Message(text(f"facts-group-{state}", **said)))
    await lay(tx, actor, DESK, Message(text(f"facts-done-{state}", basis=basis), rows(button("settings.open"))))
    for each in await tx.people.of_task_force(office.id):
        if each.may(Action.HANDLE_CLUE):
            told = text(f"facts-liaison-{state}", **said, limit=str(FACTS_LIMIT), many=MOST_FILES, mb=LARGEST_MB)
            await tell(tx, each, Message(told, rows(button("clue.list", 0))), mention=False)


def _check_new(office: TaskForce, *, on: bool) -> None:
    if office.clues.facts == on:
        raise Refusal("facts-already-on" if on else "facts-already-off")


async def _draft(tx: Tx, actor: Person, office: TaskForce) -> dict[str, Any]:
    draft = None if actor.user_id is None else await tx.drafts.find(actor.user_id)
    ours = draft is not None and draft.kind == AWAITED and draft.data["task_force"] == office.id
    return draft.data if draft is not None and ours else {}


async def _lay(tx: Tx, actor: Person, *, on: bool, basis: str | None) -> None:
    state = "on" if on else "off"
    said = text(
        f"facts-switch-{state}",
        limit=str(FACTS_LIMIT),
        many=MOST_FILES,
        mb=LARGEST_MB,
        ask=text("facts-ask-basis", limit=BASIS_LIMIT) if basis is None else text("facts-ask-sure", basis=basis),
    )
    sure = (
        [] if basis is None else [Button(text(f"button-facts-confirm-{state}"), "settings.facts-confirm", (int(on),))]
    )
    await lay(tx, actor, DESK, Message(said, rows(*sure, button("settings.open"))), anew=True)
