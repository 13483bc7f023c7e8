"""The officers who are named for a case, two at least (art. 5): picked by buttons, told at once, replaced where they leave."""

from collections.abc import Collection

from bot.domain import police_transfer_rights as rights
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, button, text
from bot.domain.people import Person
from bot.domain.police_transfers import FEWEST_OFFICERS, PoliceTransfer
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.police_transfers.cases import case_of, hide, put, readable
from storage.transaction import Tx

DESK, FIELD = "police-transfer-draft", "officers"
ON_PAGE, _PICKED = 8, "picked"


def picked(transfer: PoliceTransfer) -> list[str]:
    """Return who is picked so far; at first those who are named."""
    return list(transfer.details.get(_PICKED, transfer.officers))


async def check(tx: Tx, transfer: PoliceTransfer) -> list[str]:
    """Return who is picked; refuse too few, and somebody who cannot be named any more."""
    chosen = picked(transfer)
    rights.check_officers(len(chosen))
    people = await tx.people.names(chosen)
    unable = [each for each in people.values() if not rights.can_be_named(transfer, each, local_date(tx.now))]
    if unable:
        raise Refusal("police-transfer-officer-unable", name=unable[0].name)
    return chosen


async def begin(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Begin to name other officers for an open case; those who cannot be named any more are not picked."""
    transfer = await _changeable(tx, actor, office, transfer_id)
    people = await tx.people.names(transfer.officers)
    able = [key for key, each in people.items() if rights.can_be_named(transfer, each, local_date(tx.now))]
    await _keep(tx, transfer, able)
    await show(tx, actor, office, await tx.police_transfers.get(transfer.id), anew=True)


async def turn(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, page: int) -> None:
    """Show another page of those who can be named."""
    await show(tx, actor, office, await _pickable(tx, actor, office, transfer_id), page)


async def toggle(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, page: int, person: str) -> None:
    """Pick somebody, or leave them out again."""
    transfer = await _pickable(tx, actor, office, transfer_id)
    if person not in {each.id for each in await _able(tx, office, transfer)}:
        raise Refusal("button-invalid")
    chosen = picked(transfer)
    await _keep(tx, transfer, [each for each in chosen if each != person] if person in chosen else [*chosen, person])
    await show(tx, actor, office, await tx.police_transfers.get(transfer.id), page)


async def show(
    tx: Tx, actor: Person, office: TaskForce, transfer: PoliceTransfer, page: int = 0, *, anew: bool = False
) -> None:
    """Show those who can be named, a page at a time, with a mark on who is picked."""
    able, chosen = await _able(tx, office, transfer), picked(transfer)
    if not able:
        raise Refusal("police-transfer-no-officers", fewest=FEWEST_OFFICERS)
    last = max(0, (len(able) - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    each = [
        Button(
            text("police-transfer-picked" if one.id in chosen else "police-transfer-unpicked", name=one.name),
            "police-transfer.officer",
            (transfer.id, page, one.id),
        )
        for one in able[page * ON_PAGE :][:ON_PAGE]
    ]
    paired = tuple(tuple(each[k : k + 2]) for k in range(0, len(each), 2))
    turns = tuple(
        tuple(Button(one.label, "police-transfer.officers", (transfer.id, *one.args)) for one in line)
        for line in turning("", page, last)
    )
    done = button("police-transfer.named", transfer.id, many=len(chosen))
    words = text("police-transfer-officers-ask", fewest=FEWEST_OFFICERS, many=len(chosen))
    # Protected, since of a draft the whole comes in its place.
    await lay(tx, actor, DESK, Message(words, (*paired, *turns, (done,)), protect=True), anew=anew)


async def change(tx: Tx, actor: Person, office: TaskForce, transfer: PoliceTransfer) -> None:
    """Name other officers for an open case: those who are new are told, those who left do not see it any more."""
    await _changeable(tx, actor, office, transfer.id)
    chosen = await check(tx, transfer)
    if set(chosen) == set(transfer.officers):
        raise Refusal("police-transfer-officers-same")
    details = {name: value for name, value in transfer.details.items() if name != _PICKED}
    if not await tx.police_transfers.change(transfer, details=details):
        raise Refusal("police-transfer-changed")
    await tx.police_transfers.name(transfer.id, chosen)
    entry = {"transfer": transfer.id, "number": transfer.number, "officers": sorted(chosen)}
    await tx.ledger.append(office.id, actor.id, "police-transfer-officers-named", entry)
    now = await tx.police_transfers.get(transfer.id)
    case = await case_of(tx, office, now)
    for each in await tx.people.of_task_force(office.id):
        if each.id == actor.id or each.id in set(chosen) - set(transfer.officers):
            await put(tx, case, each, anew=True)
        elif rights.reads(transfer, each) and not rights.reads(now, each):
            await hide(tx, case, each)
    await lay(
        tx, actor, DESK, Message(text("police-transfer-officers-named", number=now.number or "", many=len(chosen)))
    )


async def _pickable(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> PoliceTransfer:
    """Return a draft of somebody's own, or an open case for which they may name others."""
    transfer = await readable(tx, office, transfer_id)
    if transfer.is_draft and rights.reads(transfer, actor):
        return transfer
    return await _changeable(tx, actor, office, transfer_id)


async def _changeable(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> PoliceTransfer:
    transfer = await readable(tx, office, transfer_id)
    if not rights.changes_officers(transfer, actor):
        raise Refusal("police-transfer-not-yours" if rights.reads(transfer, actor) else "police-transfer-not-readable")
    return transfer


async def _able(tx: Tx, office: TaskForce, transfer: PoliceTransfer) -> list[Person]:
    everybody = await tx.people.of_task_force(office.id)
    return [each for each in everybody if rights.can_be_named(transfer, each, local_date(tx.now))]


async def _keep(tx: Tx, transfer: PoliceTransfer, chosen: Collection[str]) -> None:
    details = {**transfer.details, _PICKED: list(chosen)}
    if not await tx.police_transfers.change(transfer, details=details):
        raise Refusal("police-transfer-changed")
