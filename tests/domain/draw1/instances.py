"""Manifests for tests: plain ones to start from, small ones at random."""

import hashlib
import json
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

VECTORS = Path(__file__).parents[2] / "vectors" / "draw-1"
POOLS = ("医保", "𠮷科")
TARGETS = ("Z机构", "Ａ机构", "𠮷机构", "机构0003")


def vectors() -> dict[str, Any]:
    """The worked cases by name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(VECTORS.glob("*.json"))}


def seed_of(number: int) -> bytes:
    """A seed (32 bytes) like a drawn one, the same for the same number."""
    return hashlib.sha256(f"seed {number}".encode()).digest()


_COMMON: dict[str, Any] = {
    "protocol": "draw-1",
    "task_force": "demo",
    "chat": "-1001",
    "draw": "2026-001",
    "stage": "",
    "title": "示例抽取",
    "frozen_at": "2026-11-23T09:30:00+08:00",
    "opens_at": "2026-11-23T10:00:00+08:00",
    "previous": "0" * 64,
    "excluded": [],
    "departments": ["民政", "卫健", "公安"],
    "throws": 3,
    "emoji": "🎲",
    "witnesses": [
        {"id": "w1", "department": "民政"},
        {"id": "w2", "department": "卫健"},
        {"id": "w3", "department": "公安"},
    ],
    "names": {"targets": "1" * 64, "people": "2" * 64},
}


def manifest(stage: str, **fields: Any) -> dict[str, Any]:
    """A manifest with the common fields, and those of its stage: lists that are not given are empty."""
    own = {
        "targets": ["strata"],
        "inspectors": ["pools", "seats", "barred"],
        "joint": ["strata", "template", "pools", "barred"],
        "substitutes": ["pools", "seats", "barred", "recusals"],
    }[stage]
    return deepcopy(_COMMON) | {"stage": stage} | {name: [] for name in own} | fields


def members(*ids: str, load: int = 0, cap: int = 9) -> list[dict[str, Any]]:
    """People of a pool, all with the same load and cap."""
    return [{"id": id_, "load": load, "cap": cap} for id_ in ids]


def seats(pool: str, *targets: str) -> list[dict[str, Any]]:
    """One seat for each target named; a target named twice gets two."""
    return [
        {"id": f"{target}/{pool}/{targets[:at].count(target) + 1}", "target": target, "pool": pool}
        for at, target in enumerate(targets)
    ]


@st.composite
def people_draws(draw: st.DrawFn) -> dict[str, Any]:
    """Up to two pools of up to five people, up to six seats each, any pairs barred: often too tight to fill."""
    pools: list[dict[str, Any]] = []
    wanted: list[dict[str, Any]] = []
    for name in POOLS[: draw(st.integers(1, 2))]:
        limits = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), max_size=5))
        people = [{"id": f"{name}-{at}", "load": load, "cap": load + more} for at, (load, more) in enumerate(limits)]
        pools.append({"name": name, "members": people})
        wanted += seats(name, *draw(st.lists(st.sampled_from(TARGETS), max_size=6)))
    people_ids = [it["id"] for pool in pools for it in pool["members"]] + ["nobody"]
    pairs = [[person, target] for person in people_ids for target in (*TARGETS, "nowhere")]
    barred = draw(st.lists(st.sampled_from(pairs), max_size=14, unique_by=tuple))
    return manifest("inspectors", pools=pools, seats=draw(st.permutations(wanted)), barred=barred)


def tight_draw(random: Random) -> dict[str, Any]:
    """One pool of up to eight people for up to 24 seats, any pairs barred: it just fills, or just does not."""
    people, targets = random.randint(3, 8), random.randint(3, 8)
    share = random.choice([0.0, 0.2, 0.4, 0.6])
    shut = {(p, t) for p in range(people) for t in range(targets) if random.random() < share}
    return _one_pool(random, people, targets, shut)


def staircase_draw(random: Random) -> dict[str, Any]:
    """One pool of up to 14 people for up to 48 seats, each person barred from all targets before a certain one.

    Here most cards fit in one way only, and what one search finds out must be remembered rightly by the next.
    """
    people, targets = random.randint(6, 14), random.randint(6, 12)
    steps = [at * targets // people - random.randint(0, 1) for at in range(people)]
    return _one_pool(random, people, targets, {(p, t) for p in range(people) for t in range(targets) if t < steps[p]})


def mixed_draw(random: Random) -> dict[str, Any]:
    """One pool where some people may go anywhere and others nearly nowhere: searches go about these in another way."""
    people, targets = random.randint(6, 10), random.randint(16, 24)
    few = {at for at in range(people) if random.random() < 0.6}
    reach = [set(random.sample(range(targets), random.randint(1, 2))) for _ in range(people)]
    return _one_pool(random, people, targets, {(p, t) for p in few for t in range(targets) if t not in reach[p]})


def _one_pool(random: Random, people: int, targets: int, shut: set[tuple[int, int]]) -> dict[str, Any]:
    wanted = [f"T{at}" for at in range(targets) for _ in range(random.randint(1, 3))]
    listed = [{"id": f"P{at}", "load": 0, "cap": random.randint(1, 4)} for at in range(people)]
    return manifest(
        "inspectors",
        pools=[{"name": "医保", "members": listed}],
        seats=seats("医保", *wanted),
        barred=[[f"P{p}", f"T{t}"] for p, t in sorted(shut)],
    )
