import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  casePicture,
  hoursRange,
  inSight,
  type MarkKind,
  markOf,
  nearRange,
  type PictureSource,
  placeOf,
  ticksOf,
  wholeRange,
} from "../../renderer/format/case-picture.ts";
import { left } from "../../renderer/format/countdown.ts";
import { PictureShape } from "../../renderer/screens/case/PictureShape.tsx";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS, type Window } from "../../shared/domain/escalation.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import {
  actId,
  type BillNo,
  type Day,
  type Fen,
  type Millis,
  millis,
} from "../../shared/domain/units.ts";
import type { Party } from "../../shared/domain/words.ts";
import { dayOf, startOf } from "../../shared/rules/days.ts";
import { DEFAULT_POLICY as policy } from "../histories/policies.ts";
import { caseKindArbitrary } from "./entry-arbitrary.ts";

/** 2026-11-25 10:00 in UTC+8. */
const NOW = millis(Date.UTC(2026, 10, 25, 2));
const HOUR_MS = 3_600_000;
const TODAY = dayOf(policy, NOW);
const source = (over: Partial<PictureSource>): PictureSource => ({
  ...{ now: NOW, policy, blackouts: [], bills: [], reconnectBy: undefined, lines: [] },
  ...over,
});
const at = (days: number, kind: EntryKind, provenance: "Recorded" | "Imported" = "Recorded") => ({
  ...{ occurredAt: millis(NOW + days * DAY_MS), kind, provenance },
});
const proposal = actId("0a".repeat(16));
const approval: EntryKind = {
  type: "EscalationApproved",
  proposal,
  conditions: NO_CONDITIONS,
  complete: true,
};

