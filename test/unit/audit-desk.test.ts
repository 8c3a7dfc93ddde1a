import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import initSqlJs from "sql.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuditDesk } from "../../electron/audit/audit-desk.ts";
import { casesOf, listCases, listFindings, readCase } from "../../electron/audit/browse.ts";
import { createPageMemory, memorySource } from "../../electron/snapshot/page-store.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import { type SnapshotChoice, writeSnapshot } from "../../electron/snapshot/write.ts";
import { reasonOf } from "../../shared/audit/reasons.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import {
  type AuditView,
  auditViewSchema,
  type OpenSnapshot,
} from "../../shared/ipc/audit-schemas.ts";
import { dayOf } from "../../shared/rules/days.ts";
import { historyChain } from "../snapshot/history-chain.ts";
import { type SyntheticChain, syntheticChain } from "../snapshot/synthetic-chain.ts";
import { mutateSnapshot } from "../snapshot/tamper.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const history = historyChain(3);
const ORGS = history.orgs.map(({ id }) => id);
const CASES = new Set(history.entries.flatMap((entry) => entry.case ?? [])).size;

let chain: SyntheticChain;
let whole: Uint8Array;

async function bytesOf(of: SyntheticChain, choice: SnapshotChoice = { orgs: ORGS }) {
  const store = createPageMemory();
  const written = await writeSnapshot({ chain: of.pinned, source: of.source, choice, store });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return store.bytes();
}

function deskOf(of = chain) {
  const specFile = file("spec.json");
  writeFileSync(specFile, of.spec);
  const seen: AuditView[] = [];
  const desk: AuditDesk = new AuditDesk({
    specFile,
    changed: () => seen.push(auditViewSchema.parse(desk.view)),
    log: (line) => {
      throw new Error(line);
    },
  });
  return { desk, seen };
}

/** What the window shows of a file in the end, as it comes over the bridge. */
async function shown(bytes: Uint8Array | string): Promise<AuditView> {
  const path = typeof bytes === "string" ? bytes : file("one.snapshot");
  if (typeof bytes !== "string") writeFileSync(path, bytes);
  const { desk } = deskOf();
  desk.open(path);
  await desk.ready();
  const view = auditViewSchema.parse(structuredClone(desk.view));
  desk.close();
  return view;
}

const firstReason = (view: AuditView) => {
  const part = (view as OpenSnapshot).parts.find(({ result }) => result !== "verified");
  return part?.result === "verified" ? undefined : part?.reason.code;
};

beforeAll(async () => {
  await cryptoWaitReady();
  chain = syntheticChain(history);
  whole = await bytesOf(chain);
});

describe("a snapshot in the console", () => {
  it("is verified with its steps told, and can be browsed as it is proved", async () => {
    const { desk, seen } = deskOf();
    writeFileSync(file("a.snapshot"), whole);
    expect(desk.open(file("a.snapshot"))).toMatchObject({ state: "checking", name: "a.snapshot" });
    await desk.ready();
    const steps = new Set(seen.flatMap((view) => (view.state === "checking" ? [view.step] : [])));
    expect([...steps]).toEqual(expect.arrayContaining(["file", "hash"]));
    expect(desk.view).toMatchObject({ state: "open", result: "verified", cases: CASES });
    // Its times are shown in the zone of its own policy.
    expect(desk.view).toHaveProperty("utcOffsetMinutes", 480);
    const open = desk.snapshot();
    if (!open.ok) throw new Error(open.error.kind);
    const cases = casesOf(open.value);
    if (!cases.ok) throw new Error(cases.error.kind);
    for (const { id, outstanding, entries } of cases.value) {
      const found = readCase(open.value, id, undefined);
      expect(found).toMatchObject({ ok: true, value: { row: { outstanding, entries } } });
      // Nothing is open on a closed case, and something always is on one that owes.
      if (!found.ok) throw new Error(found.error.kind);
      const { steps, row } = found.value;
      const may = steps.filter(({ unmet }) => unmet.length === 0);
      expect(steps.length).toBeGreaterThan(10);
      expect(may.length > 0).toBe(row.closed === undefined && row.outstanding > 0);
      // What was known at the end of a day is what the chain had by then, and no more.
      const own = history.entries.filter((entry) => entry.case === id);
      const policy = history.policies[0]?.policy;
      const day = dayOf(policy ?? { utcOffsetMinutes: 480 }, (own[3] as Entry).at);
      const then = readCase(open.value, id, day);
      if (!then.ok) throw new Error(then.error.kind);
      expect(then.value.timeline.map(({ seq }) => seq)).toEqual(
        own
          .filter(({ at }) => dayOf(policy ?? { utcOffsetMinutes: 480 }, at) <= day)
          .map(({ seq }) => seq),
      );
    }
    expect(listCases(open.value, { text: "no such case" }, 0, 10)).toMatchObject({
      value: { total: 0 },
    });
    expect(listFindings(open.value, { kind: "breach" }, 0, 10)).toMatchObject({
      value: { total: 0 },
    });
    desk.close();
    expect(desk.snapshot()).toMatchObject({ ok: false, error: { kind: "SnapshotNotShown" } });
  });

  it("is given up when something else is wanted", async () => {
    const { desk } = deskOf();
    writeFileSync(file("a.snapshot"), whole);
    desk.open(file("a.snapshot"));
    const working = desk.ready();
    desk.close();
    await working;
    expect(desk.view).toEqual({ state: "none" });
    desk.open(file("a.snapshot"));
    desk.open(file("missing.snapshot"));
    await desk.ready();
    expect(desk.view).toMatchObject({ state: "unreadable", name: "missing.snapshot" });
    desk.close();
  });

  it("is shown no more once its file was touched", async () => {
    const { desk } = deskOf();
    writeFileSync(file("b.snapshot"), whole);
    desk.open(file("b.snapshot"));
    await desk.ready();
    expect(desk.snapshot().ok).toBe(true);
    truncateSync(file("b.snapshot"), whole.length - 8_192);
    expect(desk.snapshot()).toMatchObject({ error: { kind: "SnapshotChanged" } });
    expect(desk.view).toMatchObject({ state: "unreadable", error: { kind: "SnapshotChanged" } });
  });

  it("with a case withheld is never called verified, and counts its holes", async () => {
    const id = history.entries.find((entry) => entry.case)?.case as CaseId;
    const view = await shown(await bytesOf(chain, { orgs: ORGS, withhold: (e) => e.case === id }));
    expect(view).toMatchObject({ state: "open", result: "notChecked" });
    expect(firstReason(view)).toBe("withheld");
  });
});

