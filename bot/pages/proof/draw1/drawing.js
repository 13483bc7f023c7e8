// The whole of a draw: from manifest and seed to the result (DRAW.md, "Targets", "Inspectors").

import { deal, shuffleSeats, shuffleUnits } from "./dealing.js";
import { Tickets } from "./hashes.js";
import { layOut, shutByPerson } from "./layout.js";
import { Seating } from "./seating.js";
import { chooseUnits } from "./serving.js";
import { byCodePoint, sorted } from "./sorting.js";
import { drawTargets } from "./targets.js";

const SLICE = 4096;

/**
 * Return what the seed (32 bytes) draws from the lists of a checked manifest: {strata, assignments, unfilled}, null
 * where the stage does not ask for it. A joint draw makes `seatCount` seats: look at that number first.
 */
export function* compute(manifest, seed) {
  const result = { strata: null, assignments: null, unfilled: null };
  let { seats } = manifest;
  if (manifest.stage === "targets" || manifest.stage === "joint") {
    result.strata = yield* drawTargets(manifest.strata, seed);
    seats = jointSeats(result.strata, manifest.template);
  }
  if (manifest.stage !== "targets") {
    Object.assign(result, yield* seatPeople(manifest, seats, seed));
  }
  return result;
}

/** Return the seats `target/pool/k`, k from 1 to count, of each drawn target. */
export function jointSeats(strata, template) {
  const seats = [];
  for (const target of strata.flatMap((stratum) => stratum.drawn)) {
    for (const { pool, count } of template) {
      for (let k = 1; k <= count; k += 1) {
        seats.push({ id: `${target}/${pool}/${k}`, target, pool });
      }
    }
  }
  return seats;
}

/** Say who takes which seat, each pool by itself. */
function* seatPeople(manifest, seats, seed) {
  const byPool = new Map(manifest.pools.map((pool) => [pool.name, []]));
  for (const seat of seats) {
    byPool.get(seat.pool).push(seat);
  }
  yield 0;
  const shut = shutByPerson(manifest.barred);
  yield 0;
  const assignments = [];
  const unfilled = [];
  for (const pool of manifest.pools) {
    const own = byPool.get(pool.name);
    for (const [seat, person] of yield* seatPool(yield* layOut(pool, own, shut), own, seed)) {
      if (person === null) {
        unfilled.push(seat);
      } else if (assignments.push({ seat, person }) % SLICE === 0) {
        yield 0;
      }
    }
  }
  return {
    assignments: yield* sorted(assignments, (one, other) => byCodePoint(one.seat, other.seat)),
    unfilled: yield* sorted(unfilled, byCodePoint),
  };
}

/** Return [seat id, person id or null] for each seat of one pool. */
function* seatPool(layout, seats, seed) {
  const { members, number, pool } = layout;
  yield 0;
  const seating = new Seating(layout);
  yield 0;
  const units = yield* chooseUnits(layout, seating, new Tickets(seed, "serve", pool));
  const deck = yield* shuffleUnits(members, units, new Tickets(seed, "card", pool));
  const ordered = yield* shuffleSeats(seats, new Tickets(seed, "seat", pool));
  const people = yield* deal(deck, ordered.map((seat) => number.get(seat.target)), seating);
  yield 0;
  return ordered.map((seat, at) => [seat.id, people[at] === null ? null : members[people[at]].id]);
}
