"""Who complained: shown to who entered the clue and to one person they named, each look in the ledger (条例 art. 35)."""

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import COMPLAINANT, CONTACT
from bot.domain.clues import Clue
from bot.domain.deadlines import DeadlineKind
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import case_of, put, readable, sealed
from bot.usecases.deadlines.terms import meet
from bot.usecases.desk import lay
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "clue-look"


async def ask_look(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Say that a look is recorded, and ask whether it is needed."""
    clue = await _shown_to(tx, actor, office, clue_id)
    words = text("clue-look-ask", number=clue.number or "")
    buttons = rows(button("clue.look-confirm", clue.id), button("clue.show", clue.id))
    await lay(tx, actor, DESK, Message(words, buttons), anew=True)


async def look(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Show who complained, record it, and tell who entered the clue of a look by somebody else."""
    clue = await _shown_to(tx, actor, office, clue_id)
    seen = {"clue": clue.id, "number": clue.number, "seen_by": actor.id}
    await tx.ledger.append(office.id, actor.id, "clue-complainant-seen", seen)
    await lay(tx, actor, DESK, Message(text("clue-looked", number=clue.number or "")))
    words = text(
        "clue-complainant",
        number=clue.number or "",
        name=sealed(clue, COMPLAINANT, actor),
        contact=sealed(clue, CONTACT, actor),
    )
    await tell(tx, actor, Message(words, protect=True), mention=False)
    if actor.id != clue.entered_by:
        told = text("clue-look-told", number=clue.number or "", name=actor.name, at=tx.now)
        await tell(tx, await tx.people.get(clue.entered_by), Message(told), mention=False)


async def ask_answered(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Ask whether the complainant has really been answered: nobody is reminded of it any more."""
    clue = await _shown_to(tx, actor, office, clue_id)
    if clue.answered_at is not None:
        raise Refusal("clue-answered-already")
    buttons = rows(button("clue.answered-confirm", clue.id), button("clue.show", clue.id))
    await lay(tx, actor, DESK, Message(text("clue-answered-ask", number=clue.number or ""), buttons), anew=True)


async def answered(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Keep that the complainant has been answered: what was owed to them is met."""
    clue = await _shown_to(tx, actor, office, clue_id)
    if clue.answered_at is not None or not await tx.clues.change(clue, answered_at=tx.now):
        raise Refusal("clue-answered-already")
    await meet(tx, office.id, DeadlineKind.CLUE_ANSWER, clue.id)
    await tx.ledger.append(office.id, actor.id, "clue-complainant-answered", {"clue": clue.id, "number": clue.number})
    await lay(tx, actor, DESK, Message(text("clue-answered-kept", number=clue.number or "")))
    await put(tx, await case_of(tx, office, await tx.clues.get(clue.id)), actor, anew=False)


async def _shown_to(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Clue:
    clue = await readable(tx, office, clue_id)
    if clue.is_draft or not rights.looks(clue, actor):
        raise Refusal("clue-not-readable")
    return clue
