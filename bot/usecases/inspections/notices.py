"""Notices: each drawn person learns by direct message where they are expected, and answers by a button."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.inspections import Inspection
from bot.domain.messages import Message, Text, text
from bot.domain.notices import ANSWERED, ESCALATE_AFTER, REMIND_AFTER, check_acceptable, check_own
from bot.domain.people import Person
from bot.domain.recusals import Assignment, Recusal
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.rounds import AssignmentState, Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases import board, mine
from bot.usecases.desk import retire
from bot.usecases.inspections.notice_messages import Task, notice, place, slot, task_buttons, task_lines
from bot.usecases.publications.earlier_results import earlier_results
from bot.usecases.telling import tell
from reminders.deadlines import in_office_hours, workdays_ago
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Teams:
    """A round's teams: who sits at which target, with all that a notice says of them."""

    office: TaskForce
    round: Round
    people: dict[str, Person]
    targets: dict[str, Target]
    seated: dict[str, list[Assignment]]
    visits: dict[str, Inspection]
    earlier: dict[str, tuple[Text, ...]]

    def others(self, assignment: Assignment) -> list[Assignment]:
        """Return the other present occupants of seats at that target."""
        return [each for each in self.seated.get(assignment.target, []) if each.id != assignment.id]


async def notify(tx: Tx, draw_id: int, *, mention: bool = True) -> None:
    """Send each person whom a draw seated their notice; whoever is on those teams already sees the new colleagues."""
    draw = await tx.draws.get(draw_id)
    await _notify(tx, draw.round, await tx.assignments.of_draw(draw_id), mention=mention)


async def notify_round(tx: Tx, round_id: int) -> None:
    """Send everybody their notice who sits in a round that was not drawn here."""
    await _notify(tx, round_id, [each for each in await tx.assignments.of_round(round_id) if each.active])


async def notify_joined(tx: Tx, visit: Inspection, people: Collection[str]) -> None:
    """Send those their notice who have joined a visit; the others there see the new colleagues."""
    seated = [each for each in await tx.assignments.of_round(visit.round) if each.active]
    await _notify(tx, visit.round, [each for each in seated if each.target == visit.target and each.person in people])


async def _notify(tx: Tx, round_id: int, drawn: Sequence[Assignment], *, mention: bool = True) -> None:
    teams = await _teams(tx, round_id, {each.target for each in drawn})
    mentioned: set[str] = set()
    for each in drawn:
        await _send(tx, teams, each, fresh=True, mention=mention and each.person not in mentioned)
        mentioned.add(each.person)
    new = {each.id for each in drawn}
    for colleague in {other.id: other for each in drawn for other in teams.others(each)}.values():
        if colleague.id not in new:
            await _send(tx, teams, colleague)


async def show_notice(tx: Tx, actor: Person, assignment_id: int) -> None:
    """Show somebody a notice of theirs once more, as the newest message of their chat."""
    assignment = await tx.assignments.get(assignment_id)
    check_own(assignment, actor.id)
    await retire(tx, actor, slot(assignment_id))
    await _send(tx, await _teams(tx, assignment.round, {assignment.target}), assignment)


async def deliver_waiting(tx: Tx, person: Person) -> None:
    """Send somebody who can be reached now the notices that could not be sent before."""
    for task in await mine.tasks_of(tx, person):
        if await tx.outbox.slot_state(slot(task.assignment.id)) in {None, "dead"}:
            await _send(tx, await _teams(tx, task.round.id, {task.target.id}), task.assignment)


async def accept(tx: Tx, actor: Person, assignment_id: int) -> None:
    """Accept an assignment."""
    assignment = await tx.assignments.get(assignment_id)
    check_acceptable(assignment, actor.id)
    if not await tx.assignments.change(assignment, state=AssignmentState.ACCEPTED, reminded=ANSWERED):
        raise Refusal("notice-changed")
    await tx.ledger.append(actor.task_force, actor.id, "notice-accepted", {"assignment": assignment.id})
    await refresh(tx, assignment.id)


async def refresh(tx: Tx, assignment_id: int) -> None:
    """Bring what shows an assignment up to date: its notice, its person's list, the board."""
    assignment = await tx.assignments.get(assignment_id)
    teams = await _teams(tx, assignment.round, {assignment.target})
    await _send(tx, teams, assignment)
    person = teams.people[assignment.person]
    await mine.refresh(tx, person)
    await board.refresh(tx, person.task_force)


async def tell_team_changed(tx: Tx, assignment: Assignment) -> None:
    """Tell the colleagues that somebody is no longer in their team, never why; their notices show it."""
    teams = await _teams(tx, assignment.round, {assignment.target})
    task = _task(teams, assignment)
    words = text("notice-team-changed", target=place(task.target), inspect_on=task.inspect_on)
    for each in teams.others(assignment):
        await _send(tx, teams, each)
        await tell(tx, teams.people[each.person], Message(words), mention=False)


