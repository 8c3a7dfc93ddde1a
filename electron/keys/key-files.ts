import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AccountId } from "../../shared/domain/units.ts";
import { fail, type Result } from "../../shared/errors.ts";
import { diskError, writeFileAtomic } from "../security/atomic-file.ts";
import { type Keystore, parseKeystore } from "./keystore.ts";

/** Where the sealed keys of a profile lie: one file per account, named by the account. */
export interface KeyFiles {
  /** All keystores that parse, by name. Foreign and malformed files are passed over. */
  list(): Keystore[];
  /** Errors: NoKey; BadKeystore when the file does not parse or holds another key. */
  read(account: AccountId): Result<Keystore>;
  /** Durable when it answers. Can replace only the file of the same account. Errors: DiskFull, DiskFailed. */
  write(keystore: Keystore): Result<void>;
}

export function keyFiles(folder: string): KeyFiles {
  const fileOf = (account: AccountId) => join(folder, `${account}.json`);
  return {
    list: () => listKeystores(folder),
    read(account) {
      const json = readText(fileOf(account));
      if (json === undefined) return fail({ kind: "NoKey" });
      const keystore = parseKeystore(json);
      return keystore.ok && keystore.value.account !== account
        ? fail({ kind: "BadKeystore", issue: "address: not the account of the file's name" })
        : keystore;
    },
    write(keystore) {
      const file = fileOf(keystore.account);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
      } catch (error) {
        return { ok: false, error: diskError(folder, error) };
      }
      return writeFileAtomic(file, new TextEncoder().encode(keystore.json));
    },
  };
}

/** Reads the keystores of a folder; an absent folder has none. */
export function listKeystores(folder: string): Keystore[] {
  return fileNames(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const keystore = parseKeystore(readText(join(folder, name)) ?? "");
      return keystore.ok ? [keystore.value] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.account.localeCompare(b.account));
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
