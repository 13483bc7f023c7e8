"""What the leader is told before a draw is opened: which seats cannot be filled, which few could take."""

from itertools import combinations, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draw1.drawing import compute
from bot.domain.draw1.feasibility import Scarcity, Shortage, scarce, shortfall
from bot.domain.draw1.manifest_reader import read_manifest
from tests.domain.draw1 import oracle
from tests.domain.draw1.instances import POOLS, TARGETS, manifest, members, people_draws, seats, seed_of

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=80)


def could_take(pool: dict[str, Any], target: str, barred: set[oracle.Pair]) -> set[str]:
    """Who of a pool may come to a target and has an inspection left to give."""
    return {it["id"] for it in pool["members"] if it["load"] < it["cap"] and (it["id"], target) not in barred}


@given(people_draws())
@EXAMPLES
def test_shortages_are_exactly_what_is_missing(draw: dict[str, Any]) -> None:
    """They add up to the seats that no draw can fill, share no seat, and each holds by itself: too few people."""
    barred = {(person, target) for person, target in draw["barred"]}
    found = shortfall(read_manifest(draw))
    named = [seat for short in found for seat in short.seats]
    assert len(named) == len(set(named))
    for pool in draw["pools"]:
        own = [seat for seat in draw["seats"] if seat["pool"] == pool["name"]]
        missing = len(own) - oracle.most_filled(pool, [seat["target"] for seat in own], barred)
        assert sum(short.missing for short in found if short.pool == pool["name"]) == missing
        for short in (it for it in found if it.pool == pool["name"]):
            there = [seat for seat in own if seat["target"] in short.targets]
            assert short.missing > 0
            assert short.certain
            assert list(short.seats) == sorted(seat["id"] for seat in there)
            assert set(short.people) == set().union(*(could_take(pool, it, barred) for it in short.targets))
            most = oracle.most_filled(pool, [seat["target"] for seat in there], barred)
            assert most == len(there) - short.missing


@given(people_draws(), st.integers(0, 3))
@EXAMPLES
def test_scarce_seats_are_those_that_few_could_take(draw: dict[str, Any], at_most: int) -> None:
    """Each target and pool with at most so many people, with its seats and with just these people."""
    barred = {(person, target) for person, target in draw["barred"]}
    expected = set()
    for pool, target in product(draw["pools"], TARGETS):
        ids = [it["id"] for it in draw["seats"] if it["pool"] == pool["name"] and it["target"] == target]
        people = could_take(pool, target, barred)
        if ids and len(people) <= at_most:
            expected.add(Scarcity(pool["name"], target, tuple(sorted(ids)), tuple(sorted(people))))
    found = scarce(read_manifest(draw), at_most)
    assert set(found) == expected
    assert len(found) == len(expected)


def joint_draw(draw: dict[str, Any], takes: tuple[int, int], count: int) -> dict[str, Any]:
    """A joint draw of two strata of two targets each, with the people of another draw."""
    strata = [
        {"name": "普通", "take": takes[0], "members": list(TARGETS[:2])},
        {"name": "重点", "take": takes[1], "members": list(TARGETS[2:])},
    ]
    template = [{"pool": name, "count": count} for name in POOLS if name in {it["name"] for it in draw["pools"]}]
    return manifest("joint", strata=strata, template=template, pools=draw["pools"], barred=draw["barred"])


def missing_by_drawn_set(joint: dict[str, Any]) -> dict[frozenset[str], dict[str, int]]:
    """For every set of targets that might be drawn: what each pool cannot fill, by trying everything."""
    barred = {(person, target) for person, target in joint["barred"]}
    counts = {places["pool"]: places["count"] for places in joint["template"]}
    sets = product(*(combinations(stratum["members"], stratum["take"]) for stratum in joint["strata"]))
    found: dict[frozenset[str], dict[str, int]] = {}
    for parts in sets:
        drawn = [target for part in parts for target in part]
        found[frozenset(drawn)] = {
            pool["name"]: len(drawn) * counts[pool["name"]]
            - oracle.most_filled(pool, [it for it in drawn for _ in range(counts[pool["name"]])], barred)
            for pool in joint["pools"]
        }
    return found


@given(people_draws(), st.tuples(st.integers(0, 2), st.integers(0, 2)), st.integers(1, 2))
@settings(deadline=None, derandomize=True, max_examples=80)
def test_what_is_said_of_a_joint_draw_is_true(draw: dict[str, Any], takes: tuple[int, int], count: int) -> None:
    """Certain shortages come about whichever targets are drawn; possible ones whenever their target is drawn."""
    joint = joint_draw(draw, takes, count)
    missing = missing_by_drawn_set(joint)
    found = shortfall(read_manifest(joint))
    for short in found:
        assert short.seats == ()
        assert short.missing > 0
        of_concern = [drawn for drawn in missing if short.certain or drawn.issuperset(short.targets)]
        assert of_concern
        assert all(missing[drawn][short.pool] >= short.missing for drawn in of_concern)
    for pool in joint["pools"]:
        if takes == (2, 2):
            told = sum(short.missing for short in found if short.pool == pool["name"])
            assert told == missing[frozenset(TARGETS)][pool["name"]]


