import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import * as path from "node:path";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import {
  EVIDENCE_MAX_BYTES,
  EVIDENCE_MAX_FILES,
  type EvidenceFile,
  type EvidenceRecord,
  type FileFacts,
} from "../../shared/domain/evidence.ts";
import { type CaseId, type Hash, millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { PASSPHRASE_MINIMUM } from "../keys/keystore.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { ByteSource } from "./byte-source.ts";
import {
  damagedPackage,
  decodeManifest,
  encodeManifest,
  MANIFEST_MAX_BYTES,
  type Manifest,
  newPackageHead,
  PACKAGE_HEAD_BYTES,
  packageKey,
} from "./package-format.ts";
import { nextOf, openedSource, readExactly, sealingWriter } from "./package-stream.ts";
import { recordCommitment } from "./record.ts";
import { chunkCipherOf, HEAD_BYTES, newChunkCipher } from "./sealed-chunks.ts";
import type { Vault } from "./vault.ts";
import { ReadError, VaultError, wholeFile, writeAll } from "./whole-file.ts";

/** The act that a commitment belongs to. */
export type Binding = Pick<EvidenceRecord, "act" | "case" | "occurredAt">;

export interface HandOverStores {
  readonly vault: Vault;
  readonly local: Pick<LocalStore, "evidence" | "notes">;
  readonly now: () => number;
}

/**
 * Writes what a commitment binds to `target`, sealed by the passphrase; all of it was verified, or nothing is written.
 * Errors: WeakPassphrase, EvidenceErased, NotFound (nothing is kept), EvidenceChanged, EvidenceMissing, of the disk.
 */
export async function packEvidence(
  stores: HandOverStores,
  what: { readonly commitment: Hash; readonly binding: Binding | undefined },
  passphrase: string,
  target: string,
): Promise<Result<void>> {
  if ([...passphrase].length < PASSPHRASE_MINIMUM)
    return fail({ kind: "WeakPassphrase", minimum: PASSPHRASE_MINIMUM });
  const { commitment, binding } = what;
  const kept = boundOf(stores.local, commitment, binding);
  if (!kept.ok) return kept;
  const { files, manifest } = kept.value;
  const { head, key } = await newPackageHead(passphrase);
  const part = `${target}.${randomBytes(6).toString("hex")}.part`;
  return wholeFile(part, path.basename(target), async (output) => {
    const cipher = newChunkCipher(key);
    await writeAll(output, head);
    await writeAll(output, cipher.head);
    const sealed = sealingWriter(cipher, (bytes) => writeAll(output, bytes));
    await sealed.write(encodeManifest(manifest));
    for (const file of files) {
      const read = await stores.vault.read(file, (chunk) => sealed.write(chunk));
      if (!read.ok) throw new VaultError(read.error);
    }
    await sealed.end();
    return { target, value: undefined };
  });
}

/** A record as it leaves this console, and its files in the vault. */
interface Kept {
  readonly manifest: Manifest;
  readonly files: readonly EvidenceFile[];
}

/** What is kept of a commitment, if it is what the commitment binds. Errors: EvidenceErased, NotFound (nothing is kept), EvidenceChanged. */
export function boundOf(
  local: HandOverStores["local"],
  commitment: Hash,
  binding: Binding | undefined,
): Result<Kept> {
  const kept = keptOf(local, commitment, binding);
  if (!kept.ok) return kept;
  const { record, salt, version } = kept.value.manifest;
  return recordCommitment(record, salt, version) === commitment
    ? kept
    : fail({ kind: "EvidenceChanged", file: commitment });
}

function keptOf(
  local: HandOverStores["local"],
  commitment: Hash,
  binding: Binding | undefined,
): Result<Kept> {
  const at = local.evidence.erasedAt(commitment);
  if (at !== undefined) return fail({ kind: "EvidenceErased", at });
  const kept = local.evidence.find(commitment);
  if (kept !== undefined) {
    if (kept.version !== 1 && kept.version !== 2)
      return fail({ kind: "EvidenceChanged", file: commitment });
    const { version, note, files, salt } = kept;
    const { act, case: id, occurredAt } = binding ?? kept;
    const record = { act, case: id, occurredAt, note, files };
    const names = files.map(({ name }) => name);
    return ok({ manifest: { version, record, salt: hexToBytes(salt), names }, files });
  }
  const old = local.notes.get(commitment);
  if (old === undefined || binding === undefined)
    return fail({ kind: "NotFound", what: "evidence" });
  const record = { ...binding, note: old.note, files: [] };
  return ok({ manifest: { version: 1, record, salt: hexToBytes(old.salt), names: [] }, files: [] });
}

export interface Taking {
  /** When given, only evidence of this case is taken. */
  readonly case: CaseId | undefined;
  /** The entry with this commitment in the case's proved journal. */
  readonly entryOf: (id: CaseId, commitment: Hash) => Binding | undefined;
  /** Whether what is kept of a commitment is whole. */
  readonly isWhole: (commitment: Hash, binding: Binding) => Promise<boolean>;
}

/**
 * Takes over what a package holds, if an entry on the chain binds exactly it; all of it, or nothing. What is here whole
 * stays as it is. Errors: WrongPassphrase, CorruptFile, NewerData, EvidenceChanged, TooManyFiles, EvidenceTooLarge,
 * NotFound (no such entry is known here), EvidenceErased, EvidenceUnreadable (the package), of the disk.
 */
export async function unpackEvidence(
  stores: HandOverStores,
  taking: Taking,
  passphrase: string,
  source: string,
): Promise<Result<Hash>> {
  const name = path.basename(source);
  try {
    const input = await open(source, "r").catch((error: NodeJS.ErrnoException) => {
      throw new ReadError(error.code ?? String(error));
    });
    try {
      const short = damagedPackage(name, "cut off");
      const head = await readExactly(input, PACKAGE_HEAD_BYTES, short);
      const key = await packageKey(name, head, passphrase);
      if (!key.ok) return key;
      const cipher = chunkCipherOf(key.value, await readExactly(input, HEAD_BYTES, short));
      const damaged = damagedPackage(name, "content");
      if (cipher === undefined) return fail(damaged);
      return await takeOver(stores, taking, openedSource(input, cipher, damaged), damaged);
    } finally {
      await input.close();
    }
  } catch (error) {
    if (error instanceof VaultError) return fail(error.error);
    if (error instanceof ReadError)
      return fail({ kind: "EvidenceUnreadable", name, issue: error.message });
    throw error;
  }
}

async function takeOver(
  stores: HandOverStores,
  taking: Taking,
  content: ByteSource,
  damaged: AppError,
): Promise<Result<Hash>> {
  const length = new DataView((await readExactly(content, 4, damaged)).buffer).getUint32(0);
  if (length > MANIFEST_MAX_BYTES) return fail(damaged);
  const manifest = decodeManifest(await readExactly(content, length, damaged));
  if (manifest === undefined) return fail(damaged);
  const { record, salt, version } = manifest;
  const limits = withinLimits(manifest);
  if (!limits.ok) return limits;

  const commitment = recordCommitment(record, salt, version);
  const entry = taking.entryOf(record.case, commitment);
  const isEntry =
    entry?.act === record.act &&
    entry.case === record.case &&
    entry.occurredAt === record.occurredAt &&
    (taking.case ?? record.case) === record.case;
  if (!isEntry) return fail({ kind: "NotFound", what: "entry of this evidence" });
  const { local } = stores;
  const at = local.evidence.erasedAt(commitment);
  if (at !== undefined) return fail({ kind: "EvidenceErased", at });
  if (await taking.isWhole(commitment, entry)) return ok(commitment);

  const files = await takeFiles(stores, manifest, content, damaged);
  if (!files.ok) return files;
  const { note } = record;
  const hex = bytesToHex(salt);
  const put =
    version === 1
      ? local.notes.put(commitment, { note: note ?? "", salt: hex })
      : local.evidence.put(commitment, { ...record, version, salt: hex, files: files.value });
  return put.ok ? ok(commitment) : put;
}

function withinLimits({ record, names }: Manifest): Result<void> {
  const { files } = record;
  if (files.length > EVIDENCE_MAX_FILES)
    return fail({ kind: "TooManyFiles", limit: EVIDENCE_MAX_FILES });
  const large = files.findIndex(({ bytes }) => bytes > EVIDENCE_MAX_BYTES);
  if (large === -1) return ok(undefined);
  const { bytes = 0 } = files[large] ?? {};
  const limit = EVIDENCE_MAX_BYTES;
  return fail({ kind: "EvidenceTooLarge", name: names[large] ?? "", bytes, limit });
}

/** Puts the files into the vault and holds each against the record. On a failure none stays that was not there before. */
async function takeFiles(
  { vault, local, now }: HandOverStores,
  { record, names }: Manifest,
  content: ByteSource,
  damaged: AppError,
): Promise<Result<EvidenceFile[]>> {
  const index = local.evidence;
  const fresh: Hash[] = [];
  const files: EvidenceFile[] = [];
  const take = async (facts: FileFacts, name: string): Promise<Result<void>> => {
    const added = await vault.addFrom(name, nextOf(content, facts.bytes, damaged));
    if (!added.ok) return added;
    const { file } = added.value;
    files.push(added.value);
    if (index.file(file) === undefined) {
      fresh.push(file);
      const put = index.putFile(added.value, millis(now()));
      if (!put.ok) return put;
    }
    return isSame(added.value, facts) ? ok(undefined) : fail({ kind: "EvidenceChanged", file });
  };
  const takeAll = async (): Promise<Result<void>> => {
    for (const [at, facts] of record.files.entries()) {
      const taken = await take(facts, names[at] ?? "");
      if (!taken.ok) return taken;
    }
    // Reading past the last file shows that the package ends here, as it was written.
    const { bytesRead } = await content.read(new Uint8Array(1), 0, 1);
    return bytesRead === 0 ? ok(undefined) : fail(damaged);
  };
  const all = await takeAll().catch((error: unknown) => {
    if (error instanceof VaultError) return fail(error.error);
    throw error;
  });
  if (all.ok) return ok(files);
  index.dropFiles(fresh);
  vault.remove(fresh.filter((file) => index.file(file) === undefined));
  return all;
}

const FACTS = ["blake2", "sha256", "sm3", "bytes", "mediaType"] as const;
const isSame = (a: FileFacts, b: FileFacts) => FACTS.every((fact) => a[fact] === b[fact]);
