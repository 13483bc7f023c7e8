"""What waits for somebody (待办): on top of the menu, each with how many and where it is done; asked for set-wise."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.domain import postponements, publications
from bot.domain.clue_views import View
from bot.domain.clues import ClueState
from bot.domain.local_time import local_date
from bot.domain.meetings import called
from bot.domain.messages import Button, text
from bot.domain.people import Person
from bot.domain.postponements import PostponementState
from bot.domain.publications import PublicationState
from bot.domain.recusals import RecusalState, deciders
from bot.domain.roles import Action
from bot.domain.rounds import AssignmentState
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.lists import sight_of
from bot.usecases.deadlines.lists import own_matters
from bot.usecases.deadlines.matters import urgency_of
from bot.usecases.mine import tasks_of
from storage.transaction import Tx

# What a department's liaisons do next about a clue, in this order.
_CLUES = (ClueState.SENT, ClueState.SIGNED, ClueState.RETURNED, ClueState.REPORTED)

# Deadlines so many working days ahead are told of; further ones are in their list.
SOON = 3


async def waiting(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    """Return a button for each kind of thing that waits for somebody; none where nothing does."""
    found: list[Button] = []
    for action, find in FINDERS:
        if person.may(action):
            found += await find(tx, person, office)
    return found


async def _notices(tx: Tx, person: Person, _office: TaskForce) -> list[Button]:
    many = sum(each.assignment.state == AssignmentState.NOTIFIED for each in await tasks_of(tx, person))
    return _some("notices", many, "mine.show")


async def _recusals(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    pending = await tx.recusals.of_task_force(office.id, RecusalState.PENDING)
    if not pending:
        return []
    seats = await tx.assignments.by_id({each.assignment for each in pending})
    people = await tx.people.of_task_force(office.id)
    known = {each.id: each for each in people}
    many = 0
    for each in pending:
        officer = known[seats[each.assignment].person]
        able = deciders(officer, people, leader_decides=office.leader_decides, entered_by=each.entered_by)
        many += any(one.id == person.id for one in able)
    return _some("recusals", many, "recusal.all")


async def _postponements(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    found = await tx.postponements.of_task_force(office.id)
    pending = [each for each in found if each.state == PostponementState.PENDING]
    many = sum(bool(postponements.deciders([person], each.entered_by)) for each in pending)
    return _some("postponements", many, "postponement.log", 0)


async def _withholdings(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    asked = await tx.publications.of_department(office.id, person.department, PublicationState.WITHHOLDING)
    many = sum(bool(publications.withholders([person], person.department, each.asked_by)) for each in asked)
    return _some("withholdings", many, "publication.list")


async def _clues(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    counts = await tx.clues.counts(sight_of(person, office), View.MINE)
    return [each for state in _CLUES for each in _mine(state, counts)]


async def _disputes(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    return _mine(ClueState.DISPUTED, await tx.clues.counts(sight_of(person, office), View.MINE))


def _mine(state: ClueState, counts: Mapping[str, int]) -> list[Button]:
    """Return the button to what waits for somebody, where a clue in that state is among it."""
    return _some(f"clues-{state}", counts.get(state, 0), "clue.view", View.MINE, 0)


async def _meetings(tx: Tx, person: Person, office: TaskForce) -> list[Button]:
    found = [each for each in await tx.meetings.unanswered(office.id, person.id) if called(each, [person])]
    if len(found) == 1:
        return _some("meetings", 1, "meeting.show", found[0].id)
    return _some("meetings", len(found), "meeting.list")


async def _deadlines(tx: Tx, person: Person, _office: TaskForce) -> list[Button]:
    today = local_date(tx.now)
    found = await own_matters(tx, person, until=tx.calendar.add_workdays(today, SOON).on)
    late = sum(urgency_of(each.deadline, tx.now) == "overdue" for each in found)
    return [*_some("overdue", late, "due.show"), *_some("soon", len(found) - late, "due.show")]


def _some(what: str, many: int, press: str, *args: str | int) -> list[Button]:
    return [Button(text(f"waiting-{what}", many=many), press, args)] if many else []


Finder = Callable[[Tx, Person, TaskForce], Awaitable[Sequence[Button]]]

# In the order of the menu: what others wait for first. Whoever may the action is asked about.
FINDERS: Sequence[tuple[Action, Finder]] = (
    (Action.ANSWER_NOTICE, _notices),
    (Action.DECIDE_RECUSAL, _recusals),
    (Action.DECIDE_POSTPONEMENT, _postponements),
    (Action.DECIDE_WITHHOLDING, _withholdings),
    (Action.SETTLE_CLUE, _disputes),
    (Action.HANDLE_CLUE, _clues),
    (Action.ATTEND_MEETING, _meetings),
    (Action.SEE_DUE, _deadlines),
)
