import { createDecoder } from "scale-ts";
import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";

/** A row of `entries`, taken apart. */
export interface EntryRow {
  readonly org: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly raw: Uint8Array | null;
}

export const entryRow = ([org, seq, hash, raw]: readonly Value[]): EntryRow => ({
  org: org as number,
  seq: seq as number,
  hash: hash as Uint8Array,
  raw: raw as Uint8Array | null,
});

/** scale-ts keeps its reading position in the input it hands from codec to codec. */
const decoder = createDecoder((input) => {
  const entry = entryCodec.dec(input);
  return { entry, end: (input as Uint8Array & { i: number }).i };
});

/** Decodes an entry that its bytes must be exactly. Throws when they are not. */
export function decodeEntry(raw: Uint8Array): Entry {
  const { entry, end } = decoder(whole(raw));
  if (end !== raw.length) throw new RangeError("there are not just the bytes that the entry has");
  return entry;
}

/** scale-ts reads from the start of the underlying buffer. */
const whole = (raw: Uint8Array): Uint8Array =>
  raw.byteOffset === 0 && raw.buffer.byteLength === raw.length ? raw : raw.slice();

/** A row whose entry was checked before, decoded again. */
export function entryOf(values: readonly Value[]) {
  const { org, seq, raw } = entryRow(values);
  return { org, seq, entry: raw === null ? undefined : entryCodec.dec(whole(raw)) };
}
