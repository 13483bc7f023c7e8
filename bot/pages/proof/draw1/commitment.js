// What binds a draw before it is thrown: manifest hash, commitment, seed, and the hashes of names and seal.
//
// Prefixes and order of the parts are law (DRAW.md, "Commitment, transcript, seed", "Manifest", "Sealed draws").

import { digestCanon } from "./canon.js";
import { digest, hex, ticket, utf8 } from "./hashes.js";

/** Return H(canon(manifest)), 32 bytes, of a manifest as it was read (a Map). */
export function* manifestHash(manifest) {
  return yield* digestCanon(manifest);
}

/** Return the commitment (hex) to a manifest hash and a secret, 32 bytes each. */
export function commit(hashed, secret) {
  return hex(digest(utf8("draw-1/commit\n"), hashed, secret));
}

/** Return the seed (32 bytes) from secret, manifest hash and thrown values. */
export function seedOf(secret, hashed, values) {
  return ticket(secret, "draw-1/seed", hex(hashed), values);
}

/** Return the hash (hex) that stands for a result (a Map) which is not to be read yet; `salt` is 32 bytes. */
export function* seal(salt, result) {
  return hex(yield* digestCanon(result, utf8("draw-1/sealed\n"), salt));
}

/** Return the hash (hex) of [id, name] pairs in order of id; `salt` is 32 bytes. */
export function* namesHash(salt, pairs) {
  return hex(yield* digestCanon(pairs, utf8("draw-1/names\n"), salt));
}
