// The few emoji that official texts use, drawn: many machines (servers, Debian's Chromium) have no emoji font and would
// show empty boxes. The character stays in the text, invisible, so that copying and searching find it.

import { h, s } from "./dom.js";
import { face } from "./dice.js";

const disc = (name, d) => () => mark(s("circle", { cx: 50, cy: 50, r: 44, class: name }), s("path", { d, class: "e-stroke" }));
const line = (name, ...paths) => () => mark(...paths.map((d) => s("path", { d, class: name })));

const GLYPHS = {
  "🎲": () => face("🎲", 5),
  "🎯": () => face("🎯", 6),
  "🎳": () => face("🎳", 1),
  "✅": disc("e-green", "M28 52 44 68 73 34"),
  "❌": disc("e-red", "M34 34 66 66 M66 34 34 66"),
  "⛔": disc("e-red", "M28 50H72"),
  "🔴": disc("e-red", ""),
  "🟢": disc("e-green", ""),
  "🟡": disc("e-amber", ""),
  "⚠": () => mark(s("path", { d: "M50 8 96 90H4z", class: "e-amber" }), s("path", { d: "M50 38V62 M50 76v1", class: "e-dark-stroke" })),
  "👍": line("e-thumb", "M14 46h16v40H14z M36 46 50 12c10 0 12 8 10 16l-3 14h24c8 0 9 8 6 16l-7 22c-2 5-5 6-10 6H36z"),
  "📌": line("e-line", "M36 12h28 M40 12v28L28 56h44L60 40V12 M50 56v32"),
  "📎": line("e-line", "M70 34 42 64a9 9 0 0 1-13-13L62 18a15 15 0 0 1 22 22L48 78a24 24 0 0 1-34-34l30-31"),
  "📄": line("e-line", "M24 8h36l18 18v66H24z M60 8v18h18 M36 46h30 M36 60h30 M36 74h20"),
  "📋": line("e-line", "M22 18h56v74H22z M38 10h24v16H38z M36 44h30 M36 58h30 M36 72h20"),
  "🔒": line("e-line", "M22 46h56v44H22z M34 46V32a16 16 0 0 1 32 0v14"),
  "🔔": line("e-line", "M20 74h60c-8-8-8-16-8-28a22 22 0 0 0-44 0c0 12 0 20-8 28z M42 86h16"),
  "⏳": line("e-line", "M26 10h48 M26 90h48 M32 10c0 24 36 28 36 40S32 66 32 90 M68 10c0 24-36 28-36 40s36 16 36 40"),
  "⏰": line("e-line", "M50 20a34 34 0 1 0 0 68 34 34 0 1 0 0-68z M50 34v22l14 10 M16 26 30 14 M84 26 70 14"),
};
const FIND = new RegExp(`(${Object.keys(GLYPHS).join("|")})\\uFE0F?`, "u");

function mark(...parts) {
  return s("svg", { viewBox: "0 0 100 100", "aria-hidden": "true" }, ...parts);
}

function glyph(character, whole) {
  return h("span", { class: "emoji" }, h("span", { class: "emoji-char" }, whole), GLYPHS[character]());
}

/** `text` as text nodes and drawn emoji. */
export function withEmoji(text) {
  const nodes = [];
  let rest = text;
  for (let found = FIND.exec(rest); found; found = FIND.exec(rest)) {
    if (found.index) nodes.push(document.createTextNode(rest.slice(0, found.index)));
    nodes.push(glyph(found[1], found[0]));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) nodes.push(document.createTextNode(rest));
  return nodes;
}
