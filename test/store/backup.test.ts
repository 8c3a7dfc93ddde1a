import * as fs from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeBackup } from "../../electron/backup/make-backup.ts";
import { stageRestore } from "../../electron/backup/stage-restore.ts";
import { commitStaged, finishStaged } from "../../electron/backup/staged-profile.ts";
import { keyFiles } from "../../electron/keys/key-files.ts";
import { createKeystore, openKeystore } from "../../electron/keys/keystore.ts";
import { hash, millis } from "../../shared/domain/units.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import {
  bind,
  bindingFor,
  bindOld,
  content,
  DATA_KEY,
  type Opened,
  openProfile,
  sourceFile,
  value,
} from "./evidence-fixtures.ts";
import { NOON, outboxItem } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";
import { importOf } from "./register-import.ts";

const GENESIS = hash("ab".repeat(32));
const PASSPHRASE = "回来的路 2026";
const OTHER_KEY = new Uint8Array(32).fill(77);
const MADE = millis(NOON + 5);

let keystore: { account: string; json: string };
beforeAll(async () => {
  keystore = value(await createKeystore("张三", "own passphrase", NOON)).keystore;
});

interface Filled extends Opened {
  readonly dir: string;
  readonly file: string;
  readonly commitment: string;
}

/** A profile with one of everything that only it has. */
async function fill(): Promise<Filled> {
  const dir = freshFolder();
  const profile = await openProfile(dir);
  const { local, evidence } = profile;
  value(keyFiles(path.join(dir, "keys")).write(keystore as never));
  value(local.outbox.put(outboxItem(1, { state: "draft" })));
  value(local.outbox.put(outboxItem(2, { state: "signed" })));
  const bytes = content(1, 2_500_000);
  const [file] = value(await evidence.attach([sourceFile(dir, "照片.bin", bytes)]));
  if (file === undefined) throw new Error("nothing attached");
  const commitment = bind(profile, 3, "现场", [file]);
  bindOld(profile, 4, "旧备注");
  value(local.register.putMany([{ commitment, account: "610", reference: "A-1", salt: "00" }]));
  value(await local.customers.put(importOf([{ account: "610", facts: [] }])));
  value(local.audits.put(hash("5a".repeat(32)), { kind: "qualified", text: "草稿" }));
  value(local.settings.set({ selectedAccount: keystore.account as never }));
  return { ...profile, dir, file: file.file, commitment };
}

const back = (profile: Filled, target: string) =>
  makeBackup(
    {
      ...profile,
      keys: keyFiles(path.join(profile.dir, "keys")),
      chain: { genesis: GENESIS, name: "Demo" },
    },
    PASSPHRASE,
    target,
    MADE,
  );

const restore = (
  dataDir: string,
  source: string,
  { passphrase = PASSPHRASE, genesis = GENESIS } = {},
) => stageRestore({ dataDir, dataKey: OTHER_KEY, genesis }, passphrase, source);

/** Takes a staged restore for the profile, and opens it as the other computer does. */
async function taken(dir: string): Promise<Opened> {
  commitStaged(dir);
  finishStaged(dir);
  return openProfile(dir, () => NOON, OTHER_KEY);
}

async function expectAll(opened: Opened, dir: string, { file, commitment }: Filled) {
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
  expect(local.register.findByCommitment(hash(commitment))?.account).toBe("610");
  expect(local.customers.isLinked("610")).toBe(true);
  expect(local.audits.get(hash("5a".repeat(32))).text).toBe("草稿");
  expect(local.settings.get()).toMatchObject({
    selectedAccount: keystore.account,
    backedUpAt: MADE,
  });
  const [key] = keyFiles(path.join(dir, "keys")).list();
  if (key === undefined) throw new Error("no key");
  expect(value(await openKeystore(key, "own passphrase")).isLocked).toBe(false);
}

const errorOf = (result: Result<unknown>): AppError | undefined =>
  result.ok ? undefined : result.error;

/** Nothing is left beside the profile. */
const expectNothing = (dir: string) =>
  expect(fs.existsSync(dir) ? fs.readdirSync(dir) : []).toEqual([]);

