"""One pool's part of a draw of people, with people and targets as numbers (list positions)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.draw1.manifest import Member, Pool, Seat


@dataclass(frozen=True, slots=True)
class Layout:
    """A pool, the targets where it has seats, and who may not go where.

    `places[t]` is the number of the pool's seats at target t, `barred[p]` the targets that person p may not meet.
    """

    pool: str
    members: tuple[Member, ...]
    targets: tuple[str, ...]
    places: tuple[int, ...]
    barred: tuple[frozenset[int], ...]

    def wanted(self) -> int:
        """Return how many seats the pool has to fill."""
        return sum(self.places)


def lay_out(pools: Iterable[Pool], seats: Iterable[Seat], barred: Iterable[tuple[str, str]]) -> list[Layout]:
    """Return a layout for each pool, in the order of the pools; barred pairs that name nobody here are ignored."""
    counts: dict[str, dict[str, int]] = {}
    for seat in seats:
        places = counts.setdefault(seat.pool, {})
        places[seat.target] = places.get(seat.target, 0) + 1
    return lay_out_counts(pools, counts, barred)


def lay_out_counts(
    pools: Iterable[Pool], counts: dict[str, dict[str, int]], barred: Iterable[tuple[str, str]]
) -> list[Layout]:
    """Like `lay_out`, from the number of seats by pool and target."""
    shut: dict[str, list[str]] = {}
    for person, target in barred:
        shut.setdefault(person, []).append(target)
    return [_layout(pool, counts.get(pool.name, {}), shut) for pool in pools]


def _layout(pool: Pool, places: dict[str, int], shut: dict[str, list[str]]) -> Layout:
    number = {target: at for at, target in enumerate(places)}
    barred = (_numbers(shut.get(member.id, ()), number) for member in pool.members)
    return Layout(pool.name, pool.members, tuple(places), tuple(places.values()), tuple(barred))


def _numbers(targets: Sequence[str], number: dict[str, int]) -> frozenset[int]:
    return frozenset(number[target] for target in targets if target in number)
