import { randomBytes } from "node:crypto";
import { concatBytes, equalBytes } from "@noble/ciphers/utils.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { Bytes, Struct, str, Vector } from "scale-ts";
import type { EvidenceRecord } from "../../shared/domain/evidence.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { canonicalRecord, type RecordVersion, readRecord } from "./record.ts";

/**
 * A package carries what one commitment binds to another console (docs/decisions/evidence.md): `CCHO`, a version byte,
 * 16 bytes of scrypt's salt, 16 bytes that tell a wrong passphrase, 16 bytes of digest over all of these, and then a
 * stream of sealed chunks: the length of the manifest (u32), the manifest, and the files' bytes one after another.
 */
const MAGIC = new TextEncoder().encode("CCHO");
const VERSION = 1;
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const DIGEST_BYTES = 16;
const SALT_AT = MAGIC.length + 1;
const CHECK_AT = SALT_AT + SALT_BYTES;
const DIGEST_AT = CHECK_AT + CHECK_BYTES;
export const PACKAGE_HEAD_BYTES = DIGEST_AT + DIGEST_BYTES;
/** A record with the longest note and ten files is far below. */
export const MANIFEST_MAX_BYTES = 1024 * 1024;

const KEY_BYTES = 32;
/** As the keystores are sealed. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, dkLen: KEY_BYTES + CHECK_BYTES };

/** What is in a package beside the files' bytes. `names` are of the record's files, in their order. */
export interface Manifest {
  readonly version: RecordVersion;
  readonly record: EvidenceRecord;
  readonly salt: Uint8Array;
  readonly names: readonly string[];
}

const manifestCodec = Struct({ record: Bytes(), salt: Bytes(32), names: Vector(str) });

export const damagedPackage = (file: string, issue: string): AppError => ({
  kind: "CorruptFile",
  file,
  issue,
});

const digestOf = (head: Uint8Array) =>
  blake2b(head.subarray(0, DIGEST_AT), { dkLen: DIGEST_BYTES });

/** The same characters by whatever input method they came. */
async function derive(passphrase: string, salt: Uint8Array) {
  const bytes = await scryptAsync(passphrase.normalize("NFKC"), salt, SCRYPT);
  return { key: bytes.subarray(0, KEY_BYTES), check: bytes.subarray(KEY_BYTES) };
}

/** The head of a new package, and the key of its chunks. */
export async function newPackageHead(
  passphrase: string,
): Promise<{ readonly head: Uint8Array; readonly key: Uint8Array }> {
  const salt = new Uint8Array(randomBytes(SALT_BYTES));
  const { key, check } = await derive(passphrase, salt);
  const start = concatBytes(MAGIC, Uint8Array.of(VERSION), salt, check);
  return { head: concatBytes(start, digestOf(start)), key };
}

/** The key of a package's chunks. `file` names it in errors. Errors: CorruptFile, NewerData, WrongPassphrase. */
export async function packageKey(
  file: string,
  head: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array>> {
  if (!MAGIC.every((byte, at) => head[at] === byte))
    return fail(damagedPackage(file, "not a package of evidence"));
  if (!equalBytes(digestOf(head), head.subarray(DIGEST_AT, PACKAGE_HEAD_BYTES)))
    return fail(damagedPackage(file, "head"));
  const version = head[MAGIC.length] ?? 0;
  if (version > VERSION) return fail({ kind: "NewerData", file, version, supported: VERSION });
  if (version < VERSION) return fail(damagedPackage(file, "version"));
  const { key, check } = await derive(passphrase, head.subarray(SALT_AT, CHECK_AT));
  return equalBytes(check, head.subarray(CHECK_AT, DIGEST_AT))
    ? ok(key)
    : fail({ kind: "WrongPassphrase" });
}

/** The manifest behind its length. */
export function encodeManifest({ version, record, salt, names }: Manifest): Uint8Array {
  const bytes = manifestCodec.enc({
    record: canonicalRecord(record, version),
    salt,
    names: [...names],
  });
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concatBytes(length, bytes);
}

/** Undefined when these are not the bytes of a manifest. */
export function decodeManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    // The decoder reads a buffer from its beginning, so it gets one of its own.
    const { record: recordBytes, salt, names } = manifestCodec.dec(Uint8Array.from(bytes));
    const read = readRecord(recordBytes);
    if (read === undefined || names.length !== read.record.files.length) return undefined;
    const named = names.every((name) => name !== "" && name.length <= 1_024);
    return named ? { ...read, salt: Uint8Array.from(salt), names } : undefined;
  } catch {
    return undefined;
  }
}
