// The list of commands above the text field: opens with "/", narrows while typing.

import { api } from "./api.js";
import { h } from "./dom.js";

export class CommandList {
  #all = [];
  #shown = [];
  #active = 0;
  #forced = false;
  #fetched = 0;

  /** `target()`: {person, chat}; `run("/word")` sends it, `complete("/word")` writes it. */
  constructor({ target, run, complete }) {
    Object.assign(this, { target, run, complete });
    this.element = h("ul", { class: "commands-list", role: "listbox", "aria-label": "命令", hidden: true });
  }

  async toggle() {
    if (this.element.hidden) {
      await this.#fetch();
      this.#forced = true;
      this.#show("");
    } else {
      this.hide();
    }
  }

  hide() {
    this.#forced = false;
    this.element.hidden = true;
    this.#shown = [];
  }

  /** The text field now holds `text`. */
  async typed(text) {
    const turn = (this.#fetched += 1);
    const word = /^\/([a-z0-9_]*)$/i.exec(text);
    if (!word) {
      this.hide();
      return;
    }
    if (text === "/" || !this.#all.length) await this.#fetch();
    if (turn === this.#fetched) this.#show(word[1].toLowerCase());
  }

  /** Handles a key of the text field; true if it was used up. */
  key(event) {
    if (this.element.hidden || !this.#shown.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#move(step);
    else if (event.key === "Enter" && !event.shiftKey) this.#choose(this.#shown[this.#active]);
    else if (event.key === "Tab" && !event.shiftKey && !this.#forced) this.complete(`/${this.#shown[this.#active].command}`);
    else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    return true;
  }

  async #fetch() {
    const to = this.target();
    this.#all = await api.commands(to.person, to.chat).catch(() => []);
  }

  #show(prefix) {
    this.#shown = this.#all.filter((entry) => entry.command.startsWith(prefix));
    // Who has typed a whole command means that one, though a longer one begins with it and stands above.
    this.#active = Math.max(0, this.#shown.findIndex((entry) => entry.command === prefix));
    const rows = this.#shown.map((entry, index) => h("li", {
      role: "option", id: `command-${index}`, "data-testid": `command-${entry.command}`,
      on: { mousedown: (event) => event.preventDefault(), click: () => this.#choose(entry) },
    }, h("span", { class: "command-word" }, `/${entry.command}`), h("span", { class: "command-about" }, entry.description)));
    if (this.#forced && !rows.length) rows.push(h("li", { class: "none" }, "这里没有可用的命令"));
    this.element.replaceChildren(...rows);
    this.element.hidden = !rows.length;
    this.#mark();
  }

  #move(step) {
    this.#active = (this.#active + step + this.#shown.length) % this.#shown.length;
    this.#mark();
  }

  #mark() {
    [...this.element.children].forEach((row, index) => {
      row.setAttribute("aria-selected", String(index === this.#active));
      if (index === this.#active) row.scrollIntoView({ block: "nearest" });
    });
  }

  #choose(entry) {
    this.hide();
    this.complete("");
    this.run(`/${entry.command}`);
  }
}
