// What the draw was about, and what it drew.

import { offsetMinutes, unixSeconds } from "../draw1/moments.js";
import { byId, fill, fillPaged, make, makeTerms } from "./dom.js";
import { clockTime, say, sayOr } from "./words.js";

/** Show the facts and the result of a checked proof. */
export function showOutcome(found, register) {
  const { manifest, result } = found;
  const offset = offsetMinutes(manifest.opens_at);
  const time = (moment) => `${clockTime(unixSeconds(moment), offset)} ${manifest.opens_at.slice(19)}`;
  fill(byId("facts"), ...makeTerms([
    [say("fact-draw"), manifest.draw],
    [say("fact-stage"), say(`stage-${manifest.stage}`)],
    [say("fact-task-force"), manifest.task_force],
    [say("fact-frozen"), time(manifest.frozen_at)],
    [say("fact-opens"), time(manifest.opens_at)],
    [say("fact-throws"), say("fact-throws-text", {
      emoji: manifest.emoji,
      departments: manifest.departments.join("、"),
      each: manifest.throws,
      all: found.throws.length,
    })],
    [say("fact-lists"), listsText(manifest)],
    [say("fact-seats"), seatsText(found)],
    [say("fact-excluded"), manifest.excluded.length ? say("fact-excluded-text", { many: manifest.excluded.length }) : null],
    [say("fact-unfilled"), unfilledText(result)],
  ]));
  const shown = result.assignments === null ? makeDrawn(found, register) : makeTeams(found, register);
  fill(byId("outcome"), ...shown);
}

function listsText({ pools, stage, strata }) {
  const people = pools.map((pool) => say("fact-pool", { name: pool.name, many: pool.members.length }));
  const targets = strata.map(({ members, name, take }) => say("fact-stratum", { name, many: members.length, take }));
  const barred = stage === "targets" ? [] : [say("fact-barred")];
  return make("div", ...[...targets, ...people, ...barred].map((line) => make("div", line)));
}

function seatsText({ manifest, result }) {
  if (result.assignments === null) {
    return null;
  }
  const each = manifest.template.map(({ count, pool }) => say("fact-places", { pool, count })).join(say("comma"));
  const all = say("fact-seats-text", { many: result.assignments.length + result.unfilled.length });
  return each === "" ? all : all + say("semicolon") + say("fact-template", { each });
}

function unfilledText(result) {
  const many = result.unfilled === null ? 0 : result.unfilled.length;
  return many ? say("fact-unfilled-text", { many }) : null;
}

/** A list of drawn targets, each stratum in the order of the draw. */
function makeDrawn({ manifest, result }, register) {
  return result.strata.flatMap(({ name, drawn }, at) => {
    const { members } = manifest.strata[at];
    const title = make("h3", say("drawn-of", { name, take: drawn.length, many: members.length }));
    const list = make("ol");
    return [title, list, fillPaged(list, drawn, (id) => make("li", ...makeName(register, "targets", id)), moreText)];
  });
}

/** A list of targets with their teams; drawn targets in the order of the draw, else in the order of their seats. */
function makeTeams({ result }, register) {
  const targets = result.strata === null ? [...register.teams.keys()] : [...register.drawn];
  const list = make("ol");
  const more = fillPaged(list, targets, (target) => make("li", ...makeTeam(target, register)), moreText);
  return [make("h3", say("teams-title", { many: targets.length })), list, more];
}

function moreText(many) {
  return say("more", { many });
}

/** Make a target's name and the people drawn for it, pool by pool. */
export function makeTeam(target, register) {
  const byPool = new Map();
  for (const { person, pool } of register.teams.get(target) ?? []) {
    byPool.set(pool, [...(byPool.get(pool) ?? []), person]);
  }
  const lines = [...byPool].map(([pool, people]) => {
    const names = people.map((id) => make("span.name", ...(id === null ? [say("nobody")] : makeName(register, "people", id))));
    return make("p", make("strong", pool), ...names.flatMap((name) => [" ", name]));
  });
  return [make("h3", ...makeName(register, "targets", target)), ...lines];
}

/** Make a name with its id behind it, or the id alone where the edition has no name for it. */
export function makeName(register, key, id) {
  const name = register.names[key].get(id);
  return name === undefined || name === id ? [id] : [name, " ", make("span.id", id)];
}

/** Return why something was left out, in words where the code has any. */
export function reasonText(reason) {
  return sayOr(`reason-${reason.replace(/-/g, "_")}`, reason);
}
