// Sorting in slices, by ticket or by UTF-8 bytes.

const SLICE = 4096;

/** Compare strings by code point, which is the order of their UTF-8 bytes (and not that of JavaScript's `<`). */
export function byCodePoint(one, other) {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const x = one.charCodeAt(at);
    const y = other.charCodeAt(at);
    if (x !== y) {
      return rank(x) - rank(y);
    }
  }
  return one.length - other.length;
}

/** Surrogates stand for code points above all that one unit can say. */
function rank(unit) {
  if (unit >= 0xe000) {
    return unit - 0x800;
  }
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Return the items sorted by `compare` (merge sort); pauses with the number of items gone over. */
export function* sorted(items, compare) {
  let from = [...items];
  let into = new Array(from.length);
  let done = 0;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      const runs = { at: start, left: start, middle, right: middle, end };
      while (runs.at < end) {
        const until = Math.min(runs.at + SLICE, end);
        done += until - runs.at;
        mergeUpTo(until, runs, from, into, compare);
        if (done >= SLICE) {
          yield 0;
          done = 0;
        }
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Go on merging two runs that stand side by side, up to a place. */
function mergeUpTo(until, runs, from, into, compare) {
  const { end, middle } = runs;
  let { left, right } = runs;
  for (let { at } = runs; at < until; at += 1) {
    const takeLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
    into[at] = takeLeft ? from[left++] : from[right++];
  }
  runs.at = until;
  runs.left = left;
  runs.right = right;
}

/**
 * Return the items in order of their tickets, a tie going to the smaller id. `ticketOf` gives eight words, `idOf` a
 * string. Pauses with the number of tickets made.
 */
export function* inTicketOrder(items, ticketOf, idOf) {
  const words = new Uint32Array(8 * items.length);
  for (let at = 0; at < items.length; at += 1) {
    words.set(ticketOf(items[at]), 8 * at);
    if (at % 256 === 255) {
      yield 256;
    }
  }
  const compare = (one, other) => {
    for (let at = 0; at < 8; at += 1) {
      const x = words[8 * one + at];
      const y = words[8 * other + at];
      if (x !== y) {
        return x - y;
      }
    }
    return byCodePoint(idOf(items[one]), idOf(items[other]));
  };
  const order = yield* sorted(items.keys(), compare);
  yield items.length % 256;
  return order.map((at) => items[at]);
}
