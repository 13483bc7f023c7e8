// Reading JSON values strictly: exactly these fields, exactly these types, nothing coerced.

import { refuse } from "./errors.js";

const HASH = /^[0-9a-f]{64}$/;

/** Return an object (a Map) that has all of `fields`, maybe some of `optional`, and nothing else. */
export function readRecord(value, where, fields, optional = []) {
  const given = readObject(value, where);
  for (const name of fields) {
    if (!given.has(name)) {
      refuse("field-missing", place(where, name));
    }
  }
  if (given.size !== fields.length) {
    for (const name of given.keys()) {
      if (!fields.includes(name) && !optional.includes(name)) {
        refuse("field-unknown", place(where, name));
      }
    }
  }
  return given;
}

function place(where, name) {
  return where ? `${where}.${name}` : name;
}

/** Return an object (a Map), whatever its fields. */
export function readObject(value, where) {
  return value instanceof Map ? value : refuse("not-an-object", where);
}

/** Return an array. */
export function readItems(value, where) {
  return Array.isArray(value) ? value : refuse("not-an-array", where);
}

/** Return a string. */
export function readText(value, where) {
  return typeof value === "string" ? value : refuse("not-a-string", where);
}

/** Return an integer; a boolean is none. */
export function readWhole(value, where) {
  return typeof value === "number" ? value : refuse("not-an-integer", where);
}

/** Return 32 bytes as 64 lower-case hexadecimal digits. */
export function readHash(value, where) {
  return HASH.test(readText(value, where)) ? value : refuse("not-a-hash", where);
}

/** Return an array of exactly two strings. */
export function readPair(value, where) {
  const both = readItems(value, where);
  if (both.length !== 2) {
    refuse("not-a-pair", where);
  }
  readText(both[0], where);
  readText(both[1], where);
  return both;
}
