"""The frozen lists of a draw: what is drawn from what, by whom it is witnessed (DRAW.md, "Manifest")."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.domain.draw1.canon import Json

PROTOCOL = "draw-1"
EMOJI = ("🎲", "🎯", "🎳")
NO_PREVIOUS = "0" * 64
MIN_DEPARTMENTS = 2
MIN_THROWS = 9


class Stage(StrEnum):
    """What a draw decides."""

    TARGETS = "targets"
    INSPECTORS = "inspectors"
    JOINT = "joint"
    SUBSTITUTES = "substitutes"


COMMON_FIELDS = (
    "protocol", "task_force", "chat", "draw", "stage", "title", "frozen_at", "opens_at", "previous",
    "excluded", "departments", "throws", "emoji", "witnesses", "names",
)  # fmt: skip
STAGE_FIELDS = MappingProxyType(
    {
        Stage.TARGETS: ("strata",),
        Stage.INSPECTORS: ("pools", "seats", "barred"),
        Stage.JOINT: ("strata", "template", "pools", "barred"),
        Stage.SUBSTITUTES: ("pools", "seats", "barred", "recusals"),
    }
)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An id left out of the draw, with the code of the reason."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody who may throw for a department."""

    id: str
    department: str


@dataclass(frozen=True, slots=True)
class Stratum:
    """Targets of which `take` are drawn."""

    name: str
    take: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A person who may be seated: `load` seats already in this round, at most `cap` in all."""

    id: str
    load: int
    cap: int


@dataclass(frozen=True, slots=True)
class Pool:
    """People drawn among each other."""

    name: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on the team for a target, to be taken by somebody of one pool."""

    id: str
    target: str
    pool: str


@dataclass(frozen=True, slots=True)
class Places:
    """How many of a pool each drawn target gets (a joint draw)."""

    pool: str
    count: int


@dataclass(frozen=True, slots=True)
class Recusal:
    """Who left a seat that is now vacant; never why."""

    seat: str
    person: str


@dataclass(frozen=True, slots=True)
class ListHashes:
    """Hashes of the lists of names (64 hexadecimal digits each)."""

    targets: str
    people: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything that is fixed before the first throw. Fields that the stage does not have stay empty."""

    task_force: str
    chat: str
    draw: str
    stage: Stage
    title: str
    frozen_at: str
    opens_at: str
    previous: str
    excluded: tuple[Exclusion, ...]
    departments: tuple[str, ...]
    throws: int
    emoji: str
    witnesses: tuple[Witness, ...]
    names: ListHashes
    strata: tuple[Stratum, ...] = ()
    template: tuple[Places, ...] = ()
    pools: tuple[Pool, ...] = ()
    seats: tuple[Seat, ...] = ()
    barred: tuple[tuple[str, str], ...] = ()
    recusals: tuple[Recusal, ...] = ()

    def target_ids(self) -> list[str]:
        """Return each target of strata or of seats once, in order of UTF-8 bytes (which is that of code points)."""
        listed = {target for stratum in self.strata for target in stratum.members}
        return sorted(listed.union(seat.target for seat in self.seats))

    def person_ids(self) -> list[str]:
        """Return the people of the pools in order of UTF-8 bytes."""
        return sorted(member.id for pool in self.pools for member in pool.members)

    def seat_count(self) -> int:
        """Return how many seats the draw has to fill; 0 for a draw of targets alone."""
        drawn = sum(stratum.take for stratum in self.strata)
        return len(self.seats) + drawn * sum(places.count for places in self.template)


def to_json(manifest: Manifest) -> dict[str, Json]:
    """Return the manifest as JSON with exactly its stage's fields, in the order of the worked cases."""
    own = {name: _STAGE_JSON[name](manifest) for name in STAGE_FIELDS[manifest.stage]}
    return {
        "protocol": PROTOCOL,
        "task_force": manifest.task_force,
        "chat": manifest.chat,
        "draw": manifest.draw,
        "stage": manifest.stage.value,
        "title": manifest.title,
        "frozen_at": manifest.frozen_at,
        "opens_at": manifest.opens_at,
        "previous": manifest.previous,
        "excluded": [{"id": left.id, "reason": left.reason} for left in manifest.excluded],
        "departments": list(manifest.departments),
        "throws": manifest.throws,
        "emoji": manifest.emoji,
        "witnesses": [{"id": witness.id, "department": witness.department} for witness in manifest.witnesses],
        **own,
        "names": {"targets": manifest.names.targets, "people": manifest.names.people},
    }


def _strata_json(manifest: Manifest) -> Json:
    return [{"name": it.name, "take": it.take, "members": list(it.members)} for it in manifest.strata]


def _template_json(manifest: Manifest) -> Json:
    return [{"pool": places.pool, "count": places.count} for places in manifest.template]


def _pools_json(manifest: Manifest) -> Json:
    return [
        {"name": pool.name, "members": [{"id": it.id, "load": it.load, "cap": it.cap} for it in pool.members]}
        for pool in manifest.pools
    ]


def _seats_json(manifest: Manifest) -> Json:
    return [{"id": seat.id, "target": seat.target, "pool": seat.pool} for seat in manifest.seats]


def _barred_json(manifest: Manifest) -> Json:
    return [[person, target] for person, target in manifest.barred]


def _recusals_json(manifest: Manifest) -> Json:
    return [{"seat": recusal.seat, "person": recusal.person} for recusal in manifest.recusals]


_STAGE_JSON: MappingProxyType[str, Callable[[Manifest], Json]] = MappingProxyType(
    {
        "strata": _strata_json,
        "template": _template_json,
        "pools": _pools_json,
        "seats": _seats_json,
        "barred": _barred_json,
        "recusals": _recusals_json,
    }
)
