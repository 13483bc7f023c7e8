"""`zhuanban backup` and `zhuanban restore`: a sealed copy of the database, and the way back."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.backups import database_file, make, sealing
from bot.clocks import MachineClock
from bot.commands.check import read_settings
from bot.commands.terminal import say, words
from bot.commands.transactions import refusing
from bot.domain.messages import text
from bot.domain.refusals import Refusal
from bot.settings import Settings
from storage.backups import Damaged
from storage.backups import restore as put_back
from storage.ownership import Taken, holding


def backup(
    folder: Annotated[Path | None, typer.Argument(file_okay=False, help="Where to; else ZHUANBAN_BACKUP_DIR.")] = None,
) -> None:
    """Take a sealed backup of the database, also while the bot runs, and throw away the oldest ones."""
    settings = read_settings()
    path = refusing(lambda: _back_up(settings, folder))
    say(text("cli-backup-made", path=str(path), kilobytes=max(1, path.stat().st_size // 1024)))


def _back_up(settings: Settings, folder: Path | None) -> Path:
    to = folder or (Path(settings.backup_dir) if settings.backup_dir else None)
    if to is None:
        raise Refusal("backup-no-folder")
    return make(settings, to, MachineClock().now())


def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A backup.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask where a database stands already.")] = False,
) -> None:
    """Put the database of a backup in its place. The one that stands there is kept beside it; no bot may run meanwhile."""
    settings = read_settings()
    database = refusing(lambda: database_file(settings))
    if database.exists() and not yes and not typer.confirm(words(text("cli-restore-ask", path=str(database)))):
        raise typer.Exit(1)
    refusing(lambda: asyncio.run(_restore(settings, file, database)))
    say(text("cli-restore-done", path=str(database)))


async def _restore(settings: Settings, file: Path, database: Path) -> None:
    cipher = sealing(settings)
    try:
        async with holding(settings.database_url, MachineClock().now()):
            await asyncio.to_thread(put_back, file, database, cipher)
    except Taken as taken:
        raise Refusal("restore-occupied", holder=taken.holder) from None
    except Damaged:
        raise Refusal("restore-damaged", path=str(file)) from None
    except OSError as error:
        raise Refusal("restore-failed", path=str(database), reason=str(error)) from None
