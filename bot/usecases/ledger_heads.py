"""The ledger's head, posted in the group each week: whoever alters an entry afterwards is contradicted by everybody's chat."""

from bot.domain.local_time import local_date
from bot.domain.messages import Message, text
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.digests import monday_of
from reminders.deadlines import in_office_hours
from storage.transaction import Tx

SHOWN, GROUP = 16, 4


async def post_heads(tx: Tx) -> None:
    """Post each group's head once a week, on its first working day or as soon as the bot runs again; none that stands there."""
    if not in_office_hours(tx.calendar, tx.now):
        return
    monday = monday_of(local_date(tx.now))
    for office in await tx.task_forces.all():
        if office.chat is None or not await tx.deadlines.begin_day(f"head:{office.id}", monday):
            continue
        await post_head(tx, office)


async def post_head(tx: Tx, office: TaskForce) -> None:
    """Post a task force's head in its group, unless it stands there or there is none."""
    seq, head = await tx.ledger.head(office.id)
    if office.chat is not None and seq and await tx.ledger.note_posted(office.id, seq):
        words = text("ledger-head", task_force=office.id, seq=str(seq), short=grouped(head), head=head)
        await tx.outbox.post(office.chat, Message(words), once=f"head:{office.id}:{seq}")


def grouped(head: str) -> str:
    """Return the first digits of a hash in groups that people can compare by eye, or read to each other."""
    return " ".join(head[k : k + GROUP] for k in range(0, SHOWN, GROUP))
