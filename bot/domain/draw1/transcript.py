"""The throws that count (DRAW.md, "Commitment, transcript, seed")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.draw1.canon import Json
from bot.domain.draw1.errors import TranscriptError
from bot.domain.draw1.manifest import Manifest
from bot.domain.draw1.moments import unix_seconds
from bot.domain.draw1.shapes import Reader

_READ = Reader(TranscriptError)
_FIELDS = ("department", "k", "witness", "message_id", "date", "value")
HIGHEST_VALUE = 6


@dataclass(frozen=True, slots=True)
class Throw:
    """A throw that counts: the department's k-th (from 1), thrown by a witness; `date` in Unix seconds, value 1–6."""

    department: str
    k: int
    witness: str
    message_id: int
    date: int
    value: int

    def to_json(self) -> dict[str, Json]:
        """Return the throw as it stands in the proof file."""
        return {
            "department": self.department,
            "k": self.k,
            "witness": self.witness,
            "message_id": self.message_id,
            "date": self.date,
            "value": self.value,
        }


def read_transcript(manifest: Manifest, value: Json) -> tuple[Throw, ...]:
    """Read and check a complete transcript; raises TranscriptError."""
    throws = tuple(_throw(item, f"[{at}]") for at, item in enumerate(_READ.items(value, "")))
    check_transcript(manifest, throws)
    return throws


def check_transcript(manifest: Manifest, throws: Sequence[Throw]) -> None:
    """Raise TranscriptError unless the throws are exactly those that the manifest asks for, in message order."""
    department_of = {witness.id: witness.department for witness in manifest.witnesses}
    thrown = dict.fromkeys(manifest.departments, 0)
    opens = unix_seconds(manifest.opens_at)
    for at, throw in enumerate(throws):
        where = f"[{at}]"
        _check_thrower(throw, department_of, where)
        thrown[throw.department] += 1
        if throw.k != thrown[throw.department]:
            raise TranscriptError("k", where)
        if throw.date < opens:
            raise TranscriptError("too-early", where)
    _check_message_order(throws)
    for department, count in thrown.items():
        if count != manifest.throws:
            raise TranscriptError("number-of-throws", department)


def values(manifest: Manifest, throws: Iterable[Throw]) -> str:
    """Return the thrown values in decimal, joined by ",": department by department in the manifest's order, k rising.

    The throws must be those of a checked transcript.
    """
    value = {(throw.department, throw.k): throw.value for throw in throws}
    ordered = (value[department, k] for department in manifest.departments for k in range(1, manifest.throws + 1))
    return ",".join(str(one) for one in ordered)


def _check_thrower(throw: Throw, department_of: dict[str, str], where: str) -> None:
    if throw.witness not in department_of:
        raise TranscriptError("no-witness", where)
    if department_of[throw.witness] != throw.department:
        raise TranscriptError("department", where)
    if not 1 <= throw.value <= HIGHEST_VALUE:
        raise TranscriptError("value", where)


def _check_message_order(throws: Sequence[Throw]) -> None:
    for at, (earlier, later) in enumerate(pairwise(throws), start=1):
        if later.message_id <= earlier.message_id:
            raise TranscriptError("message-order", f"[{at}]")


def _throw(item: Json, where: str) -> Throw:
    fields = _READ.record(item, where, _FIELDS)
    return Throw(
        department=_READ.text(fields["department"], where),
        k=_READ.whole(fields["k"], where),
        witness=_READ.text(fields["witness"], where),
        message_id=_READ.whole(fields["message_id"], where),
        date=_READ.whole(fields["date"], where),
        value=_READ.whole(fields["value"], where),
    )
