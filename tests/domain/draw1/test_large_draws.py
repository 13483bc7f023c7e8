"""Draws of a size that a search by trying, or one that forgets what it learnt, would never finish."""

from random import Random
from typing import Any

import pytest

from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest_reader import read_manifest
from tests.domain.draw1.instances import manifest, seats, seed_of


def draw_of(people: int, cap: int, targets: int, places: int, barred: list[list[str]]) -> dict[str, Any]:
    """One pool; `places` seats at each target. People are p0, p1 and so on, targets t0, t1 and so on."""
    listed = [{"id": f"p{at}", "load": 0, "cap": cap} for at in range(people)]
    wanted = [f"t{at}" for at in range(targets) for _ in range(places)]
    by_target = [seats("医保", *wanted[at : at + places]) for at in range(0, len(wanted), places)]
    return manifest(
        "inspectors",
        pools=[{"name": "医保", "members": listed}],
        seats=[seat for own in by_target for seat in own],
        barred=barred,
    )


def filled(draw: dict[str, Any]) -> int:
    """Draw, see to it that nothing is unlawful, and return the number of seats filled."""
    seat_of = {seat["id"]: seat["target"] for seat in draw["seats"]}
    seated = compute(read_manifest(draw), seed_of(1)).seated
    assert seated is not None
    met = [(it.person, seat_of[it.seat]) for it in seated.assignments]
    assert len(met) == len(set(met))
    assert not {(person, target) for person, target in draw["barred"]}.intersection(met)
    assert len(seated.assignments) + len(seated.unfilled) == len(seat_of)
    return len(met)


def only(people: int, targets: int, lawful: set[tuple[int, int]]) -> list[list[str]]:
    """All pairs but the lawful ones."""
    return [[f"p{p}", f"t{t}"] for p in range(people) for t in range(targets) if (p, t) not in lawful]


@pytest.mark.parametrize("cap", [10, 9, 20])
def test_five_thousand_seats(cap: int) -> None:
    """Seats for exactly everybody's cap, for more and for fewer: as many are filled as there are inspections."""
    random = Random(1)
    barred = {(random.randrange(50), random.randrange(2500)) for _ in range(250)}
    draw = draw_of(500, cap, 2500, 2, [[f"p{p}", f"t{t}"] for p, t in sorted(barred)])
    assert filled(draw) == min(5000, 500 * cap)


def test_a_chain_of_people_each_of_whom_must_make_room_for_the_next() -> None:
    """Each may go to two targets, the last to one: only one seating is full, found without a stack as deep as the chain."""
    chain = {(p, t) for p in range(200) for t in (p, p + 1)}
    assert filled(draw_of(200, 1, 200, 1, only(200, 200, chain))) == 200


def test_a_ring_of_people_who_can_all_move_on_or_none() -> None:
    """Two full seatings, each the other moved on by one: the first card settles all others."""
    ring = {(p, t % 200) for p in range(200) for t in (p, p + 1)}
    assert filled(draw_of(200, 1, 200, 1, only(200, 200, ring))) == 200


def test_a_staircase_of_ever_fewer_targets() -> None:
    """Person p may go to target p and those after it: one full seating, and every other card a search that fails."""
    stairs = {(p, t) for p in range(200) for t in range(p, 200)}
    assert filled(draw_of(200, 1, 200, 1, only(200, 200, stairs))) == 200


def test_everybody_everywhere() -> None:
    """As many people as each target has seats: whoever comes first, all must come everywhere."""
    assert filled(draw_of(20, 2**53 - 1, 250, 20, [])) == 5000


def test_two_blocks_that_share_nobody() -> None:
    """Half of the people may go to half of the targets only, the others to the others, both exactly filled."""
    blocks = {(p, t) for p in range(200) for t in range(200) if (p < 100) == (t < 100)}
    assert filled(draw_of(200, 10, 200, 10, only(200, 200, blocks))) == 2000


def test_targets_that_few_may_enter() -> None:
    """Fifty targets open to fifteen people only, who cannot fill them: the rest is filled all the same."""
    few = [[f"p{p}", f"t{t}"] for p in range(15, 1000) for t in range(50)]
    assert filled(draw_of(1000, 6, 1500, 4, few)) == 4 * 1450 + 15 * 6
