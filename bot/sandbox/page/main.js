// Wires the page: what the address says is what is shown.

import { api } from "./api.js";
import { Clock } from "./clock.js";
import { $, h } from "./dom.js";
import { whenFree } from "./hand.js";
import { connect } from "./live.js";
import { failed, hush, toast } from "./notice.js";
import * as route from "./route.js";
import { Sidebar } from "./sidebar.js";
import { Talk } from "./talk.js";

const LISTS_EVERY_MS = 250;
const RETRY_MS = 2000;
const LIMITS = { generous: "限速已放宽", telegram: "限速同 Telegram" };

class Page {
  constructor() {
    this.people = [];
    this.mine = [];
    this.here = { person: null, chat: null, thread: null, message: null };
    this.talk = null;
    this.timer = 0;
    this.asked = 0;
    this.showLists = () => this.#showLists();
    this.clock = new Clock(() => this.refresh());
    this.sidebar = new Sidebar({ now: () => this.clock.now(), chatFor: (person) => this.#chatFor(person) });
  }

  async start() {
    this.bot = await this.#patiently(() => api.bot());
    $("limits").textContent = LIMITS[this.bot.limits] || "";
    await this.#patiently(() => this.clock.refresh());
    window.addEventListener("hashchange", () => this.#follow(true));
    await this.#follow();
    window.matchMedia("(max-width: 760px)").addEventListener("change", () => this.#showPeople());
    connect({
      event: (event) => this.#event(event),
      resync: () => this.#resync(),
      state: (connected) => { $("offline").hidden = connected; },
    });
  }

  /** The lists again, soon; many calls in a row are one. */
  refresh() {
    if (this.timer) return;
    this.timer = setTimeout(async () => {
      await this.#lists();
      this.timer = 0;
      if (this.again) this.refresh();
      this.again = false;
    }, LISTS_EVERY_MS);
  }

  async #follow(byHand = false) {
    const next = route.read();
    const same = next.person === this.here.person && next.chat === this.here.chat;
    this.here = next;
    document.body.dataset.pane = next.person === null ? "people" : next.chat === null ? "chats" : "talk";
    if (same && this.talk) {
      this.talk.show(next);
      return;
    }
    this.#closeTalk();
    hush();
    await this.#lists();
    if (byHand && this.talk && matchMedia("(hover: hover) and (min-width: 761px)").matches) this.talk.composer.focus();
  }

  async #lists() {
    const { person } = this.here;
    const turn = (this.asked += 1);
    try {
      const chatsOf = async () => (person === null ? [] : api.chats(person).catch(unknownPerson));
      const [people, chats] = await Promise.all([api.people(), chatsOf()]);
      if (turn !== this.asked || person !== this.here.person) return;
      this.people = people;
      this.mine = chats;
    } catch (error) {
      if (error.status) failed(error);
      return;
    }
    whenFree(this.showLists);
  }

  #showLists() {
    this.#showPeople();
    this.sidebar.chats(this.mine, this.here.person, this.here.chat);
    this.#showTalk();
  }

  #showPeople() {
    this.sidebar.people(this.people, this.here.person);
  }

  #showTalk() {
    const chat = this.mine.find(({ id }) => id === this.here.chat);
    if (this.talk && chat) this.talk.update(chat);
    else if (chat) this.#openTalk(chat);
    else if (!this.talk) this.#placeholder();
  }

  #openTalk(chat) {
    this.talk = new Talk({
      bot: this.bot,
      now: () => this.clock.now(),
      chats: () => this.mine,
      refresh: () => this.refresh(),
      go: (target) => route.go(target, true),
      goTo: (id, message) => this.#goTo(id, message),
      start: (payload) => this.#begin(payload),
    }, chat, this.here);
    $("talk").replaceChildren(this.talk.element);
  }

  #closeTalk() {
    if (this.talk) this.talk.close();
    this.talk = null;
  }

  #placeholder() {
    const words = this.here.person === null ? "选一个人，以这个人的身份收发消息。" : this.here.chat === null ? "选一个聊天。" : "这个聊天已不存在，或这个人不在其中。";
    $("talk").replaceChildren(h("p", { class: "placeholder" }, words));
  }

  /** Changing person keeps the group in view, or goes from one private chat to the other; not on a phone. */
  #chatFor(person) {
    if (matchMedia("(max-width: 760px)").matches || this.here.chat === null) return null;
    return this.here.chat === this.here.person ? person : this.here.chat;
  }

  #goTo(chat, message) {
    if (this.talk && this.talk.chat.id === chat) this.talk.jump(message);
    else if (this.mine.some(({ id }) => id === chat)) route.go({ person: this.here.person, chat, message });
    else toast("您不在这个群里，看不到这条消息");
  }

  async #begin(payload) {
    const { person } = this.here;
    try {
      await api.start(person, payload);
      route.go({ person, chat: person });
    } catch (error) {
      failed(error);
    }
  }

  #event(event) {
    if (event.kind === "clock") this.clock.refresh().catch(() => undefined);
    if (event.kind === "answer" || event.kind === "clock") return;
    if (this.timer) this.again = true;
    this.refresh();
    if (this.talk && event.kind !== "people" && event.chat === this.talk.chat.id) this.talk.event(event);
  }

  #resync() {
    this.clock.refresh().catch(() => undefined);
    this.refresh();
    if (this.talk) this.talk.feed.reload();
  }

  async #patiently(call) {
    for (;;) {
      try {
        return await call();
      } catch {
        $("offline").hidden = false;
        await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
      }
    }
  }
}

/** An address may name somebody who does not exist: they have no chats. */
function unknownPerson(error) {
  if (error.status === 404) return [];
  throw error;
}

new Page().start();
