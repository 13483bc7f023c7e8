"""The topic of a clue in the group: there the departments arrange who does what when, and never what it is about."""

from bot.domain.clues import Clue, ClueState
from bot.domain.messages import Button, Message, Thread, text
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import outline
from bot.usecases.telling import START_LINK, tell_group
from storage.transaction import Tx


def topic_of(clue: Clue) -> Thread:
    """Return the topic of a clue: its number and the departments in its name, no content, no institution."""
    number = clue.number or ""
    title = text(
        "clue-topic-title", number=number, sender=clue.from_department, receiver=clue.outside or clue.to_department
    )
    private = Button(text("button-start-bot"), url=START_LINK)
    return Thread(f"clue:{clue.id}", title, Message(text("clue-topic-opening", number=number), ((private,),)))


async def announce(tx: Tx, office: TaskForce, clue: Clue) -> None:
    """Say in the group where a clue stands, in its topic; with the end of the clue the topic is closed."""
    own = topic_of(clue)
    await tell_group(tx, office.id, Message(text("clue-group", **outline(office, clue))), thread=own)
    if clue.state == ClueState.CLOSED and office.chat is not None:
        await tx.outbox.close_thread(office.chat, own.name)