describe("a backup", () => {
  it("brings everything back on another computer, sealed by that computer's key", async () => {
    const old = await fill();
    const target = path.join(freshFolder(), "a.ccbackup");
    const made = value(await back(old, target));
    expect(made).toEqual({ madeAt: MADE, bytes: fs.statSync(target).size, files: 1, missing: 0 });
    expect(fs.readdirSync(path.dirname(target))).toEqual(["a.ccbackup"]);
    const raw = fs.readFileSync(target);
    for (const secret of ["SQLite", "610", "草稿", "Demo", "sr25519", Buffer.from(DATA_KEY)])
      expect(raw.includes(secret)).toBe(false);

    const dir = freshFolder();
    expect(value(await restore(dir, target))).toEqual({ madeAt: MADE, missing: 0 });
    // Until it is taken, the profile is as it was.
    expect(fs.readdirSync(dir)).toEqual(["restoring"]);
    fs.mkdirSync(path.join(dir, "derived"));
    const opened = await taken(dir);
    expect(fs.readdirSync(dir).sort()).toEqual(["evidence", "keys", "local"]);
    await expectAll(opened, dir, old);
    expect(opened.local.repairs).toEqual([]);
    // The old key opens nothing here.
    value(opened.local.close());
    await expect(openProfile(dir, () => NOON, DATA_KEY)).rejects.toThrow("LocalDataLocked");
    value(old.local.close());
  });

  it("is made while the console works, and loses nothing of that", async () => {
    const old = await fill();
    const target = path.join(freshFolder(), "a.ccbackup");
    const making = back(old, target);
    const during: string[] = [];
    let busy = true;
    void making.then(() => {
      busy = false;
    });
    for (let n = 10; busy; n += 1) {
      const item = outboxItem(n, { state: "signed" });
      value(old.local.outbox.put(item));
      during.push(item.id);
      await new Promise((resolve) => setImmediate(resolve));
    }
    value(await making);
    expect(during.length).toBeGreaterThan(3);
    value(old.local.close());
    const again = await openProfile(old.dir);
    for (const id of during) expect(again.local.outbox.get(id)).toBeDefined();
    const dir = freshFolder();
    value(await restore(dir, target));
    await expectAll(await taken(dir), dir, old);
  });

  it("says which evidence is lost, and saves the rest", async () => {
    const old = await fill();
    const other = sourceFile(old.dir, "b.bin", content(2, 1_200_000));
    const [second] = value(await old.evidence.attach([other]));
    const sealed = path.join(old.vault, `${second?.file}.sealed`);
    const bytes = fs.readFileSync(sealed);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    fs.writeFileSync(sealed, bytes);
    const target = path.join(freshFolder(), "a.ccbackup");
    expect(value(await back(old, target))).toMatchObject({ files: 2, missing: 1 });
    const dir = freshFolder();
    expect(value(await restore(dir, target))).toMatchObject({ missing: 1 });
    const opened = await taken(dir);
    await expectAll(opened, dir, old);
    expect(fs.readdirSync(opened.vault)).toEqual([`${old.file}.sealed`]);
  });

  it("is refused with what is wrong with it, and leaves nothing behind", async () => {
    const old = await fill();
    const folder = freshFolder();
    const target = path.join(folder, "a.ccbackup");
    value(await back(old, target));
    const raw = fs.readFileSync(target);
    const dir = path.join(folder, "profile");
    fs.mkdirSync(dir);
    const changedAt = (at: number) => {
      const bytes = Buffer.from(raw);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const broken = path.join(folder, "b.ccbackup");
    const refused = async (bytes: Uint8Array) => {
      fs.writeFileSync(broken, bytes);
      const error = errorOf(await restore(dir, broken));
      expectNothing(dir);
      return error?.kind === "BackupUnreadable" ? error.reason : error?.kind;
    };
    expect(errorOf(await restore(dir, target, { passphrase: "another one" }))).toEqual({
      kind: "WrongPassphrase",
    });
    expect(errorOf(await restore(dir, target, { genesis: hash("cd".repeat(32)) }))).toEqual({
      kind: "BackupOfOtherChain",
      name: "a.ccbackup",
      chainName: "Demo",
      backup: GENESIS,
      profile: "cd".repeat(32),
    });
    expect(errorOf(await restore(dir, path.join(folder, "no such file")))).toMatchObject({
      reason: "unread",
    });
    expectNothing(dir);
    expect(await refused(new Uint8Array(0))).toBe("foreign");
    expect(await refused(Buffer.from("{}".repeat(500)))).toBe("foreign");
    for (const length of [10, 70, 200, raw.length / 2, raw.length - 16, raw.length - 1])
      expect(await refused(raw.subarray(0, Math.floor(length))), `${length}`).toBe("cutOff");
    for (const at of [6, 30, 55, 60, 90, raw.length >> 1, raw.length - 20])
      expect(await refused(changedAt(at)), `${at}`).toBe("changed");
    // A chunk left out, with an end that fits.
    const left = Buffer.concat([raw.subarray(0, -16 - 1_048_592), raw.subarray(-16)]);
    left.writeBigUInt64BE(BigInt(left.length - 16), left.length - 8);
    expect(await refused(left)).toBe("changed");
  });
});
