"""A step of a transfer with all that it brings about: state, a ledger entry that names nobody, the clock, its readers told."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.domain import discipline_transfers as rules
from bot.domain.discipline_transfers import (
    APPROVAL_DAYS,
    RECEIPT_DAYS,
    DisciplineTransfer,
    TransferState,
    TransferStep,
    check_step,
)
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.discipline_transfers.cases import NUMBER, WORDS, case_of, hide, put
from reminders.deadlines import OFFICE_OPENS
from storage.transaction import Tx

# What the ledger calls it all: a reader of the archive must not learn that it is about somebody's discipline.
EVENT, SEEN = "restricted-step", "restricted-seen"
_TERMS: Mapping[str, int] = {TransferState.SUBMITTED: APPROVAL_DAYS, TransferState.APPROVED: RECEIPT_DAYS}


async def take(
    tx: Tx,
    actor: Person,
    office: TaskForce,
    transfer: DisciplineTransfer,
    step: TransferStep,
    *,
    words: str = "",
    paper: str = "",
    paper_day: date | None = None,
    **changes: Any,
) -> DisciplineTransfer:
    """Take a step: once, whoever else presses at the same moment; return the transfer as it is then.

    `words` and the number of a `paper` are kept sealed; the ledger has their digests.
    """
    state = check_step(transfer, step)
    if not await tx.discipline_transfers.change(transfer, state=state, **_clock(tx, transfer, state), **changes):
        raise Refusal("discipline-changed")
    now = await tx.discipline_transfers.get(transfer.id)
    ordinal = await tx.discipline_transfers.take(now.id, step, actor.id, paper_day)
    entry: dict[str, Any] = {"number": now.number, "step": str(step)}
    kept = {WORDS: words, NUMBER: paper}
    digests = [await tx.sealed.write(now.subject, name, said, ordinal) for name, said in kept.items() if said]
    digests += (await tx.sealed.digests(now.subject)).values() if step == TransferStep.SUBMIT else ()
    await tx.ledger.append(office.id, actor.id, EVENT, entry | ({"digests": digests} if digests else {}))
    await _spread(tx, actor, office, transfer, now)
    return now


def _clock(tx: Tx, transfer: DisciplineTransfer, state: str) -> dict[str, date | datetime | None]:
    """Return by when somebody has to act now, and when they hear of it; whoever is named changes neither."""
    if state == transfer.state:
        return {}
    if state not in _TERMS:
        return {"due_on": None, "next_at": None}
    due_on = tx.calendar.add_workdays(local_date(tx.now), _TERMS[state]).on
    return {"due_on": due_on, "next_at": datetime.combine(due_on, OFFICE_OPENS, SHANGHAI)}


async def _spread(
    tx: Tx, actor: Person, office: TaskForce, before: DisciplineTransfer, now: DisciplineTransfer
) -> None:
    case = await case_of(tx, office, now)
    for each in await tx.people.of_task_force(office.id):
        if rules.reads(now, each):
            await put(tx, case, each, anew=True)
        elif not before.is_draft and rules.reads(before, each):
            await hide(tx, now, each)
