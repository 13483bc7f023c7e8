"""The worked cases of draw-1: every value, every proof, every refusal."""

import json
from typing import Any

import pytest

from bot.domain.draw1.canon import canon, parse
from bot.domain.draw1.commitment import commit, manifest_hash, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.hashes import ticket
from bot.domain.draw1.manifest import to_json
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.transcript import read_transcript, values
from bot.domain.draw1.verify import StepState, verify
from tests.domain.draw1 import oracle
from tests.domain.draw1.instances import VECTORS, vectors

WORKED = vectors()
REFUSED = sorted(path.name for path in (VECTORS / "refused").glob("*.json"))
NOT_JSON = sorted(path.name for path in (VECTORS / "not-json").glob("*.txt"))


def test_all_worked_cases_are_here() -> None:
    """The cases came over whole: 11 proofs, 36 refused ones, 12 that are no JSON."""
    assert (len(WORKED), len(REFUSED), len(NOT_JSON)) == (11, 36, 12)


@pytest.fixture(params=WORKED)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    """One worked case: `steps` and `proof`."""
    found: dict[str, Any] = WORKED[request.param]
    return found


def test_every_value_on_the_way_is_the_same(case: dict[str, Any]) -> None:
    """Canonical length, manifest hash, commitment, values, seed and ticket are those of the worked case."""
    steps, proof = case["steps"], case["proof"]
    manifest = read_manifest(proof["manifest"])
    hashed = manifest_hash(manifest)
    secret = bytes.fromhex(proof["secret"])
    thrown = values(manifest, read_transcript(manifest, proof["transcript"]))
    drawn_from = seed(secret, hashed, thrown)
    assert to_json(manifest) == proof["manifest"]
    assert len(canon(proof["manifest"])) == steps["manifest_canonical_bytes"]
    assert hashed.hex() == steps["manifest_hash"]
    assert commit(hashed, secret) == proof["commitment"]
    assert thrown == steps["values"]
    assert drawn_from.hex() == proof["seed"]
    assert ticket(drawn_from, *steps["ticket"]["fields"]).hex() == steps["ticket"]["hex"]


def test_the_result_is_the_same(case: dict[str, Any]) -> None:
    """The bot and the oracle both draw what the worked case drew, written in the same order."""
    proof = case["proof"]
    drawn = compute(read_manifest(proof["manifest"]), bytes.fromhex(proof["seed"])).to_json()
    assert json.dumps(drawn) == json.dumps(proof["result"])
    assert oracle.result(proof["manifest"], bytes.fromhex(proof["seed"])) == proof["result"]


def test_the_proof_is_accepted(case: dict[str, Any]) -> None:
    """Every step is passed; names and seal are absent just where the file has none."""
    proof = case["proof"]
    report = verify(json.dumps(proof).encode())
    absent = {step.name for step in report.steps if step.state is StepState.ABSENT}
    assert report.ok
    assert absent == {"names", "sealed"} - proof.keys()
    assert {step.state for step in report.steps if step.name not in absent} == {StepState.OK}


@pytest.mark.parametrize("name", REFUSED)
def test_a_wrong_proof_is_refused_at_its_step(name: str) -> None:
    """The first step that fails is the one the case names; those before it are passed, those after it left alone."""
    case = json.loads((VECTORS / "refused" / name).read_text(encoding="utf-8"))
    report = verify(json.dumps(case["proof"]).encode())
    failing = [step.name for step in report.steps].index(case["step"])
    assert report.failed == case["step"]
    assert {step.state for step in report.steps[:failing]} <= {StepState.OK, StepState.ABSENT}
    assert {step.state for step in report.steps[failing + 1 :]} <= {StepState.SKIPPED}


@pytest.mark.parametrize("name", NOT_JSON)
def test_what_is_no_json_of_ours_is_refused_as_format(name: str) -> None:
    """A file with a mark, a comment, a cut, a float and so on is refused before anything in it is believed."""
    raw = (VECTORS / "not-json" / name).read_bytes()
    assert verify(raw).failed == "format"
    with pytest.raises(ValueError, match=r"\w"):
        parse(raw)
