import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import { type Hash, millis } from "../../shared/domain/units.ts";
import { bind, bindingFor, content, openProfile, sourceFile, value } from "./evidence-fixtures.ts";
import { NOON } from "./fixtures.ts";
import { contents, freshFolder } from "./folder.ts";

const DAY = 24 * 3_600_000;

/** A profile with acts 1 to `n`, each with a file, closed. */
async function profileWith(n: number, checkpointAfter?: number) {
  const dir = freshFolder();
  const profile = await openProfile(dir);
  const files: EvidenceFile[] = [];
  const commitments: Hash[] = [];
  for (let act = 1; act <= n; act += 1) {
    const source = sourceFile(dir, `photo ${act}.jpg`, content(act, 5_000));
    const [file] = value(await profile.evidence.attach([source]));
    if (file === undefined) throw new Error("nothing attached");
    files.push(file);
    commitments.push(bind(profile, act, `现场 ${act}`, [file]));
    if (act === checkpointAfter) value(profile.local.checkpoint());
  }
  value(profile.local.close());
  return { dir, files, commitments };
}

const local = (dir: string) => path.join(dir, "local");
const sealedNames = (dir: string) => {
  const vault = path.join(dir, "evidence");
  const names = [vault, path.join(vault, "lost")].flatMap((folder) =>
    fs.existsSync(folder) ? fs.readdirSync(folder) : [],
  );
  return names.filter((name) => name.endsWith(".sealed")).sort();
};
const lastSegment = (dir: string) => {
  const segments = fs.readdirSync(local(dir)).filter((name) => name.endsWith(".journal"));
  return path.join(local(dir), segments.sort().at(-1) ?? "");
};
const flip = (file: string, at: number) => {
  const bytes = fs.readFileSync(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
};

const DAMAGES: readonly [string, (dir: string) => void, object][] = [
  [
    "a flipped byte in the last record",
    (dir) => flip(lastSegment(dir), -3),
    { kind: "lost", records: { from: 10, to: 10 } },
  ],
  [
    "a segment cut in its middle",
    (dir) => {
      const file = lastSegment(dir);
      fs.truncateSync(file, Math.floor(fs.statSync(file).size * 0.45));
    },
    { kind: "lost", records: { to: 10 } },
  ],
  ["a segment cut at the end of a record", cutLastRecord, { kind: "lost" }],
  [
    "the last segment gone",
    (dir) => fs.rmSync(lastSegment(dir)),
    { kind: "lost", records: { from: 7, to: 10 } },
  ],
];

/** Nothing in the file itself tells of this. */
function cutLastRecord(dir: string): void {
  const file = lastSegment(dir);
  const bytes = fs.readFileSync(file);
  let at = 32;
  for (let next = at; next < bytes.length; next += 28 + bytes.readUInt32LE(next)) at = next;
  fs.truncateSync(file, at);
}

describe("damage of the local store", () => {
  it.each(DAMAGES)(
    "%s is told until somebody takes note, and no file of evidence goes",
    async (_, damage, told) => {
      const { dir } = await profileWith(5, 3);
      const before = sealedNames(dir);
      const whole = contents(local(dir));
      damage(dir);
      const hit = path.basename(lastSegment(dir));
      const damaged = contents(local(dir)).get(hit);
      // Long after, when files that no draft came to use are removed.
      for (const opening of [1, 2, 3]) {
        const { local: store, evidence } = await openProfile(dir, () => NOON + opening * 2 * DAY);
        expect(sealedNames(dir)).toEqual(before);
        const [first] = store.told.unseen();
        expect(first).toMatchObject(told);
        if (
          whole.has(hit) &&
          damaged?.equals(whole.get(hit) ?? Buffer.alloc(0)) === false &&
          first?.aside.length
        )
          expect(contents(local(dir)).get(first.aside[0] ?? "")).toEqual(damaged);
        for (const { file } of value(await evidence.lost())) {
          const copy = path.join(dir, "copy");
          expect(await evidence.copyTo(file, copy)).toMatchObject({ ok: true });
          const known = [1, 2, 3, 4, 5].map((n) => Buffer.from(content(n, 5_000)));
          expect(known.some((bytes) => bytes.equals(fs.readFileSync(copy)))).toBe(true);
        }
        value(store.close());
      }
      const { local: store } = await openProfile(dir);
      value(store.told.acknowledge(millis(NOON)));
      value(store.close());
      const again = await openProfile(dir);
      expect(again.local.told.unseen()).toEqual([]);
      value(again.local.close());
      // The records come back, as from a copy that somebody made: so do the files.
      fs.rmSync(local(dir), { recursive: true });
      fs.mkdirSync(local(dir));
      for (const [name, bytes] of whole) fs.writeFileSync(path.join(local(dir), name), bytes);
      const { local: restored, evidence } = await openProfile(dir);
      expect(value(await evidence.lost())).toEqual([]);
      for (const file of restored.evidence.files())
        expect(await evidence.copyTo(file.file, path.join(dir, "copy"))).toMatchObject({
          ok: true,
        });
      expect(restored.evidence.files()).toHaveLength(5);
    },
  );

  it("that took the whole folder leaves the vault as it was, aside, and says so", async () => {
    const { dir, files } = await profileWith(4);
    fs.rmSync(local(dir), { recursive: true });
    for (let opening = 0; opening < 2; opening += 1) {
      const { local: store, evidence } = await openProfile(dir, () => NOON + 2 * DAY);
      expect(sealedNames(dir)).toEqual(files.map(({ file }) => `${file}.sealed`).sort());
      expect(store.told.unseen()).toMatchObject([{ kind: "evidence", count: 4 }]);
      expect(value(await evidence.lost())).toMatchObject(
        Array(4).fill({ mediaType: "application/octet-stream" }),
      );
      expect(store.isEmpty(false)).toBe(true);
      value(store.close());
    }
  });

  it("tells of a last record whose bytes are wrong even when no mark is there, and not of a write that was cut short", async () => {
    const { dir } = await profileWith(2);
    const sound = contents(local(dir));
    const open = async (damage: (file: string) => void) => {
      fs.rmSync(local(dir), { recursive: true });
      fs.mkdirSync(local(dir));
      for (const [name, bytes] of sound) fs.writeFileSync(path.join(local(dir), name), bytes);
      fs.rmSync(path.join(local(dir), "local.seen"));
      damage(lastSegment(dir));
      const { local: store } = await openProfile(dir);
      const told = store.told.unseen().filter(({ kind }) => kind !== "evidence");
      const repairs = store.repairs.map(({ kind }) => kind);
      value(store.close());
      return { told, repairs };
    };
    const damaged = await open((file) => flip(file, -3));
    expect(damaged).toMatchObject({
      repairs: ["damaged"],
      told: [
        {
          kind: "damaged",
          records: { from: 4, to: 4 },
          aside: [expect.stringMatching(/broken-1$/)],
        },
      ],
    });
    const size = (file: string) => fs.statSync(file).size;
    expect(await open((file) => fs.truncateSync(file, size(file) - 1))).toEqual({
      repairs: ["torn"],
      told: [],
    });
    // The disk had made the file longer, and the power failed before the bytes were there.
    const filled = await open((file) => fs.appendFileSync(file, new Uint8Array(4_096)));
    expect(filled).toEqual({ repairs: ["torn"], told: [] });
    expect(await open(() => undefined)).toEqual({ repairs: [], told: [] });
  });

  it("is told though the process was killed while it put things right", async () => {
    const { dir } = await profileWith(2);
    fs.rmSync(path.join(local(dir), "local.seen"));
    flip(lastSegment(dir), -3);
    const damaged = contents(local(dir));
    for (let step = 0; ; step += 1) {
      fs.rmSync(local(dir), { recursive: true });
      fs.mkdirSync(local(dir));
      for (const [name, bytes] of damaged) fs.writeFileSync(path.join(local(dir), name), bytes);
      const code = await opensAndDies(dir, step);
      const { local: store } = await openProfile(dir);
      const kinds = store.told.unseen().map(({ kind }) => kind);
      expect(
        kinds.some((kind) => kind === "lost" || kind === "damaged"),
        `step ${step}`,
      ).toBe(true);
      expect(sealedNames(dir)).toHaveLength(2);
      value(store.close());
      if (code === 0) break;
      expect(step).toBeLessThan(40);
    }
  }, 120_000);
});

const WRITER = fileURLToPath(new URL("./damage-writer.ts", import.meta.url));

/** A process of its own opens the store and is gone at the disk's step of that number; 0 when it came to its end before. */
async function opensAndDies(dir: string, step: number): Promise<number | null> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, local(dir), String(step)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code;
}

