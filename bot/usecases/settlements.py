"""Settlements: messages of which nobody knows whether they arrived, and what an operator says about them."""

from bot.domain.messages import text
from bot.domain.refusals import Refusal
from storage.transaction import Tx


async def settle(tx: Tx, operator: str, row_id: int, attempt: int, callback: str, *, arrived: bool) -> None:
    """Take a message as arrived, or send it again; `attempt` is the one that was asked about, counted from 1.

    What an operator saw in a chat before a later attempt says nothing about that one. Raises `Refusal` button-invalid,
    settlement-done, settlement-outdated.
    """
    row = await tx.outbox.find(row_id)
    if row is None:
        raise Refusal("button-invalid")
    if row.state == "unknown" and row.attempts != attempt:
        raise Refusal("settlement-outdated")
    if not (await tx.outbox.settle(row_id) if arrived else await tx.outbox.resend(row_id, row.content)):
        raise Refusal("settlement-done")
    await tx.ledger.append("", operator, "delivery-settled", {"row": row_id, "arrived": arrived})
    await tx.outbox.answer(callback, text("settlement-arrived" if arrived else "settlement-resent"))
