"""Members in chat: the roster's state, its list, one person's entry."""

from bot.domain.roles import Action
from bot.usecases import members
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_members(tx: Tx, request: Request) -> None:
    """/members: the state of the roster."""
    await members.show_overview(tx, request.member, request.office, anew=True)


async def on_overview(tx: Tx, request: Request) -> None:
    """Back to the state of the roster."""
    await members.show_overview(tx, request.member, request.office, anew=False)


async def on_list(tx: Tx, request: Request) -> None:
    """A page of the list."""
    view, department, page = request.payload
    place = (int(department), int(page))
    await members.show_list(tx, request.member, request.office, str(view), place, anew=False)


async def on_card(tx: Tx, request: Request) -> None:
    """One person."""
    await members.show_card(tx, request.member, request.office, str(request.payload[0]))


async def on_suspend(tx: Tx, request: Request) -> None:
    """Take somebody off duty: asked first, then done."""
    person, sure = str(request.payload[0]), request.payload[1]
    if sure:
        await members.suspend(tx, request.member, request.office, person)
    else:
        await members.ask_sure(tx, request.member, request.office, person, "member.suspend")


async def on_restore(tx: Tx, request: Request) -> None:
    """Put somebody back on duty."""
    await members.restore(tx, request.member, request.office, str(request.payload[0]))


MENU = {Action.SEE_MEMBERS: "member.open", Action.INVITE: "account.invitations"}

ROUTES: list[Route] = [
    Command("members", Action.SEE_MEMBERS, on_members, where="private", words=("成员",)),
    Press("member.open", Action.SEE_MEMBERS, on_members),
    Press("member.overview", Action.SEE_MEMBERS, on_overview),
    Press("member.list", Action.SEE_MEMBERS, on_list, (str, int, int)),
    Press("member.card", Action.SEE_MEMBERS, on_card, (str,), Owned.PERSON),
    Press("member.suspend", Action.MANAGE_MEMBERS, on_suspend, (str, bool), Owned.PERSON),
    Press("member.restore", Action.MANAGE_MEMBERS, on_restore, (str,), Owned.PERSON),
]
