"""A case that goes to the police with all that belongs to it: who reads it, what they are shown, what they can do.

No confidential word stands in a message before it is sent: the outbox keeps where it is, `words_of` reads it then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain import police_transfer_rights as rights
from bot.domain.deadlines import Deadline
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Late, Message, Pointless, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.police_transfer_clocks import kind_in
from bot.domain.police_transfer_forms import FORMS, MATERIALS, Ask, attached
from bot.domain.police_transfers import (
    FEWEST_OFFICERS,
    STEP_WORDS,
    SUMMARY,
    TARGET,
    PoliceTransfer,
    TakenStep,
    TransferState,
    TransferStep,
)
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.matters import left
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.police_transfers import sheets
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "police-transfer-words"
MOST_STEPS = 8
# Which of our papers can be made in which state.
LETTER, APPROVAL, REVIEW, SUPERVISION = "letter", "approval", "review", "supervision"
_PAPERS: Mapping[str, tuple[str, ...]] = {
    TransferState.PREPARING: (APPROVAL,),
    TransferState.REPORTED: (APPROVAL,),
    TransferState.APPROVED: (LETTER,),
    TransferState.HANDED: (LETTER,),
    TransferState.RECEIVED: (LETTER,),
    TransferState.UNFILED: (REVIEW, SUPERVISION),
    TransferState.REVIEWING: (REVIEW,),
    TransferState.UPHELD: (SUPERVISION,),
    TransferState.SUPERVISED: (SUPERVISION,),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A case, its steps, the people in it, and what is due; `worded` are the (field, ordinal) with sealed words.

    `papers` is how many are kept, `signed` how many of them are what the head has signed.
    """

    transfer: PoliceTransfer
    office: TaskForce
    steps: Sequence[TakenStep]
    people: Mapping[str, Person]
    worded: frozenset[tuple[str, int]]
    deadline: Deadline | None
    due: Text
    papers: int
    signed: int
    now: datetime

    @property
    def is_overdue(self) -> bool:
        """Whether what is due has not been done in time."""
        return self.deadline is not None and is_overdue(self.deadline, self.now)


def is_overdue(deadline: Deadline, now: datetime) -> bool:
    """Tell whether an open deadline has passed."""
    moment = deadline.due_at is not None and deadline.due_at <= now
    return deadline.is_open and (moment or deadline.due_on < local_date(now))


async def readable(tx: Tx, office: TaskForce, transfer_id: int) -> PoliceTransfer:
    """Return a case; refuse everything while there is no key, since nothing could be kept or read."""
    if not tx.sealed.sealable:
        raise Refusal("police-transfer-no-key")
    transfer = await tx.police_transfers.find(transfer_id)
    if transfer is None or transfer.task_force != office.id:
        raise Refusal("button-invalid")
    return transfer


