// Checking an opening: one institution's part of a sealed result, and the path to the value that was posted.

import { canon, parse } from "../proof/draw1/canon.js";
import { Draw1Error, refuse } from "../proof/draw1/errors.js";
import { digest, hex, unhex, utf8 } from "../proof/draw1/hashes.js";
import { readHash, readItems, readObject, readRecord, readText, readWhole } from "../proof/draw1/shapes.js";
import { climb, leafHash } from "./trees.js";

const PROTOCOL = "zhuanban/opening-1";
const MOST_PARTS = 2 ** 31 - 1;
const CHECKS = { format: checkFormat, part: checkPart, path: checkPath, root: checkRoot };
export const STEPS = Object.keys(CHECKS);

/**
 * Check an opening (bytes) against the value that somebody saw in the group. `found` is filled with what was read.
 * Returns {steps, failed} as the proof's verification does; without a value the step `root` is "absent".
 */
export function verifyOpening(raw, seen = "", found = {}) {
  let failed = null;
  const steps = STEPS.map((name) => {
    const step = failed === null ? taken(name, found, raw, plainValue(seen)) : { name, state: "skipped", code: "", where: "" };
    failed = step.state === "failed" ? name : failed;
    return step;
  });
  return { steps, failed };
}

/** Return a value as it is compared: what stands after a colon, without blanks and other signs, in lower case. */
export function plainValue(typed) {
  return typed.normalize("NFKC").toLowerCase().split(":").pop().replace(/[^0-9a-z]/g, "");
}

function taken(name, found, raw, seen) {
  try {
    return { name, state: CHECKS[name](found, raw, seen) ?? "ok", code: "", where: "" };
  } catch (error) {
    if (!(error instanceof Draw1Error)) {
      throw error;
    }
    return { name, state: "failed", code: error.code, where: error.where };
  }
}

function checkFormat(found, raw) {
  const value = parsed(raw);
  const fields = readRecord(value, "", ["protocol", "part", "path", "index", "size", "root"]);
  if (fields.get("protocol") !== PROTOCOL) {
    refuse("protocol");
  }
  found.part = readObject(fields.get("part"), "part");
  found.path = readItems(fields.get("path"), "path").map((each) => unhex(readHash(each, "path")));
  found.index = readWhole(fields.get("index"), "index");
  found.size = readWhole(fields.get("size"), "size");
  found.root = readHash(fields.get("root"), "root");
  if (found.index < 0 || found.index >= found.size || found.size > MOST_PARTS) {
    refuse("out-of-range", "index");
  }
  // Written in one way only, so that no byte of it can be another.
  const written = utf8(canon(value));
  if (written.length !== raw.length || written.some((byte, at) => byte !== raw[at])) {
    refuse("not-canonical");
  }
}

function parsed(raw) {
  const work = parse(raw);
  let turn = work.next();
  while (!turn.done) {
    turn = work.next();
  }
  return turn.value;
}

function checkPart({ part }) {
  const fields = readRecord(part, "part", ["draw", "target", "assignments", "salt"]);
  readText(fields.get("draw"), "part.draw");
  const target = readNamed(fields.get("target"), "part.target");
  readHash(fields.get("salt"), "part.salt");
  const seats = new Set();
  readItems(fields.get("assignments"), "part.assignments").forEach((each, k) => {
    const where = `part.assignments[${k}]`;
    const seated = readRecord(each, where, ["seat", "pool", "person"]);
    const seat = readText(seated.get("seat"), where);
    const pool = readText(seated.get("pool"), where);
    readNamed(seated.get("person"), where);
    if (!seat.startsWith(`${target}/${pool}/`) || seats.has(seat)) {
      refuse("seat", where);
    }
    seats.add(seat);
  });
}

/** Read an id with its name; return the id. */
function readNamed(value, where) {
  const fields = readRecord(value, where, ["id", "name"]);
  readText(fields.get("name"), where);
  return readText(fields.get("id"), where);
}

function checkPath(found) {
  const reached = climb(leafHash(utf8(canon(found.part))), found.index, found.size, found.path);
  if (reached === null) {
    refuse("path-length", "path");
  }
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, found.size);
  found.reached = hex(digest(utf8("opening-1/root\n"), size, reached));
  if (found.reached !== found.root) {
    refuse("differs", "root");
  }
}

function checkRoot({ root }, _, seen) {
  if (seen === "") {
    return "absent";
  }
  if (!/^[0-9a-f]{64}$/.test(seen)) {
    refuse("not-a-hash");
  }
  return seen === root ? "ok" : refuse("differs", "root");
}
