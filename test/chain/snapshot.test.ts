import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeAtBlock } from "../../electron/snapshot/node-source.ts";
import type { PinnedChain } from "../../electron/snapshot/pinned-chain.ts";
import { replaySnapshot } from "../../electron/snapshot/replay-rules.ts";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";
import { makeSnapshotFile, verifySnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import type { SnapshotChoice } from "../../electron/snapshot/write.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { readPinned } from "../../scripts/snapshot/pinned-spec.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { actId, billNo, type CaseId, caseId, fen } from "../../shared/domain/units.ts";
import { tamper } from "../snapshot/tamper.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole } from "./outbox-console.ts";
import { quickPolicy } from "./quick-policy.ts";

const MINUTES = 60_000;
const dir = mkdtempSync(join(tmpdir(), "snapshot-chain-"));
const consoles: TestConsole[] = [];
let chain: DevChain;
let pinned: PinnedChain;
let known: CaseId;

beforeAll(async () => {
  chain = await startDevChain({ dataDir: join(dir, "chain"), policy: quickPolicy() });
  pinned = readPinned(chain.ready.spec);
  known = await work();
}, 8 * MINUTES);

afterAll(async () => {
  await Promise.all(consoles.map((one) => one.stop()));
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

async function seat(path: string, id: CaseId): Promise<TestConsole> {
  const seated = new TestConsole(join(dir, randomBytes(4).toString("hex")), chain.ready.spec);
  consoles.push(seated);
  await seated.sit(path, id);
  return seated;
}

/** Three people at three consoles: demands, an approval, a dispute, a payment; and a second case. */
async function work(): Promise<CaseId> {
  const id = caseId(await openTestCase(chain.ready.ws));
  await openTestCase(chain.ready.ws);
  const [clerk, head, till] = await Promise.all([
    seat("//org1//collector1", id),
    seat("//org1//supervisor", id),
    seat("//org1//cashier", id),
  ]);
  await clerk.record(id, { type: "RecordDelivery", notice: "Dunning", delivery: "SignedFor" });
  await clerk.record(id, { type: "RecordDelivery", notice: "Dunning", delivery: "SignedFor" });
  const proposal = actId(
    await clerk.record(id, { type: "Propose", escalation: "Disconnection", amount: fen(0) }),
  );
  await head.sees(id, "EscalationProposed");
  await head.record(id, { type: "Approve", proposal, conditions: NO_CONDITIONS });
  await clerk.record(id, { type: "OpenDispute", bill: billNo(0), ground: "Metering" });
  await till.record(id, { type: "RecordPayment", amount: fen(2_500), method: "Cash" });
  return id;
}

/** A snapshot at the node's latest provable block, verified. */
async function made(name: string, choice: Omit<SnapshotChoice, "orgs"> = {}, height?: number) {
  const node = await nodeAtBlock(openNodeRpc(chain.ready.ws), { height });
  if (!node.ok) throw new Error(JSON.stringify(node.error));
  const { source } = node.value;
  const path = join(dir, name);
  const orgs = source.heads.map(({ org }) => org as number);
  const written = await makeSnapshotFile({
    ...{ path, chain: pinned, source },
    choice: { orgs, ...choice },
  });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return { ...node.value, path, bytes: new Uint8Array(readFileSync(path)) };
}

async function verified(path: string) {
  const found = await verifySnapshotFile(path, pinned);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe("a snapshot of a real chain", { timeout: 4 * MINUTES }, () => {
  it("is proved, whole, by the node's justification and state and the specification alone", async () => {
    const { path, height, genesis } = await made("a.snapshot");
    // The first block as we compute it from the specification is the node's.
    expect(genesis).toBe(pinned.genesis);
    const { verification, close } = await verified(path);
    expect(verification.parts.filter(({ result }) => result !== "verified")).toEqual([]);
    expect(verification.parts.map(({ part }) => part)).toEqual([
      ...["file", "chain", "finality", "heads", "entries", "state", "policies", "organisations"],
      ...["operators", "timeline", "cases", "bills", "figures"],
    ]);
    expect(verification.result).toBe("verified");
    expect(verification.identity?.height).toBe(height);
    close();
  });

  it("has the same bytes when it is made again at its block, while the chain goes on", async () => {
    const first = await made("b.snapshot");
    await expect
      .poll(async () => (await made("c.snapshot")).height, { timeout: MINUTES })
      .toBeGreaterThan(first.height);
    const again = await made("d.snapshot", {}, first.height);
    expect(again.height).toBe(first.height);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });

  it("holds acts in which the replay of the rules finds no breach", async () => {
    const { path } = await made("e.snapshot");
    const { verification, close } = await verified(path);
    const rules = verification.proved && replaySnapshot(verification.proved);
    expect(rules?.findings).toEqual([]);
    expect(rules?.unjudged).toEqual([]);
    // Two openings, two demands, a proposal, its approval, a dispute, a payment.
    expect(rules?.judged).toBe(8);
    close();
  });

  it("shows one case alone, and proves it without the others", async () => {
    const withhold: SnapshotChoice["withhold"] = (entry) =>
      entry.case !== undefined && entry.case !== known;
    const { path } = await made("f.snapshot", { withhold });
    const { verification, close } = await verified(path);
    const of = Object.fromEntries(verification.parts.map((part) => [part.part, part]));
    expect(of.entries?.result).toBe("verified");
    // The other case has an opening and a bill.
    expect(of.withheld).toMatchObject({ reason: expect.stringContaining("2 entries") });
    expect(verification.result).toBe("notChecked");
    close();
  });

  it("gives away every change", async () => {
    const { bytes } = await made("g.snapshot");
    const found = await tamper({ bytes, pinned, count: 150, seed: 11 });
    expect(found.faults).toEqual([]);
    expect(found.undetected + found.misplaced).toBe(0);
  });
});
