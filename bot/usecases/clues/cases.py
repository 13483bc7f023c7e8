"""A clue with all that belongs to it: whose it is, what each reader is shown of it, which steps it offers them.

No confidential word stands in a message before it is sent: the outbox keeps where it is, `words_of` reads it then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import FACTS, IDENTITY, POINTER, STEP, SUMMARY, files_of, has_facts
from bot.domain.clues import Clue, ClueKind, ClueState, ClueStep, TakenStep, answering_step
from bot.domain.consultations import Consultation, can_call, can_propose
from bot.domain.meetings import Meeting, may_read
from bot.domain.messages import Button, Keyboard, Late, Message, Pointless, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.police_transfers import PoliceTransfer
from bot.domain.refusals import Refusal
from bot.domain.relays import is_open, takes_part
from bot.domain.roles import Action
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.police import police_buttons, police_notes
from bot.usecases.clues.sources import source_name
from bot.usecases.desk import retire
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.meetings.cases import kind_name as kind_of
from bot.usecases.meetings.cases import state_name as meeting_state
from bot.usecases.telling import tell
from storage.relays import RelayCount
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "clue-words"
MOST_STEPS = 6
_PRESSES: Mapping[str, str] = {
    ClueStep.SIGN: "clue.sign",
    ClueStep.ACCEPT: "clue.accept",
    ClueStep.RETURN: "clue.return",
    ClueStep.RETURN_AGAIN: "clue.return",
    ClueStep.FORWARD: "clue.forward",
    ClueStep.REFER: "clue.refer",
    ClueStep.REPORT: "clue.report",
    ClueStep.ASK: "clue.more",
    ClueStep.CLOSE: "clue.close",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A clue, its steps and the people in it; `worded` are the (field, ordinal) that have sealed words.

    `transfers` are the cases that went from it to the police.
    """

    clue: Clue
    office: TaskForce
    target: Target | None
    steps: Sequence[TakenStep]
    people: Mapping[str, Person]
    worded: frozenset[tuple[str, int]]
    relay: RelayCount | None
    source: Text
    meetings: Sequence[Meeting]
    proposal: Consultation | None
    transfers: Sequence[PoliceTransfer] = ()


async def readable(tx: Tx, office: TaskForce, clue_id: int) -> Clue:
    """Return a clue; refuse everything while there is no key, since nothing could be kept or read."""
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    clue = await tx.clues.find(clue_id)
    if clue is None or clue.task_force != office.id:
        raise Refusal("button-invalid")
    return clue


async def acting(tx: Tx, actor: Person, office: TaskForce, clue_id: int, *steps: str) -> Clue:
    """Return a clue for somebody who is to take one of the steps; others are refused."""
    clue = await readable(tx, office, clue_id)
    if not any(rights.acts(clue, step, actor) for step in steps):
        raise Refusal("clue-not-yours" if rights.concerns(clue, actor) else "clue-not-readable")
    return clue


async def case_of(tx: Tx, office: TaskForce, clue: Clue) -> Case:
    """Return what belongs to a clue."""
    steps = await tx.clues.steps(clue.id)
    named = {each.by for each in steps} | {clue.entered_by} | ({clue.owner} if clue.owner else set())
    target = None if clue.target is None else (await tx.targets.names({clue.target}))[clue.target]
    worded = frozenset(await tx.sealed.written(clue.subject))
    relay = (await tx.relays.counts([clue.id])).get(clue.id)
    people, source = await tx.people.names(named), await source_name(tx, office, clue)
    meetings, proposal = await tx.meetings.of_clue(clue.id), await tx.consultations.proposed(clue.id)
    transfers = await tx.police_transfers.of_clue(clue.id)
    return Case(clue, office, target, steps, people, worded, relay, source, meetings, proposal, transfers)


# --- in words ---------------------------------------------------------------------------------------------------------


def kind_name(kind: str) -> Text:
    """Return what a kind is called."""
    return text(f"clue-kind-{ClueKind(kind)}")


def state_name(state: str) -> Text:
    """Return what a state is called."""
    return text(f"clue-state-{ClueState(state)}")


def receiver_title(office: TaskForce, clue: Clue) -> str:
    """Return whom a clue goes to, in full."""
    return clue.outside or department_title(office, clue.to_department)


