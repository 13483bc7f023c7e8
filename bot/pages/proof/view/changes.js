// Copies of a proof with one thing changed.

/** Return a copy of JSON (Maps and arrays) in which `change` was applied to what stands at `path`. */
function changedAt(value, path, change) {
  if (!path.length) {
    return change(value);
  }
  const [key, ...rest] = path;
  if (value instanceof Map) {
    return new Map(value).set(key, changedAt(value.get(key), rest, change));
  }
  const copy = [...value];
  copy[key] = changedAt(copy[key], rest, change);
  return copy;
}

/** Change the value of one throw. */
export function withThrow(json, at, value) {
  return changedAt(json, ["transcript", at, "value"], () => value);
}

/** Take a person out of their pool, or a target out of its stratum; null where the id is in neither. */
export function withoutEntry(json, id) {
  const manifest = json.get("manifest");
  for (const key of ["pools", "strata"]) {
    const groups = manifest.get(key) ?? [];
    for (let at = 0; at < groups.length; at += 1) {
      const members = groups[at].get("members");
      const kept = members.filter((member) => (key === "pools" ? member.get("id") : member) !== id);
      if (kept.length < members.length) {
        return changedAt(json, ["manifest", key, at], (group) => {
          const take = group.has("take") ? [["take", Math.min(group.get("take"), kept.length)]] : [];
          return new Map([...group, ...take, ["members", kept]]);
        });
      }
    }
  }
  return null;
}

/** Change the first digit of the secret. */
export function withOtherSecret(json) {
  return changedAt(json, ["secret"], (secret) => (secret[0] === "0" ? "1" : "0") + secret.slice(1));
}

/** Swap two people in the result, or two targets, or put another in the place of the drawn one; null if none can be. */
export function withOtherResult(json) {
  const seated = json.get("result").get("assignments") ?? [];
  const other = seated.findIndex((it) => it.get("person") !== seated[0].get("person"));
  if (other > 0) {
    const people = [seated[other].get("person"), seated[0].get("person")];
    const first = changedAt(json, ["result", "assignments", 0, "person"], () => people[0]);
    return changedAt(first, ["result", "assignments", other, "person"], () => people[1]);
  }
  const strata = json.get("result").get("strata") ?? [];
  const at = strata.findIndex((stratum, index) => otherTarget(json, stratum, index) !== undefined);
  if (at < 0) {
    return null;
  }
  return changedAt(json, ["result", "strata", at, "drawn", 0], () => otherTarget(json, strata[at], at));
}

function otherTarget(json, stratum, index) {
  const drawn = stratum.get("drawn");
  const { length } = drawn;
  return length ? json.get("manifest").get("strata")[index].get("members").find((id) => id !== drawn[0]) : undefined;
}

/** Change a name of the first list that has one; null where the edition has none. */
export function withOtherName(json) {
  const names = json.get("names") ?? new Map();
  const key = ["people", "targets"].find((it) => names.has(it) && names.get(it).get("list").length);
  return key === undefined ? null : changedAt(json, ["names", key, "list", 0, 1], (name) => `${name}*`);
}

/** Return a copy of the file with the lowest bit of one byte turned over. */
export function withOtherByte(raw, at) {
  const copy = raw.slice();
  copy[at] ^= 1;
  return copy;
}
