"""The sweeps side by side: what fails keeps nothing else from being done."""

from sqlalchemy import text

from bot.clocks import MachineClock
from bot.usecases.deadlines import digests, reminders
from bot.usecases.deadlines import upkeep as deadline_upkeep
from reminders.clock import SweepClock
from reminders.sweep import SWEEPS
from storage.transaction import Tx
from tests.office import office


async def test_a_sweep_that_fails_takes_no_other_with_it() -> None:
    """Neither what came before it in the same tick is undone, nor is what comes after left out."""
    async with office() as desk:

        async def before(tx: Tx) -> None:
            await tx.ledger.append("ltc", "clock", "before", {})

        async def broken(tx: Tx) -> None:
            await tx.ledger.append("ltc", "clock", "broken", {})
            await tx.ledger._connection.execute(text("SELECT nothing FROM nowhere"))

        async def after(tx: Tx) -> None:
            await tx.ledger.append("ltc", "clock", "after", {})

        sweeps = SweepClock(desk.database, MachineClock(), before, broken, after, every=3600)
        await sweeps.start()
        await sweeps.idle()
        await sweeps.stop()
        async with desk.tx() as tx:
            assert [each.event for each in await tx.ledger.entries("ltc")] == ["before", "after"]


def test_deadlines_are_looked_at() -> None:
    """Days are counted anew before anybody is reminded of them."""
    own = [each for each in SWEEPS if each in {deadline_upkeep.keep_up, reminders.remind, digests.post_digests}]
    assert own == [deadline_upkeep.keep_up, reminders.remind, digests.post_digests]
