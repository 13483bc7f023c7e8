"""How somebody is told something: by direct message, or by a mention without content where the bot cannot write to them."""

from bot.domain.messages import Button, Message, Thread, text
from bot.domain.people import Person
from storage.transaction import Tx

START_LINK = "https://t.me/{bot}?start=hello"


async def tell(
    tx: Tx,
    person: Person,
    message: Message,
    *,
    slot: str | None = None,
    mention: bool = True,
    thread: Thread | None = None,
) -> bool:
    """Send somebody a direct message (a living one where `slot` is given); return whether the bot can reach them.

    With a thread it stands in that topic of their chat, where private chats have topics. Who cannot be reached is
    mentioned in the group, without content, unless `mention` is off.
    """
    if person.chat is not None and person.reachable:
        if slot is None:
            await tx.outbox.post(person.chat, message, personal=True, thread=thread)
        else:
            await tx.outbox.show(slot, person.chat, message, personal=True, thread=thread)
        return True
    office = await tx.task_forces.get(person.task_force)
    if mention and office.chat is not None:
        start = Button(text("button-start-bot"), url=START_LINK)
        await tx.outbox.post(office.chat, Message(text("telling-unreachable", name=person.name), ((start,),)))
    return False


async def mention_once(tx: Tx, person: Person) -> None:
    """Mention somebody whom the bot cannot write to in their group: that something waits, not what; at most once a day."""
    office = await tx.task_forces.get(person.task_force)
    if person.active and office.chat is not None:
        start = Button(text("button-start-bot"), url=START_LINK)
        words = Message(text("delivery-unreachable", name=person.name), ((start,),))
        await tx.outbox.post(office.chat, words, once=f"unreachable:{person.id}:{tx.now:%Y%m%d}")


async def tell_group(
    tx: Tx, task_force: str, message: Message, *, slot: str | None = None, thread: Thread | None = None
) -> None:
    """Post in the task force's group, with a thread in that topic of it; one that is not bound yet has nobody to tell."""
    office = await tx.task_forces.get(task_force)
    if office.chat is None:
        return
    if slot is None:
        await tx.outbox.post(office.chat, message, thread=thread)
    else:
        await tx.outbox.show(slot, office.chat, message, thread=thread)
