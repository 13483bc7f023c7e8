"""An excerpt of a ledger: one round's entries in full, of those between them only what the chain needs.

A file of JSON Lines in canonical form (RFC 8785). The first line is the header with its salt; then comes a line for each entry
of the chain from the round's first to the one that enters the export, which seals the header: which entries are shown, and
their hashes. So whoever has the hash of that last entry, or any other head within the file, can check it without anything else.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from typing import Any

from bot.domain.ledger import FIRST, Break, Entry, Fault, Veiled, Walk, Witness, fits, seal

FORMAT = "zhuanban-ledger-1"
SEALED = "header"  # as what the closing entry seals the header
_SHOWN = ("actor", "at", "data", "event", "hash", "previous", "salt", "seq")
_VEILED = ("body", "hash", "previous", "seq")
_WHOLE = ("first", "unsalted")
_TEXTS = ("entries", "format", "previous", "round", "shown", "task_force")


class Flaw(StrEnum):
    """What is wrong with a file beside what can be wrong with a chain: no excerpt at all, its header is not the one sealed, its
    end is not the entry of an export, an entry of the round is veiled or one of another round shown, those shown are others.
    """

    NONE = "none"
    HEADER = "header"
    CUT = "cut"
    VEILED = "veiled"
    FOREIGN = "foreign"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Header:
    """What an excerpt is of. `unsalted` is the last entry before there were salts, 0 for none; `shown` seals their hashes."""

    task_force: str
    round: str
    first: int
    previous: str
    unsalted: int
    entries: str
    shown: str
    people: Mapping[str, str]
    format: str = FORMAT

    def write(self) -> str:
        """Return the header as it is sealed."""
        return canonical({name: getattr(self, name) for name in self.__slots__})


@dataclass
class Finding:
    """What came of checking a file: `flaw` with the entry it is about, or none; where the chain ends, what was compared."""

    header: Header | None = None
    flaw: Flaw | Fault | None = None
    seq: int = 0
    head: str = FIRST
    many: int = 0
    shown: int = 0
    contradicted: Witness | None = None
    outside: list[Witness] = field(default_factory=list)
    compared: int = 0

    @property
    def holds(self) -> bool:
        """Whether all of it fits, and all heads that were given agree."""
        return self.flaw is None and self.contradicted is None and not self.outside


def canonical(value: Any) -> str:
    """Return JSON of objects, texts and whole numbers as RFC 8785 has it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def header_of(
    task_force: str, chain: Sequence[Entry], own: Iterable[int], round_number: str, people: Mapping[str, str], by: str
) -> Header:
    """Return the header of an excerpt that shows the entries `own` of a whole chain, taken by somebody."""
    wanted = set(own)
    shown = [each for each in chain if each.seq in wanted]
    first = shown[0].seq if shown else len(chain) + 1
    return Header(
        task_force=task_force,
        round=round_number,
        first=first,
        previous=chain[first - 2].hash if first > 1 else FIRST,
        unsalted=max((each.seq for each in chain if not each.salt), default=0),
        entries=ranges(wanted),
        shown=_digest(shown),
        people={each: people[each] for each in {by, *(one.actor for one in shown)} if each in people},
    )


def lines(header: str, salt: str, stretch: Iterable[Entry], own: set[int]) -> Iterable[str]:
    """Give the lines of a file: `header` as it was sealed, and the entries from its first to the closing one."""
    yield canonical({"header": json.loads(header), "salt": salt})
    for each in stretch:
        names, shown = (_SHOWN, each) if each.seq in own else (_VEILED, _veiled(each))
        yield canonical({name: getattr(shown, name) for name in names})


