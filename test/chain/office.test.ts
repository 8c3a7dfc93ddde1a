import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_PASSPHRASE } from "../../scripts/chain/demo-accounts.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { actId, type CaseId, caseId, fen, millis } from "../../shared/domain/units.ts";
import type { OfficeIntent } from "../../shared/ipc/office-schemas.ts";
import { openTestCase } from "./open-case.ts";
import { demoAccount, TestConsole, until } from "./outbox-console.ts";
import { quickPolicy } from "./quick-policy.ts";

const MINUTES = 60_000;
const HOUR = 60 * MINUTES;
let dir: string;
let chain: DevChain;
const consoles: TestConsole[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "office-chain-"));
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

async function sign(desk: TestConsole, intent: OfficeIntent): Promise<string> {
  const { item, unmet } = await desk.get("office.prepare", intent);
  expect(unmet).toEqual([]);
  expect((await desk.get("office.sign", { item })).status.state).toBe("signed");
  return item;
}

const done = (desk: TestConsole, item: string) =>
  until("the office act to be done", async () => {
    const row = (await desk.get("office.get", {})).acts.find(({ id }) => id === item);
    return row?.status.state === "done" ? row : undefined;
  });

describe("acts of an organisation on a real chain", { timeout: 8 * MINUTES }, () => {
  it("a deputy signed for offline decides once that is final, a blackout spares all, and both end", async () => {
    const id = caseId(await openTestCase(chain.ready.ws));
    const [clerk, head] = [
      await seat("//org1//collector1", id),
      await seat("//org1//supervisor", id),
    ];
    const stand = await seat("//org1//collector2", id);
    const deputy = await demoAccount("//org1//collector2");
    const own = await demoAccount("//org1//supervisor");
    const later = () => millis(Date.now() + HOUR);

    const wrong: OfficeIntent[] = [
      { type: "NameDeputy", deputy: own, until: later() },
      { type: "DeclareBlackout", reason: "Heat", from: later(), to: later() },
    ];
    for (const intent of wrong)
      expect((await head.get("office.prepare", intent)).unmet).not.toEqual([]);
    const heat = { type: "DeclareBlackout", reason: "Heat", from: millis(Date.now()) } as const;
    expect((await clerk.get("office.prepare", { ...heat, to: later() })).unmet).toMatchObject([
      { kind: "WrongRole" },
    ]);

    const proposal = actId(
      await clerk.record(id, { type: "Propose", escalation: "WriteOff", amount: fen(10_000) }),
    );
    const approving = { type: "Approve", proposal, conditions: NO_CONDITIONS } as const;
    await stand.sees(id, "EscalationProposed");
    expect(await stand.refusals(id, approving)).toContain("WrongRole");

    await head.network(false);
    const named = await sign(head, { type: "NameDeputy", deputy, until: later() });
    await head.restart();
    await head.network(true);
    await done(head, named);
    await head.get("keys.unlock", { passphrase: DEMO_PASSPHRASE });
    const declared = await sign(head, { ...heat, to: later() });
    await done(head, declared);
    const view = await head.get("office.get", {});
    expect(view.deputies).toHaveLength(1);
    expect(view.blackouts).toHaveLength(1);
    await until(
      "the blackout at the other desk",
      async () =>
        (await clerk.refusals(id, { type: "Disconnect" })).includes("Blackout") || undefined,
    );

    await until(
      "the deputy to be known at their own desk",
      async () => (await stand.refusals(id, approving)).length === 0 || undefined,
    );
    await done(head, await sign(head, { type: "NameDeputy", deputy, until: millis(0) }));
    await until(
      "the deputyship to be over",
      async () => (await stand.refusals(id, approving)).includes("WrongRole") || undefined,
    );
    await done(head, await sign(head, { type: "NameDeputy", deputy, until: later() }));
    await until(
      "the deputy anew",
      async () => (await stand.refusals(id, approving)).length === 0 || undefined,
    );
    await stand.record(id, approving);
    const { row } = await stand.get("cases.get", { id });
    expect(row).toMatchObject({ stage: "Closed", outstanding: 0, waived: 10_000 });
  });
});
