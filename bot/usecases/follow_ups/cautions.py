"""What stands against a penalty: it is said, and the penalty entered only with the reason why, all the same."""

from bot.domain.follow_ups import FINES
from bot.domain.messages import Text
from bot.usecases.follow_ups.cases import Origin
from bot.usecases.police_transfers.cautions import against_fine
from storage.transaction import Tx


async def cautions(tx: Tx, origin: Origin, form: str, follow_up: int) -> tuple[Text, ...]:
    """Return a line for each thing that stands against what that form enters; none for most forms."""
    if form not in FINES:
        return ()
    record = origin.record
    return await against_fine(
        tx, origin.office.id, record.department, target=origin.target.id, record=record.id, follow_up=follow_up
    )
