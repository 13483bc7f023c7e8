"""Living messages whose sending was cut off: what is sent in their place says that it may be a repetition."""

from typing import Any

from sqlalchemy import select

from bot.domain.messages import Message, text
from storage.outbox import NORMAL, REPEATED
from storage.tables.journal import outbox
from storage.transaction import Tx
from tests.moves import put
from tests.office import Office, office

SLOT = "notice:1"
FIRST, SECOND = Message(text("notice-accepted")), Message(text("notice-late"))


async def _shown(tx: Tx, own: Office, message: Message, **before: Any) -> list[Any]:
    """Show a message where the first one's row has become what is given; return the slot's rows."""
    assert own.task_force.chat is not None
    await tx.outbox.show(SLOT, own.task_force.chat, FIRST, personal=True)
    await put(tx, outbox, 1, **before)
    await tx.outbox.show(SLOT, own.task_force.chat, message, personal=True)
    found = await tx.outbox._connection.execute(select(outbox).where(outbox.c.slot == SLOT).order_by(outbox.c.id))
    return list(found)


async def test_a_waiting_message_is_overtaken() -> None:
    """What was not sent yet is sent in its newest state only, once."""
    async with office() as own, own.tx() as tx:
        (row,) = await _shown(tx, own, SECOND, state="pending")
        assert row.content["text"]["text"] == "notice-late"
        assert REPEATED not in row.content


async def test_a_waiting_repetition_stays_marked() -> None:
    """The state changes while the repetition waits: it still says that it is one."""
    async with office() as own, own.tx() as tx:
        (row,) = await _shown(
            tx, own, SECOND, content={"text": {"text": "notice-accepted", "params": {}}, REPEATED: True}
        )
        assert row.content["text"]["text"] == "notice-late"
        assert row.content[REPEATED] is True


async def test_what_follows_a_lost_message_is_marked() -> None:
    """Nobody knows whether the first arrived, or where it stands: the next is a new message, and says what it may be."""
    for state in ("unknown", "sent"):  # sent without a number: an operator found it
        async with office() as own, own.tx() as tx:
            _, row = await _shown(tx, own, SECOND, state=state)
            assert row.content[REPEATED] is True


async def test_what_follows_a_sent_message_is_an_edit() -> None:
    """In the usual course nothing is marked."""
    async with office() as own, own.tx() as tx:
        _, row = await _shown(tx, own, SECOND, state="sent", message_id=7)
        assert REPEATED not in row.content


async def test_a_chat_is_spoken_to_in_the_words_of_its_task_force() -> None:
    """A group from when it is bound, a person from when they are tied, or have chosen another task force."""
    async with office() as own, own.tx() as tx:
        leader = own.people["leader"]
        assert own.task_force.chat is not None
        assert leader.user_id is not None
        assert leader.chat is not None
        await tx.chats.choose(leader.user_id, own.task_force.id)
        stranger = await tx.chats.ensure(4711, "private", "")
        for chat in (own.task_force.chat, leader.chat, stranger.key):
            await tx.outbox.post(chat, FIRST)
        found = {each.chat: each.language for each in await tx.outbox.ready(NORMAL, 10, [])}
        assert found[own.task_force.chat] == found[leader.chat] == "zh-CN/long_term_care"
        assert found[stranger.key] == "zh-CN"
