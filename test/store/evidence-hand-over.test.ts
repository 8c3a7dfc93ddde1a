import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import {
  encodeManifest,
  newPackageHead,
  PACKAGE_HEAD_BYTES,
} from "../../electron/evidence/package-format.ts";
import { sealingWriter } from "../../electron/evidence/package-stream.ts";
import { CHUNK_BYTES, newChunkCipher } from "../../electron/evidence/sealed-chunks.ts";
import { entryOf } from "../../electron/ipc/evidence-handlers.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { CaseId, Hash } from "../../shared/domain/units.ts";
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
import {
  actIdOf,
  batchOf,
  caseIdOf,
  contact,
  entryOf as entry,
  GENESIS,
  opened,
} from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const PASSPHRASE = "移交口令 2026";
const CASE = caseIdOf(1);

/** A console that has proved these acts of case 1, and keeps its data under a key of its own. */
async function desk(key: number, acts: readonly { n: number; commitment: Hash }[]) {
  const dir = freshFolder();
  const profile = await openProfile(dir, undefined, new Uint8Array(32).fill(key));
  const derived = value(
    await openDerivedStore({ dir: path.join(dir, "derived"), genesis: GENESIS }),
  );
  const lines = acts.map(({ n, commitment }, at) =>
    entry(1, at + 1, CASE, contact, { act: actIdOf(n), commitment }),
  );
  value(derived.apply(batchOf(5, [entry(1, 0, CASE, opened(1)), ...lines])));
  const proved = (id: CaseId, commitment: Hash) => entryOf(derived, id, commitment);
  const take = (source: string, passphrase = PASSPHRASE, id: CaseId | undefined = undefined) =>
    profile.evidence.unpack({ case: id, entryOf: proved }, passphrase, source);
  return { ...profile, dir, take };
}

const CONTENTS = [content(1, 3), content(2, CHUNK_BYTES + 17), new TextEncoder().encode("现场")];

/** The desk that signed act `n`, and the package of its evidence. */
async function packed(n = 1, contents: readonly Uint8Array[] = CONTENTS) {
  const dir = freshFolder();
  const profile = await openProfile(dir);
  const sources = contents.map((bytes, at) => sourceFile(dir, `证据 ${at}.bin`, bytes));
  const files = value(await profile.evidence.attach(sources));
  const commitment = bind(profile, n, "两次上门，用户不在", files);
  const file = path.join(dir, "evidence.ccev");
  value(await profile.evidence.pack({ commitment, binding: bindingFor(n) }, PASSPHRASE, file));
  return { profile, dir, files, commitment, file };
}

function expectNothing({ local, vault }: Opened, commitment: Hash) {
  expect(local.evidence.find(commitment)).toBeUndefined();
  expect(fs.readdirSync(vault)).toEqual([]);
}

