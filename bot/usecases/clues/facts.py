"""Facts and files of a case: shown to who may read the clue, only when asked for, each look in the ledger.

They stand in messages of their own, so that these can be rewritten when they may not be shown any more.
"""

from collections.abc import Mapping

from bot.domain import clue_rights as rights
from bot.domain.case_facts import KIND
from bot.domain.clue_drafts import FACTS, files_of, has_facts
from bot.domain.clues import Clue
from bot.domain.messages import Button, File, Late, Message, Pointless, Text, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.sent_files import shown
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import readable, sealed
from bot.usecases.telling import tell
from storage.sealed_files import SealedFile
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "clue-file"
_SLOT = "clue-facts:"
IN_ROW = 2


async def show(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Show the facts, and a button for each file."""
    clue = await _shown_to(tx, actor, office, clue_id)
    files = await _files(tx, clue)
    await _enter(tx, actor, clue, "clue-facts-seen")
    number = clue.number or ""
    words = text(
        "clue-facts",
        number=number,
        facts=sealed(clue, FACTS, actor) if has_facts(clue) else text("clue-facts-none"),
        files=text("clue-files", many=len(files)) if files else text("clue-facts-none"),
    )
    each = [Button(text("button-clue-file", k=k), "clue.file", (clue.id, one.id)) for k, one in enumerate(files, 1)]
    paired = tuple(tuple(each[k : k + IN_ROW]) for k in range(0, len(each), IN_ROW))
    back = Button(text("button-clue-show"), "clue.show", (clue.id,))
    own = f"{_SLOT}{clue.id}:{actor.id}:{int(tx.now.timestamp())}"
    await tell(tx, actor, Message(words, (*paired, (back,)), protect=True), slot=own, mention=False)


async def send_file(tx: Tx, actor: Person, office: TaskForce, clue_id: int, file_id: int) -> None:
    """Send one of the files, and record that it was."""
    clue = await _shown_to(tx, actor, office, clue_id)
    files = await _files(tx, clue)
    k = next((k for k, each in enumerate(files, 1) if each.id == file_id), None)
    if k is None:
        raise Refusal("button-invalid")
    await _enter(tx, actor, clue, "clue-file-seen", file=file_id)
    words = text("clue-file", number=clue.number or "", k=k, many=len(files), sent_at=files[k - 1].sent_at)
    late = Late(MAKER, {"clue": clue.id, "file": file_id, "reader": actor.id})
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)


async def file_of(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a file for somebody who may see it at this moment. Raises Pointless for whoever may not."""
    clue, reader = await tx.clues.find(int(args["clue"])), await tx.people.get(str(args["reader"]))
    if clue is None or not rights.reads(clue, reader) or not (await tx.task_forces.get(clue.task_force)).clues.facts:
        raise Pointless
    try:
        kept = await tx.sealed_files.find(int(args["file"]))
        if kept is None or kept.subject != clue.subject:
            raise Pointless
        return shown(kept.name, await tx.sealed_files.content(kept.id))
    except Unreadable:
        raise Pointless from None


async def hide(tx: Tx, clue: Clue, person: Person, words: Text) -> None:
    """Take facts off the messages in which somebody has seen them."""
    for own in await tx.outbox.living(f"{_SLOT}{clue.id}:{person.id}:"):
        await tell(tx, person, Message(words), slot=own, mention=False)


async def hide_all(tx: Tx, office: TaskForce) -> None:
    """Take the facts of all clues off the messages in which they stand."""
    places = [each.split(":") for each in await tx.outbox.living(_SLOT)]
    known = await tx.clues.by_id({int(each[1]) for each in places})
    for clue_id, person in {(int(each[1]), each[2]) for each in places}:
        clue = known.get(clue_id)
        if clue is not None and clue.task_force == office.id:
            closed = text("clue-facts-taken-off", number=clue.number or "")
            await hide(tx, clue, await tx.people.get(person), closed)


async def _shown_to(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Clue:
    clue = await readable(tx, office, clue_id)
    if clue.is_draft or not rights.reads(clue, actor):
        raise Refusal("clue-not-readable")
    if not office.clues.facts:
        raise Refusal("clue-facts-off")
    if not has_facts(clue) and not files_of(clue):
        raise Refusal("button-invalid")
    return clue


async def _files(tx: Tx, clue: Clue) -> list[SealedFile]:
    try:
        return await tx.sealed_files.of(clue.subject, KIND)
    except Unreadable:
        raise Refusal("clue-file-unreadable") from None


async def _enter(tx: Tx, actor: Person, clue: Clue, event: str, **more: int) -> None:
    seen = {"clue": clue.id, "number": clue.number, "seen_by": actor.id, **more}
    await tx.ledger.append(clue.task_force, actor.id, event, seen)
