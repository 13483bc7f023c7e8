// The tokens of JSON (RFC 8259), and of those only what draw-1 allows.

import { refuse } from "./errors.js";

const LONGEST_INTEGER = `-${Number.MAX_SAFE_INTEGER}`.length;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const HEX = /[0-9a-fA-F]{4}/y;
const NOT_ASCII = /[^\u0000-\u007f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const ESCAPES = new Map([
  ['"', '"'], ["\\", "\\"], ["/", "/"], ["b", "\b"], ["f", "\f"], ["n", "\n"], ["r", "\r"], ["t", "\t"],
]);

/** Reads a text from its beginning; every method leaves `at` behind what it has read. */
export class Scanner {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /** Return the value that begins here; of an array or object only a new one, still empty. */
  value() {
    this.skipBlanks();
    const first = this.text[this.at];
    if (first === '"') {
      return this.string();
    }
    if (first === "{" || first === "[") {
      this.at += 1;
      return first === "{" ? new Map() : [];
    }
    if (first === "t" || first === "f") {
      return this.word(first === "t");
    }
    return this.number();
  }

  /** Tell whether an array or object ends right after its beginning. */
  closed(value) {
    this.skipBlanks();
    const found = this.text[this.at] === (value instanceof Map ? "}" : "]");
    this.at += found ? 1 : 0;
    return found;
  }

  /** After a value: tell whether its array or object ends here; if not, a comma was read. */
  ends(value) {
    if (this.closed(value)) {
      return true;
    }
    this.expect(",");
    return false;
  }

  /** Return a key, the colon after it read as well. */
  key() {
    this.skipBlanks();
    if (this.text[this.at] !== '"') {
      this.fail();
    }
    const key = this.string();
    if (NOT_ASCII.test(key)) {
      refuse("key-not-ascii");
    }
    this.skipBlanks();
    this.expect(":");
    return key;
  }

  /** Refuse anything but blanks up to the end. */
  end() {
    this.skipBlanks();
    if (this.at !== this.text.length) {
      this.fail();
    }
  }

  word(meant) {
    if (!this.text.startsWith(String(meant), this.at)) {
      this.fail();
    }
    this.at += String(meant).length;
    return meant;
  }

  number() {
    const digits = this.match(NUMBER);
    if (digits === null) {
      this.fail();
    }
    // Judged by their spelling: 1.0 and 1e2 are no integers here, and 2^53 must not pass for being rounded.
    if (digits === "-0" || digits.length > LONGEST_INTEGER || /[.eE]/.test(digits) || !Number.isSafeInteger(+digits)) {
      refuse("number");
    }
    return Number(digits);
  }

  string() {
    this.at += 1;
    let text = this.match(PLAIN);
    while (this.text[this.at] !== '"') {
      text += this.escaped() + this.match(PLAIN);
    }
    this.at += 1;
    if (NOT_ASCII.test(text)) {
      if (text.normalize("NFC") !== text) {
        refuse("not-nfc");
      }
      if (LONE_SURROGATE.test(text)) {
        refuse("lone-surrogate");
      }
    }
    return text;
  }

  /** Return what a backslash and the characters after it stand for. */
  escaped() {
    this.expect("\\");
    const kind = this.text[this.at];
    this.at += 1;
    if (kind === "u") {
      return String.fromCharCode(Number.parseInt(this.match(HEX) ?? this.fail(), 16));
    }
    return ESCAPES.get(kind) ?? this.fail();
  }

  skipBlanks() {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) {
        return;
      }
      this.at += 1;
    }
  }

  expect(character) {
    if (this.text[this.at] !== character) {
      this.fail();
    }
    this.at += 1;
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) {
      return null;
    }
    this.at = pattern.lastIndex;
    return found[0];
  }

  fail() {
    refuse("not-json", `character ${this.at + 1}`);
  }
}
