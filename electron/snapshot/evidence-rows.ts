import type { Hash } from "../../shared/domain/units.ts";

/** One record behind an entry's commitment, as it goes into a snapshot. */
export interface EvidenceItem {
  readonly org: number;
  readonly seq: number;
  readonly salt: Uint8Array;
  /** The canonical bytes (docs/decisions/evidence.md). */
  readonly record: Uint8Array;
}

/** A file that evidence names. */
export interface EvidenceFileBytes {
  readonly blake2: Hash;
  readonly length: number;
  /** Its bytes, in parts of any size. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** What evidence a snapshot carries; nothing else of the branch. */
export interface EvidenceChoice {
  /** Ascending by organisation and place. */
  readonly records: readonly EvidenceItem[];
  /** Ascending by hash, each content once. */
  readonly files: readonly EvidenceFileBytes[];
}

/** Bytes in parts of one size; the last may be shorter. */
export async function* partsOf(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; ) {
      const take = Math.min(size - filled, chunk.length - at);
      part.set(chunk.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled < size) continue;
      yield part;
      part = new Uint8Array(size);
      filled = 0;
    }
  if (filled > 0) yield part.subarray(0, filled);
}
