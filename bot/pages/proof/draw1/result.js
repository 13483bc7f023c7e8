// What a draw decided (DRAW.md, "Manifest", last column).

const SLICE = 1024;

/** Tell whether a computed result is the one that stands in a proof file (a Map), field by field and item by item. */
export function* sameResult(result, given) {
  const fields = Object.entries(result).filter(([, listed]) => listed !== null);
  if (given.size !== fields.length) {
    return false;
  }
  for (const [key, listed] of fields) {
    const items = given.get(key);
    if (!Array.isArray(items) || items.length !== listed.length) {
      return false;
    }
    for (let at = 0; at < listed.length; at += 1) {
      if (!same(listed[at], items[at])) {
        return false;
      }
      if (at % SLICE === SLICE - 1) {
        yield 0;
      }
    }
  }
  return true;
}

/** Tell whether a string, an array or a record of these is the same as a JSON value. */
function same(own, given) {
  if (typeof own === "string") {
    return own === given;
  }
  if (Array.isArray(own)) {
    return Array.isArray(given) && own.length === given.length && own.every((item, at) => same(item, given[at]));
  }
  const fields = Object.entries(own);
  return given instanceof Map && given.size === fields.length && fields.every(([key, value]) => same(value, given.get(key)));
}
