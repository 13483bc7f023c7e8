"""The parts of a sealed draw: the value that is posted for them, and the page with which each team checks its own."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.draws import Draw
from bot.domain.messages import File, Late, Message, Pointless, text
from bot.domain.openings import SALT_BYTES, Part, drawn_targets, opening_of, parts_of, root_of, seats_of
from bot.domain.people import Person
from bot.domain.recusals import Assignment
from bot.pages.opening_page import opening_page
from bot.usecases.draws.keeping import kept_of
from bot.usecases.draws.standing import manifest_of
from storage.transaction import Tx


def salts_for(result: Mapping[str, Any]) -> dict[str, str]:
    """Return a new salt for each institution that was drawn; a substitute draw has no parts."""
    return {target: secrets.token_hex(SALT_BYTES) for target in drawn_targets(result)}


async def root_for(tx: Tx, draw: Draw, result: dict[str, Any], salts: Mapping[str, str]) -> str | None:
    """Return the value to post for the parts of a result, None where it has none."""
    return root_of(await _parts(tx, draw, result, salts)) if salts else None


async def hand_out(tx: Tx, draw: Draw, seated: Sequence[Assignment]) -> None:
    """Send each of those seated the page of their own part, once for each institution, where the draw has parts."""
    if draw.parts is None:
        return
    own: dict[tuple[str, str], Assignment] = {}
    for each in sorted(seated, key=lambda one: one.seat):
        own.setdefault((each.person, each.target), each)
    people = await tx.people.names({each.person for each in seated})
    for each in own.values():
        await _send(tx, draw, people[each.person], each)


async def deliver_waiting(tx: Tx, person: Person) -> None:
    """Send somebody who can be reached now the pages that could not be sent before, as long as the seal is whole."""
    seated = await tx.assignments.of_person(person.id, hidden=True)
    for number in {each.draw for each in seated if each.draw is not None}:
        draw = await tx.draws.get(number)
        if draw.kept:
            await hand_out(tx, draw, [each for each in seated if each.draw == number])


async def part_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the page of somebody's own part. Raises Pointless for whoever no longer sits there when it is sent."""
    seat = await tx.assignments.get(int(args["assignment"]))
    if not seat.active or seat.draw is None or not (await tx.people.get(seat.person)).active:
        raise Pointless
    draw = await tx.draws.get(seat.draw)
    return File(f"part-{draw.number}.html", opening_page(opening_of(await _opened(tx, draw), seat.target)))


MAKERS = {"draw-part": part_file}


async def _send(tx: Tx, draw: Draw, person: Person, seat: Assignment) -> None:
    """Send the page unless it is there or on its way. Who cannot be reached gets it with their notice, later."""
    slot = f"part:{seat.id}"
    if person.chat is None or not person.reachable or await tx.outbox.slot_state(slot) not in {None, "dead"}:
        return
    page = Late("draw-part", {"assignment": seat.id})
    message = Message(text("sealed-part-page", number=draw.number), attachment=page, protect=True)
    await tx.outbox.post(person.chat, message, slot=slot, personal=True)


async def _opened(tx: Tx, draw: Draw) -> tuple[Part, ...]:
    """Return the parts of a draw, sealed or not. Raises Unreadable where no key opens them."""
    if draw.result is not None and draw.parts is not None:
        return await _parts(tx, draw, draw.result, dict(draw.parts["salts"]))
    kept = await kept_of(tx, draw)
    return await _parts(tx, draw, kept.result, kept.parts)


async def _parts(tx: Tx, draw: Draw, result: dict[str, Any], salts: Mapping[str, str]) -> tuple[Part, ...]:
    names = (await tx.draws.frozen(draw.id)).names
    return parts_of(draw.number, result, seats_of(await manifest_of(tx, draw), result), names, salts)