def _veiled(entry: Entry) -> Veiled:
    return Veiled(entry.task_force, entry.seq, entry.body, entry.previous, entry.hash)


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers as text, such as "3-5,9"."""
    runs = [[each for _, each in run] for _, run in groupby(enumerate(sorted(numbers)), key=lambda it: it[1] - it[0])]
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def numbers_of(words: str) -> set[int]:
    """Return the numbers of such a text. Raises ValueError for any other."""
    found: set[int] = set()
    for run in filter(None, words.split(",")):
        first, _, last = run.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found


def check(content: bytes, witnesses: Sequence[Witness] = ()) -> Finding:
    """Check a file by itself, and against heads that were seen elsewhere; the first flaw hides what comes after it."""
    found = Finding()
    *rows, rest = content.split(b"\n")
    top = _read(rows[0], ("header", "salt")) if rows else None
    header = None if top is None else _read_header(top["header"])
    if header is None or top is None:
        found.flaw = Flaw.HEADER if content.startswith(b'{"header":') else Flaw.NONE
        return found
    found.header = header
    entries = [_read_entry(row, header) for row in (*rows[1:], *([rest] if rest else []))]
    sealed = seal(str(top["salt"]), header.write())
    if _is_other_header(entries, sealed):
        found.flaw = Flaw.HEADER
        return found
    shown = _follow(found, header, entries, {each.seq: each for each in witnesses})
    if found.flaw is None:
        _check_end(found, header, sealed, shown, whole=not rest)
    found.outside = [each for each in witnesses if not header.first <= each.seq <= found.many] if not found.flaw else []
    return found


def _is_other_header(entries: Sequence[Entry | Veiled | None], sealed: str) -> bool:
    """Tell whether it is the header that was altered, rather than an entry: the closing one, if whole, seals another.

    The task force, which every hash is made with, stands in the header alone: with another, not even the first entry fits.
    """
    closing = entries[-1] if entries else None
    if not isinstance(closing, Entry) or _sealed_by(closing) in (None, sealed):
        return False
    return fits(closing) or entries[0] is None or not fits(entries[0])


def _follow(
    found: Finding, header: Header, entries: Iterable[Entry | Veiled | None], seen: Mapping[int, Witness]
) -> list[Entry]:
    """Go along the chain; return the entries shown."""
    walk = Walk(header.previous, header.first - 1)
    shown: list[Entry] = []
    for entry in entries:
        if entry is None or not walk.take(entry):
            broken = walk.broken or Break(walk.many + 1, Fault.ALTERED)
            found.flaw, found.seq = broken.fault, broken.seq
            break
        if isinstance(entry, Entry):
            shown.append(entry)
        witness = seen.get(entry.seq)
        found.compared += witness is not None
        if witness is not None and not witness.agrees(entry.hash):
            found.contradicted = found.contradicted or witness
    found.head, found.many, found.shown = walk.head, walk.many, len(shown)
    return shown


def _check_end(found: Finding, header: Header, sealed: str, shown: Sequence[Entry], *, whole: bool) -> None:
    """The last entry must be that of an export which seals this very header, and the header must list what is shown."""
    last = shown[-1] if shown and shown[-1].seq == found.many else None
    if last is None or _sealed_by(last) != sealed or not whole:
        found.flaw, found.seq = Flaw.CUT, found.many + 1
        return
    listed, there = numbers_of(header.entries), {each.seq for each in shown[:-1]}
    for flaw, numbers in ((Flaw.VEILED, listed - there), (Flaw.FOREIGN, there - listed)):
        if numbers:
            found.flaw, found.seq = flaw, min(numbers)
            return
    if _digest(shown[:-1]) != header.shown:
        found.flaw = Flaw.SHOWN


def _sealed_by(entry: Entry) -> str | None:
    """Return the digest of the header that an entry seals, None where it is not the entry of an export."""
    try:
        digest = json.loads(entry.data)["sealed"][SEALED]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return digest if isinstance(digest, str) else None


def _digest(entries: Iterable[Entry]) -> str:
    return sha256(",".join(each.hash for each in entries).encode()).hexdigest()


def _read(row: bytes, names: Sequence[str]) -> dict[str, Any] | None:
    """Return an object of exactly these fields, written in canonical form; None for anything else."""
    try:
        text = row.decode()
        value = json.loads(text)
        return (
            value if isinstance(value, dict) and sorted(value) == sorted(names) and canonical(value) == text else None
        )
    except (ValueError, RecursionError):
        return None


def _read_header(value: Any) -> Header | None:
    names = sorted(Header.__slots__)
    if not isinstance(value, dict) or sorted(value) != names or value["format"] != FORMAT:
        return None
    typed = all(type(value[each]) is int for each in _WHOLE) and all(isinstance(value[each], str) for each in _TEXTS)
    if not typed or not isinstance(value["people"], dict) or value["first"] < 1:
        return None
    return Header(**value)


def _read_entry(row: bytes, header: Header) -> Entry | Veiled | None:
    """Return what a line shows; None where it shows nothing that can be: an entry without salt after there were salts."""
    value = _read(row, _SHOWN) or _read(row, _VEILED)
    if value is None or type(value["seq"]) is not int:
        return None
    if not all(isinstance(each, str) for name, each in value.items() if name != "seq"):
        return None
    made = (Entry if "event" in value else Veiled)(task_force=header.task_force, **value)
    bare = not (made.salt if isinstance(made, Entry) else made.body)
    return None if bare and made.seq > header.unsalted else made
