"""Whether a draw of people can fill its seats, and where it will be narrow: asked before a draw is opened.

What is wrong is shown as a Hall violator: seats, and all the people who could take any of them, who are too few.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bot.domain.draw1.frontier import Frontier
from bot.domain.draw1.layout import Layout, lay_out, lay_out_counts
from bot.domain.draw1.manifest import Manifest, Pool, Stage
from bot.domain.draw1.seating import Seating
from bot.domain.draw1.serving import choose_units


@dataclass(frozen=True, slots=True)
class Shortage:
    """Targets whose seats for a pool cannot all be filled: `missing` of them stay empty at least.

    `people` are all who could take one of the seats. `seats` are their ids; none in a joint draw, which makes its
    seats only when it is drawn. `certain` is False for what comes about only if the target is drawn. `targets` are
    empty where any targets of a joint draw are meant. Ids are in order of their UTF-8 bytes.
    """

    pool: str
    targets: tuple[str, ...]
    seats: tuple[str, ...]
    people: tuple[str, ...]
    missing: int
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Scarcity:
    """Seats of a pool at one target that only `people` could take; `seats` as in Shortage."""

    pool: str
    target: str
    seats: tuple[str, ...]
    people: tuple[str, ...]


def shortfall(manifest: Manifest) -> list[Shortage]:
    """Return what keeps a draw from filling its seats; empty where nothing does.

    For `inspectors` and `substitutes` this is exact: shortages share no seat, and their `missing` add up to the
    number of seats that stay unfilled whatever is thrown. For `joint` the targets are not known yet. Certain is what
    is missing at targets that are drawn in any case, and what a pool lacks for that many targets of any kind.
    Possible is what a target lacks by itself, should it be drawn. An empty list is no promise for a joint draw.
    """
    if manifest.stage is Stage.JOINT:
        return [short for layout in _layouts(manifest) for short in _joint_shortages(layout, manifest)]
    seat_ids = _seat_ids(manifest)
    return [short for layout in _layouts(manifest) for short in _violators(layout, seat_ids)]


def scarce(manifest: Manifest, at_most: int = 2) -> list[Scarcity]:
    """Return the seats that at most so many people could take, by cap and barred pairs; pool by pool, then by target.

    For a joint draw: the targets that would have such seats if drawn.
    """
    seat_ids = _seat_ids(manifest)
    return [narrow for layout in _layouts(manifest) for narrow in _narrow(layout, seat_ids, at_most)]


_SeatIds = dict[tuple[str, str], list[str]]


def _seat_ids(manifest: Manifest) -> _SeatIds:
    """Return the ids of the seats by (pool, target)."""
    ids: _SeatIds = {}
    for seat in sorted(manifest.seats, key=lambda it: it.id):
        ids.setdefault((seat.pool, seat.target), []).append(seat.id)
    return ids


def _layouts(manifest: Manifest) -> list[Layout]:
    """Lay out the seats, or for a joint draw those of every target that may be drawn, for people who may still serve.

    People and targets stand in order of their ids.
    """
    pools = [
        Pool(pool.name, tuple(sorted((it for it in pool.members if it.load < it.cap), key=lambda it: it.id)))
        for pool in manifest.pools
    ]
    if manifest.stage is not Stage.JOINT:
        return lay_out(pools, sorted(manifest.seats, key=lambda it: it.target), manifest.barred)
    targets = sorted(target for stratum in manifest.strata if stratum.take for target in stratum.members)
    counts = {places.pool: dict.fromkeys(targets, places.count) for places in manifest.template}
    return lay_out_counts(pools, counts, manifest.barred)


def _joint_shortages(layout: Layout, manifest: Manifest) -> Iterator[Shortage]:
    """Yield what is certain of the targets drawn in any case, then of their number, then what is possible."""
    whole = (stratum.members for stratum in manifest.strata if stratum.take == len(stratum.members))
    sure = set(chain.from_iterable(whole))
    yield from _violators(_part(layout, sure), {})
    drawn = sum(stratum.take for stratum in manifest.strata)
    if len(sure) < drawn and layout.places:
        yield from _too_small(layout, drawn)
    for narrow in _narrow(layout, {}, max(layout.places, default=0) - 1):
        if narrow.target not in sure:
            missing = layout.places[0] - len(narrow.people)
            yield Shortage(layout.pool, (narrow.target,), (), narrow.people, missing, certain=False)


def _too_small(layout: Layout, drawn: int) -> Iterator[Shortage]:
    """Yield what the pool lacks for so many targets, even if nobody were barred from any."""
    missing = drawn * layout.places[0] - sum(min(it.cap - it.load, drawn) for it in layout.members)
    if missing > 0:
        yield Shortage(layout.pool, (), (), tuple(it.id for it in layout.members), missing)


def _part(layout: Layout, kept: set[str]) -> Layout:
    """Return the layout with only some of its targets."""
    old = [at for at, target in enumerate(layout.targets) if target in kept]
    new = {at: position for position, at in enumerate(old)}
    return replace(
        layout,
        targets=tuple(layout.targets[at] for at in old),
        places=tuple(layout.places[at] for at in old),
        barred=tuple(frozenset(new[at] for at in targets if at in new) for targets in layout.barred),
    )


def _narrow(layout: Layout, seat_ids: _SeatIds, at_most: int) -> Iterator[Scarcity]:
    for target, shut in zip(layout.targets, _shut_to(layout), strict=True):
        if len(layout.members) - len(shut) <= at_most:
            yield Scarcity(layout.pool, target, _seats_at(layout, seat_ids, [target]), _people_but(layout, shut))


def _violators(layout: Layout, seat_ids: _SeatIds) -> Iterator[Shortage]:
    """Seat as many as can be seated, then yield for the targets that still have room what keeps them from filling."""
    seating = Seating(layout)
    choose_units(layout, seating, lambda *_: b"")
    shut_to = _shut_to(layout)
    sets: dict[int, set[int]] = {}
    for target in range(len(layout.targets)):
        if seating.room_at(target) and target not in sets:
            reached = _leading_to(target, seating, shut_to)
            # Sets that meet are shown as one, so that nothing is counted twice.
            for met in [sets[at] for at in reached if at in sets]:
                reached |= met
            sets.update(dict.fromkeys(reached, reached))
    for targets in {id(reached): reached for reached in sets.values()}.values():
        yield _shortage(layout, seating, sorted(targets), shut_to, seat_ids)


def _shut_to(layout: Layout) -> list[set[int]]:
    """Return the people barred from each target."""
    shut_to: list[set[int]] = [set() for _ in layout.targets]
    for person, targets in enumerate(layout.barred):
        for target in targets:
            shut_to[target].add(person)
    return shut_to


def _leading_to(start: int, seating: Seating, shut_to: Sequence[set[int]]) -> set[int]:
    """Return the targets from which somebody, directly or through others, could be moved to `start`.

    In a largest seating whoever could come to one of these and does not sit there has nothing left to give and sits
    only at others of them: all who could come together cannot fill them.
    """
    seen: set[int] = set()
    people = Frontier(range(len(seating.held)), seen)
    targets = [start]
    reached = {start}
    for target in targets:
        for person in people.open_to(shut_to[target], seating.sitting[target], None):
            seen.add(person)
            targets += seating.held[person] - reached
            reached |= seating.held[person]
    return reached


def _shortage(
    layout: Layout, seating: Seating, targets: list[int], shut_to: Sequence[set[int]], seat_ids: _SeatIds
) -> Shortage:
    ids = [layout.targets[target] for target in targets]
    shut_to_all = set.intersection(*(shut_to[target] for target in targets))
    missing = sum(seating.room_at(target) for target in targets)
    return Shortage(
        layout.pool, tuple(ids), _seats_at(layout, seat_ids, ids), _people_but(layout, shut_to_all), missing
    )


def _seats_at(layout: Layout, seat_ids: _SeatIds, targets: list[str]) -> tuple[str, ...]:
    return tuple(sorted(seat for target in targets for seat in seat_ids.get((layout.pool, target), ())))


def _people_but(layout: Layout, shut: set[int]) -> tuple[str, ...]:
    return tuple(member.id for at, member in enumerate(layout.members) if at not in shut)
