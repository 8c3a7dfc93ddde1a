import type { Rng } from "../histories/rng.ts";

const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff, 0x22, 0x2c, 0x0a, 0x0d, 0x5c, 0xef];

type Change = (bytes: Uint8Array, rng: Rng) => Uint8Array;

const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const place = (bytes: Uint8Array, rng: Rng) => rng.int(0, Math.max(0, bytes.length - 1));

function stretch(bytes: Uint8Array, rng: Rng): [number, number] {
  const from = place(bytes, rng);
  return [from, Math.min(bytes.length, from + rng.int(1, rng.chance(80) ? 16 : bytes.length))];
}

const CHANGES: readonly Change[] = [
  function flip(bytes, rng) {
    const copy = bytes.slice();
    const at = place(copy, rng);
    copy[at] = (copy[at] ?? 0) ^ (1 << rng.int(0, 7));
    return copy;
  },
  function set(bytes, rng) {
    const copy = bytes.slice();
    copy[place(copy, rng)] = rng.chance(50) ? rng.pick(EDGES) : rng.int(0, 255);
    return copy;
  },
  (bytes, rng) => bytes.slice(0, place(bytes, rng)),
  function drop(bytes, rng) {
    const [from, to] = stretch(bytes, rng);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  function twice(bytes, rng) {
    const [from, to] = stretch(bytes, rng);
    return join(bytes.subarray(0, to), bytes.subarray(from));
  },
  function insert(bytes, rng) {
    const at = place(bytes, rng);
    const fill = new Uint8Array(rng.int(1, rng.chance(90) ? 8 : 4_096));
    for (let n = 0; n < fill.length; n += 1)
      fill[n] = rng.chance(50) ? rng.pick(EDGES) : rng.int(0, 255);
    return join(bytes.subarray(0, at), fill, bytes.subarray(at));
  },
  function number(bytes, rng) {
    const copy = bytes.slice();
    if (copy.length < 4) return copy;
    const value = rng.pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, rng.int(0, 0xffffffff)]);
    new DataView(copy.buffer).setUint32(rng.int(0, copy.length - 4), value, rng.chance(50));
    return copy;
  },
];

/** Bytes with a few of them changed, cut, doubled or put in. */
export function mutateBytes(bytes: Uint8Array, rng: Rng): Uint8Array {
  let changed = bytes;
  for (let left = rng.int(1, rng.chance(70) ? 2 : 12); left > 0; left -= 1)
    changed = rng.pick(CHANGES)(changed, rng);
  return changed;
}
