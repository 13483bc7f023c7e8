"""What is due now: the database is asked, the clock only wakes this up."""

from bot.usecases import ledger_heads
from bot.usecases.deadlines import digests, expiries, reminders
from bot.usecases.deadlines import upkeep as deadline_upkeep
from bot.usecases.discipline_transfers import clock as discipline_transfers
from bot.usecases.draws import ceremony, sealing, unsealing
from bot.usecases.inspections import notices
from bot.usecases.meetings import clock as meetings
from storage.transaction import Tx

# Each in a transaction of its own, in this order: what fails keeps nothing else from being done.
SWEEPS = (
    ceremony.open_due,
    sealing.tell_due,
    unsealing.unseal_due,
    notices.remind_unanswered,
    deadline_upkeep.keep_up,
    expiries.keep_up,
    reminders.remind,
    meetings.run_due,
    discipline_transfers.remind_due,
    digests.post_digests,
    ledger_heads.post_heads,
)


async def sweep(tx: Tx) -> None:
    """Do everything whose time has come. Asked again, it does nothing twice."""
    for each in SWEEPS:
        await each(tx)
