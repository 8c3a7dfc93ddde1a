import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctionForm } from "../../renderer/screens/act/correct.ts";
import { initialFields, problems } from "../../renderer/screens/act/draft.ts";
import { equalParts, planSum } from "../../renderer/screens/act/plan-parts.ts";
import { startOf } from "../../renderer/screens/case/step-start.ts";
import { entryKindOf } from "../../shared/domain/act-kind.ts";
import { MAX_PARTS, type Part } from "../../shared/domain/escalation.ts";
import { actId, type Day, type Fen, hash, millis } from "../../shared/domain/units.ts";
import { actDetailSchema } from "../../shared/ipc/act-schemas.ts";
import type { CaseDetail } from "../../shared/ipc/case-detail-schemas.ts";
import type { TimelineItem } from "../../shared/ipc/timeline-schemas.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import { PROCEDURE_STEPS, questionOf } from "../../shared/rules/procedure.ts";
import { DEFAULT_POLICY } from "../histories/policies.ts";
import { caseKindArbitrary } from "./entry-arbitrary.ts";

const TODAY = 20_782 as Day;

describe("a plan in equal parts", () => {
  const chosen = fc.array(
    fc.record(
      { due: fc.integer({ min: TODAY - 40, max: TODAY + 200 }).map((n) => n as Day) },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: MAX_PARTS },
  );
  it("is all that is owed, in parts that differ by a fen at most and that the form takes", () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: 1, max: 10_000_000 }), (boxes, debt) => {
        const owed = debt as Fen;
        const parts = equalParts(owed, boxes as Partial<Part>[], TODAY);
        expect(planSum(owed, parts)).toEqual({ sum: owed, rest: 0 });
        const amounts = parts.map(({ amount }) => amount);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
        expect(parts.length).toBe(Math.min(boxes.length, owed));
        expect(parts.every(({ due }) => due >= TODAY)).toBe(true);
        expect(problems({ type: "AgreePlan", parts }, owed)).toEqual({});
        expect(problems({ type: "AgreePlan", parts }, (owed - 1) as Fen)).toEqual({
          parts: "tooMuch",
        });
        // A first day that was chosen and is still ahead stays.
        const first = boxes[0]?.due;
        if (first !== undefined && first >= TODAY) expect(parts[0]?.due).toBe(first);
      }),
    );
  });
});

describe("the correction of an entry", () => {
  const item = (over: Partial<TimelineItem>): TimelineItem => ({
    key: "1/7",
    occurredAt: millis(1),
    provenance: "Recorded",
    kind: { type: "Reconnected" },
    proof: { state: "final", block: hash("ab".repeat(32)), height: 3, seq: 7 },
    ...over,
  });
  it("starts with what the entry says, and is offered for what the chain lets be corrected only", () => {
    fc.assert(
      fc.property(caseKindArbitrary, (kind) => {
        const form = correctionForm(item({ kind: { ...kind } }));
        const correctable = ["ContactMade", "PromiseMade", "PlanAgreed"].includes(kind.type);
        expect(form !== undefined).toBe(correctable);
        if (form === undefined) return;
        expect(form.supersedes).toBe(7);
        expect(entryKindOf(actDetailSchema.parse(form.fields))).toEqual(kind);
      }),
    );
    const contact = {
      kind: { type: "ContactMade", channel: "Phone", outcome: "Reached", party: "Customer" },
    };
    expect(correctionForm(item(contact))).toBeDefined();
    expect(correctionForm(item({ ...contact, provenance: "Imported" }))).toBeUndefined();
    expect(correctionForm(item({ ...contact, supersededBy: 9 }))).toBeUndefined();
    expect(
      correctionForm(item({ ...contact, proof: { state: "local", item: "a", outbox: "signed" } })),
    ).toBeUndefined();
  });
});

describe("the form that a step of the procedure opens", () => {
  const proposal = actId("0a".repeat(16));
  const detail = {
    row: { outstanding: 9_000, protected: false },
    bills: [],
    escalations: [
      { kind: "PenaltyWaiver", proposal: actId("0b".repeat(16)) },
      { kind: "Disconnection", proposal },
    ],
    nextSteps: [],
    procedure: { at: millis(1_795_572_000_000), policy: DEFAULT_POLICY, blackouts: [], steps: [] },
  } as unknown as CaseDetail;

  it.each(PROCEDURE_STEPS)("is filled in as %s", (step) => {
    const escalations = detail.escalations as unknown as CaseFacts["escalations"];
    const { type, fields } = startOf(step, detail);
    expect(fields.type).toBe(type);
    expect(fields).toMatchObject(questionOf(step, { escalations }));
    // Nothing is left to be filled in but what nobody can know beforehand.
    const open = Object.keys(problems(fields, 9_000 as Fen));
    const unknown = { answerDispute: ["bill", "result"], answerComplaint: ["upheld"] };
    const expected = step === "proposeWaiver" ? ["amount"] : (unknown[step as never] ?? []);
    expect(open).toEqual(expected);
  });
});

describe("the form of a charge", () => {
  it("starts with the first bill that has accrued more than is charged, and with the difference", () => {
    const detail = {
      bills: [0, 1, 2].map((bill) => ({ bill })),
      penalty: {
        bills: [
          { bill: 0, total: 500, charged: 700 },
          { bill: 1, total: 900, charged: 250 },
          { bill: 2, total: 900, charged: 0 },
        ],
      },
      row: { outstanding: 9_000 },
      escalations: [],
    } as unknown as CaseDetail;
    const fields = initialFields("AddCharge", detail);
    expect(fields).toEqual({ type: "AddCharge", bill: 1, charge: "Penalty", amount: 650 });
    expect(problems(fields, 9_000 as Fen)).toEqual({});
  });
});
