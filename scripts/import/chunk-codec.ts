import { type Codec, Option, Struct, u32, Vector } from "scale-ts";
import { entryKindCodec } from "../../shared/codec/entry.ts";
import { hexOf, safeU64 } from "../../shared/codec/primitives.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import type { ImportedEntry } from "./types.ts";

/** Most entries in one chunk (`MAX_CHUNK_ENTRIES` of the pallet's types). */
export const MAX_CHUNK_ENTRIES = 64;
/** Most chunks in one call of `import_history`. */
export const MAX_CHUNKS = 256;

/** Some history of one case: `ImportChunk` of chain/pallets/collection/src/types.rs. */
export interface ImportChunk {
  readonly case: CaseId;
  /** Entries of the case that earlier chunks brought. */
  readonly from: number;
  readonly entries: readonly ImportedEntry[];
}

const chunkCodec = Struct({
  case: hexOf(16),
  from: u32,
  entries: Vector(
    Struct({ occurredAt: safeU64, commitment: Option(hexOf(32)), kind: entryKindCodec }),
  ),
}) as unknown as Codec<ImportChunk>;

export const chunksCodec: Codec<readonly ImportChunk[]> = Vector(chunkCodec) as never;

/** The entries of a case from `from` on, cut into chunks. */
export function chunksOf(
  caseId: CaseId,
  entries: readonly ImportedEntry[],
  from: number,
): ImportChunk[] {
  const chunks: ImportChunk[] = [];
  for (let at = from; at < entries.length; at += MAX_CHUNK_ENTRIES) {
    chunks.push({ case: caseId, from: at, entries: entries.slice(at, at + MAX_CHUNK_ENTRIES) });
  }
  return chunks;
}
