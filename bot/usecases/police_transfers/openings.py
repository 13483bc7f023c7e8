"""Opening a case: about which institution, what it is, which two officers at least; then a look at it, and it is opened."""

from dataclasses import dataclass
from typing import Any

from bot.domain import police_transfer_rights as rights
from bot.domain.clue_drafts import SUMMARY_LIMIT, check_words
from bot.domain.clue_rights import reads as reads_clue
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.police_transfer_forms import Happened
from bot.domain.police_transfers import SUMMARY, TARGET, PoliceTransfer, TransferStep
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.follow_ups.cases import acting_on
from bot.usecases.police_transfers import officers
from bot.usecases.police_transfers.cases import case_of, put, readable, sealed
from bot.usecases.police_transfers.courses import Said, take
from bot.usecases.police_transfers.officers import DESK
from storage.sealing import Unreadable
from storage.transaction import Tx

DRAFT = "police-transfer.words"
NONE, CLUE = "-", "clue"
ON_PAGE, SEARCH_LIMIT = 8, 100
_FIELDS = (TARGET, SUMMARY, officers.FIELD)


@dataclass(frozen=True, slots=True)
class Origin:
    """Whence a case comes: at most one of them; `target` as far as it is known from there."""

    clue: int | None = None
    record: int | None = None
    follow_up: int | None = None
    target: str | None = None


async def begin(tx: Tx, actor: Person, office: TaskForce, origin: Origin | None = None) -> None:
    """Take up the draft of that origin that there is, or begin one."""
    if not tx.sealed.sealable:
        raise Refusal("police-transfer-no-key")
    police = office.police
    if police is not None and actor.department == police.name:
        raise Refusal("police-transfer-from-police")
    wanted = origin or Origin()
    about = {"clue": wanted.clue, "record": wanted.record, "follow_up": wanted.follow_up}
    draft = await tx.police_transfers.draft_of(actor.id, actor.department)
    same = draft is not None and {"clue": draft.clue, "record": draft.record, "follow_up": draft.follow_up} == about
    if draft is None or not (same or origin is None):
        done = [] if origin is None else [TARGET]
        own = {**about, "target": wanted.target, "police": "" if police is None else police.name}
        key = await tx.police_transfers.begin(office.id, actor.department, actor.id, **own, details={"done": done})
        draft = await tx.police_transfers.get(key)
    await _show(tx, actor, office, draft, anew=True)


