// Long work in short slices, so that the page stays alive meanwhile.

const SLICE_MS = 12;

/**
 * Run a generator to its end and return what it returns; `onProgress` gets what it last handed out after each slice.
 * Where `wanted` says no, the work is dropped and null returned.
 */
export async function inSlices(work, onProgress, wanted = () => true) {
  const channel = new MessageChannel();
  const breath = () => new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
  try {
    for (;;) {
      await breath();
      if (!wanted()) {
        return null;
      }
      const until = performance.now() + SLICE_MS;
      let turn = work.next();
      while (!turn.done && performance.now() < until) {
        turn = work.next();
      }
      if (turn.done) {
        return turn.value;
      }
      onProgress(turn.value);
    }
  } finally {
    channel.port1.close();
  }
}

/** Decode base64 (what the page carries), piece by piece. */
export function* bytesOfBase64(text) {
  const size = text.length / 4 * 3 - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);
  const bytes = new Uint8Array(size);
  const step = 4 * 65536;
  let at = 0;
  for (let from = 0; from < text.length; from += step) {
    const piece = atob(text.slice(from, from + step));
    for (let k = 0; k < piece.length; k += 1) {
      bytes[at++] = piece.charCodeAt(k);
    }
    yield 0;
  }
  return bytes;
}
