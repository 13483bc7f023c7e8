"""Openings of a sealed draw: what holds, what is noticed at which step, and that nothing is told of the other parts."""

import hashlib
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draw1.canon import canon
from bot.domain.draw1.verify import StepState
from bot.domain.openings import STEPS, Part, Seated, check_opening, is_opening, opening_of, parts_of, root_of
from bot.domain.part_trees import audit_path, climb, leaf_hash, tree_hash

# The leaves and tree heads that RFC 6962's own implementations test with.
LEAVES = [bytes.fromhex(each) for each in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657")]
HEADS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
}
SIZES = st.integers(1, 40)


def parts(many: int, seed: int = 0) -> tuple[Part, ...]:
    """So many parts, with two seats each; the first has one left vacant."""
    random = Random(seed)
    made = []
    for k in range(1, many + 1):
        team = [Seated(f"T{k}/{pool}/1", pool, f"P{k}{pool}", f"示例𠮷{k}") for pool in ("医保", "民政")]
        made.append(Part("2026-001", f"T{k}", f"示例机构{k}", tuple(team[k == 1 :]), random.randbytes(32).hex()))
    return tuple(made)


def changed(opening: bytes, **fields: Any) -> bytes:
    """The opening with other fields, written as it should be."""
    return canon({**json.loads(opening), **fields})


@pytest.mark.parametrize("size", HEADS)
def test_the_tree_is_the_one_of_the_rfc(size: int) -> None:
    """The heads that are known of it."""
    assert tree_hash([leaf_hash(each) for each in LEAVES[:size]]).hex() == HEADS[size]


@given(SIZES, st.data())
def test_a_path_leads_to_the_head_from_its_own_leaf_alone(size: int, data: st.DataObject) -> None:
    """Not from another place, and not with a hash more or less."""
    hashes = [leaf_hash(bytes([k])) for k in range(size)]
    index = data.draw(st.integers(0, size - 1))
    path, head = audit_path(hashes, index), tree_hash(hashes)
    assert climb(hashes[index], index, size, path) == head
    assert len(path) <= (size - 1).bit_length()
    for other in set(range(size)) - {index}:
        assert climb(hashes[index], other, size, path) != head
    assert climb(hashes[index], index, size, (*path, head)) is None
    if path:
        assert climb(hashes[index], index, size, path[:-1]) is None


@given(SIZES, st.integers(0, 2**32))
def test_every_part_opens_to_the_value_that_was_posted(many: int, seed: int) -> None:
    """Each alone holds, with what was seen written in any way; without it that is said."""
    made = parts(many, seed)
    root = root_of(made)
    for each in made:
        opening = opening_of(made, each.target)
        assert is_opening(opening)
        for seen in (root, f" 各组核验值：{root[:30].upper()}\n{root[30:]} ", f"Value of the parts: {root}"):
            assert check_opening(opening, seen).ok
        alone = check_opening(opening)
        assert [step.state for step in alone.steps] == [StepState.OK] * 3 + [StepState.ABSENT]


@given(SIZES, st.data())
def test_whichever_byte_is_touched_it_is_noticed(many: int, data: st.DataObject) -> None:
    """Changed, lost or put in anywhere, also without the posted value."""
    made = parts(many)
    opening = opening_of(made, data.draw(st.sampled_from(made)).target)
    at = data.draw(st.integers(0, len(opening) - 1))
    put = data.draw(st.integers(0, 255).filter(lambda byte: byte != opening[at]))
    tail = data.draw(st.sampled_from([opening[at:], opening[at + 1 :]]))
    for touched in (opening[:at] + bytes([put]) + tail, opening[:at] + opening[at + 1 :], opening[:at]):
        if touched != opening:
            assert check_opening(touched, root_of(made)).failed in STEPS
            assert check_opening(touched).failed in STEPS


@given(st.integers(2, 40), st.integers(2, 40), st.data())
def test_no_field_can_be_exchanged_for_another_that_is_well_formed(many: int, other: int, data: st.DataObject) -> None:
    """Another index or number of parts, another's part or path, each fails at the path."""
    made = parts(many)
    opening = opening_of(made, data.draw(st.sampled_from(made)).target)
    own = json.loads(opening)
    foreign = json.loads(opening_of(parts(other, 1), "T1"))
    for field in ("part", "path", "root"):
        if own[field] != foreign[field]:
            assert check_opening(changed(opening, **{field: foreign[field]})).failed == "path"
    index = data.draw(st.integers(0, many - 1).filter(lambda k: k != own["index"]))
    assert check_opening(changed(opening, index=index)).failed == "path"
    size = data.draw(st.integers(own["index"] + 1, 90).filter(lambda n: n != many))
    assert check_opening(changed(opening, size=size)).failed == "path"


