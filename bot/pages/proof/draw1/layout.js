// One pool's part of a draw of people, with people and targets as numbers (positions in their lists).

const SLICE = 4096;

/**
 * Return the layout of a pool: `places[t]` is the number of its seats at target t, `number` says which t a target's id
 * is, `barred[p]` holds the targets that person p may not meet. `shut` has the barred targets by person.
 */
export function* layOut(pool, seats, shut) {
  const number = new Map();
  const places = [];
  for (let at = 0; at < seats.length; at += 1) {
    const { target } = seats[at];
    if (!number.has(target)) {
      number.set(target, places.length);
      places.push(0);
    }
    places[number.get(target)] += 1;
    if (at % SLICE === SLICE - 1) {
      yield 0;
    }
  }
  const barred = pool.members.map((member) => {
    const own = (shut.get(member.id) ?? []).filter((target) => number.has(target));
    return new Set(own.map((target) => number.get(target)));
  });
  return { pool: pool.name, members: pool.members, number, places, barred, wanted: seats.length };
}

/** Return the barred targets by person. */
export function shutByPerson(barred) {
  const shut = new Map();
  for (const [person, target] of barred) {
    if (!shut.has(person)) {
      shut.set(person, []);
    }
    shut.get(person).push(target);
  }
  return shut;
}
