"""The words of minutes: those of a consultation on a clue are kept sealed, and opened for those who are called."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.domain.meetings import SEALED, Item, Meeting, may_read
from bot.domain.messages import Late, Pointless, Value, text
from bot.domain.people import Person
from bot.usecases.meetings.cases import Case
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "meeting-minuted"
FIELD = "minutes"


async def enter(tx: Tx, meeting: Meeting, item: Item, words: str) -> tuple[str, dict[str, Any]]:
    """Return what stands in the item for those words, and what the ledger has of them."""
    if meeting.clue is None:
        return words, {"sealed": {"minutes": words}}
    digest = await tx.sealed.write(item.subject, FIELD, words)
    return SEALED, {"digest": digest}


def shown(case: Case, item: Item, reader: Person) -> Value:
    """Return an item's minutes for a message."""
    if not item.minutes:
        return text("meeting-minutes-none")
    return item.minutes if case.meeting.clue is None else Late(MAKER, {"item": item.id, "reader": reader.id})


async def words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return sealed minutes for somebody who is called at this moment. Raises Pointless for others."""
    item, reader = await tx.meetings.item(int(args["item"])), await tx.people.get(str(args["reader"]))
    if not may_read(await tx.meetings.get(item.meeting), reader):
        raise Pointless
    return await _opened(tx, item) or text("clue-unreadable")


async def opened(tx: Tx, case: Case, unreadable: str) -> Case:
    """Return a meeting with its minutes in the clear, for a paper."""
    if case.meeting.clue is None:
        return case
    items = [
        replace(each, minutes=await _opened(tx, each) or unreadable) if each.minutes else each for each in case.items
    ]
    return replace(case, items=items)


async def _opened(tx: Tx, item: Item) -> str | None:
    try:
        return await tx.sealed.read(item.subject, FIELD)
    except Unreadable:
        return None
