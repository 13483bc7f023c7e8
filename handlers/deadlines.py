"""Deadlines in chat: one's own, the whole task force's, one of them; once more tomorrow, done; the calendar file."""

from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.usecases.deadlines import answers, calendar, lists
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_due(tx: Tx, request: Request) -> None:
    """/due: one's own deadlines; /due all: the task force's."""
    if [each.lower() for each in request.args] != ["all"]:
        await lists.show_own(tx, request.member)
    elif request.may(Action.SEE_ALL_DUE):
        await lists.show_all(tx, request.member, request.office)
    else:
        raise Refusal("not-allowed")


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of one's own."""
    await lists.show_own(tx, request.member, int(request.payload[0]), anew=False)


async def on_all(tx: Tx, request: Request) -> None:
    """All of the task force."""
    await lists.show_all(tx, request.member, request.office)


async def on_pages(tx: Tx, request: Request) -> None:
    """Another page of all."""
    await lists.show_all(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_show(tx: Tx, request: Request) -> None:
    """One deadline."""
    await lists.show_deadline(tx, request.member, int(request.payload[0]))


async def on_done(tx: Tx, request: Request) -> None:
    """It is done."""
    await answers.finish(tx, request.member, int(request.payload[0]), request.callback or "")


async def on_tomorrow(tx: Tx, request: Request) -> None:
    """Once more on the next working day."""
    await answers.snooze(tx, request.member, int(request.payload[0]), request.callback or "")


async def on_all_tomorrow(tx: Tx, request: Request) -> None:
    """All of one message once more on the next working day."""
    day, first = request.payload
    await answers.snooze_all(tx, request.member, int(day), int(first), request.callback or "")


async def on_calendar(tx: Tx, request: Request) -> None:
    """/calendar: one's own deadlines and visits as a file for a calendar."""
    await calendar.send(tx, request.member)


MENU = {Action.SEE_DUE: "due.show", Action.SEE_ALL_DUE: "due.all"}

ROUTES: list[Route] = [
    Command("due", Action.SEE_DUE, on_due, where="private", words=("我的期限",)),
    Command("calendar", Action.SEE_DUE, on_calendar, where="private", words=("订阅期限",)),
    Press("due.show", Action.SEE_DUE, on_due),
    Press("due.page", Action.SEE_DUE, on_page, (int,)),
    Press("due.all", Action.SEE_ALL_DUE, on_all),
    Press("due.pages", Action.SEE_ALL_DUE, on_pages, (int,)),
    Press("due.calendar", Action.SEE_DUE, on_calendar),
    Press("due.tomorrow", Action.SEE_DUE, on_all_tomorrow, (int, int)),
    Press("deadline.show", Action.SEE_DUE, on_show, (int,), Owned.DEADLINE),
    Press("deadline.done", Action.SEE_DUE, on_done, (int,), Owned.DEADLINE),
    Press("deadline.tomorrow", Action.SEE_DUE, on_tomorrow, (int,), Owned.DEADLINE),
]
