"""Draws of targets and people, against a second implementation and against trying everything."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest_reader import read_manifest
from tests.domain.draw1 import oracle
from tests.domain.draw1.instances import (
    manifest,
    members,
    mixed_draw,
    people_draws,
    seats,
    seed_of,
    staircase_draw,
    tight_draw,
)

SEEDS = st.integers(0, 2**32).map(seed_of)
EXAMPLES = settings(deadline=None, derandomize=True, max_examples=80)


def drawn(draw: dict[str, Any], seed: bytes) -> dict[str, Any]:
    """What the bot draws, as JSON."""
    return compute(read_manifest(draw), seed).to_json()


def targets_of(draw: dict[str, Any], pool: str) -> list[str]:
    """The target of each of a pool's seats."""
    return [seat["target"] for seat in draw["seats"] if seat["pool"] == pool]


def pairs_of(draw: dict[str, Any]) -> set[oracle.Pair]:
    """The barred pairs."""
    return {(person, target) for person, target in draw["barred"]}


@given(people_draws(), SEEDS)
@EXAMPLES
def test_people_are_dealt_as_the_law_says(draw: dict[str, Any], seed: bytes) -> None:
    """The bot's seating, kept and repaired, gives what asking a flow anew at every step gives: the very same."""
    assert drawn(draw, seed) == oracle.result(draw, seed)


@pytest.mark.parametrize("kind", [tight_draw, staircase_draw, mixed_draw])
def test_tight_draws_are_dealt_as_the_law_says(kind: Callable[[Random], dict[str, Any]]) -> None:
    """The same where seats and people just suffice, or just do not, and cards must be moved round for many seats."""
    for number in range(150):
        draw = kind(Random(number))
        assert drawn(draw, seed_of(number)) == oracle.result(draw, seed_of(number)), number


@given(people_draws(), SEEDS)
@EXAMPLES
def test_as_many_seats_are_filled_as_can_be(draw: dict[str, Any], seed: bytes) -> None:
    """No more could be filled in any lawful way, pool by pool; every seat is either assigned or named as unfilled."""
    found = drawn(draw, seed)
    most = sum(oracle.most_filled(it, targets_of(draw, it["name"]), pairs_of(draw)) for it in draw["pools"])
    assert len(found["assignments"]) == most
    told = [it["seat"] for it in found["assignments"]] + found["unfilled"]
    assert sorted(told) == sorted(seat["id"] for seat in draw["seats"])


@given(people_draws(), SEEDS)
@EXAMPLES
def test_nothing_unlawful_is_dealt(draw: dict[str, Any], seed: bytes) -> None:
    """Nobody sits where they are barred, twice at one target, in a seat of another pool, or beyond their cap."""
    found = drawn(draw, seed)["assignments"]
    seat_of = {seat["id"]: seat for seat in draw["seats"]}
    pool_of = {it["id"]: pool["name"] for pool in draw["pools"] for it in pool["members"]}
    met = [(it["person"], seat_of[it["seat"]]["target"]) for it in found]
    assert len(met) == len(set(met))
    assert not pairs_of(draw).intersection(met)
    assert all(pool_of[it["person"]] == seat_of[it["seat"]]["pool"] for it in found)
    for pool in draw["pools"]:
        for person in pool["members"]:
            served = sum(it["person"] == person["id"] for it in found)
            assert person["load"] + served <= person["cap"]


@given(people_draws(), SEEDS, st.integers(1, 5))
@EXAMPLES
def test_loads_are_evened_out(draw: dict[str, Any], seed: bytes, highest: int) -> None:
    """Nobody gets a further inspection while others could take the seat as an earlier one of theirs.

    Exactly: for every c, the inspections dealt as somebody's c-th or an earlier one are as many as could be dealt at
    all if nobody went beyond c. So the most firsts possible, then the most firsts and seconds, and so on.
    """
    found = drawn(draw, seed)["assignments"]
    for pool in draw["pools"]:
        up_to = 0
        for person in pool["members"]:
            served = sum(it["person"] == person["id"] for it in found)
            up_to += max(0, min(served, highest - person["load"]))
        assert up_to == oracle.most_filled(pool, targets_of(draw, pool["name"]), pairs_of(draw), highest)


@given(people_draws(), SEEDS, st.randoms(use_true_random=False))
@EXAMPLES
def test_the_order_of_lists_does_not_matter(draw: dict[str, Any], seed: bytes, random: Random) -> None:
    """However pools, people, seats and barred pairs are listed, the same people sit in the same seats."""

    def mixed(items: list[Any]) -> list[Any]:
        return random.sample(items, len(items))

    pools = [pool | {"members": mixed(pool["members"])} for pool in mixed(draw["pools"])]
    other = draw | {"pools": pools, "seats": mixed(draw["seats"]), "barred": mixed(draw["barred"])}
    assert drawn(other, seed) == drawn(draw, seed)


