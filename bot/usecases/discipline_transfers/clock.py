"""Reminders of transfers: to those few who have to act, without a word of what it is about."""

from datetime import datetime

from bot.domain import discipline_transfers as rules
from bot.domain.discipline_transfers import DisciplineTransfer, TransferState
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.messages import Button, Message, rows, text
from bot.domain.people import Person
from bot.usecases.telling import tell
from reminders.deadlines import OFFICE_OPENS, in_office_hours
from storage.transaction import Tx


async def remind_due(tx: Tx) -> None:
    """Remind on the day, and each working day after: of the decision who decides, of the receipt who enters it."""
    if not in_office_hours(tx.calendar, tx.now):
        return
    for each in await tx.discipline_transfers.due():
        following = tx.calendar.add_workdays(local_date(tx.now), 1).on
        next_at = datetime.combine(following, OFFICE_OPENS, SHANGHAI)
        if await tx.discipline_transfers.change(each, next_at=next_at):
            await _remind(tx, each)


async def _remind(tx: Tx, transfer: DisciplineTransfer) -> None:
    assert transfer.due_on is not None
    words = text("discipline-reminder", number=transfer.number or "", due_on=transfer.due_on)
    show = Button(text("button-discipline-show"), "discipline.show", (transfer.id,))
    for each in await tx.people.of_task_force(transfer.task_force):
        if _has_to_act(transfer, each):
            await tell(tx, each, Message(words, rows(show)), mention=False)


def _has_to_act(transfer: DisciplineTransfer, person: Person) -> bool:
    if transfer.state == TransferState.SUBMITTED:
        return rules.decides(transfer, person)
    return rules.reads(transfer, person)
