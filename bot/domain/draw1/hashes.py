"""Hashes and tickets (DRAW.md, "Bytes"): SHA-256, length-prefixed fields, HMAC-SHA256 under the seed."""

import hashlib

_BLOCK = 64
_INNER = bytes(byte ^ 0x36 for byte in range(256))
_OUTER = bytes(byte ^ 0x5C for byte in range(256))


def digest(*parts: bytes) -> bytes:
    """Return SHA-256 (32 bytes) of the parts joined."""
    return hashlib.sha256(b"".join(parts)).digest()


def lp(*fields: str) -> bytes:
    """Join fields, each as its UTF-8 length (4 bytes, big-endian) followed by its UTF-8 bytes."""
    joined = b""
    for field in fields:
        raw = field.encode("utf-8")
        joined += len(raw).to_bytes(4, "big") + raw
    return joined


class Tickets:
    """HMAC-SHA256 (RFC 2104) under one key (up to 64 bytes), over fields that all begin alike.

    The two hash states that depend on the key and the shared beginning are made once and copied for each ticket:
    half the time of `hmac.digest`, and a large draw is little else than tickets.
    """

    def __init__(self, key: bytes, *prefix: str) -> None:
        block = key.ljust(_BLOCK, b"\0")
        self._inner = hashlib.sha256(block.translate(_INNER) + lp(*prefix))
        self._outer = hashlib.sha256(block.translate(_OUTER))

    def of(self, *fields: str) -> bytes:
        """Return the ticket (32 bytes) of the prefix followed by these fields."""
        inner = self._inner.copy()
        inner.update(lp(*fields))
        outer = self._outer.copy()
        outer.update(inner.digest())
        return outer.digest()


def ticket(seed: bytes, *fields: str) -> bytes:
    """Return one ticket (32 bytes): HMAC-SHA256(seed, lp(fields…)). Lower wins, compared as bytes."""
    return Tickets(seed).of(*fields)
