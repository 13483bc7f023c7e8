"""The seats that a draw brings, and the people that it puts in them."""

from typing import Any

from bot.domain.draw1.manifest import Manifest, Stage
from bot.domain.draws import Draw
from bot.domain.openings import seats_of
from bot.domain.rounds import Seat
from storage.transaction import Tx


async def seat_people(tx: Tx, draw: Draw, manifest: Manifest, result: dict[str, Any]) -> None:
    """Set up the seats that the draw brought, and put people in theirs."""
    if draw.stage == Stage.TARGETS:
        return
    before = {seat: many for seat, _, _, many in await tx.assignments.vacant(draw.round)}
    seats = seats_of(manifest, result)
    if draw.stage != Stage.SUBSTITUTES:
        await tx.rounds.add_seats(Seat(draw.round, seat, *where) for seat, where in seats.items())
    await tx.assignments.add_all(
        {
            "round": draw.round,
            "seat": each["seat"],
            "target": seats[each["seat"]][0],
            "pool": seats[each["seat"]][1],
            "person": each["person"],
            "draw": draw.id,
            "ordinal": before.get(each["seat"], 0) + 1,
        }
        for each in result["assignments"]
    )
