import { randomBytes } from "node:crypto";
import * as path from "node:path";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import { fail, type Result } from "../../shared/errors.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import { sealingWriter } from "../evidence/package-stream.ts";
import { newChunkCipher } from "../evidence/sealed-chunks.ts";
import { VaultError, wholeFile, writeAll } from "../evidence/whole-file.ts";
import type { KeyFiles } from "../keys/key-files.ts";
import { PASSPHRASE_MINIMUM } from "../keys/keystore.ts";
import { newPassphraseHead } from "../security/passphrase-head.ts";
import type { LocalStore } from "../store/local-store.ts";
import { EntryWriter } from "./entry-writer.ts";
import { BACKUP, endOf, LOCAL, MANIFEST, type Manifest } from "./format.ts";

export interface BackupSources {
  readonly local: Pick<LocalStore, "copy" | "evidence">;
  readonly evidence: Pick<Evidence, "read">;
  readonly keys: Pick<KeyFiles, "list">;
  readonly chain: { readonly genesis: Hash; readonly name: string };
}

export interface MadeBackup {
  readonly madeAt: Millis;
  readonly bytes: number;
  /** Of evidence. */
  readonly files: number;
  /** Files of evidence that the vault does not give any more, or not as they were. */
  readonly missing: number;
}

/**
 * Writes all of a profile that the chain does not have to `target`, sealed by the passphrase; nothing counts before the whole file is
 * on the disk. It may be made while the console works: it holds what was acknowledged when it began. Errors: WeakPassphrase,
 * DiskFull, DiskFailed.
 */
export async function makeBackup(
  sources: BackupSources,
  passphrase: string,
  target: string,
  madeAt: Millis,
): Promise<Result<MadeBackup>> {
  if ([...passphrase].length < PASSPHRASE_MINIMUM)
    return fail({ kind: "WeakPassphrase", minimum: PASSPHRASE_MINIMUM });
  const { head, key } = await newPassphraseHead(BACKUP, passphrase);
  const part = `${target}.${randomBytes(6).toString("hex")}.part`;
  return wholeFile(part, path.basename(target), async (output) => {
    let bytes = 0;
    const write = async (piece: Uint8Array) => {
      await writeAll(output, piece);
      bytes += piece.length;
    };
    // One instant for the database, its list of files and the keys; the files' bytes may come later, they never change.
    const { database, sequence } = sources.local.copy();
    const files = sources.local.evidence.files();
    const keys = sources.keys.list();
    const { genesis, name: chainName } = sources.chain;
    const manifest: Manifest = { genesis, chainName, madeAt, sequence };

    const cipher = newChunkCipher(key);
    await write(head);
    await write(cipher.head);
    const sealed = sealingWriter(cipher, write);
    const entries = new EntryWriter((piece) => sealed.write(piece));
    const text = new TextEncoder();
    await entries.whole(MANIFEST, text.encode(JSON.stringify(manifest)));
    await entries.whole(LOCAL, database);
    for (const { account, json } of keys)
      await entries.whole(`keys/${account}.json`, text.encode(json));
    let missing = 0;
    for (const file of files)
      await entries.entry(`evidence/${file.file}`, async (piece) => {
        const read = await sources.evidence.read(file, piece);
        // A lost file must not keep all the others from being saved.
        const lost = !read.ok && LOST.has(read.error.kind);
        if (!read.ok && !lost) throw new VaultError(read.error);
        if (lost) missing += 1;
        return !lost;
      });
    await entries.end();
    await sealed.end();
    await write(endOf(bytes));
    return { target, value: { madeAt, bytes, files: files.length, missing } };
  });
}

const LOST: ReadonlySet<string> = new Set(["EvidenceMissing", "EvidenceChanged"]);
