"""What a drawn person reads: the notice of one assignment, and the list of all of theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.inspections import Inspection
from bot.domain.messages import Button, Keyboard, Message, Text, button, text
from bot.domain.notices import REMIND_AFTER, answers
from bot.domain.people import Person
from bot.domain.recusals import Assignment, Kind, Origin, Reason, Recusal
from bot.domain.roles import Role
from bot.domain.rounds import AssignmentState, Round
from bot.domain.rounds import Origin as Drawing
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment with what belongs to it; `request` is the open one about it, whoever asked.

    `inspection` is the visit, None where none has been arranged yet.
    """

    assignment: Assignment
    target: Target
    round: Round
    request: Recusal | None = None
    inspection: Inspection | None = None

    @property
    def inspect_on(self) -> date:
        """The day of the visit: its own where it has been postponed, else the round's."""
        return self.round.inspect_on if self.inspection is None else self.inspection.inspect_on


def slot(assignment: int) -> str:
    """Return the name of the living message that is somebody's notice."""
    return f"notice:{assignment}"


def notice(
    office: TaskForce, person: Person, task: Task, team: Sequence[Person], earlier: tuple[Text, ...] = ()
) -> Message:
    """Return the notice; of somebody who was released only that they were.

    `team` are the others at that target, `earlier` says what was found there before.
    """
    if not task.assignment.active:
        return Message(text("notice-over", target=task.target.name, inspect_on=task.inspect_on))
    words = text(
        "notice",
        office=office.title,
        name=person.name,
        called=_called(office, task),
        target=place(task.target),
        when=_when(task),
        seat=_seat(task.assignment),
        team=_team(office, team) + ((text("notice-earlier"), *earlier) if earlier else ()),
        duties=text("notice-duties-auxiliary" if is_auxiliary(person) else "notice-duties"),
        state=text("notice-please-answer", days=REMIND_AFTER) if _is_unanswered(task) else state(task),
    )
    return Message(words, _stacked(task))


def _called(office: TaskForce, task: Task) -> Text:
    """Return how somebody came to the seat: by lot only who was drawn here, be it as a substitute."""
    round_ = task.round
    if task.assignment.draw is not None:
        return text("notice-called-drawn", round=round_.title)
    if round_.origin == Drawing.OFFICIAL:
        return text("notice-called-official", round=round_.title, reference=round_.reference)
    kind = text(f"direct-kind-{Reason.load(round_.reason).code}")
    return text("notice-called-direct", body=office.wording.get("body", office.title), kind=kind, round=round_.title)


def _when(task: Task) -> tuple[Text, ...]:
    day = text("notice-day", inspect_on=task.inspect_on)
    if task.inspection is None or not task.inspection.place:
        return (day,)
    return day, text("notice-place", place=task.inspection.place)


def _is_unanswered(task: Task) -> bool:
    return task.assignment.state == AssignmentState.NOTIFIED and task.request is None


def place(target: Target) -> Text:
    """Return a target's name, with its area where that is known."""
    if not target.area:
        return text("notice-target", name=target.name)
    return text("notice-target-area", name=target.name, area=target.area)


def state(task: Task) -> Text:
    """Return where an assignment stands, in the words for whom it is about."""
    request = task.request
    if task.assignment.state == AssignmentState.REQUESTED:
        return text("notice-state-absence" if request and request.kind == Kind.ABSENCE else "notice-state-recusal")
    if request is not None and request.origin == Origin.INSTITUTION:
        return text("notice-state-challenged", state=text(f"notice-state-{task.assignment.state}"))
    return text(f"notice-state-{task.assignment.state}")


def is_auxiliary(person: Person) -> bool:
    """Tell whether somebody is an outside expert, on top of the officers."""
    return Role.AUXILIARY in person.roles and Role.INSPECTOR not in person.roles


def department_title(office: TaskForce, name: str) -> str:
    """Return a department's full title, for one that is not set up the name that the roster has."""
    known = office.department(name)
    return name if known is None else known.title


def task_lines(tasks: Sequence[Task]) -> tuple[Text, ...]:
    """Return a numbered line for each of somebody's assignments."""
    return tuple(
        text(
            "mine-line",
            k=k,
            target=place(each.target),
            inspect_on=each.inspect_on,
            state=state(each),
            origin=_origin(each.round),
        )
        for k, each in enumerate(tasks, 1)
    )


def _origin(round_: Round) -> Text | str:
    """Return what a list says of a round that was not drawn here."""
    if round_.origin == Drawing.OFFICIAL:
        return text("mine-official", reference=round_.reference)
    return text("mine-direct") if round_.origin == Drawing.DIRECT else ""


def task_buttons(tasks: Sequence[Task]) -> Keyboard:
    """Return for each assignment, by the numbers of `task_lines`, the whole notice to show and what can be answered."""
    keyboard: list[tuple[Button, ...]] = []
    for k, each in enumerate(tasks, 1):
        keyboard.append((button("notice.show", each.assignment.id, k=k, target=each.target.name),))
        keyboard.append(answer_row(each, {"k": k} if len(tasks) > 1 else {}))
    return tuple(row for row in keyboard if row)


def answer_row(task: Task, numbered: Mapping[str, int]) -> tuple[Button, ...]:
    """Return the buttons that answer a notice; with a number ``k`` where several assignments are in one message."""
    found = []
    for each in answers(task.assignment.state):
        label = "button-" + each.value.replace(".", "-") + ("-numbered" if numbered else "")
        found.append(Button(text(label, **numbered), each.value, (task.assignment.id,)))
    return tuple(found)


def _stacked(task: Task) -> Keyboard:
    """Return the buttons under a notice: accepting in a row of its own, easiest to hit; the visit itself last."""
    row = answer_row(task, {})
    own = (row[:1], row[1:]) if len(row) > 2 else (row,) if row else ()
    if task.inspection is None:
        return own
    return (*own, (Button(text("notice-inspection"), "inspection.show", (task.inspection.id,)),))


def _seat(assignment: Assignment) -> Text:
    if assignment.ordinal == 1:
        return text("notice-drawn", pool=assignment.pool)
    return text("notice-substitute", pool=assignment.pool, ordinal=assignment.ordinal, k=assignment.ordinal - 1)


def _team(office: TaskForce, team: Sequence[Person]) -> tuple[Text, ...]:
    if not team:
        return (text("notice-team-none"),)
    return tuple(
        text(
            "notice-colleague-auxiliary" if is_auxiliary(each) else "notice-colleague",
            name=each.name,
            department=department_title(office, each.department),
        )
        for each in team
    )
