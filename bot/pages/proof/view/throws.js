// Finding one's throw: by department, and by value, time or message id.

import { offsetMinutes } from "../draw1/moments.js";
import { byId, fill, fillChoices, make } from "./dom.js";
import { named, plainText } from "./register.js";
import { clockTime, say } from "./words.js";

const MOST_SHOWN = 200;

/** Fill the choice of departments. */
export function showThrowsForm({ manifest }) {
  const departments = manifest.departments.map((department, at) => [String(at), department]);
  fillChoices(byId("throws-department"), [["", say("throws-all")], ...departments]);
}

/** Show the throws that fit what was chosen and typed. */
export function showThrows({ manifest, throws }, register) {
  const chosen = byId("throws-department").value;
  const typed = plainText(byId("throws-input").value);
  const offset = offsetMinutes(manifest.opens_at);
  const fitting = throws.filter((one) => {
    const ofDepartment = chosen === "" || one.department === manifest.departments[Number(chosen)];
    return ofDepartment && (typed === "" || fits(one, typed, clockTime(one.date, offset)));
  });
  byId("throws-count").textContent = say("throws-count", { many: fitting.length, all: throws.length });
  fill(byId("throws-answer"), ...fitting.slice(0, MOST_SHOWN).map((one) => {
    const title = say("throw", { department: one.department, k: one.k, emoji: manifest.emoji, value: one.value });
    const details = say("throw-details", {
      message: one.message_id,
      time: clockTime(one.date, offset),
      witness: named(register, "people", one.witness),
    });
    const item = make("li", make("p", make("strong", title)), make("p.quiet", details));
    item.dataset.message = String(one.message_id);
    return item;
  }));
}

/** One digit is a value or a message; more digits a message; with a colon a time. */
function fits(one, typed, time) {
  if (/^[1-6]$/.test(typed)) {
    return one.value === Number(typed) || String(one.message_id) === typed;
  }
  return String(one.message_id) === typed.replace(/^#/, "") || (/[:-]/.test(typed) && plainText(time).includes(typed));
}
