"""Meetings as a list, coming ones first, and one of them with all that its reader may see and do."""

from bot.domain.meetings import Meeting, MeetingState, may_read, may_write, presides
from bot.domain.messages import Button, Keyboard, Message, Text, button, text
from bot.domain.people import Person
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.meetings.agendas import agenda_lines, preview
from bot.usecases.meetings.cases import DESK, Case, answer_buttons, kind_name, load_case, state_name
from bot.usecases.meetings.task_messages import task_lines
from storage.transaction import Tx

ON_PAGE = 8


async def show_meetings(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = False) -> None:
    """Show a page of the meetings."""
    page = max(page, 0)
    found, many = await tx.meetings.page(office.id, page * ON_PAGE, ON_PAGE)
    last = max(many - 1, 0) // ON_PAGE
    if page > last:
        page = last
        found, many = await tx.meetings.page(office.id, page * ON_PAGE, ON_PAGE)
    each = [
        Button(text("meeting-show", kind=kind_name(one.kind), number=one.number), "meeting.show", (one.id,))
        for one in found
    ]
    keyboard = tuple(tuple(each[k : k + 2]) for k in range(0, len(each), 2))
    more = [button("meeting.actions", 0)]
    if actor.may(Action.CALL_MEETING):
        more.append(button("meeting.new"))
    lines = tuple(_line(one) for one in found) or (text("meeting-list-none"),)
    words = text("meeting-list", many=many, lines=lines)
    await lay(
        tx, actor, DESK, Message(words, (*keyboard, *turning("meeting.page", page, last), tuple(more))), anew=anew
    )


def _line(meeting: Meeting) -> Text:
    return text(
        "meeting-list-line",
        kind=kind_name(meeting.kind),
        number=meeting.number,
        starts_at=meeting.starts_at,
        place=meeting.place,
        state=state_name(meeting.state),
    )


async def show_meeting(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, *, anew: bool = False) -> None:
    """Show a meeting: agenda, answers, actions, and what the reader can do next."""
    case = await load_case(tx, office, meeting_id)
    readable = may_read(case.meeting, actor)
    if readable and case.meeting.state == MeetingState.CALLED:
        case = await preview(tx, case)
    words = text(
        "meeting-card",
        head=case.head(),
        state=state_name(case.meeting.state),
        counts=case.counts(),
        own=_own(case, actor),
        body=_body(case) if readable else (text("meeting-not-for-you"),),
    )
    keyboard = _buttons(case, actor) if readable else ((button("meeting.list"),),)
    await lay(tx, actor, DESK, Message(words, keyboard, protect=not case.meeting.open_in_group), anew=anew)


def _own(case: Case, actor: Person) -> Text:
    reply = case.replies.get(actor.id)
    if not case.meeting.coming or reply is None:
        return text("meeting-own-open" if case.meeting.coming else "meeting-own-over")
    return text("meeting-own-stand-in", name=reply.stand_in) if reply.stand_in else text(f"meeting-own-{reply.answer}")


def _body(case: Case) -> tuple[Text, ...]:
    meeting = case.meeting
    if meeting.state == MeetingState.CANCELLED:
        return (text("meeting-reason", reason=meeting.reason),)
    heading = text("meeting-agenda-heading", many=len(case.items))
    lines = (heading, *(agenda_lines(case.items) or (text("meeting-agenda-none"),)))
    if meeting.state == MeetingState.CALLED:
        return (*lines, text("meeting-freeze-hint", freeze_at=meeting.freeze_at))
    if meeting.state == MeetingState.CLOSED:
        tasks = task_lines(case.tasks, case.people) or (text("meeting-tasks-none"),)
        return (*lines, text("meeting-tasks-heading", many=len(case.tasks)), *tasks)
    return lines


def _buttons(case: Case, actor: Person) -> Keyboard:
    meeting = case.meeting
    lines: list[tuple[Button, ...]] = []
    if meeting.coming:
        lines += [answer_buttons(meeting), *_proposing(case, actor)]
    writes = actor.may(Action.WRITE_MINUTES) and may_write(meeting, actor, case.office)
    if writes and (meeting.coming or meeting.state == MeetingState.HELD):
        lines.append((button("meeting.minutes", meeting.id),))
    if meeting.coming and actor.may(Action.CALL_MEETING) and presides(meeting, actor):
        frozen = (button("meeting.freeze-now", meeting.id),) if meeting.state == MeetingState.CALLED else ()
        lines.append((*frozen, button("meeting.move", meeting.id), button("meeting.cancel", meeting.id)))
    if meeting.state != MeetingState.CANCELLED:
        paper = writes or meeting.state != MeetingState.HELD
        papers = (button("meeting.paper", meeting.id),) if paper else ()
        lines.append((button("meeting.people", meeting.id), *papers))
    return (*lines, (button("meeting.list"),))


def _proposing(case: Case, actor: Person) -> list[tuple[Button, ...]]:
    if case.meeting.state != MeetingState.CALLED or not actor.may(Action.PROPOSE_ITEM):
        return []
    return [(button("meeting.propose", case.meeting.id),), *_withdrawals(case, actor)]


def _withdrawals(case: Case, actor: Person) -> list[tuple[Button, ...]]:
    """Return a button for each item that the reader can take back."""
    own = [
        (k, each)
        for k, each in enumerate(case.items, 1)
        if not each.gathered and (each.proposed_by == actor.id or presides(case.meeting, actor))
    ]
    each = [Button(text("button-meeting-withdraw-numbered", k=k), "meeting.withdraw", (item.id,)) for k, item in own]
    return [tuple(each[k : k + 3]) for k in range(0, len(each), 3)]
