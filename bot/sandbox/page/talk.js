// One open chat: title, pinned message, topics, messages, composer.

import { api } from "./api.js";
import { avatar } from "./avatar.js";
import { kind } from "./bubble.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { Feed } from "./feed.js";
import { whenFree } from "./hand.js";
import { icon } from "./icons.js";
import { MessageList } from "./list.js";
import { alert, chooseChat, failed, toast } from "./notice.js";
import { meaning } from "./rich.js";
import { GENERAL, TopicBar } from "./topics.js";
import { service } from "./words.js";

const WORDS = { dice: "掷出", document: "[文件]", photo: "[照片]" };

export class Talk {
  #waiting = new Set();
  #seen = 0;
  #jumpTo = null;

  /** `app`: {bot, now(), chats(), go(route), goTo(chat, message), read()}; `route`: {person, chat, thread, message}. */
  constructor(app, chat, route) {
    Object.assign(this, { app, chat, person: route.person, thread: route.thread });
    this.#jumpTo = route.message;
    const show = () => { if (!this.feed.closed) this.#render(); };
    this.feed = new Feed(this.person, chat.id, () => whenFree(show));
    this.topics = new TopicBar({
      person: this.person, now: app.now, go: (id) => this.#tab(id), changed: () => app.refresh(),
    });
    this.list = new MessageList({
      person: this.person, chat, unread: this.#unread(chat), now: app.now,
      act: {
        press: (message, button) => this.#press(message, button),
        reply: (message) => this.composer.reply(message),
        forward: (message) => this.#forward(message),
        jump: (id) => this.jump(id),
        pick: (row) => this.#pick(row),
        seen: (id) => this.#read(id),
        older: () => this.feed.more(),
      },
    });
    this.composer = new Composer({
      target: () => ({ person: this.person, chat: this.chat.id, thread: this.thread }),
      sent: (message) => this.#sent(message),
      quote: (message) => ({ name: message.from ? message.from.name : "", text: summary(message) }),
    });
    this.#frame();
    this.update(chat);
    this.feed.reload();
  }

  /** Live: something happened in this chat. */
  event({ kind: what, message }) {
    this.feed.look(what === "edit" || what === "delete" ? message : Infinity);
  }

  /** The chat's line in the list has changed. */
  update(chat) {
    this.chat = chat;
    this.title.textContent = chat.title;
    this.about.textContent = chat.kind === "private" ? "机器人" : `${chat.members} 位成员`;
    this.composer.open(chat);
    this.stop.hidden = chat.kind !== "private" || !chat.started || chat.blocked;
    const tags = JSON.stringify(chat.topics.map(({ id, name }) => [id, name]));
    if (this.thread && !chat.topics.some(({ id }) => id === this.thread)) this.#tab(null);
    if (tags !== this.tags && this.feed.loaded) this.#render();
    this.tags = tags;
    this.#topic();
  }

  #unread(chat) {
    const topic = chat.topics.find(({ id }) => id === this.thread);
    return topic ? topic.unread : chat.unread;
  }

