// The scrolling list of messages: day lines, unread line, grouping, and where one stands while it changes.

import { bubble, kind } from "./bubble.js";
import { arrange, h } from "./dom.js";
import { icon } from "./icons.js";
import { day, millis, sameDay } from "./when.js";

const NEAR_END_PX = 40;
const UNREAD_TOP_PX = 60;
const TOGETHER_MS = 5 * 60 * 1000;
const FLASH_MS = 1800;

export class MessageList {
  #made = new Map(); // key → {mark, element}
  #first = true;
  #unreadFrom = null;
  #missed = new Set();
  #known = new Set();
  #openedAt = 0; // the newest message when the chat was opened: what came later is news
  #sticky = true;

  /** `act` as for a bubble, and `seen(id)`; `now()` in milliseconds. */
  constructor({ person, chat, unread, act, now }) {
    Object.assign(this, { person, chat, unread, act, now });
    this.inner = h("div", { class: "messages-inner" });
    this.older = h("button", { type: "button", class: "older", hidden: true, "data-testid": "older", on: { click: () => act.older() } }, "显示更早的消息");
    this.scroller = h("div", {
      class: "messages", role: "log", "aria-label": "消息", tabindex: "0", "data-testid": "messages", on: { scroll: () => this.#scrolled() },
    }, this.older, this.inner);
    this.badge = h("span", { class: "badge" });
    this.jumper = h("button", {
      type: "button", class: "jump", hidden: true, "aria-label": "回到最新消息", "data-testid": "jump-newest",
      on: { click: () => this.toEnd(true) },
    }, this.badge, icon("down"));
    this.element = h("div", { class: "messages-frame" }, this.scroller, this.jumper);
    this.#watchSize();
  }

  /** Shows `messages` (in order); `busy(id, data)`: is that button waiting; `topicName(m)`: tag to show or null. */
  render(messages, busy, topicName) {
    const arrived = messages.filter((message) => message.id > this.#openedAt && !this.#known.has(message.id));
    const mine = !this.#first && arrived.some((message) => this.#own(message));
    const above = this.#first || !messages.length || this.#known.has(messages[0].id) ? null : this.#distance();
    if (this.#first) this.#open(messages);
    else this.#count(arrived);
    for (const message of messages) this.#known.add(message.id);
    const focus = focusIn(this.inner);
    const stuck = this.#sticky;
    this.#arrange(messages, busy, topicName);
    if (focus) refocus(this.inner, focus);
    if (this.#first) this.#place();
    else if (stuck || mine) this.toEnd(false);
    else if (above !== null) this.scroller.scrollTop += this.#distance() - above;
    this.#first = false;
    this.#scrolled();
  }

  /** Scrolls to a message and marks it for a moment; false if it is not here. */
  jump(id) {
    const element = this.inner.querySelector(`[data-id="${id}"]`);
    if (!element) return false;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
    element.classList.remove("flash");
    void element.offsetWidth; // restarts the animation
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), FLASH_MS);
    return true;
  }

  toEnd(smooth) {
    this.#sticky = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm ? "smooth" : "instant" });
  }

  /** Forgets where one stood: the next render is like opening. */
  reset() {
    this.#first = true;
    this.#missed.clear();
    this.unread = 0;
    this.#unreadFrom = null;
  }

  close() {
    this.observer.disconnect();
  }

  #own(message) {
    return Boolean(message.from) && message.from.id === this.person && !message.service;
  }

  #open(messages) {
    this.#openedAt = Math.max(this.#openedAt, ...messages.map((message) => message.id));
    let left = this.unread;
    for (const message of [...messages].reverse()) {
      if (left <= 0) break;
      if (message.from && message.from.id === this.person) continue; // own acts are never unread
      left -= 1;
      this.#unreadFrom = message.id;
    }
  }

  #count(arrived) {
    if (this.#sticky) return;
    for (const message of arrived) if (!this.#own(message)) this.#missed.add(message.id);
  }

  #place() {
    const line = this.inner.querySelector(".unread-line");
    if (line) {
      this.scroller.scrollTop += line.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top - UNREAD_TOP_PX;
      this.#sticky = this.#distance() < NEAR_END_PX;
    } else {
      this.toEnd(false);
    }
  }

