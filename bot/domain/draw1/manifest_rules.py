"""What must hold in a manifest (DRAW.md, "Must hold"). Each rule is one function that raises ManifestError."""

from collections.abc import Hashable, Iterable

from bot.domain.draw1.errors import ManifestError
from bot.domain.draw1.manifest import EMOJI, MIN_DEPARTMENTS, MIN_THROWS, Manifest
from bot.domain.draw1.moments import unix_seconds


def check_rules(manifest: Manifest) -> None:
    """Raise ManifestError for the first rule that does not hold."""
    for rule in _RULES:
        rule(manifest)


def _times(manifest: Manifest) -> None:
    if _moment(manifest.frozen_at, "frozen_at") > _moment(manifest.opens_at, "opens_at"):
        raise ManifestError("opens-before-frozen", "opens_at")


def _moment(text: str, where: str) -> int:
    try:
        return unix_seconds(text)
    except ValueError:
        raise ManifestError("not-a-moment", where) from None


def _ceremony(manifest: Manifest) -> None:
    if len(manifest.departments) < MIN_DEPARTMENTS:
        raise ManifestError("too-few-departments", "departments")
    if len(manifest.departments) * manifest.throws < MIN_THROWS:
        raise ManifestError("too-few-throws", "throws")
    if manifest.emoji not in EMOJI:
        raise ManifestError("emoji", "emoji")


def _witnesses(manifest: Manifest) -> None:
    _unique(manifest.departments, "departments")
    _unique((witness.id for witness in manifest.witnesses), "witnesses")
    present = {witness.department for witness in manifest.witnesses}
    for department in manifest.departments:
        if department not in present:
            raise ManifestError("department-without-witness", department)
    for stranger in present.difference(manifest.departments):
        raise ManifestError("witness-of-no-department", stranger)


def _strata(manifest: Manifest) -> None:
    _unique((stratum.name for stratum in manifest.strata), "strata")
    for stratum in manifest.strata:
        if not 0 <= stratum.take <= len(stratum.members):
            raise ManifestError("take", stratum.name)


def _targets(manifest: Manifest) -> None:
    targets = [target for stratum in manifest.strata for target in stratum.members]
    _unique(targets, "strata")
    _unique((left.id for left in manifest.excluded), "excluded")
    for both in {left.id for left in manifest.excluded}.intersection(targets):
        raise ManifestError("excluded-and-listed", both)
    for target in targets:
        _no_slash(target)


def _pools(manifest: Manifest) -> None:
    _unique((pool.name for pool in manifest.pools), "pools")
    _unique((member.id for pool in manifest.pools for member in pool.members), "pools")
    for pool in manifest.pools:
        _no_slash(pool.name)
        for member in pool.members:
            if not 0 <= member.load <= member.cap:
                raise ManifestError("load", member.id)


def _seats(manifest: Manifest) -> None:
    _unique((seat.id for seat in manifest.seats), "seats")
    pools = {pool.name for pool in manifest.pools}
    for seat in manifest.seats:
        _no_slash(seat.target)
        if seat.pool not in pools:
            raise ManifestError("no-such-pool", seat.id)


def _template(manifest: Manifest) -> None:
    _unique((places.pool for places in manifest.template), "template")
    pools = {pool.name for pool in manifest.pools}
    for places in manifest.template:
        if places.pool not in pools:
            raise ManifestError("no-such-pool", places.pool)
        if places.count < 1:
            raise ManifestError("count", places.pool)


def _barred(manifest: Manifest) -> None:
    _unique(manifest.barred, "barred")


def _recusals(manifest: Manifest) -> None:
    if not manifest.recusals:
        return
    target_of = {seat.id: seat.target for seat in manifest.seats}
    barred = set(manifest.barred)
    for recusal in manifest.recusals:
        if recusal.seat not in target_of:
            raise ManifestError("no-such-seat", recusal.seat)
        if (recusal.person, target_of[recusal.seat]) not in barred:
            raise ManifestError("recusal-not-barred", recusal.seat)


def _unique(items: Iterable[Hashable], where: str) -> None:
    seen: set[Hashable] = set()
    for item in items:
        if item in seen:
            raise ManifestError("listed-twice", f"{where} {item}")
        seen.add(item)


def _no_slash(name: str) -> None:
    if "/" in name:
        raise ManifestError("slash", name)


_RULES = (_times, _ceremony, _witnesses, _strata, _targets, _pools, _seats, _template, _barred, _recusals)
