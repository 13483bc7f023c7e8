"""Papers of a case: photos and files, sealed as they come, sent to who may read the case."""

from collections.abc import Mapping

from bot.domain import police_transfer_rights as rights
from bot.domain.messages import File, Late, Message, Pointless, button, rows, text
from bot.domain.people import Person
from bot.domain.police_transfer_rights import PAPER
from bot.domain.police_transfers import PoliceTransfer
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent, check_sent, shown
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.police_transfers.cases import outline, read_by
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

DRAFT, DESK, MAKER = "police-transfer.file", "police-transfer-file", "police-transfer-paper"
MOST_FILES, MOST_SENT = 30, 10


async def await_file(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Ask for photos or files of a case."""
    transfer = await read_by(tx, actor, office, transfer_id)
    if not transfer.is_open:
        raise Refusal(f"police-transfer-now-{transfer.state}")
    await _ask(tx, actor, office, transfer, anew=True)


async def take_file(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, sent: Sent | None) -> None:
    """Keep a photo or file, and be ready for another."""
    transfer = await read_by(tx, actor, office, transfer_id)
    if not transfer.is_open:
        raise Refusal(f"police-transfer-now-{transfer.state}")
    await keep(tx, actor, office, transfer, PAPER, sent)
    await _ask(tx, actor, office, transfer, anew=True)


async def keep(tx: Tx, actor: Person, office: TaskForce, transfer: PoliceTransfer, kind: str, sent: Sent | None) -> int:
    """Seal a file; return its number. Raises `Refusal` as `check_sent` does, and for one too many."""
    name, content = check_sent(sent, rights.WANTED[kind])
    if await tx.sealed_files.count(transfer.subject) >= MOST_FILES:
        raise Refusal("police-transfer-file-many", limit=MOST_FILES)
    number, digest = await tx.sealed_files.add(transfer.subject, kind, name, content, actor.id)
    about = {"transfer": transfer.id, "number": transfer.number, "file": number, "digest": digest}
    await tx.ledger.append(office.id, actor.id, "police-transfer-paper-kept", about)
    return number


async def send_papers(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Send the newest papers of a case to somebody who may read it."""
    transfer = await read_by(tx, actor, office, transfer_id)
    try:
        papers = await tx.sealed_files.of(transfer.subject, rights.kind_of_papers(transfer, actor))
    except Unreadable:
        raise Refusal("police-transfer-no-key") from None
    if not papers:
        raise Refusal("police-transfer-no-papers")
    for k, each in enumerate(papers[-MOST_SENT:], max(1, len(papers) - MOST_SENT + 1)):
        words = text("police-transfer-kept", k=k, many=len(papers), at=each.sent_at, **outline(office, transfer))
        late = Late(MAKER, {"transfer": transfer.id, "file": each.id, "reader": actor.id})
        await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)


async def paper_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a paper for somebody who may read the case at this moment."""
    transfer, reader = await tx.police_transfers.find(int(args["transfer"])), await tx.people.get(str(args["reader"]))
    paper = await tx.sealed_files.find(int(args["file"]))
    if transfer is None or paper is None or not rights.reads(transfer, reader):
        raise Pointless
    if paper.subject != transfer.subject or rights.kind_of_papers(transfer, reader) not in {None, paper.kind}:
        raise Pointless
    return shown(paper.name, await tx.sealed_files.content(paper.id))


async def _ask(tx: Tx, actor: Person, office: TaskForce, transfer: PoliceTransfer, *, anew: bool) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, transfer=transfer.id)
    many = await tx.sealed_files.count(transfer.subject, rights.kind_of_papers(transfer, actor))
    words = text("police-transfer-file-ask", many=many, **outline(office, transfer))
    done = button("police-transfer.attached", transfer.id)
    await lay(tx, actor, DESK, Message(words, rows(done)), anew=anew)


async def attached(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """That was all: no file is awaited any more."""
    transfer = await read_by(tx, actor, office, transfer_id)
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT:
        await tx.drafts.end(actor.user_id)
    many = await tx.sealed_files.count(transfer.subject, rights.kind_of_papers(transfer, actor))
    words = text("police-transfer-file-done", many=many, **outline(office, transfer))
    await lay(tx, actor, DESK, Message(words, rows(button("police-transfer.show", transfer.id))))
