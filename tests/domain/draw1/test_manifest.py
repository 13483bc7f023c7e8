"""Manifests: exactly their stage's fields, and all that must hold."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from bot.domain.draw1.canon import Json
from bot.domain.draw1.errors import ManifestError
from bot.domain.draw1.manifest import to_json
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.moments import unix_seconds
from tests.domain.draw1.instances import manifest, members, seats

STRATA = [{"name": "普通", "take": 1, "members": ["T1", "T2"]}, {"name": "重点", "take": 1, "members": ["T3"]}]
POOLS = [{"name": "医保", "members": members("p1", "p2")}, {"name": "民政", "members": members("p3")}]


def whole(stage: str) -> dict[str, Any]:
    """A manifest in which each of the stage's fields holds something."""
    fields: dict[str, Any] = {
        "strata": STRATA,
        "template": [{"pool": "医保", "count": 2}, {"pool": "民政", "count": 1}],
        "pools": POOLS,
        "seats": seats("医保", "T1", "T1", "T2"),
        "barred": [["p1", "T1"], ["p9", "T9"]],
        "recusals": [{"seat": "T1/医保/1", "person": "p1"}],
    }
    empty = manifest(stage)
    own = {name: deepcopy(value) for name, value in fields.items() if name in empty}
    return manifest(stage, excluded=[{"id": "T9", "reason": "look-back"}], **own)


STAGES = ("targets", "inspectors", "joint", "substitutes")


@pytest.mark.parametrize("stage", STAGES)
def test_a_manifest_is_read_and_written_back(stage: str) -> None:
    """Nothing is lost, added or put elsewhere on the way through."""
    assert to_json(read_manifest(whole(stage))) == whole(stage)


@pytest.mark.parametrize("stage", STAGES)
def test_exactly_the_fields_of_the_stage(stage: str) -> None:
    """A field too few or too many is refused, one of another stage too."""
    every = {name for other in STAGES for name in whole(other)}
    for name in whole(stage):
        fewer = {key: value for key, value in whole(stage).items() if key != name}
        with pytest.raises(ManifestError):
            read_manifest(fewer)
    for name in (every | {"note"}) - whole(stage).keys():
        with pytest.raises(ManifestError) as refused:
            read_manifest(whole(stage) | {name: []})
        assert (refused.value.code, refused.value.where) == ("field-unknown", name)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("wrong", [True, 7, "x", [7], [[]], [["a"]], [["a", "b", "c"]], [{}], {}, [{"id": "x"}]])
def test_exactly_the_types(stage: str, wrong: Any) -> None:
    """Whatever else stands where a field should, it is refused, and never as an error of ours."""
    for name, right in whole(stage).items():
        if isinstance(wrong, type(right)) and not isinstance(right, list | dict):
            continue
        with pytest.raises(ManifestError):
            read_manifest(whole(stage) | {name: wrong})


def test_a_manifest_is_an_object() -> None:
    """And nothing else."""
    wrong: list[Json] = [[], "x", 1, True]
    for value in wrong:
        with pytest.raises(ManifestError):
            read_manifest(value)


Change = Callable[[dict[str, Any]], object]
BROKEN: list[tuple[str, str, Change]] = [
    ("targets", "too-few-departments", lambda it: it.update(departments=["民政"], throws=9)),
    ("targets", "too-few-throws", lambda it: it.update(throws=2)),
    ("targets", "too-few-throws", lambda it: it.update(throws=-3)),
    ("targets", "emoji", lambda it: it.update(emoji="🏀")),
    ("targets", "protocol", lambda it: it.update(protocol="draw-2")),
    ("targets", "stage", lambda it: it.update(stage="people")),
    ("targets", "not-a-hash", lambda it: it.update(previous="0" * 63)),
    ("targets", "not-a-hash", lambda it: it.update(previous="A" * 64)),
    ("targets", "not-a-hash", lambda it: it["names"].update(people="0" * 65)),
    ("targets", "opens-before-frozen", lambda it: it.update(opens_at="2026-11-23T09:29:59+08:00")),
    ("targets", "opens-before-frozen", lambda it: it.update(opens_at="2026-11-23T09:30:00+08:01")),
    ("targets", "not-a-moment", lambda it: it.update(opens_at="2026-11-23T10:00:00Z")),
    ("targets", "not-a-moment", lambda it: it.update(frozen_at="2026-02-29T10:00:00+08:00")),
    ("targets", "listed-twice", lambda it: it["departments"].append("民政")),
    ("targets", "listed-twice", lambda it: it["witnesses"].append({"id": "w1", "department": "卫健"})),
    ("targets", "department-without-witness", lambda it: it["witnesses"].pop()),
    ("targets", "witness-of-no-department", lambda it: it["witnesses"].append({"id": "w4", "department": "审计"})),
    ("targets", "take", lambda it: it["strata"][0].update(take=3)),
    ("targets", "take", lambda it: it["strata"][0].update(take=-1)),
    ("targets", "listed-twice", lambda it: it["strata"][0].update(name="重点")),
    ("targets", "listed-twice", lambda it: it["strata"][1]["members"].append("T1")),
    ("targets", "listed-twice", lambda it: it["strata"][1]["members"].append("T3")),
    ("targets", "listed-twice", lambda it: it["excluded"].append({"id": "T9", "reason": "retired"})),
    ("targets", "excluded-and-listed", lambda it: it["excluded"].append({"id": "T3", "reason": "retired"})),
    ("targets", "slash", lambda it: it["strata"][0]["members"].append("T/4")),
    ("joint", "take", lambda it: it["strata"][0].update(take=3)),
    ("joint", "slash", lambda it: it["strata"][0]["members"].append("T/4")),
    ("joint", "listed-twice", lambda it: it["template"].append({"pool": "医保", "count": 1})),
    ("joint", "no-such-pool", lambda it: it["template"].append({"pool": "公安", "count": 1})),
    ("joint", "count", lambda it: it["template"][0].update(count=0)),
    ("inspectors", "slash", lambda it: it["pools"][1].update(name="民/政")),
    ("inspectors", "slash", lambda it: it["seats"][0].update(target="T/1")),
    ("inspectors", "listed-twice", lambda it: it["pools"][1].update(name="医保")),
    ("inspectors", "listed-twice", lambda it: it["pools"][1]["members"].append(members("p1")[0])),
    ("inspectors", "listed-twice", lambda it: it["pools"][0]["members"].append(members("p1", cap=2)[0])),
    ("inspectors", "load", lambda it: it["pools"][0]["members"][0].update(load=10)),
    ("inspectors", "load", lambda it: it["pools"][0]["members"][0].update(load=-1)),
    ("inspectors", "listed-twice", lambda it: it["seats"].append(it["seats"][0])),
    ("inspectors", "no-such-pool", lambda it: it["seats"][0].update(pool="公安")),
    ("inspectors", "listed-twice", lambda it: it["barred"].append(["p9", "T9"])),
    ("substitutes", "no-such-seat", lambda it: it["recusals"][0].update(seat="T3/医保/1")),
    ("substitutes", "recusal-not-barred", lambda it: it["recusals"][0].update(person="p2")),
    ("substitutes", "recusal-not-barred", lambda it: it["recusals"][0].update(seat="T2/医保/1")),
]


