import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { outstandingOf } from "../../electron/ledger/fold-money.ts";
import { CellSums } from "../../electron/store/figure-cells.ts";
import { prepareCases } from "../../scripts/import/prepare.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { monthOf, weekdayOf, yyyymm } from "../../shared/domain/month.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type CaseId, day, type Millis, orgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { figuresFrom } from "../../shared/figures/answer.ts";
import { figuresOf } from "../../shared/figures/figures-of.ts";
import { timeOf } from "../../shared/figures/tally.ts";
import { figuresSchema } from "../../shared/ipc/figures-schemas.ts";
import { FIRST_CONDUCT_CARD } from "../../shared/risk/default-cards.ts";
import { historyOf } from "../histories/generate.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";
import { bill, caseIdOf, contact, entryOf, opened, payment } from "../store/fixtures.ts";
import { journalArbitrary } from "./entry-arbitrary.ts";
import { type Question, referenceFigures } from "./figures-reference.ts";

const OFFSET = 480;
const CASES = [caseIdOf(1), caseIdOf(2), caseIdOf(3)];

const byCase = (entries: readonly Entry[]): Entry[][] => {
  const cases = new Map<CaseId, Entry[]>();
  for (const entry of entries)
    if (entry.case !== undefined) cases.set(entry.case, [...(cases.get(entry.case) ?? []), entry]);
  return [...cases.values()];
};

function told(histories: readonly (readonly Entry[])[], question: Question) {
  const { utcOffsetMinutes, today, months, orgs, classes } = question;
  const sums = new CellSums();
  for (const history of histories)
    sums.add(figuresOf(history, { utcOffsetMinutes, marksOf: () => [] }));
  return figuresFrom(sums.all(), {
    ...timeOf(today, months, 90),
    ...{ orgs, classes, conductCard: FIRST_CONDUCT_CARD },
  });
}

/** The figures without those of conduct. */
function comparable({ byOffice, byClerk: _, ...figures }: ReturnType<typeof told>) {
  return { ...figures, byOffice: byOffice.map(({ conduct: __, ...office }) => office) };
}

/** Imported days without a clock time, as imports have them. */
const atMidnight = (entry: Entry): Entry =>
  entry.seq % 3 === 0
    ? {
        ...entry,
        occurredAt: (Math.floor(entry.occurredAt / DAY_MS) * DAY_MS - 8 * 3_600_000) as Millis,
      }
    : entry;

const question = (near: number): fc.Arbitrary<Question> =>
  fc.record({
    orgs: fc.constantFrom([orgId(1)], [orgId(1), orgId(2)], [orgId(2)]),
    classes: fc.constantFrom(CUSTOMER_CLASSES, ["Business"] as const),
    months: fc.integer({ min: 1, max: 9 }),
    today: fc.integer({ min: near - 40, max: near + 500 }),
    utcOffsetMinutes: fc.constantFrom(OFFSET, 0, -300),
  });

