"""The ledger's entries of a round, as a file that can be checked by itself: see `bot.domain.excerpts`."""

import json
from collections.abc import Mapping
from typing import Any

from bot.domain.excerpts import SEALED, header_of, lines, numbers_of
from bot.domain.ledger import Entry
from bot.usecases.archives.contents import Archive
from storage.transaction import Tx


async def close(tx: Tx, actor: str, archive: Archive, event: str, **about: int) -> Entry:
    """Enter in the ledger that somebody takes the round's entries out; the entry seals which these are.

    Entries about withheld results are none of them, nor are those of a clue, which two departments know of and not all.
    """
    chain = await tx.ledger.entries(archive.office.id)
    wanted, secret = await _wanted(tx, archive), _secret(archive)
    own = [each.seq for each in chain if _is_own(each, wanted, secret)]
    names = {each.id: each.name for each in await tx.people.of_task_force(archive.office.id)}
    header = header_of(archive.office.id, chain, own, archive.round.number, names, actor)
    data = {"round": archive.round.id, **about}
    return await tx.ledger.append(archive.office.id, actor, event, data, {SEALED: header.write()})


async def lines_of(tx: Tx, archive: Archive, seq: int) -> bytes:
    """Return the file that the entry `seq` closes. What has been withheld since then is veiled, which the check will say."""
    task_force, secret = archive.office.id, _secret(archive)
    salt, header = (await tx.ledger.sealed_between(task_force, seq, seq))[seq, SEALED]
    about = json.loads(header)
    first = about["first"]
    stretch = await tx.ledger.stretch(task_force, first - 1, seq - first + 1)
    listed = numbers_of(about["entries"])
    own = {each.seq for each in stretch if each.seq in listed and not _touches(json.loads(each.data), secret)}
    return "".join(f"{line}\n" for line in lines(header, salt, stretch, own | {seq})).encode()


def _is_own(entry: Entry, wanted: Mapping[str, set[Any]], secret: Mapping[str, set[Any]]) -> bool:
    data = json.loads(entry.data)
    return "clue" not in data and _touches(data, wanted) and not _touches(data, secret)


def _touches(data: Mapping[str, Any], things: Mapping[str, set[Any]]) -> bool:
    return any(isinstance(data.get(kind), (int, str)) and data[kind] in keys for kind, keys in things.items())


async def _wanted(tx: Tx, archive: Archive) -> dict[str, set[Any]]:
    """Return by an entry's field the numbers that belong to the round."""
    parts = [part for folder in archive.folders for part in folder.parts]
    assignments = {each.id for each in await tx.assignments.of_round(archive.round.id)}
    recusals = await tx.recusals.of_task_force(archive.office.id)
    return {
        "round": {archive.round.id, archive.round.number},
        "draw": {key for each in archive.draws for key in (each.id, each.number)},
        "inspection": {each.inspection.id for each in archive.folders},
        "record": {each.record.id for each in parts},
        "publication": {each.publication.id for each in parts if each.publication is not None},
        "follow_up": {one.id for each in parts for one in each.follow_ups},
        "postponement": {one.id for each in archive.folders for one in each.postponements},
        "assignment": assignments,
        "recusal": {each.id for each in recusals if each.assignment in assignments},
    }


def _secret(archive: Archive) -> dict[str, set[Any]]:
    parts = [part for folder in archive.folders for part in folder.parts if part.sealed]
    return {
        "record": {each.record.id for each in parts},
        "publication": {each.publication.id for each in parts if each.publication is not None},
        "follow_up": {one.id for each in parts for one in each.follow_ups},
    }