@pytest.mark.parametrize(("stage", "code", "change"), BROKEN)
def test_what_must_hold(stage: str, code: str, change: Change) -> None:
    """One rule broken in a manifest that was right: refused, by that rule's name."""
    broken = whole(stage)
    change(broken)
    with pytest.raises(ManifestError) as refused:
        read_manifest(broken)
    assert refused.value.code == code


ALLOWED: list[tuple[str, Change]] = [
    ("targets", lambda it: it.update(opens_at=it["frozen_at"])),
    ("targets", lambda it: it.update(opens_at="2026-11-23T01:30:00+00:00")),
    ("targets", lambda it: it.update(strata=[])),
    ("targets", lambda it: it["strata"][0].update(take=0)),
    ("targets", lambda it: it["strata"][0].update(take=2, name="普/通")),
    ("targets", lambda it: it.update(throws=2**53 - 1)),
    ("inspectors", lambda it: it.update(pools=[], seats=[])),
    ("inspectors", lambda it: it["pools"][0]["members"][0].update(load=9)),
    ("inspectors", lambda it: it["seats"][0].update(id="any/thing/at/all")),
    ("substitutes", lambda it: it.update(recusals=[])),
]


@pytest.mark.parametrize(("stage", "change"), ALLOWED)
def test_what_may_be(stage: str, change: Change) -> None:
    """The edges of the rules are inside."""
    edge = whole(stage)
    change(edge)
    assert to_json(read_manifest(edge)) == edge


def test_what_a_manifest_lists() -> None:
    """Targets once each and people, in order of UTF-8 bytes; how many seats there will be."""
    joint = read_manifest(whole("joint"))
    assert joint.target_ids() == ["T1", "T2", "T3"]
    assert joint.person_ids() == ["p1", "p2", "p3"]
    assert joint.seat_count() == 2 * 3
    people = whole("inspectors") | {"seats": seats("医保", "𠮷", "Ａ", "Z", "Z")}
    assert read_manifest(people).target_ids() == ["Z", "Ａ", "𠮷"]
    assert read_manifest(people).seat_count() == 4
    assert read_manifest(whole("targets")).seat_count() == 0


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1970-01-01T00:00:00+00:00", 0),
        ("1970-01-01T00:00:00-00:00", 0),
        ("2026-11-23T10:00:00+08:00", 1795399200),
        ("2026-11-22T22:29:01-03:30", 1795399141),
        ("2024-02-29T23:59:59+00:00", 1709251199),
        ("0001-01-01T00:00:00+23:59", -62135683140),
    ],
)
def test_moments_are_unix_seconds(text: str, seconds: int) -> None:
    """A moment with its offset, to the second."""
    assert unix_seconds(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "", "2026-11-23", "2026-11-23T10:00+08:00", "2026-11-23 10:00:00+08:00", "2026-11-23T10:00:00",
        "2026-11-23T10:00:00Z", "2026-11-23T10:00:00.0+08:00", "2026-11-23T24:00:00+08:00", "2026-11-23T10:60:00+08:00",
        "2026-11-23T10:00:60+08:00", "2026-11-23T10:00:00+24:00", "2026-11-23T10:00:00+08:60", "2026-11-31T10:00:00+08:00",
        "0000-01-01T00:00:00+00:00", "2026-11-23T10:00:00+08:00\n", "２０２６-11-23T10:00:00+08:00", "2026-13-01T10:00:00+08:00",
        "2026-11-23T10:00:00+0800", "20261123T100000+08:00", "2026-11-23t10:00:00+08:00", "2026-11-23T10:00:00−08:00",
    ],
)  # fmt: skip
def test_other_forms_of_moments_are_refused(text: str) -> None:
    """One way to write a moment, and only days that there are."""
    with pytest.raises(ValueError, match=r"day|month|year|^$|[-:]"):
        unix_seconds(text)
