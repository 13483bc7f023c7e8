"""Entering a transfer: kind, summary, where the file is kept; then a look at the whole, and it is submitted."""

from bot.domain import discipline_transfers as rules
from bot.domain.clue_drafts import check_words
from bot.domain.clue_rights import reads as reads_clue
from bot.domain.discipline_transfers import POINTER_LIMIT, SUMMARY_LIMIT, DisciplineTransfer, TransferKind, TransferStep
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import readable as readable_clue
from bot.usecases.desk import lay
from bot.usecases.discipline_transfers.cases import CLUE, POINTER, SUMMARY, readable, sealed
from bot.usecases.discipline_transfers.course import take
from storage.sealing import Unreadable
from storage.transaction import Tx

DESK = "discipline-draft"
AWAITED = "discipline.words"
KIND = "kind"
LIMITS = {SUMMARY: SUMMARY_LIMIT, POINTER: POINTER_LIMIT}


async def begin(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Take up the draft that there is, or begin one."""
    if not tx.sealed.sealable:
        raise Refusal("discipline-no-key")
    await _show(tx, actor, office, await _own_draft(tx, actor, office), anew=True)


async def begin_from_clue(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Begin one that comes of a clue; the clue shows nothing of it."""
    clue = await readable_clue(tx, office, clue_id)
    if clue.is_draft or not reads_clue(clue, actor):
        raise Refusal("clue-not-readable")
    transfer = await _own_draft(tx, actor, office)
    await tx.sealed.write(transfer.subject, CLUE, clue.number or "")
    await _touch(tx, transfer)
    await _show(tx, actor, office, await tx.discipline_transfers.get(transfer.id), anew=True)


async def pick_kind(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, kind: str) -> None:
    """Take the kind."""
    transfer = await _draft(tx, actor, office, transfer_id)
    if kind not in set(TransferKind):
        raise Refusal("button-invalid")
    await _touch(tx, transfer, kind=kind)
    await _show(tx, actor, office, await tx.discipline_transfers.get(transfer.id))


async def type_answer(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, field: str, words: str) -> None:
    """Take what was typed as the answer to what is asked for."""
    transfer = await _draft(tx, actor, office, transfer_id)
    if field not in LIMITS or field != await _open_field(tx, transfer):
        raise Refusal("discipline-draft-changed")
    await tx.sealed.write(transfer.subject, field, check_words(words, LIMITS[field]))
    await _touch(tx, transfer)
    await _show(tx, actor, office, await tx.discipline_transfers.get(transfer.id), anew=True)


async def edit(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, field: str) -> None:
    """Ask for a field anew."""
    transfer = await _draft(tx, actor, office, transfer_id)
    if field not in {KIND, *LIMITS}:
        raise Refusal("button-invalid")
    if field in LIMITS:
        await tx.sealed.erase(transfer.subject, field)
    await _touch(tx, transfer, **({"kind": ""} if field == KIND else {}))
    await _show(tx, actor, office, await tx.discipline_transfers.get(transfer.id))


async def ask_discard(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Ask whether the draft may really be thrown away."""
    transfer = await _draft(tx, actor, office, transfer_id)
    buttons = rows(button("discipline.discard-confirm", transfer.id), button("discipline.new"))
    await lay(tx, actor, DESK, Message(text("discipline-discard-ask"), buttons))


async def discard(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Throw the draft away with all its words."""
    transfer = await _draft(tx, actor, office, transfer_id)
    if not await tx.discipline_transfers.discard(transfer):
        raise Refusal("discipline-changed")
    await tx.sealed.erase(transfer.subject)
    await _await_nothing(tx, actor)
    await lay(tx, actor, DESK, Message(text("discipline-discarded"), rows(button("discipline.list"))))


async def submit(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, version: int) -> None:
    """Submit the draft as it was shown: it gets its number, and those who decide get it."""
    transfer = await _draft(tx, actor, office, transfer_id)
    if transfer.version != version or await _open_field(tx, transfer) is not None:
        raise Refusal("discipline-draft-changed")
    roster = await tx.people.of_task_force(office.id)
    by_leader = rules.decided_by_leader(actor, roster, leader_decides=office.leader_decides)
    number = await tx.discipline_transfers.next_number(office.id, local_date(tx.now).year)
    await _await_nothing(tx, actor)
    try:
        await take(tx, actor, office, transfer, TransferStep.SUBMIT, number=number, by_leader=by_leader)
    except Unreadable:
        raise Refusal("discipline-words-lost") from None
    await lay(tx, actor, DESK, Message(text("discipline-submitted", number=number), rows(button("discipline.list"))))


# --- what is asked ----------------------------------------------------------------------------------------------------


async def _own_draft(tx: Tx, actor: Person, office: TaskForce) -> DisciplineTransfer:
    known = await tx.discipline_transfers.of_task_force(office.id)
    mine = next((each for each in known if each.is_draft and rules.enters(each, actor)), None)
    if mine is not None:
        return mine
    return await tx.discipline_transfers.get(await tx.discipline_transfers.begin(office.id, actor.department, actor.id))


async def _draft(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> DisciplineTransfer:
    transfer = await readable(tx, actor, office, transfer_id)
    if not transfer.is_draft:
        raise Refusal("discipline-changed")
    return transfer


async def _touch(tx: Tx, transfer: DisciplineTransfer, **changes: str) -> None:
    if not await tx.discipline_transfers.change(transfer, **changes):
        raise Refusal("discipline-draft-changed")


async def _open_field(tx: Tx, transfer: DisciplineTransfer) -> str | None:
    if not transfer.kind:
        return KIND
    written = {field for field, _ in await tx.sealed.written(transfer.subject)}
    return next((each for each in LIMITS if each not in written), None)


async def _show(tx: Tx, actor: Person, office: TaskForce, transfer: DisciplineTransfer, *, anew: bool = False) -> None:
    """Show what is known of the draft and ask for what is not; when nothing is left, the whole, ready to be submitted."""
    field = await _open_field(tx, transfer)
    lines = await _lines(tx, actor, transfer)
    if field is None:
        await _await_nothing(tx, actor)
        await lay(
            tx, actor, DESK, Message(text("discipline-preview", lines=lines), _done(transfer), protect=True), anew=anew
        )
        return
    assert actor.user_id is not None
    if field in LIMITS:
        await tx.drafts.begin(
            actor.user_id, AWAITED, task_force=office.id, discipline_transfer=transfer.id, field=field
        )
    else:
        await _await_nothing(tx, actor)
    ask = text(f"discipline-enter-{field}", limit=LIMITS.get(field, 0))
    buttons = (*(_kinds(transfer) if field == KIND else ()), (button("discipline.discard", transfer.id),))
    await lay(
        tx, actor, DESK, Message(text("discipline-draft", lines=lines, ask=ask), buttons, protect=True), anew=anew
    )


async def _lines(tx: Tx, actor: Person, transfer: DisciplineTransfer) -> tuple[Text, ...]:
    written = {field for field, _ in await tx.sealed.written(transfer.subject)}
    kind = [text("discipline-line-kind", value=text(f"discipline-kind-{transfer.kind}"))] if transfer.kind else []
    known = [each for each in (CLUE, SUMMARY, POINTER) if each in written]
    lines = [*kind, *(text(f"discipline-line-{each}", value=sealed(transfer, each, actor)) for each in known)]
    return tuple(lines) or (text("discipline-line-none"),)


def _kinds(transfer: DisciplineTransfer) -> Keyboard:
    each = [
        Button(text(f"discipline-kind-{kind}"), "discipline.kind", (transfer.id, str(kind))) for kind in TransferKind
    ]
    return (tuple(each),)


def _done(transfer: DisciplineTransfer) -> Keyboard:
    edits = [
        Button(text(f"button-discipline-edit-{each}"), "discipline.edit", (transfer.id, each))
        for each in (KIND, *LIMITS)
    ]
    submit_ = button("discipline.submit", transfer.id, transfer.version)
    return ((submit_,), tuple(edits), (button("discipline.discard", transfer.id),))


async def _await_nothing(tx: Tx, actor: Person) -> None:
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == AWAITED:
        await tx.drafts.end(actor.user_id)
