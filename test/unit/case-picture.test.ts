import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  casePicture,
  hoursRange,
  inSight,
  nearRange,
  type PictureSource,
  placeOf,
  ticksOf,
  wholeRange,
} from "../../renderer/format/case-picture.ts";
import { left } from "../../renderer/format/countdown.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS, type Window } from "../../shared/domain/escalation.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { actId, type Day, type Fen, type Millis, millis } from "../../shared/domain/units.ts";
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
const at = (days: number, kind: EntryKind) => ({ occurredAt: millis(NOW + days * DAY_MS), kind });
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

describe("a time left", () => {
  it("is told in two units and is zero only when it is over", () => {
    expect(left(1)).toEqual({ unit: "minutes", minutes: 0, seconds: "01" });
    expect(left(0)).toEqual({ unit: "minutes", minutes: 0, seconds: "00" });
    expect(left(3_599_001)).toEqual({ unit: "hours", hours: 1, minutes: "00" });
    expect(left(47 * 3_600_000 + 59_000)).toEqual({ unit: "hours", hours: 47, minutes: "00" });
    expect(left(49 * 3_600_000)).toEqual({ unit: "days", days: 2, hours: 1 });
  });
});
