// Where the accepted units sit (DRAW.md, "Inspectors", 2): cards from a deck, seat by seat.

import { Rearranging } from "./rearranging.js";
import { inTicketOrder } from "./sorting.js";

/** Return the deck: the person of each unit [person, c], in order of ticket(id, c). */
export function* shuffleUnits(members, units, tickets) {
  const idOf = ([person]) => members[person].id;
  const ordered = yield* inTicketOrder(units, (unit) => tickets.words(idOf(unit), String(unit[1])), idOf);
  return ordered.map(([person]) => person);
}

/** Return a pool's seats in order of ticket(id). */
export function* shuffleSeats(seats, tickets) {
  return yield* inTicketOrder(seats, (seat) => tickets.words(seat.id), (seat) => seat.id);
}

/**
 * Give each seat the first card that is lawful there and leaves the rest of the deck seatable. `deck` holds people,
 * `targets` the target of each seat in turn; both are numbers. Returns the person of each seat, null where it stays
 * unfilled. `seating` is one lawful seating of exactly these cards; it is used up. Pauses with the number of seats.
 */
export function* deal(deck, targets, seating) {
  yield 0;
  const table = new Rearranging(seating);
  yield 0;
  const pile = new Pile(deck);
  const dealt = [];
  for (const target of targets) {
    const person = table.anybodyFor(target) ? pile.firstFitting(table, target) : null;
    if (person === null) {
      table.skip(target);
    }
    dealt.push(person);
    yield 1;
  }
  return dealt;
}

/** The deck as a linked list: `below[at]` is the card under the one at `at`, `below[end]` the topmost one. */
class Pile {
  constructor(deck) {
    this.deck = deck;
    this.end = deck.length;
    this.below = Int32Array.from({ length: deck.length + 1 }, (_, at) => at + 1);
    this.below[this.end] = 0;
  }

  /** Take the first card off the pile that can be fixed at the target, and return its person; null if none can. */
  firstFitting(table, target) {
    const { below, deck, end } = this;
    let above = end;
    for (let at = below[end]; at < end; at = below[at]) {
      const person = deck[at];
      if (!table.shut[person].has(target) && table.take(person, target)) {
        below[above] = below[at];
        return person;
      }
      above = at;
    }
    return null;
  }
}
