"""Openings of a sealed draw: one institution's part of the result, and the path by which it hangs from the posted value.

Beside draw-1 and outside of it. Each drawn institution is a part, with a salt of its own, so that nobody can guess it; the
parts are the leaves of a tree (`part_trees`), in order of their salted hashes, which tells nothing. The value that is posted,
the root, binds how many there are as well: in a bare tree one could claim another number.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from bot.domain.draw1.canon import Json, canon, parse
from bot.domain.draw1.drawing import joint_seats
from bot.domain.draw1.errors import Draw1Error, FormatError, MismatchError
from bot.domain.draw1.hashes import digest
from bot.domain.draw1.manifest import Manifest, Stage
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.result import Drawn
from bot.domain.draw1.shapes import Reader
from bot.domain.draw1.verify import Report, StepState, report_of
from bot.domain.part_trees import audit_path, climb, leaf_hash, tree_hash

PROTOCOL = "zhuanban/opening-1"
STEPS = ("format", "part", "path", "root")
SALT_BYTES = 32
MOST_PARTS = 2**31 - 1
_FIELDS = ("protocol", "part", "path", "index", "size", "root")
_ROOT = b"opening-1/root\n"
_HASH = re.compile(r"[0-9a-f]{64}")
_READ = Reader(FormatError)


@dataclass(frozen=True, slots=True)
class Seated:
    """Who takes a seat of a part."""

    seat: str
    pool: str
    person: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """What was drawn for one institution; `salt` is 32 random bytes as hex."""

    draw: str
    target: str
    name: str
    assignments: tuple[Seated, ...]
    salt: str

    def to_json(self) -> dict[str, Json]:
        """Return the part as an opening has it."""
        return {
            "draw": self.draw,
            "target": {"id": self.target, "name": self.name},
            "assignments": [
                {"seat": each.seat, "pool": each.pool, "person": {"id": each.person, "name": each.name}}
                for each in self.assignments
            ],
            "salt": self.salt,
        }

    @property
    def hash(self) -> bytes:
        """The part's leaf in the tree."""
        return leaf_hash(canon(self.to_json()))


def parts_of(
    draw: str,
    result: Mapping[str, Any],
    seats: Mapping[str, tuple[str, str]],
    names: Mapping[str, Any],
    salts: Mapping[str, str],
) -> tuple[Part, ...]:
    """Return a result as parts, one for each institution that has a salt.

    `seats` has the institution and pool of each seat, `names` are the proof's, with both lists.
    """
    targets, people = (dict(names[key]["list"]) for key in ("targets", "people"))
    teams: dict[str, list[Seated]] = {target: [] for target in salts}
    for each in result["assignments"]:
        target, pool = seats[each["seat"]]
        teams[target].append(Seated(each["seat"], pool, each["person"], people[each["person"]]))
    return tuple(Part(draw, target, targets[target], tuple(teams[target]), salt) for target, salt in salts.items())


def drawn_targets(result: Mapping[str, Any]) -> list[str]:
    """Return the institutions that a result drew; none where it only seats people."""
    return [target for stratum in result.get("strata", []) for target in stratum["drawn"]]


