// Message texts. The server gives the sanitized HTML of Telegram's entities; here it is parsed inertly and rebuilt from
// the few elements that messages may hold. Whatever else it contains becomes plain text.

import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";

const PLAIN = {
  B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s",
  CODE: "code", PRE: "pre", BLOCKQUOTE: "blockquote",
};

/** The text of a message as nodes; without `html`, `text` is taken as it is. The server marks links and commands. */
export function rich(html, text) {
  if (!html) return withEmoji(text || "");
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.body.childNodes].flatMap(rebuilt);
}

function rebuilt(node) {
  if (node.nodeType === Node.TEXT_NODE) return withEmoji(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const name = node.tagName;
  if (name === "BR") return [document.createTextNode("\n")];
  if (name === "SPAN" && node.classList.contains("command")) return [command(node.textContent)];
  const children = [...node.childNodes].flatMap(rebuilt);
  if (name === "A") return [anchor(node.getAttribute("href") || "", children)];
  if (name === "SPAN" && node.classList.contains("tg-spoiler")) return [spoiler(children)];
  if (name === "SPAN" && node.classList.contains("mention")) return [h("span", { class: "mention" }, ...children)];
  if (name in PLAIN) return [h(PLAIN[name], {}, ...children)];
  return children;
}

/** An address that may be followed; null for every other kind, such as scripts. */
export function outward(href) {
  return /^(https?|tg|mailto|tel):/i.test(href) ? href : null;
}

function anchor(href, children) {
  if (href.startsWith("tg://user")) return h("span", { class: "mention" }, ...children);
  return h("a", { href: outward(href), target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function spoiler(children) {
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.currentTarget.classList.add("shown");
  };
  const on = { click: reveal, keydown: reveal };
  return h("span", { class: "spoiler", role: "button", tabindex: "0", title: "点按查看", on }, ...children);
}

function command(word) {
  return h("button", { type: "button", class: "command-link", "data-command": word }, word);
}

/**
 * What a link means inside the chat:
 * {start: payload} for this bot's deep link, {chat, message} for a message of a group, null for the web outside.
 */
export function meaning(href, username) {
  let url;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const path = url.pathname.split("/").filter(Boolean);
  if (url.protocol === "tg:" && url.hostname === "resolve") return deep(url.searchParams.get("domain"), url, username);
  if (!["t.me", "telegram.me"].includes(url.hostname)) return null;
  if (path[0] === "c" && path.length >= 3) return { chat: Number(`-100${path[1]}`), message: Number(path[path.length - 1]) };
  return path.length === 1 ? deep(path[0], url, username) : null;
}

function deep(name, url, username) {
  if (!name || !username || name.toLowerCase() !== username.toLowerCase()) return null;
  return { start: url.searchParams.get("start") || "" };
}
