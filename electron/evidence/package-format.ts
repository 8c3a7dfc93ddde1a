import { concatBytes } from "@noble/hashes/utils.js";
import { Bytes, Struct, str, Vector } from "scale-ts";
import type { EvidenceRecord } from "../../shared/domain/evidence.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import {
  newPassphraseHead,
  PASSPHRASE_HEAD_BYTES,
  passphraseKey,
} from "../security/passphrase-head.ts";
import { canonicalRecord, type RecordVersion, readRecord } from "./record.ts";

/**
 * A package carries what one commitment binds to another console (docs/decisions/evidence.md): a head of
 * `passphrase-head.ts`, and then a stream of sealed chunks: the length of the manifest (u32), the manifest, and the files' bytes
 * one after another.
 */
const KIND = { magic: "CCHO", version: 1 };
export const PACKAGE_HEAD_BYTES = PASSPHRASE_HEAD_BYTES;
/** A record with the longest note and ten files is far below. */
export const MANIFEST_MAX_BYTES = 1024 * 1024;

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

/** The head of a new package, and the key of its chunks. */
export const newPackageHead = (passphrase: string) => newPassphraseHead(KIND, passphrase);

/** The key of a package's chunks. `file` names it in errors. Errors: CorruptFile, NewerData, WrongPassphrase. */
export async function packageKey(
  file: string,
  head: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array>> {
  const opened = await passphraseKey(KIND, head, passphrase);
  if ("key" in opened) return ok(opened.key);
  switch (opened.problem) {
    case "foreign":
      return fail(damagedPackage(file, "not a package of evidence"));
    case "damaged":
      return fail(damagedPackage(file, "head"));
    case "newer":
      return fail({ kind: "NewerData", file, version: opened.version, supported: KIND.version });
    case "passphrase":
      return fail({ kind: "WrongPassphrase" });
  }
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
