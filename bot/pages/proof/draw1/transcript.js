// The throws that count (DRAW.md, "Commitment, transcript, seed").

import { refuse } from "./errors.js";
import { unixSeconds } from "./moments.js";
import { readItems, readRecord, readText, readWhole } from "./shapes.js";

const THROW_FIELDS = ["department", "k", "witness", "message_id", "date", "value"];
const HIGHEST_VALUE = 6;

/** Read and check a complete transcript. */
export function readTranscript(manifest, value) {
  const throws = readItems(value, "").map((item, at) => readThrow(item, `[${at}]`));
  checkTranscript(manifest, throws);
  return throws;
}

function readThrow(item, where) {
  const fields = readRecord(item, where, THROW_FIELDS);
  return {
    department: readText(fields.get("department"), where),
    k: readWhole(fields.get("k"), where),
    witness: readText(fields.get("witness"), where),
    message_id: readWhole(fields.get("message_id"), where),
    date: readWhole(fields.get("date"), where),
    value: readWhole(fields.get("value"), where),
  };
}

/** Refuse unless the throws are exactly those that the manifest asks for, in message order. */
function checkTranscript(manifest, throws) {
  const departmentOf = new Map(manifest.witnesses.map((witness) => [witness.id, witness.department]));
  const thrown = new Map(manifest.departments.map((department) => [department, 0]));
  const opens = unixSeconds(manifest.opens_at);
  throws.forEach((one, at) => {
    const where = `[${at}]`;
    checkThrower(one, departmentOf, where);
    thrown.set(one.department, thrown.get(one.department) + 1);
    if (one.k !== thrown.get(one.department)) {
      refuse("k", where);
    }
    if (one.date < opens) {
      refuse("too-early", where);
    }
    if (at && one.message_id <= throws[at - 1].message_id) {
      refuse("message-order", where);
    }
  });
  for (const [department, count] of thrown) {
    if (count !== manifest.throws) {
      refuse("number-of-throws", department);
    }
  }
}

function checkThrower(one, departmentOf, where) {
  if (!departmentOf.has(one.witness)) {
    refuse("no-witness", where);
  }
  if (departmentOf.get(one.witness) !== one.department) {
    refuse("department", where);
  }
  if (one.value < 1 || one.value > HIGHEST_VALUE) {
    refuse("value", where);
  }
}

/**
 * Return the thrown values in decimal, joined by ",": department by department in the manifest's order, k rising.
 * The throws must be those of a checked transcript.
 */
export function thrownValues(manifest, throws) {
  const of = (department) => throws.filter((one) => one.department === department).map((one) => one.value);
  return manifest.departments.flatMap(of).join(",");
}
