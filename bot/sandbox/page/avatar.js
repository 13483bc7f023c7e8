// Round pictures with the end of a name, as Chinese chats have them, in one of eight steady colours.

import { h } from "./dom.js";
import { icon } from "./icons.js";

const COLOURS = 8;

/** The colour's number for a name: the same wherever the name stands. */
export function colour(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 65521;
  return sum % COLOURS;
}

/** `kind`: "person", "bot", or a chat's kind. */
export function avatar(name, kind = "person") {
  const symbol = { bot: "bot", private: "bot", group: "crowd", supergroup: "crowd" }[kind];
  const shape = symbol ? `avatar avatar-${symbol}` : "avatar";
  return h("span", { class: `${shape} tint-${colour(name)}`, "aria-hidden": "true" }, symbol ? icon(symbol) : ending(name));
}

/** The last two characters; of a long name without a number the two behind its label: 民政 in 示例民政联络员. */
function ending(name) {
  const plain = name.replace(/[（(].*?[）)]/g, "").trim() || name;
  const letters = [...plain];
  return (letters.length > 4 && !/\d$/.test(plain) ? letters.slice(2, 4) : letters.slice(-2)).join("");
}
