// One message as an element. Nothing here knows about scrolling or fetching.

import { avatar, colour } from "./avatar.js";
import { dice } from "./dice.js";
import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { outward, rich } from "./rich.js";
import { gist, service as happened } from "./words.js";
import { full, millis, size, time } from "./when.js";

const KEYS_IN_ROW = 8;

/** "text" | "dice" | "document" | "photo" | "service" */
export function kind(message) {
  if (message.service) return "service";
  return ["dice", "document", "photo"].find((name) => message[name]) || "text";
}

/**
 * `view`: {own, first, last, group, topic, fresh, busy(data)}: where the message stands;
 * `act`: {press(message, button), reply(message), forward(message), jump(id), pick(row)}: what can be done with it.
 */
export function bubble(message, view, act) {
  const what = kind(message);
  if (what === "service") return service(message);
  const sender = message.from || { id: 0, name: "" };
  const sides = `${view.own ? "out" : "in"}${view.first ? " first" : ""}${view.last ? " last" : ""}`;
  const row = h("article", {
    class: `row ${sides} is-${what}`, tabindex: "-1", "aria-label": `${sender.name}，${time(millis(message.date))}`,
    "data-testid": `message-${message.id}`, "data-id": message.id, "data-kind": what, "data-own": String(view.own),
    "data-protected": message.protected ? "true" : null, "data-edited": message.edited ? "true" : null,
  },
    view.group && !view.own ? face(sender, view.last) : null,
    h("div", { class: "stack" },
      h("div", { class: "bubble" }, ...content(message, what, sender, view, act), tools(message, act)),
      keyboard(message, view, act), reactions(message)));
  row.querySelector(".bubble").addEventListener("click", (event) => picked(event, row, act));
  return row;
}

function picked(event, row, act) {
  if (!event.target.closest("a, button, [role=button]") && getSelection().isCollapsed) act.pick(row);
}

function service(message) {
  return h("div", {
    class: "service", role: "note", tabindex: "-1", "data-testid": `message-${message.id}`, "data-id": message.id, "data-kind": "service",
  }, h("span", {}, ...withEmoji(happened(message.service, message.from.name, message.about))));
}

function face(sender, shown) {
  return shown ? avatar(sender.name, sender.bot ? "bot" : "person") : h("span", { class: "avatar-gap" });
}

function content(message, what, sender, view, act) {
  const caption = what === "text" ? null : text(message.caption_html, message.text, "text caption");
  return [
    view.group && !view.own && view.first ? name(sender) : null,
    message.forwarded_from ? h("div", { class: "forwarded" }, `转发自 ${origin(message.forwarded_from)}`) : null,
    message.reply_to ? quote(message.reply_to, act) : null,
    what === "dice" ? dice(message.dice, view.fresh) : null,
    what === "photo" ? photo(message.photo) : null,
    what === "document" ? card(message.document) : null,
    what === "text" ? text(message.html, message.text, "text") : what === "dice" ? null : caption,
    meta(message, view),
  ];
}

function origin(from) {
  return typeof from === "string" ? from : from.name || "其他聊天";
}

function name(sender) {
  return h("div", { class: `sender ink-${colour(sender.name)}` }, sender.name, sender.bot ? h("span", { class: "tag" }, "机器人") : null);
}

function text(html, plain, css) {
  const nodes = rich(html, plain);
  return nodes.length ? h("div", { class: css }, ...nodes) : null;
}

function quote(reply, act) {
  return h("button", {
    type: "button", class: `quote edge-${colour(reply.name || "")}`, "data-testid": "quote", "aria-label": `查看原消息：${reply.name}：${gist(reply.text, reply.name)}`,
    on: { click: () => act.jump(reply.id) },
  }, h("span", { class: "quote-name" }, reply.name || ""), h("span", { class: "quote-text" }, ...withEmoji(gist(reply.text, reply.name) || "消息")));
}

function photo({ url }) {
  return h("a", { class: "photo", href: url, target: "_blank", rel: "noopener", "data-testid": "photo", "aria-label": "查看照片" },
    h("img", { src: url, alt: "照片", loading: "lazy" }));
}

/** A file's name may hold what means something else in an address. */
function address({ url, name: fileName }) {
  return url.endsWith(fileName) ? url.slice(0, -fileName.length) + encodeURIComponent(fileName) : url;
}

/** HTML pages open in a new tab; everything else is saved. */
function card(file) {
  const page = (file.mime || "").startsWith("text/html") || /\.html?$/i.test(file.name);
  const hint = page ? "点按打开" : "点按下载";
  const ending = (/\.([a-z0-9]{1,5})$/i.exec(file.name) || ["", ""])[1].toUpperCase();
  return h("a", {
    class: "card", href: address(file), target: page ? "_blank" : null, rel: page ? "noopener" : null, download: page ? null : file.name,
    "data-testid": "document", "aria-label": `${file.name}，${size(file.size)}，${hint}`,
  },
    h("span", { class: `card-icon${page ? " is-page" : ""}` }, ending ? h("span", { class: "card-ending" }, ending) : icon("file")),
    h("span", { class: "card-words" }, h("span", { class: "card-name" }, file.name),
      h("span", { class: "card-size" }, `${size(file.size)} · ${hint}`)));
}

function meta(message, view) {
  const ms = millis(message.date);
  return h("span", { class: "meta" },
    view.topic ? h("span", { class: "meta-topic" }, view.topic) : null,
    message.protected ? h("span", { class: "meta-lock", title: "不可转发", "data-testid": "protected", role: "img", "aria-label": "不可转发" }, icon("lock")) : null,
    message.edited ? h("span", { "data-testid": "edited" }, "已编辑") : null,
    h("time", { datetime: new Date(ms).toISOString(), title: full(ms) }, time(ms)));
}

function tools(message, act) {
  const forward = message.protected ? null : tool("forward", "转发", message, act.forward);
  return h("div", { class: "tools" }, tool("reply", "回复", message, act.reply), forward);
}

function tool(symbol, label, message, action) {
  return h("button", {
    type: "button", title: label, "aria-label": label, "data-testid": `${symbol}-${message.id}`, on: { click: () => action(message) },
  }, icon(symbol));
}

function keyboard(message, view, act) {
  if (!message.buttons || !message.buttons.length) return null;
  return h("div", { class: "keys" }, ...message.buttons.map((row) =>
    h("div", { class: "keys-row" }, ...row.slice(0, KEYS_IN_ROW).map((button) => key(message, button, view, act)))));
}

function reactions({ reactions: given }) {
  if (!given || !given.length) return null;
  return h("div", { class: "reactions", "aria-label": "回应" }, ...given.map((emoji) => h("span", {}, ...withEmoji(emoji))));
}

function key(message, button, view, act) {
  if (button.url) {
    return h("a", { class: "key", href: outward(button.url), target: "_blank", rel: "noopener noreferrer" },
      h("span", { class: "key-text" }, ...withEmoji(button.text)), icon("open"));
  }
  return h("button", {
    type: "button", class: "key", "data-data": button.data, "aria-busy": view.busy(button.data) ? "true" : null,
    on: { click: () => act.press(message, button) },
  }, h("span", { class: "key-text" }, ...withEmoji(button.text)));
}
