"""`zhuanban verify`: a draw's proof file step by step, or the ledger entry by entry."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.check import read_settings
from bot.commands.excerpts import verify_excerpt
from bot.commands.proofs import verify_document
from bot.commands.terminal import complain, say
from bot.commands.transactions import Opened, transact_in_parts
from bot.domain.ledger import FIRST, Entry, Walk, Witness, read_witness, seal
from bot.domain.messages import Text, text
from storage.transaction import Tx

STRETCH = 5_000  # entries read in one go: the bot waits for none of these long
_SEALED = '"sealed":{'


@dataclass
class Chain:
    """A task force's chain as far as it was read: the chain itself, words, and heads that were seen elsewhere.

    `unsealed` is the first entry whose sealed words do not fit; `contradicted` the first head that the chain does not have;
    `draws` are the heads in the manifests of draws that were not met yet, by hash.
    """

    task_force: str
    witnesses: Sequence[Witness] = ()
    walk: Walk = field(default_factory=Walk)
    unsealed: int | None = None
    contradicted: Witness | None = None
    draws: dict[str, str] = field(default_factory=dict)

    def complaints(self) -> Iterable[Text]:
        """Give what is wrong, in words: the first break hides the others."""
        name = self.task_force or "—"
        if self.walk.broken is not None:
            yield text(f"cli-chain-{self.walk.broken.fault}", name=name, seq=str(self.walk.broken.seq))
            return
        if self.unsealed is not None:
            yield text("cli-chain-unsealed", name=name, seq=str(self.unsealed))
        if self.contradicted is not None:
            seen = {"seq": str(self.contradicted.seq), "digits": self.contradicted.digits}
            yield text("cli-chain-contradicted", name=name, **seen)
        for number in sorted(self.draws.values()):
            yield text("cli-chain-drawless", name=name, number=number)

    def take(self, entries: Iterable[Entry], words: Mapping[tuple[int, str], tuple[str, str]]) -> bool:
        """Check the next stretch; return whether it fits."""
        for each in entries:
            if not self.walk.take(each):
                return False
            self.draws.pop(each.hash, None)
            if self.unsealed is None and not _fits(each, words):
                self.unsealed = each.seq
            if self.witnesses and self.contradicted is None:
                self.contradicted = next(
                    (one for one in self.witnesses if one.seq == each.seq and not one.agrees(each.hash)), None
                )
        return True

    def end(self) -> None:
        """Note what was seen elsewhere and is not there at all."""
        beyond = (each for each in self.witnesses if each.seq > self.walk.many)
        self.contradicted = self.contradicted or next(beyond, None)


def verify(
    file: Annotated[
        Path | None,
        typer.Argument(
            exists=True,
            dir_okay=False,
            readable=True,
            help="A proof file, or one team's part; with --ledger a round's ledger.",
        ),
    ] = None,
    ledger: Annotated[
        bool, typer.Option("--ledger", help="Check a round's part of the ledger, or without a file this deployment's.")
    ] = False,
    head: Annotated[
        list[str] | None,
        typer.Option(
            "--head", help="With --ledger: a head posted in the group, TASK-FORCE:NUMBER:DIGITS; several are fine."
        ),
    ] = None,
    root: Annotated[
        str,
        typer.Option(
            "--root", help="With one team's part of a sealed draw, or its proof: the value of the parts, as posted."
        ),
    ] = "",
) -> None:
    """Check a draw's proof file, one team's part of a sealed draw, or the ledger.

    Exit status 0 if everything holds, 1 if not, naming what fails first.
    """
    if (not ledger and (file is None or head)) or (ledger and root):
        raise typer.Exit(complain(text("cli-verify-which")) + 1)
    if file is None:
        raise typer.Exit(_verify_ledger(_witnesses(head or [])))
    raise typer.Exit(verify_excerpt(file, _witnesses(head or [])) if ledger else verify_document(file, root))


def _witnesses(heads: Sequence[str]) -> dict[str, list[Witness]]:
    """Return what was copied from the groups, by task force. Ends the command where one of them is no head."""
    found: dict[str, list[Witness]] = {}
    for each in heads:
        task_force, _, rest = each.partition(":")
        witness = read_witness(rest)
        if witness is None:
            raise typer.Exit(complain(text("cli-head-invalid", head=each)) + 1)
        found.setdefault(task_force, []).append(witness)
    return found


def _verify_ledger(witnesses: Mapping[str, Sequence[Witness]]) -> int:
    async def act(opened: Opened) -> list[Chain]:
        async with opened() as tx:
            names = sorted({*await tx.ledger.chains(), *witnesses})
        return [await check_chain(opened, each, witnesses.get(each, ())) for each in names]

    chains = transact_in_parts(read_settings(), act)
    wrong = 0
    for each in chains:
        complaints = list(each.complaints())
        for words in complaints:
            wrong += complain(words)
        if not complaints:
            facts = {"name": each.task_force or "—", "head": each.walk.head}
            say(text("cli-chain-whole", many=each.walk.many, compared=len(each.witnesses), **facts))
    if not chains:
        say(text("cli-ledger-empty"))
    return int(bool(wrong))


async def check_chain(opened: Opened, task_force: str, witnesses: Sequence[Witness]) -> Chain:
    """Read a chain to its end or its first break, in many short transactions: what stands there does not change."""
    chain = Chain(task_force, witnesses)
    async with opened() as tx:
        chain.draws = await _heads_of_draws(tx, task_force)
    while True:
        async with opened() as tx:
            entries = await tx.ledger.stretch(task_force, chain.walk.many, STRETCH)
            ends = (entries[0].seq, entries[-1].seq) if entries else (0, 0)
            words = await tx.ledger.sealed_between(task_force, *ends)
        if not chain.take(entries, words) or len(entries) < STRETCH:
            chain.end()
            return chain


async def _heads_of_draws(tx: Tx, task_force: str) -> dict[str, str]:
    """Return the head that each draw's manifest holds, with the draw's number: posted and pinned before its throws."""
    heads = {}
    for each in await tx.draws.of_task_force(task_force):
        previous = json.loads((await tx.draws.frozen(each.id)).manifest)["previous"]
        if previous != FIRST:
            heads[previous] = each.number
    return heads


def _fits(entry: Entry, words: Mapping[tuple[int, str], tuple[str, str]]) -> bool:
    """Tell whether an entry's sealed words are there, and are those that its digests were made of."""
    if _SEALED not in entry.data:
        return True
    digests: Mapping[str, str] = json.loads(entry.data).get("sealed", {})
    return all(seal(*words.get((entry.seq, name), ("", ""))) == digest for name, digest in digests.items())
