// The page: checks its own proof, or another that is chosen, and shows what is in it.

import { canon } from "../draw1/canon.js";
import { hex } from "../draw1/hashes.js";
import { Sha256 } from "../draw1/sha256.js";
import { STEPS, verification, verify } from "../draw1/verify.js";
import { showComparison } from "./compare.js";
import { byId, fill, make } from "./dom.js";
import { showOutcome } from "./outcome.js";
import { showPeople, showPeopleForm } from "./people.js";
import { restore, showPlayFields, showPlayForm, tryChange } from "./playground.js";
import { registerOf } from "./register.js";
import { asPart, bytesOfBase64, counted, inSlices } from "./slices.js";
import { showSteps, showVerdict } from "./steps.js";
import { showThrows, showThrowsForm } from "./throws.js";
import { LANGUAGES, currentLanguage, say, useLanguage } from "./words.js";

const LIMITS = ["list", "accounts", "order", "dice", "deleted", "equal", "sealed", "remarks", "page"];
const MOST_REMARKS = 20000;
const SLICE = 65536;
let page = { raw: new Uint8Array(0), name: "", own: true, steps: [], report: null, found: {}, register: null, trouble: null };
let checks = 0;

/** Check a file and show all that came out; whatever was being checked is dropped. */
async function check(readRaw, name, own) {
  checks += 1;
  const run = checks;
  const wanted = () => run === checks;
  page = { raw: new Uint8Array(0), name, own, steps: [], report: null, found: {}, register: null, trouble: null };
  byId("progress").value = 0;
  restore(page);
  show();
  const current = page;
  try {
    current.raw = await readRaw(wanted);
    const work = current.raw && checked(current, (step) => ended(current, step, wanted));
    await (work && inSlices(work, progressed, wanted));
  } catch (error) {
    // Out of memory, or a mistake of this page: never a tick for that.
    current.trouble = String(error);
  }
  if (wanted()) {
    show();
  }
}

/** Verify a file, and make ready what people look up in it; the report is there once all of it is. */
function* checked(current, onStep) {
  const report = yield* asPart(verification(current.raw, current.found, onStep), 0, 0.9);
  if (report.failed === null) {
    current.register = yield* counted(registerOf(current.found), 1, 0.9, 0.95);
  }
  current.hash = yield* counted(hashOf(current.raw), current.raw.length, 0.95, 1);
  current.report = report;
}

function ended(current, step, wanted) {
  current.steps.push(step);
  if (wanted()) {
    showSteps(current.steps, current.found);
  }
}

function progressed(done) {
  byId("progress").value = done;
  const percent = 10 * Math.floor(10 * done);
  const step = STEPS[page.steps.length];
  const text = step ? say("status-running", { step: say(`step-${step}`), percent }) : say("status-arranging");
  if (byId("status").textContent !== text) {
    byId("status").textContent = text;
  }
}

function* hashOf(raw) {
  const hash = new Sha256();
  for (let at = 0; at < raw.length; at += SLICE) {
    hash.update(raw.subarray(at, at + SLICE));
    yield SLICE;
  }
  return hex(hash.finish().bytes());
}

/** Show everything anew, in the language in use. */
function show() {
  const { found, own, register, report, steps, trouble } = page;
  const passed = report !== null && report.failed === null;
  showTitle(passed);
  showVerdict(report, trouble);
  showSteps(steps, found);
  byId("status").textContent = report === null ? "" : say(passed ? "status-passed" : "status-failed");
  byId("edition").textContent = passed ? editionText(found, register) : "";
  byId("back").hidden = own;
  byId("passed").hidden = !passed;
  byId("jumps").hidden = !passed;
  if (passed) {
    showOutcome(found, register);
    showPeopleForm(found, register);
    showPeople(register);
    showThrowsForm(found);
    showThrows(found, register);
    showComparison(found);
    showPlayForm(page);
  }
  fill(byId("limits"), ...LIMITS.map((limit) => make("li", make("strong", say(`limit-${limit}`)), say(`limit-${limit}-text`))));
  showFile(passed);
}

