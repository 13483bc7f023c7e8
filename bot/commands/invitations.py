"""`zhuanban invite`: a link for one person, such as the first leader, whom nobody in chat could invite."""

import asyncio
from typing import Annotated

import typer

from bot.app import Unusable, introduce
from bot.commands.check import read_settings
from bot.commands.terminal import say
from bot.commands.transactions import OPERATOR, transact
from bot.domain.messages import text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.settings import Settings
from bot.usecases.accounts import issue_code
from storage.transaction import Tx


def invite(
    task_force: Annotated[str, typer.Argument(metavar="TASK_FORCE", help="Its id; see task-force list.")],
    staff_no: Annotated[str, typer.Argument(metavar="STAFF_NO", help="As in the list of people.")],
) -> None:
    """Print a one-time link that ties an account to that person's entry."""
    settings = read_settings()

    async def act(tx: Tx) -> tuple[Person, str, int]:
        office = await tx.task_forces.find(task_force)
        if office is None:
            raise Refusal("task-force-unknown", id=task_force)
        found = [each for each in await tx.people.of_task_force(office.id) if each.staff_no == staff_no]
        if not found:
            raise Refusal("staff-no-unknown", staff_no=staff_no, title=office.title)
        return found[0], await issue_code(tx, office, found[0], OPERATOR), office.invitation_days

    person, code, days = transact(settings, act)
    username = asyncio.run(_username(settings))
    say(text("cli-invitation", name=person.name, department=person.department, days=days))
    if username:
        typer.echo(f"https://t.me/{username}?start={code}")
    else:
        say(text("cli-invitation-code", code=code))


async def _username(settings: Settings) -> str:
    """Return the bot's name, empty where Telegram cannot be asked: a code works without a link, too."""
    try:
        return await introduce(settings)
    except Unusable:
        return ""
