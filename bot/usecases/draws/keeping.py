"""What a sealed draw keeps from everybody until the seal falls: it lies among the sealed words."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.domain.draws import Draw
from storage.transaction import Tx

_FIELD = "result"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept; all hashes as hex. `parts` has the salt of each part, by institution: empty where it has none."""

    secret: str
    seed: str
    salt: str
    result: dict[str, Any]
    parts: dict[str, str] = field(default_factory=dict)


async def keep(tx: Tx, draw: Draw, kept: Kept) -> None:
    """Seal it; there must be a key."""
    await tx.sealed.write(_subject(draw.id), _FIELD, json.dumps(asdict(kept)))


async def kept_of(tx: Tx, draw: Draw) -> Kept:
    """Return what is sealed. Raises Unreadable where no key opens it."""
    words = await tx.sealed.read(_subject(draw.id), _FIELD)
    assert words is not None
    return Kept(**json.loads(words))


async def forget(tx: Tx, draw: Draw) -> None:
    """Delete what was sealed: it stands in the open now."""
    await tx.sealed.erase(_subject(draw.id))


def _subject(draw: int) -> str:
    return f"draw:{draw}"
