import { concatBytes } from "@noble/hashes/utils.js";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Hash } from "../../shared/domain/units.ts";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";

/** One record behind an entry's commitment, as it goes into a snapshot; the entry is found by the commitment. */
export interface EvidenceItem {
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
  readonly records: readonly EvidenceItem[];
  readonly files: readonly EvidenceFileBytes[];
}

/** Records by their commitments, while the entries that they belong to are looked for. */
export class WantedRecords {
  readonly #items: ReadonlyMap<string, EvidenceItem>;
  readonly #found: { readonly org: number; readonly seq: number; readonly item: EvidenceItem }[] =
    [];

  constructor(items: readonly EvidenceItem[]) {
    const keyed = items.map((item) => {
      const commitment = blake2Hex(concatBytes(item.salt, item.record));
      return [commitment, item] as const;
    });
    this.#items = new Map(keyed);
  }

  /** Told of every entry that is shown, in the order of the file. */
  add({ org, seq, commitment }: Entry): void {
    const item = commitment === undefined ? undefined : this.#items.get(commitment);
    if (item !== undefined) this.#found.push({ org, seq, item });
  }

  /** Rows of the table `evidence`; undefined when a record belongs to no entry that is shown. */
  rows(): Value[][] | undefined {
    if (new Set(this.#found.map(({ item }) => item)).size < this.#items.size) return undefined;
    return this.#found.map(({ org, seq, item }) => [org, seq, item.salt, item.record]);
  }
}

/** Each content once, ascending by hash. */
export const inOrder = (files: readonly EvidenceFileBytes[]): EvidenceFileBytes[] =>
  [...new Map(files.map((file) => [file.blake2, file])).values()].sort((a, b) =>
    a.blake2 < b.blake2 ? -1 : 1,
  );

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
