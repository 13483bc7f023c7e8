"""An application to postpone with all that belongs to it: which visit, who decides, and what each of them is shown."""

from dataclasses import dataclass

from bot.domain.inspections import Inspection
from bot.domain.messages import Keyboard, Late, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.postponements import DENIALS, Postponement, PostponementState, deciders
from bot.domain.recusals import OTHER, Reason
from bot.domain.roles import Role
from bot.domain.rounds import Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import place
from bot.usecases.telling import tell
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Case:
    """An application about a visit; `deciders` may decide on it, `granted` counts those granted in the round so far."""

    postponement: Postponement
    office: TaskForce
    inspection: Inspection
    target: Target
    round: Round
    entered_by: Person
    deciders: tuple[Person, ...]
    granted: int

    @property
    def pending(self) -> bool:
        """Tell whether it still waits for a decision."""
        return self.postponement.pending

    def may_decide(self, person: Person) -> bool:
        """Tell whether somebody is one of those who decide."""
        return any(each.id == person.id for each in self.deciders)

    @property
    def decider_names(self) -> str:
        """The names of those who decide."""
        return "、".join(each.name for each in self.deciders)

    def facts(self) -> dict[str, Value]:
        """Return the parameters that texts about the application have in common."""
        return {
            "number": str(self.postponement.id),
            "target": place(self.target),
            "moved_from": self.postponement.moved_from,
            "reason": self.postponement.reason,
        }


async def load_case(tx: Tx, office: TaskForce, postponement_id: int) -> Case:
    """Return an application with all that belongs to it."""
    postponement = await tx.postponements.get(postponement_id)
    inspection = await tx.inspections.get(postponement.inspection)
    people = await tx.people.of_task_force(office.id)
    return Case(
        postponement=postponement,
        office=office,
        inspection=inspection,
        target=(await tx.targets.names({inspection.target}))[inspection.target],
        round=await tx.rounds.get(inspection.round),
        entered_by=next(each for each in people if each.id == postponement.entered_by),
        deciders=tuple(deciders(people, postponement.entered_by)),
        granted=await tx.postponements.granted(inspection.round),
    )


def slot(postponement_id: int, person: str) -> str:
    """Return the name of the living message in which somebody decides on an application."""
    return f"postponement:{postponement_id}:{person}"


def subject(postponement_id: int) -> str:
    """Return what the papers of an application are kept under."""
    return f"postponement:{postponement_id}"


async def ask_deciders(tx: Tx, case: Case) -> None:
    """Put an application, with its papers, before everybody who may decide; where there is nobody, say what would help."""
    for each in case.deciders:
        await send_papers(tx, each, case)
        await tell(tx, each, question(case), slot=slot(case.postponement.id, each.id))
    if not case.deciders:
        words = text("postponement-no-decider", **case.facts())
        for each in await tx.people.with_role(case.office.id, Role.LEADER, Role.DEPUTY, Role.ADMIN):
            await tell(tx, each, Message(words))


async def send_papers(tx: Tx, person: Person, case: Case) -> None:
    """Send somebody the institution's application, each file a message."""
    number = str(case.postponement.id)
    for each in await tx.files.of(subject(case.postponement.id)):
        words = text("postponement-paper", number=number, target=place(case.target))
        paper = Late("postponement-paper", {"file": each.id})
        await tell(tx, person, Message(words, attachment=paper, protect=True), mention=False)


def question(case: Case) -> Message:
    """Return what a decider reads: where, when, why, and the buttons."""
    words = text(
        "postponement-asked",
        **case.facts(),
        round=case.round.title,
        name=case.entered_by.name,
        entered_at=case.postponement.entered_at,
        granted=case.granted,
    )
    number = case.postponement.id
    choice = (button("postponement.grant", number), button("postponement.refuse", number))
    return Message(words, (choice, (button("postponement.papers", number),)))


async def outcome(tx: Tx, case: Case) -> Message:
    """Return what became of an application: by whom, until when, or why not."""
    postponement = case.postponement
    by = None if postponement.decided_by is None else await tx.people.get(postponement.decided_by)
    words = text(
        f"postponement-outcome-{PostponementState(postponement.state)}",
        **case.facts(),
        moved_to=postponement.moved_to or "",
        by="" if by is None else by.name,
        denial=denial_value(postponement.decision_reason or ""),
        deciders=case.decider_names,
    )
    return Message(words, outcome_buttons(case))


def outcome_buttons(case: Case) -> Keyboard:
    """Return what can still be looked at once it is decided."""
    return rows(button("postponement.papers", case.postponement.id))


async def show_outcome(tx: Tx, case: Case) -> None:
    """Edit the messages of all who could have decided: what became of it, and no choice any more."""
    message = await outcome(tx, case)
    for each in {person.id: person for person in (*case.deciders, case.entered_by)}.values():
        own = slot(case.postponement.id, each.id)
        if await tx.outbox.slot_state(own) is not None:
            await tell(tx, each, message, slot=own, mention=False)


def denial_value(kept: str) -> Text | str:
    """Return why an application was refused, in the reader's language."""
    if not kept:
        return ""
    reason = Reason.load(kept)
    return (
        reason.words
        if reason.code == OTHER or reason.code not in DENIALS
        else text(f"postponement-denial-{reason.code}")
    )


async def deliver_waiting(tx: Tx, person: Person) -> None:
    """Put before somebody who can be reached now the open applications that could not be sent to them before."""
    office = await tx.task_forces.get(person.task_force)
    for each in reversed(await tx.postponements.of_task_force(office.id)):
        own = slot(each.id, person.id)
        if each.pending and await tx.outbox.slot_state(own) in {None, "dead"}:
            case = await load_case(tx, office, each.id)
            if case.may_decide(person):
                await send_papers(tx, person, case)
                await tell(tx, person, question(case), slot=own, mention=False)
