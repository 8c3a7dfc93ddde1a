import { randomBytes } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import type { ActId, CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import { hash } from "../../shared/domain/units.ts";

/** What a note's commitment binds: the text, and which act it belongs to. */
export interface NoteRecord {
  readonly act: ActId;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  readonly text: string;
}

/** A note as the branch keeps it. Erasing the salt erases the link between the text and the chain. */
export interface SaltedNote {
  readonly record: NoteRecord;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** The only part that goes on chain. */
  readonly commitment: Hash;
}

/** The canonical JSON of a note: the four fields in this order, no white space. */
export const canonicalNote = ({ act, case: id, occurredAt, text }: NoteRecord): string =>
  JSON.stringify({ act, case: id, occurredAt, text });

/** blake2_256(salt ‖ UTF-8 of the canonical JSON). */
export const noteCommitment = (record: NoteRecord, salt: Uint8Array): Hash =>
  hash(
    bytesToHex(
      blake2b(concatBytes(salt, new TextEncoder().encode(canonicalNote(record))), { dkLen: 32 }),
    ),
  );

/** Salts a note with 32 fresh random bytes. */
export function saltNote(record: NoteRecord): SaltedNote {
  const salt = new Uint8Array(randomBytes(32));
  return { record, salt, commitment: noteCommitment(record, salt) };
}
