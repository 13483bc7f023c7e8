"""Checking a proof file (DRAW.md, "Verification"): everything is recomputed, nothing is taken on trust."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.draw1.canon import Json, parse
from bot.domain.draw1.commitment import commit, manifest_hash, names_hash, seal, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.errors import Draw1Error, FormatError, MismatchError
from bot.domain.draw1.manifest import PROTOCOL, Manifest, Stage
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.proof import OPTIONAL_FIELDS, OWN_FIELDS
from bot.domain.draw1.result import Result
from bot.domain.draw1.shapes import Reader
from bot.domain.draw1.transcript import read_transcript, values

STEPS = ("format", "manifest", "commitment", "transcript", "seed", "result", "names", "sealed")
_READ = Reader(FormatError)
_READ_RESULT = Reader(MismatchError)


class StepState(StrEnum):
    """How a step ended: `absent` means that the file has no such part, `skipped` that an earlier step failed."""

    OK = "ok"
    FAILED = "failed"
    ABSENT = "absent"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `code` and `where` are those of the error where it failed (see Draw1Error)."""

    name: str
    state: StepState
    code: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All steps, in the order of STEPS."""

    steps: tuple[Step, ...]

    @property
    def failed(self) -> str | None:
        """Return the name of the step that failed."""
        return next((step.name for step in self.steps if step.state is StepState.FAILED), None)

    @property
    def ok(self) -> bool:
        """Tell whether every step was passed for which the file has a part."""
        return self.failed is None


def verify(raw: bytes) -> Report:
    """Check a proof file; never raises for what the file holds."""
    return report_of(STEPS, _checks(raw))


def report_of(names: Sequence[str], checks: Iterator[StepState]) -> Report:
    """Take the steps of those names: `checks` yields how each ended, and raises where it failed."""
    steps: list[Step] = []
    for name in names:
        try:
            steps.append(Step(name, next(checks)))
        except Draw1Error as error:
            steps.append(Step(name, StepState.FAILED, error.code, error.where))
            break
    skipped = (Step(name, StepState.SKIPPED) for name in names[len(steps) :])
    return Report((*steps, *skipped))


def _checks(raw: bytes) -> Iterator[StepState]:
    """Check step by step: yield how each ended, raise where it failed."""
    proof = _Proof.read(raw)
    yield StepState.OK
    manifest = read_manifest(proof.manifest)
    yield StepState.OK
    hashed = manifest_hash(manifest)
    _same(commit(hashed, proof.secret), proof.commitment, "commitment")
    yield StepState.OK
    throws = read_transcript(manifest, proof.transcript)
    yield StepState.OK
    drawn_from = seed(proof.secret, hashed, values(manifest, throws))
    _same(drawn_from.hex(), proof.seed, "seed")
    yield StepState.OK
    result = _check_result(manifest, drawn_from, proof.result)
    yield StepState.OK
    yield _check_names(manifest, proof.names)
    yield _check_seal(result, proof.seal)


@dataclass(frozen=True, slots=True)
class _NameList:
    salt: bytes
    pairs: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Seal:
    salt: bytes
    sealed: str


@dataclass(frozen=True, slots=True)
class _Proof:
    """A file of the right shape, its parts not looked into yet."""

    manifest: Json
    commitment: str
    transcript: Json
    secret: bytes
    seed: str
    result: dict[str, Json]
    names: dict[str, _NameList]
    seal: _Seal | None

    @classmethod
    def read(cls, raw: bytes) -> "_Proof":
        fields = _READ.record(parse(raw), "", OWN_FIELDS, OPTIONAL_FIELDS)
        manifest = _READ.object(fields["manifest"], "manifest")
        for protocol in (fields["protocol"], manifest.get("protocol")):
            if protocol != PROTOCOL:
                raise FormatError("protocol")
        return cls(
            manifest=manifest,
            commitment=_READ.hash(fields["commitment"], "commitment"),
            transcript=_READ.items(fields["transcript"], "transcript"),
            secret=bytes.fromhex(_READ.hash(fields["secret"], "secret")),
            seed=_READ.hash(fields["seed"], "seed"),
            result=_READ.object(fields["result"], "result"),
            names=_read_names(fields["names"]) if "names" in fields else {},
            seal=_read_seal(fields) if "salt" in fields or "sealed" in fields else None,
        )


def _read_seal(fields: dict[str, Json]) -> _Seal:
    if "salt" not in fields or "sealed" not in fields:
        raise FormatError("salt-or-sealed-alone")
    return _Seal(bytes.fromhex(_READ.hash(fields["salt"], "salt")), _READ.hash(fields["sealed"], "sealed"))


def _read_names(value: Json) -> dict[str, _NameList]:
    lists = _READ.record(value, "names", (), ("targets", "people"))
    if not lists:
        raise FormatError("field-missing", "names")
    return {key: _read_list(listed, f"names.{key}") for key, listed in lists.items()}


def _read_list(value: Json, where: str) -> _NameList:
    fields = _READ.record(value, where, ("salt", "list"))
    salt = bytes.fromhex(_READ.hash(fields["salt"], where))
    return _NameList(salt, [_READ.pair(item, where) for item in _READ.items(fields["list"], where)])


def _check_result(manifest: Manifest, drawn_from: bytes, given: dict[str, Json]) -> Result:
    # Counted before it is computed: a few bytes of a template can ask for more seats than any memory holds.
    if manifest.stage is not Stage.TARGETS:
        counts = (len(_READ_RESULT.items(given.get(key, 0), key)) for key in ("assignments", "unfilled"))
        _same(manifest.seat_count(), sum(counts), "result")
    result = compute(manifest, drawn_from)
    _same(result.to_json(), given, "result")
    return result


def _check_names(manifest: Manifest, names: dict[str, _NameList]) -> StepState:
    listed = {
        "targets": (manifest.target_ids, manifest.names.targets),
        "people": (manifest.person_ids, manifest.names.people),
    }
    for key, given in names.items():
        ids, promised = listed[key]
        _same(ids(), [id_ for id_, _ in given.pairs], f"names.{key}")
        _same(promised, names_hash(given.salt, given.pairs), f"names.{key}")
    return StepState.OK if names else StepState.ABSENT


def _check_seal(result: Result, given: _Seal | None) -> StepState:
    if given is None:
        return StepState.ABSENT
    _same(seal(given.salt, result), given.sealed, "sealed")
    return StepState.OK


def _same(expected: object, given: object, where: str) -> None:
    if expected != given:
        raise MismatchError("differs", where)
