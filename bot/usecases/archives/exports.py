"""The archive in chat: what of a round is complete and what is missing, and the file of it all."""

from bot.domain.ledger import Entry
from bot.domain.messages import MOST_SENT, Button, Late, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.rounds import Round, leading
from bot.domain.task_forces import TaskForce
from bot.usecases.archives.contents import Archive, load
from bot.usecases.archives.files import size_of
from bot.usecases.archives.ledger import close
from bot.usecases.desk import lay
from bot.usecases.ledger_heads import SHOWN, post_head
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "archive"
MOST_MADE = 150  # forms that are made while everybody else waits: some 5 s
MOST_LINES, MOST_ROUNDS = 20, 8


async def show(tx: Tx, actor: Person, office: TaskForce, round_id: int | None = None, *, anew: bool = True) -> None:
    """Show how complete a round's archive is, the newest round's where none is named."""
    rounds = await tx.rounds.of_task_force(office.id)
    newest = leading(rounds)
    if newest is None:
        await lay(tx, actor, DESK, Message(text("archive-none"), rows(button("board.show"))), anew=anew)
        return
    archive = await load(tx, office, newest.id if round_id is None else round_id)
    others = [_other(each) for each in rounds if each.id != archive.round.id][:MOST_ROUNDS]
    buttons = (button("archive.export", archive.round.id), button("archive.ledger", archive.round.id), *others)
    await lay(tx, actor, DESK, Message(_summary(archive), rows(*buttons)), anew=anew)


def _other(round_: Round) -> Button:
    return Button(text("archive-round", round=round_.title, number=round_.number), "archive.round", (round_.id,))


def _summary(archive: Archive) -> Text:
    stands = [each.standing for each in archive.folders]
    missing = archive.missing()
    more = (text("archive-more", many=len(missing) - MOST_LINES),) if len(missing) > MOST_LINES else ()
    return text(
        "archive",
        round=archive.round.title,
        number=archive.round.number,
        many=len(stands),
        published=sum(each.published for each in stands),
        filed=sum(each.filed for each in stands),
        closed=sum(each.closed for each in stands),
        papers=len(archive.all_entries),
        missing=len(missing),
        lines=(*(text("archive-missing", what=each) for each in missing[:MOST_LINES]), *more)
        or (text("archive-complete"),),
    )


async def export(tx: Tx, actor: Person, office: TaskForce, round_id: int) -> None:
    """Send somebody the file. Raises `Refusal` archive-big for one that a chat does not take, archive-many for one that
    would keep others waiting.
    """
    archive = await load(tx, office, round_id)
    size = await size_of(tx, archive)
    if size > MOST_SENT:
        raise Refusal("archive-big", mb=-(-size // 1024**2), round=archive.round.number, office=office.id)
    made = sum(each.paper is None for each in archive.all_entries)
    if made > MOST_MADE:
        raise Refusal("archive-many", many=made, round=archive.round.number, office=office.id)
    closing = await enter(tx, actor.id, archive)
    words = text("archive-file", round=archive.round.title, missing=len(archive.missing()))
    late = Late("archive-file", {"round": round_id, "seq": closing.seq})
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)


async def enter(tx: Tx, actor: str, archive: Archive) -> Entry:
    """Enter in the ledger that somebody takes the round's papers out; the file's part of the ledger ends with this entry."""
    return await close(tx, actor, archive, "archive-exported", files=len(archive.all_entries))


async def export_ledger(tx: Tx, actor: Person, office: TaskForce, round_id: int) -> None:
    """Send somebody the round's part of the ledger; the group gets the head that it can be compared with."""
    archive = await load(tx, office, round_id)
    closing = await enter_ledger(tx, actor.id, archive)
    words = text("archive-ledger", round=archive.round.title, head=f"{office.id}:{closing.seq}:{closing.hash[:SHOWN]}")
    late = Late("archive-ledger", {"round": round_id, "seq": closing.seq})
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)


async def enter_ledger(tx: Tx, actor: str, archive: Archive) -> Entry:
    """Enter in the ledger that somebody takes the round's part of it out, and post the head, which is this entry."""
    closing = await close(tx, actor, archive, "ledger-exported")
    await post_head(tx, archive.office)
    return closing
