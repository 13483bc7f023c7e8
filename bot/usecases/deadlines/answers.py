"""What is answered to a reminder: once more tomorrow; or done, where there is no other place to say so."""

from bot.domain.deadlines import DeadlineState
from bot.domain.messages import text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.usecases.deadlines.lists import check_concerned
from bot.usecases.deadlines.matters import matters
from bot.usecases.deadlines.reminders import reminded_of
from reminders.deadlines import next_opening
from storage.transaction import Tx


async def snooze(tx: Tx, actor: Person, number: int, callback: str) -> None:
    """Remind somebody of a deadline once more when the office opens next. Raises `Refusal` for one that is closed."""
    deadline = await tx.deadlines.get(number)
    if not deadline.is_open:
        raise Refusal("deadline-closed-already")
    (matter,) = await matters(tx, [deadline])
    await check_concerned(tx, actor, matter)
    await _snooze(tx, actor, [number], callback)


async def snooze_all(tx: Tx, actor: Person, day: int, first: int, callback: str) -> None:
    """The same for all that is still open of one message, named by its day and its first deadline."""
    keys = await reminded_of(tx, actor, day, first)
    if not keys:
        raise Refusal("button-invalid")
    known = await tx.deadlines.by_id(set(keys))
    still = sorted(key for key, each in known.items() if each.is_open)
    if not still:
        raise Refusal("deadline-closed-already")
    await _snooze(tx, actor, still, callback)


async def _snooze(tx: Tx, actor: Person, keys: list[int], callback: str) -> None:
    at = next_opening(tx.calendar, tx.now)
    new = await tx.deadlines.snooze(keys, actor.id, at)
    if new:
        data = {"deadlines": new, "remind_at": at.isoformat()}
        await tx.ledger.append(actor.task_force, actor.id, "deadline-snoozed", data)
    await tx.outbox.answer(callback, text("deadline-snoozed", at=at, many=len(keys)))


async def finish(tx: Tx, actor: Person, number: int, callback: str) -> None:
    """Close a deadline that nothing else closes. Raises `Refusal` where it is done elsewhere, or was already."""
    deadline = await tx.deadlines.get(number)
    if deadline.thing is not None:
        raise Refusal("deadline-done-elsewhere")
    (matter,) = await matters(tx, [deadline])
    await check_concerned(tx, actor, matter)
    closed = {"state": DeadlineState.MET, "closed_at": tx.now, "next_at": None, "rung": None}
    if not deadline.is_open or not await tx.deadlines.change(deadline, **closed):
        raise Refusal("deadline-closed-already")
    data = {"deadline": deadline.id, "kind": deadline.kind, "subject": deadline.subject}
    await tx.ledger.append(actor.task_force, actor.id, "deadline-met", data)
    await tx.outbox.answer(callback, text("deadline-finished"))
