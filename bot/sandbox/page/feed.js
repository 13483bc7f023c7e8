// The messages of one chat as one person sees them. All fetching is serialised, and everything is keyed by message
// id: whatever order answers and events come in, nothing is lost and nothing stands there twice.

import { api } from "./api.js";

const PAGE = 300;
const ALL = 1_000_000;

export class Feed {
  #person;
  #chat;
  #changed;
  #tail = Promise.resolve();
  #messages = new Map();
  #seenTo = 0; // fetched without a gap up to here; a message that an own action returned does not move it
  #oldest = 0;
  #wanted = PAGE;
  #from = null; // the earliest message to look at again, while a look is queued

  /** `changed()` is called after every change. */
  constructor(person, chat, changed) {
    this.#person = person;
    this.#chat = chat;
    this.#changed = changed;
    this.pinned = null;
    this.loaded = false;
    this.failed = null;
    this.closed = false;
    this.older = false; // there is more above
  }

  /** In order of id. */
  get messages() {
    return [...this.#messages.values()].sort((a, b) => a.id - b.id);
  }

  get(id) {
    return this.#messages.get(id);
  }

  /** The newest ones again: at opening and after a broken connection. */
  reload() {
    return this.#queue(async () => {
      const batch = await this.#fetch(0, this.#wanted);
      const found = new Map(batch.map((message) => [message.id, message]));
      this.#seenTo = Math.max(0, ...found.keys());
      this.#oldest = Math.min(...found.keys(), Infinity);
      for (const message of this.#messages.values()) if (message.id > this.#seenTo) found.set(message.id, message);
      this.#messages = found;
      this.older = batch.length >= this.#wanted && this.#oldest > 1;
      this.loaded = true;
    });
  }

  /** More of what stands above. */
  more() {
    this.#wanted += PAGE * 2;
    return this.reload();
  }

  /** Fetches what is new, and message `id` (edited, deleted) and all after it again. Calls that wait are one call. */
  look(id = Infinity) {
    const queued = this.#from !== null;
    this.#from = Math.min(id, this.#from ?? Infinity);
    if (queued) return this.#tail;
    return this.#queue(async () => {
      const from = Math.max(Math.min(this.#from, this.#seenTo + 1), Math.min(this.#oldest, this.#seenTo + 1));
      this.#from = null;
      const batch = await this.#fetch(from - 1, ALL);
      const there = new Set(batch.map((message) => message.id));
      for (const known of [...this.#messages.keys()]) {
        if (known >= from && known <= this.#seenTo && !there.has(known)) this.#messages.delete(known);
      }
      for (const message of batch) this.#messages.set(message.id, message);
      this.#seenTo = Math.max(this.#seenTo, ...there);
      this.#oldest = Math.min(this.#oldest, ...there); // a chat that was opened empty has one only now
    });
  }

  /** A message that an own action returned: shown at once. */
  add(message) {
    if (!message || typeof message.id !== "number") return;
    if (!this.#messages.has(message.id)) this.#messages.set(message.id, message);
    this.#changed();
    this.look();
  }

  close() {
    this.closed = true;
  }

  async #fetch(after, limit) {
    const page = await api.messages(this.#person, this.#chat, after, limit);
    this.pinned = page.pinned;
    return page.messages;
  }

  #queue(work) {
    this.#tail = this.#tail.then(async () => {
      if (this.closed) return;
      try {
        await work();
        this.failed = null;
      } catch (error) {
        this.failed = error;
        this.#from = null;
      }
      if (!this.closed) this.#changed();
    });
    return this.#tail;
  }
}