async def from_clue(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Begin with a clue that the department handles; one that is on its way already is shown."""
    clue = await tx.clues.find(clue_id)
    if clue is None or clue.is_draft or not reads_clue(clue, actor):
        raise Refusal("clue-not-readable")
    for each in reversed(await tx.police_transfers.of_clue(clue.id)):
        if each.is_open and rights.reads(each, actor):
            await put(tx, await case_of(tx, office, each), actor, anew=True)
            return
    await begin(tx, actor, office, Origin(clue=clue.id, target=clue.target))


async def from_record(tx: Tx, actor: Person, office: TaskForce, record_id: int) -> None:
    """Begin with what an inspection has found."""
    origin = await acting_on(tx, actor, office, record_id)
    await begin(tx, actor, office, Origin(record=record_id, target=origin.target.id))


async def from_follow_up(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int) -> None:
    """Begin with a penalty case, in which the facts turned out to be more than that."""
    follow_up = await tx.follow_ups.get(follow_up_id)
    origin = await acting_on(tx, actor, office, follow_up.record)
    await begin(tx, actor, office, Origin(follow_up=follow_up_id, target=origin.target.id))


async def resume(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Show the draft again."""
    await _show(tx, actor, office, await _draft(tx, actor, office, transfer_id), anew=True)


async def edit(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, field: str) -> None:
    """Answer a field anew; what was sealed for it stays until then."""
    draft = await _draft(tx, actor, office, transfer_id)
    done = _done(draft)
    if field not in done:
        raise Refusal("police-transfer-draft-gone")
    await _keep(tx, draft, details={**draft.details, "done": [each for each in done if each != field]})
    await _show(tx, actor, office, await tx.police_transfers.get(draft.id))


async def pick(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, field: str, value: str) -> None:
    """Take the answer of a button: the institution, or the summary of the clue that it comes from."""
    draft = await _draft(tx, actor, office, transfer_id)
    if field != _open_field(draft):
        raise Refusal("police-transfer-draft-gone")
    if field == TARGET:
        target = None if value == NONE else await _target(tx, office, value)
        await _answered(tx, actor, office, draft, TARGET, target=target)
    elif field == SUMMARY and value == CLUE and draft.clue is not None:
        await _write(tx, actor, office, draft, await _words_of_clue(tx, actor, draft.clue))
    else:
        raise Refusal("button-invalid")


async def type_answer(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, words: str) -> None:
    """Take what was typed: a part of the institution's name, or the summary."""
    draft = await _draft(tx, actor, office, transfer_id)
    field = _open_field(draft)
    if field == TARGET:
        await _show_targets(tx, actor, office, draft, words)
    elif field == SUMMARY:
        await _write(tx, actor, office, draft, check_words(words, SUMMARY_LIMIT), anew=True)
    else:
        raise Refusal("police-transfer-press-first")


async def named(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Name those who were picked: of a draft, or other officers for an open case."""
    transfer = await readable(tx, office, transfer_id)
    if not transfer.is_draft:
        await officers.change(tx, actor, office, transfer)
        return
    draft = await _draft(tx, actor, office, transfer_id)
    await officers.check(tx, draft)
    await _answered(tx, actor, office, draft, officers.FIELD)


async def confirm(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, version: int) -> None:
    """Open the case as it was shown: it gets its number, and the officers are told."""
    draft = await _draft(tx, actor, office, transfer_id)
    if draft.version != version or _open_field(draft) is not None:
        raise Refusal("police-transfer-draft-gone")
    picked = await officers.check(tx, draft)
    await _await_nothing(tx, actor)
    await tx.police_transfers.name(draft.id, picked)
    number = await tx.police_transfers.next_number(office.id, local_date(tx.now).year)
    opened: dict[str, Any] = {"number": number, "opened_at": tx.now, "details": {}}
    said = Said(Happened(tx.now, timed=True))
    try:
        await take(tx, actor, office, draft, TransferStep.OPEN, said, **opened)
    except Unreadable:
        raise Refusal("police-transfer-no-key") from None
    await lay(tx, actor, DESK, Message(text("police-transfer-opened", number=number)))


async def ask_discard(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Ask whether the draft may really be thrown away."""
    draft = await _draft(tx, actor, office, transfer_id)
    buttons = rows(button("police-transfer.discard-confirm", draft.id), button("police-transfer.resume", draft.id))
    await lay(tx, actor, DESK, Message(text("police-transfer-discard-ask"), buttons, protect=True))


async def discard(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Throw the draft away with its words; nobody else has seen it."""
    draft = await _draft(tx, actor, office, transfer_id)
    await tx.sealed.erase(draft.subject)
    if not await tx.police_transfers.discard(draft):
        raise Refusal("police-transfer-draft-gone")
    await _await_nothing(tx, actor)
    await lay(tx, actor, DESK, Message(text("police-transfer-discarded"), rows(button("police-transfer.list", 0))))


# --- the draft --------------------------------------------------------------------------------------------------------


async def _draft(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> PoliceTransfer:
    transfer = await readable(tx, office, transfer_id)
    own = transfer.opened_by == actor.id and transfer.department == actor.department
    if not transfer.is_draft or not own:
        raise Refusal("police-transfer-draft-gone")
    return transfer


def _done(draft: PoliceTransfer) -> list[str]:
    return list(draft.details.get("done", ()))


def _open_field(draft: PoliceTransfer) -> str | None:
    done = set(_done(draft))
    return next((each for each in _FIELDS if each not in done), None)


async def _target(tx: Tx, office: TaskForce, value: str) -> str:
    found = (await tx.targets.names({value})).get(value)
    if found is None or found.task_force != office.id:
        raise Refusal("button-invalid")
    return value


async def _words_of_clue(tx: Tx, actor: Person, clue_id: int) -> str:
    clue = await tx.clues.get(clue_id)
    try:
        words = await tx.sealed.read(clue.subject, SUMMARY) if reads_clue(clue, actor) else None
    except Unreadable:
        words = None
    if words is None:
        raise Refusal("clue-not-readable")
    return words


async def _write(
    tx: Tx, actor: Person, office: TaskForce, draft: PoliceTransfer, words: str, *, anew: bool = False
) -> None:
    await tx.sealed.write(draft.subject, SUMMARY, words)
    await _answered(tx, actor, office, draft, SUMMARY, anew=anew)


async def _answered(
    tx: Tx, actor: Person, office: TaskForce, draft: PoliceTransfer, field: str, *, anew: bool = False, **changes: Any
) -> None:
    """Keep that a field is answered, and ask for the next one."""
    done = [*(each for each in _done(draft) if each != field), field]
    await _keep(tx, draft, **changes, details={**draft.details, "done": done})
    await _show(tx, actor, office, await tx.police_transfers.get(draft.id), anew=anew)


async def _keep(tx: Tx, draft: PoliceTransfer, **changes: Any) -> None:
    if not await tx.police_transfers.change(draft, **changes):
        raise Refusal("police-transfer-draft-gone")


# --- what is shown of it ----------------------------------------------------------------------------------------------


async def _show(tx: Tx, actor: Person, office: TaskForce, draft: PoliceTransfer, *, anew: bool = False) -> None:
    field = _open_field(draft)
    if field == officers.FIELD:
        await _await_nothing(tx, actor)
        await officers.show(tx, actor, office, draft, anew=anew)
        return
    lines = await _lines(tx, actor, draft)
    if field is None:
        await _await_nothing(tx, actor)
        words = text("police-transfer-preview", lines=lines)
        buttons = _confirmation(draft)
    else:
        await _await(tx, actor, office, draft)
        words = text(
            "police-transfer-draft", lines=lines, ask=text(f"police-transfer-enter-{field}", limit=SUMMARY_LIMIT)
        )
        buttons = (*_choices(draft, field), (button("police-transfer.discard", draft.id),))
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=anew)


def _confirmation(draft: PoliceTransfer) -> Keyboard:
    again = [
        Button(
            text("police-transfer-edit", field=text(f"police-transfer-field-{each}")),
            "police-transfer.edit",
            (draft.id, each),
        )
        for each in _FIELDS
    ]
    sure = button("police-transfer.confirm", draft.id, draft.version)
    return rows(sure, *again, button("police-transfer.discard", draft.id))


def _choices(draft: PoliceTransfer, field: str) -> Keyboard:
    if field == TARGET:
        return rows(Button(text("clue-none-target"), "police-transfer.enter", (draft.id, TARGET, NONE)))
    if draft.clue is not None:
        return rows(Button(text("police-transfer-same-summary"), "police-transfer.enter", (draft.id, SUMMARY, CLUE)))
    return ()


async def _show_targets(tx: Tx, actor: Person, office: TaskForce, draft: PoliceTransfer, words: str) -> None:
    many, found = await tx.targets.search(office.id, words.strip()[:SEARCH_LIMIT], 0, ON_PAGE)
    each = [
        Button(text("clue-target", name=one.name), "police-transfer.enter", (draft.id, TARGET, one.id)) for one in found
    ]
    none = Button(text("clue-none-target"), "police-transfer.enter", (draft.id, TARGET, NONE))
    said = text("clue-targets" if found else "clue-targets-none", many=many, shown=len(found))
    shown = text("police-transfer-draft", lines=await _lines(tx, actor, draft), ask=said)
    await lay(tx, actor, DESK, Message(shown, rows(*each, none), protect=True), anew=True)


async def _lines(tx: Tx, actor: Person, draft: PoliceTransfer) -> tuple[Text, ...]:
    done, lines = _done(draft), list[Text]()
    for field in (TARGET, SUMMARY):
        if field in done:
            label = text(f"police-transfer-field-{field}")
            lines.append(text("clue-line", label=label, value=sealed(draft, field, actor)))
    if officers.FIELD in done:
        names = await tx.people.names(officers.picked(draft))
        label = text(f"police-transfer-field-{officers.FIELD}")
        lines.append(text("clue-line", label=label, value="、".join(each.name for each in names.values())))
    return tuple(lines) or (text("police-transfer-line-none"),)


async def _await(tx: Tx, actor: Person, office: TaskForce, draft: PoliceTransfer) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, transfer=draft.id)


async def _await_nothing(tx: Tx, actor: Person) -> None:
    assert actor.user_id is not None
    awaited = await tx.drafts.find(actor.user_id)
    if awaited is not None and awaited.kind == DRAFT:
        await tx.drafts.end(actor.user_id)
