"""Deadlines to look at: one's own, the whole task force's for its chairs, one of them in full."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.domain.deadlines import Deadline, DeadlineState
from bot.domain.messages import Button, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.reminders import Staff, reminded
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.matters import (
    Matter,
    about,
    done_button,
    kind_name,
    left,
    line,
    matters,
    staffs,
    teams,
    urgency_of,
)
from bot.usecases.desk import lay, turning
from storage.transaction import Tx

DESK = "due"
ON_PAGE, ON_PAGE_OF_ALL = 8, 15


async def own_matters(tx: Tx, actor: Person, until: date = date.max) -> list[Matter]:
    """Return the open deadlines up to a day that somebody is reminded of up to the day itself, soonest first."""
    chair = bool(actor.roles & {Role.LEADER, Role.DEPUTY})
    if chair:
        known = await tx.deadlines.open_in(actor.task_force)
    else:
        known = await tx.deadlines.open_for(actor.task_force, actor.department, actor.id)
    found = await matters(tx, [each for each in known if each.due_on <= until])
    staff = (await staffs(tx, [actor.task_force]))[actor.task_force]
    seated = await teams(tx, found)
    return [each for each in found if _reminds(each, actor, 0, seated.get(each.deadline.id, set()), staff)]


async def check_concerned(tx: Tx, actor: Person, matter: Matter) -> None:
    """Refuse whoever is not reminded of a deadline at any time, chairs excepted."""
    if actor.may(Action.SEE_ALL_DUE):
        return
    seated = (await teams(tx, [matter])).get(matter.deadline.id, set())
    # Past its day everybody is told who is at any time: whether others are still there makes no difference.
    if not _reminds(matter, actor, 1, seated, Staff.of([actor])):
        raise Refusal("deadline-not-yours")


def _reminds(matter: Matter, actor: Person, step: int, team: set[str], staff: Staff) -> bool:
    return any(each.id == actor.id for each in reminded(matter.deadline, step, team, staff, matter.also))


async def show_own(tx: Tx, actor: Person, page: int = 0, *, anew: bool = True) -> None:
    """Show somebody's own open deadlines, soonest first, each with a button to where it is done."""
    found = await own_matters(tx, actor)
    tail = (button("due.calendar"), button("due.all")) if actor.may(Action.SEE_ALL_DUE) else (button("due.calendar"),)
    if not found:
        await lay(tx, actor, DESK, Message(text("due-none"), (tail,)), anew=anew)
        return
    last = (len(found) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    shown = found[page * ON_PAGE :][:ON_PAGE]
    lines = tuple(_numbered(k, line(tx, each, actor.department)) for k, each in _enumerated(shown, page))
    words = text("due-own", counts=_counts(tx, [each.deadline for each in found]), lines=lines)
    buttons = rows(*(_open_button(k, each, actor) for k, each in _enumerated(shown, page)))
    await lay(tx, actor, DESK, Message(words, (*buttons, *turning("due.page", page, last), tail)), anew=anew)


def _enumerated(shown: Sequence[Matter], page: int) -> list[tuple[int, Matter]]:
    return list(enumerate(shown, page * ON_PAGE + 1))


def _numbered(k: int, words: Text) -> Text:
    return text("due-numbered", k=k, line=words)


def _counts(tx: Tx, found: Sequence[Deadline]) -> Text:
    many = Counter(urgency_of(each, tx.now) for each in found)
    return text("due-counts", many=len(found), overdue=many["overdue"], today=many["today"])


def _open_button(k: int, matter: Matter, actor: Person) -> Button:
    deadline, label = matter.deadline, text("due-open", k=k, about=about(matter, actor.department))
    direct = done_button(deadline, actor) if deadline.thing is not None else ()
    return Button(label, direct[0].press, direct[0].args) if direct else Button(label, "deadline.show", (deadline.id,))


async def show_all(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show a chair all open deadlines of the task force by department, overdue ones first, counts at the top."""
    known = await tx.deadlines.open_in(office.id)
    back = (button("due.page", 0),)
    if not known:
        await lay(tx, actor, DESK, Message(text("due-all-none"), (back,)), anew=anew)
        return
    order = {each.name: k for k, each in enumerate(office.departments)}
    known.sort(key=lambda each: (order.get(each.department, len(order)), each.due_on, each.id))
    last = (len(known) - 1) // ON_PAGE_OF_ALL
    page = min(max(page, 0), last)
    shown = await matters(tx, known[page * ON_PAGE_OF_ALL :][:ON_PAGE_OF_ALL])
    words = text(
        "due-all",
        counts=_counts(tx, known),
        departments=_department_counts(tx, known),
        lines=_by_department(tx, shown),
    )
    await lay(tx, actor, DESK, Message(words, (*turning("due.pages", page, last), back)), anew=anew)


def _department_counts(tx: Tx, known: Sequence[Deadline]) -> tuple[Text, ...]:
    many = Counter(each.department for each in known)
    late = Counter(each.department for each in known if urgency_of(each, tx.now) == "overdue")
    return tuple(
        text("due-department", department=department_name(each), many=many[each], overdue=late[each]) for each in many
    )


def department_name(name: str) -> Text:
    """Return a department's name in a list; what is no department's is the task force's own."""
    return text("due-about-target", name=name) if name else text("due-of-task-force")


def _by_department(tx: Tx, shown: Sequence[Matter]) -> tuple[Text, ...]:
    """Return the lines under a heading for each department."""
    lines: list[Text] = []
    heading = None
    for each in shown:
        department = each.deadline.department
        if department != heading:
            lines.append(text("due-heading-department", department=department_name(department)))
        heading = department
        lines.append(text("due-point", line=line(tx, each, department)))
    return tuple(lines)


async def show_deadline(tx: Tx, actor: Person, number: int) -> None:
    """Show one deadline in full: how its day was counted, when it is reminded of next, what can be done."""
    deadline = await tx.deadlines.get(number)
    (matter,) = await matters(tx, [deadline])
    await check_concerned(tx, actor, matter)
    words = text(
        "deadline",
        about=about(matter),
        kind=kind_name(deadline.kind),
        due_on=deadline.until,
        counted=_counted(deadline),
        state=_state(tx, deadline),
    )
    buttons = (*_answers(deadline, actor), button("due.page", 0))
    await lay(tx, actor, DESK, Message(words, rows(*buttons)), anew=True)


def _answers(deadline: Deadline, actor: Person) -> tuple[Button, ...]:
    if not deadline.is_open:
        return ()
    return (*done_button(deadline, actor), button("deadline.tomorrow", deadline.id))


def _counted(deadline: Deadline) -> Text:
    if deadline.due_at is not None and not deadline.days:
        return text("deadline-clock")
    if deadline.counted_from is None:
        return text("deadline-set")
    days: dict[str, Value] = {"counted_from": deadline.counted_from, "many": deadline.days}
    counted = text("deadline-workdays", **days) if deadline.by_workdays else text("deadline-days", **days)
    return text("deadline-provisional", counted=counted) if deadline.provisional else counted


def _state(tx: Tx, deadline: Deadline) -> Text:
    if deadline.state == DeadlineState.MET and deadline.closed_at is not None:
        return text("deadline-met", at=deadline.closed_at)
    if not deadline.is_open or deadline.next_at is None:
        return text("deadline-dropped")
    return text("deadline-open", left=left(tx, deadline), next_at=deadline.next_at)
