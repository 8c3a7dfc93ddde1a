import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuditDesk } from "../../electron/audit/audit-desk.ts";
import { ComparisonDesk } from "../../electron/audit/comparison-desk.ts";
import { auditHandlers } from "../../electron/ipc/audit-handlers.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { type ComparisonView, comparisonViewSchema } from "../../shared/ipc/comparison-schemas.ts";
import { historyChain } from "../snapshot/history-chain.ts";
import { snapshotOf } from "../snapshot/made-snapshot.ts";
import { type SyntheticOptions, syntheticChain } from "../snapshot/synthetic-chain.ts";

const folder = mkdtempSync(join(tmpdir(), "comparison-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const history = historyChain(3);
const ORGS = history.orgs.map(({ id }) => id);
const later = { ...history, height: 2_000 };
const changed = history.entries[4] as Entry;

async function write(name: string, options: SyntheticOptions, orgs: readonly number[] = ORGS) {
  const chain = syntheticChain(options);
  writeFileSync(file(name), await snapshotOf(chain, { orgs }));
  return chain;
}

/** The real handlers over both desks, with the shown file open. */
async function opened(name: string) {
  const views: ComparisonView[] = [];
  const log = (line: string): never => {
    throw new Error(line);
  };
  const audit = new AuditDesk({ specFile: file("spec.json"), changed: () => undefined, log });
  const desk: ComparisonDesk = new ComparisonDesk(audit, {
    changed: () => views.push(comparisonViewSchema.parse(structuredClone(desk.view))),
    log,
  });
  const handlers = auditHandlers(audit, desk);
  await handlers["audit.open"]({ source: file(name) });
  await audit.ready();
  const compare = async (other: string) => {
    const begun = await handlers["audit.compare"]({ source: file(other) });
    await desk.ready();
    return begun.ok ? comparisonViewSchema.parse(structuredClone(desk.view)) : begun.error;
  };
  return { audit, desk, handlers, compare, views };
}

beforeAll(async () => {
  await cryptoWaitReady();
  const chain = await write("later.snapshot", later);
  writeFileSync(file("spec.json"), chain.spec);
  const earlier = { ...history, entries: history.entries.slice(0, -5) };
  await write("earlier.snapshot", earlier);
  // Without a journal that grew since.
  const grown = history.entries.at(-1)?.org;
  const others = ORGS.filter((org) => org !== grown);
  await write("fewer.snapshot", earlier, others);
  const entries = history.entries.with(4, { ...changed, clockOffset: 77 });
  await write("forked.snapshot", { ...history, entries });
  await write("strange.snapshot", { ...history, authorities: 7 });
  writeFileSync(file("text.snapshot"), "no snapshot");
});

describe("a snapshot beside the open one", () => {
  it("is told to be the beginning of it, or the end, whichever was opened first", async () => {
    const { compare, views } = await opened("later.snapshot");
    const found = await compare("earlier.snapshot");
    expect(found).toMatchObject({ state: "compared", result: "appendOnly", isLater: false });
    const added =
      "journals" in found ? found.journals.map((one) => "added" in one && one.added) : [];
    expect(added.reduce<number>((sum, n) => sum + Number(n), 0)).toBe(5);
    expect(new Set(views.map((view) => view.state === "checking" && view.step))).toContain(
      "compare",
    );
    const other = await opened("earlier.snapshot");
    expect(await other.compare("later.snapshot")).toMatchObject({
      ...{ state: "compared", result: "appendOnly", isLater: true, verification: "verified" },
    });
  });

  it("is told to part at the entry that is another", async () => {
    const { compare } = await opened("later.snapshot");
    const { org, seq } = changed;
    expect(await compare("forked.snapshot")).toMatchObject({
      result: "parted",
      journals: expect.arrayContaining([{ org, seq, result: "parted", why: "entryDiffers" }]),
    });
  });

  it("is not compared when it proves nothing, holds other journals or is no snapshot", async () => {
    const { compare } = await opened("later.snapshot");
    expect(await compare("strange.snapshot")).toMatchObject({
      ...{ result: "notCompared", verification: "failed", why: "earlierFailed" },
    });
    expect(await compare("fewer.snapshot")).toMatchObject({ why: "notInBoth" });
    expect(await compare("text.snapshot")).toMatchObject({ verification: "failed" });
    expect(await compare("absent.snapshot")).toMatchObject({
      ...{ state: "unreadable", error: { kind: "SnapshotUnreadable", reason: "missing" } },
    });
  });

  it("is forgotten when the open one is closed, also while it is at work", async () => {
    const { compare, desk, handlers } = await opened("later.snapshot");
    await compare("earlier.snapshot");
    await handlers["audit.compare"]({ source: file("forked.snapshot") });
    await handlers["audit.close"]({});
    await desk.ready();
    expect(desk.view).toEqual({ state: "none" });
    expect(await compare("earlier.snapshot")).toEqual({ kind: "SnapshotNotShown" });
  });
});
