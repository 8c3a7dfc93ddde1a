import { type FileHandle, open } from "node:fs/promises";
import * as path from "node:path";
import { type Hash, hash, type Millis } from "../../shared/domain/units.ts";
import { type AppError, type BackupFault, fail, ok, type Result } from "../../shared/errors.ts";
import { nextOf, openedSource, readExactly } from "../evidence/package-stream.ts";
import { chunkCipherOf, HEAD_BYTES } from "../evidence/sealed-chunks.ts";
import { openVault } from "../evidence/vault.ts";
import { ReadError, VaultError } from "../evidence/whole-file.ts";
import { keyFiles } from "../keys/key-files.ts";
import { parseKeystore } from "../keys/keystore.ts";
import { passphraseKey } from "../security/passphrase-head.ts";
import { sealingCipher } from "../store/cipher.ts";
import { fileNames } from "../store/file-names.ts";
import { diskFileSystem, onDisk } from "../store/file-system.ts";
import { encodeImage } from "../store/image-file.ts";
import { openLocalStore } from "../store/local-store.ts";
import { bytesOf, type Entry, entriesOf } from "./entry-reader.ts";
import {
  BACKUP,
  BACKUP_HEAD_BYTES,
  END_BYTES,
  EVIDENCE_NAME,
  endOf,
  KEY_NAME,
  LOCAL,
  MANIFEST,
  type Manifest,
  manifestSchema,
} from "./format.ts";
import { discardStaged, STAGING } from "./staged-profile.ts";

export interface RestoreTarget {
  readonly dataDir: string;
  /** 32 bytes: of the profile that takes the backup in; evidence and database are sealed anew by it. */
  readonly dataKey: Uint8Array;
  /** The chain of that profile. */
  readonly genesis: Hash;
}

export interface StagedRestore {
  readonly madeAt: Millis;
  /** Files of evidence that were not in the vault any more when the backup was made. */
  readonly missing: number;
}

/**
 * Opens a backup and lays everything out beside the profile, complete and on the disk, without touching the profile; see
 * `staged-profile.ts` for what follows. On an error nothing is left of it. Errors: WrongPassphrase, BackupUnreadable,
 * BackupOfOtherChain, NewerData (the backup, or the database in it), CorruptFile, DiskFull, DiskFailed.
 */
export async function stageRestore(
  target: RestoreTarget,
  passphrase: string,
  source: string,
): Promise<Result<StagedRestore>> {
  const name = path.basename(source);
  const cleared = onDisk(target.dataDir, () => discardStaged(target.dataDir));
  if (!cleared.ok) return cleared;
  const staged = await read(target, passphrase, source, name).catch((error) => {
    if (error instanceof VaultError) return fail(error.error);
    if (error instanceof ReadError) return fail(unreadable(name, "unread"));
    if (error.code !== undefined)
      return onDisk<never>(name, () => {
        throw error;
      });
    throw error;
  });
  if (!staged.ok) onDisk(target.dataDir, () => discardStaged(target.dataDir));
  return staged;
}

const unreadable = (name: string, reason: BackupFault): AppError => ({
  kind: "BackupUnreadable",
  name,
  reason,
});

async function read(
  target: RestoreTarget,
  passphrase: string,
  source: string,
  name: string,
): Promise<Result<StagedRestore>> {
  const input = await open(source, "r").catch((error) => {
    throw new ReadError(error.code ?? String(error));
  });
  try {
    const sealedBytes = await bytesBeforeEnd(input, name);
    const cutOff = unreadable(name, "cutOff");
    const head = await readExactly(input, BACKUP_HEAD_BYTES, cutOff);
    const opened = await passphraseKey(BACKUP, head, passphrase);
    if ("problem" in opened)
      switch (opened.problem) {
        case "newer": {
          const { version } = opened;
          return fail({ kind: "NewerData", file: name, version, supported: BACKUP.version });
        }
        case "passphrase":
          return fail({ kind: "WrongPassphrase" });
        default:
          return fail(unreadable(name, opened.problem === "foreign" ? "foreign" : "changed"));
      }
    const changed = unreadable(name, "changed");
    const cipher = chunkCipherOf(opened.key, await readExactly(input, HEAD_BYTES, cutOff));
    if (cipher === undefined) return fail(changed);
    const chunks = nextOf(input, sealedBytes - BACKUP_HEAD_BYTES - HEAD_BYTES, cutOff);
    const plain = openedSource(chunks, cipher, changed);
    const staged = await stage(target, entriesOf(plain, changed), name);
    if (!staged.ok) return staged;
    // Behind the last entry the last chunk ends; reading on tells whether it does.
    const rest = await plain.read(new Uint8Array(1), 0, 1);
    return rest.bytesRead === 0 ? staged : fail(changed);
  } finally {
    await input.close();
  }
}

