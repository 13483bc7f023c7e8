"""The command line: each command is a module of `bot.commands` with a function of its name."""

import typer

from bot.commands import keys, task_forces
from bot.commands.archive import archive
from bot.commands.backups import backup, restore
from bot.commands.check import check
from bot.commands.demo import demo
from bot.commands.due import due
from bot.commands.excerpts import ledger
from bot.commands.invitations import invite
from bot.commands.ledger import verify
from bot.commands.rosters import import_roster
from bot.commands.run import run

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for command in (run, check, demo, archive, ledger, backup, restore, due, invite, verify):
    app.command()(command)
app.command("import")(import_roster)
app.add_typer(task_forces.app, name="task-force")
app.add_typer(keys.app, name="keys")


def main() -> None:
    """Run the command that the arguments name."""
    app()


if __name__ == "__main__":
    main()
