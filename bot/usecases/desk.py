"""Somebody's desk: the messages in their own chat in which one thing at a time goes on, a list or a few steps."""

from bot.domain.messages import Button, Keyboard, Message, Thread, text
from bot.domain.people import Person
from bot.usecases.telling import tell
from storage.transaction import Tx


def slot(person: Person, noun: str) -> str:
    """Return the name of the living message in which that noun's things are done."""
    return f"desk:{person.id}:{noun}"


async def lay(
    tx: Tx, person: Person, noun: str, message: Message, *, anew: bool = False, thread: Thread | None = None
) -> None:
    """Show a message on somebody's desk: in the place of the last one of that noun, or `anew` at the chat's end.

    With a thread it stands in that topic of the chat, where it has topics.
    """
    own = slot(person, noun)
    if anew:
        await retire(tx, person, own)
    await tell(tx, person, message, slot=own, mention=False, thread=thread)


async def retire(tx: Tx, person: Person, own: str) -> None:
    """Take the buttons off a living message of somebody's chat: the next one of that slot stands at the chat's end."""
    await retire_in(tx, person.chat, own)


async def retire_in(tx: Tx, chat: int | None, own: str) -> None:
    """Do the same in a chat, whoever it is that writes there."""
    stood = await tx.outbox.message_id(own)
    if stood is not None and chat is not None:
        await tx.outbox.strip(chat, stood)
    await tx.outbox.forget_slot(own)


async def lies(tx: Tx, person: Person, noun: str) -> bool:
    """Tell whether there is a message of that noun on the desk."""
    own = slot(person, noun)
    return await tx.outbox.message_id(own) is not None or await tx.outbox.slot_state(own) == "pending"


def turning(press: str, page: int, last: int) -> Keyboard:
    """Return the row of buttons that turn pages, none where there is but one; pages count from 0."""
    turns: list[Button] = []
    if page > 0:
        turns.append(Button(text("desk-newer"), press, (page - 1,)))
    if page < last:
        turns.append(Button(text("desk-older"), press, (page + 1,)))
    return (tuple(turns),) if turns else ()