describe("the picture of a case", () => {
  it("draws the legal periods of the policy", () => {
    const window = { from: millis(NOW + 4 * DAY_MS), to: millis(NOW + 4.1 * DAY_MS) };
    const picture = casePicture(
      source({
        bills: [{ period: 202_610, due: (TODAY - 40) as Day }],
        reconnectBy: millis(NOW + 6 * DAY_MS),
        lines: [
          at(4, { type: "Disconnected" }),
          at(-9, { type: "EscalationProposed", escalation: "Disconnection", amount: 0 as Fen }),
          at(-8, approval),
          at(-1, { type: "NoticeIssued", notice: "Disconnection", window }),
          at(0, { type: "NoticeDelivered", notice: "Disconnection", delivery: "SignedFor" }),
          at(0, { type: "NoticeDelivered", notice: "Disconnection", delivery: "Refused" }),
        ],
      }),
    );
    const days = ({ from, to }: { from: Millis; to: Millis }) => [
      dayOf(policy, from) - TODAY,
      dayOf(policy, to) - TODAY,
    ];
    const band = (kind: string) => picture.bands.filter((one) => one.kind === kind);
    expect(band("valid").map(days)).toEqual([[-8, 8]]);
    expect(band("band").map(days)).toEqual([[3, 8]]);
    expect(band("window")).toMatchObject([window]);
    // The hours are drawn over the days in which they lie.
    const kinds = picture.bands.map(({ kind }) => kind);
    expect(kinds.indexOf("window")).toBeGreaterThan(kinds.indexOf("band"));
    expect(band("dark")).toMatchObject([{ from: NOW + 4 * DAY_MS, open: true }]);
    expect(band("reconnectBy").map(days)).toEqual([[5, 6]]);
    expect(picture.marks.filter(({ lane }) => lane === "bills")).toEqual([
      { kind: "due", lane: "bills", at: startOf(policy, (TODAY - 39) as Day), period: 202_610 },
      { kind: "ripe", lane: "bills", at: startOf(policy, (TODAY - 9) as Day), period: 202_610 },
    ]);
    expect(picture.marks.filter(({ kind }) => kind === "noticeDelivered")).toHaveLength(1);
  });

  it("takes no approval of a waiver for one of a cut", () => {
    const waiver = {
      type: "EscalationProposed",
      escalation: "PenaltyWaiver",
      amount: 1 as Fen,
    } as const;
    const { marks, bands } = casePicture(source({ lines: [at(-2, waiver), at(-1, approval)] }));
    expect(marks).toEqual([]);
    expect(bands).toEqual([]);
  });

  it("has everything in sight in its whole range, in order and inside its width, for any history", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: -900, max: 30 }), caseKindArbitrary), {
      maxLength: 30,
    });
    const bills = fc.array(
      fc.record({ period: fc.constant(202_601), due: fc.integer({ min: 20_000, max: 20_800 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, bills, fc.integer({ min: 100, max: 2_000 }), (made, due, width) => {
        const near = made.filter(
          ([, kind]) => kind.type !== "NoticeIssued" || kind.window === undefined,
        );
        const picture = casePicture(
          source({
            bills: due as never,
            lines: near.map(([days, kind]) => at(days, kind)),
          }),
        );
        const range = wholeRange(picture, NOW);
        const place = (time: Millis) => placeOf(range, width, time);
        for (const time of [NOW, ...picture.marks.map((mark) => mark.at)]) {
          expect(inSight(range, time)).toBe(true);
          expect(place(time)).toBeGreaterThan(0);
          expect(place(time)).toBeLessThan(width);
        }
        for (const { from, to } of picture.bands) {
          expect(from).toBeLessThanOrEqual(to);
          expect(place(from)).toBeLessThanOrEqual(place(to));
        }
        const ticks = ticksOf(policy, range, 12);
        expect(ticks.length).toBeLessThanOrEqual(13);
        for (const tick of ticks) expect(inSight(range, tick)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("labels local days around now, and hours in a range of a few days", () => {
    const steps = (range: Window) => {
      const ticks = ticksOf(policy, range, 12);
      for (const tick of ticks) expect((tick + 8 * HOUR_MS) % HOUR_MS).toBe(0);
      return new Set(ticks.slice(1).map((tick, index) => (tick - (ticks[index] ?? 0)) / HOUR_MS));
    };
    expect(steps(nearRange(NOW))).toEqual(new Set([48]));
    expect(steps(hoursRange(NOW))).toEqual(new Set([12]));
    expect(
      ticksOf(policy, nearRange(NOW), 12).every((at) => (at + 8 * HOUR_MS) % DAY_MS === 0),
    ).toBe(true);
  });
});

describe("the dealings in the picture of a case", () => {
  const contact = (party: Party) =>
    ({ type: "ContactMade", channel: "Phone", outcome: "Reached", party }) as const;
  const dispute = (bill: number) =>
    ({ type: "DisputeOpened", bill: bill as BillNo, ground: "Tariff" }) as const;
  const answer = (bill: number) =>
    ({ type: "DisputeAnswered", bill: bill as BillNo, result: "Rejected" }) as const;
  const promise = (days: number) =>
    ({ type: "PromiseMade", amount: 5 as Fen, due: (TODAY + days) as Day }) as const;
  const bands = (lines: PictureSource["lines"]) => casePicture(source({ lines })).bands;
  const days = (list: readonly { from: Millis; to: Millis }[]) =>
    list.map(({ from, to }) => [(from - NOW) / DAY_MS, dayOf(policy, to) - TODAY]);

  it("gives each kind of dealing its own mark and lane", () => {
    const kinds: [EntryKind, boolean, string, string][] = [
      [contact("Customer"), false, "contacts", "contact"],
      [contact("Nobody"), true, "contacts", "contactQuiet"],
      [contact("ThirdParty"), false, "contacts", "contactThird"],
      [contact("ThirdParty"), true, "contacts", "contactQuietThird"],
      [{ type: "ComplaintMade", ground: "Conduct" }, true, "contacts", "complaint"],
      [{ type: "ComplaintAnswered", upheld: true }, false, "contacts", "complaintAnswered"],
      [
        { type: "PaymentReceived", amount: 5 as Fen, method: "Cash", clearing: "PrincipalFirst" },
        ...([true, "money", "payment"] as const),
      ],
      [
        { type: "PaymentReversed", payment: proposal, amount: 5 as Fen },
        ...([false, "money", "bounced"] as const),
      ],
      [promise(3), false, "money", "promised"],
      [{ type: "PlanAgreed", parts: [] }, false, "money", "promised"],
    ];
    for (const [kind, quiet, lane, mark] of kinds)
      expect(markOf(kind, undefined, quiet)).toEqual({ kind: mark, lane, entry: kind });
    expect(markOf(dispute(0), undefined, false)).toBeUndefined();
  });

  it("draws what no circle is in a shape of its own", () => {
    const shape = (kind: MarkKind) =>
      renderToStaticMarkup(createElement(PictureShape, { kind, x: 0, y: 0 }))
        .replace(/ class="[^"]*"/, "")
        .trim();
    const contacts = ["contact", "contactQuiet", "contactThird", "contactQuietThird", "complaint"];
    for (const lane of [contacts, ["payment", "bounced", "promised"]] as MarkKind[][])
      expect(new Set(lane.map(shape)).size).toBe(lane.length);
  });

  it("finds quiet hours by the local clock, in imported history too unless it has only a day", () => {
    const kinds = (hours: number, provenance: "Recorded" | "Imported") =>
      casePicture(source({ lines: [at(hours / 24, contact("Customer"), provenance)] })).marks.map(
        ({ kind }) => kind,
      );
    // It is 10:00 now.
    expect(kinds(0, "Recorded")).toEqual(["contact"]);
    expect(kinds(13, "Recorded")).toEqual(["contactQuiet"]);
    expect(kinds(13, "Imported")).toEqual(["contactQuiet"]);
    expect(kinds(14, "Recorded")).toEqual(["contactQuiet"]);
    expect(kinds(14, "Imported")).toEqual(["contact"]);
  });

  it("spans a promise or plan to the end of its last due day", () => {
    const parts = [4, 9].map((due) => ({ amount: 5 as Fen, due: (TODAY + due) as Day }));
    const lines = [at(-2, promise(3), "Imported"), at(-1, { type: "PlanAgreed", parts })];
    expect(days(bands(lines))).toEqual([
      [-2, 4],
      [-1, 10],
    ]);
    // Due on the day itself still spans its rest; a day that is over or beyond all plans has only the mark.
    expect(days(bands([at(0, promise(0))]))).toEqual([[0, 1]]);
    for (const due of [-1, 4_000_000]) {
      const { bands: none, marks } = casePicture(source({ lines: [at(0, promise(due))] }));
      expect(none).toEqual([]);
      expect(marks.map(({ kind }) => kind)).toEqual(["promised"]);
    }
  });

  it("spans a dispute from raised to its bill's answer, else to now", () => {
    const lines = [
      at(-9, answer(1)),
      at(-8, dispute(0)),
      at(-7, dispute(1), "Imported"),
      at(-6, dispute(0)),
      at(-5, answer(0)),
      at(-4, dispute(0)),
    ];
    const spans = bands(lines);
    expect(days(spans)).toEqual([
      [-8, -5],
      [-7, 0],
      [-4, 0],
    ]);
    expect(spans.map(({ open }) => open)).toEqual([undefined, true, true]);
    expect(spans.every(({ kind, lane }) => kind === "dispute" && lane === "money")).toBe(true);
  });
});

describe("a time left", () => {
  it("is told in two units and is zero only when it is over", () => {
    expect(left(1)).toEqual({ unit: "minutes", minutes: 0, seconds: "01" });
    expect(left(0)).toEqual({ unit: "minutes", minutes: 0, seconds: "00" });
    expect(left(3_599_001)).toEqual({ unit: "hours", hours: 1, minutes: "00" });
    expect(left(47 * 3_600_000 + 59_000)).toEqual({ unit: "hours", hours: 47, minutes: "00" });
    expect(left(49 * 3_600_000)).toEqual({ unit: "days", days: 2, hours: 1 });
  });
});