  /** One section a day, so that the lines with the dates push each other away while scrolling. */
  #arrange(messages, busy, topicName) {
    const days = [];
    const used = new Set();
    const take = (key, mark, make) => {
      used.add(key);
      const known = this.#made.get(key);
      if (known && known.mark === mark) return known.element;
      const element = make();
      if (known) carry(known.element, element);
      this.#made.set(key, { mark, element });
      return element;
    };
    messages.forEach((message, index) => {
      const before = messages[index - 1];
      const ms = millis(message.date);
      if (!before || !sameDay(millis(before.date), ms)) {
        const words = day(ms, this.now());
        const section = take(`section-${message.id}`, "", () => h("section", {}));
        days.push({ section, rows: [take(`day-${message.id}`, words, () => h("div", { class: "day" }, h("span", {}, words)))] });
      }
      const { rows } = days[days.length - 1];
      if (index && message.id === this.#unreadFrom) rows.push(take("unread", "", () => h("div", { class: "unread-line" }, "以下为未读消息")));
      const view = this.#view(message, before, messages[index + 1], busy, topicName);
      const mark = JSON.stringify([message, view.first, view.last, view.topic, view.waiting]);
      rows.push(take(`message-${message.id}`, mark, () => bubble(message, view, this.act)));
    });
    for (const key of this.#made.keys()) if (!used.has(key)) this.#made.delete(key);
    arrange(this.inner, days.map(({ section }) => section));
    for (const { section, rows } of days) arrange(section, rows);
  }

  #view(message, before, after, busy, topicName) {
    const waiting = (message.buttons || []).flat().filter((button) => button.data && busy(message.id, button.data)).map((button) => button.data);
    return {
      own: this.#own(message),
      group: this.chat.kind !== "private",
      first: !together(before, message) || message.id === this.#unreadFrom,
      last: !together(message, after) || (after && after.id === this.#unreadFrom),
      topic: topicName(message),
      fresh: message.id > this.#openedAt && !this.#made.has(`message-${message.id}`),
      waiting,
      busy: (data) => waiting.includes(data),
    };
  }

  #watchSize() {
    this.observer = new ResizeObserver(() => {
      if (this.#sticky && !this.#first) this.toEnd(false);
    });
    this.observer.observe(this.inner);
    this.observer.observe(this.scroller);
  }

  #distance() {
    return this.scroller.scrollHeight - this.scroller.clientHeight - this.scroller.scrollTop;
  }

  #scrolled() {
    if (this.#first) return;
    this.#sticky = this.#distance() < NEAR_END_PX;
    if (this.#sticky) this.#missed.clear();
    this.jumper.hidden = this.#sticky;
    this.badge.textContent = this.#missed.size ? String(this.#missed.size) : "";
    this.#tellSeen();
  }

  #tellSeen() {
    const rows = this.inner.querySelectorAll("[data-id]");
    const end = this.scroller.getBoundingClientRect().bottom;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      if (rows[index].getBoundingClientRect().top < end) {
        this.act.seen(Number(rows[index].dataset.id));
        return;
      }
    }
  }
}

function together(a, b) {
  if (!a || !b || kind(a) === "service" || kind(b) === "service") return false;
  if (!a.from || !b.from || a.from.id !== b.from.id) return false;
  const [x, y] = [millis(a.date), millis(b.date)];
  return y - x < TOGETHER_MS && sameDay(x, y);
}

/** What stays of the old element: being picked, being marked. */
function carry(old, fresh) {
  for (const name of ["picked", "flash"]) if (old.classList.contains(name)) fresh.classList.add(name);
}

/** Which button of which message has the focus, to be found again after that message was rebuilt. */
function focusIn(inner) {
  const active = document.activeElement;
  const row = active && inner.contains(active) ? active.closest("[data-id]") : null;
  return row && { id: row.dataset.id, data: active.dataset.data, testid: active.dataset.testid, element: active };
}

function refocus(inner, { id, data, testid, element }) {
  if (document.activeElement === element) return;
  const row = inner.querySelector(`[data-id="${id}"]`);
  if (!row) return;
  const all = [...row.querySelectorAll("button, a")];
  const same = all.find((button) => (data ? button.dataset.data === data : testid && button.dataset.testid === testid));
  (same || all.find((button) => button.classList.contains("key")) || row).focus({ preventScroll: true });
}
