"""Proof files: both editions, and what verification says of files that were touched."""

import json
from copy import deepcopy
from typing import Any

import pytest

from bot.domain.draw1.canon import canon
from bot.domain.draw1.commitment import commit, manifest_hash, names_hash, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.proof import NameList, build_proof, public_edition, write_proof
from bot.domain.draw1.transcript import read_transcript, values
from bot.domain.draw1.verify import STEPS, Step, StepState, verify
from tests.domain.draw1.instances import manifest, members, seats, vectors

WORKED = vectors()


def rebuilt(proof: dict[str, Any]) -> dict[str, Any]:
    """The proof made anew from its lists, secret, throws and salts."""
    read = read_manifest(proof["manifest"])
    lists = {
        key: NameList(bytes.fromhex(it["salt"]), tuple((id_, name) for id_, name in reversed(it["list"])))
        for key, it in proof.get("names", {}).items()
    }
    return build_proof(
        read,
        bytes.fromhex(proof["secret"]),
        read_transcript(read, proof["transcript"]),
        compute(read, bytes.fromhex(proof["seed"])),
        targets=lists.get("targets"),
        people=lists.get("people"),
        salt=bytes.fromhex(proof["salt"]) if "salt" in proof else None,
    )


@pytest.mark.parametrize("name", WORKED)
def test_a_proof_is_built_to_the_letter(name: str) -> None:
    """From the same parts comes the same file, fields in the same order."""
    proof = WORKED[name]["proof"]
    assert write_proof(rebuilt(proof)) == (json.dumps(proof, ensure_ascii=False, indent=1) + "\n").encode()


def test_the_public_edition_names_no_people() -> None:
    """It is the same proof, and verifies, with the names of targets and without those of people."""
    proof = WORKED["joint"]["proof"]
    public = public_edition(proof)
    assert "示例人员" not in write_proof(public).decode()
    assert public["names"] == {"targets": proof["names"]["targets"]}
    assert public == proof | {"names": public["names"]}
    assert list(public) == list(proof)
    assert verify(write_proof(public)).ok
    assert "示例人员" in write_proof(proof).decode()


def test_the_public_edition_of_a_proof_without_names_is_itself() -> None:
    """And one with names of people alone loses the field."""
    proof = WORKED["inspectors-short"]["proof"]
    assert public_edition(proof) == proof
    people_only = WORKED["joint"]["proof"] | {"names": {"people": WORKED["joint"]["proof"]["names"]["people"]}}
    assert "names" not in public_edition(people_only)


def test_remarks_are_carried_and_not_checked() -> None:
    """Where the commitment was posted, what else happened, which version: anything of the allowed kinds."""
    proof = WORKED["targets-small"]["proof"] | {
        "posted": {"chat": "-1001", "message_id": 7, "date": 1795399000},
        "history": [{"draw": "2026-000", "reason": "示例"}],
        "code": "0.1.0",
    }
    assert verify(write_proof(proof)).ok
    assert verify(write_proof(proof | {"history": True})).ok
    assert verify(json.dumps(proof | {"history": 1.5}).encode()).failed == "format"
    read = read_manifest(proof["manifest"])
    throws = read_transcript(read, proof["transcript"])
    made = build_proof(read, bytes(32), throws, compute(read, bytes(32)), remarks={"code": "0.1.0"})
    assert list(made)[-1] == "code"


