// Finding oneself: what a person was drawn for, where a target stands.

import { byId, fill, fillPaged, make } from "./dom.js";
import { makeName, makeTeam, reasonText } from "./outcome.js";
import { idsLike, plainText } from "./register.js";
import { say } from "./words.js";

const MOST_FOUND = 20;
const [SEATS_OF_ONE, SEATS_OF_EACH] = [25, 5];

/** Show the form as the edition needs it: by name, or by id alone. */
export function showPeopleForm(found, register) {
  const withPeople = register.people.size > 0;
  const byName = register.names.people.size > 0 || (!withPeople && register.names.targets.size > 0);
  byId("people-label").textContent = say(`people-label-${withPeople ? "person" : "target"}${byName ? "" : "-id"}`);
  byId("people-intro").textContent = say(byName ? "people-intro" : withPeople ? "people-intro-id" : "people-intro-target-id");
}

/** Show who and what was found by the words typed. */
export function showPeople(register) {
  const typed = byId("people-input").value;
  const answer = byId("people-answer");
  if (plainText(typed) === "") {
    fill(answer);
    return;
  }
  const ids = idsLike(register, typed);
  if (!ids.length) {
    fill(answer, make("p.notice", say(register.people.size && !register.names.people.size ? "people-none-id" : "people-none")));
    return;
  }
  const list = make("ul.cards", ...ids.slice(0, MOST_FOUND).map(([kind, id]) => MAKERS[kind](id, register, ids.length === 1)));
  const rest = ids.length - MOST_FOUND;
  fill(answer, list, rest > 0 ? make("p.quiet", say("people-more", { many: rest })) : null);
}

const MAKERS = {
  people(id, register, alone) {
    const { cap, load, pool } = register.people.get(id);
    const seats = register.taken.get(id) ?? [];
    const item = make("li", make("h3", ...makeName(register, "people", id)));
    item.append(make("p.notice", say(seats.length ? "person-drawn" : "person-not-drawn", { many: seats.length, pool })));
    const list = make("ul");
    const line = ({ target, seat }) => make("li", register.names.targets.get(target) ?? target, " ", make("span.id", say("seat", { seat })));
    const more = fillPaged(list, seats, line, (many) => say("more", { many }), alone ? SEATS_OF_ONE : SEATS_OF_EACH);
    item.append(list, more, make("p.quiet", say("person-load", { load, cap })));
    return item;
  },

  targets(id, register) {
    const stratum = register.targets.get(id);
    const item = make("li", ...makeTeam(id, register));
    if (stratum !== null) {
      const place = register.places.get(id);
      const key = register.drawn.has(id) ? "target-drawn" : "target-not-drawn";
      const { members, name, take } = stratum;
      item.append(make("p.notice", say(key, { name, place, many: members.length, take })));
    }
    return item;
  },

  excluded(id, register) {
    const reason = reasonText(register.excluded.get(id));
    return make("li", make("h3", ...makeName(register, "targets", id)), make("p.notice", say("id-excluded", { reason })));
  },
};
