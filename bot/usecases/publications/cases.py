"""A publication with all that belongs to it, and the card on which somebody reads it and takes the next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.clues import Clue
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.inspections import Inspection
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import (
    FOLLOWED,
    Finding,
    Ground,
    Measure,
    Publication,
    PublicationState,
    check_sees,
    withholders,
)
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.rounds import Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.origins import number_buttons, numbers_line, offers, shown_to
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import department_title, place
from bot.usecases.telling import tell
from reminders.deadlines import workdays_between
from storage.files import Paper
from storage.transaction import Tx

DESK = "publication"
PAPER = "publication"


@dataclass(frozen=True, slots=True)
class Case:
    """A department's publication; `due` and `takedown` are its open deadlines, `paper` the file that shows it.

    `clues` are those that came of the inspection's part.
    """

    publication: Publication
    office: TaskForce
    inspection: Inspection
    round: Round
    target: Target
    due: Deadline | None
    takedown: Deadline | None
    paper: Paper | None
    clues: tuple[Clue, ...]

    def facts(self) -> dict[str, Value]:
        """Return the parameters that texts about it have in common; nothing confidential is among them."""
        department = department_title(self.office, self.publication.department)
        return {"target": place(self.target), "department": department}

    def at(self, *states: str) -> bool:
        """Tell whether it is in one of those states."""
        return self.publication.state in states


async def load_case(tx: Tx, office: TaskForce, publication_id: int) -> Case:
    """Return a publication with all that belongs to it."""
    publication = await tx.publications.get(publication_id)
    record = await tx.inspections.record(publication.record)
    inspection = await tx.inspections.get(record.inspection)
    papers = await tx.files.of(subject_of(publication_id), PAPER)
    return Case(
        publication=publication,
        office=office,
        inspection=inspection,
        round=await tx.rounds.get(inspection.round),
        target=(await tx.targets.names({inspection.target}))[inspection.target],
        due=await _open(tx, office, DeadlineKind.PUBLICATION, publication_id),
        takedown=await _open(tx, office, DeadlineKind.TAKEDOWN, publication_id),
        paper=papers[-1] if papers else None,
        clues=tuple(await tx.clues.of_record(record.id)),
    )


def check_ended(case: Case) -> None:
    """Refuse what comes after an inspection while its records are being corrected: it has not ended then."""
    if case.inspection.ended_on is None:
        raise Refusal("publication-not-ended")


async def _open(tx: Tx, office: TaskForce, kind: DeadlineKind, publication_id: int) -> Deadline | None:
    found = await tx.deadlines.find(office.id, kind, publication_id)
    return found if found is not None and found.is_open else None


def subject_of(publication_id: int) -> str:
    """Return what a publication's files belong to."""
    return f"publication:{publication_id}"


async def show(tx: Tx, actor: Person, office: TaskForce, publication_id: int, *, anew: bool = True) -> None:
    """Show the card, with the next steps of whoever looks at it."""
    case = await load_case(tx, office, publication_id)
    check_sees(actor, case.publication.department)
    await lay_card(tx, actor, case, anew=anew)


async def lay_card(tx: Tx, actor: Person, case: Case, *, anew: bool = False) -> None:
    """Put the card on somebody's desk."""
    heads = withholders(
        await tx.people.of_task_force(case.office.id), case.publication.department, case.publication.asked_by
    )
    decides = any(each.id == actor.id for each in heads)
    secret = decides or actor.id in {case.publication.asked_by, case.publication.decided_by}
    words = text(
        "publication-card",
        **case.facts(),
        round=case.round.title,
        ended_on=case.inspection.ended_on or case.inspection.inspect_on,
        lines=(
            *_said(case, actor),
            standing_line(tx, case),
            *(_reason(case) if secret else ()),
            *numbers_line(shown_to(case.clues, actor)),
        ),
    )
    steps = _steps(case, actor, decides=decides)
    last = button("publication.list")
    await lay(tx, actor, DESK, Message(words, rows(*steps, last), protect=secret), anew=anew)


async def inform(tx: Tx, actor: Person, case: Case, message: Message) -> None:
    """Tell the department's liaisons and the leader (without one the deputies) in short; whoever did it knows."""
    told = await tx.people.with_role(case.office.id, Role.LIAISON, department=case.publication.department)
    leaders = await tx.people.with_role(case.office.id, Role.LEADER)
    told += leaders or await tx.people.with_role(case.office.id, Role.DEPUTY)
    for each in {one.id: one for one in told if one.id != actor.id}.values():
        await tell(tx, each, message, mention=False)


# --- words --------------------------------------------------------------------------------------------------------------


def finding_name(finding: str | None) -> Text:
    """Return what a result is called."""
    return text("publication-finding-unknown" if finding is None else f"publication-finding-{Finding(finding)}")


def measure_names(measures: Sequence[str]) -> Text:
    """Return measures as a list in a sentence; there must be one."""
    first, *others = measures
    name = text(f"publication-measure-{Measure(first)}")
    return text("publication-measures-joined", first=name, others=measure_names(others)) if others else name