describe("bad input", () => {
  it.each([
    ["an empty file", () => new Uint8Array(), "empty"],
    ["no SQLite", () => new TextEncoder().encode("text ".repeat(90)), "notSqlite"],
    ["cut short", () => whole.slice(0, whole.length - 8_192), "cutShort"],
    ["a newer format", () => whole.with(63, 2), "newerFormat"],
  ])("%s is told in one sentence", async (_, make, code) => {
    const view = await shown(make());
    expect(view).toMatchObject({ state: "open", result: "failed" });
    expect(firstReason(view)).toBe(code);
  });

  it("of another application is told, and not hashed", async () => {
    const database = new (await initSqlJs()).Database();
    database.run("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const view = await shown(database.export());
    expect(firstReason(view)).toBe("otherApplication");
    expect(view).not.toHaveProperty("sha256", expect.any(String));
  });

  it("of another chain, and without entries", async () => {
    const other = syntheticChain({ ...history, authorities: 7 });
    expect(firstReason(await shown(await bytesOf(other)))).toBe("otherChain");
    const empty = syntheticChain({ ...history, entries: [] });
    const { desk } = deskOf(empty);
    writeFileSync(file("empty.snapshot"), await bytesOf(empty));
    desk.open(file("empty.snapshot"));
    await desk.ready();
    expect(desk.view).toMatchObject({ state: "open", result: "notChecked" });
    expect(firstReason(desk.view)).toBe("noEntries");
  });

  it("that cannot be read says why, and what is read-only is no trouble", async () => {
    mkdirSync(file("folder.snapshot"), { recursive: true });
    expect(await shown(file("folder.snapshot"))).toMatchObject({ error: { reason: "noFile" } });
    expect(await shown(file("nothing"))).toMatchObject({ error: { reason: "missing" } });
    writeFileSync(file("readonly.snapshot"), whole);
    chmodSync(file("readonly.snapshot"), 0o444);
    expect(await shown(file("readonly.snapshot"))).toMatchObject({ result: "verified" });
  });
});

describe("reasons", () => {
  it("of a thousand mutations all have a text of their own", { timeout: 300_000 }, async () => {
    const without = new Set<string>();
    const codes = new Set<string>();
    for await (const mutated of mutateSnapshot({ bytes: whole, count: 1_000, seed: 11 })) {
      const { parts } = await verifySnapshot(memorySource(mutated), chain.pinned);
      for (const part of parts) {
        if (part.result === "verified") continue;
        const { code } = reasonOf(part.reason);
        codes.add(code);
        if (code === "other") without.add(part.reason);
      }
    }
    expect([...without]).toEqual([]);
    expect(codes.size).toBeGreaterThan(25);
  });
});
