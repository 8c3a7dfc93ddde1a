import { createHash } from "node:crypto";
import type { Cipher } from "./cipher.ts";

/**
 * A journal segment: a header, then records.
 *
 *   header: magic "CCJOURN1" | key id 16 | sequence of the first record u64
 *   record: length of the payload u32 | sequence u64 | checksum 16 | (sealed) payload
 *
 * Integers are little endian. The checksum is the first half of sha256 over header ‖ length ‖ sequence ‖ payload, so that
 * no record of another segment can pass for one of this.
 */
const MAGIC = Buffer.from("CCJOURN1");
export const HEADER_BYTES = 32;
const RECORD_HEAD_BYTES = 28;

export interface JournalRecord {
  readonly sequence: number;
  readonly payload: Uint8Array;
}

type StopKind = "torn" | "damaged" | "corrupt" | "locked";

export interface SegmentReading {
  readonly records: readonly JournalRecord[];
  /** Bytes that hold the header and the good records. */
  readonly goodBytes: number;
  /**
   * Why the reading stopped before the end. `torn`: the file ends within a record, as when a write was interrupted. `damaged`:
   * the last record is all there, and its bytes are not those that were written. `corrupt`: good records follow the bad place.
   * `locked`: sealed by another key.
   */
  readonly stop:
    | { readonly kind: StopKind; readonly at: number; readonly issue: string }
    | undefined;
}

export function encodeHeader(firstSequence: number, cipher: Cipher): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.set(cipher.keyId, 8);
  header.writeBigUInt64LE(BigInt(firstSequence), 24);
  return header;
}

export function encodeRecord(
  header: Uint8Array,
  { sequence, payload }: JournalRecord,
  name: string,
  cipher: Cipher,
): Uint8Array {
  const sealed = cipher.seal(payload, place(name, sequence));
  const record = Buffer.alloc(RECORD_HEAD_BYTES + sealed.length);
  record.writeUInt32LE(sealed.length, 0);
  record.writeBigUInt64LE(BigInt(sequence), 4);
  record.set(sealed, RECORD_HEAD_BYTES);
  record.set(checksum(header, record), 12);
  return record;
}

/** Reads a segment as far as it is good. `firstSequence` is what the file's name says. */
export function readSegment(
  file: Uint8Array,
  firstSequence: number,
  name: string,
  cipher: Cipher,
): SegmentReading {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const stop = (kind: StopKind, at: number, issue: string) => ({
    records,
    goodBytes: at,
    stop: { kind, at, issue },
  });
  const records: JournalRecord[] = [];
  if (bytes.length < HEADER_BYTES) return stop("torn", 0, "the header is cut short");
  const header = bytes.subarray(0, HEADER_BYTES);
  if (!header.subarray(0, 8).equals(MAGIC)) return stop("corrupt", 0, "not a journal");
  if (Number(header.readBigUInt64LE(24)) !== firstSequence)
    return stop("corrupt", 0, "the header names another sequence");
  if (!header.subarray(8, 24).equals(cipher.keyId))
    return stop("locked", 0, "sealed by another key");
  let at = HEADER_BYTES;
  let sequence = firstSequence;
  while (at < bytes.length) {
    const record = recordAt(bytes, at, header, sequence);
    if (record === undefined) {
      const later = laterRecord(bytes, at + 1, header, sequence);
      if (later !== undefined)
        return stop(
          "corrupt",
          at,
          `record ${sequence} is damaged, record ${later} after it is sound`,
        );
      return isWhole(bytes, at, sequence)
        ? stop("damaged", at, `record ${sequence} is whole, and its checksum does not match`)
        : stop("torn", at, `record ${sequence} is incomplete`);
    }
    const payload = cipher.open(record.subarray(RECORD_HEAD_BYTES), place(name, sequence));
    if (payload === undefined) return stop("corrupt", at, `record ${sequence} cannot be unsealed`);
    records.push({ sequence, payload });
    at += record.length;
    sequence += 1;
  }
  return { records, goodBytes: at, stop: undefined };
}

const place = (name: string, sequence: number): string => `${name} record ${sequence}`;

/** The whole record at a place, when it is sound. */
function recordAt(bytes: Buffer, at: number, header: Buffer, sequence: number): Buffer | undefined {
  if (at + RECORD_HEAD_BYTES > bytes.length) return undefined;
  const end = at + RECORD_HEAD_BYTES + bytes.readUInt32LE(at);
  if (end > bytes.length) return undefined;
  if (Number(bytes.readBigUInt64LE(at + 4)) !== sequence) return undefined;
  const record = bytes.subarray(at, end);
  return checksum(header, record).equals(record.subarray(12, RECORD_HEAD_BYTES))
    ? record
    : undefined;
}

/**
 * Whether the bytes from a place on are as many as a record of them has. Of a write that was interrupted some are missing, or,
 * where the disk had already made the file longer, nothing but zeros stands there.
 */
function isWhole(bytes: Buffer, at: number, sequence: number): boolean {
  if (at + RECORD_HEAD_BYTES > bytes.length) return false;
  const rest = bytes.length - at;
  const length = RECORD_HEAD_BYTES + bytes.readUInt32LE(at);
  const named = Number(bytes.readBigUInt64LE(at + 4)) === sequence;
  // Either field may be the damaged one.
  return (length === rest || (named && length < rest)) && !isZero(bytes, at + RECORD_HEAD_BYTES);
}

const isZero = (bytes: Buffer, from: number): boolean =>
  bytes.subarray(from).every((byte) => byte === 0);

/** Sequence of a sound record somewhere behind a bad place, if there is one. */
function laterRecord(
  bytes: Buffer,
  from: number,
  header: Buffer,
  after: number,
): number | undefined {
  for (let at = from; at + RECORD_HEAD_BYTES <= bytes.length; at += 1) {
    const sequence = bytes.readUInt32LE(at + 4) + bytes.readUInt32LE(at + 8) * 0x1_0000_0000;
    // A file cannot hold more records than bytes: anything beyond is no sequence.
    if (sequence <= after || sequence > after + bytes.length) continue;
    if (recordAt(bytes, at, header, sequence) !== undefined) return sequence;
  }
  return undefined;
}

const checksum = (header: Uint8Array, record: Buffer): Buffer =>
  createHash("sha256")
    .update(header)
    .update(record.subarray(0, 12))
    .update(record.subarray(RECORD_HEAD_BYTES))
    .digest()
    .subarray(0, 16);
