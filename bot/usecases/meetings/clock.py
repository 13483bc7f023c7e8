"""What the clock does in meetings: freezes agendas, reminds those who come, asks for minutes."""

from bot.domain.meetings import MeetingState
from bot.domain.messages import Message, Text, button, text
from bot.usecases.meetings.agendas import CLOCK, freeze
from bot.usecases.meetings.cases import Case, answer_buttons, load_case, write_to
from bot.usecases.meetings.moments import Tick, next_moment, tick_of
from reminders.deadlines import in_office_hours
from storage.transaction import Tx

MOST = 50


async def run_due(tx: Tx) -> None:
    """Do what is due in meetings now; one question by index where nothing is."""
    for meeting in await tx.meetings.due(MOST):
        case = await load_case(tx, await tx.task_forces.get(meeting.task_force), meeting.id)
        if meeting.state == MeetingState.CALLED and meeting.freeze_at <= tx.now:
            case = await freeze(tx, case, CLOCK)
        following = next_moment(tx.calendar, case.meeting, case.meeting.state, tx.now)
        late = meeting.state == MeetingState.HELD and not in_office_hours(tx.calendar, tx.now)
        if await tx.meetings.change(case.meeting, next_at=following) and not late:
            await _say(tx, case)


async def _say(tx: Tx, case: Case) -> None:
    meeting = case.meeting
    if meeting.state == MeetingState.HELD:
        await _ask_minutes(tx, case, text("meeting-minutes-open", head=case.head()))
        return
    tick = tick_of(tx.calendar, meeting, tx.now)
    if tick == Tick.ASK:
        await _ask_minutes(tx, case, text("meeting-held-ask", head=case.head()))
    elif tick is not None:
        await _remind(tx, case, tick)


async def _remind(tx: Tx, case: Case, tick: Tick) -> None:
    """Remind those who come, and those who have not answered; said once for a time that was set."""
    meeting = case.meeting
    once = f"meeting:{meeting.id}:{tick}:{int(meeting.starts_at.timestamp())}"
    heading = text(f"meeting-reminder-{tick}")
    attending = {each.id for each in case.attending}
    for name, people in (
        ("meeting-reminder-attending", [each for each in case.expected if each.id in attending]),
        ("meeting-reminder-silent", [each for each in case.expected if each.id not in attending]),
    ):
        words = text("meeting-reminder", heading=heading, head=case.head(), hint=text(name))
        buttons = (answer_buttons(meeting), (button("meeting.show", meeting.id),))
        await write_to(tx, people, Message(words, buttons), once)


async def _ask_minutes(tx: Tx, case: Case, words: Text) -> None:
    meeting = case.meeting
    day = int(tx.now.timestamp()) // 86400
    buttons = [(button("meeting.minutes", meeting.id),)]
    await write_to(tx, case.writers, Message(words, tuple(buttons)), f"meeting:{meeting.id}:ask:{day}")