def test_a_leader_sees_who_is_missing_where() -> None:
    """Two seats at a target that one person may enter; another target that is narrow, but can be filled."""
    draw = read_manifest(
        manifest(
            "substitutes",
            pools=[{"name": "医保", "members": members("p1", "p2", "p3", cap=1)}],
            seats=seats("医保", "T1", "T1", "T2"),
            barred=[["p2", "T1"], ["p3", "T1"], ["p1", "T2"]],
        )
    )
    ids = ("T1/医保/1", "T1/医保/2")
    assert shortfall(draw) == [Shortage("医保", ("T1",), ids, ("p1",), missing=1)]
    assert scarce(draw) == [
        Scarcity("医保", "T1", ids, ("p1",)),
        Scarcity("医保", "T2", ("T2/医保/1",), ("p2", "p3")),
    ]
    assert scarce(draw, at_most=1) == [Scarcity("医保", "T1", ids, ("p1",))]


def test_a_shortage_goes_back_through_those_who_sit_elsewhere() -> None:
    """Two targets, both for the same one person with one inspection to give: neither is named without the other."""
    draw = manifest(
        "inspectors",
        pools=[{"name": "医保", "members": members("p1", cap=1) + members("p2") + members("p3", load=9)}],
        seats=seats("医保", "T1", "T2", "T3"),
        barred=[["p2", "T1"], ["p2", "T2"]],
    )
    [short] = shortfall(read_manifest(draw))
    assert short == Shortage("医保", ("T1", "T2"), ("T1/医保/1", "T2/医保/1"), ("p1",), missing=1)


def test_a_shortage_is_named_whole() -> None:
    """Four people for five targets, each open to neighbours only: wherever the gap is, it could be at any of the five."""
    open_to = {f"p{at}": (f"T{at}", f"T{at + 1}") for at in (1, 2, 3, 4)}
    targets = [f"T{at}" for at in (1, 2, 3, 4, 5)]
    draw = manifest(
        "inspectors",
        pools=[{"name": "医保", "members": members(*open_to, cap=1)}],
        seats=seats("医保", *targets),
        barred=[[person, target] for person, own in open_to.items() for target in targets if target not in own],
    )
    ids = tuple(f"{target}/医保/1" for target in targets)
    assert shortfall(read_manifest(draw)) == [Shortage("医保", tuple(targets), ids, tuple(open_to), missing=1)]


def test_a_joint_draw_is_looked_at_before_its_targets_are_known() -> None:
    """Too few people for so many targets is certain; a target that too few may enter is possible, or certain if
    it is drawn in any case.
    """
    strata = [
        {"name": "普通", "take": 2, "members": ["T1", "T2", "T3"]},
        {"name": "重点", "take": 1, "members": ["T9"]},
    ]
    joint = manifest(
        "joint",
        strata=strata,
        template=[{"pool": "医保", "count": 2}],
        pools=[{"name": "医保", "members": members("p1", "p2", cap=2)}],
        barred=[["p1", "T2"], ["p1", "T9"], ["p2", "T9"]],
    )
    assert shortfall(read_manifest(joint)) == [
        Shortage("医保", ("T9",), (), (), missing=2),
        Shortage("医保", (), (), ("p1", "p2"), missing=2),
        Shortage("医保", ("T2",), (), ("p2",), missing=1, certain=False),
    ]
    assert scarce(read_manifest(joint), at_most=1) == [
        Scarcity("医保", "T2", (), ("p2",)),
        Scarcity("医保", "T9", (), ()),
    ]


def test_targets_alone_need_nobody() -> None:
    """A draw of targets has no seats to fill."""
    draw = read_manifest(manifest("targets", strata=[{"name": "普通", "take": 1, "members": ["T1"]}]))
    assert shortfall(draw) == []
    assert scarce(draw) == []


def test_an_absurd_template_is_told_of_without_making_its_seats() -> None:
    """A count of 2^53 - 1 is a number like another."""
    joint = manifest(
        "joint",
        strata=[{"name": "普通", "take": 1, "members": ["T1", "T2"]}],
        template=[{"pool": "医保", "count": 2**53 - 1}],
        pools=[{"name": "医保", "members": members("p1")}],
    )
    lacking = 2**53 - 2
    assert shortfall(read_manifest(joint)) == [
        Shortage("医保", (), (), ("p1",), missing=lacking),
        Shortage("医保", ("T1",), (), ("p1",), missing=lacking, certain=False),
        Shortage("医保", ("T2",), (), ("p1",), missing=lacking, certain=False),
    ]


@given(people_draws(), st.integers(0, 1000))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_no_shortage_no_empty_seat(draw: dict[str, Any], number: int) -> None:
    """What the leader is told beforehand is what the draw then shows."""
    asked = read_manifest(draw)
    seated = compute(asked, seed_of(number)).seated
    assert seated is not None
    assert len(seated.unfilled) == sum(short.missing for short in shortfall(asked))
