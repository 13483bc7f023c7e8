// Drawing targets (DRAW.md, "Targets").

import { Tickets } from "./hashes.js";
import { inTicketOrder } from "./sorting.js";

/** Draw `take` targets of each stratum: those with the lowest tickets, in that order. */
export function* drawTargets(strata, seed) {
  const drawn = [];
  for (const stratum of strata) {
    const ordered = yield* targetsInOrder(stratum, seed);
    drawn.push({ name: stratum.name, drawn: ordered.slice(0, stratum.take) });
  }
  return drawn;
}

/** Return all members of a stratum in the order of their tickets. */
export function* targetsInOrder(stratum, seed) {
  const tickets = new Tickets(seed, "target", stratum.name);
  return yield* inTicketOrder(stratum.members, (target) => tickets.words(target), (target) => target);
}
