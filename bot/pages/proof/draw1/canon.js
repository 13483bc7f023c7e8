// The bytes of draw-1: strict JSON in, canonical JSON out (DRAW.md, "Bytes"; RFC 8259, RFC 8785).
//
// An object is read as a Map, so that no key ("__proto__", "constructor") means anything but itself.

import { refuse } from "./errors.js";
import { utf8 } from "./hashes.js";
import { Scanner } from "./scanner.js";
import { Sha256 } from "./sha256.js";

const MAX_NESTING = 16;
const SLICE = 1024;
const PIECE = 65536;
const LARGE_PIECE = 524288;
const SHORT = 64;

/**
 * Read one JSON document of the kinds that draw-1 allows; refuses anything else: bytes that are not UTF-8, a byte
 * order mark, null, floats, duplicate keys, keys outside ASCII, lone surrogates, strings not in NFC, integers beyond
 * ±(2^53−1), more than 16 arrays and objects inside each other. Pauses with the number of characters read.
 */
export function* parse(bytes) {
  const scanner = new Scanner(yield* decoded(bytes));
  const open = [];
  let read = 0;
  for (let count = 1; ; count += 1) {
    if (count % SLICE === 0) {
      yield scanner.at - read;
      read = scanner.at;
    }
    const value = scanner.value();
    if (value instanceof Map || Array.isArray(value)) {
      if (open.length === MAX_NESTING) {
        refuse("too-deep");
      }
      open.push({ value, key: "" });
      if (!scanner.closed(value)) {
        next(scanner, open[open.length - 1]);
        continue;
      }
      open.pop();
    }
    const root = filled(scanner, open, value);
    if (root !== undefined) {
      yield scanner.at - read;
      return root;
    }
  }
}

function* decoded(bytes) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const texts = [];
  try {
    for (let at = 0; at < bytes.length; at += LARGE_PIECE) {
      texts.push(decoder.decode(bytes.subarray(at, at + LARGE_PIECE), { stream: true }));
      yield 0;
    }
    texts.push(decoder.decode());
  } catch {
    refuse("not-utf-8");
  }
  const text = texts.join("");
  if (text.startsWith("\ufeff")) {
    refuse("byte-order-mark");
  }
  return text;
}

/** Put a whole value where it belongs, and close what ends with it; return the outermost value once that is whole. */
function filled(scanner, open, whole) {
  let value = whole;
  while (open.length) {
    const around = open[open.length - 1];
    if (around.value instanceof Map) {
      around.value.set(around.key, value);
    } else {
      around.value.push(value);
    }
    if (!scanner.ends(around.value)) {
      next(scanner, around);
      return undefined;
    }
    value = open.pop().value;
  }
  scanner.end();
  return value;
}

/** Before the next value in an object stands its key. */
function next(scanner, around) {
  if (around.value instanceof Map) {
    around.key = scanner.key();
    if (around.value.has(around.key)) {
      refuse("duplicate-key");
    }
  }
}

/** Return the canonical text (RFC 8785) of a value that `parse` has read, or one made of the same kinds. */
export function canon(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canon).join(",")}]`;
  }
  if (value instanceof Map) {
    return `{${[...value.keys()].sort().map((key) => `${JSON.stringify(key)}:${canon(value.get(key))}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Hand out the canonical text of an array or object in pieces. */
export function* canonPieces(value) {
  const fields = value instanceof Map;
  const keys = fields ? [...value.keys()].sort() : value.keys();
  let before = fields ? "{" : "[";
  for (const key of keys) {
    const item = fields ? value.get(key) : value[key];
    const lead = fields ? `${before}${JSON.stringify(key)}:` : before;
    if (isFlat(item)) {
      yield lead + canon(item);
    } else {
      yield lead;
      yield* canonPieces(item);
    }
    before = ",";
  }
  yield (before === "," ? "" : before) + (fields ? "}" : "]");
}

/** Tell whether a value has nothing in it that has something in it, and is short. */
function isFlat(value) {
  if (!(value instanceof Map || Array.isArray(value))) {
    return true;
  }
  if ((value.size ?? value.length) > SHORT) {
    return false;
  }
  for (const item of value.values()) {
    if (typeof item === "object") {
      return false;
    }
  }
  return true;
}

/** Return SHA-256 (32 bytes) of the parts (bytes) followed by canon(value); pauses with the number of characters. */
export function* digestCanon(value, ...parts) {
  const hash = new Sha256();
  for (const part of parts) {
    hash.update(part);
  }
  let text = "";
  for (const piece of canonPieces(value)) {
    text += piece;
    if (text.length > PIECE) {
      hash.update(utf8(text));
      yield text.length;
      text = "";
    }
  }
  return hash.update(utf8(text)).finish().bytes();
}
