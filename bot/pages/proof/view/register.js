// Who and what a checked proof lists, and where each of them ended up.

import { jointSeats } from "../draw1/drawing.js";
import { targetsInOrder } from "../draw1/targets.js";

const SLICE = 1024;

/** Return what one looks up in a checked proof (`found` of a verification that failed nowhere). */
export function* registerOf(found) {
  const { manifest, proof, result } = found;
  const register = {
    names: { targets: yield* namesIn(proof, "targets"), people: yield* namesIn(proof, "people") },
    // person → {pool, load, cap}, target → stratum, id → reason
    people: new Map(),
    targets: new Map(),
    excluded: new Map(manifest.excluded.map((left) => [left.id, left.reason])),
    // seat → {target, pool}; target → [{seat, pool, person}], person → the same, with the target
    seats: new Map(),
    teams: new Map(),
    taken: new Map(),
    drawn: new Set(),
    // target → its place in the order of its stratum, from 1; [kind, id, words as they are compared] of all that can be found
    places: new Map(),
    findable: [],
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
  yield* placesInto(register, manifest.strata, found.seed);
  yield* findableInto(register);
  return register;
}

function* placesInto(register, strata, seed) {
  for (const stratum of strata) {
    const ordered = yield* targetsInOrder(stratum, seed);
    ordered.forEach((id, at) => register.places.set(id, at + 1));
  }
}

function* findableInto(register) {
  for (const kind of ["people", "targets", "excluded"]) {
    const names = register.names[kind === "people" ? "people" : "targets"];
    for (const id of register[kind].keys()) {
      const words = [id, names.get(id) ?? ""].map(plainText);
      if (register.findable.push([kind, id, words]) % SLICE === 0) {
        yield 0;
      }
    }
  }
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

function* namesIn(proof, key) {
  const names = new Map();
  for (const [id, name] of proof.names.has(key) ? proof.names.get(key).pairs : []) {
    if (names.set(id, name).size % SLICE === 0) {
      yield 0;
    }
  }
  return names;
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
  const fitting = register.findable.filter(([, , words]) => words.some((word) => word.includes(wanted)));
  const exact = fitting.filter(([, , words]) => words.includes(wanted));
  return (exact.length ? exact : fitting).map(([kind, id]) => [kind, id]);
}

/** Return a text as it is compared: without blanks, in lower case, full-width letters and digits as plain ones. */
export function plainText(text) {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "").toLowerCase();
}