/** How many bytes are before the file's end. Throws when it has none, unless it is no backup at all. */
async function bytesBeforeEnd(input: FileHandle, name: string): Promise<number> {
  const { size } = await input.stat();
  const magic = new Uint8Array(BACKUP.magic.length);
  await input.read(magic, 0, magic.length, 0);
  if (!Buffer.from(BACKUP.magic).equals(magic)) throw new VaultError(unreadable(name, "foreign"));
  const before = size - END_BYTES;
  if (before < BACKUP_HEAD_BYTES + HEAD_BYTES) throw new VaultError(unreadable(name, "cutOff"));
  const end = new Uint8Array(END_BYTES);
  await input.read(end, 0, END_BYTES, before);
  if (!Buffer.from(endOf(before)).equals(end)) throw new VaultError(unreadable(name, "cutOff"));
  return before;
}

async function stage(
  { dataDir, dataKey, genesis }: RestoreTarget,
  entries: AsyncGenerator<Entry>,
  name: string,
): Promise<Result<StagedRestore>> {
  const changed = fail(unreadable(name, "changed"));
  const folder = path.join(dataDir, STAGING);
  const dir = (part: string) => path.join(folder, part);
  for (const part of ["local", "keys"]) diskFileSystem.makeDir(dir(part));
  const opened = openVault({ dir: dir("evidence"), dataKey, standing: () => "known" });
  if (!opened.ok) return opened;
  const { vault } = opened.value;
  let manifest: Manifest | undefined;
  let database = false;
  let missing = 0;
  for await (const entry of entries) {
    const key = KEY_NAME.exec(entry.name);
    const file = EVIDENCE_NAME.exec(entry.name);
    if (manifest === undefined) {
      if (entry.name !== MANIFEST) return changed;
      manifest = parseManifest(await bytesOf(entry.content));
      if (manifest === undefined) return changed;
      const { chainName, genesis: backup } = manifest;
      if (backup !== genesis)
        return fail({ kind: "BackupOfOtherChain", name, chainName, backup, profile: genesis });
    } else if (entry.name === LOCAL && !database) {
      const bytes = await bytesOf(entry.content);
      const image = encodeImage(bytes, manifest.sequence, "local", sealingCipher(dataKey));
      diskFileSystem.write(fileNames(dir("local"), "local").image, image);
      database = true;
    } else if (key !== null) {
      const keystore = parseKeystore(new TextDecoder().decode(await bytesOf(entry.content)));
      if (!keystore.ok || keystore.value.account !== key[1]) return changed;
      const written = keyFiles(dir("keys")).write(keystore.value);
      if (!written.ok) return written;
    } else if (file !== null) {
      const id = hash(file[1] ?? "");
      const put = await vault.put(id, entry.content);
      if (!put.ok) return put;
      if (!(await entry.whole())) {
        missing += 1;
        const removed = vault.remove([id]);
        if (!removed.ok) return removed;
      }
      continue;
    } else return changed;
    if (!(await entry.whole())) return changed;
  }
  if (manifest === undefined || !database) return changed;
  const settled = await settle(dir("local"), dataKey, manifest.madeAt);
  if (!settled.ok) return settled;
  for (const part of ["local", "keys", "evidence", ""]) diskFileSystem.syncDir(dir(part));
  return ok({ madeAt: manifest.madeAt, missing });
}

function parseManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The database must open, of whatever older schema it is, and knows from then on which backup it has. */
async function settle(dir: string, dataKey: Uint8Array, madeAt: Millis): Promise<Result<void>> {
  const local = await openLocalStore({ dir, dataKey });
  if (!local.ok) return local;
  const noted = local.value.settings.set({ backedUpAt: madeAt });
  const kept = noted.ok ? local.value.checkpoint() : noted;
  const closed = local.value.close();
  return kept.ok ? closed : kept;
}
