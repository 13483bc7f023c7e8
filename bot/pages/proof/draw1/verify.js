// Checking a proof file (DRAW.md, "Verification"): everything is recomputed, nothing is taken on trust.

import { parse } from "./canon.js";
import { commit, manifestHash, namesHash, seal, seedOf } from "./commitment.js";
import { compute } from "./drawing.js";
import { Draw1Error, refuse } from "./errors.js";
import { hex } from "./hashes.js";
import { personIds, seatCount, targetIds } from "./manifest.js";
import { readManifest } from "./manifest_reader.js";
import { readProof } from "./proof.js";
import { sameResult } from "./result.js";
import { readItems } from "./shapes.js";
import { readTranscript, thrownValues } from "./transcript.js";

/** The steps in their order, and what part of the work each takes in a large draw. */
const STEP_SHARES = new Map([
  ["format", 0.2], ["manifest", 0.04], ["commitment", 0.08], ["transcript", 0],
  ["seed", 0], ["result", 0.63], ["names", 0.05], ["sealed", 0],
]);
export const STEPS = [...STEP_SHARES.keys()];

/**
 * Check a proof file step by step. Pauses often with how much of the whole is done (0 to 1). `found` is filled with
 * what was read and recomputed: proof, manifest, throws, hashed, commitment, values, seed, result. Returns {steps,
 * failed}: each step's {name, state, code, where}, and the name of the one that failed, null where none did. A step
 * ends "ok", "failed", "absent" (the file has no such part) or is "skipped" (an earlier one failed).
 */
export function* verification(raw, found = {}, onStep = () => {}) {
  const steps = [];
  let failed = null;
  let before = 0;
  for (const [name, share] of STEP_SHARES) {
    let step = { name, state: "skipped", code: "", where: "" };
    if (failed === null) {
      step = yield* stepTaken(name, CHECKS[name](found, raw), (done) => before + share * done);
      failed = step.state === "failed" ? name : null;
    }
    before += share;
    steps.push(step);
    onStep(step);
  }
  return { steps, failed };
}

/** Check a proof file in one go. */
export function verify(raw, found = {}) {
  const work = verification(raw, found);
  let turn = work.next();
  while (!turn.done) {
    turn = work.next();
  }
  return turn.value;
}

/** Take one step: `check` first hands out how much work it expects, then how much it has done since. */
function* stepTaken(name, check, shown) {
  try {
    let turn = check.next();
    const expected = turn.value || 1;
    let done = 0;
    while (!turn.done) {
      turn = check.next();
      done += turn.done ? 0 : turn.value;
      yield shown(Math.min(done / expected, 1));
    }
    return { name, state: turn.value ?? "ok", code: "", where: "" };
  } catch (error) {
    if (!(error instanceof Draw1Error)) {
      throw error;
    }
    return { name, state: "failed", code: error.code, where: error.where };
  }
}

/** Return about how many characters are hashed for the lists of a draw. */
export function hashingWork({ barred, seats, strata }) {
  return 80 * (seats.length + barred.length) + strata.reduce((sum, stratum) => sum + 10 * stratum.members.length, 0);
}

/** Return about how many steps a draw takes, as `compute` counts them. */
export function drawingWork(manifest) {
  return 5.5 * seatCount(manifest) + manifest.strata.reduce((sum, stratum) => sum + stratum.members.length, 0);
}

const CHECKS = {
  *format(found, raw) {
    yield raw.length;
    found.proof = readProof(yield* parse(raw));
  },

  *manifest(found) {
    yield 200000;
    found.manifest = yield* readManifest(found.proof.manifest);
  },

  *commitment(found) {
    yield hashingWork(found.manifest);
    found.hashed = yield* manifestHash(found.proof.manifest);
    found.commitment = commit(found.hashed, found.proof.secret);
    mustBe(found.commitment, found.proof.commitment, "commitment");
  },

  *transcript(found) {
    yield 1;
    found.throws = readTranscript(found.manifest, found.proof.transcript);
  },

  *seed(found) {
    yield 1;
    found.values = thrownValues(found.manifest, found.throws);
    found.seed = seedOf(found.proof.secret, found.hashed, found.values);
    mustBe(hex(found.seed), found.proof.seed, "seed");
  },

  *result(found) {
    const { manifest, proof } = found;
    const seats = seatCount(manifest);
    yield drawingWork(manifest);
    // Counted before it is computed: a few bytes of a template can ask for more seats than any memory holds.
    if (manifest.stage !== "targets") {
      const listed = ["assignments", "unfilled"].map((key) => readItems(proof.result.get(key), key).length);
      mustBe(seats, listed[0] + listed[1], "result");
    }
    found.result = yield* compute(manifest, found.seed);
    mustBe(yield* sameResult(found.result, proof.result), true, "result");
  },

  *names({ manifest, proof }) {
    yield 2;
    const listed = { targets: targetIds, people: personIds };
    for (const [key, given] of proof.names) {
      const ids = yield* listed[key](manifest);
      const same = ids.length === given.pairs.length && ids.every((id, at) => id === given.pairs[at][0]);
      mustBe(same, true, `names.${key}`);
      mustBe(yield* namesHash(given.salt, given.pairs), manifest.names[key], `names.${key}`);
    }
    return proof.names.size ? "ok" : "absent";
  },

  *sealed({ proof }) {
    yield 1;
    if (proof.seal === null) {
      return "absent";
    }
    mustBe(yield* seal(proof.seal.salt, proof.result), proof.seal.sealed, "sealed");
    return "ok";
  },
};

function mustBe(expected, given, where) {
  if (expected !== given) {
    refuse("differs", where);
  }
}
