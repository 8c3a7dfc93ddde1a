import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import type { ActDetail } from "../../shared/domain/act.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { actId, type CaseId, caseId, fen, millis } from "../../shared/domain/units.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole } from "./outbox-console.ts";
import { quickPolicy } from "./quick-policy.ts";

const MINUTES = 60_000;
let dir: string;
let chain: DevChain;
const consoles: TestConsole[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "ladder-chain-"));
  chain = await startDevChain({ dataDir: join(dir, "chain"), policy: quickPolicy() });
}, 3 * MINUTES);

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

describe("the ladder to a cut on a real chain", { timeout: 8 * MINUTES }, () => {
  it("is climbed by two people and two consoles, step by step, and supply comes back", async () => {
    const id = caseId(await openTestCase(chain.ready.ws));
    const [clerk, head] = [
      await seat("//org1//collector1", id),
      await seat("//org1//supervisor", id),
    ];
    const dunned: ActDetail = { type: "RecordDelivery", notice: "Dunning", delivery: "SignedFor" };
    const proposing: ActDetail = { type: "Propose", escalation: "Disconnection", amount: fen(0) };
    expect(await clerk.refusals(id, { type: "Disconnect" })).toEqual([
      ...["DemandsMissing", "NotApproved", "NoNotice", "NoSecondNotice"],
    ]);
    await clerk.record(id, dunned);
    await clerk.record(id, dunned);
    const proposal = actId(await clerk.record(id, proposing));
    const approving: ActDetail = { type: "Approve", proposal, conditions: NO_CONDITIONS };
    expect(await clerk.refusals(id, approving)).toContain("WrongRole");
    await clerk.reaches(proposal, "finalized");
    await head.sees(id, "EscalationProposed");
    await head.record(id, approving);
    await clerk.sees(id, "EscalationApproved");

    const window = { from: millis(Date.now()), to: millis(Date.now() + 3_600_000) };
    await clerk.record(id, { type: "RecordNotice", notice: "Disconnection", window });
    for (const notice of ["Disconnection", "FinalReminder"] as const)
      await clerk.record(id, { type: "RecordDelivery", notice, delivery: "SignedFor" });
    await clerk.record(id, { type: "Disconnect" });
    expect(await clerk.refusals(id, { type: "Disconnect" })).toContain("SupplyIsCut");

    const till = await seat("//org1//cashier", id);
    await till.sees(id, "Disconnected");
    await till.record(id, { type: "RecordPayment", amount: fen(10_000), method: "Cash" });
    await clerk.sees(id, "PaymentReceived");
    await clerk.record(id, { type: "Reconnect" });
    await clerk.record(id, { type: "CloseCase", reason: "Settled" });
    const { timeline, row } = await clerk.get("cases.get", { id });
    expect(row.stage).toBe("Closed");
    expect(timeline.map(({ kind }) => kind.type)).toEqual([
      ...["CaseOpened", "BillAdded", "NoticeDelivered", "NoticeDelivered", "EscalationProposed"],
      ...["EscalationApproved", "NoticeIssued", "NoticeDelivered", "NoticeDelivered"],
      ...["Disconnected", "PaymentReceived", "Reconnected", "CaseClosed"],
    ]);
  });
});
