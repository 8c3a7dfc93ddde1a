import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHUNK_BYTES, HEAD_BYTES } from "../../electron/evidence/sealed-chunks.ts";
import { sealingCipher } from "../../electron/store/cipher.ts";
import { decodeImage } from "../../electron/store/image-file.ts";
import { readSegment } from "../../electron/store/journal-file.ts";
import { EVIDENCE_MAX_BYTES, type EvidenceFile } from "../../shared/domain/evidence.ts";
import type { Hash } from "../../shared/domain/units.ts";
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
import { NOON } from "./fixtures.ts";
import { contents, freshFolder } from "./folder.ts";

const MB = CHUNK_BYTES;
const SEALED = CHUNK_BYTES + 16;
const sealedFile = ({ vault }: Opened, { file }: EvidenceFile) =>
  path.join(vault, `${file}.sealed`);
const stateOf = async ({ evidence }: Opened, commitment: Hash, n = 1) =>
  value(await evidence.verify(commitment, bindingFor(n)));

async function attach(profile: Opened, dir: string, name: string, bytes: Uint8Array) {
  const [file] = value(await profile.evidence.attach([sourceFile(dir, name, bytes)]));
  if (file === undefined) throw new Error("nothing attached");
  return file;
}

describe("the vault", () => {
  it("gives back what was put in, whatever its length, and names it by its digests", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    for (const [n, length] of [1, 1_000, MB - 1, MB, MB + 1, 2 * MB, 3 * MB - 7].entries()) {
      const bytes = content(n, length);
      const file = await attach(profile, dir, `录音 ${n}.bin`, bytes);
      expect(file).toMatchObject({ name: `录音 ${n}.bin`, bytes: length });
      const copy = path.join(dir, "copy");
      expect(await profile.evidence.copyTo(file.file, copy)).toMatchObject({ ok: true });
      expect(Buffer.compare(fs.readFileSync(copy), bytes)).toBe(0);
    }
    expect(fs.readdirSync(dir).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("keeps bytes that were made here as it keeps a file with the same content", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    for (const length of [1, MB, 2 * MB + 5]) {
      const bytes = content(length, length);
      const kept = value(await profile.evidence.keep("通知.pdf", bytes));
      expect(await attach(profile, dir, "通知.pdf", bytes)).toEqual(kept);
      const copy = path.join(dir, "copy");
      expect(await profile.evidence.copyTo(kept.file, copy)).toMatchObject({ ok: true });
      expect(Buffer.compare(fs.readFileSync(copy), bytes)).toBe(0);
    }
    expect(await profile.evidence.keep("x", new Uint8Array(0))).toMatchObject({
      error: { kind: "EvidenceEmpty" },
    });
    expect(await profile.evidence.keep("x", new Uint8Array(EVIDENCE_MAX_BYTES + 1))).toMatchObject({
      error: { kind: "EvidenceTooLarge", limit: EVIDENCE_MAX_BYTES },
    });
  });

  it("tells nothing of a file in names or bytes, and stores one content once", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const text = new TextEncoder().encode("张三的身份证复印件".repeat(50));
    const file = await attach(profile, dir, "张三.txt", text);
    const again = await attach(profile, dir, "same.txt", text);
    expect(again.file).toBe(file.file);
    profile.local.checkpoint();
    const stored = contents(profile.vault);
    expect([...stored.keys()]).toEqual([`${file.file}.sealed`]);
    const names = [file.blake2, file.sha256, file.sm3];
    expect(names).not.toContain(file.file);
    for (const bytes of [...stored.values(), ...contents(path.join(dir, "local")).values()])
      for (const secret of ["身份证", "张三", file.blake2, file.file])
        expect(bytes.includes(secret)).toBe(false);
  });

  it("refuses what is too large before it is read, what is empty, and what is no file", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const large = sourceFile(dir, "large.mp4", new Uint8Array(1));
    fs.truncateSync(large, 65 * MB);
    const limit = EVIDENCE_MAX_BYTES;
    expect(await profile.evidence.attach([large])).toEqual({
      ok: false,
      error: { kind: "EvidenceTooLarge", name: "large.mp4", bytes: 65 * MB, limit },
    });
    // Unreadable beyond its size: who read it first would say so.
    fs.truncateSync(large, 2 ** 40);
    expect(await profile.evidence.attach([large])).toMatchObject({
      error: { kind: "EvidenceTooLarge", bytes: 2 ** 40 },
    });
    expect(
      await profile.evidence.attach([sourceFile(dir, "empty.txt", new Uint8Array(0))]),
    ).toEqual({ ok: false, error: { kind: "EvidenceEmpty", name: "empty.txt" } });
    for (const none of [path.join(dir, "none.txt"), dir])
      expect(await profile.evidence.attach([none])).toMatchObject({
        error: { kind: "EvidenceUnreadable", name: path.basename(none) },
      });
    expect(fs.readdirSync(profile.vault)).toEqual([]);
  });

  it("notices every change of a stored file: flipped, cut, swapped, moved, left out", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const first = await attach(profile, dir, "a.bin", content(1, 3 * MB + 100));
    const second = await attach(profile, dir, "b.bin", content(2, 3 * MB + 100));
    const commitment = bind(profile, 1, "两个文件", [first, second]);
    expect(await stateOf(profile, commitment)).toMatchObject({ state: "verified" });
    const file = sealedFile(profile, first);
    const good = fs.readFileSync(file);
    const other = fs.readFileSync(sealedFile(profile, second));
    const chunk = (bytes: Buffer, n: number) =>
      bytes.subarray(HEAD_BYTES + n * SEALED, HEAD_BYTES + (n + 1) * SEALED);
    const head = good.subarray(0, HEAD_BYTES);
    const rebuilt = (...chunks: readonly Buffer[]) => Buffer.concat([head, ...chunks]);
    const [c0, c1, c2, c3] = [0, 1, 2, 3].map((n) => chunk(good, n)) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    const bad: Buffer[] = [
      other,
      rebuilt(c1, c0, c2, c3),
      rebuilt(c0, c2, c3),
      rebuilt(c0, c1, c2),
      rebuilt(c0),
      rebuilt(),
      rebuilt(c0, c1, c2, c3, c3),
      rebuilt(c0, chunk(other, 1), c2, c3),
      Buffer.concat([other.subarray(0, HEAD_BYTES), c0, c1, c2, c3]),
      Buffer.concat([good, Buffer.of(0)]),
      Buffer.alloc(0),
    ];
    for (const [n, bytes] of bad.entries()) {
      fs.writeFileSync(file, bytes);
      const report = await stateOf(profile, commitment);
      expect(report.state, String(n)).toBe("changed");
      expect(report.files.find((one) => one.file === first.file)?.state).toBe("changed");
      const target = path.join(dir, "copy");
      expect(await profile.evidence.copyTo(first.file, target)).toEqual({
        ok: false,
        error: { kind: "EvidenceChanged", file: first.file },
      });
      expect(fs.existsSync(target)).toBe(false);
    }
    fs.rmSync(file);
    expect(await stateOf(profile, commitment)).toMatchObject({ state: "missing" });
    expect(await profile.evidence.copyTo(first.file, path.join(dir, "copy"))).toMatchObject({
      error: { kind: "EvidenceMissing" },
    });
    fs.writeFileSync(file, good);
    expect(await stateOf(profile, commitment)).toMatchObject({ state: "verified" });
  });

  it("says when a newer program sealed a file, and is not taken in by a version that was written over", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const file = await attach(profile, dir, "a.bin", content(1, 5_000));
    const commitment = bind(profile, 1, undefined, [file]);
    const bytes = fs.readFileSync(sealedFile(profile, file));
    bytes[4] = 2;
    fs.writeFileSync(sealedFile(profile, file), bytes);
    expect((await stateOf(profile, commitment)).state).toBe("changed");
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    fs.writeFileSync(sealedFile(profile, file), bytes);
    expect(await profile.evidence.verify(commitment, bindingFor(1))).toEqual({
      ok: false,
      error: { kind: "NewerData", file: file.file, version: 2, supported: 1 },
    });
  });

  it("notices any byte that was flipped and any place that it was cut at", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const small = await attach(profile, dir, "c.txt", content(3, 700));
    const commitment = bind(profile, 1, undefined, [small]);
    const file = sealedFile(profile, small);
    const good = fs.readFileSync(file);
    const place = fc.nat({ max: good.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 7 }), fc.boolean(), async (at, bit, cut) => {
        const bytes = Buffer.from(cut ? good.subarray(0, at) : good);
        if (!cut) bytes[at] = (bytes[at] as number) ^ (1 << bit);
        fs.writeFileSync(file, bytes);
        expect((await stateOf(profile, commitment)).state).toBe("changed");
      }),
      { numRuns: 300 },
    );
  });

  it("removes at its opening what no draft came to use, and sets aside what no record knows", async () => {
    const dir = freshFolder();
    let now: number = NOON;
    const profile = await openProfile(dir, () => now);
    const used = await attach(profile, dir, "used.txt", content(1, 10));
    const unused = await attach(profile, dir, "unused.txt", content(2, 10));
    const gone = await attach(profile, dir, "gone.txt", content(3, 10));
    const commitment = bind(profile, 1, undefined, [used]);
    value(await profile.evidence.discard(gone.file));
    value(await profile.evidence.discard(used.file));
    fs.writeFileSync(path.join(profile.vault, "ab.part"), "half");
    fs.writeFileSync(path.join(profile.vault, `${"cd".repeat(32)}.sealed`), "not acknowledged");
    const kept = (...files: readonly EvidenceFile[]) => [
      ...files.map(({ file }) => `${file}.sealed`).sort(),
      "lost",
    ];
    const names = () => fs.readdirSync(profile.vault).sort();
    value((await openProfile(dir, () => now)).local.close());
    expect(names()).toEqual(kept(used, unused));
    expect(fs.readdirSync(path.join(profile.vault, "lost"))).toEqual([`${"cd".repeat(32)}.sealed`]);
    // Of the time before the index lacked something, it may be that a draft did use it.
    const fresh = await openProfile(dir, () => now + 1);
    const [late] = value(await fresh.evidence.attach([sourceFile(dir, "late.txt", content(4, 9))]));
    value(fresh.local.close());
    now += 25 * 3_600_000;
    const later = await openProfile(dir, () => now);
    expect(names()).toEqual(kept(used));
    const lost = value(await later.evidence.lost()).map(({ file }) => file);
    expect(lost.sort()).toEqual(["cd".repeat(32), unused.file].sort());
    expect(lost).not.toContain(late?.file);
    expect(await stateOf(later, commitment)).toMatchObject({ state: "verified" });
  });
});