def public_words(finding: str | None, measures: Sequence[str], words: str) -> Value:
    """Return what the public reads: somebody's own words, or the ready-made sentence."""
    if words:
        return words
    if finding == Finding.PROBLEM:
        if not measures:
            return text("publication-ready-open")
        return text("publication-ready-problem", measures=measure_names(measures))
    return text("publication-ready-undone" if finding == Finding.UNDONE else "publication-ready-nothing")


def words_of(publication: Publication) -> Value:
    """Return a publication's words."""
    return public_words(publication.finding, publication.measures, publication.words)


def standing(tx: Tx, publication: Publication, due: Deadline | None, takedown: Deadline | None) -> Text:
    """Return where it stands: what is due with its day and how many working days are left, or what became of it."""
    state = PublicationState(publication.state)
    if state == PublicationState.PUBLISHED and takedown is not None:
        return text("publication-standing-takedown", **due_words(tx, takedown))
    if state == PublicationState.PUBLISHED and publication.published_on is not None:
        return text("publication-standing-published", on=publication.published_on)
    if due is not None and publication.is_open:
        return text(f"publication-standing-{state}-by", **due_words(tx, due))
    return text(f"publication-standing-{state}")


def standing_line(tx: Tx, case: Case) -> Text:
    """Return that as a line of the card."""
    now = standing(tx, case.publication, case.due, case.takedown)
    return text("publication-card-standing", standing=now)


def due_words(tx: Tx, due: Deadline) -> Mapping[str, Value]:
    """Return a due day, whether it is provisional, and how far off it is in working days."""
    today = local_date(tx.now)
    ahead, behind = workdays_between(tx.calendar, today, due.due_on), workdays_between(tx.calendar, due.due_on, today)
    if today > due.due_on:
        left = text("publication-overdue", many=max(behind, 1))
    else:
        left = text("publication-left", many=ahead) if ahead else text("publication-due-today")
    return {"due_on": due.due_on, "sure": text("publication-provisional") if due.provisional else "", "left": left}


def _said(case: Case, reader: Person) -> list[Text]:
    """Return what it says; of one that is withheld, or may be, its own department alone learns that."""
    publication = case.publication
    sealed = case.at(PublicationState.WITHHOLDING, PublicationState.WITHHELD)
    if sealed and reader.department != publication.department:
        return [text("publication-card-sealed")]
    lines = [text("publication-card-finding", finding=finding_name(publication.finding))]
    if publication.measures:
        lines.append(text("publication-card-measures", measures=measure_names(publication.measures)))
    lines.append(text("publication-card-words", words=words_of(publication)))
    if publication.link:
        lines.append(text("publication-card-link", link=publication.link))
    if case.paper is not None:
        lines.append(text("publication-card-paper", name=case.paper.name))
    return lines


def _reason(case: Case) -> tuple[Text, ...]:
    """Return why it is to be withheld: for the heads who decide and for whoever asked, nobody else."""
    if not case.publication.ground:
        return ()
    ground = text(f"withholding-ground-{Ground(case.publication.ground)}")
    return (text("withholding-card-reason", ground=ground, reason=case.publication.reason),)


# --- next steps -----------------------------------------------------------------------------------------------------------


def _steps(case: Case, actor: Person, *, decides: bool) -> list[Button]:
    key, own = case.publication.id, actor.department == case.publication.department
    changes = own and actor.may(Action.PUBLISH)
    steps: list[Button] = []
    if case.at(PublicationState.DUE) and changes and case.inspection.ended_on is not None:
        steps = [button("publication.begin", key), button("withholding.ask", key)]
    elif case.at(PublicationState.WITHHOLDING):
        steps = [button("withholding.approve", key), button("withholding.deny", key)] if decides else []
        steps += [button("withholding.withdraw", key)] if actor.id == case.publication.asked_by else []
    elif case.at(PublicationState.WITHHELD) and own and actor.may(Action.DECIDE_WITHHOLDING):
        steps = [button("withholding.release", key)]
    elif case.at(PublicationState.PUBLISHED) and changes:
        steps = _after(case)
    elif case.at(PublicationState.WITHDRAWN) and changes:
        steps = [Button(text("button-publication-again"), "publication.begin", (key,))]
    steps += [button("publication.paper", key)] if case.paper is not None else []
    steps += _clues(case, actor)
    return [*steps, *([button("record.show", case.publication.record)] if own else [])]


def _clues(case: Case, actor: Person) -> list[Button]:
    """Return the button that begins a clue where a problem was found, and one to each that came of it."""
    found = case.publication.finding == Finding.PROBLEM and case.inspection.ended_on is not None
    new = found and offers(actor, case.publication.department)
    begin = [button("clue.from", case.publication.record)] if new else []
    return [*begin, *number_buttons(shown_to(case.clues, actor))]


def _after(case: Case) -> list[Button]:
    """Return what can follow a published result."""
    key, measures = case.publication.id, set(case.publication.measures)
    steps = [button("follow-up.new", case.publication.record)] if measures & FOLLOWED else []
    steps += [button("publication.correct", key), button("publication.withdraw", key)]
    if case.takedown is None and case.publication.finding == Finding.PROBLEM:
        steps.append(button("publication.penalty", key))
    return steps
