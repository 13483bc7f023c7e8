// Hashes and tickets (DRAW.md, "Bytes"): SHA-256, length-prefixed fields, HMAC-SHA256 under the seed (RFC 2104).

import { Sha256 } from "./sha256.js";

const HMAC_BLOCK = 64;
const encoder = new TextEncoder();

/** Return the UTF-8 bytes of a string. */
export function utf8(text) {
  return encoder.encode(text);
}

/** Return SHA-256 (32 bytes) of the parts (bytes) joined. */
export function digest(...parts) {
  const hash = new Sha256();
  for (const part of parts) {
    hash.update(part);
  }
  return hash.finish().bytes();
}

/** Return bytes as lower-case hexadecimal digits. */
export function hex(bytes) {
  let digits = "";
  for (const byte of bytes) {
    digits += byte.toString(16).padStart(2, "0");
  }
  return digits;
}

/** Return the bytes of a string of hexadecimal digits. */
export function unhex(digits) {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

/** Bytes of fields put one after the other, each as its length (4 bytes, big-endian) and its UTF-8 bytes. */
class Fields {
  constructor() {
    this.bytes = new Uint8Array(1024);
    this.size = 0;
  }

  /** Write these fields over whatever was here. */
  set(fields) {
    this.size = 0;
    for (const field of fields) {
      this.room(4 + 3 * field.length);
      const from = this.size + 4;
      const written = this.write(field, from);
      for (let at = 0; at < 4; at += 1) {
        this.bytes[this.size + at] = written >>> (24 - 8 * at);
      }
      this.size = from + written;
    }
    return this;
  }

  /** Write a field's bytes, and return how many they are; nearly every id is ASCII. */
  write(field, from) {
    for (let at = 0; at < field.length; at += 1) {
      const unit = field.charCodeAt(at);
      if (unit > 127) {
        const encoded = encoder.encode(field);
        this.bytes.set(encoded, from);
        return encoded.length;
      }
      this.bytes[from + at] = unit;
    }
    return field.length;
  }

  room(wanted) {
    if (this.size + wanted > this.bytes.length) {
      const larger = new Uint8Array(2 * (this.size + wanted));
      larger.set(this.bytes);
      this.bytes = larger;
    }
  }
}

/**
 * HMAC-SHA256 under one key (up to 64 bytes), over fields that all begin alike. The hash states that depend on the
 * key and the shared beginning are made once and copied for each ticket: a large draw is little else than tickets.
 */
export class Tickets {
  constructor(key, ...prefix) {
    this.fields = new Fields();
    const shared = this.fields.set(prefix);
    this.inner = new Sha256().update(padded(key, 0x36)).update(shared.bytes, shared.size);
    this.outer = new Sha256().update(padded(key, 0x5c));
    this.hash = new Sha256();
    this.inside = new Uint8Array(32);
  }

  /** Return the ticket of the prefix followed by these fields as eight words; the next call writes over them. */
  words(...fields) {
    const { bytes, size } = this.fields.set(fields);
    this.hash.copy(this.inner).update(bytes, size).finish().bytes(this.inside);
    return this.hash.copy(this.outer).update(this.inside).finish().state;
  }

  /** Return the ticket (32 bytes) of the prefix followed by these fields. */
  of(...fields) {
    this.words(...fields);
    return this.hash.bytes();
  }
}

function padded(key, pad) {
  const block = new Uint8Array(HMAC_BLOCK);
  block.set(key);
  return block.map((byte) => byte ^ pad);
}

/** Return one ticket (32 bytes): HMAC-SHA256(seed, lp(fields…)). Lower wins, compared as bytes. */
export function ticket(seed, ...fields) {
  return new Tickets(seed).of(...fields);
}
