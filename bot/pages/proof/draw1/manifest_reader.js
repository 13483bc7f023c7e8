// From JSON to a manifest: exactly the stage's fields with their types, and all that must hold.

import { refuse } from "./errors.js";
import { COMMON_FIELDS, PROTOCOL, STAGE_FIELDS } from "./manifest.js";
import { MANIFEST_RULES } from "./manifest_rules.js";
import { readHash, readItems, readObject, readPair, readRecord, readText, readWhole } from "./shapes.js";

const SLICE = 1024;

/** Read and check a manifest (DRAW.md, "Manifest" and "Must hold"); pauses with the number of items read. */
export function* readManifest(value) {
  const stage = readText(readObject(value, "").get("stage") ?? "", "stage");
  const own = STAGE_FIELDS.get(stage) ?? refuse("stage", "stage");
  const fields = readRecord(value, "", [...COMMON_FIELDS, ...own]);
  if (fields.get("protocol") !== PROTOCOL) {
    refuse("protocol", "protocol");
  }
  const manifest = { strata: [], template: [], pools: [], seats: [], barred: [], recusals: [] };
  for (const [name, read] of FIELD_READERS) {
    if (fields.has(name)) {
      manifest[name] = yield* read(fields.get(name), name);
    }
  }
  for (const rule of MANIFEST_RULES) {
    yield* rule(manifest) ?? [];
    yield 0;
  }
  return manifest;
}

/** A reader of one value that needs no pause. */
function plain(read) {
  return function* readPlain(value, where) {
    return read(value, where);
  };
}

/** A reader of an array, each item read by `read`. */
function each(read) {
  return function* readEach(value, where) {
    const found = [];
    for (const item of readItems(value, where)) {
      found.push(read(item, `${where}[${found.length}]`));
      if (found.length % SLICE === 0) {
        yield SLICE;
      }
    }
    return found;
  };
}

/** A reader of an array of objects with these fields, each field read by the function given for it. */
function eachRecord(readers) {
  const names = Object.keys(readers);
  return each((item, where) => {
    const fields = readRecord(item, where, names);
    const record = {};
    for (const name of names) {
      record[name] = readers[name](fields.get(name), where);
    }
    return record;
  });
}

function readAll(read) {
  return (value, where) => readItems(value, where).map((item, at) => read(item, `${where}[${at}]`));
}

function readMember(value, where) {
  const fields = readRecord(value, where, ["id", "load", "cap"]);
  return {
    id: readText(fields.get("id"), where),
    load: readWhole(fields.get("load"), where),
    cap: readWhole(fields.get("cap"), where),
  };
}

function readNameHashes(value, where) {
  const fields = readRecord(value, where, ["targets", "people"]);
  return { targets: readHash(fields.get("targets"), where), people: readHash(fields.get("people"), where) };
}

const FIELD_READERS = new Map([
  ["task_force", plain(readText)],
  ["chat", plain(readText)],
  ["draw", plain(readText)],
  ["stage", plain(readText)],
  ["title", plain(readText)],
  ["frozen_at", plain(readText)],
  ["opens_at", plain(readText)],
  ["previous", plain(readHash)],
  ["excluded", eachRecord({ id: readText, reason: readText })],
  ["departments", each(readText)],
  ["throws", plain(readWhole)],
  ["emoji", plain(readText)],
  ["witnesses", eachRecord({ id: readText, department: readText })],
  ["names", plain(readNameHashes)],
  ["strata", eachRecord({ name: readText, take: readWhole, members: readAll(readText) })],
  ["template", eachRecord({ pool: readText, count: readWhole })],
  ["pools", eachRecord({ name: readText, members: readAll(readMember) })],
  ["seats", eachRecord({ id: readText, target: readText, pool: readText })],
  ["barred", each(readPair)],
  ["recusals", eachRecord({ seat: readText, person: readText })],
]);
