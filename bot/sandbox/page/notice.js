// Short answers (toast), answers to be confirmed (alert), and the choice of a chat to forward to.

import { $, h } from "./dom.js";
import { avatar } from "./avatar.js";

const STAYS_MS = 5000;
let timer = 0;

export function toast(text) {
  const box = $("toast");
  clearTimeout(timer);
  box.textContent = text;
  box.hidden = false;
  timer = setTimeout(() => { box.hidden = true; }, STAYS_MS);
}

/** Takes the short answer away: it belongs to the chat in which it was given. */
export function hush() {
  clearTimeout(timer);
  $("toast").hidden = true;
}

/** For catch(): says what went wrong. */
export function failed(error) {
  toast(error.message);
}

/** Shows `text` until it is confirmed. */
export function alert(text) {
  const ok = h("button", { type: "button", class: "primary", "data-testid": "alert-ok" }, "知道了");
  const box = h("dialog", { class: "alert", "data-testid": "alert", role: "alertdialog", "aria-label": "提示" },
    h("p", {}, text), h("div", { class: "dialog-keys" }, ok));
  ok.addEventListener("click", () => box.close());
  show(box);
}

/** Resolves to the id of the chosen chat, or null. */
export function chooseChat(chats) {
  return choose("转发到", chats.map((chat) => ({
    value: chat.id, testid: `forward-to-${chat.id}`, content: [avatar(chat.title, chat.kind), h("span", { class: "entry-name" }, chat.title)],
  })));
}

/** Resolves to the `value` of what was chosen among {value, testid, content}, or null. */
export function choose(title, choices) {
  return new Promise((resolve) => {
    let chosen = null;
    const box = h("dialog", { class: "chooser", "aria-label": title }, h("h3", {}, title));
    const pick = (value) => () => { chosen = value; box.close(); };
    const rows = choices.map(({ value, testid, content }) => h("li", {},
      h("button", { type: "button", class: "entry", "data-testid": testid, on: { click: pick(value) } }, ...content)));
    const cancel = h("button", { type: "button", on: { click: () => box.close() } }, "取消");
    box.append(h("ul", { class: "entries" }, ...rows), h("div", { class: "dialog-keys" }, cancel));
    box.addEventListener("close", () => resolve(chosen));
    show(box);
  });
}

function show(box) {
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
  document.body.append(box);
  box.showModal();
}
