"""Meetings in chat: called, moved, answered, items proposed, minutes written, what was decided done."""

from bot.domain.messages import text
from bot.domain.roles import Action
from bot.usecases.meetings import (
    actions,
    agendas,
    attendance,
    calling,
    lists,
    minutes,
    plans,
    proposals,
    scheduling,
)
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx

# --- lists ------------------------------------------------------------------------------------------------------------


async def on_list(tx: Tx, request: Request) -> None:
    """/meetings: those to come, then past ones."""
    await lists.show_meetings(tx, request.member, request.office, anew=True)


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of them."""
    await lists.show_meetings(tx, request.member, request.office, int(request.payload[0]))


async def on_show(tx: Tx, request: Request) -> None:
    """One meeting."""
    await lists.show_meeting(tx, request.member, request.office, int(request.payload[0]), anew=True)


async def on_people(tx: Tx, request: Request) -> None:
    """Who comes, by name."""
    await attendance.show_attendance(tx, request.member, request.office, int(request.payload[0]))


# --- calling, moving, cancelling --------------------------------------------------------------------------------------


async def on_new(tx: Tx, request: Request) -> None:
    """/meeting: call one, which kind."""
    await calling.choose_kind(tx, request.member)


async def on_kind(tx: Tx, request: Request) -> None:
    """That kind."""
    await calling.begin(tx, request.member, request.office, str(request.payload[0]))


async def on_day(tx: Tx, request: Request) -> None:
    """That day."""
    await calling.choose_day(tx, request.member, request.office, int(request.payload[0]))


async def on_time(tx: Tx, request: Request) -> None:
    """That time."""
    await calling.choose_time(tx, request.member, request.office, int(request.payload[0]))


async def on_place(tx: Tx, request: Request) -> None:
    """The last place again."""
    await calling.choose_place(tx, request.member, request.office)


async def on_plan_words(tx: Tx, request: Request) -> None:
    """A day, a time or a place that was typed."""
    await calling.take_words(tx, request.member, request.office, request.text)


async def on_chair(tx: Tx, request: Request) -> None:
    """Somebody else chairs."""
    await calling.change_setting(tx, request.member, request.office, "chair")


async def on_freeze(tx: Tx, request: Request) -> None:
    """The agenda is frozen at another time."""
    await calling.change_setting(tx, request.member, request.office, "freeze")


async def on_scope(tx: Tx, request: Request) -> None:
    """Others are called."""
    await calling.change_setting(tx, request.member, request.office, "scope")


async def on_call(tx: Tx, request: Request) -> None:
    """Call it."""
    await scheduling.call(tx, request.member, request.office, int(request.payload[0]))


async def on_move(tx: Tx, request: Request) -> None:
    """Move one: to which day."""
    await calling.begin_move(tx, request.member, request.office, int(request.payload[0]))


async def on_move_confirmed(tx: Tx, request: Request) -> None:
    """Move it."""
    await scheduling.move(tx, request.member, request.office, int(request.payload[0]))


async def on_cancel(tx: Tx, request: Request) -> None:
    """Cancel one: why."""
    await scheduling.ask_cancel(tx, request.member, request.office, int(request.payload[0]))


async def on_cancel_words(tx: Tx, request: Request) -> None:
    """Cancel it for that reason."""
    await scheduling.cancel(tx, request.member, request.office, int(request.draft["meeting"]), request.text)


async def on_freeze_now(tx: Tx, request: Request) -> None:
    """Freeze the agenda before its time."""
    await agendas.freeze_now(tx, request.member, request.office, int(request.payload[0]))


# --- who comes --------------------------------------------------------------------------------------------------------


async def on_attend(tx: Tx, request: Request) -> None:
    """I come."""
    assert request.callback is not None
    await attendance.attend(tx, request.member, request.office, int(request.payload[0]), request.callback)


async def on_absent(tx: Tx, request: Request) -> None:
    """I cannot come."""
    assert request.callback is not None
    await attendance.decline(tx, request.member, request.office, int(request.payload[0]), request.callback)


async def on_stand_in(tx: Tx, request: Request) -> None:
    """Who comes instead."""
    number = int(request.draft["meeting"])
    await attendance.name_stand_in(tx, request.member, request.office, number, request.text)


async def on_alone(tx: Tx, request: Request) -> None:
    """Nobody comes instead."""
    await attendance.send_nobody(tx, request.member, request.office, int(request.payload[0]))


# --- the agenda -------------------------------------------------------------------------------------------------------


async def on_propose(tx: Tx, request: Request) -> None:
    """Propose an item: its title, in the private chat."""
    await proposals.begin(tx, request.member, request.office, int(request.payload[0]))
    if request.callback is not None and not request.chat.private:
        await tx.outbox.answer(request.callback, text("meeting-go-private"))


async def on_item_words(tx: Tx, request: Request) -> None:
    """The title, who reports, or the minutes."""
    await proposals.take_words(tx, request.member, request.office, request.draft, request.text)


async def on_myself(tx: Tx, request: Request) -> None:
    """The proposer reports."""
    await proposals.report_myself(tx, request.member)


async def on_lasts(tx: Tx, request: Request) -> None:
    """So many minutes."""
    await proposals.choose_lasts(tx, request.member, request.office, int(request.payload[0]))


async def on_withdraw(tx: Tx, request: Request) -> None:
    """Take an item back."""
    await proposals.withdraw(tx, request.member, request.office, int(request.payload[0]))


# --- the minutes ------------------------------------------------------------------------------------------------------


async def on_minutes(tx: Tx, request: Request) -> None:
    """Write the minutes."""
    await minutes.open_minutes(tx, request.member, request.office, int(request.payload[0]))


async def on_item(tx: Tx, request: Request) -> None:
    """Those of one item."""
    await minutes.show_item(tx, request.member, request.office, int(request.payload[0]))


async def on_minutes_words(tx: Tx, request: Request) -> None:
    """What was said on it."""
    await minutes.take_words(tx, request.member, request.office, request.draft, request.text)


async def on_raise(tx: Tx, request: Request) -> None:
    """An item that came up in the meeting."""
    await proposals.begin_raise(tx, request.member, request.office, int(request.payload[0]))


async def on_submit(tx: Tx, request: Request) -> None:
    """Put them before the chair."""
    await minutes.submit(tx, request.member, request.office, int(request.payload[0]))


async def on_review(tx: Tx, request: Request) -> None:
    """The chair looks at them."""
    await minutes.review(tx, request.member, request.office, int(request.payload[0]))


async def on_close(tx: Tx, request: Request) -> None:
    """The chair confirms them."""
    number, stamped = request.payload
    await minutes.close(tx, request.member, request.office, int(number), int(stamped))


async def on_paper(tx: Tx, request: Request) -> None:
    """Agenda or minutes as a document."""
    await minutes.send_paper(tx, request.member, request.office, int(request.payload[0]))


# --- what was decided -------------------------------------------------------------------------------------------------


async def on_decide(tx: Tx, request: Request) -> None:
    """Something is to be done: what."""
    await actions.begin(tx, request.member, request.office, int(request.payload[0]))


async def on_decision_words(tx: Tx, request: Request) -> None:
    """What, who, or by when."""
    await actions.take_words(tx, request.member, request.office, request.draft, request.text)


async def on_who(tx: Tx, request: Request) -> None:
    """That department."""
    await actions.choose_department(tx, request.member, request.office, int(request.payload[0]))


async def on_due(tx: Tx, request: Request) -> None:
    """By that day."""
    await actions.choose_due(tx, request.member, request.office, int(request.payload[0]))


async def on_strike(tx: Tx, request: Request) -> None:
    """Not decided after all."""
    await actions.strike(tx, request.member, request.office, int(request.payload[0]))


async def on_actions(tx: Tx, request: Request) -> None:
    """What is still to be done."""
    await actions.show_actions(tx, request.member, request.office, int(request.payload[0]))


async def on_action(tx: Tx, request: Request) -> None:
    """One of it."""
    await actions.show_action(tx, request.member, request.office, int(request.payload[0]))


async def on_done(tx: Tx, request: Request) -> None:
    """It is done."""
    assert request.callback is not None
    await actions.finish(tx, request.member, request.office, int(request.payload[0]), request.callback)


async def on_undone(tx: Tx, request: Request) -> None:
    """It is not done yet: why."""
    await actions.ask_word(tx, request.member, request.office, int(request.payload[0]), "undone")


async def on_drop(tx: Tx, request: Request) -> None:
    """It need not be done: why."""
    await actions.ask_word(tx, request.member, request.office, int(request.payload[0]), "drop")


async def on_word(tx: Tx, request: Request) -> None:
    """The word on it."""
    await actions.take_word(tx, request.member, request.office, request.draft, request.text)


MENU = {Action.SEE_MEETINGS: "meeting.list", Action.CALL_MEETING: "meeting.new"}

ROUTES: list[Route] = [
    Command("meetings", Action.SEE_MEETINGS, on_list, where="private", words=("会议", "联席会议")),
    Press("meeting.list", Action.SEE_MEETINGS, on_list),
    Press("meeting.page", Action.SEE_MEETINGS, on_page, (int,)),
    Press("meeting.show", Action.SEE_MEETINGS, on_show, (int,), Owned.MEETING),
    Press("meeting.people", Action.SEE_MEETINGS, on_people, (int,), Owned.MEETING),
    Command("meeting", Action.CALL_MEETING, on_new, where="private", words=("召集会议",)),
    Press("meeting.new", Action.CALL_MEETING, on_new),
    Press("meeting.kind", Action.CALL_MEETING, on_kind, (str,)),
    Press("meeting.day", Action.CALL_MEETING, on_day, (int,)),
    Press("meeting.time", Action.CALL_MEETING, on_time, (int,)),
    Press("meeting.place", Action.CALL_MEETING, on_place),
    Awaited(plans.DRAFT, Action.CALL_MEETING, on_plan_words),
    Press("meeting.chair", Action.CALL_MEETING, on_chair),
    Press("meeting.freeze", Action.CALL_MEETING, on_freeze),
    Press("meeting.scope", Action.CALL_MEETING, on_scope),
    Press("meeting.call", Action.CALL_MEETING, on_call, (int,)),
    Press("meeting.move", Action.CALL_MEETING, on_move, (int,), Owned.MEETING),
    Press("meeting.move-confirm", Action.CALL_MEETING, on_move_confirmed, (int,)),
    Press("meeting.cancel", Action.CALL_MEETING, on_cancel, (int,), Owned.MEETING),
    Awaited(scheduling.CANCEL_DRAFT, Action.CALL_MEETING, on_cancel_words),
    Press("meeting.freeze-now", Action.CALL_MEETING, on_freeze_now, (int,), Owned.MEETING),
    Press("meeting.attend", Action.ATTEND_MEETING, on_attend, (int,), Owned.MEETING),
    Press("meeting.absent", Action.ATTEND_MEETING, on_absent, (int,), Owned.MEETING),
    Awaited(attendance.DRAFT, Action.ATTEND_MEETING, on_stand_in),
    Press("meeting.alone", Action.ATTEND_MEETING, on_alone, (int,), Owned.MEETING),
    Press("meeting.propose", Action.PROPOSE_ITEM, on_propose, (int,), Owned.MEETING),
    Awaited(proposals.DRAFT, Action.PROPOSE_ITEM, on_item_words),
    Press("meeting.myself", Action.PROPOSE_ITEM, on_myself),
    Press("meeting.lasts", Action.PROPOSE_ITEM, on_lasts, (int,)),
    Press("meeting.withdraw", Action.PROPOSE_ITEM, on_withdraw, (int,), Owned.MEETING_ITEM),
    Press("meeting.minutes", Action.WRITE_MINUTES, on_minutes, (int,), Owned.MEETING),
    Press("meeting.item", Action.WRITE_MINUTES, on_item, (int,), Owned.MEETING_ITEM),
    Awaited(minutes.DRAFT, Action.WRITE_MINUTES, on_minutes_words),
    Press("meeting.raise", Action.WRITE_MINUTES, on_raise, (int,), Owned.MEETING),
    Press("meeting.submit", Action.WRITE_MINUTES, on_submit, (int,), Owned.MEETING),
    Press("meeting.review", Action.CALL_MEETING, on_review, (int,), Owned.MEETING),
    Press("meeting.close", Action.CALL_MEETING, on_close, (int, int), Owned.MEETING),
    Press("meeting.paper", Action.SEE_MEETINGS, on_paper, (int,), Owned.MEETING),
    Press("meeting.decide", Action.WRITE_MINUTES, on_decide, (int,), Owned.MEETING_ITEM),
    Awaited(actions.DRAFT, Action.WRITE_MINUTES, on_decision_words),
    Press("meeting.who", Action.WRITE_MINUTES, on_who, (int,)),
    Press("meeting.due", Action.WRITE_MINUTES, on_due, (int,)),
    Press("meeting.strike", Action.WRITE_MINUTES, on_strike, (int,), Owned.MEETING_ACTION),
    Press("meeting.actions", Action.SEE_MEETINGS, on_actions, (int,)),
    Press("meeting.action", Action.SEE_MEETINGS, on_action, (int,), Owned.MEETING_ACTION),
    Press("meeting.done", Action.ATTEND_MEETING, on_done, (int,), Owned.MEETING_ACTION),
    Press("meeting.undone", Action.ATTEND_MEETING, on_undone, (int,), Owned.MEETING_ACTION),
    Press("meeting.drop", Action.CALL_MEETING, on_drop, (int,), Owned.MEETING_ACTION),
    Awaited(actions.WORD_DRAFT, Action.ATTEND_MEETING, on_word),
]
