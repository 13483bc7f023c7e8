"""Accounts in chat: /start, invitations, parting an account from its entry."""

from bot.domain.roles import Action
from bot.usecases import accounts, members
from handlers.entries import MENU
from handlers.menu import asker_of
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx

# What the button in the group sends, so that Start opens the private chat: no code.
HELLO = "hello"


async def on_start(tx: Tx, request: Request) -> None:
    """/start, bare or with a code."""
    code = request.args[0] if request.args else HELLO
    if code == HELLO:
        await accounts.greet(tx, asker_of(request), MENU)
    else:
        await accounts.redeem(tx, asker_of(request), code, MENU)


async def on_invite(tx: Tx, request: Request) -> None:
    """/invite: whoever has no account yet."""
    await members.show_list(tx, request.member, request.office, "untied", (members.EVERYWHERE, 0), anew=True)


async def on_invite_one(tx: Tx, request: Request) -> None:
    """A link for one person."""
    await accounts.invite(tx, request.member, request.office, str(request.payload[0]))


async def on_untie(tx: Tx, request: Request) -> None:
    """Part an entry from its account: asked first, then done."""
    person, sure = str(request.payload[0]), request.payload[1]
    if sure:
        await accounts.untie(tx, request.member, request.office, person)
    else:
        await members.ask_sure(tx, request.member, request.office, person, "account.untie")


ROUTES: list[Route] = [
    Command("start", Action.USE_BOT, on_start, where="private"),
    Command("invite", Action.INVITE, on_invite, where="private", words=("邀请",)),
    Press("account.invitations", Action.INVITE, on_invite),
    Press("account.invite", Action.INVITE, on_invite_one, (str,), Owned.PERSON),
    Press("account.untie", Action.MANAGE_MEMBERS, on_untie, (str, bool), Owned.PERSON),
]
