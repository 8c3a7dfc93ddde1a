import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { finishStaged } from "../../electron/backup/staged-profile.ts";
import { back, expectAll, fill, OTHER_KEY, restore, taken } from "./backup-fixtures.ts";
import { openProfile, value } from "./evidence-fixtures.ts";
import { NOON } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const WRITER = fileURLToPath(new URL("./backup-kill-writer.ts", import.meta.url));

/** Lets a process work for a moment after it has begun, and kills it; what it said, and how long it took when it was not killed (ms). */
async function strike(what: "make" | "restore", dir: string, file: string, afterMs: number) {
  const args = ["--import", "tsx", WRITER, what, dir, file];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let said = "";
  let begun = 0;
  child.stdout.on("data", (chunk) => {
    said += chunk;
    if (begun > 0) return;
    begun = Date.now();
    if (afterMs < Infinity) setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  await exited;
  return { done: said.includes("done"), tookMs: Date.now() - begun };
}

it("leaves no half backup and no half profile, whenever it is killed", async () => {
  const old = await fill(freshFolder());
  value(old.local.close());
  const folder = freshFolder();
  const target = path.join(folder, "a.ccbackup");
  const whole = await strike("make", old.dir, target, Infinity);
  expect(whole.done).toBe(true);
  for (let kill = 0; kill < 3; kill += 1) {
    const file = path.join(folder, `${kill}.ccbackup`);
    await strike("make", old.dir, file, (whole.tookMs * (kill + 0.5)) / 3);
    if (!fs.existsSync(file)) continue;
    const dir = freshFolder();
    value(await restore(dir, file));
    await expectAll(await taken(dir), dir, old);
  }
  const first = await strike("restore", freshFolder(), target, Infinity);
  expect(first.done).toBe(true);
  const seen = { empty: 0, restored: 0 };
  for (let kill = 0; kill < 6; kill += 1) {
    const dir = freshFolder();
    // Most of the time goes into the key of the passphrase; what is interesting comes after it.
    await strike("restore", dir, target, first.tookMs * (0.55 + kill * 0.08));
    finishStaged(dir);
    const opened = await openProfile(dir, () => NOON, OTHER_KEY);
    if (opened.local.isEmpty(false)) {
      seen.empty += 1;
      expect(fs.existsSync(path.join(dir, "keys"))).toBe(false);
      expect(fs.readdirSync(opened.vault)).toEqual([]);
    } else {
      seen.restored += 1;
      await expectAll(opened, dir, old);
    }
    value(opened.local.close());
    expect(
      fs
        .readdirSync(dir)
        .sort()
        .filter((name) => name !== "keys"),
    ).toEqual(["evidence", "local"]);
  }
  expect(seen.empty + seen.restored).toBe(6);
  expect(seen.empty).toBeGreaterThan(0);
  // The profile that was backed up is as it was.
  const again = await openProfile(old.dir);
  expect(again.local.outbox.list()).toHaveLength(2);
  expect(value(await back({ ...old, ...again }, path.join(folder, "z.ccbackup"))).missing).toBe(0);
}, 300_000);
