import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBatcher, entriesOf } from "../../scripts/import/batches.ts";
import { chunksCodec, chunksOf } from "../../scripts/import/chunk-codec.ts";
import { MAX_AMOUNT_FEN, parseAmount } from "../../scripts/import/fields.ts";
import { caseIdOf, customerOf, shareOf } from "../../scripts/import/identify.ts";
import { readOptions } from "../../scripts/import/options.ts";
import { openProgress, openSecret } from "../../scripts/import/progress-file.ts";
import { openRegister } from "../../scripts/import/register.ts";
import type { ImportCase, ImportedEntry } from "../../scripts/import/types.ts";
import { caseId, day, fen, hash, millis, orgId } from "../../shared/domain/units.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SECRET = new Uint8Array(32).fill(7);

describe("amounts", () => {
  test("are read exactly, up to the limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_AMOUNT_FEN }), (sum) => {
        const text = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;
        expect(parseAmount("amount", text)).toEqual({ value: sum });
        expect(parseAmount("amount", `0${text}0`)).toEqual({ value: sum });
      }),
    );
    expect(parseAmount("amount", "10000000000.01")).toMatchObject({ reason: "AmountTooLarge" });
  });
});

describe("identities", () => {
  test("are the same in every run, and their commitments open", () => {
    const row = customerOf(orgId(1), "A1", SECRET);
    expect(customerOf(orgId(1), "A1", SECRET)).toEqual(row);
    expect(row.account).toMatch(/^\d{10}$/);
    const record = Buffer.concat([
      Buffer.from(row.salt, "hex"),
      Buffer.from(`{"account":"${row.account}"}`),
    ]);
    expect(row.commitment).toBe(bytesToHex(blake2b(record, { dkLen: 32 })));
    expect(customerOf(orgId(2), "A1", SECRET).salt).not.toBe(row.salt);
    expect(caseIdOf(orgId(1), "A1")).toMatch(/^[0-9a-f]{32}$/);
    expect(caseIdOf(orgId(1), "A1")).not.toBe(caseIdOf(orgId(2), "A1"));
  });

  test("are shared evenly", () => {
    const orgs = [orgId(1), orgId(2), orgId(3)];
    const shares = Array.from({ length: 3000 }, (_, index) => shareOf(orgs, `A${index}`));
    for (const org of orgs) {
      expect(shares.filter((share) => share === org).length).toBeGreaterThan(900);
    }
  });
});

describe("files", () => {
  test("the register takes a row once and loses a torn line", async () => {
    const file = join(folder, "register.csv");
    const rows = ["A1", "A2", 'B"1,'].map((id) => customerOf(orgId(1), id, SECRET));
    const first = await openRegister(file);
    first.add(rows.slice(0, 2));
    first.close();
    appendFileSync(file, "abcdef,12");
    const second = await openRegister(file);
    second.add(rows);
    second.add(rows);
    second.close();
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines[0]).toBe("commitment,account,reference,salt");
    expect(lines.slice(1, -1).map((line) => line.slice(0, 64))).toEqual(
      rows.map((row) => row.commitment),
    );
    expect(lines[3]).toContain(',"B""1,",');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("the progress file keeps what the first run decided", () => {
    const file = join(folder, "progress.jsonl");
    const first = openProgress(file, "aa", () => ({ today: day(9), shiftDays: 5 }));
    first.final({ org: 1, cases: 2, entries: 30, block: "0x" });
    first.close();
    appendFileSync(file, '{"event":"fin');
    const second = openProgress(file, "aa", () => ({ today: day(10), shiftDays: 6 }));
    expect(second.decided).toEqual({ today: 9, shiftDays: 5 });
    expect(second.earlierEntries).toBe(30);
    second.close();
    appendFileSync(file, "rubbish\n");
    expect(() => openProgress(file, "aa", () => second.decided)).toThrow("is damaged");
    expect(openSecret(folder).fresh).toBe(true);
    expect(openSecret(folder).fresh).toBe(false);
  });
});

describe("batches", () => {
  const entry: ImportedEntry = {
    occurredAt: millis(1),
    commitment: undefined,
    kind: { type: "AmountWaived", amount: fen(1), penaltyOnly: false },
  };
  const one = (id: number, entries: number): ImportCase => ({
    org: orgId(1 + (id % 2)),
    case: caseId(String(id).padStart(32, "0")),
    register: { commitment: hash(""), account: "", reference: "", salt: "" },
    entries: Array.from({ length: entries }, () => entry),
    rows: [],
  });

  test("hold every case once, in order, within the limits", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 400 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 16, max: 2000 }), (lengths, limit) => {
        const cases = lengths.map((length, id) => one(id, length));
        const batcher = createBatcher(() => limit);
        const batches = cases.flatMap((each) => batcher.add(each) ?? []).map((each) => [each]);
        expect([...batches.flat(), ...batcher.rest().flat()].toSorted(byId)).toEqual(cases);
      }),
      { numRuns: 30 },
    );
    const batcher = createBatcher(() => 2000);
    for (let id = 0; id < 4000; id += 2) {
      const batch = batcher.add(one(id, 1 + (id % 150)));
      if (!batch) continue;
      const chunks = batch.flatMap((each) => chunksOf(each.case, each.entries, 0));
      expect(entriesOf(batch)).toBeLessThanOrEqual(2000);
      expect(chunks.length).toBeLessThanOrEqual(256);
    }
  });

  test("cut a case into chunks that go on where the chain stands", () => {
    const chunks = chunksOf(caseId("ab".repeat(16)), one(0, 150).entries, 20);
    expect(chunks.map((chunk) => [chunk.from, chunk.entries.length])).toEqual([
      [20, 64],
      [84, 64],
      [148, 2],
    ]);
    expect(chunksCodec.dec(chunksCodec.enc(chunks))).toEqual(chunks);
  });

  function byId(a: ImportCase, b: ImportCase): number {
    return a.case.localeCompare(b.case);
  }
});

describe("the command line", () => {
  const file = ["--file", "f.csv", "--format", "road-traffic-fines"];
  test.each([
    [["--org", "1"], "Which file"],
    [["--file", "f.csv", "--org", "1"], "--format road-traffic-fines"],
    [[...file], "Which organisation"],
    [[...file, "--org", "1", "--split", "1,2"], "Which organisation"],
    [[...file, "--org", "one"], 'not "one"'],
    [[...file, "--split", "1,1"], "twice"],
    [[...file, "--split", "1,2", "--keystore", "k"], "one organisation"],
    [[...file, "--org", "1", "--shift-days", "x"], "whole number"],
    [[...file, "--org", "1", "--colour"], "--colour"],
  ])("%j fails with a sentence", (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