describe("figures from cells", () => {
  it("are what the definitions say of untidy journals, on any day", () => {
    fc.assert(
      fc.property(journalArbitrary(CASES), question(20_060), (journal, asked) => {
        const histories = byCase(journal.map(atMidnight));
        expect(comparable(told(histories, asked))).toEqual(referenceFigures(histories, asked));
      }),
      { numRuns: 150 },
    );
  });

  it("are what the definitions say of cases that the rules let through", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5_000 }), fc.nat({ max: 200 }), (seed, days) => {
        const history = historyOf(seed);
        const journal = new JudgedJournal(history.world);
        const histories = byCase(history.steps.flatMap((step) => journal.take(step).entries));
        const today = Math.floor(history.world.time / DAY_MS) + days;
        const asked: Question = {
          ...{ orgs: [orgId(1), orgId(2), orgId(9)], classes: CUSTOMER_CLASSES },
          ...{ months: 8, today, utcOffsetMinutes: OFFSET },
        };
        expect(comparable(told(histories, asked))).toEqual(referenceFigures(histories, asked));
      }),
      { numRuns: 40 },
    );
  });

  it("fit the schema of the channel", () => {
    fc.assert(
      fc.property(journalArbitrary(CASES), question(20_060), (journal, asked) => {
        const figures = told(byCase(journal), asked);
        const whole = { now: 0, today: asked.today, utcOffsetMinutes: OFFSET, ...figures };
        expect(figuresSchema.safeParse(whole).error).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it("leave no debt of a case that was opened in error, and count what was done in it", () => {
    const history = [
      opened(1),
      bill(0, 5_000, 20_000),
      contact,
      { type: "CaseClosed", reason: "OpenedInError" } as const,
    ].map((kind, seq) =>
      entryOf(1, seq, caseIdOf(1), kind, { occurredAt: (20_010 * DAY_MS) as Millis }),
    );
    const { total, rolls, months } = told([history], {
      ...{ orgs: [orgId(1)], classes: CUSTOMER_CLASSES, months: 3 },
      ...{ today: 20_020, utcOffsetMinutes: OFFSET },
    });
    expect(total).toMatchObject({ cases: 1, openCases: 0, outstanding: 0, due: 0, contacts: 1 });
    expect(rolls.every(({ before, after }) => before === 0 && after === 0)).toBe(true);
    // The days 20,010 and 20,020 lie in one month, the last of the three.
    expect(months.map(({ closed }) => closed)).toEqual([0, 0, 1]);
  });

  it("count a bill as owed from its due month on, although the case was opened later", () => {
    // Due 2024-09-30, opened 2024-11-05, paid half 2024-12-10; asked on 2024-12-20.
    const at = (date: string) => ({ occurredAt: Date.parse(`${date}T04:00:00Z`) as Millis });
    const due = Date.parse("2024-09-30") / DAY_MS;
    const history = [
      entryOf(1, 0, caseIdOf(1), opened(1), at("2024-11-05")),
      entryOf(1, 1, caseIdOf(1), bill(0, 1_000, due), at("2024-11-05")),
      entryOf(1, 2, caseIdOf(1), payment(400), at("2024-12-10")),
    ];
    const { rolls } = told([history], {
      ...{ orgs: [orgId(1)], classes: CUSTOMER_CLASSES, months: 3 },
      ...{ today: Date.parse("2024-12-20") / DAY_MS, utcOffsetMinutes: OFFSET },
    });
    expect(rolls.filter(({ before, after }) => before + after > 0)).toEqual([
      { month: 202410, age: 0, before: 1_000, after: 1_000 },
      { month: 202411, age: 1, before: 1_000, after: 1_000 },
      { month: 202412, age: 2, before: 1_000, after: 600 },
    ]);
  });
});

describe("months without a date object", () => {
  it("are those of the calendar", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000 }), (at) => {
        const date = new Date(at * DAY_MS);
        expect(yyyymm(monthOf(at))).toBe(date.getUTCFullYear() * 100 + date.getUTCMonth() + 1);
        expect(weekdayOf(at)).toBe(date.getUTCDay());
      }),
    );
  });
});

describe("the whole sample", () => {
  it("balances with its own case rows, and with the definitions", async () => {
    const histories: Entry[][] = [];
    const next = new Map<number, number>();
    const today = day(20_600);
    const cases = prepareCases({
      file: "data/road-traffic-fines-10k.csv",
      orgs: [1, 2, 3].map(orgId),
      ...{ today, shiftDays: 5_000, secret: new Uint8Array(32), onRow: () => undefined },
    });
    for await (const one of cases) {
      if ("reason" in one) continue;
      histories.push(
        one.entries.map(({ kind, occurredAt }) => {
          const seq = next.get(one.org) ?? 0;
          next.set(one.org, seq + 1);
          return entryOf(one.org, seq, one.case, kind, { occurredAt, provenance: "Imported" });
        }),
      );
    }
    expect(histories.length).toBeGreaterThan(9_000);
    const asked: Question = {
      ...{ orgs: [1, 2, 3].map(orgId), classes: CUSTOMER_CLASSES, months: 36 },
      ...{ today, utcOffsetMinutes: OFFSET },
    };
    const figures = told(histories, asked);
    const states = histories.map((history) => foldEntries(undefined, history));
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    const { total, ageing, byClass, byOffice } = figures;
    expect(total.outstanding).toBe(sum(states.map(outstandingOf)));
    expect(sum(ageing.map(({ fen }) => fen))).toBe(total.outstanding);
    expect(sum(ageing.map(({ bills }) => bills))).toBe(
      states.filter((state) => outstandingOf(state) > 0).length,
    );
    for (const parts of [byClass, byOffice])
      for (const name of ["cases", "outstanding", "overdue", "due", "duePaid", "received"] as const)
        expect(sum(parts.map((part) => part[name])), name).toBe(total[name]);
    // Every month of the file, so that all that was charged is either paid, waived, or owed still.
    const ever = told(histories, { ...asked, months: 300 }).total;
    expect(ever.due).toBe(sum(states.map(({ principal, charges }) => principal + charges)));
    expect(ever.due - ever.duePaid - ever.dueWaived).toBe(ever.outstanding);
    expect(ever.received).toBe(sum(states.map(({ paid }) => paid)));
    const some = histories.filter((_, index) => index % 10 === 0);
    const few = { ...asked, months: 12, today: 19_700 };
    expect(comparable(told(some, few))).toEqual(referenceFigures(some, few));
  }, 300_000);
});
