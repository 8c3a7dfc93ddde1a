import { describe, expect, test } from "vitest";
import { partyFor, problems } from "../../renderer/screens/act/draft.ts";
import { readCall } from "../../renderer/screens/act/read-call.ts";
import { billNo, day, fen } from "../../shared/domain/units.ts";

const meta = { act: `0x${"ab".repeat(16)}`, occurredAt: 1_795_392_000_000, commitment: null };
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
