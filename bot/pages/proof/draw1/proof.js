// The proof file: of the right shape, its parts not looked into yet.

import { refuse } from "./errors.js";
import { unhex } from "./hashes.js";
import { PROTOCOL } from "./manifest.js";
import { readHash, readItems, readObject, readPair, readRecord } from "./shapes.js";

const OWN_FIELDS = ["protocol", "manifest", "commitment", "transcript", "secret", "seed", "result"];
const OPTIONAL_FIELDS = ["names", "salt", "sealed", "posted", "history", "code"];

/** Read the parts of a proof from its JSON. */
export function readProof(value) {
  const fields = readRecord(value, "", OWN_FIELDS, OPTIONAL_FIELDS);
  const manifest = readObject(fields.get("manifest"), "manifest");
  if (fields.get("protocol") !== PROTOCOL || manifest.get("protocol") !== PROTOCOL) {
    refuse("protocol");
  }
  return {
    json: fields,
    manifest,
    commitment: readHash(fields.get("commitment"), "commitment"),
    transcript: readItems(fields.get("transcript"), "transcript"),
    secret: unhex(readHash(fields.get("secret"), "secret")),
    seed: readHash(fields.get("seed"), "seed"),
    result: readObject(fields.get("result"), "result"),
    names: fields.has("names") ? readNames(fields.get("names")) : new Map(),
    seal: fields.has("salt") || fields.has("sealed") ? readSeal(fields) : null,
  };
}

function readSeal(fields) {
  if (!fields.has("salt") || !fields.has("sealed")) {
    refuse("salt-or-sealed-alone");
  }
  return { salt: unhex(readHash(fields.get("salt"), "salt")), sealed: readHash(fields.get("sealed"), "sealed") };
}

function readNames(value) {
  const lists = readRecord(value, "names", [], ["targets", "people"]);
  if (!lists.size) {
    refuse("field-missing", "names");
  }
  return new Map([...lists].map(([key, listed]) => [key, readNameList(listed, `names.${key}`)]));
}

function readNameList(value, where) {
  const fields = readRecord(value, where, ["salt", "list"]);
  const salt = unhex(readHash(fields.get("salt"), where));
  return { salt, pairs: readItems(fields.get("list"), where).map((item) => readPair(item, where)) };
}
