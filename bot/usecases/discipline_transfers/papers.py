"""Papers of a transfer: the letter, made from a template when it is sent; the photo of the signed decision."""

from collections.abc import Callable, Mapping

from bot.domain import discipline_transfers as rules
from bot.domain.discipline_transfers import TransferStep
from bot.domain.local_time import local_date
from bot.domain.messages import File, Late, Message, Pointless, Text, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.sent_files import shown
from bot.domain.task_forces import TaskForce
from bot.usecases.discipline_transfers.cases import PAPER, POINTER, SUMMARY, outline, readable
from bot.usecases.discipline_transfers.course import SEEN
from bot.usecases.forms.templates import rendered
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

LETTER, PHOTO = "discipline-letter", "discipline-paper"
Say = Callable[[Text], str]


async def send_letter(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Send the letter to a reader, once it was approved; it is kept nowhere."""
    transfer = await readable(tx, actor, office, transfer_id)
    steps = await tx.discipline_transfers.steps(transfer.id)
    if not any(each.step == TransferStep.APPROVE for each in steps):
        raise Refusal("discipline-not-approved")
    late = Late(LETTER, {"transfer": transfer.id, "reader": actor.id})
    words = text("discipline-letter", **outline(office, transfer))
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)
    await tx.ledger.append(office.id, actor.id, SEEN, {"number": transfer.number})


async def letter_file(tx: Tx, args: Mapping[str, str | int], say: Say) -> File:
    """Return the letter. Raises Pointless for whoever may not know of it any more."""
    transfer = await tx.discipline_transfers.find(int(args["transfer"]))
    reader = await tx.people.get(str(args["reader"]))
    if transfer is None or not rules.reads(transfer, reader):
        raise Pointless
    office = await tx.task_forces.get(transfer.task_force)
    try:
        words = {each: await tx.sealed.read(transfer.subject, each) or "" for each in (SUMMARY, POINTER)}
    except Unreadable:
        words = {each: say(text("discipline-unreadable")) for each in (SUMMARY, POINTER)}
    title = say(text(f"discipline-letter-title-{transfer.kind}"))
    today = local_date(tx.now)
    values = {
        **words,
        "title": title,
        "number": transfer.number or "",
        "receiver": say(text("discipline-letter-receiver")),
        "lead": say(text(f"discipline-letter-lead-{transfer.kind}")),
        "sender": str(outline(office, transfer)["department"]),
        "sent_on": f"{today.year}年{today.month}月{today.day}日",
    }
    return File(f"{title}{transfer.number}.docx", rendered("discipline_letter.docx", values))


async def send_paper(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Send the photo of the signed decision to a reader; the newest where there are several."""
    transfer = await readable(tx, actor, office, transfer_id)
    try:
        kept = await tx.sealed_files.of(transfer.subject, PAPER)
    except Unreadable:
        raise Refusal("discipline-paper-lost") from None
    if not kept:
        raise Refusal("button-invalid")
    late = Late(PHOTO, {"transfer": transfer.id, "file": kept[-1].id, "reader": actor.id})
    words = text("discipline-paper", **outline(office, transfer))
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)
    await tx.ledger.append(office.id, actor.id, SEEN, {"number": transfer.number})


async def paper_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return that photo for somebody who may know of it at this moment."""
    transfer = await tx.discipline_transfers.find(int(args["transfer"]))
    reader = await tx.people.get(str(args["reader"]))
    if transfer is None or not rules.reads(transfer, reader):
        raise Pointless
    try:
        kept = await tx.sealed_files.find(int(args["file"]))
        if kept is None or kept.subject != transfer.subject:
            raise Pointless
        return shown(kept.name, await tx.sealed_files.content(kept.id))
    except Unreadable:
        raise Pointless from None
