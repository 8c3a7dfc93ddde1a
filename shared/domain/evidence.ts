import type { ActId, CaseId, Hash, Millis } from "./units.ts";

/** Kinds of files that are told by their first bytes; all others are `application/octet-stream`. */
export const MEDIA_TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/pdf",
  "audio/mpeg",
  "audio/mp4",
  "audio/wav",
  "video/mp4",
  "text/plain",
  "application/octet-stream",
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A larger file (bytes) is refused: a recording of an hour and a scan of 100 pages are below. */
export const EVIDENCE_MAX_BYTES = 64 * 1024 * 1024;
/** Files of one act. */
export const EVIDENCE_MAX_FILES = 10;

/** What the chain can be held against of a file: its digests, and nothing that tells what is in it. */
export interface FileFacts {
  /** blake2_256, the chain's own. */
  readonly blake2: Hash;
  readonly sha256: Hash;
  /** SM3 (GB/T 32905), which the evidence platforms of Chinese courts ask for. */
  readonly sm3: Hash;
  readonly bytes: number;
  readonly mediaType: MediaType;
}

/** A file in the vault. `file` is its name there and says nothing of its content. */
export interface EvidenceFile extends FileFacts {
  readonly file: Hash;
  /** As it was called when it was taken in. Personal: stays at this console. */
  readonly name: string;
}

/** What one commitment binds: which act it belongs to, its note and its files. */
export interface EvidenceRecord {
  readonly act: ActId;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  readonly note: string | undefined;
  readonly files: readonly FileFacts[];
}

/** How a note or a file stands against what was signed. `elsewhere`: this console never had it, or no more. */
export const EVIDENCE_STATES = ["verified", "changed", "missing", "erased", "elsewhere"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];
