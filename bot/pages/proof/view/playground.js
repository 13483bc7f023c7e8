// Changing one thing in a copy of the proof: which step notices, and what the draw would have been.

import { canonPieces } from "../draw1/canon.js";
import { hex, utf8 } from "../draw1/hashes.js";
import { verification } from "../draw1/verify.js";
import { withOtherByte, withOtherName, withOtherResult, withOtherSecret, withThrow, withoutEntry } from "./changes.js";
import { drawnAnew } from "./differences.js";
import { byId, fill, fillChoices, make } from "./dom.js";
import { idsLike, named } from "./register.js";
import { asPart, counted, inSlices } from "./slices.js";
import { makeTicks } from "./steps.js";
import { say } from "./words.js";

const MOST_SHOWN = 6;
const PIECE = 65536;
const VALUES = ["1", "2", "3", "4", "5", "6"];
let tried = null;
let runs = 0;

/** Show what can be changed in the page's proof; forget what was tried before in another one. */
export function showPlayForm(page) {
  const kinds = Object.keys(KINDS).filter((kind) => KINDS[kind].possible(page));
  fillChoices(byId("play-kind"), kinds.map((kind) => [kind, say(`play-${kind}`)]));
  showPlayFields(page);
  showTried(page);
}

/** Show the fields that the chosen change needs; what was typed for the same change stays. */
export function showPlayFields(page) {
  const kind = byId("play-kind").value;
  const place = byId("play-fields");
  const typed = () => [...place.querySelectorAll("input,select")];
  const before = place.dataset.kind === kind ? typed().map((it) => it.value) : [];
  place.dataset.kind = kind;
  fill(place, ...KINDS[kind].fields(page));
  typed().forEach((it, at) => {
    it.value = before[at] ?? it.value;
  });
}

/** Forget what was tried, and give up what is under way. */
export function restore(page) {
  runs += 1;
  tried = null;
  showTried(page);
}

/** Make the chosen change in a copy, verify the copy, and draw anew where that says something. */
export async function tryChange(page) {
  runs += 1;
  const run = runs;
  const wanted = () => run === runs;
  const kind = byId("play-kind").value;
  const change = KINDS[kind].change(page);
  tried = { change, kind, report: null };
  if (change.trouble) {
    showTried(page);
    return;
  }
  showTried(page);
  const progress = (done) => {
    byId("play-progress").value = done;
  };
  progress(0);
  try {
    const found = await inSlices(judged(change, page), progress, wanted);
    tried = wanted() ? { change, kind, ...found } : tried;
  } catch {
    // Out of memory, or a mistake of this page: said, and the form is free again.
    tried = wanted() ? { change: { trouble: "play-broke-off" }, kind, report: null } : tried;
  }
  if (wanted()) {
    showTried(page);
  }
}

/** Verify a changed proof, and draw it anew where that says something; pauses with how much is done (0 to 1). */
function* judged(change, { found, raw }) {
  const bytes = change.raw ?? (yield* counted(bytesOf(change.json), raw.length, 0, 0.1));
  const report = yield* asPart(verification(bytes), 0.1, change.redraw ? 0.4 : 1);
  const anew = change.redraw ? yield* asPart(drawnAnew(change.json, found.result), 0.4, 1) : null;
  return { report, anew };
}

