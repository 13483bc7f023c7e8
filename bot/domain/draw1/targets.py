"""Drawing targets (DRAW.md, "Targets")."""

from collections.abc import Iterable

from bot.domain.draw1.hashes import Tickets
from bot.domain.draw1.manifest import Stratum
from bot.domain.draw1.result import Drawn


def draw_targets(strata: Iterable[Stratum], seed: bytes) -> tuple[Drawn, ...]:
    """Draw `take` targets of each stratum: those with the lowest tickets, in that order."""
    return tuple(_draw(stratum, Tickets(seed, "target", stratum.name)) for stratum in strata)


def _draw(stratum: Stratum, tickets: Tickets) -> Drawn:
    # A tie goes to the smaller id; strings compare by code point, which is the order of their UTF-8 bytes.
    ordered = sorted((tickets.of(target), target) for target in stratum.members)
    return Drawn(stratum.name, tuple(target for _, target in ordered[: stratum.take]))