def with_manifest(proof: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The proof with another manifest, committed to and drawn anew: right in every step but what is then changed."""
    changed = proof["manifest"] | changes
    read = read_manifest(changed)
    secret = bytes.fromhex(proof["secret"])
    hashed = manifest_hash(read)
    drawn_from = seed(secret, hashed, values(read, read_transcript(read, proof["transcript"])))
    parts = {"manifest": changed, "commitment": commit(hashed, secret), "seed": drawn_from.hex()}
    return proof | parts | {"result": compute(read, drawn_from).to_json()}


def test_names_must_be_those_of_the_manifest() -> None:
    """A name too few, too many, in another order, under another salt: refused as names, whichever list it is."""
    proof = WORKED["joint"]["proof"]
    assert verify(canon(with_manifest(proof))).ok
    for key in ("targets", "people"):
        listed = proof["names"][key]["list"]
        other_lists = [
            listed[1:],
            [*listed, ["~", "示例"]],
            [listed[1], listed[0], *listed[2:]],
            [["T", "示例"], *listed[1:]],
        ]
        for other in other_lists:
            # The manifest promises the hash of the wrong list: the ids alone give it away.
            promised = names_hash(bytes(32), [(id_, name) for id_, name in other])
            names = proof["names"] | {key: {"salt": "0" * 64, "list": other}}
            wrong = with_manifest(proof, names=proof["manifest"]["names"] | {key: promised}) | {"names": names}
            assert verify(canon(wrong)).failed == "names"
        salted = proof["names"] | {key: proof["names"][key] | {"salt": "0" * 64}}
        assert verify(canon(proof | {"names": salted})).failed == "names"


def nudged(text: str) -> str:
    """Another text of the same length and kind: its last character changed."""
    return text[:-1] + ("0" if text[-1] != "0" else "1")


def test_one_changed_byte_fails_the_step_that_it_belongs_to() -> None:
    """Wherever the file is touched, the report names the step, passes those before it and skips those after it."""
    proof = WORKED["byte-order"]["proof"]
    changes = {
        "protocol": "format", "commitment": "commitment", "secret": "commitment", "seed": "seed",
        "sealed": "sealed", "salt": "sealed",
    }  # fmt: skip
    for field, step in changes.items():
        assert verify(canon(proof | {field: nudged(proof[field])})).failed == step
    for field in ("task_force", "chat", "draw", "title", "previous"):
        touched = proof["manifest"] | {field: nudged(proof["manifest"][field])}
        report = verify(canon(proof | {"manifest": touched}))
        assert [step.state for step in report.steps] == [StepState.OK] * 2 + [StepState.FAILED] + [
            StepState.SKIPPED
        ] * 5
    thrown = deepcopy(proof)
    thrown["transcript"][4]["value"] = thrown["transcript"][4]["value"] % 6 + 1
    assert verify(canon(thrown)).failed == "seed"
    renamed = deepcopy(proof)
    renamed["names"]["people"]["list"][0][1] += "x"
    assert verify(canon(renamed)).failed == "names"


def results(right: dict[str, Any]) -> list[Any]:
    """Results that are not the one drawn."""
    swapped = deepcopy(right)
    people = [it["person"] for it in swapped["assignments"]]
    swapped["assignments"][0]["person"], swapped["assignments"][1]["person"] = people[1], people[0]
    return [
        {},
        swapped,
        right | {"assignments": right["assignments"][::-1]},
        right | {"assignments": right["assignments"][1:]},
        right | {"assignments": right["assignments"][1:], "unfilled": [right["assignments"][0]["seat"]]},
        right | {"unfilled": True},
        right | {"unfilled": ["T9/医保/1"]},
        right | {"strata": []},
        {"assignments": right["assignments"]},
        right | {"note": "x"},
        right | {"assignments": [it | {"note": 1} for it in right["assignments"]]},
    ]


def test_any_other_result_is_refused() -> None:
    """Two people swapped, another order, a seat left out or added, a field too many: never the drawn result."""
    proof = WORKED["inspectors-tight"]["proof"]
    for wrong in results(proof["result"]):
        assert verify(canon(proof | {"result": wrong})).failed == "result"
    targets = WORKED["targets-small"]["proof"]
    drawn = targets["result"]["strata"][0]["drawn"]
    for other in ([{"name": "普通", "drawn": drawn[::-1]}], [{"name": "普通", "drawn": drawn[:1]}], [], [True]):
        assert verify(canon(targets | {"result": {"strata": other}})).failed == "result"


@pytest.mark.parametrize("field", ["protocol", "manifest", "commitment", "transcript", "secret", "seed", "result"])
@pytest.mark.parametrize("wrong", [True, 0, "", "0", [], {}, "A" * 64, "0" * 63])
def test_every_own_field_has_its_type(field: str, wrong: Any) -> None:
    """Without it, or with another kind of value, the file is no proof at all."""
    proof = WORKED["targets-small"]["proof"]
    assert verify(canon({key: value for key, value in proof.items() if key != field})).failed == "format"
    if not (isinstance(wrong, type(proof[field])) and isinstance(wrong, list | dict)):
        assert verify(canon(proof | {field: wrong})).failed == "format"


@pytest.mark.parametrize(
    "wrong",
    [
        {"names": {}}, {"names": []}, {"names": {"targets": []}}, {"names": {"targets": {"salt": "0" * 64}}},
        {"names": {"places": {"salt": "0" * 64, "list": []}}},
        {"names": {"targets": {"salt": "0" * 62, "list": []}}},
        {"names": {"targets": {"salt": "0" * 64, "list": ["T1"]}}},
        {"names": {"targets": {"salt": "0" * 64, "list": [["T1", "a", "b"]]}}},
        {"names": {"targets": {"salt": "0" * 64, "list": [["T1", 1]]}}},
        {"names": {"targets": {"salt": "0" * 64, "list": [], "note": "x"}}},
        {"salt": "0" * 64}, {"sealed": "0" * 64}, {"salt": "0" * 64, "sealed": "0" * 63}, {"salt": 0, "sealed": "0" * 64},
        {"note": "x"},
    ],
)  # fmt: skip
def test_the_optional_fields_have_their_shape(wrong: dict[str, Any]) -> None:
    """Salt and seal come together, lists of names are pairs with a salt, and nothing else is in the file."""
    proof = WORKED["targets-strata"]["proof"]
    assert verify(canon(proof | wrong)).failed == "format"


@pytest.mark.parametrize("raw", [b"[]", b'"draw-1"', b"7", b"true", b"{}"])
def test_what_is_json_but_no_proof(raw: bytes) -> None:
    """Refused as format, all other steps skipped."""
    steps = verify(raw).steps
    assert steps[0].state is StepState.FAILED
    assert [step.name for step in steps] == list(STEPS)
    assert all(step == Step(step.name, StepState.SKIPPED) for step in steps[1:])


def test_a_proof_cannot_ask_for_more_seats_than_it_lists() -> None:
    """A template of 2^53 - 1 seats for each target is refused by counting, before anything is drawn."""
    joint = manifest(
        "joint",
        strata=[{"name": "普通", "take": 1, "members": ["T1"]}],
        template=[{"pool": "医保", "count": 2**53 - 1}],
        pools=[{"name": "医保", "members": members("p1")}],
    )
    read = read_manifest(joint)
    proof = WORKED["inspectors-free"]["proof"]
    departments = {"departments": proof["manifest"]["departments"], "witnesses": proof["manifest"]["witnesses"]}
    read = read_manifest(joint | departments)
    throws = read_transcript(read, proof["transcript"])
    small = compute(read_manifest(manifest("inspectors", pools=joint["pools"], seats=seats("医保", "T1"))), bytes(32))
    assert verify(write_proof(build_proof(read, bytes(32), throws, small))).failed == "result"
