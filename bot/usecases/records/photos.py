"""What was kept for a record, sent to whoever may read it: photos of a problem, the signed form."""

from collections.abc import Mapping, Sequence

from bot.domain.messages import Late, Message, Value, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.records.cases import papers_of, photos_of, readable
from bot.usecases.telling import tell
from storage.files import Paper
from storage.transaction import Tx


async def send_photos(tx: Tx, actor: Person, office: TaskForce, record: int, number: int) -> None:
    """Send the photos of an item."""
    case = await readable(tx, actor, office, record)
    item = case.part.item(number)
    facts = {"target": case.visit.target.name, "number": str(number), "title": item.title}
    await _send(tx, actor, await tx.files.of(photos_of(record, number), "photo"), "record-photo", facts)


async def send_signed(tx: Tx, actor: Person, office: TaskForce, record: int) -> None:
    """Send the signed forms."""
    case = await readable(tx, actor, office, record)
    facts = {"target": case.visit.target.name, "department": case.record.department}
    await _send(tx, actor, await tx.files.of(papers_of(record), "form"), "record-signed", facts)


async def _send(tx: Tx, actor: Person, kept: Sequence[Paper], what: str, facts: Mapping[str, Value]) -> None:
    if not kept:
        raise Refusal("record-papers-none")
    for k, each in enumerate(kept, 1):
        words = text(what, **facts, k=k, many=len(kept), sent_at=each.sent_at)
        await tell(tx, actor, Message(words, attachment=Late("record-paper", {"file": each.id})), mention=False)
