// The steps of the verification with their ticks, and the verdict.

import { hex } from "../draw1/hashes.js";
import { STEPS } from "../draw1/verify.js";
import { byId, fill, make, makeDetails, makeTerms } from "./dom.js";
import { say, sayOr } from "./words.js";

const MARKS = { ok: "✓", failed: "✗", absent: "–", skipped: "·", running: "…", waiting: "·" };

/** Show the steps: those that ended with their ticks, the one under way, those to come. */
export function showSteps(steps, found) {
  fill(byId("steps"), ...STEPS.map((name, at) => {
    const state = steps[at] ? steps[at].state : at === steps.length ? "running" : "waiting";
    const mark = make("span.mark", MARKS[state]);
    mark.setAttribute("aria-hidden", "true");
    const title = make("h3", `${at + 1}. ${say(`step-${name}`)}`, make("span.state", say(`state-${state}`)));
    const text = make("div", title, ...grounds(name, state, steps[at], found));
    const item = make(`li.${state}`, mark, text);
    item.dataset.step = name;
    item.dataset.state = state;
    return item;
  }));
}

/** What a step found, what was recomputed, or what is wrong; nothing of a step that was not taken. */
function grounds(name, state, step, found) {
  if (state === "failed") {
    const where = step.where ? ` · ${step.where.slice(0, 200)}` : "";
    return [make("p.notice.bad", say(`step-${name}-failed`)), make("p.quiet", say("technical"), make("code", `${step.code}${where}`))];
  }
  if (state === "absent") {
    return [make("p", say(`step-${name}-absent`))];
  }
  if (state !== "ok") {
    return [];
  }
  const terms = RECOMPUTED[name] ? RECOMPUTED[name](found) : [];
  return [make("p", say(`step-${name}-text`)), terms.length ? makeDetails(say("recomputed"), make("dl", ...makeTerms(terms))) : null];
}

const RECOMPUTED = {
  commitment: (found) => [
    [say("manifest-hash"), make("code", hex(found.hashed))],
    [say("secret"), make("code", found.proof.json.get("secret"))],
    [say("commitment"), make("code", found.commitment)],
  ],
  seed: (found) => [
    [say("values"), make("code", found.values)],
    [say("seed"), make("code", hex(found.seed))],
  ],
};

/** Make a short list of all steps with their ticks. */
export function makeTicks(steps) {
  return make("ol.ticks", ...steps.map((step) => {
    const item = make(`li.${step.state}`, `${MARKS[step.state]} ${say(`step-${step.name}`)}`);
    item.dataset.state = step.state;
    return item;
  }));
}

/** Say what came out: `report` is null while the work goes on. */
export function showVerdict(report, trouble) {
  const kind = trouble ? "trouble" : report === null ? "waiting" : report.failed === null ? "passed" : "failed";
  byId("verdict").className = `verdict ${{ passed: "good", waiting: "waiting" }[kind] ?? "bad"}`;
  byId("verdict-title").textContent = say(`verdict-${kind}`);
  const failed = report === null ? "" : say(`step-${report.failed}`);
  byId("verdict-text").textContent = sayOr(`verdict-${kind}-text`, "").replace("{step}", failed) + (trouble ?? "");
  byId("progress").hidden = kind !== "waiting";
}