describe("evidence handed over to another console", () => {
  it("is there what it was, verified, and stays after a restart; a second time changes nothing", async () => {
    const { profile, files, commitment, file } = await packed();
    const other = await desk(7, [{ n: 1, commitment }]);
    expect(await other.take(file, PASSPHRASE, CASE)).toEqual({ ok: true, value: commitment });
    const report = value(await other.evidence.verify(commitment, bindingFor(1)));
    expect(report.state).toBe("verified");
    expect(report.files.map(({ state }) => state)).toEqual(files.map(() => "verified"));

    const kept = other.local.evidence.find(commitment);
    const own = profile.local.evidence.find(commitment);
    const plain = (one: typeof kept) => ({
      ...one,
      files: one?.files.map(({ file: _, ...facts }) => facts),
    });
    expect(plain(kept)).toEqual(plain(own));
    for (const one of kept?.files ?? []) {
      const copy = path.join(other.dir, "copy");
      value(await other.evidence.copyTo(one.file, copy));
      const original = CONTENTS[Number(one.name.match(/\d/)?.[0])] as Uint8Array;
      expect(Buffer.compare(fs.readFileSync(copy), original)).toBe(0);
    }

    const before = fs.readdirSync(other.vault).map((name) => {
      const { ino, mtimeMs } = fs.statSync(path.join(other.vault, name));
      return { name, ino, mtimeMs };
    });
    expect(await other.take(file)).toEqual({ ok: true, value: commitment });
    expect(
      fs.readdirSync(other.vault).map((name) => {
        const { ino, mtimeMs } = fs.statSync(path.join(other.vault, name));
        return { name, ino, mtimeMs };
      }),
    ).toEqual(before);
    expect(other.local.evidence.find(commitment)).toEqual(kept);

    value(other.local.close());
    const again = await openProfile(other.dir, undefined, new Uint8Array(32).fill(7));
    expect(await again.evidence.verify(commitment, bindingFor(1))).toMatchObject({
      value: { state: "verified" },
    });
  });

  it("heals what was lost of it", async () => {
    const { commitment, file } = await packed();
    const other = await desk(7, [{ n: 1, commitment }]);
    value(await other.take(file));
    for (const name of fs.readdirSync(other.vault).slice(0, 2))
      fs.rmSync(path.join(other.vault, name));
    expect(await other.evidence.verify(commitment, bindingFor(1))).toMatchObject({
      value: { state: "missing" },
    });
    value(await other.take(file));
    expect(await other.evidence.verify(commitment, bindingFor(1))).toMatchObject({
      value: { state: "verified" },
    });
  });

  it("can be a note alone, of the first kind too", async () => {
    const { profile, dir, commitment, file } = await packed(1, []);
    const old = bindOld(profile, 2, "旧备注");
    const oldFile = path.join(dir, "old.ccev");
    value(
      await profile.evidence.pack({ commitment: old, binding: bindingFor(2) }, PASSPHRASE, oldFile),
    );
    const other = await desk(7, [
      { n: 1, commitment },
      { n: 2, commitment: old },
    ]);
    for (const [n, source, one] of [
      [1, file, commitment],
      [2, oldFile, old],
    ] as const) {
      expect(await other.take(source)).toEqual({ ok: true, value: one });
      expect(await other.evidence.verify(one, bindingFor(n))).toMatchObject({
        value: { state: "verified" },
      });
    }
    expect(other.local.notes.get(old)?.note).toBe("旧备注");
  });

  it("opens only with its passphrase, whatever the input method composed", async () => {
    const { profile, dir, commitment, file } = await packed(1, [content(3, 5)]);
    const other = await desk(7, [{ n: 1, commitment }]);
    for (const wrong of ["移交口令 2027", "", `${PASSPHRASE} `])
      expect(await other.take(file, wrong)).toEqual({
        ok: false,
        error: { kind: "WrongPassphrase" },
      });
    expectNothing(other, commitment);
    expect(await other.take(file, "移交口令 ２０２６")).toMatchObject({ ok: true });
    const target = path.join(dir, "weak.ccev");
    const what = { commitment, binding: bindingFor(1) };
    expect(await profile.evidence.pack(what, "1234567", target)).toEqual({
      ok: false,
      error: { kind: "WeakPassphrase", minimum: 8 },
    });
    expect(fs.existsSync(target)).toBe(false);
  });

  it("is refused when a byte of it was flipped, wherever, or when it was cut or made longer", async () => {
    const { commitment, file } = await packed();
    const other = await desk(7, [{ n: 1, commitment }]);
    const good = fs.readFileSync(file);
    const bad = path.join(other.dir, "bad.ccev");
    const refused = async (bytes: Uint8Array, what: string) => {
      fs.writeFileSync(bad, bytes);
      expect(await other.take(bad), what).toMatchObject({
        error: { kind: "CorruptFile", file: "bad.ccev" },
      });
      expectNothing(other, commitment);
    };
    const head = Array.from({ length: PACKAGE_HEAD_BYTES }, (_, at) => at);
    const middle = [0, 4, 5, 20, 21, 60, 300, CHUNK_BYTES, CHUNK_BYTES + 40];
    const rest = middle.map((at) => PACKAGE_HEAD_BYTES + at);
    for (const at of [...head, ...rest, good.length - 1]) {
      const flipped = new Uint8Array(good);
      flipped[at] = (flipped[at] as number) ^ 1;
      await refused(flipped, `byte ${at}`);
    }
    const wholeChunk = PACKAGE_HEAD_BYTES + 21 + CHUNK_BYTES + 16;
    for (const length of [0, 3, PACKAGE_HEAD_BYTES, PACKAGE_HEAD_BYTES + 21, wholeChunk])
      await refused(good.subarray(0, length), `cut to ${length}`);
    await refused(good.subarray(0, -1), "cut by a byte");
    await refused(Buffer.concat([good, Buffer.from([0])]), "longer");
    // Who makes the head anew, for a passphrase of their own, cannot put the content behind it.
    const { head: foreign } = await newPackageHead(PASSPHRASE);
    await refused(Buffer.concat([foreign, good.subarray(PACKAGE_HEAD_BYTES)]), "another head");
    expect(await other.take(file)).toMatchObject({ ok: true });
  });

  it("is taken only where a proved entry of its case binds exactly it", async () => {
    const { commitment, file } = await packed(1, [content(4, 9)]);
    const error = { kind: "NotFound", what: "entry of this evidence" };
    // Another chain; an entry that binds something else; another act with the same commitment.
    for (const acts of [
      [],
      [{ n: 1, commitment: "77".repeat(32) as Hash }],
      [{ n: 2, commitment }],
    ]) {
      const other = await desk(7, acts);
      expect(await other.take(file)).toEqual({ ok: false, error });
      expectNothing(other, commitment);
    }
    const other = await desk(7, [{ n: 1, commitment }]);
    expect(await other.take(file, PASSPHRASE, caseIdOf(2))).toEqual({ ok: false, error });
    expectNothing(other, commitment);
    expect(await other.take(path.join(other.dir, "none.ccev"))).toMatchObject({
      error: { kind: "EvidenceUnreadable", name: "none.ccev" },
    });
  });

  it("is not taken with other files than the record's, and leaves what was there before", async () => {
    const { profile, files, commitment, dir } = await packed();
    const other = await desk(7, [{ n: 1, commitment }]);
    const kept = profile.local.evidence.find(commitment);
    if (kept === undefined) throw new Error("nothing kept");
    const ordered = [...files].sort((a, b) => (a.blake2 < b.blake2 ? -1 : 1));
    const bytesOf = (name: string) => CONTENTS[Number(name.match(/\d/)?.[0])] as Uint8Array;
    // The other desk has the first of the files already, in a draft.
    const first = ordered[0] as EvidenceFile;
    const own = value(await other.evidence.keep("own.bin", bytesOf(first.name)));

    const forged = path.join(dir, "forged.ccev");
    const forge = async (contents: readonly Uint8Array[]) => {
      const { head, key } = await newPackageHead(PASSPHRASE);
      const cipher = newChunkCipher(key);
      const parts = [head, cipher.head];
      const sealed = sealingWriter(cipher, async (bytes) => void parts.push(bytes));
      const names = ordered.map(({ name }) => name);
      const salt = Buffer.from(kept.salt, "hex");
      await sealed.write(encodeManifest({ version: 2, record: kept, salt, names }));
      for (const bytes of contents) await sealed.write(bytes);
      await sealed.end();
      fs.writeFileSync(forged, Buffer.concat(parts));
    };
    const good = ordered.map(({ name }) => bytesOf(name));
    const last = good.at(-1) as Uint8Array;
    const swapped = new Uint8Array(last.length).fill(65);
    for (const [contents, kind] of [
      [[...good.slice(0, -1), swapped], "EvidenceChanged"],
      [[...good.slice(0, -1), last.subarray(1)], "CorruptFile"],
      [[...good, Uint8Array.of(1)], "CorruptFile"],
    ] as const) {
      await forge(contents);
      expect(await other.take(forged)).toMatchObject({ error: { kind } });
      expect(other.local.evidence.find(commitment)).toBeUndefined();
      expect(fs.readdirSync(other.vault)).toEqual([`${own.file}.sealed`]);
      expect(other.local.evidence.file(own.file)).toEqual(own);
    }
    await forge(good);
    expect(await other.take(forged)).toEqual({ ok: true, value: commitment });
  });

  it("is not taken back where it was erased, and not given from there", async () => {
    const { profile, dir, commitment, file } = await packed();
    const other = await desk(7, [{ n: 1, commitment }]);
    value(await other.take(file));
    const at = value(await other.evidence.erase([commitment]));
    expect(await other.take(file)).toEqual({ ok: false, error: { kind: "EvidenceErased", at } });
    expectNothing(other, commitment);
    value(await profile.evidence.erase([commitment]));
    const target = path.join(dir, "again.ccev");
    const what = { commitment, binding: bindingFor(1) };
    expect(await profile.evidence.pack(what, PASSPHRASE, target)).toMatchObject({
      error: { kind: "EvidenceErased" },
    });
    expect(fs.existsSync(target)).toBe(false);
  });

  it("is not packed when it is not what was signed, and leaves no half file", async () => {
    const { profile, dir, files, commitment } = await packed();
    const target = path.join(dir, "bad.ccev");
    const pack = (n: number) =>
      profile.evidence.pack({ commitment, binding: bindingFor(n) }, PASSPHRASE, target);
    expect(await pack(2)).toMatchObject({ error: { kind: "EvidenceChanged" } });
    const [, , last] = [...files].sort((a, b) => (a.blake2 < b.blake2 ? -1 : 1));
    const sealed = path.join(profile.vault, `${last?.file}.sealed`);
    const bytes = fs.readFileSync(sealed);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    fs.writeFileSync(sealed, bytes);
    expect(await pack(1)).toMatchObject({ error: { kind: "EvidenceChanged", file: last?.file } });
    expect(fs.readdirSync(dir).filter((name) => /bad|part/.test(name))).toEqual([]);
  });
});
