"""From JSON to a manifest: exactly the stage's fields with their types, and all that must hold."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from bot.domain.draw1.canon import Json
from bot.domain.draw1.errors import ManifestError
from bot.domain.draw1.manifest import (
    COMMON_FIELDS,
    PROTOCOL,
    STAGE_FIELDS,
    Exclusion,
    ListHashes,
    Manifest,
    Member,
    Places,
    Pool,
    Recusal,
    Seat,
    Stage,
    Stratum,
    Witness,
)
from bot.domain.draw1.manifest_rules import check_rules
from bot.domain.draw1.shapes import Reader

_READ = Reader(ManifestError)


def read_manifest(value: Json) -> Manifest:
    """Read and check a manifest; raises ManifestError (DRAW.md, "Manifest" and "Must hold")."""
    stage = _stage(value)
    fields = _READ.record(value, "", (*COMMON_FIELDS, *STAGE_FIELDS[stage]))
    if fields["protocol"] != PROTOCOL:
        raise ManifestError("protocol", "protocol")
    own: dict[str, Any] = {name: _STAGE_READERS[name](fields[name]) for name in STAGE_FIELDS[stage]}
    manifest = Manifest(
        task_force=_READ.text(fields["task_force"], "task_force"),
        chat=_READ.text(fields["chat"], "chat"),
        draw=_READ.text(fields["draw"], "draw"),
        stage=stage,
        title=_READ.text(fields["title"], "title"),
        frozen_at=_READ.text(fields["frozen_at"], "frozen_at"),
        opens_at=_READ.text(fields["opens_at"], "opens_at"),
        previous=_READ.hash(fields["previous"], "previous"),
        excluded=_excluded(fields["excluded"]),
        departments=_texts(fields["departments"], "departments"),
        throws=_READ.whole(fields["throws"], "throws"),
        emoji=_READ.text(fields["emoji"], "emoji"),
        witnesses=_witnesses(fields["witnesses"]),
        names=_names(fields["names"]),
        **own,
    )
    check_rules(manifest)
    return manifest


def _stage(value: Json) -> Stage:
    if not isinstance(value, dict):
        raise ManifestError("not-an-object")
    try:
        return Stage(_READ.text(value.get("stage", ""), "stage"))
    except ValueError:
        raise ManifestError("stage", "stage") from None


def _each(value: Json, where: str, fields: tuple[str, ...]) -> list[tuple[str, dict[str, Json]]]:
    """Return the records of an array, each with its place."""
    placed = ((f"{where}[{at}]", item) for at, item in enumerate(_READ.items(value, where)))
    return [(place, _READ.record(item, place, fields)) for place, item in placed]


def _texts(value: Json, where: str) -> tuple[str, ...]:
    return tuple(_READ.text(item, where) for item in _READ.items(value, where))


def _excluded(value: Json) -> tuple[Exclusion, ...]:
    records = _each(value, "excluded", ("id", "reason"))
    return tuple(Exclusion(_READ.text(it["id"], at), _READ.text(it["reason"], at)) for at, it in records)


def _witnesses(value: Json) -> tuple[Witness, ...]:
    records = _each(value, "witnesses", ("id", "department"))
    return tuple(Witness(_READ.text(it["id"], at), _READ.text(it["department"], at)) for at, it in records)


def _names(value: Json) -> ListHashes:
    fields = _READ.record(value, "names", ("targets", "people"))
    return ListHashes(_READ.hash(fields["targets"], "names.targets"), _READ.hash(fields["people"], "names.people"))


def _strata(value: Json) -> tuple[Stratum, ...]:
    records = _each(value, "strata", ("name", "take", "members"))
    return tuple(
        Stratum(_READ.text(it["name"], at), _READ.whole(it["take"], at), _texts(it["members"], at))
        for at, it in records
    )


def _template(value: Json) -> tuple[Places, ...]:
    records = _each(value, "template", ("pool", "count"))
    return tuple(Places(_READ.text(it["pool"], at), _READ.whole(it["count"], at)) for at, it in records)


def _pools(value: Json) -> tuple[Pool, ...]:
    records = _each(value, "pools", ("name", "members"))
    return tuple(Pool(_READ.text(it["name"], at), _members(it["members"], f"{at}.members")) for at, it in records)


def _members(value: Json, where: str) -> tuple[Member, ...]:
    records = _each(value, where, ("id", "load", "cap"))
    return tuple(
        Member(_READ.text(it["id"], at), _READ.whole(it["load"], at), _READ.whole(it["cap"], at)) for at, it in records
    )


def _seats(value: Json) -> tuple[Seat, ...]:
    records = _each(value, "seats", ("id", "target", "pool"))
    return tuple(
        Seat(_READ.text(it["id"], at), _READ.text(it["target"], at), _READ.text(it["pool"], at)) for at, it in records
    )


def _barred(value: Json) -> tuple[tuple[str, str], ...]:
    return tuple(_READ.pair(item, "barred") for item in _READ.items(value, "barred"))


def _recusals(value: Json) -> tuple[Recusal, ...]:
    records = _each(value, "recusals", ("seat", "person"))
    return tuple(Recusal(_READ.text(it["seat"], at), _READ.text(it["person"], at)) for at, it in records)


_STAGE_READERS: MappingProxyType[str, Callable[[Json], Any]] = MappingProxyType(
    {
        "strata": _strata,
        "template": _template,
        "pools": _pools,
        "seats": _seats,
        "barred": _barred,
        "recusals": _recusals,
    }
)
