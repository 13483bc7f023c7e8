// Dice as pictures: drawn here, so that they look the same wherever the page is opened.

import { h, s } from "./dom.js";

const PIPS = {
  1: [[0, 0]],
  2: [[-1, -1], [1, 1]],
  3: [[-1, -1], [0, 0], [1, 1]],
  4: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
  5: [[-1, -1], [1, -1], [0, 0], [-1, 1], [1, 1]],
  6: [[-1, -1], [1, -1], [-1, 0], [1, 0], [-1, 1], [1, 1]],
};
const NAMES = { "🎲": "骰子", "🎯": "飞镖", "🎳": "保龄球" };
const PINS = [[34, 26], [50, 26], [66, 26], [42, 40], [58, 40], [50, 54]];
const DOWN = { 1: 0, 2: 1, 3: 3, 4: 4, 5: 5, 6: 6 };
const FRAMES = 9;
const FRAME_MS = 110;

function cube(value) {
  const red = value === 1 || value === 4;
  const r = value === 1 ? 12 : 8;
  return [
    s("rect", { x: 12, y: 15, width: 76, height: 76, rx: 18, class: "dice-edge" }),
    s("rect", { x: 12, y: 10, width: 76, height: 76, rx: 18, class: "dice-side" }),
    ...(PIPS[value] || []).map(([x, y]) =>
      s("circle", { cx: 50 + x * 22, cy: 48 + y * 22, r, class: red ? "dice-pip red" : "dice-pip" })),
  ];
}

function target(value) {
  const rings = [["t-white", 42], ["t-black", 34], ["t-blue", 26], ["t-red", 17], ["t-gold", 8]];
  const off = value >= 6 ? 0 : value <= 1 ? 47 : (6 - value) * 8.5;
  const x = 50 + off * 0.7;
  const y = 50 - off * 0.7;
  return [
    ...rings.map(([name, r]) => s("circle", { cx: 50, cy: 50, r, class: name })),
    s("path", { d: `M${x} ${y} L${x + 20} ${y - 16}`, class: "dart" }),
    s("circle", { cx: x, cy: y, r: 3.5, class: "dart-tip" }),
  ];
}

function pin([x, y], down) {
  const turn = down ? `rotate(78 ${x} ${y + 8})` : null;
  return s("g", { transform: turn, class: down ? "pin down" : "pin" },
    s("path", { d: `M${x} ${y - 14}c4 0 5 4 3 9-1 3 5 7 5 14 0 4-1.500 8-3 10h-10c-1.500-2-3-6-3-10 0-7 6-11 5-14-2-5-1-9 3-9z` }),
    s("path", { d: `M${x - 3.5} ${y - 4}h7`, class: "pin-band" }));
}

function lane(value) {
  const fallen = DOWN[value] ?? 0;
  return [
    s("path", { d: "M26 92 38 12h24l12 80z", class: "lane" }),
    ...PINS.map((place, index) => pin(place, PINS.length - index <= fallen)),
    s("circle", { cx: 50, cy: 80, r: 9, class: "ball" }),
  ];
}

const FACES = { "🎲": cube, "🎯": target, "🎳": lane };

/** The picture of one value, also for buttons; null for an emoji that has none. */
export function face(emoji, value) {
  const draw = FACES[emoji];
  return draw ? s("svg", { class: "dice-face", viewBox: "0 0 100 100", "aria-hidden": "true" }, ...draw(value)) : null;
}

/** A thrown one, big; `fresh`: rolls for a second before it shows its value. */
export function dice({ emoji, value }, fresh) {
  const name = NAMES[emoji] || emoji;
  const picture = h("div", { class: "dice-picture" }, face(emoji, value) || h("span", { class: "dice-emoji" }, emoji));
  const element = h("div", {
    class: "dice", role: "img", "aria-label": `${name}，${value} 点`,
    "data-testid": "dice", "data-emoji": emoji, "data-value": value,
  }, picture, h("span", { class: "dice-points" }, `${value} 点`));
  if (fresh && FACES[emoji] && !matchMedia("(prefers-reduced-motion: reduce)").matches) roll(element, picture, emoji, value);
  return element;
}

function roll(element, picture, emoji, value) {
  element.classList.add("rolling");
  let frame = 0;
  const step = () => {
    frame += 1;
    const last = frame >= FRAMES;
    picture.replaceChildren(face(emoji, last ? value : ((value + frame * 5) % 6) + 1));
    if (last) element.classList.remove("rolling");
    else setTimeout(step, FRAME_MS);
  };
  step();
}
