// A lawful seating that grows one seat at a time (DRAW.md, "Who": a flow from members to targets).

import { Frontier } from "./frontier.js";

/**
 * The most people seated so far: `held[p]` the targets of person p, `sitting[t]` the people at target t. `few[p]` lists
 * the targets open to a person to whom hardly any are, null for all others.
 *
 * A seating is repaired along augmenting paths. Three facts keep that cheap:
 * - A target that is full stays full, and a person moves only away from full targets; so each person can go through
 *   the targets once, from the scarcest on, and never has to look back.
 * - What a failed search has reached is closed: nobody in it can ever move out, and whoever moves in cannot get anyone
 *   seated. It is left out of every later search, so all failures together cost one walk through the pool.
 * - A search stops at the first person who can sit where there is room.
 */
export class Seating {
  constructor(layout) {
    this.barred = layout.barred;
    this.places = layout.places;
    this.few = layout.barred.map((targets) => fewLeft(targets, layout.places.length));
    this.held = layout.members.map(() => new Set());
    this.sitting = layout.places.map(() => new Set());
    this.stuck = layout.members.map(() => false);
    // Targets that are full and not closed; a Set keeps them in order, so that a search is the same each time.
    this.full = new Set();
    this.order = this.scarcestFirst();
    this.position = new Int32Array(this.order.length);
    this.order.forEach((target, at) => {
      this.position[target] = at;
    });
    // For each position in the order, the nearest one from there on whose target has room (union-find).
    this.next = Int32Array.from({ length: this.order.length + 1 }, (_, at) => at);
    this.from = new Int32Array(layout.members.length);
  }

  /** Give the person one more target, moving others where need be; false, for ever, if that cannot be. */
  seatOneMore(person) {
    if (this.stuck[person]) {
      return false;
    }
    const target = this.roomFor(person);
    if (target === null) {
      return this.seatByMoving(person);
    }
    this.sit(person, target);
    return true;
  }

  /** Order targets by how few people they can spare: hard ones are filled while everybody is still free. */
  scarcestFirst() {
    const spare = this.places.map((places) => -places);
    for (const targets of this.barred) {
      for (const target of targets) {
        spare[target] -= 1;
      }
    }
    return [...spare.keys()].sort((one, other) => spare[one] - spare[other]);
  }

  /** Return a target with room where the person may sit, null if there is none. */
  roomFor(person) {
    const [barred, held] = [this.barred[person], this.held[person]];
    const end = this.order.length;
    let found = null;
    let at = this.withRoom(this.from[person]);
    while (at < end) {
      const target = this.order[at];
      if (!barred.has(target) && !held.has(target)) {
        found = target;
        break;
      }
      at = this.withRoom(at + 1);
    }
    this.from[person] = at;
    return found;
  }

  withRoom(start) {
    const following = this.next;
    let at = start;
    while (following[at] !== at) {
      following[at] = following[following[at]];
      at = following[at];
    }
    return at;
  }

  sit(person, target) {
    this.held[person].add(target);
    this.sitting[target].add(person);
    if (this.sitting[target].size === this.places[target]) {
      this.full.add(target);
      this.next[this.position[target]] += 1;
    }
  }

  /** Search, breadth first, for somebody who can make room by sitting where there is some; then move them all. */
  seatByMoving(person) {
    const leaves = new Map([[person, -1]]);
    const wants = new Map();
    const queue = [person];
    const frontier = new Frontier(this.full, wants);
    for (const mover of queue) {
      for (const target of frontier.openTo(this.barred[mover], this.held[mover], this.few[mover])) {
        wants.set(target, mover);
        for (const sitter of this.sitting[target]) {
          if (leaves.has(sitter) || this.stuck[sitter]) {
            continue;
          }
          leaves.set(sitter, target);
          queue.push(sitter);
          const room = this.roomFor(sitter);
          if (room !== null) {
            this.moveAlong(sitter, room, leaves, wants);
            return true;
          }
        }
      }
    }
    this.close(queue, wants.keys());
    return false;
  }

  /** Move each person of the path on to the target they want, from its end back to who asked. */
  moveAlong(last, room, leaves, wants) {
    let mover = last;
    this.sit(mover, room);
    for (let left = leaves.get(mover); left >= 0; left = leaves.get(mover)) {
      this.held[mover].delete(left);
      this.sitting[left].delete(mover);
      mover = wants.get(left);
      this.held[mover].add(left);
      this.sitting[left].add(mover);
    }
  }

  close(people, targets) {
    for (const person of people) {
      this.stuck[person] = true;
    }
    for (const target of targets) {
      this.full.delete(target);
    }
  }
}

function fewLeft(barred, targets) {
  if (8 * (targets - barred.size) > targets) {
    return null;
  }
  return Array.from({ length: targets }, (_, target) => target).filter((target) => !barred.has(target));
}
