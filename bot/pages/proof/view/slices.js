// Long work in short slices, so that the page stays alive meanwhile.

const SLICE_MS = 24;

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

/** Run work that pauses with how much it has done since; pauses with the part of the whole, between `from` and `to`. */
export function* counted(work, expected, from, to) {
  let done = 0;
  let turn = work.next();
  while (!turn.done) {
    done += turn.value;
    yield from + (to - from) * Math.min(done / (expected || 1), 1);
    turn = work.next();
  }
  return turn.value;
}

/** Run work that pauses with the part of it that is done (0 to 1) as the part of a whole between `from` and `to`. */
export function* asPart(work, from, to) {
  let turn = work.next();
  while (!turn.done) {
    yield from + (to - from) * turn.value;
    turn = work.next();
  }
  return turn.value;
}

/** Decode base64 (what the page carries, in one piece or several), part by part. */
export function* bytesOfBase64(texts) {
  const sizes = texts.map((text) => text.length / 4 * 3 - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const step = 4 * 65536;
  let at = 0;
  for (const text of texts) {
    for (let from = 0; from < text.length; from += step) {
      const piece = atob(text.slice(from, from + step));
      for (let k = 0; k < piece.length; k += 1) {
        bytes[at++] = piece.charCodeAt(k);
      }
      yield 0;
    }
  }
  return bytes;
}
