// What a search has not reached yet, where nearly everything is reachable from anywhere.

/**
 * Items (a Set) a search may visit; whoever uses it notes those visited in `seen`, and none is handed out again.
 *
 * In a draw nearly every pair is lawful, so a search goes over what it has *not* seen and passes over the few
 * exceptions, rather than over lists of lawful pairs: a whole search costs no more than its items and exceptions, and
 * one that ends early costs next to nothing. Only for those who may go nearly nowhere it is the other way round.
 */
export class Frontier {
  constructor(items, seen) {
    this.items = items;
    this.seen = seen;
    this.fresh = items.values();
    this.passed = [];
  }

  /**
   * Hand out each item not seen that is in neither set; where `few` is given, only such as are in it. Use up one call
   * before making the next.
   */
  openTo(shut, held, few) {
    return few === null ? this.allBut(shut, held) : this.outOf(few, shut, held);
  }

  *allBut(shut, held) {
    const again = this.passed;
    this.passed = [];
    for (const items of [again, this.fresh]) {
      for (const item of items) {
        if (shut.has(item) || held.has(item)) {
          this.passed.push(item);
        } else if (!this.seen.has(item)) {
          yield item;
        }
      }
    }
  }

  *outOf(few, shut, held) {
    for (const item of few) {
      if (!shut.has(item) && !held.has(item) && !this.seen.has(item) && this.items.has(item)) {
        yield item;
      }
    }
  }
}
