"""The chain of ledger entries: each holds the hash of the one before, so that nothing can be altered unseen."""

import hashlib
from dataclasses import dataclass

import rfc8785

FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what, when: one entry of a task force's ledger.

    `at` is ISO 8601 in UTC, `data` the canonical JSON (RFC 8785) of what was done, `previous` and `hash` are lower-case hex.
    """

    task_force: str
    seq: int
    at: str
    actor: str
    event: str
    data: str
    previous: str
    hash: str


def entry_hash(task_force: str, seq: int, at: str, actor: str, event: str, data: str, previous: str) -> str:
    """Return the SHA-256 of an entry's fields, as hex. `data` enters as the text it is."""
    return hashlib.sha256(rfc8785.dumps([task_force, seq, at, actor, event, data, previous])).hexdigest()


def seal(salt: str, words: str) -> str:
    """Return the digest that stands in the ledger for words that not every reader of the ledger may see."""
    return hashlib.sha256(f"zhuanban/sealed\n{salt}\n{words}".encode()).hexdigest()


def first_break(entries: list[Entry]) -> int | None:
    """Return the position (from 1) of the first entry that does not fit, or None if the chain is whole."""
    previous = FIRST
    for position, each in enumerate(entries, 1):
        fields = (each.task_force, each.seq, each.at, each.actor, each.event, each.data, previous)
        if each.seq != position or each.previous != previous or entry_hash(*fields) != each.hash:
            return position
        previous = each.hash
    return None