@given(people_draws(), SEEDS)
@EXAMPLES
def test_substitutes_are_dealt_like_inspectors(draw: dict[str, Any], seed: bytes) -> None:
    """Recusals say why a seat is vacant; they change nothing in who takes it."""
    barred = pairs_of(draw)
    recusals = [
        {"seat": seat["id"], "person": person}
        for seat in draw["seats"]
        for person, target in sorted(barred)
        if target == seat["target"]
    ]
    vacant = draw | {"stage": "substitutes", "recusals": recusals}
    assert drawn(vacant, seed) == drawn(draw, seed) == oracle.result(vacant, seed)


STRATA = st.lists(st.lists(st.text("AＡ𠮷é0", max_size=3), unique=True, max_size=6), max_size=3)


@given(STRATA, st.data(), SEEDS)
@EXAMPLES
def test_targets_are_drawn_as_the_law_says(lists: list[list[str]], data: st.DataObject, seed: bytes) -> None:
    """As many as are to be taken of each stratum, each at most once, the same however the members are listed."""
    strata: list[dict[str, Any]] = [
        {"name": str(at), "take": data.draw(st.integers(0, len(own))), "members": [f"{at}{id_}" for id_ in own]}
        for at, own in enumerate(lists)
    ]
    turned = [stratum | {"members": stratum["members"][::-1]} for stratum in strata]
    found = drawn(manifest("targets", strata=strata), seed)
    assert found == oracle.result({"strata": strata}, seed) == drawn(manifest("targets", strata=turned), seed)
    for stratum, own in zip(strata, found["strata"], strict=True):
        assert own["name"] == stratum["name"]
        assert len(set(own["drawn"])) == len(own["drawn"]) == stratum["take"]
        assert set(own["drawn"]) <= set(stratum["members"])


@given(people_draws(), st.integers(0, 4), st.integers(1, 2), SEEDS)
@EXAMPLES
def test_joint_draws_are_both(draw: dict[str, Any], take: int, count: int, seed: bytes) -> None:
    """Targets are drawn as by themselves; the people are dealt to the seats that these make."""
    strata = [{"name": "普通", "take": take, "members": ["Z机构", "Ａ机构", "𠮷机构", "机构0003"]}]
    template = [{"pool": pool["name"], "count": count} for pool in draw["pools"]]
    joint = manifest("joint", strata=strata, template=template, pools=draw["pools"], barred=draw["barred"])
    found = drawn(joint, seed)
    assert found == oracle.result(joint, seed)
    assert found["strata"] == drawn(manifest("targets", strata=strata), seed)["strata"]
    assert len(found["assignments"]) + len(found["unfilled"]) == take * count * len(template)


def test_everybody_once_before_anybody_twice() -> None:
    """Three people, three seats, no bars: each serves once, whatever is thrown, though each might serve three times."""
    draw = manifest(
        "inspectors",
        pools=[{"name": "医保", "members": members("p1", "p2", "p3")}],
        seats=seats("医保", "T1", "T2", "T3"),
    )
    for number in range(50):
        assert {it["person"] for it in drawn(draw, seed_of(number))["assignments"]} == {"p1", "p2", "p3"}


def test_whoever_has_served_comes_after_whoever_has_not() -> None:
    """A load from before counts: who has had one waits until everybody has."""
    people = members("fresh", load=0) + members("p1", "p2", "p3", load=1)
    draw = manifest("inspectors", pools=[{"name": "医保", "members": people}], seats=seats("医保", "T1"))
    for number in range(50):
        assert drawn(draw, seed_of(number))["assignments"] == [{"seat": "T1/医保/1", "person": "fresh"}]


def test_a_seat_for_nobody_stays_unfilled_and_harms_no_other() -> None:
    """Everybody is barred from one target: its seats stay empty, the others are filled."""
    draw = manifest(
        "inspectors",
        pools=[{"name": "医保", "members": members("p1", "p2")}],
        seats=seats("医保", "T1", "T2", "T2"),
        barred=[["p1", "T1"], ["p2", "T1"]],
    )
    for number in range(50):
        found = drawn(draw, seed_of(number))
        assert found["unfilled"] == ["T1/医保/1"]
        assert {it["person"] for it in found["assignments"]} == {"p1", "p2"}


@pytest.mark.parametrize("load", [0, 2**53 - 3])
def test_huge_loads_and_caps_are_numbers_like_others(load: int) -> None:
    """A cap beyond the number of targets means just that many; nothing is counted up to it."""
    people = members("p1", "p2", load=load, cap=2**53 - 1) + members("p3", load=2, cap=2)
    draw = manifest(
        "inspectors", pools=[{"name": "医保", "members": people}], seats=seats("医保", "T1", "T1", "T1", "T2")
    )
    found = drawn(draw, seed_of(1))
    assert [it["person"] for it in found["assignments"] if it["seat"].startswith("T1")] in (["p1", "p2"], ["p2", "p1"])
    assert len(found["unfilled"]) == 1


def test_where_nothing_is_drawn_no_seats_are_counted_out() -> None:
    """A template of so many seats that no machine could list them harms nobody who draws no target."""
    strata = [{"name": "普通", "take": 0, "members": ["机构0003"]}]
    template = [{"pool": "医保", "count": 2**53 - 1}]
    joint = manifest(
        "joint", strata=strata, template=template, pools=[{"name": "医保", "members": members("P1")}], barred=[]
    )
    assert drawn(joint, bytes(32))["assignments"] == []
