import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import type { ActDetail } from "../../shared/domain/act.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { actId, type CaseId, caseId, fen, type Millis, millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole } from "./outbox-console.ts";

/** A ladder without waiting: every day and hour is allowed, every step still has to be taken. */
const QUICK_POLICY = {
  ...{ utcOffsetMinutes: 480, quietFromMinute: 0, quietToMinute: 0 },
  ...{ contactsPerDay: 3, contactsPer7Days: 7 },
  ...{ backDatingLimit: 72 * 3_600_000, clockTolerance: 300_000 },
  ...{ penaltyResidentialPpm: 1_000, penaltyCurrentYearPpm: 2_000, penaltyEarlierYearPpm: 3_000 },
  ...{ cutAfterOverdueDays: 30, demandsBeforeCut: 2, noticeMinDays: 0, noticeMaxDays: 7 },
  ...{ secondNoticeMinutes: 0, secondNoticeMaxMinutes: 240, approvalValidDays: 15 },
  ...{ reconnectHours: 24, disputeAnswerDays: 5, complaintAnswerDays: 3 },
  ...{ approvalsHigh: 2, highAmount: 1_000_000 },
  ...{ cutFromMinute: 0, cutToMinuteBeforeRest: 1_440, cutToMinute: 1_440 },
  ...{ clearing: "OldestBillFirst", holidays: [] },
};

/** Days since 1970 of the next Saturdays and Sundays, so that no weekend stops the test. */
function weekends(): number[] {
  const today = Math.floor(Date.now() / 86_400_000);
  return Array.from({ length: 12 }, (_, n) => today + n - 1).filter((day) =>
    [0, 6].includes((day + 4) % 7),
  );
}

const MINUTES = 60_000;
let dir: string;
let chain: DevChain;
const consoles: TestConsole[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "ladder-chain-"));
  const policy = { ...QUICK_POLICY, workingDays: weekends() };
  chain = await startDevChain({ dataDir: join(dir, "chain"), policy });
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

/** Records an act with a note and waits until it is final; its id. */
async function record(desk: TestConsole, id: CaseId, detail: ActDetail): Promise<string> {
  const occurredAt: Millis = millis(Date.now());
  const { item, unmet } = await desk.get("act.prepare", {
    ...{ case: id, detail, occurredAt, note: "现场核对属实" },
  });
  expect(unmet, detail.type).toEqual([]);
  await desk.get("act.sign", { item });
  await desk.reaches(item, "finalized");
  return item;
}

async function refusals(desk: TestConsole, id: CaseId, detail: ActDetail): Promise<string[]> {
  const occurredAt = millis(Date.now());
  const { item, unmet } = await desk.get("act.prepare", { case: id, detail, occurredAt });
  await desk.get("outbox.drop", { item });
  return unmet.map((error: AppError) => (error.kind === "NotYet" ? error.refusal : error.kind));
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
    expect(await refusals(clerk, id, { type: "Disconnect" })).toEqual([
      ...["DemandsMissing", "NotApproved", "NoNotice", "NoSecondNotice"],
    ]);
    await record(clerk, id, dunned);
    await record(clerk, id, dunned);
    const proposal = actId(await record(clerk, id, proposing));
    const approving: ActDetail = { type: "Approve", proposal, conditions: NO_CONDITIONS };
    expect(await refusals(clerk, id, approving)).toContain("WrongRole");
    await clerk.reaches(proposal, "finalized");
    await head.sees(id, "EscalationProposed");
    await record(head, id, approving);
    await clerk.sees(id, "EscalationApproved");

    const window = { from: millis(Date.now()), to: millis(Date.now() + 3_600_000) };
    await record(clerk, id, { type: "RecordNotice", notice: "Disconnection", window });
    for (const notice of ["Disconnection", "FinalReminder"] as const)
      await record(clerk, id, { type: "RecordDelivery", notice, delivery: "SignedFor" });
    await record(clerk, id, { type: "Disconnect" });
    expect(await refusals(clerk, id, { type: "Disconnect" })).toContain("SupplyIsCut");

    const till = await seat("//org1//cashier", id);
    await till.sees(id, "Disconnected");
    await record(till, id, { type: "RecordPayment", amount: fen(10_000), method: "Cash" });
    await clerk.sees(id, "PaymentReceived");
    await record(clerk, id, { type: "Reconnect" });
    await record(clerk, id, { type: "CloseCase", reason: "Settled" });
    const { timeline, row } = await clerk.get("cases.get", { id });
    expect(row.stage).toBe("Closed");
    expect(timeline.map(({ kind }) => kind.type)).toEqual([
      ...["CaseOpened", "BillAdded", "NoticeDelivered", "NoticeDelivered", "EscalationProposed"],
      ...["EscalationApproved", "NoticeIssued", "NoticeDelivered", "NoticeDelivered"],
      ...["Disconnected", "PaymentReceived", "Reconnected", "CaseClosed"],
    ]);
  });
});
