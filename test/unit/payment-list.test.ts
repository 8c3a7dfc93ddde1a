import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { signedAgainAs } from "../../electron/outbox/act-id.ts";
import { PaymentDesk } from "../../electron/payments/payment-desk.ts";
import { actOfReceipt } from "../../electron/payments/receipt.ts";
import { customerCommitment } from "../../electron/register/commitment.ts";
import type { StoredCase } from "../../electron/store/case-queries.ts";
import {
  type ActId,
  billNo,
  type CaseId,
  type Day,
  fen,
  type Hash,
  millis,
} from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import type { Result } from "../../shared/errors.ts";
import { paymentPlanSchema } from "../../shared/ipc/payment-schemas.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import { freshFolder } from "../store/folder.ts";
import { bulkWorld, caseOf, MORNING } from "./bulk-world.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const SALT = new Uint8Array(32).fill(5);
const salt = Buffer.from(SALT).toString("hex");
const number = (id: CaseId) => Number.parseInt(id, 16);

/** 100 yuan owed on each case. */
const owing: Partial<CaseFacts> = {
  bills: [
    {
      ...{
        bill: billNo(0),
        amount: fen(10_000),
        due: 19_000 as Day,
        penalty: fen(0),
        expense: fen(0),
      },
      ...{ amountCleared: fen(0), penaltyCleared: fen(0), expenseCleared: fen(0), disputed: false },
    },
  ],
};

/** Accounts 61 and 62 have an open case, 63 a closed one, 64 two open ones, 65 none on the chain. */
async function world(dir: string, role: Role = "Cashier") {
  const t = await bulkWorld(
    dir,
    (id) => (number(id) === 3 ? { ...owing, closed: true } : owing),
    role,
  );
  const accounts = ["61", "62", "63", "64", "65"];
  const rows = accounts.map((account) => {
    const commitment = customerCommitment(SALT, account);
    return { commitment, account, reference: "", salt };
  });
  value(t.local.register.putMany(rows));
  const numbers: Record<string, number[]> = { 61: [1], 62: [2], 63: [3], 64: [4, 5] };
  const recorded = new Set<ActId>();
  const desk = new PaymentDesk({
    desk: t.desk,
    items: t.items,
    store: {
      findAct: (act) => (recorded.has(act) ? ({} as never) : undefined),
      cases: {
        ofCustomer: (customer: Hash) =>
          (numbers[t.local.register.findByCommitment(customer)?.account ?? ""] ?? []).map(
            (n) =>
              ({
                id: caseOf(n),
                reference: `A-${n}`,
                stage: n === 3 ? "Closed" : "Opened",
              }) as StoredCase,
          ),
      },
    },
    register: t.local.register,
    now: () => millis(MORNING),
    changed: () => undefined,
  });
  const file = (rows: readonly string[]) => {
    const name = path.join(dir, "缴费.csv");
    fs.writeFileSync(name, `户号,金额,缴费时间,渠道,流水号,案号\n${rows.join("\n")}\n`);
    return name;
  };
  return { ...t, desk, file, recorded };
}

/** MORNING is 2023-11-15 10:00 in UTC+8. */
const ROWS = [
  ["61,60,2023-11-15 09:00,现金,R1,", undefined],
  ["61,40,2023-11-15 09:30,现金,R2,", undefined],
  ["61,0.01,2023-11-15 09:40,现金,R3,", "MoreThanOwed"],
  ["62,20,2023-11-15,线上,R1,", undefined],
  ["62,20,2023-11-15,线上,R1,", "Repeated"],
  ["62,5,2023-11-15,线上,R5,", "Contradiction"],
  ["62,6,2023-11-15,线上,R5,", "Contradiction"],
  ["62,5,2023-01-01,线上,R6,", "PaidTooLongAgo"],
  ["63,5,2023-11-15,线上,R1,", "CaseIsClosed"],
  ["64,5,2023-11-15,线上,R1,", "SeveralCases"],
  ["64,5,2023-11-15,线上,R2,A-5", undefined],
  ["65,5,2023-11-15,线上,R1,", "NoCase"],
  ["99,5,2023-11-15,线上,R1,", "NoCase"],
] as const;

