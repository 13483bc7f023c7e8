"""How fast draws are: seconds of processor time, and how many times the floor, which is the work nobody can spare.

Run as `python -m bench.draw`. Seconds depend on the machine; the ratio to a floor measured in the same run hardly does.
"""

import hashlib
import json
import time
from collections.abc import Callable
from random import Random
from typing import TypeVar

from bot.domain.draw1.canon import canon
from bot.domain.draw1.commitment import manifest_hash, seed
from bot.domain.draw1.drawing import compute, seat_people
from bot.domain.draw1.hashes import Tickets
from bot.domain.draw1.manifest import (
    NO_PREVIOUS,
    ListHashes,
    Manifest,
    Member,
    Pool,
    Seat,
    Stage,
    Stratum,
    Witness,
    to_json,
)
from bot.domain.draw1.proof import build_proof, write_proof
from bot.domain.draw1.targets import draw_targets
from bot.domain.draw1.transcript import Throw, values
from bot.domain.draw1.verify import verify

SEED = hashlib.sha256(b"bench").digest()
POOL = "医保"
PEOPLE, TARGETS, PLACES = 10_000, 50_000, 2
ROSTER, TAKE = 42_782, 8_557
DEPARTMENTS = ("民政", "卫健", "公安")
OPENS = 1795399200
Done = TypeVar("Done")


def main() -> None:
    """Measure and print one line for each kind of work."""
    deal("5 % of them barred somewhere", some_barred(), cap=20)
    deal("the same, no inspection to spare", some_barred(), cap=10)
    deal("100 targets open to 30 of them only", narrow_targets(), cap=10)
    draw_roster()
    check_proof()


def deal(label: str, barred: list[tuple[str, str]], cap: int) -> None:
    """Deal 100,000 seats; the floor is as many tickets as that takes: for each a unit, a card and the seat."""
    pools, seats = [people(cap)], all_seats()
    taken, seated = timed(lambda: seat_people(pools, seats, barred, SEED))
    tickets = Tickets(SEED, "serve", POOL)
    floor, _ = timed(lambda: [tickets.of(seat.id, "1") for _ in range(3) for seat in seats])
    filled = f"{len(seated.assignments):,} of {len(seats):,} seats dealt to {PEOPLE:,} people"
    print_line(f"{filled}, {label}", taken, floor, "hashing", limit=5)


def draw_roster() -> None:
    """Draw a fifth of the largest real roster; the floor is one ticket for each target."""
    members = tuple(f"T{at:05d}" for at in range(ROSTER))
    taken, _ = timed(lambda: draw_targets([Stratum("普通", TAKE, members)], SEED))
    tickets = Tickets(SEED, "target", "普通")
    floor, _ = timed(lambda: [tickets.of(target) for target in members])
    print_line(f"{TAKE:,} of {ROSTER:,} targets drawn", taken, floor, "hashing", limit=1)


def check_proof() -> None:
    """Hash the manifest of the largest draw and verify its proof; the floors are encoding and decoding alone."""
    manifest = large_manifest()
    plain = to_json(manifest)
    taken, hashed = timed(lambda: manifest_hash(manifest))
    floor, _ = timed(lambda: json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    print_line(f"manifest of {len(canon(plain)) / 1e6:.1f} MB hashed", taken, floor, "json.dumps")
    throws = all_throws()
    result = compute(manifest, seed(SEED, hashed, values(manifest, throws)))
    proof = write_proof(build_proof(manifest, SEED, throws, result))
    taken, report = timed(lambda: verify(proof))
    floor, _ = timed(lambda: json.loads(proof))
    print_line(f"proof of {len(proof) / 1e6:.1f} MB verified ({report.failed or 'ok'})", taken, floor, "json.loads")


def people(cap: int) -> Pool:
    """Return the pool of all people."""
    return Pool(POOL, tuple(Member(f"P{at:05d}", 0, cap) for at in range(PEOPLE)))


def all_seats() -> list[Seat]:
    """Return the seats of all targets."""
    return [Seat(f"T{at:05d}/{POOL}/{k}", f"T{at:05d}", POOL) for at in range(TARGETS) for k in range(1, PLACES + 1)]


def some_barred() -> list[tuple[str, str]]:
    """Bar one person in twenty from twenty targets each."""
    random = Random(1)
    barred = random.sample(range(PEOPLE), PEOPLE // 20)
    return [(f"P{person:05d}", f"T{target:05d}") for person in barred for target in random.sample(range(TARGETS), 20)]


def narrow_targets() -> list[tuple[str, str]]:
    """Bar all people but thirty from a hundred targets."""
    return [(f"P{person:05d}", f"T{target:05d}") for person in range(30, PEOPLE) for target in range(100)]


def large_manifest() -> Manifest:
    """Return a manifest of 100,000 seats and 10,000 people."""
    return Manifest(
        task_force="bench",
        chat="-1001",
        draw="2026-001",
        stage=Stage.INSPECTORS,
        title="bench",
        frozen_at="2026-11-23T09:30:00+08:00",
        opens_at="2026-11-23T10:00:00+08:00",
        previous=NO_PREVIOUS,
        excluded=(),
        departments=DEPARTMENTS,
        throws=3,
        emoji="🎲",
        witnesses=tuple(Witness(f"w-{department}", department) for department in DEPARTMENTS),
        names=ListHashes("0" * 64, "0" * 64),
        pools=(people(cap=20),),
        seats=tuple(all_seats()),
        barred=tuple(some_barred()),
    )


def all_throws() -> list[Throw]:
    """Return nine throws, the departments by turns."""
    turns = [(department, k) for k in (1, 2, 3) for department in DEPARTMENTS]
    return [
        Throw(department, k, f"w-{department}", 100 + at, OPENS + at, 1 + at % 6)
        for at, (department, k) in enumerate(turns)
    ]


def timed(work: Callable[[], Done]) -> tuple[float, Done]:
    """Return the seconds of processor time that the work took, and what it returned."""
    start = time.process_time()
    done = work()
    return time.process_time() - start, done


def print_line(label: str, taken: float, floor: float, floor_label: str, limit: int | None = None) -> None:
    """Print what was measured, and the limit in seconds where there is one."""
    allowed = f" (limit {limit} s)" if limit else ""
    print(f"{label}: {taken:.2f} s{allowed}, {taken / floor:.1f} × {floor_label} alone ({floor:.2f} s)")


if __name__ == "__main__":
    main()