async def remind_unanswered(tx: Tx) -> None:
    """Follow silence up: a reminder to the person, then word to their liaisons and the leader, each once.

    In office hours only; one question to the database for each of the two where nothing is due.
    """
    if not in_office_hours(tx.calendar, tx.now):
        return
    await _escalate(tx, await tx.assignments.unanswered(1, workdays_ago(tx.calendar, tx.now, ESCALATE_AFTER)))
    await _remind(tx, await tx.assignments.unanswered(0, workdays_ago(tx.calendar, tx.now, REMIND_AFTER)))


async def _remind(tx: Tx, silent: Sequence[Assignment]) -> None:
    """Send each of the silent one message about all they have not answered."""
    late = workdays_ago(tx.calendar, tx.now, REMIND_AFTER + 1)
    for person, tasks in _by_person(await _tasks(tx, silent)).items():
        own = [each.assignment for each in tasks]
        delay = text("notice-late") if any(each.notified_at <= late for each in own) else text("notice-in-time")
        words = text("notice-reminder", lines=task_lines(tasks), delay=delay)
        mention = not any([await tx.sealings.hides(each.round) for each in own])
        await tell(tx, await tx.people.get(person), Message(words, task_buttons(tasks)), mention=mention)
        for each in own:
            await tx.assignments.change(each, reminded=1)


async def _escalate(tx: Tx, silent: Sequence[Assignment]) -> None:
    """Tell the liaisons of the silent ones' departments and the leader, each in one message."""
    silent = [each for each in silent if not await tx.sealings.hides(each.round)]  # told once the seal has fallen
    lists: dict[str, list[Task]] = {}
    people: dict[str, Person] = {}
    tasks = await _tasks(tx, silent)
    drawn = await tx.people.names({each.person for each in silent})
    for task in tasks:
        person = drawn[task.assignment.person]
        told = await tx.people.with_role(person.task_force, Role.LIAISON, department=person.department)
        for each in told + await tx.people.with_role(person.task_force, Role.LEADER):
            people[each.id] = each
            if task not in lists.setdefault(each.id, []):
                lists[each.id].append(task)
        await tx.assignments.change(task.assignment, reminded=2)
    for reader, unanswered in lists.items():
        lines = tuple(
            text(
                "notice-unanswered-line",
                name=drawn[each].name,
                department=drawn[each].department,
                many=len(own),
                targets="、".join(task.target.name for task in own),
                inspect_on=min(task.inspect_on for task in own),
            )
            for each, own in _by_person(unanswered).items()
        )
        await tell(tx, people[reader], Message(text("notice-unanswered", many=len(unanswered), lines=lines)))


def _by_person(tasks: Sequence[Task]) -> dict[str, list[Task]]:
    found: dict[str, list[Task]] = {}
    for each in tasks:
        found.setdefault(each.assignment.person, []).append(each)
    return found


async def _tasks(tx: Tx, assignments: Sequence[Assignment]) -> list[Task]:
    targets = await tx.targets.names({each.target for each in assignments})
    rounds = {number: await tx.rounds.get(number) for number in {each.round for each in assignments}}
    visits = await mine.visits_of(tx, rounds)
    return [
        Task(each, targets[each.target], rounds[each.round], None, visits.get((each.round, each.target)))
        for each in assignments
    ]


async def _teams(tx: Tx, round_id: int, targets: Collection[str]) -> Teams:
    """Return a round's teams, with what was found before at those targets."""
    round_ = await tx.rounds.get(round_id)
    assignments = await tx.assignments.of_round(round_id)
    seated: dict[str, list[Assignment]] = {}
    for each in assignments:
        if each.active:
            seated.setdefault(each.target, []).append(each)
    return Teams(
        office=await tx.task_forces.get(round_.task_force),
        round=round_,
        people=await tx.people.names({each.person for each in assignments}),
        targets=await tx.targets.names({each.target for each in assignments}),
        seated=seated,
        visits={each.target: each for each in await tx.inspections.of_round(round_id)},
        earlier=await earlier_results(tx, round_id, targets),
    )


def _task(teams: Teams, assignment: Assignment, request: Recusal | None = None) -> Task:
    target = teams.targets[assignment.target]
    return Task(assignment, target, teams.round, request, teams.visits.get(assignment.target))


async def _send(tx: Tx, teams: Teams, assignment: Assignment, *, fresh: bool = False, mention: bool = False) -> None:
    """Send a notice, or bring it up to date; about a `fresh` one nobody can have asked for anything yet."""
    person = teams.people[assignment.person]
    asked = assignment.active and not fresh
    request = await tx.recusals.pending_for(assignment.id) if asked else None
    team = [teams.people[each.person] for each in teams.others(assignment)]
    earlier = teams.earlier.get(assignment.target, ())
    message = notice(teams.office, person, _task(teams, assignment, request), team, earlier)
    await tell(tx, person, message, slot=slot(assignment.id), mention=mention)