describe("a list of payments", () => {
  it("is matched to the cases, judged in the order of payment, and signed as it says", async () => {
    const t = await world(freshFolder());
    const plan = value(await t.desk.read(t.file(ROWS.map(([row]) => row))));
    expect(t.desk.rejects.map(({ line, cause }) => [line, cause.reason])).toEqual(
      ROWS.flatMap(([, reason], at) => (reason === undefined ? [] : [[at + 2, reason]])),
    );
    expect(paymentPlanSchema.parse(plan)).toMatchObject({
      ...{ payments: 4, amount: 12_500, settled: 1, unmet: [] },
      byMethod: [
        { method: "Cash", payments: 2, amount: 10_000 },
        { method: "Online", payments: 2, amount: 2_500 },
      ],
    });
    expect(value(await t.desk.sign(plan.batch))).toEqual({ done: 4, failed: [], left: 0 });
    const signed = t.items.list().filter(({ status }) => status.state === "signed");
    expect(
      signed.map(({ act }) => [
        number(act.case),
        act.detail.type === "RecordPayment" && act.detail.amount,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [1, 6_000],
        [1, 4_000],
        [2, 2_000],
        [5, 500],
      ]),
    );
    expect(new Set(signed.map(({ act }) => act.act)).size).toBe(4);
    // Read again, while they are on their way: each is known, and what is left to pay is less.
    const again = value(
      await t.desk.read(t.file([...ROWS.map(([row]) => row), "62,90,2023-11-15,线上,R9,"])),
    );
    expect(again.payments).toBe(0);
    const why = t.desk.rejects.map(({ line, cause }) => [line, cause.reason]);
    expect(why.filter(([, reason]) => reason === "PaymentKnown").map(([line]) => line)).toEqual([
      2, 3, 5, 12,
    ]);
    expect(why.at(-1)).toEqual([ROWS.length + 2, "MoreThanOwed"]);
  });

  it("records a receipt once, whoever recorded it and however often it was signed", async () => {
    const dir = freshFolder();
    const t = await world(dir);
    const act = actOfReceipt({ commitment: customerCommitment(SALT, "61"), salt }, "R1");
    for (const known of [act, signedAgainAs(act), signedAgainAs(signedAgainAs(act))]) {
      t.recorded.clear();
      t.recorded.add(known);
      const plan = value(await t.desk.read(t.file(["61,60,2023-11-15 09:00,现金,R1,"])));
      expect([plan.payments, t.desk.rejects[0]?.cause.reason]).toEqual([0, "PaymentKnown"]);
    }
    t.recorded.clear();
    const plan = value(await t.desk.read(t.file(["61,60,2023-11-15 09:00,现金,R1,"])));
    // A colleague's comes between the reading and the signature.
    t.recorded.add(act);
    expect(value(await t.desk.sign(plan.batch))).toMatchObject({
      done: 0,
      left: 0,
      failed: [{ line: 2 }],
    });
    expect(t.items.list().some(({ signed }) => signed !== undefined)).toBe(false);
  });

  it("stops at a locked key and goes on with the very same payments", async () => {
    const t = await world(freshFolder());
    const plan = value(
      await t.desk.read(t.file(["61,60,2023-11-15,现金,R1,", "62,5,2023-11-15,现金,R2,"])),
    );
    t.world.locked = true;
    expect(await t.desk.sign(plan.batch)).toMatchObject({ error: { kind: "KeyLocked" } });
    t.world.locked = false;
    expect(value(await t.desk.sign(plan.batch))).toEqual({ done: 2, failed: [], left: 0 });
    expect(t.items.list().filter(({ signed }) => signed).length).toBe(2);
  });

  it("of somebody who may not record payments is shown, and nothing is drafted", async () => {
    const t = await world(freshFolder(), "Collector");
    const plan = value(await t.desk.read(t.file(["61,60,2023-11-15,现金,R1,"])));
    expect(plan).toMatchObject({ payments: 1, unmet: [{ kind: "WrongRole" }] });
    expect(plan.first).toBeUndefined();
    expect(t.items.list()).toEqual([]);
  });
});
