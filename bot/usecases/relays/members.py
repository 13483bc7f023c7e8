"""Who takes part in the relay about a clue, and since when: kept up with each step, message and change of the roster."""

from collections.abc import Mapping, Sequence

from bot.domain.clues import Clue
from bot.domain.messages import Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.relays import takes_part
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.relays.copies import deliver_waiting
from bot.usecases.relays.topics import topic_of
from bot.usecases.telling import tell
from storage.transaction import Tx


async def parties(tx: Tx, office: TaskForce, clue: Clue) -> list[Person]:
    """Return who takes part now, by the roster and by where the clue is."""
    return [each for each in await tx.people.of_task_force(office.id) if takes_part(clue, each)]


async def keep_up(tx: Tx, office: TaskForce, clue: Clue) -> list[Person]:
    """Keep who takes part in a relay now, tell those who do of any change, and return them."""
    everybody = await tx.people.of_task_force(office.id)
    return await _keep_up(tx, office, clue, everybody, await tx.relays.present(clue.id))


async def follow_roster(tx: Tx, office: TaskForce) -> None:
    """Keep up all relays after the roster has changed: who has left a department or a post has left them too."""
    known = await tx.relays.known(office.id)
    if not known:
        return
    everybody = await tx.people.of_task_force(office.id)
    clues = await tx.clues.by_id(known)
    for key, present in sorted(known.items()):
        await _keep_up(tx, office, clues[key], everybody, present)


async def _keep_up(
    tx: Tx, office: TaskForce, clue: Clue, everybody: Sequence[Person], before: Mapping[str, str]
) -> list[Person]:
    now = [each for each in everybody if takes_part(clue, each)]
    # Who has gone over to the other side has left, and joined.
    joined = [each for each in now if before.get(each.id) != each.department]
    stays = {each.id for each in now} - {each.id for each in joined}
    left = [each for each in everybody if each.id in before and each.id not in stays]
    if joined or left:
        await tx.relays.leave(clue.id, [each.id for each in left])
        await tx.relays.join(clue.id, [(each.id, each.department) for each in joined])
        if await tx.relays.counts([clue.id]):  # before the first message there is nothing to have joined
            lines = [_line(office, "relay-left", each.name, before[each.id]) for each in left]
            lines += [_line(office, "relay-joined", each.name, each.department) for each in joined]
            await _tell(tx, clue, now, lines)
            for each in joined:  # what somebody was to get before they left for a while
                await deliver_waiting(tx, each)
    return now


def _line(office: TaskForce, said: str, name: str, department: str) -> Text:
    return text(said, name=name, department=department_title(office, department))


async def _tell(tx: Tx, clue: Clue, parties: Sequence[Person], lines: Sequence[Text]) -> None:
    words = text("relay-members-changed", number=clue.number or "", at=tx.now, lines=tuple(lines))
    message = Message(words, rows(button("relay.history", clue.id)), protect=True)
    for each in parties:
        await tell(tx, each, message, mention=False, thread=topic_of(clue))
