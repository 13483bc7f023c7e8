// What a changed proof would have drawn, had it been so from the beginning, and how that differs from what was drawn.

import { manifestHash, seedOf } from "../draw1/commitment.js";
import { compute } from "../draw1/drawing.js";
import { Draw1Error } from "../draw1/errors.js";
import { unhex } from "../draw1/hashes.js";
import { readManifest } from "../draw1/manifest_reader.js";
import { readTranscript, thrownValues } from "../draw1/transcript.js";
import { drawingWork, hashingWork } from "../draw1/verify.js";
import { counted } from "./slices.js";

const SLICE = 4096;

/**
 * Return {seed, differs} of a changed proof (JSON) taken at its word: its seed, and how its result differs from what was
 * drawn; null where its lists are not lawful. Pauses with how much is done (0 to 1).
 */
export function* drawnAnew(json, drawn) {
  try {
    const manifest = yield* counted(readManifest(json.get("manifest")), 1, 0, 0);
    const throws = readTranscript(manifest, json.get("transcript"));
    const hashed = yield* counted(manifestHash(json.get("manifest")), hashingWork(manifest), 0, 0.1);
    const seed = seedOf(unhex(json.get("secret")), hashed, thrownValues(manifest, throws));
    const result = yield* counted(compute(manifest, seed), drawingWork(manifest), 0.1, 0.95);
    return { seed, differs: yield* counted(differences(drawn, result), 1, 0.95, 1) };
  } catch (error) {
    if (error instanceof Draw1Error) {
      return null;
    }
    throw error;
  }
}

/**
 * Return how a result would differ: {kind, all, differing, changed, gone, fresh}: of `all` seats (where people are
 * drawn) or places in strata, how many would go to another; those still there, as [place, before, after] with null for
 * nobody; the targets that would not be drawn any more, and those drawn in their stead.
 */
function* differences(before, after) {
  const kind = before.assignments === null ? "targets" : "people";
  const old = yield* placesOf(before, kind);
  const anew = yield* placesOf(after, kind);
  const changed = [];
  let differing = 0;
  let count = 0;
  for (const [place, id] of old) {
    const there = anew.has(place);
    if (!there || anew.get(place) !== id) {
      differing += 1;
    }
    if (there && anew.get(place) !== id) {
      changed.push([place, id, anew.get(place)]);
    }
    if (++count % SLICE === 0) {
      yield 0;
    }
  }
  const [drawn, drawnAfter] = [drawnIn(before), drawnIn(after)];
  return { kind, all: old.size, differing, changed, gone: without(drawn, drawnAfter), fresh: without(drawnAfter, drawn) };
}

function* placesOf(result, kind) {
  const places = new Map();
  if (kind === "targets") {
    for (const { name, drawn } of result.strata) {
      drawn.forEach((id, at) => places.set(`${name} ${at + 1}`, id));
    }
    return places;
  }
  for (const { person, seat } of result.assignments) {
    places.set(seat, person);
    if (places.size % SLICE === 0) {
      yield 0;
    }
  }
  result.unfilled.forEach((seat) => places.set(seat, null));
  return places;
}

function drawnIn(result) {
  return (result.strata ?? []).flatMap((stratum) => stratum.drawn);
}

function without(ids, others) {
  const there = new Set(others);
  return ids.filter((id) => !there.has(id));
}
