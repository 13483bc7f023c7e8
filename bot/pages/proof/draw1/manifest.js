// The frozen lists of a draw: what is drawn from what, by whom it is witnessed (DRAW.md, "Manifest").

import { byCodePoint, sorted } from "./sorting.js";

export const PROTOCOL = "draw-1";
export const EMOJI = ["🎲", "🎯", "🎳"];
export const MIN_DEPARTMENTS = 2;
export const MIN_THROWS = 9;
export const COMMON_FIELDS = [
  "protocol", "task_force", "chat", "draw", "stage", "title", "frozen_at", "opens_at", "previous",
  "excluded", "departments", "throws", "emoji", "witnesses", "names",
];
export const STAGE_FIELDS = new Map([
  ["targets", ["strata"]],
  ["inspectors", ["pools", "seats", "barred"]],
  ["joint", ["strata", "template", "pools", "barred"]],
  ["substitutes", ["pools", "seats", "barred", "recusals"]],
]);

/** Return each target of strata or of seats once, in order of UTF-8 bytes. */
export function* targetIds(manifest) {
  const listed = new Set(manifest.strata.flatMap((stratum) => stratum.members));
  for (const seat of manifest.seats) {
    listed.add(seat.target);
  }
  return yield* sorted(listed, byCodePoint);
}

/** Return the people of the pools in order of UTF-8 bytes. */
export function* personIds(manifest) {
  const listed = manifest.pools.flatMap((pool) => pool.members.map((member) => member.id));
  return yield* sorted(listed, byCodePoint);
}

/** Return how many seats the draw has to fill (rounded above 2^53); 0 for a draw of targets alone. */
export function seatCount(manifest) {
  const drawn = manifest.strata.reduce((sum, stratum) => sum + stratum.take, 0);
  return manifest.seats.length + drawn * manifest.template.reduce((sum, places) => sum + places.count, 0);
}
