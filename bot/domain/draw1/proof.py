"""The proof file: everything that anybody needs to check a draw (DRAW.md, "Proof file")."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.domain.draw1.canon import Json
from bot.domain.draw1.commitment import commit, manifest_hash, seal, seed
from bot.domain.draw1.manifest import PROTOCOL, Manifest, to_json
from bot.domain.draw1.result import Result
from bot.domain.draw1.transcript import Throw, values

OWN_FIELDS = ("protocol", "manifest", "commitment", "transcript", "secret", "seed", "result")
OPTIONAL_FIELDS = ("names", "salt", "sealed", "posted", "history", "code")


@dataclass(frozen=True, slots=True)
class NameList:
    """A list of (id, name), with the salt (32 bytes) of its hash."""

    salt: bytes
    names: tuple[tuple[str, str], ...]

    def to_json(self) -> dict[str, Json]:
        """Return the list as it stands in the proof file: in order of id."""
        ordered = sorted(self.names, key=lambda pair: pair[0])
        return {"salt": self.salt.hex(), "list": [[id_, name] for id_, name in ordered]}


def build_proof(
    manifest: Manifest,
    secret: bytes,
    throws: Iterable[Throw],
    result: Result,
    *,
    targets: NameList | None = None,
    people: NameList | None = None,
    salt: bytes | None = None,
    remarks: dict[str, Json] | None = None,
) -> dict[str, Json]:
    """Return the proof of a finished draw, its fields in the file's order.

    `secret` is 32 bytes, `throws` a checked transcript, `result` what `compute` gave. With both lists of names it is
    the task force's edition. `salt` (32 bytes) is that of a sealed draw. `remarks` are `posted`, `history` and `code`,
    which nothing is checked against.
    """
    hashed = manifest_hash(manifest)
    thrown = tuple(throws)
    lists = {"targets": targets, "people": people}
    names: dict[str, Json] = {key: listed.to_json() for key, listed in lists.items() if listed is not None}
    return assemble(
        manifest=to_json(manifest),
        commitment=commit(hashed, secret),
        transcript=[throw.to_json() for throw in thrown],
        secret=secret.hex(),
        seed=seed(secret, hashed, values(manifest, thrown)).hex(),
        result=result.to_json(),
        names=names or None,
        salt=None if salt is None else salt.hex(),
        sealed=None if salt is None else seal(salt, result),
        **(remarks or {}),
    )


def assemble(**fields: Any) -> dict[str, Json]:
    """Return a proof of its fields in the file's order, without those that are None."""
    known: dict[str, Json] = {"protocol": PROTOCOL, **fields}
    return {field: known[field] for field in (*OWN_FIELDS, *OPTIONAL_FIELDS) if known.get(field) is not None}


def public_edition(proof: dict[str, Json]) -> dict[str, Json]:
    """Return the proof without the names of people, to be given out after the inspections."""
    names = proof.get("names")
    kept = {key: listed for key, listed in names.items() if key != "people"} if isinstance(names, dict) else {}
    public: dict[str, Json] = {}
    for field, value in proof.items():
        if field != "names":
            public[field] = value
        elif kept:
            public[field] = kept
    return public


def write_proof(proof: dict[str, Json]) -> bytes:
    """Return the proof file: UTF-8, indented by one, characters as they are."""
    return json.dumps(proof, ensure_ascii=False, indent=1).encode() + b"\n"
