// What must hold in a manifest (DRAW.md, "Must hold"). Each rule is one function that refuses; one that goes over long
// lists pauses on its way.

import { refuse } from "./errors.js";
import { EMOJI, MIN_DEPARTMENTS, MIN_THROWS } from "./manifest.js";
import { unixSeconds } from "./moments.js";

const SLICE = 4096;

function checkTimes(manifest) {
  if (moment(manifest.frozen_at, "frozen_at") > moment(manifest.opens_at, "opens_at")) {
    refuse("opens-before-frozen", "opens_at");
  }
}

function moment(text, where) {
  return unixSeconds(text) ?? refuse("not-a-moment", where);
}

function checkCeremony(manifest) {
  if (manifest.departments.length < MIN_DEPARTMENTS) {
    refuse("too-few-departments", "departments");
  }
  if (manifest.departments.length * manifest.throws < MIN_THROWS) {
    refuse("too-few-throws", "throws");
  }
  if (!EMOJI.includes(manifest.emoji)) {
    refuse("emoji", "emoji");
  }
}

function checkWitnesses(manifest) {
  const departments = unique(manifest.departments, "departments");
  unique(manifest.witnesses.map((witness) => witness.id), "witnesses");
  const present = new Set(manifest.witnesses.map((witness) => witness.department));
  for (const department of departments) {
    if (!present.has(department)) {
      refuse("department-without-witness", department);
    }
  }
  for (const department of present) {
    if (!departments.has(department)) {
      refuse("witness-of-no-department", department);
    }
  }
}

function checkStrata(manifest) {
  unique(manifest.strata.map((stratum) => stratum.name), "strata");
  for (const stratum of manifest.strata) {
    if (stratum.take < 0 || stratum.take > stratum.members.length) {
      refuse("take", stratum.name);
    }
  }
}

function* checkTargets(manifest) {
  const targets = yield* uniqueOfMany(manifest.strata.flatMap((stratum) => stratum.members), (id) => id, "strata");
  for (const id of yield* uniqueOfMany(manifest.excluded, (left) => left.id, "excluded")) {
    if (targets.has(id)) {
      refuse("excluded-and-listed", id);
    }
  }
  targets.forEach(noSlash);
}

function checkPools(manifest) {
  unique(manifest.pools.map((pool) => pool.name), "pools");
  unique(manifest.pools.flatMap((pool) => pool.members.map((member) => member.id)), "pools");
  for (const pool of manifest.pools) {
    noSlash(pool.name);
    for (const member of pool.members) {
      if (member.load < 0 || member.load > member.cap) {
        refuse("load", member.id);
      }
    }
  }
}

function* checkSeats(manifest) {
  yield* uniqueOfMany(manifest.seats, (seat) => seat.id, "seats");
  const pools = new Set(manifest.pools.map((pool) => pool.name));
  for (const seat of manifest.seats) {
    noSlash(seat.target);
    if (!pools.has(seat.pool)) {
      refuse("no-such-pool", seat.id);
    }
  }
}

function checkTemplate(manifest) {
  unique(manifest.template.map((places) => places.pool), "template");
  const pools = new Set(manifest.pools.map((pool) => pool.name));
  for (const places of manifest.template) {
    if (!pools.has(places.pool)) {
      refuse("no-such-pool", places.pool);
    }
    if (places.count < 1) {
      refuse("count", places.pool);
    }
  }
}

function* checkBarred(manifest) {
  yield* uniqueOfMany(manifest.barred, pairKey, "barred");
}

function checkRecusals(manifest) {
  if (!manifest.recusals.length) {
    return;
  }
  const targetOf = new Map(manifest.seats.map((seat) => [seat.id, seat.target]));
  const barred = new Set(manifest.barred.map(pairKey));
  for (const recusal of manifest.recusals) {
    if (!targetOf.has(recusal.seat)) {
      refuse("no-such-seat", recusal.seat);
    }
    if (!barred.has(pairKey([recusal.person, targetOf.get(recusal.seat)]))) {
      refuse("recusal-not-barred", recusal.seat);
    }
  }
}

/** One string for a pair, another one for every other pair. */
function pairKey([person, target]) {
  return `${person.length}:${person}${target}`;
}

/** Return the items as a set; refuses if one comes twice. */
function unique(items, where) {
  const seen = new Set(items);
  if (seen.size !== items.length) {
    refuse("listed-twice", where);
  }
  return seen;
}

/** The same for the keys of many items, with pauses. */
function* uniqueOfMany(items, keyOf, where) {
  const seen = new Set();
  for (let at = 0; at < items.length; at += 1) {
    seen.add(keyOf(items[at]));
    if (at % SLICE === SLICE - 1) {
      yield 0;
    }
  }
  if (seen.size !== items.length) {
    refuse("listed-twice", where);
  }
  return seen;
}

function noSlash(name) {
  if (name.includes("/")) {
    refuse("slash", name);
  }
}

export const MANIFEST_RULES = [
  checkTimes, checkCeremony, checkWitnesses, checkStrata, checkTargets,
  checkPools, checkSeats, checkTemplate, checkBarred, checkRecusals,
];
