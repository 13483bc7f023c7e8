"""`zhuanban verify`: a draw's proof file step by step, or the ledger entry by entry."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.check import read_settings
from bot.commands.terminal import complain, say
from bot.commands.transactions import transact
from bot.domain.draw1.verify import verify as check_proof
from bot.domain.ledger import FIRST, Entry, first_break, seal
from bot.domain.messages import text
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Chain:
    """A task force's chain as it was found: `broken` and `unsealed` are the numbers of the first bad entries, or None."""

    task_force: str
    entries: int
    head: str
    broken: int | None
    unsealed: int | None


def verify(
    file: Annotated[
        Path | None, typer.Argument(exists=True, dir_okay=False, readable=True, help="A proof file.")
    ] = None,
    ledger: Annotated[bool, typer.Option("--ledger", help="Check the ledger of this deployment instead.")] = False,
) -> None:
    """Check a draw's proof file, or the ledger. Exit status 0 if everything holds, 1 if not, naming what fails first."""
    if (file is None) != ledger:
        raise typer.Exit(complain(text("cli-verify-which")) + 1)
    raise typer.Exit(_verify_ledger() if file is None else _verify_proof(file))


def _verify_proof(file: Path) -> int:
    report = check_proof(file.read_bytes())
    for step in report.steps:
        detail = " · ".join(filter(None, (step.code, step.where)))
        say(text(f"cli-step-{step.state}", name=step.name, about=text(f"cli-about-{step.name}"), detail=detail))
    if report.failed is not None:
        return complain(text("cli-proof-fails", step=report.failed))
    say(text("cli-proof-holds"))
    return 0


def _verify_ledger() -> int:
    async def act(tx: Tx) -> list[Chain]:
        return [await _check(tx, each) for each in await tx.ledger.chains()]

    chains = transact(read_settings(), act)
    for each in chains:
        name = each.task_force or "—"
        if each.broken is not None:
            complain(text("cli-chain-broken", name=name, seq=str(each.broken)))
        elif each.unsealed is not None:
            complain(text("cli-chain-unsealed", name=name, seq=str(each.unsealed)))
        else:
            say(text("cli-chain-whole", name=name, many=each.entries, head=each.head))
    if not chains:
        say(text("cli-ledger-empty"))
    return int(any(each.broken is not None or each.unsealed is not None for each in chains))


async def _check(tx: Tx, task_force: str) -> Chain:
    entries = await tx.ledger.entries(task_force)
    words = {(seq, field): (salt, said) for seq, field, salt, said in await tx.ledger.sealed_words(task_force)}
    head = entries[-1].hash if entries else FIRST
    return Chain(task_force, len(entries), head, first_break(entries), _first_unsealed(entries, words))


def _first_unsealed(entries: list[Entry], words: Mapping[tuple[int, str], tuple[str, str]]) -> int | None:
    """Return the first entry whose sealed words are gone or are not those that its digest was made of."""
    for each in entries:
        body: dict[str, Any] = json.loads(each.data)
        for field, digest in body.get("sealed", {}).items():
            salt, said = words.get((each.seq, field), ("", ""))
            if seal(salt, said) != digest:
                return each.seq
    return None
