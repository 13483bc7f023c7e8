"""Fairness: everybody equally often, over 20,000 draws.

Each test puts a chi-square bound at an error level of 0.001: of a thousand fair draws, tested once with seeds drawn
anew, one would fail. The seeds are fixed, so the verdict here is the same in every run.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from math import erfc, exp, fsum, gamma, sqrt

from bot.domain.draw1.drawing import seat_people
from bot.domain.draw1.manifest import Member, Pool, Seat, Stratum
from bot.domain.draw1.targets import draw_targets
from tests.domain.draw1.instances import seed_of

DRAWS = 20_000
ERROR_LEVEL = 0.001


def tail(statistic: float, freedom: int) -> float:
    """The chance that a chi-square variable with that many degrees of freedom is larger (closed form)."""
    half = statistic / 2
    if freedom % 2:
        terms = (half ** (k - 0.5) / gamma(k + 0.5) for k in range(1, (freedom + 1) // 2))
        return erfc(sqrt(half)) + exp(-half) * fsum(terms)
    return exp(-half) * fsum(half**k / gamma(k + 1) for k in range(freedom // 2))


def chance(counts: list[int], each: int = 1) -> float:
    """How likely counts as uneven as these are if every draw takes `each` of them, all alike.

    Without replacement counts vary less than independent ones: by (n - each) / (n - 1), which is put in here.
    """
    n, total = len(counts), sum(counts)
    expected = total / n
    spread = sum((count - expected) ** 2 for count in counts) / expected
    return tail(spread * (n - 1) / (n - each), n - 1)


def test_the_bound_is_a_chi_square() -> None:
    """The closed form gives the values of the printed tables."""
    for freedom, critical in ((1, 10.828), (2, 13.816), (7, 24.322), (8, 26.124), (23, 49.728), (47, 82.720)):
        assert abs(tail(critical, freedom) - 0.001) < 1e-5


def test_the_bound_finds_a_small_bias() -> None:
    """Nine people, three a draw: one who is drawn six in a hundred more often than the others would be found."""
    fair = DRAWS * 3 // 9
    assert chance([fair] * 9, each=3) > ERROR_LEVEL
    assert chance([fair * 106 // 100] + [fair] * 8, each=3) < ERROR_LEVEL


def test_every_target_is_drawn_equally_often() -> None:
    """Of 48 entries 10 are drawn: the last eight as often as all others, and none more often together with another.

    The latter by the distance, round the list, from the first drawn to the second: every distance alike.
    """
    ids = tuple(f"机构{at:02d}" for at in range(48))
    place = {id_: at for at, id_ in enumerate(ids)}
    taken: Counter[str] = Counter()
    distances: Counter[int] = Counter()
    for number in range(DRAWS):
        [stratum] = draw_targets([Stratum("普通", 10, ids)], seed_of(number))
        taken.update(stratum.targets)
        first, second = stratum.targets[:2]
        distances[(place[second] - place[first]) % 48] += 1
    assert chance([taken[id_] for id_ in ids], each=10) > ERROR_LEVEL
    assert chance([distances[distance] for distance in range(1, 48)]) > ERROR_LEVEL


def seated(people: int, cap: int, targets: int) -> Iterator[list[int]]:
    """Many draws of people 0, 1, … for one seat at each target: who sits at each."""
    pool = Pool("医保", tuple(Member(str(at), 0, cap) for at in range(people)))
    seats = [Seat(f"T{at}/医保/1", f"T{at}", "医保") for at in range(targets)]
    for number in range(DRAWS):
        dealt = seat_people([pool], seats, [], seed_of(number))
        yield [int(assignment.person) for assignment in dealt.assignments]


def test_every_member_serves_equally_often_and_anywhere() -> None:
    """Five people for two targets: each serves as often as any other, and each way to seat two of them comes up as often.

    Nobody is barred and no two seats are at one target, so this is the uniform shuffle that DRAW.md speaks of.
    """
    ways = Counter(tuple(people) for people in seated(5, 1, 2))
    served = Counter(person for way, count in ways.items() for person in way * count)
    assert chance([served[at] for at in range(5)], each=2) > ERROR_LEVEL
    assert chance([ways[way] for way in permutations(range(5), 2)]) > ERROR_LEVEL


def test_every_member_serves_a_second_time_equally_often() -> None:
    """Two people for three seats: one of them serves twice, either as often as the other."""
    twice: Counter[int] = Counter()
    for people in seated(2, 3, 3):
        times = Counter(people)
        assert sorted(times.values()) == [1, 2]
        twice.update(person for person, count in times.items() if count == 2)
    assert chance([twice[at] for at in range(2)]) > ERROR_LEVEL
