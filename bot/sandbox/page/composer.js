// Writing: text, replies, throws, files, the list of commands; or the Start button while the chat has not begun.

import { api } from "./api.js";
import { CommandList } from "./commands.js";
import { face } from "./dice.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { failed } from "./notice.js";
import { size } from "./when.js";

const MAX_HEIGHT_PX = 160;
const BORDERS_PX = 2;
const drafts = new Map(); // what was being written, by person and chat

export class Composer {
  #reply = null;
  #file = null;
  #sending = false;

  /** `target()`: {person, chat, thread}; `sent(message)`; `quote(message)`: {name, text}. */
  constructor({ target, sent, quote }) {
    Object.assign(this, { target, sent, quote });
    this.text = h("textarea", {
      rows: 1, placeholder: "输入消息", "aria-label": "消息", "data-testid": "composer", enterkeyhint: "send", autocomplete: "off",
      on: { input: () => this.#typed(), keydown: (event) => this.#key(event), paste: (event) => this.#pasted(event) },
    });
    this.send = button("send", "发送", "send primary", () => this.#submit());
    this.strip = h("div", { class: "strips" });
    this.commands = new CommandList({ target, run: (word) => this.say(word), complete: (word) => this.write(`${word} `) });
    this.startButton = h("button", { type: "button", class: "start primary", "data-testid": "start", hidden: true, on: { click: () => this.#start() } }, "开始");
    this.form = h("form", { class: "composer", on: { submit: (event) => { event.preventDefault(); this.#submit(); } } },
      this.#menu(), this.#slash(), this.text, throwButton("🎲", "掷骰子", () => this.throw("🎲")), this.send);
    this.element = h("div", { class: "composer-frame" }, this.commands.element, this.strip, this.form, this.startButton);
    this.text.value = drafts.get(this.#key4draft()) || "";
    this.#typed();
  }

  /** Before the private chat was begun, and while the bot is blocked there, nothing can be written. */
  open({ started, blocked }) {
    this.form.hidden = !started || blocked;
    this.startButton.hidden = !this.form.hidden;
    this.startButton.textContent = blocked ? "重新启用" : "开始";
    this.#grow();
  }

  /** In a closed topic only those write who run the group. */
  shut(closed) {
    for (const control of this.form.elements) control.disabled = closed;
    this.closed = closed;
    this.#hint();
    this.#typed();
  }

  focus() {
    (this.form.hidden ? this.startButton : this.text).focus({ preventScroll: true });
  }

  write(text) {
    this.text.value = text;
    this.#typed();
    this.focus();
  }

  reply(message) {
    this.#reply = message;
    this.#strips();
    this.focus();
  }

  attach(file, asPhoto) {
    this.#file = file && { file, asPhoto };
    this.#strips();
    this.#typed();
    this.focus();
  }

  say(text) {
    return this.#act((to) => api.say(to.person, to.chat, { text, ...this.#where(to) }));
  }

  throw(emoji) {
    return this.#act((to) => api.dice(to.person, to.chat, { emoji, ...this.#where(to) }));
  }

  async #submit() {
    const text = this.text.value.trim();
    if (this.#sending || (!text && !this.#file)) return;
    const { file, asPhoto } = this.#file || {};
    const done = file
      ? await this.#act((to) => api.file(to.person, to.chat, file, { caption: text, as_photo: asPhoto, ...thread(to) }))
      : await this.say(text);
    if (!done) return;
    this.#file = null;
    this.#strips();
    this.write("");
  }

  async #start() {
    await this.#act((to) => api.start(to.person, ""));
    this.focus();
  }

  /** true if the server took it. */
  async #act(call) {
    this.#sending = true;
    this.send.setAttribute("aria-busy", "true");
    try {
      this.sent(await call(this.target()));
      this.#reply = null;
      this.#strips();
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      this.#sending = false;
      this.send.removeAttribute("aria-busy");
    }
  }

  #where(to) {
    const where = {};
    const thread = this.#reply && this.#reply.thread ? this.#reply.thread : to.thread;
    if (this.#reply) where.reply_to = this.#reply.id;
    if (thread) where.thread = thread;
    return where;
  }

  #key4draft() {
    const to = this.target();
    return `${to.person}/${to.chat}`;
  }

  #typed() {
    drafts.set(this.#key4draft(), this.text.value);
    this.#grow();
    this.send.toggleAttribute("disabled", this.closed || (!this.text.value.trim() && !this.#file));
    this.commands.typed(this.text.value);
  }

  #grow() {
    this.text.style.height = "auto";
    if (this.text.isConnected) this.text.style.height = `${Math.min(this.text.scrollHeight + BORDERS_PX, MAX_HEIGHT_PX)}px`;
  }

  #key(event) {
    // While an input method is composing, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape") {
      if (this.#file) this.attach(null, false);
      else if (this.#reply) this.reply(null);
    }
  }

  #pasted(event) {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    this.attach(file, file.type.startsWith("image/"));
  }

  #strips() {
    const rows = [];
    if (this.#reply) {
      const { name, text } = this.quote(this.#reply);
      rows.push(strip("reply", "reply-bar", `回复 ${name}`, text, "reply-cancel", "取消回复", () => this.reply(null)));
    }
    if (this.#file) {
      const { file, asPhoto } = this.#file;
      rows.push(strip(asPhoto ? "image" : "file", "attachment", file.name, `${asPhoto ? "照片" : "文件"} · ${size(file.size)}`,
        "attachment-cancel", "移除附件", () => this.attach(null, false)));
    }
    this.strip.replaceChildren(...rows);
    this.#hint();
  }

  #hint() {
    this.text.placeholder = this.closed ? "话题已关闭，不能发送" : this.#file ? "添加说明（可不填）" : "输入消息";
  }

  #slash() {
    return button("slash", "命令", "commands", async () => {
      await this.commands.toggle();
      this.focus();
    });
  }

  #menu() {
    const photo = this.#input("attach-photo", "image/*", true);
    const file = this.#input("attach-file", null, false);
    const list = h("div", { class: "menu", role: "menu", hidden: true },
      item(icon("image"), "照片", () => photo.click()),
      item(icon("file"), "文件", () => file.click()),
      item(face("🎯", 6), "投飞镖", () => this.throw("🎯"), "throw-🎯"),
      item(icon("ball"), "打保龄球", () => this.throw("🎳"), "throw-🎳"));
    const open = button("more", "更多", "more", () => toggle(!list.hidden));
    const toggle = (hide) => {
      list.hidden = hide;
      open.setAttribute("aria-expanded", String(!hide));
      if (!hide) list.querySelector("button").focus();
    };
    open.setAttribute("aria-haspopup", "menu");
    open.setAttribute("aria-expanded", "false");
    list.addEventListener("click", () => toggle(true));
    const frame = h("div", { class: "menu-frame", on: {
      keydown: (event) => menuKey(event, list, () => { toggle(true); open.focus(); }),
      focusout: (event) => { if (!frame.contains(event.relatedTarget)) toggle(true); },
    } }, open, list, photo, file);
    return frame;
  }

  #input(testid, accept, asPhoto) {
    const input = h("input", {
      type: "file", class: "unseen", tabindex: "-1", "aria-label": asPhoto ? "选择照片" : "选择文件", accept, "data-testid": testid,
    });
    input.addEventListener("change", () => {
      if (input.files.length) this.attach(input.files[0], asPhoto);
      input.value = "";
    });
    return input;
  }
}

function thread(to) {
  return to.thread ? { thread: to.thread } : {};
}

function menuKey(event, list, close) {
  if (list.hidden) return;
  const items = [...list.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  if (event.key === "Escape") close();
  else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
  else if (event.key === "ArrowUp") items[(at + items.length - 1) % items.length].focus();
  else return;
  event.preventDefault();
}

function button(symbol, label, names, click) {
  const [testid] = names.split(" ");
  return h("button", { type: "button", class: `round ${names}`, title: label, "aria-label": label, "data-testid": testid, on: { click } }, icon(symbol));
}

function throwButton(emoji, label, click) {
  return h("button", { type: "button", class: "round throw", title: label, "aria-label": label, "data-testid": `throw-${emoji}`, on: { click } }, face(emoji, 5));
}

function item(picture, label, click, testid) {
  return h("button", { type: "button", role: "menuitem", "data-testid": testid, on: { click } }, picture, h("span", {}, label));
}

function strip(symbol, testid, title, text, cancelId, cancelLabel, cancel) {
  return h("div", { class: "strip", "data-testid": testid }, icon(symbol),
    h("span", { class: "strip-words" }, h("b", {}, title), h("span", {}, text)),
    h("button", { type: "button", class: "round", "aria-label": cancelLabel, title: cancelLabel, "data-testid": cancelId, on: { click: cancel } }, icon("close")));
}
