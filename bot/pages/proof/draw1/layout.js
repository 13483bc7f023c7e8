// One pool's part of a draw of people, with people and targets as numbers (positions in their lists).

/**
 * Return the layout of a pool: `places[t]` is the number of its seats at target t, `number` says which t a target's id
 * is, `barred[p]` holds the targets that person p may not meet. `shut` has the barred targets by person.
 */
export function layOut(pool, seats, shut) {
  const number = new Map();
  const places = [];
  for (const seat of seats) {
    if (!number.has(seat.target)) {
      number.set(seat.target, places.length);
      places.push(0);
    }
    places[number.get(seat.target)] += 1;
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
