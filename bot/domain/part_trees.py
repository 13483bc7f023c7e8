"""A Merkle tree as in RFC 6962, section 2.1: one hash stands for many leaves, and a short path shows that one is among them."""

from collections.abc import Sequence

from bot.domain.draw1.hashes import digest

_LEAF, _NODE = b"\x00", b"\x01"


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash (32 bytes) of a leaf."""
    return digest(_LEAF, leaf)


def tree_hash(hashes: Sequence[bytes]) -> bytes:
    """Return the hash of the tree over these leaf hashes, of which there is at least one."""
    if len(hashes) == 1:
        return hashes[0]
    split = _split(len(hashes))
    return digest(_NODE, tree_hash(hashes[:split]), tree_hash(hashes[split:]))


def audit_path(hashes: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the hashes that lead from the leaf at `index` to the tree's own, the lowest first."""
    if len(hashes) == 1:
        return ()
    split = _split(len(hashes))
    left, right = hashes[:split], hashes[split:]
    if index < split:
        return *audit_path(left, index), tree_hash(right)
    return *audit_path(right, index - split), tree_hash(left)


def climb(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """Return the hash that a path leads to from the leaf hash at `index` of `size`; None if it has not their length.

    The walk of RFC 9162, section 2.1.3.2.
    """
    at, last, reached = index, size - 1, leaf
    for beside in path:
        if last == 0:
            return None
        if at % 2 or at == last:
            reached = digest(_NODE, beside, reached)
            while at and at % 2 == 0:  # where the tree ends at the right, some levels have nothing beside
                at, last = at // 2, last // 2
        else:
            reached = digest(_NODE, reached, beside)
        at, last = at // 2, last // 2
    return reached if last == 0 else None


def _split(size: int) -> int:
    """Return the largest power of two below a size."""
    return 1 << ((size - 1).bit_length() - 1)
