"""`zhuanban import`: rosters from files, with the same preview as in chat."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.check import read_settings
from bot.commands.terminal import say, words
from bot.commands.transactions import OPERATOR, refusing, transact
from bot.domain.messages import Text, text
from bot.domain.refusals import Refusal
from bot.domain.roster_grants import Importer
from bot.domain.roster_rows import ListKind
from bot.domain.rosters import ImportState
from bot.domain.task_forces import TaskForce
from bot.settings import Settings
from bot.usecases.rosters import imports as roster_imports
from bot.usecases.rosters.imports import Author, Proposal
from bot.usecases.rosters.previews import count_lines, note_lines
from storage.transaction import Tx

MOST_ROWS = 30


class Roster(StrEnum):
    """The lists that can be imported."""

    TARGETS = "targets"
    INSPECTORS = "inspectors"


def import_roster(
    roster: Annotated[Roster, typer.Argument(help="Institutions, or people.")],
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help=".xlsx or .csv")],
    task_force: Annotated[str, typer.Option(help="The task force's id; see task-force list.")],
    department: Annotated[
        str, typer.Option(help="Where a bureau's own form names its units: the department that they belong to.")
    ] = "",
    complete: Annotated[
        bool, typer.Option("--complete", help="The file is the whole list: retire who is not in it.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Import a roster: shows what would be added, changed, retired and refused, and asks before it does so."""
    desk = Desk(read_settings(), task_force, Author(OPERATOR, Importer(), home=department), complete)
    import_id = _keep(desk, roster, file)
    fingerprint = _preview(desk, import_id)
    if fingerprint is None:
        _drop(desk, import_id)
        say(text("refusal-roster-nothing-new"))
        return
    if not yes and not typer.confirm(words(text("cli-import-sure"))):
        _drop(desk, import_id)
        say(text("roster-given-up", file=file.name))
        raise typer.Exit(1)
    say(_apply(desk, import_id, fingerprint))


@dataclass(frozen=True, slots=True)
class Desk:
    """What every step of an import needs. A step lets go of its rows: a large list need not be in memory twice."""

    settings: Settings
    task_force: str
    author: Author
    complete: bool


def _keep(desk: Desk, roster: Roster, file: Path) -> int:
    """Read the file and keep its rows; return the import's id."""
    expected: ListKind = "targets" if roster is Roster.TARGETS else "people"
    read = refusing(lambda: roster_imports.parse(file.name, file.read_bytes(), expected))

    async def act(tx: Tx) -> int:
        office = await _office(tx, desk.task_force)
        if desk.author.home and office.department(desk.author.home) is None:
            raise Refusal("department-unknown", known="、".join(each.name for each in office.departments))
        return await roster_imports.keep(tx, desk.author, office, read)

    return transact(desk.settings, act)


def _preview(desk: Desk, import_id: int) -> int | None:
    """Print what would be done and return its fingerprint, None where nothing would be."""

    async def act(tx: Tx) -> Proposal:
        office = await _office(tx, desk.task_force)
        return await roster_imports.propose(tx, desk.author, office, import_id, complete=desk.complete)

    proposal = transact(desk.settings, act)
    _show(proposal)
    return None if proposal.plan.empty else proposal.fingerprint


def _apply(desk: Desk, import_id: int, fingerprint: int) -> Text:
    """Do what was shown, and return the report."""

    async def act(tx: Tx) -> Text:
        office = await _office(tx, desk.task_force)
        proposal = await roster_imports.propose(tx, desk.author, office, import_id, complete=desk.complete)
        if proposal.fingerprint != fingerprint:
            raise Refusal("roster-moved-on")
        await roster_imports.apply(tx, desk.author, office, proposal)
        return text("roster-done", file=proposal.file_name, list=proposal.kind, **proposal.counts)

    return transact(desk.settings, act)


def _drop(desk: Desk, import_id: int) -> None:
    """Let go of the kept rows."""

    async def act(tx: Tx) -> None:
        await tx.imports.finish(import_id, ImportState.DROPPED)

    transact(desk.settings, act)


async def _office(tx: Tx, task_force: str) -> TaskForce:
    office = await tx.task_forces.find(task_force)
    if office is None:
        raise Refusal("task-force-unknown", id=task_force)
    return office


def _show(proposal: Proposal) -> None:
    """Print the counts, and the refused rows with their reasons."""
    for each in count_lines(proposal):
        say(each)
    if proposal.refused:
        table = Table(*(words(text(f"roster-refusals-heading-{name}")) for name in ("row", "key", "reason")))
        for row in proposal.refused[:MOST_ROWS]:
            table.add_row(str(row.row), row.key.removeprefix("name:"), words(text(row.code, **row.params)))
        Console().print(table)
    hidden = len(proposal.refused) - MOST_ROWS
    if hidden > 0:
        say(text("cli-import-more", many=hidden))
    for each in note_lines(proposal):
        say(each)
    if not proposal.complete and proposal.plan.absent:
        say(text("cli-import-additions", absent=len(proposal.plan.absent)))
