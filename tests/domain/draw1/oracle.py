"""A second draw-1, written from DRAW.md word by word, slow and plain, sharing nothing with the bot's.

It takes and returns JSON. Whether cards can still be seated is asked anew each time, of a flow (`seatable`); how many
seats can be filled at all is found by trying everything (`most_filled`).
"""

import hashlib
import hmac
import struct
from typing import Any

Pair = tuple[str, str]


def ticket(seed: bytes, *fields: str) -> bytes:
    """HMAC-SHA256 over the length-prefixed fields."""
    message = b"".join(struct.pack(">I", len(field.encode())) + field.encode() for field in fields)
    return hmac.new(seed, message, hashlib.sha256).digest()


def result(manifest: dict[str, Any], seed: bytes) -> dict[str, Any]:
    """What the seed draws from the manifest's lists."""
    found: dict[str, Any] = {}
    seats = manifest.get("seats", [])
    if "strata" in manifest:
        found["strata"] = [{"name": it["name"], "drawn": _drawn(it, seed)} for it in manifest["strata"]]
        seats = [
            {"id": f"{target}/{places['pool']}/{k}", "target": target, "pool": places["pool"]}
            for stratum in found["strata"]
            for target in stratum["drawn"]
            for places in manifest.get("template", [])
            for k in range(1, places["count"] + 1)
        ]
    if "pools" in manifest:
        barred = {(person, target) for person, target in manifest["barred"]}
        seated: dict[str, str] = {}
        for pool in manifest["pools"]:
            own = [seat for seat in seats if seat["pool"] == pool["name"]]
            seated |= _where(pool, own, _who(pool, own, barred, seed), barred, seed)
        ids = sorted((seat["id"] for seat in seats), key=str.encode)
        found["assignments"] = [{"seat": seat, "person": seated[seat]} for seat in ids if seat in seated]
        found["unfilled"] = [seat for seat in ids if seat not in seated]
    return found


def _drawn(stratum: dict[str, Any], seed: bytes) -> list[str]:
    name, members = stratum["name"], stratum["members"]
    return sorted(members, key=lambda id_: (ticket(seed, "target", name, id_), id_.encode()))[: stratum["take"]]


def _who(pool: dict[str, Any], seats: list[Any], barred: set[Pair], seed: bytes) -> list[tuple[str, int]]:
    """Walk the units; keep each that can be seated together with those kept before."""
    targets = [seat["target"] for seat in seats]
    units = []
    for it in pool["members"]:
        for c in range(it["load"] + 1, min(it["cap"], it["load"] + len(set(targets))) + 1):
            units.append((c, ticket(seed, "serve", pool["name"], it["id"], str(c)), it["id"].encode(), it["id"]))
    accepted: list[tuple[str, int]] = []
    for c, _, _, person in sorted(units):
        if len(accepted) == len(seats):
            break
        if seatable([kept for kept, _ in accepted] + [person], targets, barred):
            accepted.append((person, c))
    return accepted


def _where(
    pool: dict[str, Any], seats: list[Any], units: list[tuple[str, int]], barred: set[Pair], seed: bytes
) -> dict[str, str]:
    """Give each seat the first card that is lawful there and leaves the rest seatable in the seats that follow."""
    name = pool["name"]
    cards = sorted(units, key=lambda unit: (ticket(seed, "card", name, unit[0], str(unit[1])), unit[0].encode()))
    deck = [person for person, _ in cards]
    follow = sorted(seats, key=lambda seat: (ticket(seed, "seat", name, seat["id"]), seat["id"].encode()))
    closed = set(barred)
    seated: dict[str, str] = {}
    while follow:
        seat = follow.pop(0)
        for at, person in enumerate(deck):
            pair = (person, seat["target"])
            rest = deck[:at] + deck[at + 1 :]
            if pair not in closed and seatable(rest, [it["target"] for it in follow], closed | {pair}):
                seated[seat["id"]] = person
                closed.add(pair)
                deck = rest
                break
    return seated


def seatable(cards: list[str], targets: list[str], closed: set[Pair]) -> bool:
    """Whether every card (a person) finds a seat (a target), nobody twice at a target, nobody where it is closed."""
    at: dict[str, set[str]] = {target: set() for target in targets}

    def place(person: str, tried: set[str]) -> bool:
        for target in at:
            if target in tried or (person, target) in closed or person in at[target]:
                continue
            tried.add(target)
            if len(at[target]) < targets.count(target):
                at[target].add(person)
                return True
            for other in sorted(at[target]):
                at[target].remove(other)
                at[target].add(person)
                if place(other, tried):
                    return True
                at[target].remove(person)
                at[target].add(other)
        return False

    return all(place(person, set()) for person in cards)


def most_filled(pool: dict[str, Any], targets: list[str], barred: set[Pair], highest: int = 2**53) -> int:
    """How many seats (given by their targets) the pool can fill, nobody going beyond `highest`: by trying everything."""
    free = {it["id"]: max(0, min(it["cap"], highest) - it["load"]) for it in pool["members"]}
    best = 0

    def fill(at: int, filled: int, met: frozenset[Pair]) -> None:
        nonlocal best
        best = max(best, filled)
        if filled + len(targets) - at <= best:
            return
        for person in free:
            pair = (person, targets[at])
            if free[person] and pair not in barred and pair not in met:
                free[person] -= 1
                fill(at + 1, filled + 1, met | {pair})
                free[person] += 1
        fill(at + 1, filled, met)

    fill(0, 0, frozenset())
    return best
