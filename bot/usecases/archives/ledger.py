"""The ledger's entries of a round, as lines of JSON: sealed words stand in them as digests only."""

import json
from collections.abc import Mapping
from typing import Any

from bot.usecases.archives.contents import Archive
from storage.transaction import Tx


async def lines_of(tx: Tx, archive: Archive) -> bytes:
    """Return the entries that are about a round or anything in it, oldest first, with the names of who acted.

    Entries about withheld results are left out.
    """
    wanted, secret = await _wanted(tx, archive), _secret(archive)
    names = {each.id: each.name for each in await tx.people.of_task_force(archive.office.id)}
    lines = []
    for each in await tx.ledger.entries(archive.office.id):
        data = json.loads(each.data)
        if _touches(data, wanted) and not _touches(data, secret):
            fields = {name: getattr(each, name) for name in type(each).__slots__}
            lines.append(json.dumps({**fields, "name": names.get(each.actor, "")}, ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines).encode()


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
