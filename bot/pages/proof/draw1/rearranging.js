// A full seating that is fixed one seat at a time, the rest being rearranged as needed (DRAW.md, "Where").

import { Frontier } from "./frontier.js";
import { Groups } from "./groups.js";

/**
 * Everybody's cards lie on seats for the time being; `take` fixes one of them, `skip` gives a seat up.
 *
 * `held[p]` are the targets where person p's cards lie (as many as p has left), `sitting[t]` the people whose card lies
 * at target t, `shut[p]` the targets where p may not come or sits for good, `left[t]` the seats at t to come. A person
 * can be fixed at a target where no card of theirs lies if one of their cards can be brought there: at once where there
 * is a seat to spare, else by moving others round (somebody from there takes the seat that the person gives up, or one
 * whose owner can take it, and so on).
 *
 * People and targets are kept in groups such that no such round ever leads from one group to another: a search that
 * fails shows that what it reached can be entered but not left, and since cards move only along rounds, that stays so.
 * Each failed search thus splits a group for good, and no search looks beyond its group.
 */
export class Rearranging {
  /** Take over a seating, which must not be used afterwards. */
  constructor(seating) {
    this.held = seating.held;
    this.sitting = seating.sitting;
    this.shut = seating.barred.map((targets) => new Set(targets));
    this.left = [...seating.places];
    this.few = seating.few;
    this.groups = new Groups(this.held.length, this.left.length);
    // How many people have cards left, and to how many of these each target is shut.
    this.active = this.held.filter((targets) => targets.size).length;
    this.shutTo = new Int32Array(this.left.length);
    this.shut.forEach((targets, person) => {
      if (this.held[person].size) {
        this.countShut(targets, 1);
      }
    });
  }

  /** Tell whether anybody with a card left may come to the target at all. */
  anybodyFor(target) {
    return this.shutTo[target] < this.active;
  }

  /** Leave one seat at the target empty for good; only where none of the cards left can take it. */
  skip(target) {
    this.useUp(target);
  }

  /**
   * Fix the person at the target if all other cards can still be seated in the seats to come. The target must not be
   * shut to the person, who must have a card left.
   */
  take(person, target) {
    const givenUp = this.offered(person, target);
    if (givenUp === null) {
      return false;
    }
    this.lift(person, givenUp);
    this.shut[person].add(target);
    this.shutTo[target] += 1;
    this.useUp(target);
    if (!this.held[person].size) {
      this.active -= 1;
      this.countShut(this.shut[person], -1);
    }
    return true;
  }

  /** Return a target whose seat the person can give up for one at `target`, after moving others where need be. */
  offered(person, target) {
    const held = this.held[person];
    if (held.has(target)) {
      return target;
    }
    if (this.sitting[target].size < this.left[target]) {
      return firstOf(held);
    }
    return this.groups.together(person, target) ? this.moveRound(person, target) : null;
  }

  /** Make a seat free at the target by moving others; return the target that the person gives up for it. */
  moveRound(person, target) {
    const held = this.held[person];
    // Nearly always somebody can simply change places with the person.
    for (const sitter of this.sitting[target]) {
      const givenUp = this.firstOpen(held, sitter);
      if (givenUp !== null) {
        this.move(sitter, target, givenUp);
        return givenUp;
      }
    }
    const leaves = new Map();
    const wants = new Map();
    for (const [mover, room] of this.reached(target, leaves, wants)) {
      const givenUp = room === null ? this.firstOpen(held, mover) : firstOf(held);
      if (givenUp !== null) {
        this.moveAlong(mover, room ?? givenUp, target, leaves, wants);
        return givenUp;
      }
    }
    this.groups.split(leaves.keys(), new Set([target, ...wants.keys()]));
    return null;
  }

  /**
   * Search, breadth first, from the people at `target`: hands out [person, null] for whoever might leave, and
   * [person, target] where that person could move to a free seat. Fills `leaves` (the target each person would leave)
   * and `wants` (the person who would take each target).
   */
  *reached(target, leaves, wants) {
    const queue = [];
    const frontier = new Frontier(this.groups.targetsWith(target), wants);
    yield* this.meet(target, leaves, queue);
    for (const mover of queue) {
      for (const found of frontier.openTo(this.shut[mover], this.held[mover], this.few[mover])) {
        wants.set(found, mover);
        if (this.sitting[found].size < this.left[found]) {
          yield [mover, found];
        }
        yield* this.meet(found, leaves, queue);
      }
    }
  }

  *meet(target, leaves, queue) {
    for (const sitter of this.sitting[target]) {
      if (!leaves.has(sitter) && this.groups.together(sitter, target)) {
        leaves.set(sitter, target);
        queue.push(sitter);
        yield [sitter, null];
      }
    }
  }

  firstOpen(targets, person) {
    const [shut, held] = [this.shut[person], this.held[person]];
    for (const target of targets) {
      if (!shut.has(target) && !held.has(target)) {
        return target;
      }
    }
    return null;
  }

  /** Move each person of the path on to the target they want, from its end back to the start. */
  moveAlong(last, room, start, leaves, wants) {
    let [mover, seat] = [last, room];
    for (;;) {
      const left = leaves.get(mover);
      this.move(mover, left, seat);
      if (left === start) {
        return;
      }
      [mover, seat] = [wants.get(left), left];
    }
  }

  move(person, old, fresh) {
    this.lift(person, old);
    this.held[person].add(fresh);
    this.sitting[fresh].add(person);
  }

  /** Take the person's card off the target. */
  lift(person, target) {
    this.held[person].delete(target);
    this.sitting[target].delete(person);
  }

  useUp(target) {
    this.left[target] -= 1;
    if (!this.left[target]) {
      this.groups.drop(target);
    }
  }

  countShut(targets, by) {
    for (const target of targets) {
      this.shutTo[target] += by;
    }
  }
}

function firstOf(items) {
  return items.values().next().value;
}
