"""Proof files at random: right ones of every stage, and ones that somebody has touched."""

import json
from copy import deepcopy
from random import Random
from typing import Any

from bot.domain.draw1.commitment import manifest_hash, names_hash, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.moments import unix_seconds
from bot.domain.draw1.proof import NameList, build_proof, write_proof
from bot.domain.draw1.transcript import Throw, values
from tests.domain.draw1.instances import POOLS, manifest, members, mixed_draw, seats, staircase_draw, tight_draw

SALT = bytes(range(32))
MARKUP = "<img src=x onerror=alert(1)>"
LETTERS = ("Z", "Ａ", "𠮷", "机构", "é", "\ue000", "a\u0000b", '"\\\n', "__proto__", MARKUP)
MOMENTS = (
    "2026-11-23T10:00:00+08:00", "2000-02-29T23:59:59-23:59", "1900-03-01T00:00:00+00:00", "2100-12-31T23:00:00+00:00",
    "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-00:00", "1972-01-01T05:45:00+05:45", "2400-02-29T12:00:00-04:30",
)  # fmt: skip
ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 7, 2**53 - 1, 2**53, 1.0, "", "0" * 64, "draw-1", "targets", "joint", "a/b", "e\u0301",
    "2026-02-29T10:00:00+08:00", "2026-11-23T10:00:00Z", "2026-11-23T24:00:00+08:00", "0000-01-01T00:00:00+00:00",
    "1900-02-29T00:00:00+00:00",
    [], {}, ["w1", "T1"], [[]], {"id": "w1"}, "🎳", "\ud800",
)  # fmt: skip