describe("erasing", () => {
  it("reaches what was set aside, and nothing that was erased comes back from there", async () => {
    const { dir, files, commitments } = await profileWith(3);
    const index = contents(local(dir));
    fs.rmSync(local(dir), { recursive: true });
    value((await openProfile(dir)).local.close());
    expect(fs.readdirSync(path.join(dir, "evidence"))).toEqual(["lost"]);
    // The index is back, the vault is not yet: as when a copy was put back while the console ran.
    fs.rmSync(local(dir), { recursive: true });
    fs.mkdirSync(local(dir));
    for (const [name, bytes] of index) fs.writeFileSync(path.join(local(dir), name), bytes);
    const profile = await openProfile(dir);
    const [first, second, third] = files as [EvidenceFile, EvidenceFile, EvidenceFile];
    const vault = path.join(dir, "evidence");
    const aside = ({ file }: EvidenceFile) => path.join(vault, "lost", `${file}.sealed`);
    fs.copyFileSync(path.join(vault, `${first.file}.sealed`), aside(first));
    const commitment = bind(profile, 9, "再记一次", [first]);
    // Still bound by act 1: stays.
    value(await profile.evidence.erase([commitment]));
    expect(fs.existsSync(aside(first))).toBe(true);
    const own = profile.local.evidence;
    const bound = (n: number) => commitments[n - 1] as Hash;
    value(await profile.evidence.erase([bound(1)]));
    expect(sealedNames(dir).filter((name) => name.startsWith(first.file))).toEqual([]);
    // Killed between the record and the vault, and then set aside by a start that could trust nothing.
    value(own.erase([bound(2)], millis(NOON)));
    fs.renameSync(path.join(vault, `${second.file}.sealed`), aside(second));
    value(profile.local.close());
    const again = await openProfile(dir);
    expect(sealedNames(dir)).toEqual([`${third.file}.sealed`]);
    expect(value(await again.evidence.verify(bound(3), bindingFor(3)))).toMatchObject({
      state: "verified",
    });
  });

  it("of a file that no record knows takes it alone", async () => {
    const { dir, files } = await profileWith(2);
    fs.rmSync(local(dir), { recursive: true });
    const { evidence } = await openProfile(dir);
    const [first, second] = files as [EvidenceFile, EvidenceFile];
    value(await evidence.eraseLost([first.file]));
    expect(sealedNames(dir)).toEqual([`${second.file}.sealed`]);
    expect(await evidence.copyTo(first.file, path.join(dir, "copy"))).toMatchObject({
      error: { kind: "EvidenceMissing" },
    });
  });
});
