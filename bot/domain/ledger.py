"""The chain of ledger entries: each holds the hash of the one before, so that nothing can be altered unseen.

Who recomputes the whole chain, or cuts off its end, is found by what stands elsewhere: the heads posted in the group.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from json.encoder import encode_basestring as quoted

FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what, when: one entry of a task force's ledger.

    `at` is ISO 8601 in UTC, `data` the canonical JSON (RFC 8785) of what was done, `previous` and `hash` are lower-case hex.
    `salt` is random: nobody can guess an entry from its digest. Entries made before there were salts have none.
    """

    task_force: str
    seq: int
    at: str
    actor: str
    event: str
    data: str
    previous: str
    hash: str
    salt: str = ""

    @property
    def body(self) -> str:
        """The digest that stands for the entry where it is not shown; "" where it has no salt and none could stand for it."""
        return body_hash(self.salt, self.at, self.actor, self.event, self.data) if self.salt else ""


@dataclass(frozen=True, slots=True)
class Veiled:
    """An entry of which no more is shown than the chain needs: its number, the digest of what it says, its links.

    One without `body` was made before there were salts: that it follows from the one before cannot be shown.
    """

    task_force: str
    seq: int
    body: str
    previous: str
    hash: str


class Fault(StrEnum):
    """What is wrong with an entry: it is gone, not what it was, a second one of its number, or not linked to the one before.

    An entry that is not linked fits its own hash: somebody has reckoned it anew.
    """

    MISSING = "missing"
    ALTERED = "altered"
    EXTRA = "extra"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain was touched: the number of the first entry that does not fit, and how."""

    seq: int
    fault: Fault


def entry_hash(
    task_force: str, seq: int, at: str, actor: str, event: str, data: str, previous: str, salt: str = ""
) -> str:
    """Return an entry's hash, as hex: SHA-256 of task force, number, digest of what it says, and the hash before.

    `data` enters as the text it is. What is hashed is RFC 8785 of the list of them. The json module escapes strings in that
    very way, ten times as fast as what can write everything else too: a million entries are checked in seconds.
    Without a salt all fields stand in one list, as they did before there were salts.
    """
    if salt:
        return link_hash(task_force, seq, body_hash(salt, at, actor, event, data), previous)
    words = ",".join(map(quoted, (at, actor, event, data, previous)))
    return sha256(f"[{quoted(task_force)},{seq},{words}]".encode()).hexdigest()


def body_hash(salt: str, at: str, actor: str, event: str, data: str) -> str:
    """Return the digest of what an entry says."""
    return sha256(f"[{','.join(map(quoted, (salt, at, actor, event, data)))}]".encode()).hexdigest()


def link_hash(task_force: str, seq: int, body: str, previous: str) -> str:
    """Return the hash of an entry from the digest of what it says."""
    return sha256(f"[{quoted(task_force)},{seq},{quoted(body)},{quoted(previous)}]".encode()).hexdigest()


def seal(salt: str, words: str) -> str:
    """Return the digest that stands in the ledger for words that not every reader of the ledger may see."""
    return sha256(f"zhuanban/sealed\n{salt}\n{words}".encode()).hexdigest()


class Walk:
    """Goes along a chain, entry by entry; `head` and `many` are where it has come to, `broken` the first break, if any.

    It may begin within the chain, behind an entry of that hash and number.
    """

    def __init__(self, head: str = FIRST, many: int = 0) -> None:
        self.head, self.many = head, many
        self.broken: Break | None = None

    def take(self, entry: Entry | Veiled) -> bool:
        """Check the next entry; return whether it fits. After a break nothing more is checked."""
        if self.broken is None:
            fault = self._fault(entry)
            if fault is None:
                self.head, self.many = entry.hash, entry.seq
            else:
                self.broken = Break(self.many + 1 if fault == Fault.MISSING else entry.seq, fault)
        return self.broken is None

    def _fault(self, entry: Entry | Veiled) -> Fault | None:
        if entry.seq != self.many + 1:
            return Fault.MISSING if entry.seq > self.many + 1 else Fault.EXTRA
        if not fits(entry):
            return Fault.ALTERED
        return None if entry.previous == self.head else Fault.UNLINKED


def fits(entry: Entry | Veiled) -> bool:
    """Tell whether an entry has the hash of what it says; of one that is veiled and has no salt nobody can tell."""
    if isinstance(entry, Veiled):
        return not entry.body or entry.hash == link_hash(entry.task_force, entry.seq, entry.body, entry.previous)
    own = (entry.task_force, entry.seq, entry.at, entry.actor, entry.event, entry.data, entry.previous, entry.salt)
    return entry.hash == entry_hash(*own)


def first_break(entries: Iterable[Entry]) -> Break | None:
    """Return where a chain was touched first, or None if it is whole."""
    walk = Walk()
    for each in entries:
        if not walk.take(each):
            break
    return walk.broken


@dataclass(frozen=True, slots=True)
class Witness:
    """A head that was seen elsewhere, in the group for one: entry `seq` had a hash that began like this (16 hex or more)."""

    seq: int
    digits: str

    def agrees(self, hashed: str) -> bool:
        """Tell whether the entry has kept that hash."""
        return hashed.startswith(self.digits)


LEAST_DIGITS = 16


def read_witness(words: str) -> Witness | None:
    """Return what somebody copied from the group, such as "17:a1b2c3d4e5f60718"; None where it is no such thing."""
    seq, colon, digits = words.replace(" ", "").replace("：", ":").lower().partition(":")
    if not (colon and seq.isascii() and seq.isdecimal() and len(seq) < LEAST_DIGITS and int(seq)):
        return None
    if not LEAST_DIGITS <= len(digits) <= len(FIRST) or not set(digits) <= set("0123456789abcdef"):
        return None
    return Witness(int(seq), digits)
