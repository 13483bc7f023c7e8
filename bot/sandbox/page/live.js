// Server-sent events with reconnection. After every (re)connection the listener is told to look at everything
// afresh, so that what happened in between is not missed.

const KINDS = ["message", "edit", "delete", "answer", "clock", "people"];
const FIRST_RETRY_MS = 300;
const LONGEST_RETRY_MS = 5000;

/**
 * `on.event({kind, chat, message, person})`, `on.resync()`, `on.state(connected)`.
 */
export function connect(on) {
  let source = null;
  let delay = FIRST_RETRY_MS;
  let timer = 0;

  function open() {
    close();
    source = new EventSource("/sim/events");
    source.onopen = () => {
      delay = FIRST_RETRY_MS;
      on.state(true);
      on.resync();
    };
    // Not left to the browser: it waits longer, and gives up after an HTTP error.
    source.onerror = () => {
      close();
      on.state(false);
      timer = setTimeout(open, delay);
      delay = Math.min(delay * 2, LONGEST_RETRY_MS);
    };
    source.onmessage = take;
  }

  function close() {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  }

  function take(event) {
    const data = JSON.parse(event.data);
    if (KINDS.includes(data.kind)) on.event(data);
  }

  // A phone that slept, a tab that was frozen: the connection may look alive and not be.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") on.resync();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => event.persisted && open());
  open();
}
