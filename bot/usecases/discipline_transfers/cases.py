"""A transfer to discipline inspection as those few see it who may know of it.

Everybody else is answered as if there were no such thing. No word of it stands in a message before it is sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain import discipline_transfers as rules
from bot.domain.discipline_transfers import DisciplineTransfer, TransferEntry, TransferStep
from bot.domain.messages import Button, Keyboard, Late, Message, Pointless, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import retire
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "discipline-words"
SUMMARY, POINTER, CLUE = "summary", "pointer", "clue"
WORDS, NUMBER = "words", "number"  # of a step, by its ordinal
PAPER = "paper"  # the kind of the sealed files
_PRESSES: Mapping[str, str] = {
    TransferStep.APPROVE: "discipline.approve",
    TransferStep.DECLINE: "discipline.decline",
    TransferStep.RENEW: "discipline.renew",
    TransferStep.WITHDRAW: "discipline.withdraw",
    TransferStep.RECEIVE: "discipline.receive",
    TransferStep.REPORT: "discipline.report",
    TransferStep.CLOSE: "discipline.close",
    TransferStep.NAME: "discipline.name",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A transfer, its steps, the people in it, which (field, ordinal) have sealed words, and how many papers."""

    transfer: DisciplineTransfer
    office: TaskForce
    steps: Sequence[TransferEntry]
    people: Mapping[str, Person]
    written: frozenset[tuple[str, int]]
    papers: int


async def readable(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> DisciplineTransfer:
    """Return a transfer for somebody who may know of it. Others learn nothing, not even that there is one."""
    if not tx.sealed.sealable:
        raise Refusal("discipline-no-key")
    transfer = await tx.discipline_transfers.find(transfer_id)
    if transfer is None or transfer.task_force != office.id or not rules.reads(transfer, actor):
        raise Refusal("button-invalid")
    return transfer


async def acting(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, step: str) -> DisciplineTransfer:
    """Return a transfer for somebody who is to take that step now."""
    transfer = await readable(tx, actor, office, transfer_id)
    if not rules.acts(transfer, step, actor):
        raise Refusal("discipline-not-yours")
    rules.check_step(transfer, step)
    return transfer


async def case_of(tx: Tx, office: TaskForce, transfer: DisciplineTransfer) -> Case:
    """Return what belongs to a transfer."""
    steps = await tx.discipline_transfers.steps(transfer.id)
    named = {each.by for each in steps} | {transfer.entered_by} | ({transfer.named} if transfer.named else set())
    written = frozenset(await tx.sealed.written(transfer.subject))
    papers = await tx.sealed_files.count(transfer.subject)
    return Case(transfer, office, steps, await tx.people.names(named), written, papers)


def sealed(transfer: DisciplineTransfer, field: str, reader: Person, ordinal: int = 0) -> Late:
    """Return the stand-in for words that are read, and may be read, only when the message is sent."""
    return Late(MAKER, {"transfer": transfer.id, "field": field, "ordinal": ordinal, "reader": reader.id})


async def words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return sealed words for somebody who may read them at this moment. Raises Pointless for whoever may not."""
    transfer = await tx.discipline_transfers.find(int(args["transfer"]))
    reader = await tx.people.get(str(args["reader"]))
    if transfer is None or not rules.reads(transfer, reader):
        raise Pointless
    try:
        words = await tx.sealed.read(transfer.subject, str(args["field"]), int(args["ordinal"]))
    except Unreadable:
        return text("discipline-unreadable")
    return text("discipline-none") if words is None else words


# --- in words ---------------------------------------------------------------------------------------------------------


def outline(office: TaskForce, transfer: DisciplineTransfer) -> dict[str, Value]:
    """Return what its readers see first."""
    return {
        "number": transfer.number or "",
        "kind": text(f"discipline-kind-{transfer.kind}"),
        "state": text(f"discipline-state-{transfer.state}"),
        "department": department_title(office, transfer.department),
    }


def card(case: Case, reader: Person) -> Message:
    """Return a transfer with its course and the steps that are the reader's now."""
    transfer = case.transfer
    words = text(
        "discipline-card",
        **outline(case.office, transfer),
        summary=sealed(transfer, SUMMARY, reader),
        pointer=sealed(transfer, POINTER, reader),
        clue=sealed(transfer, CLUE, reader),
        lines=(*_notes(case), *(_entry(case, each, reader) for each in case.steps)),
    )
    return Message(words, _buttons(case, reader), protect=True)


def _notes(case: Case) -> list[Text]:
    transfer = case.transfer
    notes = [text("discipline-by-leader" if transfer.by_leader else "discipline-by-head")]
    if transfer.named is not None:
        notes.append(text("discipline-named", name=case.people[transfer.named].name))
    if transfer.due_on is not None:
        notes.append(text(f"discipline-due-{transfer.state}", due_on=transfer.due_on))
    return notes


def _entry(case: Case, entry: TransferEntry, reader: Person) -> Text:
    facts: dict[str, Value] = {
        "at": entry.at,
        "step": text(f"discipline-step-{entry.step}"),
        "name": case.people[entry.by].name,
    }
    if (NUMBER, entry.ordinal) in case.written and entry.paper_day is not None:
        number = sealed(case.transfer, NUMBER, reader, entry.ordinal)
        return text("discipline-entry-paper", **facts, number=number, day=entry.paper_day)
    if (WORDS, entry.ordinal) in case.written:
        return text("discipline-entry-words", **facts, words=sealed(case.transfer, WORDS, reader, entry.ordinal))
    return text("discipline-entry", **facts)


def _buttons(case: Case, reader: Person) -> Keyboard:
    transfer = case.transfer
    steps = [button(_PRESSES[each], transfer.id) for each in rules.open_to(transfer, reader) if each in _PRESSES]
    more = [button("discipline.letter", transfer.id)] if _is_approved(case) else []
    more += [button("discipline.paper", transfer.id)] if case.papers else []
    return rows(*steps, *more, Button(text("button-discipline-list"), "discipline.list"))


def _is_approved(case: Case) -> bool:
    return any(each.step == TransferStep.APPROVE for each in case.steps)


# --- the living messages ----------------------------------------------------------------------------------------------


def slot(transfer: DisciplineTransfer, person: Person) -> str:
    """Return the name of the message in which somebody sees it."""
    return f"discipline:{transfer.id}:{person.id}"


async def put(tx: Tx, case: Case, reader: Person, *, anew: bool) -> None:
    """Show it to a reader: in place of what they see of it, or `anew` at the chat's end. Nobody is named in the group."""
    own = slot(case.transfer, reader)
    if anew:
        await retire(tx, reader, own)
    await tell(tx, reader, card(case, reader), slot=own, mention=False)


async def hide(tx: Tx, transfer: DisciplineTransfer, person: Person) -> None:
    """Take it off the message of somebody who may not know of it any more."""
    if await tx.outbox.slot_state(slot(transfer, person)) is not None:
        await tell(tx, person, Message(text("discipline-gone")), slot=slot(transfer, person), mention=False)


async def show(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Show it to somebody who may know of it."""
    transfer = await readable(tx, actor, office, transfer_id)
    if transfer.is_draft:
        raise Refusal("button-invalid")
    await put(tx, await case_of(tx, office, transfer), actor, anew=True)
