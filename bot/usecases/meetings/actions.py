"""Decisions become actions: entered with the minutes, due once these are confirmed, done or not by one tap with a word."""

from typing import Any

from bot.domain.days import COMING, check_day, chosen_day, day_number, typed_day
from bot.domain.deadlines import DeadlineKind
from bot.domain.local_time import local_date
from bot.domain.meetings import (
    MOST_ACTIONS,
    REASON_LIMIT,
    WHAT_LIMIT,
    ActionState,
    Item,
    MeetingState,
    Task,
    check_task_step,
    is_core,
    may_finish,
    may_write,
)
from bot.domain.messages import Button, Message, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.desk import lay, turning
from bot.usecases.meetings.cases import DESK, Case, kind_name, load_case
from bot.usecases.meetings.drafts import keep_draft, known_so_far
from bot.usecases.meetings.minutes import show_item
from bot.usecases.meetings.task_messages import responsible, task_facts, task_message
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT, WORD_DRAFT = "meeting.decision", "meeting.word"
DAYS = (3, 5, 10, 20, 30)
ON_PAGE, IN_ROW = 8, 3


async def begin(tx: Tx, actor: Person, office: TaskForce, item_id: int) -> None:
    """Ask what was decided to be done."""
    case, _ = await _writable(tx, actor, office, item_id)
    if len(case.tasks) >= MOST_ACTIONS:
        raise Refusal("meeting-actions-full", limit=MOST_ACTIONS)
    await keep_draft(tx, actor, DRAFT, {"meeting_item": item_id, "stage": "what"})
    back = rows(button("meeting.item", item_id))
    await lay(tx, actor, DESK, Message(text("meeting-decide-what", **case.facts(), limit=WHAT_LIMIT), back))


async def take_words(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], words: str) -> None:
    """Take what was typed: what is to be done, who, or by when."""
    stage = known.get("stage")
    if stage == "what":
        await _take_what(tx, actor, office, known, check_words("words", words, WHAT_LIMIT))
    elif stage == "who":
        person = await _named(tx, office, words.strip())
        await _take_who(tx, actor, office, known, person.department, person.id, anew=True)
    elif stage == "due":
        day = typed_day(words, local_date(tx.now), COMING)
        await _add(tx, actor, office, known, day_number(day), anew=True)
    else:
        raise Refusal("meeting-draft-gone")


async def choose_department(tx: Tx, actor: Person, office: TaskForce, place: int) -> None:
    """Take the department that was pressed, by its place in the task force."""
    if not 0 <= place < len(office.departments):
        raise Refusal("button-invalid")
    known = await known_so_far(tx, actor, DRAFT, "who")
    await _take_who(tx, actor, office, known, office.departments[place].name, None)


async def choose_due(tx: Tx, actor: Person, office: TaskForce, number: int) -> None:
    """Take the day that was pressed: the action is in the minutes."""
    check_day(chosen_day(number), local_date(tx.now), COMING)
    await _add(tx, actor, office, await known_so_far(tx, actor, DRAFT, "due"), number)


async def strike(tx: Tx, actor: Person, office: TaskForce, action_id: int) -> None:
    """Take an action out of minutes that are not confirmed yet."""
    task = await tx.meetings.action(action_id)
    if task.item is None:
        raise Refusal("button-invalid")
    await _writable(tx, actor, office, task.item)
    if not await tx.meetings.remove_action(task):
        raise Refusal("meeting-changed")
    data = {"meeting": task.meeting, "action": action_id}
    await tx.ledger.append(office.id, actor.id, "meeting-action-struck", data)
    await show_item(tx, actor, office, task.item)


