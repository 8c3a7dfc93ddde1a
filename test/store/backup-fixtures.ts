import * as path from "node:path";
import { expect } from "vitest";
import { makeBackup } from "../../electron/backup/make-backup.ts";
import { stageRestore } from "../../electron/backup/stage-restore.ts";
import { commitStaged, finishStaged } from "../../electron/backup/staged-profile.ts";
import { keyFiles } from "../../electron/keys/key-files.ts";
import { createKeystore, type Keystore } from "../../electron/keys/keystore.ts";
import { hash, millis } from "../../shared/domain/units.ts";
import {
  bind,
  bindingFor,
  bindOld,
  content,
  type Opened,
  openProfile,
  sourceFile,
  value,
} from "./evidence-fixtures.ts";
import { NOON, outboxItem } from "./fixtures.ts";
import { importOf } from "./register-import.ts";

export const GENESIS = hash("ab".repeat(32));
export const PASSPHRASE = "回来的路 2026";
export const OTHER_KEY = new Uint8Array(32).fill(77);
export const MADE = millis(NOON + 5);

/** Long enough to stand in no sealed bytes by chance. */
export const ACCOUNT = "6109876543210";
export const CHAIN_NAME = "Chain of a demo";

export const OWN = "own passphrase";
export interface Filled extends Opened {
  readonly dir: string;
  readonly file: string;
  readonly commitment: string;
  readonly keystore: Keystore;
}

/** A profile with one of everything that only it has. */
export async function fill(dir: string): Promise<Filled> {
  const { keystore } = value(await createKeystore("张三", OWN, NOON));
  const profile = await openProfile(dir);
  const { local, evidence } = profile;
  value(keyFiles(path.join(dir, "keys")).write(keystore));
  value(local.outbox.put(outboxItem(1, { state: "draft" })));
  value(local.outbox.put(outboxItem(2, { state: "signed" })));
  const bytes = content(1, 2_500_000);
  const [file] = value(await evidence.attach([sourceFile(dir, "照片.bin", bytes)]));
  if (file === undefined) throw new Error("nothing attached");
  const commitment = bind(profile, 3, "现场", [file]);
  bindOld(profile, 4, "旧备注");
  value(local.register.putMany([{ commitment, account: ACCOUNT, reference: "A-1", salt: "00" }]));
  value(await local.customers.put(importOf([{ account: ACCOUNT, facts: [] }])));
  value(local.audits.put(hash("5a".repeat(32)), { kind: "qualified", text: "草稿" }));
  value(local.settings.set({ selectedAccount: keystore.account }));
  return { ...profile, dir, file: file.file, commitment, keystore };
}

export const back = (profile: Filled, target: string) =>
  makeBackup(
    {
      ...profile,
      keys: keyFiles(path.join(profile.dir, "keys")),
      chain: { genesis: GENESIS, name: CHAIN_NAME },
    },
    PASSPHRASE,
    target,
    MADE,
  );

export const restore = (
  dataDir: string,
  source: string,
  { passphrase = PASSPHRASE, genesis = GENESIS } = {},
) => stageRestore({ dataDir, dataKey: OTHER_KEY, genesis }, passphrase, source);

/** Takes a staged restore for the profile, and opens it as the other computer does. */
export async function taken(dir: string): Promise<Opened> {
  commitStaged(dir);
  finishStaged(dir);
  return openProfile(dir, () => NOON, OTHER_KEY);
}

export async function expectAll(
  opened: Opened,
  dir: string,
  { file, commitment, keystore }: Filled,
) {
  const { local, evidence } = opened;
  expect(local.outbox.get(outboxItem(1, { state: "draft" }).id)).toEqual(
    outboxItem(1, { state: "draft" }),
  );
  expect(local.outbox.get(outboxItem(2, { state: "signed" }).id)).toEqual(
    outboxItem(2, { state: "signed" }),
  );
  expect(value(await evidence.verify(hash(commitment), bindingFor(3)))).toEqual({
    state: "verified",
    files: [{ file, state: "verified" }],
  });
  expect(local.register.findByCommitment(hash(commitment))?.account).toBe(ACCOUNT);
  expect(local.customers.isLinked(ACCOUNT)).toBe(true);
  expect(local.audits.get(hash("5a".repeat(32))).text).toBe("草稿");
  expect(local.settings.get()).toMatchObject({
    selectedAccount: keystore.account,
    backedUpAt: MADE,
  });
  expect(keyFiles(path.join(dir, "keys")).list()).toEqual([keystore]);
}
