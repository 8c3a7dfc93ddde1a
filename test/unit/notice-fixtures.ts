import fc from "fast-check";
import { actId, day, fen, hash, millis, orgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { codeOf } from "../../shared/notices/code.ts";
import type { NoticeBill, NoticeFields } from "../../shared/notices/fields.ts";

export const GENESIS = hash("1f2e3d4c".padEnd(64, "0"));
export const CODE = codeOf(GENESIS, orgId(3), actId("0123456789abcdef".repeat(2)));
/** 2026-11-25, a Wednesday. */
export const ISSUED = day(20_782);
const HOUR = 3_600_000;
/** 2026-12-02 from 9:00 to 17:00 in UTC+8. */
export const WINDOW = {
  from: millis(20_789 * 24 * HOUR + HOUR),
  to: millis(20_789 * 24 * HOUR + 9 * HOUR),
};

export const bill = (period: number, more: Partial<NoticeBill> = {}): NoticeBill => ({
  period,
  due: day(20_700),
  amount: fen(12_345),
  penalty: fen(100),
  expense: fen(0),
  cleared: fen(2_000),
  outstanding: fen(10_445),
  disputed: false,
  ...more,
});

export const FIELDS: NoticeFields = {
  code: CODE,
  office: "城东供电所",
  reference: "HT-2026000123",
  class: "Residential",
  customerName: undefined,
  customerAddress: undefined,
  account: "1100012345",
  issuedOn: ISSUED,
  utcOffsetMinutes: 480,
  bills: [bill(202_608), bill(202_609, { disputed: true, due: day(20_730) })],
  outstanding: fen(20_890),
  accruedPenalty: fen(456),
  rates: { residential: 1_000, currentYear: 2_000, earlierYear: 3_000 },
  payBy: day(20_789),
  window: WINDOW,
  reconnectHours: 24,
  reconnectedAt: millis(20_790 * 24 * HOUR + 2 * HOUR),
};

const sum = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fen);
const dayArbitrary = fc.integer({ min: 0, max: 60_000 }).map(day);
/** Text of a customer, with what a page could take for its own. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom("{outstanding}", "<script>alert(1)</script>", "张三&李四", "\"'><img src=x>"),
);

/** Fields that every kind of notice can be filled with. */
export const fieldsArbitrary: fc.Arbitrary<NoticeFields> = fc.record({
  code: fc.constant(CODE),
  office: words,
  reference: words,
  class: fc.constantFrom(...CUSTOMER_CLASSES),
  customerName: fc.option(words, { nil: undefined }),
  customerAddress: fc.option(words, { nil: undefined }),
  account: fc.option(words, { nil: undefined }),
  issuedOn: dayArbitrary,
  utcOffsetMinutes: fc.constantFrom(480, 0, -210),
  bills: fc.array(
    fc.record({
      period: fc.constantFrom(202_601, 202_612, 0, 7),
      due: dayArbitrary,
      amount: sum,
      penalty: sum,
      expense: sum,
      cleared: sum,
      outstanding: sum,
      disputed: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
  outstanding: sum,
  accruedPenalty: sum,
  rates: fc.constant(FIELDS.rates),
  payBy: dayArbitrary,
  window: fc.tuple(dayArbitrary, fc.integer({ min: 1, max: 24 })).map(([first, hours]) => ({
    from: millis(first * 24 * HOUR),
    to: millis(first * 24 * HOUR + hours * HOUR),
  })),
  reconnectHours: fc.integer({ min: 1, max: 72 }),
  reconnectedAt: fc
    .option(dayArbitrary, { nil: undefined })
    .map((at) => (at === undefined ? undefined : millis(at * 24 * HOUR))),
});
