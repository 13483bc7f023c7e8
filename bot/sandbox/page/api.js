// The server's simulation API, one function per call. Every function rejects with an ApiError that can be shown.

import { refusal } from "./words.js";

export class ApiError extends Error {
  constructor(status, description) {
    super(description);
    this.status = status;
  }
}

const UNREACHABLE = "连不上聊天服务，请检查它是否还在运行";

async function call(method, path, body, signal) {
  const options = { method, signal, headers: { Accept: "application/json" } };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, UNREACHABLE);
  }
  const text = await response.text();
  const data = parsed(text);
  if (!response.ok) throw new ApiError(response.status, refusal(data && data.error, response.status));
  return data;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const person = (pid) => `/sim/people/${pid}`;
const chat = (pid, cid) => `/sim/people/${pid}/chats/${cid}`;

export const api = {
  bot: () => call("GET", "/sim/bot"),
  people: () => call("GET", "/sim/people"),
  chats: (pid) => call("GET", `${person(pid)}/chats`),
  messages: (pid, cid, after, limit) => call("GET", `${chat(pid, cid)}/messages?after=${after}&limit=${limit}`),
  commands: (pid, cid) => call("GET", `${person(pid)}/commands?chat=${cid}`),
  say: (pid, cid, body) => call("POST", `${chat(pid, cid)}/messages`, body),
  dice: (pid, cid, body) => call("POST", `${chat(pid, cid)}/dice`, body),
  press: (pid, cid, message, data) => call("POST", `${chat(pid, cid)}/press`, { message_id: message, data }),
  forward: (pid, cid, message, to) => call("POST", `${chat(pid, cid)}/forward`, { message_id: message, to_chat: to }),
  read: (pid, cid, message, thread) => call("POST", `${chat(pid, cid)}/read`, { message_id: message, thread }),
  topics: (pid, cid, on) => call("POST", `${chat(pid, cid)}/topics`, { on }),
  topic: (pid, cid, topic, act) => call("POST", `${chat(pid, cid)}/topics/${topic}`, { act }),
  block: (pid, blocked) => call("POST", `${person(pid)}/block`, { blocked }),
  start: (pid, payload) => call("POST", `${person(pid)}/start`, { payload }),
  clock: () => call("GET", "/sim/clock"),
  moveClock: (body) => call("POST", "/sim/clock", body),

  /** `extra`: {caption, as_photo, thread?} */
  file(pid, cid, file, extra) {
    const form = new FormData();
    form.append("file", file, file.name);
    for (const [name, value] of Object.entries(extra)) form.append(name, String(value));
    return call("POST", `${chat(pid, cid)}/files`, form);
  },
};
