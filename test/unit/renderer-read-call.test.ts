import { describe, expect, test } from "vitest";
import { partyFor, problems } from "../../renderer/screens/act/draft.ts";
import { readCall } from "../../renderer/screens/act/read-call.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { billNo, day, fen, millis } from "../../shared/domain/units.ts";

const meta = {
  ...{ act: `0x${"ab".repeat(16)}`, occurredAt: 1_795_392_000_000, commitment: null },
  ...{ clock_offset: -250, supersedes: 70_000 },
};
const id = `0x${"01".repeat(16)}`;

describe("reading the decoded call", () => {
  test("a contact, in the spelling of @polkadot/api's toJSON", () => {
    const args = { meta, case: id, channel: "Phone", outcome: "NoAnswer", party: "Nobody" };
    expect(readCall({ pallet: "Collection", name: "record_contact", args })).toEqual({
      act: { type: "RecordContact", channel: "Phone", outcome: "NoAnswer", party: "Nobody" },
      caseId: "01".repeat(16),
      actId: "ab".repeat(16),
      commitment: undefined,
      occurredAt: 1_795_392_000_000,
      clockOffset: -250,
      supersedes: 70_000,
      rest: {},
    });
  });

  test("amounts as numbers, hexadecimal or digits; enumerations as objects; names in camel case", () => {
    for (const amount of [5_000, "0x0000000000001388", "5,000"]) {
      const args = { meta, case: id, amount, method: { cash: null } };
      expect(readCall({ pallet: "Collection", name: "recordPayment", args }).act).toEqual({
        type: "RecordPayment",
        amount: 5_000,
        method: "Cash",
      });
    }
    const promise = { meta, case: id, amount: 1, due: 20_780 };
    expect(readCall({ pallet: "Collection", name: "record_promise", args: promise }).act).toEqual({
      type: "RecordPromise",
      amount: 1,
      due: 20_780,
    });
  });

  test("windows, parts, conditions and the ids of other acts", () => {
    const read = (name: string, fields: object) =>
      readCall({ pallet: "Collection", name, args: { meta, case: id, ...fields } }).act;
    const proposal = "cd".repeat(16);
    expect(read("record_notice", { notice: "Dunning", window: null })).toEqual({
      type: "RecordNotice",
      notice: "Dunning",
      window: undefined,
    });
    const window = { from: "1,795,392,000,000", to: "0x000001a205f4d800" };
    expect(read("record_notice", { notice: "Disconnection", window })).toMatchObject({
      window: { from: 1_795_392_000_000, to: 0x1a205f4d800 },
    });
    expect(
      read("agree_plan", {
        parts: [
          ["0x64", 20_780],
          [200, 20_790],
        ],
      }),
    ).toEqual({
      type: "AgreePlan",
      parts: [
        { amount: 100, due: 20_780 },
        { amount: 200, due: 20_790 },
      ],
    });
    const conditions = { not_before: 1, not_after: 4_294_967_295, min_owed: "0x00" };
    expect(read("approve", { proposal: `0x${proposal.toUpperCase()}`, conditions })).toEqual({
      type: "Approve",
      proposal,
      conditions: { notBefore: 1, notAfter: 4_294_967_295, minOwed: 0 },
    });
    expect(read("agree_plan", { parts: [[1, 2, 3]] })).toBeUndefined();
    expect(read("withdraw", { proposal: "0x00" })).toBeUndefined();
  });

  test("what cannot be read is shown as it was decoded, never guessed", () => {
    const reading = readCall({ pallet: "System", name: "remark", args: { remark: "0x00" } });
    expect(reading.act).toBeUndefined();
    expect(reading.rest).toEqual({ remark: "0x00" });
    const odd = { meta, case: id, channel: "Pigeon", outcome: "Reached", party: "Customer" };
    expect(
      readCall({ pallet: "Collection", name: "record_contact", args: odd }).act,
    ).toBeUndefined();
  });
});

describe("forms", () => {
  test("the party goes with the outcome", () => {
    expect(partyFor("NoAnswer", "Customer")).toBe("Nobody");
    expect(partyFor("Invalid", undefined)).toBe("Nobody");
    expect(partyFor("Reached", "Nobody")).toBe("Customer");
    expect(partyFor("Refused", "Household")).toBe("Household");
  });

  test("say what is missing of the acts of escalation", () => {
    const owed = fen(1_000);
    const window = (from: number, to: number) =>
      problems(
        {
          ...{ type: "RecordNotice", notice: "Disconnection" },
          window: { from: millis(from), to: millis(to) },
        },
        owed,
      );
    expect(window(5, 6)).toEqual({});
    for (const [from, to] of [
      [6, 5],
      [5, 5],
      [0, 86_400_001],
    ] as const)
      expect(window(from, to)).toEqual({ window: "contradicts" });
    expect(problems({ type: "RecordNotice", notice: "Disconnection" }, owed)).toEqual({
      window: "contradicts",
    });
    const plan = (...dues: number[]) =>
      problems(
        { type: "AgreePlan", parts: dues.map((due) => ({ amount: fen(5), due: day(due) })) },
        owed,
      );
    expect(plan(3, 4)).toEqual({});
    for (const dues of [[], [4, 4], [4, 3]])
      expect(plan(...dues)).toEqual({ parts: "contradicts" });
    expect(problems({ type: "AgreePlan", parts: [{}] }, owed)).toEqual({ parts: "contradicts" });
    expect(problems({ type: "Propose", escalation: "PenaltyWaiver" }, owed)).toEqual({
      amount: "badAmount",
    });
    const conditions = { ...NO_CONDITIONS, minOwed: undefined };
    expect(problems({ type: "Approve", conditions }, owed)).toEqual({
      proposal: "missing",
      minOwed: "badAmount",
    });
  });

  test("say what is missing", () => {
    const owed = fen(1_000);
    expect(problems({ type: "RecordPromise" }, owed)).toEqual({
      amount: "badAmount",
      due: "pickDay",
    });
    const promise = { type: "RecordPromise", amount: fen(1_001), due: day(20_780) } as const;
    expect(problems(promise, owed)).toEqual({ amount: "tooMuch" });
    expect(problems({ type: "RecordPayment", amount: fen(1_000), method: "Cash" }, owed)).toEqual(
      {},
    );
    expect(problems({ type: "OpenDispute", bill: billNo(0), ground: "Metering" }, owed)).toEqual(
      {},
    );
    expect(problems({ type: "AnswerComplaint" }, owed)).toEqual({ upheld: "missing" });
  });
});
