import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { BACKUP, endOf } from "../../electron/backup/format.ts";
import {
  commitStaged,
  finishingSteps,
  finishStaged,
} from "../../electron/backup/staged-profile.ts";
import { openKeystore } from "../../electron/keys/keystore.ts";
import { newPassphraseHead } from "../../electron/security/passphrase-head.ts";
import { LOCAL_SCHEMA } from "../../electron/store/local-records.ts";
import { loadEngine, openSql } from "../../electron/store/sql.ts";
import { hash } from "../../shared/domain/units.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import {
  ACCOUNT,
  back,
  CHAIN_NAME,
  expectAll,
  fill,
  GENESIS,
  MADE,
  OTHER_KEY,
  OWN,
  PASSPHRASE,
  restore,
  taken,
} from "./backup-fixtures.ts";
import { content, DATA_KEY, openProfile, sourceFile, value } from "./evidence-fixtures.ts";
import { NOON, outboxItem } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const errorOf = (result: Result<unknown>): AppError | undefined =>
  result.ok ? undefined : result.error;

/** Nothing is left beside the profile. */
const expectNothing = (dir: string) =>
  expect(fs.existsSync(dir) ? fs.readdirSync(dir) : []).toEqual([]);

describe("a backup", () => {
  it("brings everything back on another computer, sealed by that computer's key", async () => {
    const old = await fill(freshFolder());
    const target = path.join(freshFolder(), "a.ccbackup");
    const made = value(await back(old, target));
    expect(made).toEqual({ madeAt: MADE, bytes: fs.statSync(target).size, files: 1, missing: 0 });
    expect(fs.readdirSync(path.dirname(target))).toEqual(["a.ccbackup"]);
    const raw = fs.readFileSync(target);
    for (const secret of ["SQLite", ACCOUNT, "草稿", CHAIN_NAME, "sr25519", Buffer.from(DATA_KEY)])
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
    expect(value(await openKeystore(old.keystore, OWN)).isLocked).toBe(false);
    // The old key opens nothing here.
    value(opened.local.close());
    await expect(openProfile(dir, () => NOON, DATA_KEY)).rejects.toThrow("LocalDataLocked");
    value(old.local.close());
  });

  it("is made while the console works, and loses nothing of that", async () => {
    const old = await fill(freshFolder());
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
    const old = await fill(freshFolder());
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
    const old = await fill(freshFolder());
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
      chainName: CHAIN_NAME,
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

  it("of a newer format, or with a newer database in it, is refused by its version", async () => {
    const folder = freshFolder();
    const source = path.join(folder, "newer.ccbackup");
    const { head } = await newPassphraseHead(
      { ...BACKUP, version: BACKUP.version + 1 },
      PASSPHRASE,
    );
    const rest = content(1, 500);
    fs.writeFileSync(source, Buffer.concat([head, rest, endOf(head.length + rest.length)]));
    const dir = path.join(folder, "profile");
    fs.mkdirSync(dir);
    expect(errorOf(await restore(dir, source))).toEqual({
      ...{ kind: "NewerData", file: "newer.ccbackup" },
      ...{ version: BACKUP.version + 1, supported: BACKUP.version },
    });
    const old = await fill(freshFolder());
    const copy = () => {
      const { database, sequence } = old.local.copy();
      const sql = openSql(engine, database);
      sql.exec(`PRAGMA user_version = ${LOCAL_SCHEMA + 1}`);
      return { database: sql.export(), sequence };
    };
    const engine = await loadEngine();
    value(await back({ ...old, local: { ...old.local, copy } }, source));
    expect(errorOf(await restore(dir, source))).toMatchObject({
      ...{ kind: "NewerData", version: LOCAL_SCHEMA + 1, supported: LOCAL_SCHEMA },
    });
    expectNothing(dir);
  });

  it("is restored whole although every step of its taking is interrupted", async () => {
    const old = await fill(freshFolder());
    const target = path.join(freshFolder(), "a.ccbackup");
    value(await back(old, target));
    const staged = freshFolder();
    value(await restore(staged, target));
    let interrupted = 0;
    for (let steps = 0; ; steps += 1) {
      const dir = freshFolder();
      fs.cpSync(staged, dir, { recursive: true });
      // What an empty console makes by itself.
      value((await openProfile(dir, () => NOON, OTHER_KEY)).local.close());
      // Of a vault that outlived its index: perhaps newer than the backup.
      const lost = `${"ef".repeat(32)}.sealed`;
      fs.writeFileSync(path.join(dir, "evidence", lost), "evidence");
      commitStaged(dir);
      const taking = finishingSteps(dir);
      let done = false;
      for (let step = 0; step < steps && !done; step += 1) done = taking.next().done === true;
      finishStaged(dir);
      const opened = await openProfile(dir, () => NOON, OTHER_KEY);
      await expectAll(opened, dir, old);
      value(opened.local.close());
      expect(fs.readdirSync(dir).sort()).toEqual(["evidence", "keys", "local"]);
      expect(fs.readdirSync(path.join(dir, "evidence", "lost"))).toEqual([lost]);
      if (done) break;
      interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(6);
  });
});
