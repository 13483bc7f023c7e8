// Who and what a checked proof lists, and where each of them ended up.

import { jointSeats } from "../draw1/drawing.js";

const SLICE = 1024;

/** Return what one looks up in a checked proof (`found` of a verification that failed nowhere). */
export function* registerOf(found) {
  const { manifest, proof, result } = found;
  const register = {
    names: { targets: namesIn(proof, "targets"), people: namesIn(proof, "people") },
    // person → {pool, load, cap}, target → stratum, id → reason
    people: new Map(),
    targets: new Map(),
    excluded: new Map(manifest.excluded.map((left) => [left.id, left.reason])),
    // seat → {target, pool}; target → [{seat, pool, person}], person → the same, with the target
    seats: new Map(),
    teams: new Map(),
    taken: new Map(),
    drawn: new Set(),
  };
  for (const pool of manifest.pools) {
    for (const member of pool.members) {
      register.people.set(member.id, { ...member, pool: pool.name });
    }
  }
  yield 0;
  for (const stratum of manifest.strata) {
    stratum.members.forEach((target) => register.targets.set(target, stratum));
  }
  for (const target of (result.strata ?? []).flatMap((stratum) => stratum.drawn)) {
    register.drawn.add(target);
  }
  yield* seatsInto(register, manifest, result);
  return register;
}

function* seatsInto(register, manifest, result) {
  if (result.assignments === null) {
    return;
  }
  const seats = manifest.stage === "joint" ? jointSeats(result.strata, manifest.template) : manifest.seats;
  let count = 0;
  for (const seat of seats) {
    register.seats.set(seat.id, seat);
    if (!register.targets.has(seat.target)) {
      register.targets.set(seat.target, null);
    }
    if (++count % SLICE === 0) {
      yield 0;
    }
  }
  for (const [id, person] of [...result.assignments.map((it) => [it.seat, it.person]), ...result.unfilled.map((id) => [id, null])]) {
    const { target, pool } = register.seats.get(id);
    listIn(register.teams, target).push({ seat: id, pool, person });
    if (person !== null) {
      listIn(register.taken, person).push({ seat: id, pool, target });
    }
    if (++count % SLICE === 0) {
      yield 0;
    }
  }
}

function listIn(lists, key) {
  if (!lists.has(key)) {
    lists.set(key, []);
  }
  return lists.get(key);
}

function namesIn(proof, key) {
  return new Map(proof.names.has(key) ? proof.names.get(key).pairs : []);
}

/** Return a name with its id, or the id alone where the edition has no name for it. */
export function named(register, key, id) {
  const name = register.names[key].get(id);
  return name === undefined || name === id ? id : `${name} [${id}]`;
}

/** Return ids by what somebody typed, forgiving case, blanks and width: exact ones, else those that contain it. */
export function idsLike(register, typed) {
  const wanted = plainText(typed);
  if (wanted === "") {
    return [];
  }
  const kinds = [
    ["people", register.people], ["targets", register.targets], ["excluded", register.excluded],
  ];
  const all = kinds.flatMap(([kind, listed]) => [...listed.keys()].map((id) => [kind, id]));
  const words = ([kind, id]) => [id, register.names[kind === "people" ? "people" : "targets"].get(id) ?? ""].map(plainText);
  const exact = all.filter((it) => words(it).includes(wanted));
  return exact.length ? exact : all.filter((it) => words(it).some((word) => word.includes(wanted)));
}

/** Return a text as it is compared: without blanks, in lower case, full-width letters and digits as plain ones. */
export function plainText(text) {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "").toLowerCase();
}
