"""Who can be written to: what waited for somebody is sent as soon as they open the private chat."""

from bot.domain.people import Person
from bot.usecases.draws import parts
from bot.usecases.inspections import notices
from bot.usecases.postponements import cases as postponement_cases
from bot.usecases.recusals import cases as recusal_cases
from bot.usecases.relays import copies
from storage.transaction import Tx


async def open_chat(tx: Tx, user_id: int, chat: int) -> None:
    """Keep that the bot can write to an account now, and send what could not be sent before."""
    waiting = [each for each in await tx.people.of_user(user_id) if each.active and not each.reachable]
    await tx.people.reached(user_id, chat, reachable=True)
    for each in waiting:
        await _deliver(tx, await tx.people.get(each.id))


async def close_chat(tx: Tx, user_id: int, chat: int) -> None:
    """Keep that an account has blocked the bot."""
    await tx.people.reached(user_id, chat, reachable=False)


async def _deliver(tx: Tx, person: Person) -> None:
    await notices.deliver_waiting(tx, person)
    await parts.deliver_waiting(tx, person)
    await recusal_cases.deliver_waiting(tx, person)
    await postponement_cases.deliver_waiting(tx, person)
    await copies.deliver_waiting(tx, person)
