// Who serves (DRAW.md, "Inspectors", 1): everybody's first inspection comes before anybody's second.

import { inTicketOrder } from "./sorting.js";

/**
 * Walk the units by (c, ticket(id, c)), seat those that can be seated; return these as [person, c]. `seating` must be
 * empty and holds the units' seating afterwards. Once a person's unit is refused, so are all the person's later ones:
 * they want the same seats, and fewer are left. Pauses with the number of tickets made and units walked.
 */
export function* chooseUnits(layout, seating, tickets) {
  const { members, wanted } = layout;
  const accepted = [];
  if (!wanted) {
    return accepted;
  }
  const idOf = (person) => members[person].id;
  for (const [c, people] of levels(members)) {
    const order = yield* inTicketOrder([...people], (person) => tickets.words(idOf(person), String(c)), idOf);
    people.length = 0;
    for (const person of order) {
      if (seating.seatOneMore(person)) {
        people.push(person);
        if (accepted.push([person, c]) === wanted) {
          return accepted;
        }
      }
      yield 1;
    }
  }
  return accepted;
}

/**
 * Hand out each c with the people who have such a unit; whoever is taken off the list has no further ones. Loads and
 * caps may be anything up to 2^53, so levels without people are leapt over.
 */
function* levels(members) {
  const waiting = [...members.keys()].sort((one, other) => members[other].load - members[one].load);
  const people = [];
  const lowest = () => members[waiting[waiting.length - 1]].load;
  let c = 0;
  while (people.length || waiting.length) {
    c = people.length ? c + 1 : Math.max(c, lowest()) + 1;
    while (waiting.length && lowest() < c) {
      people.push(waiting.pop());
    }
    const staying = people.filter((person) => members[person].cap >= c);
    people.length = 0;
    for (const person of staying) {
      people.push(person);
    }
    if (people.length) {
      yield [c, people];
    }
  }
}
