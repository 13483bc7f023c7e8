"""What a meeting decided to be done, in words: lines of a list, and what those who have to do it are told."""

from collections.abc import Mapping, Sequence

from bot.domain.meetings import ActionState, Meeting, Task, may_finish
from bot.domain.messages import Keyboard, Message, Text, Value, button, text
from bot.domain.people import Person
from bot.domain.roles import Role
from bot.usecases.meetings.cases import kind_name
from bot.usecases.telling import tell
from storage.transaction import Tx


def who(task: Task, people: Mapping[str, Person]) -> Text:
    """Return who has to do it: a person with the department, or a department."""
    if task.person is None or task.person not in people:
        return text("meeting-task-department", department=task.department)
    return text("meeting-task-person", name=people[task.person].name, department=task.department)


def task_facts(task: Task, people: Mapping[str, Person]) -> dict[str, Value]:
    """Return the parameters that texts about an action have in common."""
    return {"what": task.what, "who": who(task, people), "due_on": task.due_on}


def task_lines(tasks: Sequence[Task], people: Mapping[str, Person]) -> tuple[Text, ...]:
    """Return a numbered line for each action."""
    return tuple(
        text("meeting-task-line", k=k, **task_facts(each, people), state=state_name(each.state))
        for k, each in enumerate(tasks, 1)
    )


def state_name(state: str) -> Text:
    """Return where an action stands."""
    return text(f"meeting-action-{ActionState(state)}")


def task_message(task: Task, meeting: Meeting, people: Mapping[str, Person], reader: Person) -> Message:
    """Return an action as its reader sees it, with the buttons that end it for who may."""
    words = text(
        "meeting-action",
        **task_facts(task, people),
        kind=kind_name(meeting.kind),
        number=meeting.number,
        state=state_name(task.state),
        note=_note(task),
    )
    return Message(words, _buttons(task, meeting, reader), protect=not meeting.open_in_group)


def _note(task: Task) -> Value:
    if task.note:
        return text("meeting-action-note", note=task.note)
    return text("meeting-action-noteless") if task.is_open else ""


def _buttons(task: Task, meeting: Meeting, reader: Person) -> Keyboard:
    back = (button("meeting.actions", 0),)
    if not task.is_open or not may_finish(task, reader):
        return (back,)
    answers = (button("meeting.done", task.id), button("meeting.undone", task.id))
    chair = reader.roles & {Role.LEADER, Role.DEPUTY}
    return (answers, (button("meeting.drop", task.id),), back) if chair else (answers, back)


def responsible(task: Task, people: Mapping[str, Person]) -> list[Person]:
    """Return who is told of an action: the person on duty, else the department's liaisons and heads, else the leader."""
    named = people.get(task.person or "")
    if named is not None and named.active:
        return [named]
    on_duty = [each for each in people.values() if each.active]
    own = [each for each in on_duty if each.department == task.department and each.roles & {Role.LIAISON, Role.HEAD}]
    return own or [each for each in on_duty if Role.LEADER in each.roles]


async def tell_responsible(tx: Tx, meeting: Meeting, people: Mapping[str, Person], tasks: Sequence[Task]) -> None:
    """Tell each who has to do something what and by when, with the buttons that say that it is done.

    Who cannot be reached is mentioned in the group, without content.
    """
    for task in tasks:
        for each in responsible(task, people):
            await tell(tx, each, task_message(task, meeting, people, each))
