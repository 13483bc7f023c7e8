"""What is due now: the database is asked, the clock only wakes this up."""

from bot.usecases import notices
from bot.usecases.draws import ceremony
from storage.transaction import Tx


async def sweep(tx: Tx) -> None:
    """Do everything whose time has come. Asked again, it does nothing twice."""
    await ceremony.open_due(tx)
    await notices.remind_unanswered(tx)