describe("a commitment", () => {
  it("stands for its note and for the act that the chain says", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const commitment = bind(profile, 1, "约定周五缴费", []);
    expect(await stateOf(profile, commitment)).toEqual({ state: "verified", files: [] });
    expect(await stateOf(profile, commitment, 2)).toMatchObject({ state: "changed" });
    const kept = profile.local.evidence.find(commitment);
    if (kept === undefined) throw new Error("not kept");
    value(profile.local.evidence.put(commitment, { ...kept, note: "约定周六缴费" }));
    expect(await stateOf(profile, commitment)).toMatchObject({ state: "changed" });
  });

  it("of an older program still verifies", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const commitment = bindOld(profile, 1, "旧备注");
    expect(await stateOf(profile, commitment)).toEqual({ state: "verified", files: [] });
    expect(await stateOf(profile, commitment, 2)).toMatchObject({ state: "changed" });
  });
});

/** All that whoever has the data key can read in the files of the local store. */
function opened(dir: string): string {
  const cipher = sealingCipher(DATA_KEY);
  const texts = [...contents(path.join(dir, "local"))].map(([name, bytes]) => {
    if (name.endsWith(".db")) {
      const image = decodeImage(bytes, "local", cipher);
      return "database" in image ? Buffer.from(image.database).toString() : "";
    }
    const first = Number(/\d{12}/.exec(name)?.[0]);
    const { records = [] } = name.endsWith(".journal")
      ? readSegment(bytes, first, "local", cipher)
      : {};
    return records.map(({ payload }) => Buffer.from(payload).toString()).join("\n");
  });
  return texts.join("\n");
}

