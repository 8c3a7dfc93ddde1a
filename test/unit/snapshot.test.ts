import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import initSqlJs from "sql.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareSnapshots } from "../../electron/snapshot/compare.ts";
import { memorySource } from "../../electron/snapshot/page-store.ts";
import { replaySnapshot } from "../../electron/snapshot/replay-rules.ts";
import { makeSnapshotFile, verifySnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import { historyChain } from "../snapshot/history-chain.ts";
import { snapshotOf, withEvidence } from "../snapshot/made-snapshot.ts";
import {
  type SyntheticChain,
  type SyntheticOptions,
  syntheticChain,
} from "../snapshot/synthetic-chain.ts";
import { tamperMade } from "../snapshot/tamper-made.ts";

/** Mutations here; `npm run tamper` makes as many as one wants. */
const MUTATIONS = 1_000;

const history = historyChain(3);
const ORGS = history.orgs.map(({ id }) => id);

async function verified(bytes: Uint8Array, chain: SyntheticChain) {
  const { parts, result } = await verifySnapshot(memorySource(bytes), chain.pinned);
  return { result, parts, of: Object.fromEntries(parts.map((part) => [part.part, part])) };
}

let chain: SyntheticChain;
let whole: Uint8Array;

beforeAll(async () => {
  await cryptoWaitReady();
  chain = syntheticChain(history);
  whole = await snapshotOf(chain, { orgs: ORGS });
});

describe("a snapshot", () => {
  it("verifies by the chain's specification alone", async () => {
    const { result, parts } = await verified(whole, chain);
    expect(parts.filter((part) => part.result !== "verified")).toEqual([]);
    expect(parts.map(({ part }) => part)).toContain("figures");
    expect(result).toBe("verified");
  });

  it("has the same bytes whenever it is made", async () => {
    const again = await snapshotOf(syntheticChain(history), { orgs: ORGS });
    expect(Buffer.compare(again, whole)).toBe(0);
  });

  it("opens in SQLite, whole", async () => {
    const database = new (await initSqlJs()).Database(whole);
    expect(database.exec("PRAGMA integrity_check")[0]?.values).toEqual([["ok"]]);
    const [found] = database.exec("SELECT count(*) FROM timeline JOIN cases ON cases.no = case_no");
    expect(found?.values[0]?.[0]).toBeGreaterThan(10);
    database.close();
  });

  it.each([0, 1, 3])("follows %i changes of authorities", async (changes) => {
    const changed = syntheticChain({ ...history, changes });
    const { result } = await verified(await snapshotOf(changed, { orgs: ORGS }), changed);
    expect(result).toBe("verified");
  });

  it("shows some journals and proves them by the ends of the others", async () => {
    const { result } = await verified(await snapshotOf(chain, { orgs: [2] }), chain);
    expect(result).toBe("verified");
  });

  it("is not checked, rather than verified, when it holds no entry", async () => {
    const empty = syntheticChain({ ...history, entries: [] });
    const { result, of } = await verified(await snapshotOf(empty, { orgs: ORGS }), empty);
    const reason = "the snapshot holds no entry";
    expect(of.entries).toEqual({ part: "entries", result: "notChecked", reason });
    expect(result).toBe("notChecked");
  });

  it("of another chain is refused by name", async () => {
    const other = syntheticChain({ ...history, authorities: 7 });
    const { result, of } = await verified(await snapshotOf(other, { orgs: ORGS }), chain);
    expect(of.chain).toMatchObject({ result: "failed", place: { table: "chain", row: 1 } });
    expect(of.finality?.result).toBe("notChecked");
    expect(result).toBe("failed");
  });
});

describe("a redacted snapshot", () => {
  it("proves the rest, counts its holes and is never called verified", async () => {
    const id = history.entries.find((entry) => entry.case)?.case as CaseId;
    const count = history.entries.filter((entry) => entry.case === id).length;
    const bytes = await snapshotOf(chain, { orgs: ORGS, withhold: (entry) => entry.case === id });
    const { result, of } = await verified(bytes, chain);
    expect(of.entries?.result).toBe("verified");
    expect(of.timeline?.result).toBe("verified");
    expect(of.withheld).toMatchObject({ reason: expect.stringContaining(`${count} entries`) });
    expect(of.cases?.result).toBe("notChecked");
    expect(result).toBe("notChecked");
  });
});

describe("evidence in a snapshot", () => {
  const file = new TextEncoder().encode("recording ".repeat(9_000));
  const { entries, evidence } = withEvidence(history.entries, file);
  const evidenced = () => syntheticChain({ ...history, entries });
  const ofFile = (bytes: Uint8Array) => ({ orgs: ORGS, evidence: evidence(bytes) });

  it("is held against commitments, and its files against the records", async () => {
    const chain = evidenced();
    const good = await snapshotOf(chain, ofFile(file));
    expect((await verified(good, chain)).of.evidence).toEqual({
      part: "evidence",
      result: "verified",
      checked: 2,
    });
    const bad = await snapshotOf(chain, ofFile(file.with(70_000, 0)));
    expect((await verified(bad, chain)).of.evidence).toMatchObject({
      result: "failed",
      place: { table: "files", row: 1 },
    });
  });

  it("is not checked, and says so, when a file that a record names is not there", async () => {
    const chain = evidenced();
    const { records } = evidence(file);
    const bytes = await snapshotOf(chain, { orgs: ORGS, evidence: { records, files: [] } });
    const { result, of } = await verified(bytes, chain);
    expect(of.evidence).toMatchObject({
      result: "notChecked",
      reason: expect.stringContaining("1 files that the records name are not in the snapshot"),
    });
    expect(result).toBe("notChecked");
  });
});

describe("changes of a snapshot", () => {
  it("are all found, in their place", { timeout: 600_000 }, async () => {
    const found = await tamperMade({ count: MUTATIONS, seed: 1 });
    expect(found.faults).toEqual([]);
    expect([found.mutations, found.undetected, found.misplaced]).toEqual([MUTATIONS, 0, 0]);
    // Every kind had its turn.
    expect([...found.byKind].filter(([, times]) => times === 0)).toEqual([]);
  });
});

describe("two snapshots", () => {
  const of = async (options: SyntheticOptions) => {
    const made = syntheticChain(options);
    return verifySnapshot(memorySource(await snapshotOf(made, { orgs: ORGS })), made.pinned);
  };
  const later = { ...history, height: 2_000 };

  it("are append-only, or part at an entry", async () => {
    const earlier = await of({ ...history, entries: history.entries.slice(0, -5) });
    expect((await compareSnapshots(earlier, await of(later))).result).toBe("appendOnly");
    const changed = history.entries[4] as Entry;
    const entries = history.entries.with(4, { ...changed, clockOffset: 77 });
    const parted = await compareSnapshots(earlier, await of({ ...later, entries }));
    expect(parted.result).toBe("parted");
    const { org, seq } = changed;
    expect(parted.journals).toContainEqual(
      expect.objectContaining({ org, seq, result: "parted", why: "entryDiffers" }),
    );
    expect(await compareSnapshots(await of(later), earlier)).toMatchObject({
      ...{ result: "notCompared", why: "wrongOrder" },
    });
  });
});

describe("the rules of a snapshot", () => {
  it("are replayed from the file alone and find nothing that the chain took", async () => {
    const { proved } = await verifySnapshot(memorySource(whole), chain.pinned);
    const found = proved && replaySnapshot(proved);
    expect(found?.findings.filter(({ kind }) => kind === "breach")).toEqual([]);
    expect(found?.judged).toBeGreaterThan(5);
  });
});

describe("files that are no snapshot", () => {
  const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["nothing", () => new Uint8Array(), /the file is empty/],
    ["text", () => new TextEncoder().encode("text ".repeat(90)), /this is not an SQLite file/],
    ["cut short", () => whole.slice(0, whole.length - 8_192), /the file is cut short/],
    [
      "of another application",
      () => whole.slice().fill(0, 68, 72),
      /belongs to another application/,
    ],
    ["of a newer format", () => whole.with(63, 2), /made by a newer version of this program/],
  ])("%s", async (_, make, reason) => {
    const { result, of } = await verified(make(), chain);
    expect(result).toBe("failed");
    expect(of.file).toMatchObject({ reason: expect.stringMatching(reason) });
  });

  it("are told by their size when they are huge, before anything is read", async () => {
    const path = join(folder, "huge.snapshot");
    writeFileSync(path, whole.subarray(0, 8_192));
    // Sparse: it takes no room.
    truncateSync(path, 65 * 2 ** 30);
    const read = await verifySnapshotFile(path, chain.pinned);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const reason = "the file is larger than any snapshot may be";
    expect(read.value.verification.parts[0]).toMatchObject({ result: "failed", reason });
    read.value.close();
    rmSync(path);
  });

  it("are verified where nobody may write", async () => {
    const path = join(folder, "still.snapshot");
    writeFileSync(path, whole, { mode: 0o444 });
    const read = await verifySnapshotFile(path, chain.pinned);
    expect(read).toMatchObject({ ok: true, value: { verification: { result: "verified" } } });
    if (read.ok) read.value.close();
  });

  it("or cannot be read are not checked", async () => {
    const missing = await verifySnapshotFile(join(folder, "none"), chain.pinned);
    expect(missing).toMatchObject({ ok: false, error: { issue: "there is no such file" } });
    expect((await verifySnapshotFile(folder, chain.pinned)).ok).toBe(false);
  });

  it("are told from one on disk, which is made and verified like one in memory", async () => {
    const path = join(folder, "a.snapshot");
    const { pinned, source } = chain;
    const made = await makeSnapshotFile({ path, chain: pinned, source, choice: { orgs: ORGS } });
    expect(made).toMatchObject({ ok: true, value: { bytes: whole.length } });
    for (const [bytes, result] of [
      [whole, "verified"],
      [whole.subarray(0, 5_000), "failed"],
    ] as const) {
      writeFileSync(path, bytes);
      const read = await verifySnapshotFile(path, pinned);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(read.value.verification.result).toBe(result);
      read.value.close();
    }
  });
});
