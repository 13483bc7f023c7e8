// What is open stands in the address, so that it can be linked to and the browser's back button works.

const FIELDS = ["person", "chat", "thread", "message"];

/** {person, chat, thread, message}: integers or null. */
export function read() {
  const query = new URLSearchParams(location.hash.slice(1));
  const route = {};
  for (const field of FIELDS) {
    const value = query.get(field);
    route[field] = value !== null && /^-?\d+$/.test(value) ? Number(value) : null;
  }
  return route;
}

export function href(route) {
  const set = FIELDS.filter((field) => route[field] !== null && route[field] !== undefined);
  return `#${set.map((field) => `${field}=${route[field]}`).join("&")}`;
}

/** Goes there; `replace` leaves no step for the back button. */
export function go(route, replace = false) {
  const target = href(route);
  if (target === location.hash) return;
  if (replace) location.replace(target);
  else location.hash = target;
}
