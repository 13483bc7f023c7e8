"""`zhuanban archive`: a round's archive as a file, however large it is."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Annotated

import typer

from bot.commands.check import read_settings
from bot.commands.terminal import say
from bot.commands.transactions import OPERATOR, Opened, transact_in_parts
from bot.domain.messages import text
from bot.domain.refusals import Refusal
from bot.usecases.archives.contents import Archive, load
from bot.usecases.archives.exports import enter
from handlers.archives import write
from storage.transaction import Tx

MOST_NAMED = 20


def archive(
    round_number: Annotated[str, typer.Argument(metavar="ROUND", help="The round's number, such as 2026-001.")],
    out: Annotated[Path, typer.Argument(metavar="OUT.zip", dir_okay=False, help="The file to write.")],
    task_force: Annotated[str, typer.Option(help="Its id; see task-force list.")],
) -> None:
    """Write every paper of a round, with a contents page and what is missing, into one .zip file."""
    done = transact_in_parts(read_settings(), lambda opened: _export(opened, task_force, round_number, out))
    say(text("cli-archive-written", path=str(out), files=len(done.all_entries), missing=len(done.missing())))


async def _export(opened: Opened, task_force: str, round_number: str, out: Path) -> Archive:
    async with opened() as tx:
        made = await find_archive(tx, task_force, round_number)
        closing = await enter(tx, OPERATOR, made)
    with written(out) as file:
        await write(opened, made, closing.seq, file)
    return made


async def find_archive(tx: Tx, task_force: str, round_number: str) -> Archive:
    """Return a round's archive. Raises `Refusal` task-force-unknown, archive-round-unknown."""
    office = await tx.task_forces.find(task_force)
    if office is None:
        raise Refusal("task-force-unknown", id=task_force)
    rounds = await tx.rounds.of_task_force(office.id)
    found = next((each for each in rounds if each.number == round_number), None)
    if found is None:
        raise Refusal("archive-round-unknown", known="、".join(each.number for each in rounds[:MOST_NAMED]) or "—")
    return await load(tx, office, found.id)


@contextmanager
def written(out: Path) -> Iterator[IO[bytes]]:
    """Open a file under another name first: half an archive is not taken for a whole one."""
    half = out.with_name(out.name + ".part")
    try:
        with half.open("wb") as file:
            yield file
        half.replace(out)
    except OSError as error:
        raise Refusal("archive-not-written", reason=str(error)) from None
    finally:
        with suppress(OSError):
            half.unlink()
