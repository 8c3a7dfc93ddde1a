import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapCase, timeOf } from "../../scripts/import/map-case.ts";
import { readPayments } from "../../scripts/import/payments.ts";
import type { FineEvent, FineRow } from "../../scripts/import/types.ts";
import { day, fen, hash } from "../../shared/domain/units.ts";

const CONTEXT = { shiftDays: 5353, customer: hash("ab".repeat(32)) };
const DAY0 = 13_500;

/** Rows of one case, a day apart. */
function rowsOf(events: readonly FineEvent[]): FineRow[] {
  return events.map((event, index) => ({
    line: index + 2,
    raw: `row ${index}`,
    caseId: "A1",
    day: day(DAY0 + index),
    event,
  }));
}
const map = (...events: FineEvent[]) => mapCase({ caseId: "A1", rows: rowsOf(events) }, CONTEXT);
const kinds = (...events: FineEvent[]) => map(...events).entries.map((entry) => entry.kind);

const created: FineEvent = {
  type: "CreateFine",
  amount: fen(3600),
  class: "Residential",
  dismissed: false,
};

describe("mapCase", () => {
  test("turns a whole procedure into our words", () => {
    const mapped = map(
      created,
      { type: "SendFine", expense: fen(1300) },
      { type: "InsertFineNotification" },
      { type: "AddPenalty", total: fen(7400) },
      { type: "Payment", written: fen(49_000), runningTotal: fen(4900) },
      { type: "AppealToJudge", dismissed: true },
      { type: "SendForCreditCollection" },
    );
    expect(mapped.rejects).toEqual([]);
    expect(mapped.entries.map((entry) => entry.kind)).toEqual([
      {
        type: "CaseOpened",
        reference: "A1",
        customer: CONTEXT.customer,
        class: "Residential",
      },
      // 13,500 + 5,353 days after 1970-01-01 is 2021-08-14.
      { type: "BillAdded", bill: 0, period: 202108, amount: 3600, due: 18_853 },
      { type: "NoticeIssued", notice: "Dunning", window: undefined },
      { type: "ChargeAdded", bill: 0, charge: "Expense", amount: 1300 },
      { type: "NoticeDelivered", notice: "Dunning", delivery: "Unstated" },
      { type: "ChargeAdded", bill: 0, charge: "Penalty", amount: 3800 },
      {
        ...{ type: "PaymentReceived", amount: 4900, method: "Unstated" },
        clearing: "OldestBillFirst",
      },
      { type: "EscalationProposed", escalation: "LegalAction", amount: 0 },
      { type: "AmountWaived", amount: 3800, penaltyOnly: false },
      { type: "EscalationProposed", escalation: "Disconnection", amount: 0 },
    ]);
    expect(mapped.rows.map((row) => row.upTo)).toEqual([2, 4, 5, 6, 7, 9, 10]);
    expect(new Date(timeOf(day(DAY0), CONTEXT.shiftDays)).toISOString()).toBe(
      "2021-08-13T16:00:00.000Z",
    );
  });

  test("opens a dispute once and answers it once", () => {
    const appeal: FineEvent = { type: "InsertDateAppeal" };
    const forwarded: FineEvent = { type: "SendAppeal", dismissed: false };
    const result: FineEvent = { type: "ReceiveResult" };
    const notified: FineEvent = { type: "NotifyResult" };
    const disputes = (...events: FineEvent[]) =>
      kinds(created, ...events)
        .slice(2)
        .map((kind) => kind.type);
    expect(disputes(appeal, forwarded, result, notified)).toEqual([
      "DisputeOpened",
      "DisputeAnswered",
    ]);
    expect(disputes(forwarded)).toEqual(["DisputeOpened"]);
    expect(disputes(notified, result)).toEqual(["DisputeAnswered"]);
    // Logged late, the forwarding of an answered appeal does not open it again.
    expect(disputes(appeal, result, notified, forwarded)).toEqual([
      "DisputeOpened",
      "DisputeAnswered",
    ]);
    expect(disputes(appeal, result, appeal)).toEqual([
      "DisputeOpened",
      "DisputeAnswered",
      "DisputeOpened",
    ]);
    const { rows } = map(created, appeal, forwarded);
    expect(rows.map((row) => row.toldAgain)).toEqual([false, false, true]);
  });

  test("rejects the rows that contradict their case, and only those", () => {
    const mapped = map(
      { type: "SendFine", expense: fen(0) },
      created,
      created,
      { type: "AddPenalty", total: fen(3600) },
      { type: "Payment", written: fen(500), runningTotal: fen(100) },
      { type: "Payment", written: fen(5000), runningTotal: fen(600) },
    );
    expect(mapped.rejects.map((reject) => [reject.line, reject.reason])).toEqual([
      [2, "CaseNotOpened"],
      [4, "SecondCreateFine"],
      [5, "PenaltyAddsNothing"],
      [6, "PaymentUnclear"],
    ]);
    expect(mapped.entries.at(-1)?.kind).toEqual({
      type: "PaymentReceived",
      amount: 500,
      method: "Unstated",
      clearing: "OldestBillFirst",
    });
  });

  test("keeps order, sums and every row, whatever the log says", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map(fen);
    const event: fc.Arbitrary<FineEvent> = fc.oneof(
      fc.record({
        type: fc.constant("CreateFine" as const),
        amount,
        class: fc.constantFrom("Residential" as const, "Business" as const),
        dismissed: fc.boolean(),
      }),
      fc.record({ type: fc.constant("SendFine" as const), expense: amount }),
      fc.record({ type: fc.constant("AddPenalty" as const), total: amount }),
      fc.record({
        type: fc.constant("Payment" as const),
        written: amount,
        runningTotal: amount,
      }),
      fc.record({ type: fc.constant("SendAppeal" as const), dismissed: fc.boolean() }),
      fc.constantFrom<FineEvent>(
        { type: "InsertFineNotification" },
        { type: "InsertDateAppeal" },
        { type: "ReceiveResult" },
        { type: "SendForCreditCollection" },
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const rows = rowsOf(events);
        const mapped = mapCase({ caseId: "A1", rows }, CONTEXT);
        const lines = [
          ...mapped.rows.map((taken) => taken.row.line),
          ...mapped.rejects.map((reject) => reject.line),
        ];
        expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map((row) => row.line));
        const times = mapped.entries.map((entry) => entry.occurredAt);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(mapped.rows.at(-1)?.upTo ?? 0).toBe(mapped.entries.length);
        const opened = mapped.entries.filter((entry) => entry.kind.type === "CaseOpened");
        expect(opened.length).toBe(mapped.entries.length > 0 ? 1 : 0);
        expect(mapped.entries[0]?.kind.type ?? "CaseOpened").toBe("CaseOpened");
        for (const { kind } of mapped.entries) {
          if ("amount" in kind && kind.type !== "EscalationProposed")
            expect(kind.amount).toBeGreaterThan(0);
        }
        // The penalties end at the highest total that was logged after the bill.
        const sum = (charge: string) =>
          mapped.entries.reduce(
            (total, { kind }) =>
              kind.type === "ChargeAdded" && kind.charge === charge ? total + kind.amount : total,
            0,
          );
        const bill = mapped.entries.find((entry) => entry.kind.type === "BillAdded")?.kind;
        const totals = mapped.rows.flatMap(({ row }) =>
          row.event.type === "AddPenalty" ? [row.event.total] : [],
        );
        if (bill?.type === "BillAdded" && totals.length > 0) {
          expect(bill.amount + sum("Penalty")).toBe(Math.max(...totals));
        }
      }),
    );
  });
});