async def show_actions(tx: Tx, actor: Person, office: TaskForce, page: int, *, anew: bool = False) -> None:
    """Show what is still to be done: to the chair all of it, to others what is theirs or their department's."""
    chair = bool(actor.roles & {Role.LEADER, Role.DEPUTY})
    own = () if chair else (actor.department if is_core(actor) else "", actor.id)
    found = await tx.meetings.open_actions(office.id, *own)
    last = max(len(found) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = found[page * ON_PAGE :][:ON_PAGE]
    people = await tx.people.names({each.person for each in shown if each.person is not None})
    today = local_date(tx.now)
    lines = [
        text("meeting-open-late" if each.due_on < today else "meeting-open", number=each.id, **task_facts(each, people))
        for each in shown
    ]
    buttons = tuple(Button(text("meeting-open-number", number=each.id), "meeting.action", (each.id,)) for each in shown)
    keyboard = tuple(buttons[k : k + 4] for k in range(0, len(buttons), 4))
    words = text("meeting-actions", many=len(found), lines=tuple(lines) or (text("meeting-actions-none"),))
    back = (button("meeting.list"),)
    await lay(tx, actor, DESK, Message(words, (*keyboard, *turning("meeting.actions", page, last), back)), anew=anew)


async def show_action(tx: Tx, actor: Person, office: TaskForce, action_id: int) -> None:
    """Show one action, with the buttons that end it."""
    task = await tx.meetings.action(action_id)
    await _lay_task(tx, actor, task, anew=True)


async def finish(tx: Tx, actor: Person, office: TaskForce, action_id: int, callback: str) -> None:
    """Say that it is done: it is, and a word on it can be added."""
    task = await _finishable(tx, actor, action_id)
    await _end(tx, actor, office, task, ActionState.DONE, "meeting-action-done")
    await terms.meet(tx, office.id, DeadlineKind.MEETING_ACTION, action_id)
    await _await_word(tx, actor, action_id, "done")
    await tx.outbox.answer(callback, text("meeting-action-finished"))
    await _lay_task(tx, actor, await tx.meetings.action(action_id), anew=True)
    await _tell_caller(tx, actor, action_id, "meeting-action-told-done")


async def ask_word(tx: Tx, actor: Person, office: TaskForce, action_id: int, which: str) -> None:
    """Ask for a word: why it is not done yet, or why the chair drops it."""
    task = await _finishable(tx, actor, action_id)
    if which == "drop":
        _check_chair(actor)
    check_task_step(task, ActionState.DONE)
    await _await_word(tx, actor, action_id, which)
    people = await tx.people.names({task.person} if task.person else set())
    words = text(f"meeting-action-ask-{which}", **task_facts(task, people), limit=REASON_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(button("meeting.action", action_id))), anew=True)


async def take_word(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], words: str) -> None:
    """Take the word on an action."""
    note = check_words("words", words, REASON_LIMIT)
    if "which" not in known or "meeting_action" not in known:
        raise Refusal("meeting-draft-gone")
    action_id, which = int(known["meeting_action"]), str(known["which"])
    task = await _finishable(tx, actor, action_id)
    if which == "drop":
        _check_chair(actor)
        await _end(tx, actor, office, task, ActionState.DROPPED, "meeting-action-dropped", note)
        await terms.drop(tx, office.id, DeadlineKind.MEETING_ACTION, action_id)
    else:
        await _note(tx, actor, office, task, which, note)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await _lay_task(tx, actor, await tx.meetings.action(action_id), anew=True)
    if which != "done":
        await _tell_caller(tx, actor, action_id, f"meeting-action-told-{which}")


async def _note(tx: Tx, actor: Person, office: TaskForce, task: Task, which: str, note: str) -> None:
    if which == "undone":
        check_task_step(task, ActionState.DONE)
    if not await tx.meetings.change_action(task, note=note):
        raise Refusal("meeting-changed")
    data = {"action": task.id, "state": str(task.state)}
    await tx.ledger.append(office.id, actor.id, "meeting-action-noted", data, sealed={"note": note})


async def _end(
    tx: Tx, actor: Person, office: TaskForce, task: Task, to: ActionState, event: str, note: str = ""
) -> None:
    check_task_step(task, to)
    changes = {"state": to, "closed_by": actor.id, "closed_at": tx.now, **({"note": note} if note else {})}
    if not await tx.meetings.change_action(task, **changes):
        raise Refusal("meeting-changed")
    sealed = {"note": note} if note else None
    await tx.ledger.append(office.id, actor.id, event, {"action": task.id}, sealed=sealed)


async def _tell_caller(tx: Tx, actor: Person, action_id: int, name: str) -> None:
    """Tell the chair of that meeting how an action stands; where the chair drops it, those who had to do it."""
    task = await tx.meetings.action(action_id)
    meeting = await tx.meetings.get(task.meeting)
    people = {each.id: each for each in await tx.people.of_task_force(task.task_force)}
    readers = [people[meeting.chair]] if task.state != ActionState.DROPPED else responsible(task, people)
    facts: dict[str, Value] = {
        "kind": kind_name(meeting.kind),
        "number": meeting.number,
        "by": actor.name,
        "note": task.note,
    }
    words = text(name, **task_facts(task, people), **facts)
    for each in readers:
        if each.id != actor.id and each.active:
            shown = rows(button("meeting.action", task.id))
            await tell(tx, each, Message(words, shown, protect=not meeting.open_in_group), mention=False)