@pytest.mark.parametrize(
    ("fields", "step", "code"),
    [
        ({"protocol": "draw-1"}, "format", "protocol"),
        ({"index": 5}, "format", "out-of-range"),
        ({"index": -1}, "format", "out-of-range"),
        ({"size": 2**31}, "format", "out-of-range"),
        ({"size": True}, "format", "not-an-integer"),
        ({"root": "A" * 64}, "format", "not-a-hash"),
        ({"path": ["x"]}, "format", "not-a-hash"),
        ({"more": 1}, "format", "field-unknown"),
        ({"part": []}, "format", "not-an-object"),
        ({"part": {}}, "part", "field-missing"),
        ({"path": []}, "path", "path-length"),
        ({"root": "0" * 64}, "path", "differs"),
    ],
)
def test_what_is_wrong_is_named(fields: dict[str, Any], step: str, code: str) -> None:
    """By the step that notices, and why."""
    report = check_opening(changed(opening_of(parts(5), "T2"), **fields), root_of(parts(5)))
    assert (report.failed, next(each.code for each in report.steps if each.name == step)) == (step, code)


@pytest.mark.parametrize("wrong", ["T1/医保/1", "T2/民政/9", "T2/医保", ""])
def test_a_seat_of_another_institution_or_pool_is_no_part(wrong: str) -> None:
    """Whoever makes up a whole tree cannot put two institutions into one part; nor one seat twice."""
    opening = json.loads(opening_of(parts(3), "T2"))
    opening["part"]["assignments"][0]["seat"] = wrong
    assert check_opening(canon(opening)).failed == "part"
    opening = json.loads(opening_of(parts(3), "T2"))
    opening["part"]["assignments"] *= 2
    assert check_opening(canon(opening)).failed == "part"


@pytest.mark.parametrize(
    ("seen", "code"),
    [("0" * 64, "differs"), ("abc", "not-a-hash"), ("x" * 64, "not-a-hash"), ("0" * 65, "not-a-hash")],
)
def test_another_value_than_the_posted_one_is_noticed(seen: str, code: str) -> None:
    """Also one that is no value at all."""
    report = check_opening(opening_of(parts(4), "T3"), seen)
    assert (report.failed, report.steps[-1].code) == ("root", code)


def test_an_opening_says_nothing_of_the_other_parts() -> None:
    """No name or salt of theirs is in it, and where a part stands follows from its salt, not from its number."""
    made = parts(9)
    for own in made:
        opening = opening_of(made, own.target).decode()
        for other in set(made) - {own}:
            for words in (f'"{other.target}"', f'"{other.name}"', other.salt, other.assignments[0].person):
                assert words not in opening
    orders = {
        tuple(json.loads(opening_of(parts(9, seed), f"T{k}"))["index"] for k in range(1, 10)) for seed in range(9)
    }
    assert len(orders) == 9


def test_a_part_cannot_be_tried_without_its_salt() -> None:
    """The same part with another salt is another leaf, so that the hashes in a neighbour's path fit no guess."""
    first, again = parts(2, 1), parts(2, 2)
    (beside,) = json.loads(opening_of(first, "T1"))["path"]
    assert beside == first[1].hash.hex() != again[1].hash.hex()
    assert beside == hashlib.sha256(b"\x00" + canon(first[1].to_json())).hexdigest()


def test_a_result_falls_into_one_part_for_each_institution() -> None:
    """With the names of the proof; one that nobody could be found for is a part too."""
    result = {
        "strata": [{"name": "普通", "drawn": ["T2", "T1"]}],
        "assignments": [{"seat": "T1/医保/1", "person": "P1"}],
    }
    names = {"targets": {"list": [["T1", "甲"], ["T2", "乙"], ["T3", "丙"]]}, "people": {"list": [["P1", "张三"]]}}
    seats = {"T1/医保/1": ("T1", "医保"), "T2/医保/1": ("T2", "医保")}
    made = parts_of("2026-001", result, seats, names, {"T2": "b" * 64, "T1": "a" * 64})
    assert made == (
        Part("2026-001", "T2", "乙", (), "b" * 64),
        Part("2026-001", "T1", "甲", (Seated("T1/医保/1", "医保", "P1", "张三"),), "a" * 64),
    )


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b'{"protocol":"draw-1"}', b"\xff"])
def test_what_is_no_opening_is_left_to_the_proof(raw: bytes) -> None:
    """A proof file, or no document at all; asked all the same, its format fails."""
    assert not is_opening(raw)
    assert check_opening(raw).failed == "format"