def outline(office: TaskForce, clue: Clue) -> dict[str, Value]:
    """Return what everybody may know: number, kind, state, departments, the feedback date."""
    assert clue.feedback_on is not None
    return {
        "number": clue.number or "",
        "kind": kind_name(clue.kind),
        "state": state_name(clue.state),
        "sender": department_title(office, clue.from_department),
        "receiver": receiver_title(office, clue),
        "feedback_on": clue.feedback_on,
    }


def sealed(clue: Clue, field: str, reader: Person, ordinal: int = 0) -> Late:
    """Return the stand-in for words that are read, and may be read, only when the message is sent."""
    return Late(MAKER, {"clue": clue.id, "field": field, "ordinal": ordinal, "reader": reader.id})


async def words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return sealed words for somebody who may read them at this moment. Raises Pointless for whoever may not."""
    clue, reader = await tx.clues.find(int(args["clue"])), await tx.people.get(str(args["reader"]))
    field = str(args["field"])
    allowed = rights.looks if field in IDENTITY else rights.reads
    if clue is None or not allowed(clue, reader):
        raise Pointless
    if field == FACTS and not (await tx.task_forces.get(clue.task_force)).clues.facts:
        return text("clue-facts-closed")
    try:
        words = await tx.sealed.read(clue.subject, field, int(args["ordinal"]))
    except Unreadable:
        return text("clue-unreadable")
    return text("clue-no-words") if words is None else words


def card(case: Case, reader: Person) -> Message:
    """Return a clue as somebody may see it: in full, or its outline."""
    clue, facts = case.clue, outline(case.office, case.clue)
    if not rights.reads(clue, reader):
        words = text("clue-outline", **facts, lines=_met(case))
        buttons = (*_letter_back(case, reader), *_meeting(case, reader), button("clue.list", 0))
        return Message(words, rows(*buttons), protect=True)
    words = text(
        "clue-card",
        **facts,
        source=case.source,
        target=text("clue-target-none") if case.target is None else case.target.name,
        summary=sealed(clue, SUMMARY, reader),
        pointer=sealed(clue, POINTER, reader),
        lines=(*_notes(case, reader), *_met(case), *_history(case, reader)),
    )
    return Message(words, _buttons(case, reader), protect=True)


def _notes(case: Case, reader: Person) -> list[Text]:
    clue, notes = case.clue, list[Text]()
    if has_facts(clue) or files_of(clue):
        shown = case.office.clues.facts
        notes.append(text("clue-facts-note" if shown else "clue-facts-hidden", many=len(files_of(clue))))
    if clue.owner is not None:
        notes.append(text("clue-owner", name=case.people[clue.owner].name))
    if clue.settled:
        notes.append(text("clue-settled-note"))
    if rights.looks(clue, reader) and clue.answer_on is not None:
        answered = clue.answered_at is not None
        notes.append(text("clue-answered-note") if answered else text("clue-answer-note", answer_on=clue.answer_on))
    if case.relay is not None:
        notes.append(text("clue-relay-note", many=case.relay.many, last_at=case.relay.last_at))
    return [*notes, *police_notes(case.transfers)]


def _history(case: Case, reader: Person) -> list[Text]:
    """Return a line for each of the newest steps, with its words where it has any."""
    lines = []
    for each in case.steps[-MOST_STEPS:]:
        name = case.people[each.by].name
        facts: dict[str, Value] = {"at": each.at, "step": text(f"clue-step-{each.step}"), "name": name}
        if (STEP, each.ordinal) in case.worded:
            lines.append(text("clue-entry-words", **facts, words=sealed(case.clue, STEP, reader, each.ordinal)))
        else:
            lines.append(text("clue-entry", **facts))
    return lines


def _buttons(case: Case, reader: Person) -> Keyboard:
    clue, ours = case.clue, reader.department == case.clue.from_department
    able = rights.open_to(clue, reader)
    steps = [button(_PRESSES[step], clue.id) for step in able if step in _PRESSES]
    settle = [
        Button(text("clue-assign", department=each.title), "clue.assign", (clue.id, each.name))
        for each in case.office.departments
        if ClueStep.ASSIGN in able
    ]
    more = [facts_button(clue)] if case.office.clues.facts and (has_facts(clue) or files_of(clue)) else []
    more += [button("clue.look", clue.id)] if rights.looks(clue, reader) else []
    more += [button("clue.answered", clue.id)] if rights.answers(clue, reader) else []
    more += [button("clue.letter", clue.id)] if not clue.is_draft else []
    joint = clue.target and clue.is_open and reader.may(Action.DIRECT_JOINT_CASE)
    more += [button("case.of-clue", clue.id)] if joint else []
    more += [button("discipline.from-clue", clue.id)] if reader.may(Action.ENTER_DISCIPLINE) else []
    more += police_buttons(clue, case.transfers, case.office, reader)
    more += _letter_back(case, reader)
    more += [_origin(clue)] if clue.record is not None and ours else []
    return (
        *rows(*steps, *settle, *_meeting(case, reader)),
        *_relay(case, reader),
        *rows(*more, button("clue.list", 0)),
    )


def _relay(case: Case, reader: Person) -> Keyboard:
    """Return the row of the relay for who takes part: to write while it is open, to read once there is anything."""
    clue, row = case.clue, list[Button]()
    if takes_part(clue, reader):
        row += [button("relay.write", clue.id)] if is_open(clue) else []
        row += [button("relay.history", clue.id)] if case.relay is not None else []
    return (tuple(row),) if row else ()


def facts_button(clue: Clue) -> Button:
    """Return the button that shows facts and files."""
    many = len(files_of(clue))
    label = "button-clue-facts-only" if not many else "button-clue-facts" if has_facts(clue) else "button-clue-files"
    return Button(text(label, many=many), "clue.facts", (clue.id,))


def _met(case: Case) -> tuple[Text, ...]:
    """Return a line for each consultation on it, and that one is proposed: what everybody may know of them."""
    lines = [
        text(
            "clue-met",
            kind=kind_of(each.kind),
            number=each.number,
            starts_at=each.starts_at,
            state=meeting_state(each.state),
        )
        for each in case.meetings
    ]
    return (*lines, text("clue-met-proposed")) if case.proposal is not None else tuple(lines)


def _meeting(case: Case, reader: Person) -> list[Button]:
    """Return the buttons to the newest consultation, and to call or to propose one while none is to come."""
    clue, known = case.clue, list(case.meetings)[-1:]
    shown = [
        Button(text("button-consultation-show", number=each.number), "meeting.show", (each.id,))
        for each in known
        if may_read(each, reader)
    ]
    if any(each.coming for each in case.meetings):
        return shown
    if can_call(clue, reader):
        declined = [] if case.proposal is None else [button("consultation.decline", case.proposal.id)]
        return [*shown, button("consultation.call", clue.id), *declined]
    if can_propose(clue, reader) and case.proposal is None:
        return [*shown, button("consultation.propose", clue.id)]
    return shown


def _letter_back(case: Case, reader: Person) -> list[Button]:
    """Return the button to the letter with the feedback, or with why it is returned."""
    step = answering_step(case.clue, case.steps) if rights.replies(case.clue, reader) else None
    if step is None:
        return []
    label = "button-clue-reply" if step.step == ClueStep.REPORT else "button-clue-reply-return"
    return [Button(text(label), "clue.reply", (case.clue.id,))]


def _origin(clue: Clue) -> Button:
    assert clue.record is not None
    return Button(text("button-clue-record"), "record.show", (clue.record,))


# --- the living messages ----------------------------------------------------------------------------------------------


def slot(clue: Clue, person: Person) -> str:
    """Return the name of the message in which somebody sees a clue."""
    return f"clue:{clue.id}:{person.id}"


async def put(tx: Tx, case: Case, reader: Person, *, anew: bool) -> None:
    """Show somebody a clue: in place of what they see of it, or `anew` at the chat's end."""
    own = slot(case.clue, reader)
    if anew:
        await retire(tx, reader, own)
    await tell(tx, reader, card(case, reader), slot=own, mention=anew)


async def show(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Show somebody a clue that concerns them."""
    clue = await readable(tx, office, clue_id)
    if clue.is_draft or not rights.concerns(clue, actor):
        raise Refusal("clue-not-readable")
    await put(tx, await case_of(tx, office, clue), actor, anew=True)


async def liaisons(tx: Tx, office: TaskForce, department: str) -> list[Person]:
    """Return the liaisons of a department who are on duty."""
    everybody = await tx.people.of_task_force(office.id)
    return [each for each in everybody if each.department == department and each.may(Action.HANDLE_CLUE)]