function showTitle(passed) {
  const { manifest } = page.found;
  byId("title").textContent = passed ? say("title", { draw: manifest.draw }) : say("title-waiting");
  byId("subtitle").textContent = passed ? manifest.title : "";
  document.title = passed ? `${say("title", { draw: manifest.draw })} · ${manifest.title}` : say("title-waiting");
}

function editionText(found, register) {
  if (!register.people.size) {
    return say("edition-targets");
  }
  return say(register.names.people.size ? "edition-names" : "edition-public");
}

function showFile(passed) {
  const { hash, name, raw } = page;
  byId("file-facts").textContent = hash ? say("file-facts", { name: name || say("file-own"), size: raw.length, hash }) : "";
  byId("save").disabled = !hash;
  const json = passed ? page.found.proof.json : new Map();
  const remarks = ["posted", "history", "code"].filter((key) => json.has(key));
  byId("remarks").hidden = !remarks.length;
  const text = remarks.map((key) => `${key}: ${JSON.stringify(JSON.parse(canon(json.get(key))), null, 1)}`).join("\n");
  byId("remarks-text").textContent = text.slice(0, MOST_REMARKS);
}

function save() {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([page.raw], { type: "application/json" }));
  link.download = page.found.manifest ? `proof-${page.found.manifest.draw.replace(/[^\w-]/g, "")}.json` : "proof.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function checkOwn() {
  const carried = [...document.querySelectorAll(".proof-file")].map((piece) => piece.textContent);
  return check((wanted) => inSlices(bytesOfBase64(carried), () => {}, wanted), "", true);
}

/** Check a file that was chosen or dropped; of another proof page, the proof that it carries. */
function checkFile(file) {
  return check(async (wanted) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] !== 0x3c) {
      return bytes;
    }
    const pieces = [...new TextDecoder().decode(bytes).matchAll(/(?:id|class)="proof-file">([A-Za-z0-9+/=]*)</g)];
    return pieces.length ? inSlices(bytesOfBase64(pieces.map((piece) => piece[1])), () => {}, wanted) : bytes;
  }, file.name, false);
}

function onSubmit(id, act) {
  byId(id).addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

function switchLanguage() {
  useLanguage(LANGUAGES[(LANGUAGES.indexOf(currentLanguage()) + 1) % LANGUAGES.length]);
  byId("language").textContent = say("other-language");
  byId("language").lang = say("other-language-code");
  show();
}

function listenForFiles() {
  const area = byId("drop");
  const input = byId("other-input");
  input.addEventListener("change", () => {
    const [file] = input.files;
    input.value = "";
    if (file) {
      checkFile(file).then(() => byId("verdict-title").focus());
    }
  });
  // Wherever a file is let go, the browser must not leave the page for it.
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.toggle("over", area.contains(event.target));
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("over");
    const [file] = event.dataTransfer.files;
    if (file) {
      checkFile(file).then(() => byId("verdict-title").focus());
    }
  });
}

byId("language").addEventListener("click", switchLanguage);
byId("back").addEventListener("click", checkOwn);
byId("save").addEventListener("click", save);
onSubmit("compare-form", () => showComparison(page.found));
onSubmit("people-form", () => showPeople(page.register));
onSubmit("throws-form", () => showThrows(page.found, page.register));
onSubmit("play-form", () => tryChange(page));
byId("throws-department").addEventListener("change", () => showThrows(page.found, page.register));
byId("throws-input").addEventListener("input", () => showThrows(page.found, page.register));
byId("play-kind").addEventListener("change", () => showPlayFields(page));
byId("play-restore").addEventListener("click", () => restore(page));
listenForFiles();
useLanguage(LANGUAGES[0]);

/** For whoever would rather ask in the console: draw1.verify(bytes of a proof file). */
globalThis.draw1 = Object.freeze({ STEPS, verify });
checkOwn();
