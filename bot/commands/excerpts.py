"""`zhuanban ledger`: a round's part of the ledger as a file; and the check of such a file, which needs nothing else."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.archive import find_archive, written
from bot.commands.check import read_settings
from bot.commands.terminal import complain, say
from bot.commands.transactions import OPERATOR, transact
from bot.domain.excerpts import Finding, check
from bot.domain.ledger import LEAST_DIGITS, Witness
from bot.domain.messages import Text, text
from bot.usecases.archives.exports import enter_ledger
from bot.usecases.archives.ledger import lines_of
from storage.transaction import Tx


def ledger(
    round_number: Annotated[str, typer.Argument(metavar="ROUND", help="The round's number, such as 2026-001.")],
    out: Annotated[Path, typer.Argument(metavar="OUT.jsonl", dir_okay=False, help="The file to write.")],
    task_force: Annotated[str, typer.Option(help="Its id; see task-force list.")],
) -> None:
    """Write a round's entries in the ledger into a file that `verify --ledger FILE` checks by itself."""

    async def act(tx: Tx) -> str:
        archive = await find_archive(tx, task_force, round_number)
        closing = await enter_ledger(tx, OPERATOR, archive)
        with written(out) as file:
            file.write(await lines_of(tx, archive, closing.seq))
        return f"{task_force}:{closing.seq}:{closing.hash}"

    say(text("cli-excerpt-written", path=str(out), head=transact(read_settings(), act)))


def verify_excerpt(file: Path, witnesses: Mapping[str, Sequence[Witness]]) -> int:
    """Check such a file, and say what is wrong with it."""
    content = file.read_bytes()
    found = check(content)
    if found.header is not None:
        others = sorted(each for each in witnesses if each != found.header.task_force)
        if others:
            return complain(text("cli-excerpt-other", own=found.header.task_force, given="、".join(others)))
        found = check(content, witnesses.get(found.header.task_force, ()))
    wrong = [complain(each) for each in _complaints(found)]
    if wrong or found.header is None:
        return 1
    facts = {"round": found.header.round, "first": str(found.header.first), "last": str(found.many)}
    head = f"{found.header.task_force}:{found.many}:{found.head[:LEAST_DIGITS]}"
    say(text("cli-excerpt-whole", **facts, many=found.shown, compared=found.compared, head=head))
    if found.header.unsalted >= found.header.first:
        say(text("cli-excerpt-unsalted", last=str(found.header.unsalted)))
    return 0


def _complaints(found: Finding) -> list[Text]:
    if found.flaw is not None:
        return [text(f"cli-excerpt-{found.flaw}", seq=str(found.seq))]
    complaints = []
    if found.contradicted is not None:
        seen = found.contradicted
        complaints.append(text("cli-excerpt-contradicted", seq=str(seen.seq), digits=seen.digits))
    return complaints + [text("cli-excerpt-outside", seq=str(each.seq)) for each in found.outside]