def right_proof(random: Random) -> dict[str, Any]:
    """A proof that holds: any stage, with or without names and seal, its seats fillable or not."""
    lists = random.choice([_targets, _joint, _substitutes, tight_draw, staircase_draw, mixed_draw])(random)
    departments = [random.choice(LETTERS) + str(at) for at in range(random.randint(2, 4))]
    lists |= {
        "departments": departments,
        "throws": random.randint(-(-9 // len(departments)), 5),
        "witnesses": [{"id": f"w{at}", "department": one} for at, one in enumerate(departments * 2)],
        "emoji": random.choice("🎲🎯🎳"),
        "frozen_at": "0001-01-01T00:00:00+23:59",
        "opens_at": random.choice(MOMENTS),
    }
    names = _names(lists)
    lists["names"] = {key: names_hash(SALT, listed) for key, listed in names.items()}
    read = read_manifest(lists)
    kept = {key: NameList(SALT, tuple(listed)) for key, listed in names.items() if random.random() < 0.6}
    key = random.randbytes(32)
    throws = _throws(random, lists)
    return build_proof(
        read,
        key,
        throws,
        compute(read, seed(key, manifest_hash(read), values(read, throws))),
        targets=kept.get("targets"),
        people=kept.get("people"),
        salt=SALT if random.random() < 0.3 else None,
        remarks={"history": [{"__proto__": [True, -5]}]} if random.random() < 0.3 else None,
    )


def _ids(random: Random, prefix: str, most: int) -> list[str]:
    return [f"{prefix}{random.choice(LETTERS)}{at}" for at in range(random.randint(1, most))]


def _strata(random: Random) -> list[dict[str, Any]]:
    listed = [_ids(random, f"T{at}", 9) for at in range(random.randint(1, 3))]
    return [{"name": f"层{at}", "take": random.randint(0, len(ids)), "members": ids} for at, ids in enumerate(listed)]


def _targets(random: Random) -> dict[str, Any]:
    return manifest("targets", strata=_strata(random))


def _joint(random: Random) -> dict[str, Any]:
    pools: list[dict[str, Any]] = [
        {"name": name, "members": members(*_ids(random, f"{name}-", 7), cap=random.randint(1, 9))} for name in POOLS
    ]
    strata = _strata(random)
    people = [it["id"] for pool in pools for it in pool["members"]]
    pairs = [[person, target] for person in people for stratum in strata for target in stratum["members"]]
    return manifest(
        "joint",
        strata=strata,
        template=[{"pool": name, "count": random.randint(1, 3)} for name in POOLS[: random.randint(0, 2)]],
        pools=pools,
        barred=random.sample(pairs, random.randint(0, len(pairs) // 3)),
    )


def _substitutes(random: Random) -> dict[str, Any]:
    listed = members(*_ids(random, "P", 7), load=2, cap=random.randint(2, 5))
    wanted = seats(POOLS[1], *random.choices(["Z机构", "Ａ机构", "𠮷机构"], k=random.randint(1, 5)))
    left = [{"seat": seat["id"], "person": listed[0]["id"]} for seat in wanted if random.random() < 0.4]
    target_of = {seat["id"]: seat["target"] for seat in wanted}
    barred = {(it["person"], target_of[it["seat"]]) for it in left}
    return manifest(
        "substitutes",
        pools=[{"name": POOLS[1], "members": listed}],
        seats=wanted,
        barred=[list(pair) for pair in sorted(barred)],
        recusals=left,
    )


def _names(lists: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    targets = {target for stratum in lists.get("strata", ()) for target in stratum["members"]}
    targets |= {seat["target"] for seat in lists.get("seats", ())}
    people = [it["id"] for pool in lists.get("pools", ()) for it in pool["members"]]
    return {"targets": [(it, f"示例{it}") for it in targets], "people": [(it, f"示例{it}") for it in people]}


def _throws(random: Random, lists: dict[str, Any]) -> list[Throw]:
    turns = [(it, at) for at, it in enumerate(lists["departments"])] * lists["throws"]
    random.shuffle(turns)
    begun = unix_seconds(lists["opens_at"])
    count: dict[str, int] = {}
    throws: list[Throw] = []
    for at, (department, witness) in enumerate(turns):
        count[department] = count.get(department, 0) + 1
        throws.append(Throw(department, count[department], f"w{witness}", 7 + 2 * at, begun + at, random.randint(1, 6)))
    return throws


def touched_value(random: Random, proof: dict[str, Any]) -> bytes:
    """The proof with one value anywhere in it replaced, taken out, repeated or changed with its neighbour."""
    changed = deepcopy(proof)
    place: Any = changed
    path = random.choice([("manifest",), ("manifest",), ("transcript",), ("result",), ("names",), ()])
    for key in path:
        place = place.get(key, place)
    while True:
        at = random.choice(list(place) if isinstance(place, dict) else range(len(place)))
        if not (isinstance(place[at], dict | list) and place[at] and random.random() < 0.8):
            break
        place = place[at]
    _touch(random, place, at)
    return json.dumps(changed).encode()


def _touch(random: Random, place: Any, at: Any) -> None:
    kind = random.randrange(6)
    if kind == 0:
        del place[at]
    elif kind == 1 and isinstance(place, list):
        place.append(place[at])
    elif kind == 2 and isinstance(place[at], int):
        place[at] += random.choice([-1, 1, 6])
    elif kind == 3 and isinstance(place, dict):
        place[random.choice(["é", "note", "__proto__", "stage"])] = place[at]
    elif kind == 4:
        other = random.choice(list(place) if isinstance(place, dict) else range(len(place)))
        place[at], place[other] = place[other], place[at]
    else:
        place[at] = random.choice(ODD_VALUES)


def touched_bytes(random: Random, raw: bytes) -> bytes:
    """The file with one byte changed, put in or taken out, a part repeated, or cut."""
    at, kind = random.randrange(len(raw)), random.randrange(6)
    if kind == 0:
        return raw[:at] + bytes([random.randrange(256)]) + raw[at + 1 :]
    if kind == 1:
        return raw[:at] + bytes([raw[at] ^ 1 << random.randrange(8)]) + raw[at + 1 :]
    if kind == 2:
        return raw[:at] + random.choice(b'0123456789abcdef-.eE"\\[]{},: \n\xef').to_bytes(1, "big") + raw[at + 1 :]
    if kind == 3:
        return raw[:at] + raw[at + 1 :]
    if kind == 4:
        return raw[:at] + raw[at : at + random.randrange(40)] + raw[at:]
    return raw[: at if random.random() < 0.1 else len(raw)] + random.choice([b"", b" ", b"\0", b"\xef\xbb\xbf", b"{}"])


def any_file(random: Random) -> bytes:
    """A proof file, one time in five as it should be, else touched."""
    proof = right_proof(random)
    kind = random.randrange(5)
    if kind == 0:
        return write_proof(proof) if random.random() < 0.5 else json.dumps(proof).encode()
    return touched_value(random, proof) if kind < 4 else touched_bytes(random, write_proof(proof))


def spellings() -> list[bytes]:
    """A proof with something in its remarks, which are held to nothing but the kinds of JSON that are allowed."""
    proof = json.dumps(right_proof(Random(1)) | {"history": 0}).replace('"history": 0', '"history": @').encode()
    whole = [[b"[" * deep + inner + b"]" * deep for deep in (14, 15, 16)] for inner in (b"", b"0", b"{}")]
    remarks = [
        b"9007199254740991", b"9007199254740992", b"9007199254740993", b"-9007199254740991", b"-9007199254740992", b"-0",
        b"0", b"00", b"01", b"-01", b"+1", b".5", b"1.", b"1.0", b"1e2", b"1E2", b"0x1", b"-", b"--1", b"NaN", b"Infinity",
        b"-Infinity", b"null", b"true", b"True", b"truex", b"tru", b"'a'", b"undefined", b"[1,]", b"[,1]", b"[1 2]", b"{,}",
        b'{"a":1,}', b'{"a" 1}', b"{a:1}", b'{"a":1,"a":1}', b'{"a":1,"\\u0061":1}', b'{"__proto__":1,"__proto__":2}',
        b'{"__proto__":1,"constructor":2}', b'"\\/\\b\\f\\n\\r\\t\\"\\\\"', b'"\\x41"', b'"\\u00e"', b'"\\u00eg"',
        b'"\\ud83c\\udfb2"', b'"\\ud83c"', b'"\\udfb2\\ud83c"', b'"\\ud83c\\u0041"', b'"\\ud83c', b'"e\\u0301"',
        "\"\u00e9\"".encode(), "\"e\u0301\"".encode(), "\"\u212b\"".encode(), "\"\uac00\"".encode(),
        "\"\u1100\u1161\"".encode(), "{\"\u00e9\":1}".encode(), b'"\x00"', b'"\n"', b'"\t"', b'"\x1f"', b'"\x7f"', b'"\\u0000"',
        b"\xc2\xa00", b"\x0c0", b"\x0b0", "\u20280".encode(), b"\t\r\n 0 ", "\ufeff0".encode(), "\"\ufeff\"".encode(),
        b'"\xed\xa0\xbc"', b'"\xc0\x80"', b'"\xf4\x90\x80\x80"', b'"\xf0\x9f\x8e"', b'"\xef\xbf\xbf"', b"", b"0 // a", b"0 /* a */",
    ]  # fmt: skip
    return [proof.replace(b"@", it) for it in (*remarks, *(one for many in whole for one in many))]
