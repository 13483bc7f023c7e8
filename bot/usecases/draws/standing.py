"""Where a draw stands: its frozen lists and the throws so far."""

from collections import Counter

from bot.domain.draw1.canon import parse
from bot.domain.draw1.manifest import Manifest
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draws import Ceremony, Draw, Verdict
from storage.transaction import Tx


async def manifest_of(tx: Tx, draw: Draw) -> Manifest:
    """Return the manifest that a draw was frozen with."""
    return read_manifest(parse((await tx.draws.frozen(draw.id)).manifest.encode()))


async def ceremony_of(tx: Tx, draw: Draw, manifest: Manifest) -> Ceremony:
    """Return where a ceremony stands."""
    made = await tx.draws.throws(draw.id)
    return Ceremony(
        opening=await _opening(tx, draw),
        opens_at=int(draw.opens_at.timestamp()),
        emoji=manifest.emoji,
        each=manifest.throws,
        departments=manifest.departments,
        witnesses={each.id: each.department for each in manifest.witnesses},
        counted=Counter(each.department for each in made if each.k is not None and each.department),
        dismissed={each.person for each in made if each.verdict == Verdict.NOT_OWN and each.person},
        newest=max((each.message_id for each in made if each.k is not None), default=0),
    )


async def _opening(tx: Tx, draw: Draw) -> int:
    """Return the message id after which throws count.

    Where nobody knows whether the opening post arrived, the commitment's own id stands in: the moment set there holds.
    """
    opening = await tx.outbox.message_id(draw.slot("opening"))
    return opening or await tx.outbox.message_id(draw.slot("commitment")) or 0