async def read_by(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> PoliceTransfer:
    """Return a case for somebody who may read it; others are refused."""
    transfer = await readable(tx, office, transfer_id)
    if transfer.is_draft or not rights.reads(transfer, actor):
        raise Refusal("police-transfer-not-readable")
    return transfer


async def acting(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, step: str) -> PoliceTransfer:
    """Return a case for somebody who is to take that step; others are refused."""
    transfer = await readable(tx, office, transfer_id)
    if not rights.acts(transfer, step, actor):
        raise Refusal(
            "police-transfer-not-yours" if rights.concerns(transfer, actor) else "police-transfer-not-readable"
        )
    return transfer


async def case_of(tx: Tx, office: TaskForce, transfer: PoliceTransfer) -> Case:
    """Return what belongs to a case."""
    steps = await tx.police_transfers.steps(transfer.id)
    named = {each.by for each in steps} | set(transfer.officers) | {transfer.opened_by}
    kind = kind_in(transfer.state, office.police_transfers)
    deadline = None if kind is None else await tx.deadlines.find(office.id, kind, transfer.id)
    return Case(
        transfer,
        office,
        steps,
        await tx.people.names(named),
        frozenset(await tx.sealed.written(transfer.subject)),
        deadline,
        _due(tx, deadline),
        await tx.sealed_files.count(transfer.subject),
        await tx.sealed_files.count(transfer.subject, rights.SIGNED),
        tx.now,
    )


def _due(tx: Tx, deadline: Deadline | None) -> Text:
    if deadline is None or not deadline.is_open:
        return text("police-transfer-due-none")
    kind = text(f"due-kind-{deadline.kind}")
    return text("police-transfer-due", kind=kind, until=deadline.until, left=left(tx, deadline))


# --- in words ---------------------------------------------------------------------------------------------------------


def state_name(state: str) -> Text:
    """Return what a state is called."""
    return text(f"police-transfer-state-{TransferState(state)}")


def receiver_title(office: TaskForce, transfer: PoliceTransfer) -> str:
    """Return whom a case goes to, in full."""
    if transfer.competent:
        return transfer.competent
    return department_title(office, transfer.police) if transfer.police else office.police_transfers.outside


def outline(office: TaskForce, transfer: PoliceTransfer) -> dict[str, Value]:
    """Return what everybody may know: number, state, departments."""
    return {
        "number": transfer.number or "",
        "state": state_name(transfer.state),
        "sender": department_title(office, transfer.department),
        "receiver": receiver_title(office, transfer),
    }


def sealed(transfer: PoliceTransfer, field: str, reader: Person, ordinal: int = 0) -> Late:
    """Return the stand-in for words that are read, and may be read, only when the message is sent."""
    return Late(MAKER, {"transfer": transfer.id, "field": field, "ordinal": ordinal, "reader": reader.id})


async def words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return words for somebody who may read them at this moment. Raises Pointless for whoever may not."""
    transfer, reader = await tx.police_transfers.find(int(args["transfer"])), await tx.people.get(str(args["reader"]))
    if transfer is None or not rights.reads(transfer, reader):
        raise Pointless
    field = str(args["field"])
    if field == TARGET:
        return await target_name(tx, transfer)
    try:
        words = await tx.sealed.read(transfer.subject, field, int(args["ordinal"]))
    except Unreadable:
        return text("clue-unreadable")
    return text("clue-no-words") if words is None else words


async def target_name(tx: Tx, transfer: PoliceTransfer) -> Value:
    """Return which institution a case is about."""
    if transfer.target is None:
        return text("clue-target-none")
    return (await tx.targets.names({transfer.target}))[transfer.target].name


def card(case: Case, reader: Person) -> Message:
    """Return a case as somebody may see it: in full, or its outline."""
    transfer, facts = case.transfer, outline(case.office, case.transfer)
    if not rights.reads(transfer, reader):
        words = text("police-transfer-outline", **facts, due=case.due)
        return Message(words, rows(button("police-transfer.list", 0)), protect=True)
    words = text(
        "police-transfer-card",
        **facts,
        due=case.due,
        target=sealed(transfer, TARGET, reader),
        summary=sealed(transfer, SUMMARY, reader),
        officers="、".join(case.people[each].name for each in transfer.officers),
        lines=(*_notes(case, reader), *_history(case, reader)),
    )
    return Message(words, _buttons(case, reader), protect=True)


def _notes(case: Case, reader: Person) -> list[Text]:
    transfer, notes = case.transfer, list[Text]()
    if reader.department != transfer.department:
        return notes
    if transfer.is_open and transfer.state in {*BEFORE_ANSWER}:
        notes.append(text("police-transfer-note-fine"))
    able = [
        each for each in transfer.officers if rights.can_be_named(transfer, case.people[each], local_date(case.now))
    ]
    if transfer.is_open and len(able) < FEWEST_OFFICERS:
        notes.append(text("police-transfer-note-officers", fewest=FEWEST_OFFICERS))
    if case.is_overdue and TransferStep.EXPLAIN in transfer.steps:
        notes.append(text("police-transfer-note-why"))
    if transfer.state == TransferState.ADMINISTRATIVE:
        notes.append(text("police-transfer-note-handling"))
    return notes


# While it is not decided whether the police take it: what was ordered before goes on (art. 11).
BEFORE_ANSWER = frozenset(
    {
        TransferState.PREPARING,
        TransferState.REPORTED,
        TransferState.APPROVED,
        TransferState.HANDED,
        TransferState.RECEIVED,
    }
)


def _history(case: Case, reader: Person) -> list[Text]:
    """Return a line for each of the newest steps, with its words where it has any."""
    return [_entry(case, each, reader) for each in case.steps[-MOST_STEPS:]]


def _entry(case: Case, taken: TakenStep, reader: Person) -> Text:
    facts: dict[str, Value] = {
        "at": taken.happened_at if taken.timed else local_date(taken.happened_at),
        "step": text(f"police-transfer-step-{taken.step}"),
        "name": case.people[taken.by].name,
        "paper": text("police-transfer-entry-paper", paper=taken.paper) if taken.paper else "",
        "more": _more(case, taken),
    }
    if (STEP_WORDS, taken.ordinal) in case.worded and rights.reads_words_of(case.transfer, taken.step, reader):
        words = sealed(case.transfer, STEP_WORDS, reader, taken.ordinal)
        return text("police-transfer-entry-words", **facts, words=words)
    return text("police-transfer-entry", **facts)


def _more(case: Case, taken: TakenStep) -> Value:
    """Return what else was answered: to whom it was passed on, the papers attached, whether the file came back."""
    if Ask.BODY in taken.details:
        return text("police-transfer-entry-body", body=str(taken.details[Ask.BODY]))
    if Ask.MATERIALS in taken.details:
        many = len(attached(str(taken.details[Ask.MATERIALS])))
        return text("police-transfer-entry-materials", many=many, whole=len(MATERIALS))
    if Ask.FILE_BACK in taken.details:
        return text(f"police-transfer-file-back-{taken.details[Ask.FILE_BACK]}")
    if taken.step == TransferStep.HANDLE and case.transfer.handling is not None:
        return text("police-transfer-entry-handling", follow_up=str(case.transfer.handling))
    return ""


def _buttons(case: Case, reader: Person) -> Keyboard:
    transfer = case.transfer
    able = [each for each in rights.open_to(transfer, reader) if each in FORMS]
    able = [each for each in able if each != TransferStep.EXPLAIN or case.is_overdue]
    steps = [
        Button(text(f"police-transfer-do-{each}"), "police-transfer.step", (transfer.id, str(each))) for each in able
    ]
    ours = reader.department == transfer.department
    forms = [
        Button(text(f"police-transfer-form-{each}"), "police-transfer.form", (transfer.id, each))
        for each in (_PAPERS.get(transfer.state, ()) if ours else ())
    ]
    more = [button("police-transfer.team", transfer.id)] if rights.changes_officers(transfer, reader) else []
    more += [button("police-transfer.attach", transfer.id)] if transfer.is_open else []
    papers = case.papers if ours else case.papers - case.signed
    more += [button("police-transfer.papers", transfer.id, many=papers)] if papers else []
    return rows(*steps, *forms, *more, button("police-transfer.list", 0))


# --- the living messages ----------------------------------------------------------------------------------------------


def slot(transfer: PoliceTransfer, person: Person) -> str:
    """Return the name of the message in which somebody sees a case."""
    return f"police-transfer:{transfer.id}:{person.id}"


async def put(tx: Tx, case: Case, reader: Person, *, anew: bool) -> None:
    """Show somebody a case: in place of what they see of it, or `anew` at the chat's end.

    What they saw of it before keeps none of its words: so they can be taken off when somebody may read it no longer.
    """
    own = slot(case.transfer, reader)
    if anew:
        await _empty(tx, case, reader, own)
    await tell(tx, reader, card(case, reader), slot=own, mention=anew)


async def _empty(tx: Tx, case: Case, reader: Person, own: str) -> None:
    """Take the words off the message in which somebody saw a case: they stand once in a chat, in its newest message."""
    stood = await tx.outbox.message_id(own)
    if stood is None:
        return
    left_behind = f"{own}:{stood}"
    await tx.outbox.rename_slot(own, left_behind)
    words = text("police-transfer-moved", number=case.transfer.number or "")
    await tell(tx, reader, Message(words), slot=left_behind, mention=False)


async def hide(tx: Tx, case: Case, reader: Person) -> None:
    """Take a case's words off the message in which somebody saw it."""
    own = slot(case.transfer, reader)
    if await tx.outbox.slot_state(own) is not None:
        words = text("police-transfer-gone", **outline(case.office, case.transfer))
        gone = Message(words, rows(button("police-transfer.list", 0)))
        await tell(tx, reader, gone, slot=own, mention=False)


async def show(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Show somebody a case that concerns them."""
    transfer = await readable(tx, office, transfer_id)
    if transfer.is_draft or not rights.concerns(transfer, actor):
        raise Refusal("police-transfer-not-readable")
    await sheets.end(tx, actor)
    await put(tx, await case_of(tx, office, transfer), actor, anew=True)