/** Return JSON as the bytes of a file; pauses with the number of bytes since. */
function* bytesOf(json) {
  const pieces = [];
  let size = 0;
  let text = "";
  const add = () => {
    const piece = utf8(text);
    text = "";
    size += piece.length;
    pieces.push(piece);
    return piece.length;
  };
  for (const piece of canonPieces(json)) {
    text += piece;
    if (text.length > PIECE) {
      yield add();
    }
  }
  add();
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Show what came of the change. */
function showTried(page) {
  const busy = tried !== null && tried.report === null && !tried.change.trouble;
  byId("play-progress").hidden = !busy;
  byId("play-restore").hidden = tried === null;
  byId("play-try").disabled = busy;
  fill(byId("play-answer"), ...(tried === null ? [] : tried.change.trouble ? [make("p.notice", say(tried.change.trouble))] : told(page)));
}

function told({ found, register }) {
  const { anew, change, report } = tried;
  const lines = [make("p", make("strong", say(change.what[0], change.what[1])))];
  if (report === null) {
    return [...lines, make("p.quiet", say("play-running"))];
  }
  const { failed } = report;
  if (failed === null) {
    lines.push(make("p.notice", say("play-unnoticed")));
  } else {
    lines.push(make("p.notice.bad", say("play-noticed", { step: say(`step-${failed}`) })));
  }
  lines.push(makeTicks(report.steps));
  if (change.redraw) {
    lines.push(...(anew === null ? [make("p", say("play-unlawful"))] : redrawn(found, register, anew)));
  }
  return [...lines, make("p.quiet", say("play-restorable"))];
}

/** How the draw would have come out. */
function redrawn(found, register, anew) {
  const { all, changed, differing, fresh, gone, kind } = anew.differs;
  const seeds = { before: hex(found.seed).slice(0, 12), after: hex(anew.seed).slice(0, 12) };
  const lines = [say("play-seeds", seeds), say(`play-differs-${kind}`, { many: differing, all })];
  for (const [key, ids] of [["play-gone", gone], ["play-fresh", fresh]]) {
    if (ids.length) {
      const names = ids.slice(0, MOST_SHOWN).map((id) => named(register, "targets", id)).join(say("comma"));
      lines.push(say(ids.length > MOST_SHOWN ? `${key}-many` : key, { many: ids.length, names }));
    }
  }
  const name = (id) => (id === null ? say("nobody") : named(register, kind, id));
  const shown = changed.slice(0, MOST_SHOWN).map(([place, before, after]) => {
    return make("li", `${placeText(place, register)}${say("colon")}`, make("del", name(before)), " → ", make("ins", name(after)));
  });
  const more = changed.length > shown.length ? make("p.quiet", say("play-more")) : null;
  return [...lines.map((line) => make("p", line)), make("ul", ...shown), more];
}

function placeText(place, register) {
  const seat = register.seats.get(place);
  return seat === undefined ? place : `${named(register, "targets", seat.target)} ${seat.pool}`;
}

/** A labelled field. */
function field(id, key, element) {
  const label = make("label", say(key));
  label.htmlFor = id;
  element.id = id;
  return [label, element];
}

function typedField(id, key, value) {
  const input = make("input");
  input.autocomplete = "off";
  input.value = value;
  return field(id, key, input);
}

function pickedField(id, key, pairs) {
  const select = make("select");
  fillChoices(select, pairs);
  return field(id, key, select);
}

const always = () => true;
const none = () => [];

/** What can be changed: whether this proof has it, the fields it needs, and the change itself. */
const KINDS = {
  throw: {
    possible: always,
    fields({ found }) {
      const throws = found.throws.map((one, at) => [String(at), say("play-throw-choice", one)]);
      const values = pickedField("play-value", "play-value", VALUES.map((value) => [value, value]));
      values[1].value = String((found.throws[0].value % 6) + 1);
      return [...pickedField("play-throw", "play-which-throw", throws), ...values];
    },
    change({ found }) {
      const at = Number(byId("play-throw").value);
      const value = Number(byId("play-value").value);
      const one = found.throws[at];
      if (one.value === value) {
        return { trouble: "play-same-value" };
      }
      return { json: withThrow(found.proof.json, at, value), what: ["play-throw-did", { ...one, after: value }], redraw: true };
    },
  },
  entry: {
    possible: ({ found }) => [...found.manifest.pools, ...found.manifest.strata].some((group) => group.members.length),
    fields({ found, register }) {
      const [first] = [register.taken, register.drawn, register.people, register.targets].find((listed) => listed.size).keys();
      const key = register.people.size ? "people" : "targets";
      return typedField("play-entry", "play-which-entry", register.names[key].get(first) ?? first);
    },
    change({ found, register }) {
      const ids = idsLike(register, byId("play-entry").value).filter(([kind]) => kind !== "excluded");
      const json = ids.length === 1 ? withoutEntry(found.proof.json, ids[0][1]) : null;
      if (json === null) {
        return { trouble: ids.length > 1 ? "play-entry-many" : "play-entry-none" };
      }
      return { json, what: ["play-entry-did", { name: named(register, ...ids[0]) }], redraw: true };
    },
  },
  result: {
    possible: ({ found }) => withOtherResult(found.proof.json) !== null,
    fields: none,
    change: ({ found }) => ({ json: withOtherResult(found.proof.json), what: ["play-result-did", {}] }),
  },
  secret: {
    possible: always,
    fields: none,
    change: ({ found }) => ({ json: withOtherSecret(found.proof.json), what: ["play-secret-did", {}], redraw: true }),
  },
  name: {
    possible: ({ found }) => withOtherName(found.proof.json) !== null,
    fields: none,
    change: ({ found }) => ({ json: withOtherName(found.proof.json), what: ["play-name-did", {}] }),
  },
  byte: {
    possible: always,
    fields: ({ raw }) => typedField("play-at", "play-which-byte", String(Math.ceil(raw.length / 2))),
    change({ raw }) {
      const at = Number(byId("play-at").value);
      if (!(Number.isInteger(at) && at >= 1 && at <= raw.length)) {
        return { trouble: "play-byte-none" };
      }
      const changed = withOtherByte(raw, at - 1);
      return { raw: changed, what: ["play-byte-did", { at, before: around(raw, at - 1), after: around(changed, at - 1) }] };
    },
  },
};

/** Return the bytes round a place as text. */
function around(raw, at) {
  return new TextDecoder().decode(raw.subarray(Math.max(0, at - 12), at + 13)).replace(/\s+/g, " ");
}
