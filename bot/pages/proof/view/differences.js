// What a changed proof would have drawn, had it been so from the beginning, and how that differs from what was drawn.

import { manifestHash, seedOf } from "../draw1/commitment.js";
import { compute } from "../draw1/drawing.js";
import { Draw1Error } from "../draw1/errors.js";
import { unhex } from "../draw1/hashes.js";
import { readManifest } from "../draw1/manifest_reader.js";
import { readTranscript, thrownValues } from "../draw1/transcript.js";

/** Return {seed, result} of a changed proof (JSON) taken at its word; null where its lists are not lawful. */
export function* drawnAnew(json) {
  try {
    const manifest = yield* readManifest(json.get("manifest"));
    const throws = readTranscript(manifest, json.get("transcript"));
    const hashed = yield* manifestHash(json.get("manifest"));
    const seed = seedOf(unhex(json.get("secret")), hashed, thrownValues(manifest, throws));
    return { seed, result: yield* compute(manifest, seed) };
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
export function differences(before, after) {
  const kind = before.assignments === null ? "targets" : "people";
  const [old, anew] = [placesOf(before, kind), placesOf(after, kind)];
  const differing = [...old.keys()].filter((place) => !anew.has(place) || anew.get(place) !== old.get(place));
  const [drawn, drawnAfter] = [drawnIn(before), drawnIn(after)];
  return {
    kind,
    all: old.size,
    differing: differing.length,
    changed: differing.filter((place) => anew.has(place)).map((place) => [place, old.get(place), anew.get(place)]),
    gone: without(drawn, drawnAfter),
    fresh: without(drawnAfter, drawn),
  };
}

function placesOf(result, kind) {
  if (kind === "people") {
    return new Map([...result.assignments.map((it) => [it.seat, it.person]), ...result.unfilled.map((seat) => [seat, null])]);
  }
  return new Map(result.strata.flatMap(({ name, drawn }) => drawn.map((id, at) => [`${name} ${at + 1}`, id])));
}

function drawnIn(result) {
  return (result.strata ?? []).flatMap((stratum) => stratum.drawn);
}

function without(ids, others) {
  const there = new Set(others);
  return ids.filter((id) => !there.has(id));
}
