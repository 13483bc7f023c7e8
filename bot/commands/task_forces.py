"""`zhuanban task-force add|list|basis`: setting task forces up from presets, and what they work by."""

import sys
from datetime import date
from typing import Annotated

import typer

from bot.commands.check import read_settings
from bot.commands.terminal import say, words
from bot.commands.transactions import OPERATOR, refusing, transact
from bot.domain.messages import text
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.expiries import set_basis
from bot.usecases.presets import Preset, load_preset, set_up
from storage.transaction import Tx

app = typer.Typer(no_args_is_help=True, help="Set task forces up, and list them.")


@app.command()
def add(
    task_force: Annotated[str, typer.Argument(metavar="ID", help="Short name: lower-case letters, digits, - and _.")],
    preset: Annotated[str, typer.Option(help="long_term_care or medical_institutions.")],
    title: Annotated[str, typer.Option(help="What the task force is called.")],
    publication_days: Annotated[
        int | None, typer.Option(help="Working days until a result is public, where the preset does not set them.")
    ] = None,
) -> None:
    """Set a task force up; then bind its group by sending /bind there."""
    settings = read_settings()
    known = refusing(lambda: load_preset(preset))
    days = publication_days if publication_days is not None else _ask_days(known)
    office = refusing(lambda: known.task_force(task_force, title, days))

    async def act(tx: Tx) -> None:
        await set_up(tx, OPERATOR, office)

    transact(settings, act)
    say(text("cli-task-force-added", id=office.id, title=office.title, days=office.publication_days))


def _ask_days(preset: Preset) -> int | None:
    """Ask for the term that the preset only suggests; at a terminal only."""
    suggested = preset.publication.suggested
    if suggested is None or not sys.stdin.isatty():
        return None
    asked: int = typer.prompt(words(text("cli-publication-days")), default=suggested, type=int)
    return asked


@app.command("list")
def list_all() -> None:
    """List the task forces: id, title, preset, whether a group is bound."""

    async def act(tx: Tx) -> list[TaskForce]:
        return await tx.task_forces.all()

    found = transact(read_settings(), act)
    for each in found:
        bound = text("cli-bound" if each.chat is not None else "cli-unbound")
        say(text("cli-task-force", id=each.id, title=each.title, preset=each.preset, bound=bound))
    if not found:
        say(text("cli-task-forces-none"))


@app.command()
def basis(
    task_force: Annotated[str, typer.Argument(metavar="ID", help="The task force.")],
    title: Annotated[str, typer.Argument(help="The document's title.")],
    expires_on: Annotated[str, typer.Argument(metavar="DAY", help="Until when it is in force, such as 2027-12-31.")],
) -> None:
    """Keep until when a document that the task force works by is in force: whoever leads is reminded before."""
    day = refusing(lambda: _day(expires_on))

    async def act(tx: Tx) -> None:
        office = await tx.task_forces.find(task_force)
        if office is None:
            raise Refusal("task-force-unknown", id=task_force)
        await set_basis(tx, OPERATOR, office, title, day)

    transact(read_settings(), act)
    say(text("cli-legal-basis-set", title=title.strip(), expires_on=day))


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise Refusal("legal-basis-day") from None
