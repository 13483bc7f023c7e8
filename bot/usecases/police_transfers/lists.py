"""Cases in a list, a page at a time, in a few questions however many there are."""

from bot.domain import police_transfer_rights as rights
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.police_transfers import PoliceTransfer
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.police_transfers.cases import outline, state_name
from storage.police_transfers import TransferSight
from storage.transaction import Tx

DESK = "police-transfers"
ON_PAGE = 8


async def show_list(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show the cases that concern somebody, open ones first: number, state and departments, never what they are about."""
    if not tx.sealed.sealable:
        raise Refusal("police-transfer-no-key")
    sight = sight_of(actor, office)
    many, _ = await tx.police_transfers.page(sight, 0, 0)
    last = max(0, (many - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    _, shown = await tx.police_transfers.page(sight, page * ON_PAGE, ON_PAGE)
    lines = tuple(_line(office, each) for each in shown) or (text("police-transfer-list-none"),)
    words = text("police-transfer-list", many=many, lines=lines)
    buttons = (*rows(*map(_open, shown)), *turning("police-transfer.list", page, last), *rows(*_new(actor, office)))
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=anew)


def _new(actor: Person, office: TaskForce) -> list[Button]:
    """Return the button that opens one: to the police, or from them."""
    if not actor.may(Action.OPEN_POLICE_TRANSFER):
        return []
    theirs = office.police is not None and actor.department == office.police.name
    return [button("police-transfer.from-police" if theirs else "police-transfer.new")]


def sight_of(actor: Person, office: TaskForce) -> TransferSight:
    """Return what somebody's list has: a chair's all, liaisons' and heads' their department's, others' their own."""
    return TransferSight(
        office.id,
        actor.id,
        actor.department,
        whole_department=bool(actor.roles & {Role.LIAISON, Role.HEAD}),
        everything=rights.is_chair(actor),
    )


def _line(office: TaskForce, transfer: PoliceTransfer) -> Text:
    if transfer.is_draft:
        return text("police-transfer-list-draft")
    return text("police-transfer-list-line", **outline(office, transfer))


def _open(transfer: PoliceTransfer) -> Button:
    if transfer.is_draft:
        return Button(text("police-transfer-open-draft"), "police-transfer.resume", (transfer.id,))
    label = text("police-transfer-open", number=transfer.number or "", state=state_name(transfer.state))
    return Button(label, "police-transfer.show", (transfer.id,))
