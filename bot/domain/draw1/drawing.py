"""The whole of a draw: from manifest and seed to the result (DRAW.md, "Targets", "Inspectors")."""

from collections.abc import Iterable, Sequence

from bot.domain.draw1.dealing import deal, shuffle_seats, shuffle_units
from bot.domain.draw1.hashes import Tickets
from bot.domain.draw1.layout import Layout, lay_out
from bot.domain.draw1.manifest import Manifest, Places, Pool, Seat, Stage
from bot.domain.draw1.result import Assignment, Drawn, Result, Seated
from bot.domain.draw1.seating import Seating
from bot.domain.draw1.serving import choose_units
from bot.domain.draw1.targets import draw_targets


def compute(manifest: Manifest, seed: bytes) -> Result:
    """Return what the seed (32 bytes) draws from the lists of a checked manifest.

    A joint draw makes `manifest.seat_count()` seats: look at that number before computing for a stranger.
    """
    if manifest.stage is Stage.TARGETS:
        return Result(strata=draw_targets(manifest.strata, seed))
    if manifest.stage is Stage.JOINT:
        strata = draw_targets(manifest.strata, seed)
        seats = joint_seats(strata, manifest.template)
        return Result(strata, seat_people(manifest.pools, seats, manifest.barred, seed))
    return Result(seated=seat_people(manifest.pools, manifest.seats, manifest.barred, seed))


def joint_seats(strata: Iterable[Drawn], template: Sequence[Places]) -> list[Seat]:
    """Return the seats `target/pool/k`, k from 1 to count, of each drawn target; none drawn, none looked at."""
    return [
        Seat(f"{target}/{places.pool}/{k}", target, places.pool)
        for stratum in strata
        for target in stratum.targets
        for places in template
        for k in range(1, places.count + 1)
    ]


def seat_people(pools: Iterable[Pool], seats: Iterable[Seat], barred: Iterable[tuple[str, str]], seed: bytes) -> Seated:
    """Say who takes which seat, each pool by itself. Each seat's pool must be one of the pools."""
    by_pool: dict[str, list[Seat]] = {}
    for seat in seats:
        by_pool.setdefault(seat.pool, []).append(seat)
    listed = [seat for own in by_pool.values() for seat in own]
    assignments: list[Assignment] = []
    for layout in lay_out(pools, listed, barred):
        assignments += _seat_pool(layout, by_pool.get(layout.pool, []), seed)
    taken = {assignment.seat for assignment in assignments}
    # Strings compare by code point, which is the order of their UTF-8 bytes.
    assignments.sort(key=lambda assignment: assignment.seat)
    return Seated(tuple(assignments), tuple(sorted(seat.id for seat in listed if seat.id not in taken)))


def _seat_pool(layout: Layout, seats: list[Seat], seed: bytes) -> list[Assignment]:
    seating = Seating(layout)
    units = choose_units(layout, seating, Tickets(seed, "serve", layout.pool).of)
    deck = shuffle_units(layout, units, Tickets(seed, "card", layout.pool).of)
    ordered = shuffle_seats(seats, Tickets(seed, "seat", layout.pool).of)
    number = {target: at for at, target in enumerate(layout.targets)}
    people = deal(deck, [number[seat.target] for seat in ordered], seating)
    return [
        Assignment(seat.id, layout.members[person].id)
        for seat, person in zip(ordered, people, strict=True)
        if person is not None
    ]
