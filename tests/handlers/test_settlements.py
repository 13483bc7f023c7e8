"""Messages of unknown fate: an operator says whether they arrived."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.messages import Message, text
from storage.outbox import Outcome
from tests.handlers.asking import OPERATOR, Asking, told
from tests.office import office


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """A task force in whose group a message was sent, nobody knows whether it arrived."""
    async with office() as own:
        async with own.tx() as tx:
            await tx.outbox.post(own.task_force.chat or 0, Message(text("help-group")))
            (row,) = await tx.outbox.ready(1, 10, ())
            await tx.outbox.claim([row.id])
            await tx.outbox.mark([Outcome(row, "unknown", error="示例")])
        yield Asking(own)


async def state_of(asking: Asking) -> str:
    """Return the state of that message."""
    async with asking.office.tx() as tx:
        found = await tx.outbox.find(1)
    assert found is not None
    return found.state


@pytest.mark.parametrize(("press", "state"), [("delivery.arrived:1:1", "sent"), ("delivery.resend:1:1", "pending")])
async def test_the_operator_settles_it_once(asking: Asking, press: str, state: str) -> None:
    """Taken as sent, or sent again; a second press says that it is settled. The deployment's own ledger has it."""
    assert await asking.press(OPERATOR, press) is None
    assert await state_of(asking) == state
    for again in ("delivery.arrived:1:1", "delivery.resend:1:1"):
        assert "已处理" in told(await asking.press(OPERATOR, again))
    async with asking.office.tx() as tx:
        (entry,) = await tx.ledger.entries("")
    assert (entry.event, entry.actor) == ("delivery-settled", f"operator:{OPERATOR}")


async def test_an_answer_to_an_earlier_question_is_refused(asking: Asking) -> None:
    """What the operator saw before it was sent once more says nothing: the latest question is to be answered."""
    assert await asking.press(OPERATOR, "delivery.resend:1:1") is None
    async with asking.office.tx() as tx:
        row = await tx.outbox.find(1)
        assert row is not None
        await tx.outbox.claim([1])
        await tx.outbox.mark([Outcome(row, "unknown", error="示例")])
    for press in ("delivery.arrived:1:1", "delivery.resend:1:1"):
        assert "最新" in told(await asking.press(OPERATOR, press))
    assert await state_of(asking) == "unknown"
    assert await asking.press(OPERATOR, "delivery.arrived:1:2") is None
    assert await state_of(asking) == "sent"


async def test_nobody_else_settles_it(asking: Asking) -> None:
    """Not even the leader; and what is no message is refused."""
    assert "角色" in told(await asking.press("leader", "delivery.resend:1:1"))
    assert "/menu" in told(await asking.press(OPERATOR, "delivery.resend:4000:1"))
    assert await state_of(asking) == "unknown"
