"""Postponements in chat: entered with their paper, decided, listed."""

from collections.abc import Mapping

from bot.domain.messages import File
from bot.domain.roles import Action
from bot.domain.sent_files import shown
from bot.usecases.postponements import decisions, entries, lists
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx

# --- the application is entered ---------------------------------------------------------------------------------------


async def on_choose(tx: Tx, request: Request) -> None:
    """/postpone [name]: which visit is meant."""
    await entries.choose_inspection(tx, request.member, request.office, name=" ".join(request.args))


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of visits."""
    await entries.choose_inspection(tx, request.member, request.office, page=int(request.payload[0]))


async def on_new(tx: Tx, request: Request) -> None:
    """That visit: why, and the paper."""
    await entries.begin(tx, request.member, request.office, int(request.payload[0]))


async def on_words(tx: Tx, request: Request) -> None:
    """The institution's reason."""
    await entries.add_words(tx, request.member, request.office, request.draft, request.text)


async def on_paper(tx: Tx, request: Request) -> None:
    """A photo or file of the application, perhaps with the reason under it."""
    sent = sent_file(request)
    await entries.add_both(tx, request.member, request.office, request.draft, request.text, sent)


async def on_enter(tx: Tx, request: Request) -> None:
    """Enter it."""
    inspection, stamped = (int(each) for each in request.payload)
    await entries.enter(tx, request.member, request.office, inspection, stamped)


# --- decisions --------------------------------------------------------------------------------------------------------


async def on_show(tx: Tx, request: Request) -> None:
    """One application, ready to be decided by who may."""
    await decisions.show_case(tx, request.member, request.office, int(request.payload[0]))


async def on_back(tx: Tx, request: Request) -> None:
    """Not decided after all: the same message as before."""
    await decisions.show_case(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_papers(tx: Tx, request: Request) -> None:
    """The papers once more."""
    await decisions.show_papers(tx, request.member, request.office, int(request.payload[0]))


async def on_grant(tx: Tx, request: Request) -> None:
    """Grant: to which day."""
    await decisions.ask_day(tx, request.member, request.office, int(request.payload[0]))


async def on_day_words(tx: Tx, request: Request) -> None:
    """A day in words."""
    number = int(request.draft["postponement"])
    await decisions.read_words(tx, request.member, request.office, number, request.text)


async def on_date(tx: Tx, request: Request) -> None:
    """That day."""
    number, day = (int(each) for each in request.payload)
    await decisions.grant(tx, request.member, request.office, number, day)


async def on_refuse(tx: Tx, request: Request) -> None:
    """Refuse: why."""
    await decisions.ask_denial(tx, request.member, request.office, int(request.payload[0]))


async def on_deny(tx: Tx, request: Request) -> None:
    """Refuse for a ready-made reason."""
    number, code = request.payload
    await decisions.deny_for(tx, request.member, request.office, int(number), str(code))


async def on_denial_words(tx: Tx, request: Request) -> None:
    """Refuse for the reason that was written."""
    number = int(request.draft["postponement"])
    await decisions.deny_with_words(tx, request.member, request.office, number, request.text)


async def on_log(tx: Tx, request: Request) -> None:
    """All applications."""
    await lists.show_log(tx, request.member, request.office, int(request.payload[0]))


async def paper_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a file of an application as it was handed in."""
    paper = await tx.files.find(int(args["file"]))
    assert paper is not None
    return shown(paper.name, await tx.files.content(paper.id))


MAKERS = {"postponement-paper": paper_file}

MENU = {Action.ENTER_POSTPONEMENT: "postponement.choose"}

ROUTES: list[Route] = [
    Command("postpone", Action.ENTER_POSTPONEMENT, on_choose, where="private", words=("登记延期",)),
    Press("postponement.choose", Action.ENTER_POSTPONEMENT, on_choose),
    Press("postponement.list", Action.ENTER_POSTPONEMENT, on_page, (int,)),
    Press("postponement.new", Action.ENTER_POSTPONEMENT, on_new, (int,), Owned.INSPECTION),
    Awaited(entries.DRAFT, Action.ENTER_POSTPONEMENT, on_words),
    Awaited(entries.DRAFT, Action.ENTER_POSTPONEMENT, on_paper, file=True),
    Press("postponement.enter", Action.ENTER_POSTPONEMENT, on_enter, (int, int), Owned.INSPECTION),
    Press("postponement.show", Action.ENTER_POSTPONEMENT, on_show, (int,), Owned.POSTPONEMENT),
    Press("postponement.papers", Action.ENTER_POSTPONEMENT, on_papers, (int,), Owned.POSTPONEMENT),
    Press("postponement.log", Action.ENTER_POSTPONEMENT, on_log, (int,)),
    Press("postponement.back", Action.DECIDE_POSTPONEMENT, on_back, (int,), Owned.POSTPONEMENT),
    Press("postponement.grant", Action.DECIDE_POSTPONEMENT, on_grant, (int,), Owned.POSTPONEMENT),
    Awaited(decisions.DAY_DRAFT, Action.DECIDE_POSTPONEMENT, on_day_words),
    Press("postponement.date", Action.DECIDE_POSTPONEMENT, on_date, (int, int), Owned.POSTPONEMENT),
    Press("postponement.refuse", Action.DECIDE_POSTPONEMENT, on_refuse, (int,), Owned.POSTPONEMENT),
    Press("postponement.deny", Action.DECIDE_POSTPONEMENT, on_deny, (int, str), Owned.POSTPONEMENT),
    Awaited(decisions.DENIAL_DRAFT, Action.DECIDE_POSTPONEMENT, on_denial_words),
]