describe("readPayments", () => {
  test("reads the shapes of the sample", () => {
    const run = (total: number, ...written: number[]) =>
      written.map((each) => ({ written: fen(each), runningTotal: fen(total) }));
    expect(readPayments(run(8700, 87_000), fen(0))).toEqual([8700]);
    expect(readPayments(run(4925, 492_500), fen(0))).toEqual([4925]);
    expect(readPayments(run(8700, 8700), fen(0))).toEqual([8700]);
    expect(readPayments(run(17_200, 36_000, 49_000, 87_000), fen(0))).toEqual([3600, 4900, 8700]);
    // A22233: the log lacks a payment, the reading is clear all the same.
    expect(readPayments(run(9800, 49_000), fen(0))).toEqual([4900]);
    // 35.5 or 3.55, and a payment is missing: not decidable.
    expect(readPayments(run(9800, 35_500), fen(0))).toEqual([undefined]);
  });

  test("adds up to the running total, with and without the lost decimal point", () => {
    const lose = (sum: number) => {
      const yuan = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;
      return fen(Number(yuan.replace(/0$/, "").replace(".", "")) * 100);
    };
    const sums = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sums, fc.boolean(), fc.nat(10_000), (paid, lost, before) => {
        const runningTotal = fen(before + paid.reduce((sum, each) => sum + each, 0));
        const run = paid.map((each) => ({
          written: lost ? lose(each) : fen(each),
          runningTotal,
        }));
        const read = readPayments(run, fen(before));
        expect(read.reduce<number>((sum, each) => sum + (each ?? Number.NaN), 0)).toBe(
          runningTotal - before,
        );
        if (paid.length === 1) expect(read).toEqual(paid);
      }),
    );
  });
});
