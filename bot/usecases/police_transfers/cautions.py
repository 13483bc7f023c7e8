"""What stands in the way of a fine while a case goes to the police: never a fine instead of a transfer (art. 11)."""

from collections.abc import Collection

from bot.domain.messages import Text, text
from bot.domain.police_transfers import RUNNING, PoliceTransfer
from storage.transaction import Tx


async def against_fine(
    tx: Tx, task_force: str, department: str, *, target: str, record: int = 0, follow_up: int = 0
) -> tuple[Text, ...]:
    """Return a line for each case of that department about the same institution or facts that goes to the police now.

    Of other departments' cases nothing is said: that there is one is theirs to tell.
    """
    running = await tx.police_transfers.in_states(task_force, department, RUNNING)
    near = [each for each in running if _is_near(each, target, {record}, {follow_up})]
    return tuple(text("police-transfer-caution", number=each.number or "") for each in near)


def _is_near(transfer: PoliceTransfer, target: str, records: Collection[int], follow_ups: Collection[int]) -> bool:
    return transfer.target == target or transfer.record in records or transfer.follow_up in follow_ups