def seats_of(manifest: Manifest, result: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Return the institution and pool of each seat that a draw fills: those of its lists, or of what it drew."""
    if manifest.stage is not Stage.JOINT:
        return {each.id: (each.target, each.pool) for each in manifest.seats}
    drawn = [Drawn(each["name"], tuple(each["drawn"])) for each in result["strata"]]
    return {each.id: (each.target, each.pool) for each in joint_seats(drawn, manifest.template)}


def root_of_proof(raw: bytes) -> str | None:
    """Return the value of the parts, computed from a proof that holds; None where its remarks have not the salts for it.

    The remarks stand outside all checks, so they may hold anything. The salts are pairs there: keys of a proof are ASCII,
    ids need not be.
    """
    proof: Any = parse(raw)
    names, result = proof.get("names", {}), proof["result"]
    try:
        posted = _READ.object(proof.get("posted", {}), "posted")
        given = _READ.items(_READ.object(posted.get("parts", {}), "parts").get("salts", []), "salts")
        salts = {target: _READ.hash(salt, "salts") for target, salt in (_READ.pair(each, "salts") for each in given)}
    except FormatError:
        return None
    if not salts or set(salts) != set(drawn_targets(result)) or "assignments" not in result or len(names) < 2:
        return None
    manifest = read_manifest(proof["manifest"])
    return root_of(parts_of(manifest.draw, result, seats_of(manifest, result), names, salts))


def root_of(parts: Sequence[Part]) -> str:
    """Return the value (hex) to post for these parts, of which there is at least one."""
    return _root(len(parts), tree_hash(sorted(each.hash for each in parts)))


def opening_of(parts: Sequence[Part], target: str) -> bytes:
    """Return the opening of that institution's part: canonical JSON."""
    part = next(each for each in parts if each.target == target)
    hashes = sorted(each.hash for each in parts)
    index = hashes.index(part.hash)
    return canon(
        {
            "protocol": PROTOCOL,
            "part": part.to_json(),
            "path": [each.hex() for each in audit_path(hashes, index)],
            "index": index,
            "size": len(hashes),
            "root": _root(len(hashes), tree_hash(hashes)),
        }
    )


def is_opening(raw: bytes) -> bool:
    """Tell whether a file means to be an opening, right or wrong, rather than the proof of a draw."""
    try:
        value = parse(raw)
    except Draw1Error:
        return PROTOCOL.encode() in raw
    return isinstance(value, dict) and (value.get("protocol") == PROTOCOL or "part" in value)


def check_opening(raw: bytes, seen: str = "") -> Report:
    """Check an opening against the value that somebody saw in the group; never raises for what they hold.

    Without a value the step `root` is absent: the file then shows only that it fits in itself.
    """
    return report_of(STEPS, _checks(raw, plain_value(seen)))


def plain_value(typed: str) -> str:
    """Return a value as it is compared: what stands after a colon, without blanks and other signs, in lower case."""
    return re.sub(r"[^0-9a-z]", "", normalize("NFKC", typed).lower().rpartition(":")[2])


def _checks(raw: bytes, seen: str) -> Iterator[StepState]:
    opening = _read(raw)
    yield StepState.OK
    _check_part(opening.part)
    yield StepState.OK
    reached = climb(leaf_hash(canon(opening.part)), opening.index, opening.size, opening.path)
    if reached is None:
        raise MismatchError("path-length", "path")
    if _root(opening.size, reached) != opening.root:
        raise MismatchError("differs", "root")
    yield StepState.OK
    if not seen:
        yield StepState.ABSENT
        return
    if not _HASH.fullmatch(seen):
        raise MismatchError("not-a-hash")
    if seen != opening.root:
        raise MismatchError("differs", "root")
    yield StepState.OK


@dataclass(frozen=True, slots=True)
class _Opening:
    part: dict[str, Json]
    path: tuple[bytes, ...]
    index: int
    size: int
    root: str


def _read(raw: bytes) -> _Opening:
    value = parse(raw)
    fields = _READ.record(value, "", _FIELDS)
    if fields["protocol"] != PROTOCOL:
        raise FormatError("protocol")
    opening = _Opening(
        part=_READ.object(fields["part"], "part"),
        path=tuple(bytes.fromhex(_READ.hash(each, "path")) for each in _READ.items(fields["path"], "path")),
        index=_READ.whole(fields["index"], "index"),
        size=_READ.whole(fields["size"], "size"),
        root=_READ.hash(fields["root"], "root"),
    )
    if not 0 <= opening.index < opening.size <= MOST_PARTS:
        raise FormatError("out-of-range", "index")
    # Written in one way only, so that no byte of it can be another.
    if canon(value) != raw:
        raise FormatError("not-canonical")
    return opening


def _check_part(part: dict[str, Json]) -> None:
    fields = _READ.record(part, "part", ("draw", "target", "assignments", "salt"))
    _READ.text(fields["draw"], "part.draw")
    target, _ = _read_named(fields["target"], "part.target")
    _READ.hash(fields["salt"], "part.salt")
    taken: set[str] = set()
    for k, each in enumerate(_READ.items(fields["assignments"], "part.assignments")):
        where = f"part.assignments[{k}]"
        seated = _READ.record(each, where, ("seat", "pool", "person"))
        seat, pool = _READ.text(seated["seat"], where), _READ.text(seated["pool"], where)
        _read_named(seated["person"], where)
        if not seat.startswith(f"{target}/{pool}/") or seat in taken:
            raise FormatError("seat", where)
        taken.add(seat)


def _read_named(value: Json, where: str) -> tuple[str, str]:
    fields = _READ.record(value, where, ("id", "name"))
    return _READ.text(fields["id"], where), _READ.text(fields["name"], where)


def _root(size: int, tree: bytes) -> str:
    return digest(_ROOT, size.to_bytes(4, "big"), tree).hex()
