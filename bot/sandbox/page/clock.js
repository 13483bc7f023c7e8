// The service's clock in the bar on top: runs on by itself, jumps when it is moved by whoever.

import { api } from "./api.js";
import { $ } from "./dom.js";
import { failed } from "./notice.js";
import { day, full, millis, time } from "./when.js";

const TICK_MS = 1000;
const MOVED_MS = 1800;

export class Clock {
  #now = Date.now();
  #read = performance.now();
  #version = null;

  /** `moved()` is called after each jump. */
  constructor(moved) {
    this.moved = moved;
    this.face = $("clock");
    this.#button("clock-hour", { advance_seconds: 3600 });
    this.#button("clock-workday", { next_working_day: true });
    setInterval(() => this.#show(), TICK_MS);
  }

  /** The service's time in milliseconds. */
  now() {
    return this.#now + performance.now() - this.#read;
  }

  async refresh() {
    this.#take(await api.clock());
  }

  #take({ now, version }) {
    const jumped = this.#version !== null && version !== this.#version;
    this.#now = millis(now);
    this.#read = performance.now();
    this.#version = version;
    this.face.dataset.version = version;
    this.#show();
    if (jumped) this.#announce();
  }

  #show() {
    const now = this.now();
    const words = `${day(now, now)} ${time(now)}`;
    this.face.dataset.now = new Date(now).toISOString();
    if (this.face.textContent === words) return;
    this.face.textContent = words;
    this.face.dateTime = new Date(now).toISOString();
    this.face.title = full(now);
  }

  #announce() {
    $("clock-said").textContent = `服务时间：${full(this.now())}`;
    this.face.parentElement.classList.add("moved");
    setTimeout(() => this.face.parentElement.classList.remove("moved"), MOVED_MS);
    this.moved();
  }

  #button(id, body) {
    const button = $(id);
    button.addEventListener("click", async () => {
      if (button.ariaBusy === "true") return;
      button.ariaBusy = "true";
      try {
        this.#take(await api.moveClock(body));
      } catch (error) {
        failed(error);
      }
      button.ariaBusy = "false";
    });
  }
}
