// A Merkle tree as in RFC 6962, section 2.1: a short path shows that a leaf is among those that one hash stands for.

import { digest } from "../proof/draw1/hashes.js";

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

/** Return the hash (32 bytes) of a leaf (bytes). */
export function leafHash(leaf) {
  return digest(LEAF, leaf);
}

/**
 * Return the hash that a path (of hashes) leads to from the leaf hash at `index` of `size`, null if it has not their
 * length: the walk of RFC 9162, section 2.1.3.2.
 */
export function climb(leaf, index, size, path) {
  let [at, last, reached] = [index, size - 1, leaf];
  const rise = () => {
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  };
  for (const beside of path) {
    if (last === 0) {
      return null;
    }
    if (at % 2 || at === last) {
      reached = digest(NODE, beside, reached);
      while (at && at % 2 === 0) {
        rise();
      }
    } else {
      reached = digest(NODE, reached, beside);
    }
    rise();
  }
  return last === 0 ? reached : null;
}
