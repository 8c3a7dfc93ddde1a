import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes, randomBytes } from "@noble/hashes/utils.js";
import { Bytes, Option, Struct, str, u64, Vector } from "scale-ts";
import { z } from "zod";
import type { EvidenceRecord } from "../../shared/domain/evidence.ts";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { evidenceFileSchema } from "../../shared/ipc/evidence-schemas.ts";
import { actIdSchema, caseIdSchema, millisSchema } from "../../shared/ipc/unit-schemas.ts";
import { canonicalNote } from "./note-record.ts";

/**
 * How the bytes of a record are made; part of them, so that no record of one version is one of another. 1: a note alone,
 * as JSON, whose first byte is `{` and stands for the version. 2: SCALE, with files.
 */
export const RECORD_VERSIONS = [1, 2] as const;
export type RecordVersion = (typeof RECORD_VERSIONS)[number];
export const RECORD_VERSION: RecordVersion = 2;

/** A record as the branch keeps it. Erasing the salt erases the link between the record and the chain. */
export interface SaltedEvidence {
  readonly version: RecordVersion;
  readonly record: EvidenceRecord;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** The only part that goes on chain. */
  readonly commitment: Hash;
}

const body = Struct({
  act: Bytes(16),
  case: Bytes(16),
  occurredAt: u64,
  note: Option(str),
  files: Vector(
    Struct({
      blake2: Bytes(32),
      sha256: Bytes(32),
      sm3: Bytes(32),
      bytes: u64,
      mediaType: str,
    }),
  ),
});

/** Files are a set: ascending by blake2, each content once. */
const canonicalFiles = (files: EvidenceRecord["files"]): EvidenceRecord["files"] =>
  [...new Map(files.map((file) => [file.blake2, file])).values()].sort((a, b) =>
    a.blake2 < b.blake2 ? -1 : 1,
  );

/** The bytes that a commitment binds (docs/decisions/evidence.md). The same for the same record, whoever makes them. */
export function canonicalRecord(record: EvidenceRecord, version: RecordVersion): Uint8Array {
  const { act, case: id, occurredAt, note } = record;
  if (version === 1)
    return new TextEncoder().encode(canonicalNote({ act, case: id, occurredAt, text: note ?? "" }));
  const bytes = body.enc({
    act: hexToBytes(act),
    case: hexToBytes(id),
    occurredAt: BigInt(occurredAt),
    note,
    files: canonicalFiles(record.files).map((file) => ({
      blake2: hexToBytes(file.blake2),
      sha256: hexToBytes(file.sha256),
      sm3: hexToBytes(file.sm3),
      bytes: BigInt(file.bytes),
      mediaType: file.mediaType,
    })),
  });
  return concatBytes(Uint8Array.of(version), bytes);
}

/** blake2_256(salt ‖ canonical bytes). */
export const recordCommitment = (
  record: EvidenceRecord,
  salt: Uint8Array,
  version: RecordVersion,
): Hash =>
  hash(bytesToHex(blake2b(concatBytes(salt, canonicalRecord(record, version)), { dkLen: 32 })));

/** Salts a record with 32 fresh random bytes. */
export function saltRecord(record: EvidenceRecord): SaltedEvidence {
  const salt = randomBytes(32);
  return {
    version: RECORD_VERSION,
    record: { ...record, files: canonicalFiles(record.files) },
    salt,
    commitment: recordCommitment(record, salt, RECORD_VERSION),
  };
}

const recordSchema = z.object({
  act: actIdSchema,
  case: caseIdSchema,
  occurredAt: millisSchema,
  note: z.string().optional(),
  files: z.array(evidenceFileSchema.omit({ file: true, name: true })),
});

/** The record that these are the canonical bytes of; undefined when they are of none. */
export function readRecord(
  bytes: Uint8Array,
): { readonly version: RecordVersion; readonly record: EvidenceRecord } | undefined {
  try {
    const version = bytes[0] === RECORD_VERSION ? RECORD_VERSION : 1;
    const raw = version === 1 ? plainNote(bytes) : plainBody(Uint8Array.from(bytes).slice(1));
    const { note, ...rest } = recordSchema.parse(raw);
    const record = { ...rest, note };
    return equal(canonicalRecord(record, version), bytes) ? { version, record } : undefined;
  } catch {
    return undefined;
  }
}

const equal = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

function plainNote(bytes: Uint8Array): unknown {
  const { text, ...rest } = JSON.parse(new TextDecoder().decode(bytes));
  return { ...rest, note: text, files: [] };
}

/** `bytes` must be all of their buffer: the decoder reads it from its beginning. */
function plainBody(bytes: Uint8Array): unknown {
  const { act, case: id, occurredAt, note, files } = body.dec(bytes);
  return {
    act: bytesToHex(act),
    case: bytesToHex(id),
    occurredAt: Number(occurredAt),
    note,
    files: files.map((file) => ({
      blake2: bytesToHex(file.blake2),
      sha256: bytesToHex(file.sha256),
      sm3: bytesToHex(file.sm3),
      bytes: Number(file.bytes),
      mediaType: file.mediaType,
    })),
  };
}
