"""A request with all that belongs to it: who asks about which seat, who decides, and what each of them is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.messages import Button, Keyboard, Message, Text, Value, button, text
from bot.domain.people import Person
from bot.domain.recusals import OTHER, Assignment, Kind, Origin, Reason, Recusal, RecusalState, deciders
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.rounds import Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import department_title, place
from bot.usecases.telling import tell
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Case:
    """A request about an officer's (or expert's) seat; `deciders` are those who may decide on it; `hidden`: in a sealed round."""

    recusal: Recusal
    office: TaskForce
    assignment: Assignment
    officer: Person
    entered_by: Person
    target: Target
    round: Round
    inspect_on: date
    deciders: tuple[Person, ...]
    hidden: bool = False

    @property
    def pending(self) -> bool:
        """Tell whether it still waits for a decision."""
        return self.recusal.state == RecusalState.PENDING

    @property
    def challenged(self) -> bool:
        """Tell whether the institution asked, so that the inspection goes on until decided."""
        return self.recusal.origin == Origin.INSTITUTION

    def may_decide(self, person: Person) -> bool:
        """Tell whether somebody is one of those who decide."""
        return any(each.id == person.id for each in self.deciders)

    def may_read(self, person: Person) -> bool:
        """Tell whether somebody may see the reason: who asked and who decides, nobody else."""
        return person.id == self.recusal.entered_by or person.id == self.recusal.decided_by or self.may_decide(person)

    def facts(self) -> dict[str, Value]:
        """Return the parameters that texts about the request have in common; the reason is not among them."""
        return {
            "number": str(self.recusal.id),
            "kind": kind_name(self.recusal.kind),
            "name": self.officer.name,
            "department": department_title(self.office, self.officer.department),
            "target": place(self.target),
            "inspect_on": self.inspect_on,
        }


async def load_case(tx: Tx, office: TaskForce, recusal_id: int) -> Case:
    """Return a request with all that belongs to it."""
    recusal = await tx.recusals.find(office.id, recusal_id)
    if recusal is None:
        raise Refusal("button-invalid")
    return await case_of(tx, office, recusal, await tx.people.of_task_force(office.id))


async def case_of(tx: Tx, office: TaskForce, recusal: Recusal, people: Sequence[Person]) -> Case:
    """Return what belongs to a request. `people` are all of the task force."""
    assignment = await tx.assignments.get(recusal.assignment)
    known = {each.id: each for each in people}
    officer = known[assignment.person]
    round_ = await tx.rounds.get(assignment.round)
    visit = await tx.inspections.at(round_.id, assignment.target)
    able = deciders(officer, people, leader_decides=office.leader_decides, entered_by=recusal.entered_by)
    return Case(
        recusal=recusal,
        office=office,
        assignment=assignment,
        officer=officer,
        entered_by=known[recusal.entered_by],
        target=(await tx.targets.names({assignment.target}))[assignment.target],
        round=round_,
        inspect_on=round_.inspect_on if visit is None else visit.inspect_on,
        deciders=tuple(able),
        hidden=await tx.sealings.hides(round_.id),
    )


def slot(recusal_id: int, person: str) -> str:
    """Return the name of the living message in which somebody decides on a request."""
    return f"recusal:{recusal_id}:{person}"


def joined_slot(recusal_id: int, person: str) -> str:
    """Return the name of the message that says that the officer has stepped back as the institution asks."""
    return f"recusal:{recusal_id}:{person}:joined"


def kind_name(kind: str) -> Text:
    """Return what a kind of request is called."""
    return text(f"recusal-kind-{Kind(kind)}")


def reason_value(kept: str) -> Value:
    """Return a ground in the reader's language, with the words that were added to it."""
    return _reason(Reason.load(kept), "recusal-ground-")


def denial_value(kept: str) -> Value:
    """Return why a request was turned down."""
    return _reason(Reason.load(kept), "recusal-denial-")


def _reason(reason: Reason, prefix: str) -> Value:
    if reason.code == OTHER:
        return reason.words
    ground = text(prefix + reason.code)
    return text("recusal-ground-and-words", ground=ground, words=reason.words) if reason.words else ground


async def ask_deciders(tx: Tx, case: Case) -> None:
    """Put a request before everybody who may decide on it; where there is nobody, the chair learns what to do."""
    for each in case.deciders:
        await tell(tx, each, question(case), slot=slot(case.recusal.id, each.id))
    if not case.deciders:
        facts = case.facts() | ({"target": text("sealed-target")} if case.hidden else {})
        words = text("recusal-no-decider", **facts)
        for each in await tx.people.with_role(case.office.id, Role.LEADER, Role.DEPUTY, Role.ADMIN):
            await tell(tx, each, Message(words))


def question(case: Case) -> Message:
    """Return what a decider reads: who, where, when, why, and the two buttons."""
    asker = text("recusal-by-institution", name=case.entered_by.name) if case.challenged else text("recusal-by-officer")
    words = text("recusal-asked", **case.facts(), asker=asker, reason=reason_value(case.recusal.reason))
    return Message(words, verdict_buttons(case), protect=True)


def verdict_buttons(case: Case) -> Keyboard:
    """Return the buttons that decide."""
    return ((button("recusal.approve", case.recusal.id), button("recusal.reject", case.recusal.id)),)


def outcome(case: Case, by: Person | None) -> Message:
    """Return what a decider reads once it is decided or withdrawn: by whom, and for rejections why."""
    denial = case.recusal.decision_reason
    words = text(
        f"recusal-outcome-{case.recusal.state}",
        **case.facts(),
        reason=reason_value(case.recusal.reason),
        by="" if by is None else by.name,
        denial=denial_value(denial) if denial else "",
    )
    return Message(words, protect=True)


async def show_outcome(tx: Tx, case: Case) -> None:
    """Edit all messages about a request: what became of it, and no buttons any more."""
    by = None if case.recusal.decided_by is None else await tx.people.get(case.recusal.decided_by)
    for each in {person.id: person for person in (*case.deciders, case.entered_by)}.values():
        for own in (slot(case.recusal.id, each.id), joined_slot(case.recusal.id, each.id)):
            if await tx.outbox.slot_state(own) is not None:
                await tell(tx, each, outcome(case, by), slot=own, mention=False)


def withdraw_button(case: Case) -> Button:
    """Return the button with which whoever entered a request takes it back."""
    if case.challenged:
        return button("recusal.retract", case.recusal.id)
    return button("recusal.withdraw", case.assignment.id)


async def deliver_waiting(tx: Tx, person: Person) -> None:
    """Put before somebody who can be reached now the open requests that could not be sent to them before."""
    office = await tx.task_forces.get(person.task_force)
    for each in reversed(await tx.recusals.of_task_force(office.id, RecusalState.PENDING)):
        own = slot(each.id, person.id)
        if await tx.outbox.slot_state(own) in {None, "dead"}:
            case = await load_case(tx, office, each.id)
            if case.may_decide(person):
                await tell(tx, person, question(case), slot=own, mention=False)
