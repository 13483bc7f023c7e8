"""`zhuanban keys new|rotate`: the keys that confidential words are sealed with."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.check import read_settings
from bot.commands.terminal import say
from bot.commands.transactions import refusing, transact
from bot.domain.messages import text
from bot.domain.refusals import Refusal
from bot.keys import add_key
from bot.settings import Settings
from storage.sealing import Unreadable
from storage.transaction import Tx

app = typer.Typer(no_args_is_help=True, help="Make keys for confidential words, and change to a new one.")
BATCH, FEW = 500, 20  # words; files, which may be large


@app.command()
def new(
    file: Annotated[str, typer.Argument(help="The key file; else that of the settings (ZHUANBAN_KEY_FILE).")] = "",
) -> None:
    """Make a key file, or put a new key at the top of it: the first key seals, all of them open."""
    settings = read_settings()
    path = refusing(lambda: _path(file or settings.key_file))
    many = refusing(lambda: add_key(path))
    say(text("cli-keys-made" if many == 1 else "cli-keys-added", path=str(path.absolute()), many=many))


def _path(name: str) -> Path:
    if not name:
        raise Refusal("keys-file-missing")
    return Path(name)


@app.command()
def rotate() -> None:
    """Seal everything anew with the first key, some at a time; run again, it does nothing twice."""
    settings = read_settings()
    done = transact(settings, _inbox)
    while many := _batch(settings):
        done += many
    say(text("cli-keys-rotated", many=done))


def _batch(settings: Settings) -> int:
    async def act(tx: Tx) -> int:
        try:
            return await tx.sealed.reseal(BATCH) or await tx.sealed_files.reseal(FEW)
        except Unreadable:
            raise Refusal("keys-lost") from None

    return transact(settings, act)


async def _inbox(tx: Tx) -> int:
    if not tx.sealed.sealable:
        raise Refusal("keys-file-missing")
    return await tx.inbox.reseal()
