/** SQLite's variable-length integers: 7 bits a byte, the high ones first. Here they are below 2^49, so at most 7 bytes. */
const MOST = 7;

export function varintLength(n: number): number {
  let length = 1;
  for (let rest = Math.floor(n / 128); rest > 0; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** Writes `n` at `at` and answers the place behind it. */
export function writeVarint(into: Uint8Array, at: number, n: number): number {
  const end = at + varintLength(n);
  let rest = n;
  for (let place = end - 1; place >= at; place -= 1) {
    into[place] = (rest % 128) | (place === end - 1 ? 0 : 0x80);
    rest = Math.floor(rest / 128);
  }
  return end;
}

/**
 * Reads the integer at `at`, and the place behind it.
 * @throws RangeError when the bytes end, or it is longer than any number of a snapshot
 */
export function readVarint(bytes: Uint8Array, at: number): [n: number, end: number] {
  let n = 0;
  for (let length = 1; length <= MOST; length += 1) {
    const byte = bytes[at + length - 1];
    if (byte === undefined) throw new RangeError("a number is cut off");
    n = n * 128 + (byte & 0x7f);
    if (byte < 0x80) return [n, at + length];
  }
  throw new RangeError("a number is too long");
}
