"""What binds a draw before it is thrown: manifest hash, commitment, seed, and the hashes of names and seal.

Prefixes and order of the parts are law (DRAW.md, "Commitment, transcript, seed", "Manifest", "Sealed draws").
"""

from collections.abc import Iterable

from bot.domain.draw1.canon import canon
from bot.domain.draw1.hashes import digest, ticket
from bot.domain.draw1.manifest import Manifest, to_json
from bot.domain.draw1.result import Result

SECRET_BYTES = 32
SALT_BYTES = 32


def manifest_hash(manifest: Manifest) -> bytes:
    """Return H(canon(manifest)), 32 bytes; raises FormatError where the manifest holds what draw-1 refuses."""
    return digest(canon(to_json(manifest)))


def commit(hashed: bytes, secret: bytes) -> str:
    """Return the commitment (hex) to a manifest hash and a secret, 32 bytes each."""
    _sized(secret, SECRET_BYTES)
    return digest(b"draw-1/commit\n", hashed, secret).hex()


def seed(secret: bytes, hashed: bytes, values: str) -> bytes:
    """Return the seed (32 bytes) from secret, manifest hash and thrown values (`transcript.values`)."""
    _sized(secret, SECRET_BYTES)
    return ticket(secret, "draw-1/seed", hashed.hex(), values)


def seal(salt: bytes, result: Result) -> str:
    """Return the hash (hex) that stands for a result which is not to be read yet; `salt` is 32 random bytes."""
    _sized(salt, SALT_BYTES)
    return digest(b"draw-1/sealed\n", salt, canon(result.to_json())).hex()


def names_hash(salt: bytes, names: Iterable[tuple[str, str]]) -> str:
    """Return the hash (hex) of (id, name) pairs, which are put in order of id; `salt` is 32 random bytes."""
    _sized(salt, SALT_BYTES)
    ordered = sorted(names, key=lambda pair: pair[0])
    return digest(b"draw-1/names\n", salt, canon([[id_, name] for id_, name in ordered])).hex()


def _sized(raw: bytes, size: int) -> None:
    if len(raw) != size:
        raise ValueError(f"{size} bytes wanted, {len(raw)} given")
