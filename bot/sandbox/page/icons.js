// Icons as inline SVG: no font has to be installed for them.

import { s } from "./dom.js";

const PATHS = {
  back: "M15 4 7 12l8 8",
  send: "M4 12 20 4l-5.500 16-3.300-6.700z M11.200 13.300 20 4",
  more: "M12 5v14 M5 12h14",
  reply: "M9 7 4 12l5 5 M4 12h9c4 0 7 2.200 7 6",
  forward: "M15 7l5 5-5 5 M20 12h-9c-4 0-7 2.200-7 6",
  pin: "M9 4h6 M10 4v6l-3 4h10l-3-4V4 M12 14v6",
  file: "M7 3h7l4 4v14H7z M14 3v4h4",
  page: "M7 3h7l4 4v14H7z M14 3v4h4 M10 13h5 M10 17h5",
  image: "M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15 9h.01",
  lock: "M6 11h12v9H6z M9 11V8a3 3 0 0 1 6 0v3",
  down: "M6 10l6 6 6-6",
  ball: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 1 0 0-17z M10 8v.01 M13.800 7.200v.01 M13 10.800v.01",
  close: "M6 6l12 12 M18 6 6 18",
  slash: "M15 5 9 19",
  open: "M10 5H5v14h14v-5 M13 4h7v7 M20 4l-9 9",
  save: "M12 4v11 M7 11l5 5 5-5 M5 20h14",
  bot: "M5 9h14v10H5z M12 5v4 M9.500 13v1.500 M14.500 13v1.500 M2.500 13v3 M21.500 13v3 M12 4v.01",
  list: "M4 7h.01 M8 7h12 M4 12h.01 M8 12h12 M4 17h.01 M8 17h12",
  crowd: "M8.500 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M3 19c0-3.500 2.500-5.500 5.500-5.500S14 15.500 14 19z M15.500 11a2.600 2.600 0 1 0 0-5.200 M17 13.700c2.500.5 4 2.300 4 5.300h-4",
};

/** A line icon of the height of the text around it. */
export function icon(name) {
  return s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, s("path", { d: PATHS[name] }));
}