  /** The bar, and whether one can write here. */
  #topic() {
    const open = this.topics.show(this.chat, this.thread);
    this.composer.shut(Boolean(open && open.closed && !this.chat.manages));
  }

  /** The address now names another topic or message of this chat. */
  show({ thread, message }) {
    if (thread !== this.thread) {
      this.thread = thread;
      this.#seen = 0;
      this.list.reset();
      this.#topic();
      this.#render();
    }
    if (message !== null) this.jump(message);
  }

  jump(id) {
    const message = this.feed.get(id);
    if (message && !this.#shown(message)) {
      this.#tab(null);
      this.show({ thread: null, message: null });
    }
    if (!this.list.jump(id)) toast("原消息已不在");
  }

  close() {
    this.feed.close();
    this.list.close();
    this.element.remove();
  }

  #frame() {
    this.title = h("h2", { class: "talk-title", "data-testid": "chat-title" });
    this.about = h("p", { class: "talk-about" });
    this.stop = h("button", { type: "button", class: "quiet", hidden: true, "data-testid": "block", on: { click: () => this.#block() } }, "停用机器人");
    this.pinned = h("button", { type: "button", class: "pinned", hidden: true, "data-testid": "pinned", on: { click: () => this.jump(this.feed.pinned.id) } });
    const back = h("a", { class: "back", href: `#person=${this.person}`, "aria-label": "返回聊天列表", "data-testid": "back" }, icon("back"));
    this.empty = h("p", { class: "hint", hidden: true });
    this.element = h("div", { class: "talk-frame" },
      h("header", { class: "talk-head" }, back, avatar(this.chat.title, this.chat.kind), h("div", { class: "talk-names" }, this.title, this.about), this.topics.menu, this.stop),
      this.topics.element, this.pinned, this.empty, this.list.element, this.composer.element);
    this.list.element.addEventListener("click", (event) => this.#clicked(event));
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => this.#dropped(event));
  }

  #render() {
    if (this.feed.failed && !this.feed.loaded) return this.#lost(this.feed.failed);
    if (!this.feed.loaded) return undefined;
    this.#showPinned();
    const messages = this.feed.messages.filter((message) => this.#shown(message));
    this.list.older.hidden = !this.feed.older;
    this.list.render(messages, (id, data) => this.#waiting.has(`${id} ${data}`), (message) => this.#topicTag(message));
    this.list.scroller.dataset.loaded = "true";
    this.empty.hidden = messages.length > 0;
    this.empty.textContent = this.chat.started === false ? "点按下方“开始”，与机器人对话。" : "还没有消息";
    if (this.#jumpTo !== null) {
      const target = this.#jumpTo;
      this.#jumpTo = null;
      this.jump(target);
    }
    return undefined;
  }

  #lost(error) {
    this.empty.hidden = false;
    this.empty.textContent = error.status === 404 || error.status === 403 ? "这个聊天已不存在，或您已不在其中。" : error.message;
  }

  #shown(message) {
    return this.thread === null || (message.thread || GENERAL) === this.thread;
  }

  #topicTag(message) {
    if (this.thread !== null || !message.thread) return null;
    const topic = this.chat.topics.find(({ id }) => id === message.thread);
    return topic ? topic.name : null;
  }

  #tab(id) {
    this.app.go({ person: this.person, chat: this.chat.id, thread: id });
  }

  #showPinned() {
    const { pinned } = this.feed;
    this.pinned.hidden = !pinned;
    if (!pinned) return;
    this.pinned.replaceChildren(icon("pin"),
      h("span", { class: "pinned-words" }, h("b", {}, "置顶消息"), h("span", {}, ...withEmoji(summary(pinned)))));
    this.pinned.setAttribute("aria-label", `置顶消息：${summary(pinned)}`);
  }

  async #block() {
    await api.block(this.person, true).catch(failed);
    this.app.refresh();
  }

  async #press(message, button) {
    const key = `${message.id} ${button.data}`;
    if (this.#waiting.has(key)) return;
    this.#waiting.add(key);
    this.#render();
    try {
      this.#answer(await api.press(this.person, this.chat.id, message.id, button.data));
    } catch (error) {
      failed(error);
    }
    this.#waiting.delete(key);
    if (!this.feed.closed) this.#render();
  }

  #answer(answer) {
    if (answer.pending) toast("机器人暂时没有回应，请稍后再试");
    else if (answer.text && answer.alert) alert(answer.text);
    else if (answer.text) toast(answer.text);
    if (answer.url && !this.#inside(answer.url)) window.open(answer.url, "_blank", "noopener");
  }

  async #forward(message) {
    const to = await chooseChat(this.app.chats());
    if (to === null) return;
    try {
      const copy = await api.forward(this.person, this.chat.id, message.id, to);
      if (to === this.chat.id) this.#sent(copy);
      else toast("已转发");
    } catch (error) {
      failed(error);
    }
  }

  #sent(message) {
    this.feed.add(message);
    this.list.toEnd(false);
    this.app.refresh();
  }

  #pick(row) {
    for (const other of this.list.inner.querySelectorAll(".picked")) if (other !== row) other.classList.remove("picked");
    row.classList.toggle("picked");
  }

  async #read(id) {
    if (id <= this.#seen || document.visibilityState !== "visible") return;
    const first = this.#seen === 0;
    this.#seen = id;
    if (first && !this.chat.unread) return;
    await api.read(this.person, this.chat.id, id, this.thread).catch(() => undefined);
    this.app.refresh();
  }

  #clicked(event) {
    const command = event.target.closest("[data-command]");
    if (command) {
      this.composer.say(command.dataset.command);
      return;
    }
    const link = event.target.closest("a[href]");
    if (link && this.#inside(link.href)) event.preventDefault();
  }

  /** Follows a link that stays inside the chat; false for every other. */
  #inside(address) {
    const found = meaning(address, this.app.bot.username);
    if (!found) return false;
    if ("start" in found) this.app.start(found.start);
    else this.app.goTo(found.chat, found.message);
    return true;
  }

  #dropped(event) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    this.composer.attach(file, file.type.startsWith("image/"));
  }
}

/** A message in one line. */
function summary(message) {
  const what = kind(message);
  if (what === "service") return service(message.service, message.from.name, message.about);
  if (what === "dice") return `${message.dice.emoji} ${WORDS.dice} ${message.dice.value} 点`;
  if (what === "text") return message.text;
  return `${WORDS[what]} ${what === "document" ? message.document.name : ""}`;
}
