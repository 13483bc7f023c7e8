// The two lists on the left: people, and the chats of the chosen person. Entries are links, so that keyboard, new
// tabs and the back button work by themselves.

import { avatar } from "./avatar.js";
import { $, arrange, h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { href } from "./route.js";
import { brief, millis } from "./when.js";
import { gist } from "./words.js";

const MANY = 99;

export class Sidebar {
  #people = [];
  #made = new Map();
  #filter = "";

  /** `now()` in milliseconds; `chatFor(person id)`: the chat to keep open when changing to that person, or null. */
  constructor({ now, chatFor }) {
    Object.assign(this, { now, chatFor });
    document.querySelector("[data-testid=back-people]").append(icon("back"));
    $("person-filter").addEventListener("input", (event) => {
      this.#filter = event.target.value.trim().toLowerCase();
      this.#showPeople();
    });
  }

  people(people, chosen) {
    this.#people = people;
    this.chosen = chosen;
    this.#showPeople();
    const person = people.find(({ id }) => id === chosen);
    $("person-title").textContent = person ? person.name : "聊天";
    document.title = person ? `${person.name} · 聊天演示` : "聊天演示";
  }

  chats(chats, person, chosen) {
    const rows = [...chats].sort(byNewest).map((chat) => this.#row(`chat-${person}-${chat.id}`, [chat, chosen === chat.id, this.#when(chat)], () =>
      this.#chat(chat, person, chosen)));
    arrange($("chats"), rows);
    const empty = $("no-chats");
    empty.hidden = rows.length > 0;
    empty.textContent = person === null ? "请先在左侧选择一个人" : "还没有聊天";
  }

  #showPeople() {
    const wanted = this.#people.filter((person) => `${person.name} ${person.note || ""}`.toLowerCase().includes(this.#filter));
    arrange($("people"), wanted.map((person) => {
      const target = href({ person: person.id, chat: this.chatFor(person.id) });
      return this.#row(`person-${person.id}`, [person, this.chosen === person.id, target], () => this.#person(person, target));
    }));
    $("no-people").hidden = wanted.length > 0 || !this.#people.length;
  }

  #person(person, target) {
    return entry(`person-${person.id}`, target, this.chosen === person.id, avatar(person.name),
      h("span", { class: "entry-words" }, h("span", { class: "entry-name" }, person.name),
        person.note ? h("span", { class: "entry-note" }, person.note) : null),
      badge(person.unread));
  }

  #chat(chat, person, chosen) {
    return entry(`chat-${chat.id}`, href({ person, chat: chat.id }), chosen === chat.id, avatar(chat.title, chat.kind),
      h("span", { class: "entry-words" },
        h("span", { class: "entry-top" }, h("span", { class: "entry-name" }, chat.title), h("time", { class: "entry-time" }, this.#when(chat))),
        h("span", { class: "entry-top" }, h("span", { class: "entry-note" }, ...withEmoji(lastLine(chat))), badge(chat.unread))));
  }

  #when(chat) {
    return chat.last ? brief(millis(chat.last.date), this.now()) : "";
  }

  #row(key, state, make) {
    const mark = JSON.stringify(state);
    const known = this.#made.get(key);
    if (known && known.mark === mark) return known.row;
    const row = known ? known.row : h("li", {});
    const focused = row.contains(document.activeElement);
    row.replaceChildren(make());
    if (focused) row.firstElementChild.focus({ preventScroll: true });
    this.#made.set(key, { mark, row });
    return row;
  }
}

/** The newest message in one line, and who wrote it. */
export function lastLine({ last, kind, started }) {
  if (!last) return started === false ? "尚未开始" : "还没有消息";
  const words = gist(last.text, last.from);
  return kind === "private" || words !== last.text ? words : `${last.from}：${words}`;
}

/** Newest on top, as every chat program has it; those without messages last. */
function byNewest(a, b) {
  const when = ({ last }) => (last ? millis(last.date) : 0);
  return when(b) - when(a);
}

function entry(testid, target, current, ...children) {
  return h("a", { class: "entry", href: target, "aria-current": current ? "true" : null, "data-testid": testid }, ...children);
}

export function badge(unread) {
  if (!unread) return null;
  return h("span", { class: "badge", role: "img", "data-testid": "unread", "aria-label": `${unread} 条未读` }, unread > MANY ? `${MANY}+` : String(unread));
}
