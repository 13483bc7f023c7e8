// The page: checks the opening that it carries, alone at first, then against the value that somebody enters.

import { byId, fill, make, makeDetails, makeTerms } from "../proof/view/dom.js";
import { LANGUAGES, currentLanguage, say, useLanguage } from "../proof/view/words.js";
import { STEPS, plainValue, verifyOpening } from "./openings.js";

const LIMITS = ["others", "operator", "draw", "value", "page"];
const MARKS = { ok: "✓", failed: "✗", absent: "–", skipped: "·" };
const raw = carried();

function carried() {
  const text = atob(document.querySelector(".opening-file").textContent);
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Check anew, and show everything in the language in use. */
function show() {
  const found = {};
  const report = verifyOpening(raw, byId("compare-input").value, found);
  const { failed, steps } = report;
  const shown = steps[1].state === "ok";
  byId("title").textContent = shown ? say("title", { draw: found.part.get("draw") }) : say("title-waiting");
  document.title = byId("title").textContent;
  showVerdict(report);
  byId("part").hidden = !shown;
  fill(byId("facts"), ...(shown ? facts(found) : []));
  fill(byId("steps"), ...steps.map((step, at) => stepItem(step, at, found)));
  fill(byId("limits"), ...LIMITS.map((limit) => make("li", make("strong", say(`limit-${limit}`)), say(`limit-${limit}-text`))));
  byId("save").disabled = failed === "format";
}

function showVerdict({ failed, steps }) {
  const absent = steps[STEPS.length - 1].state === "absent";
  const kind = failed !== null ? "failed" : absent ? "alone" : "passed";
  byId("verdict").className = `verdict ${{ failed: "bad", alone: "waiting", passed: "good" }[kind]}`;
  byId("verdict-title").textContent = say(`verdict-${kind}`);
  byId("verdict-text").textContent = say(`verdict-${kind}-text`, { step: say(`step-${failed}`) });
}

function facts({ part, size }) {
  const target = part.get("target");
  const team = part.get("assignments").map((each) => make("div", `${each.get("pool")}${say("colon")}`, ...named(each.get("person"))));
  return makeTerms([
    [say("fact-draw"), part.get("draw")],
    [say("fact-target"), make("div", ...named(target))],
    [say("fact-team"), make("div", ...team)],
    [say("fact-size"), say("fact-size-text", { size })],
  ]);
}

function named(thing) {
  return [thing.get("name"), " ", make("span.id", thing.get("id"))];
}

function stepItem({ name, state, code, where }, at, found) {
  const mark = make("span.mark", MARKS[state]);
  mark.setAttribute("aria-hidden", "true");
  const title = make("h3", `${at + 1}. ${say(`step-${name}`)}`, make("span.state", say(`state-${state}`)));
  const item = make(`li.${state}`, mark, make("div", title, ...grounds(name, state, `${code} ${where}`.trim(), found)));
  item.dataset.step = name;
  item.dataset.state = state;
  return item;
}

function grounds(name, state, fault, found) {
  if (state === "failed") {
    return [make("p.notice.bad", say(`step-${name}-failed`)), entered(fault, name), make("p.quiet", say("technical"), make("code", fault.slice(0, 200)))];
  }
  if (state === "absent") {
    return [make("p", say(`step-${name}-absent`))];
  }
  if (state !== "ok") {
    return [];
  }
  return [make("p", say(`step-${name}-text`)), name === "path" ? makeDetails(say("recomputed"), make("p.hash", found.reached)) : null];
}

/** Say how long what was entered is, where it cannot be a value at all. */
function entered(fault, name) {
  const many = plainValue(byId("compare-input").value).length;
  return name === "root" && fault === "not-a-hash" ? make("p", say("root-length", { many })) : null;
}

function save() {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([raw], { type: "application/json" }));
  link.download = "part.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function switchLanguage() {
  useLanguage(LANGUAGES[(LANGUAGES.indexOf(currentLanguage()) + 1) % LANGUAGES.length]);
  byId("language").textContent = say("other-language");
  byId("language").lang = say("other-language-code");
  show();
}

byId("compare-form").addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
byId("language").addEventListener("click", switchLanguage);
byId("save").addEventListener("click", save);
useLanguage(LANGUAGES[0]);

/** For whoever would rather ask in the console: opening.verify(bytes, value). */
globalThis.opening = Object.freeze({ STEPS, verify: verifyOpening });
show();