describe("erasing", () => {
  it("leaves salt, note and files nowhere, keeps what another commitment uses, and says when", async () => {
    const dir = freshFolder();
    const profile = await openProfile(dir);
    const shared = await attach(profile, dir, "shared.txt", content(1, 10));
    const own = await attach(profile, dir, "own.txt", content(2, 10));
    const commitment = bind(profile, 1, "要销毁的", [shared, own]);
    const other = bind(profile, 2, "留下的", [shared]);
    const old = bindOld(profile, 3, "旧的也要销毁");
    const salt = profile.local.evidence.find(commitment)?.salt ?? "none";
    value(profile.local.checkpoint());
    value(profile.local.settings.set({ networkEnabled: false }));
    for (const secret of ["要销毁的", "own.txt", salt]) expect(opened(dir)).toContain(secret);
    fs.writeFileSync(path.join(dir, "local", "local.db.broken-1"), "an old repair");
    expect(value(await profile.evidence.erase([commitment, old]))).toBe(NOON);

    expect(await stateOf(profile, commitment)).toEqual({
      state: "erased",
      files: [],
      erasedAt: NOON,
    });
    expect(profile.local.evidence.find(commitment)).toBeUndefined();
    expect(profile.local.notes.get(old)).toBeUndefined();
    expect([...contents(profile.vault).keys()]).toEqual([`${shared.file}.sealed`]);
    expect(await stateOf(profile, other, 2)).toMatchObject({ state: "verified" });
    for (const secret of ["要销毁的", "own.txt", salt]) expect(opened(dir)).not.toContain(secret);
    expect(opened(dir)).toContain("留下的");
    expect(fs.readdirSync(path.join(dir, "local"))).not.toContain("local.db.broken-1");

    const again = await openProfile(dir);
    expect(await stateOf(again, commitment)).toMatchObject({ state: "erased", erasedAt: NOON });
    expect(await stateOf(again, other, 2)).toMatchObject({ state: "verified" });
    expect(value(await again.evidence.erase([commitment]))).toBeDefined();
    expect(again.local.evidence.erasedAt(commitment)).toBe(NOON);
  });
});