async def _lay_task(tx: Tx, actor: Person, task: Task, *, anew: bool) -> None:
    if not may_finish(task, actor):
        raise Refusal("meeting-action-not-yours")
    meeting = await tx.meetings.get(task.meeting)
    if meeting.state != MeetingState.CLOSED:
        raise Refusal("meeting-minutes-unconfirmed")
    people = await tx.people.names({task.person} if task.person else set())
    await lay(tx, actor, DESK, task_message(task, meeting, people, actor), anew=anew)


async def _finishable(tx: Tx, actor: Person, action_id: int) -> Task:
    task = await tx.meetings.action(action_id)
    if not may_finish(task, actor):
        raise Refusal("meeting-action-not-yours")
    if (await tx.meetings.get(task.meeting)).state != MeetingState.CLOSED:
        raise Refusal("meeting-minutes-unconfirmed")
    return task


def _check_chair(actor: Person) -> None:
    if not actor.roles & {Role.LEADER, Role.DEPUTY}:
        raise Refusal("not-allowed")


async def _writable(tx: Tx, actor: Person, office: TaskForce, item_id: int) -> tuple[Case, Item]:
    item = await tx.meetings.item(item_id)
    case = await load_case(tx, office, item.meeting)
    if not may_write(case.meeting, actor, office):
        raise Refusal("meeting-not-writer", name=case.people[case.meeting.chair].name)
    if case.meeting.state != MeetingState.HELD:
        raise Refusal(f"meeting-is-{case.meeting.state}")
    return case, item


async def _take_what(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], what: str) -> None:
    await _writable(tx, actor, office, int(known["meeting_item"]))
    await keep_draft(tx, actor, DRAFT, {"meeting_item": int(known["meeting_item"]), "stage": "who", "what": what})
    each = [
        Button(text("meeting-department", department=department.name), "meeting.who", (k,))
        for k, department in enumerate(office.departments)
    ]
    buttons = tuple(tuple(each[k : k + IN_ROW]) for k in range(0, len(each), IN_ROW))
    await lay(tx, actor, DESK, Message(text("meeting-decide-who", what=what), buttons), anew=True)


async def _take_who(
    tx: Tx,
    actor: Person,
    office: TaskForce,
    known: dict[str, Any],
    department: str,
    person: str | None,
    *,
    anew: bool = False,
) -> None:
    kept = {"meeting_item": int(known["meeting_item"]), "what": str(known["what"]), "department": department}
    await keep_draft(tx, actor, DRAFT, {**kept, "stage": "due", "person": person or ""})
    today = local_date(tx.now)
    days = [tx.calendar.add_workdays(today, each).on for each in DAYS]
    each = [Button(text("meeting-day", day=day), "meeting.due", (day_number(day),)) for day in days]
    buttons = tuple(tuple(each[k : k + 2]) for k in range(0, len(each), 2))
    name = "" if person is None else (await tx.people.get(person)).name
    words = text("meeting-decide-due", what=str(known["what"]), department=department, name=name)
    await lay(tx, actor, DESK, Message(words, buttons), anew=anew)


async def _add(
    tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], number: int, *, anew: bool = False
) -> None:
    case, item = await _writable(tx, actor, office, int(known["meeting_item"]))
    if len(case.tasks) >= MOST_ACTIONS:
        raise Refusal("meeting-actions-full", limit=MOST_ACTIONS)
    due_on = chosen_day(number)
    what, person = str(known["what"]), str(known["person"]) or None
    own = {"meeting": case.meeting.id, "item": item.id, "department": str(known["department"]), "person": person}
    key = await tx.meetings.add_action(task_force=office.id, **own, what=what, due_on=due_on, added_by=actor.id)
    data = {**own, "action": key, "due_on": due_on.isoformat()}
    await tx.ledger.append(office.id, actor.id, "meeting-action-added", data, sealed={"what": what})
    await show_item(tx, actor, office, item.id, anew=anew)


async def _named(tx: Tx, office: TaskForce, name: str) -> Person:
    """Return the one person on duty of that name; refuse none, or several."""
    found = [each for each in await tx.people.of_task_force(office.id) if each.active and each.name == name]
    if not found:
        raise Refusal("meeting-nobody-named", name=name[:30])
    if len(found) > 1:
        raise Refusal("meeting-several-named", name=name[:30])
    return found[0]


async def _await_word(tx: Tx, actor: Person, action_id: int, which: str) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, WORD_DRAFT, task_force=actor.task_force, meeting_action=action_id, which=which)
