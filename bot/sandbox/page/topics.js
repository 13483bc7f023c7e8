// The topics of a chat: tabs, the list of all of them, and what whoever runs the group does to them by hand.

import { api } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { choose, failed } from "./notice.js";
import { badge, lastLine } from "./sidebar.js";
import { brief, millis } from "./when.js";

/** What stands in the chat itself. */
export const GENERAL = 0;

const DEEDS = {
  close: "关闭此话题",
  reopen: "重新打开此话题",
  delete: "删除此话题及其中全部消息",
  on: "开启话题",
  off: "停用话题（消息回到同一个列表）",
};

export class TopicBar {
  /** `go(id)`: show that topic, null for all; `changed()`: something was done to topics; `now()` in milliseconds. */
  constructor({ person, now, go, changed }) {
    Object.assign(this, { person, now, go, changed });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "话题" });
    const all = h("button", {
      type: "button", title: "全部话题", "aria-label": "全部话题", "data-testid": "topic-list", on: { click: () => this.#choose() },
    }, icon("list"));
    this.element = h("div", { class: "topics", hidden: true }, all, this.tabs);
    this.menu = h("button", {
      type: "button", class: "quiet talk-menu", hidden: true, "data-testid": "topic-menu", on: { click: () => this.#act() },
    }, "话题设置");
  }

  /** Shows the chat's topics, `thread` being open; returns the open one. */
  show(chat, thread) {
    Object.assign(this, { chat, thread });
    this.open = chat.topics.find(({ id }) => id === thread) || null;
    this.menu.hidden = !this.#deeds().length;
    this.element.hidden = !chat.topics.length;
    const known = JSON.stringify([chat.topics.map(({ id, name, closed, unread }) => [id, name, closed, unread]), thread]);
    if (known !== this.known) this.#fill();
    this.known = known;
    return this.open;
  }

  #fill() {
    const tab = (id, testid, ...words) => h("button", {
      type: "button", role: "tab", "aria-selected": String(this.thread === id), "data-testid": testid, on: { click: () => this.go(id) },
    }, ...words);
    this.tabs.replaceChildren(tab(null, "topic-all", "全部"), tab(GENERAL, "topic-0", "综合"),
      ...this.chat.topics.map((topic) => tab(topic.id, `topic-${topic.id}`, topic.closed ? closed() : null, topic.name, badge(topic.unread))));
    const chosen = this.tabs.querySelector("[aria-selected=true]");
    if (chosen) requestAnimationFrame(() => chosen.scrollIntoView({ block: "nearest", inline: "nearest" }));
  }

  async #choose() {
    const row = (topic) => ({
      value: topic.id,
      testid: `topic-entry-${topic.id}`,
      content: [h("span", { class: "topic-mark" }, topic.closed ? closed() : "#"),
        h("span", { class: "entry-words" },
          h("span", { class: "entry-top" }, h("span", { class: "entry-name" }, topic.name),
            topic.last ? h("time", { class: "entry-time" }, brief(millis(topic.last.date), this.now())) : null),
          h("span", { class: "entry-top" }, h("span", { class: "entry-note" }, topic.last ? lastLine(topic) : ""), badge(topic.unread)))],
    });
    const chosen = await choose("全部话题", this.chat.topics.map(row));
    if (chosen !== null) this.go(chosen);
  }

  #deeds() {
    const { chat, open } = this;
    if (!chat.manages) return [];
    const shuts = open && chat.kind !== "private" ? [open.closed ? "reopen" : "close"] : [];
    const turns = chat.kind === "supergroup" ? [chat.forum ? "off" : "on"] : [];
    return [...shuts, ...(open ? ["delete"] : []), ...turns];
  }

  async #act() {
    const deed = await choose("话题设置", this.#deeds().map((name) => ({
      value: name, testid: `topic-do-${name}`, content: [h("span", { class: "entry-name" }, DEEDS[name])],
    })));
    if (deed === null) return;
    const place = [this.person, this.chat.id];
    const call = deed === "on" || deed === "off" ? api.topics(...place, deed === "on") : api.topic(...place, this.open.id, deed);
    await call.catch(failed);
    this.changed();
  }
}

function closed() {
  return h("span", { role: "img", "aria-label": "已关闭", title: "已关闭" }, icon("lock"));
}
