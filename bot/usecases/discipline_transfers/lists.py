"""The transfers that somebody may know of: for everybody else there are none."""

from bot.domain import discipline_transfers as rules
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.discipline_transfers.cases import outline
from storage.transaction import Tx

DESK = "discipline-list"
ON_PAGE = 8


async def show_list(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show them, the newest first, a page at a time; drafts are taken up by entering."""
    if not tx.sealed.sealable:
        raise Refusal("discipline-no-key")
    known = await tx.discipline_transfers.of_task_force(office.id)
    own = [each for each in known if not each.is_draft and rules.reads(each, actor)]
    last = max(0, (len(own) - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    shown = own[page * ON_PAGE :][:ON_PAGE]
    lines = tuple(text("discipline-list-line", **outline(office, each)) for each in shown)
    words = text("discipline-list", many=len(own), lines=lines or (text("discipline-list-none"),))
    each = [Button(text("discipline-open", **outline(office, one)), "discipline.show", (one.id,)) for one in shown]
    new = [button("discipline.new")] if actor.may(Action.ENTER_DISCIPLINE) else []
    buttons = (*rows(*each), *turning("discipline.page", page, last), *rows(*new))
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=anew)
