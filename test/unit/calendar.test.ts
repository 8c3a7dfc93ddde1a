import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  dateOf,
  dayFromDate,
  isRestDay,
  MOST_DAYS,
  newYear,
  type WorkCalendar,
  weekdayOf,
  yearOf,
} from "../../shared/domain/calendar.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Day, day } from "../../shared/domain/units.ts";

/** Years 0001 to 9999; `Date.UTC` takes the years before 100 for those of the last century. */
const anyDay = fc
  .integer({ min: Math.floor(Date.UTC(101, 0, 1) / DAY_MS), max: 2_932_896 })
  .map((n) => day(n));
const on = (text: string): Day => day(Date.parse(text) / DAY_MS);

describe("dates", () => {
  it("are those of UTC, there and back", () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const date = new Date(value * DAY_MS);
        const found = dateOf(value);
        expect(found).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          dayOfMonth: date.getUTCDate(),
        });
        expect(dayFromDate(found)).toBe(value);
        expect(weekdayOf(value)).toBe(date.getUTCDay());
        expect(yearOf(newYear(found.year))).toBe(found.year);
        expect(yearOf(day(newYear(found.year) - 1))).toBe(found.year - 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it("hold on every day around the leap days and turns of 1900, 2000, 2024 and 2100", () => {
    for (const year of [1900, 2000, 2024, 2100])
      for (let n = -400; n <= 400; n += 1) {
        const value = day(Date.UTC(year, 1, 28) / DAY_MS + n);
        const date = new Date(value * DAY_MS);
        expect(dateOf(value)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          dayOfMonth: date.getUTCDate(),
        });
        expect(dayFromDate(dateOf(value))).toBe(value);
      }
    expect(dayFromDate({ year: 2023, month: 2, dayOfMonth: 29 })).toBe(on("2023-03-01"));
  });
});

describe("working days", () => {
  /** The National Day of 2026 with a Saturday worked before and after it. */
  const calendar: WorkCalendar = {
    holidays: [[on("2026-10-01"), on("2026-10-07")]],
    workingDays: [on("2026-09-26"), on("2026-10-10")],
  };

  it("leave out weekends and holidays, both ends included, but not days that are worked", () => {
    const rest = ["2026-09-27", "2026-10-01", "2026-10-07", "2026-10-11"];
    const worked = ["2026-09-26", "2026-09-30", "2026-10-08", "2026-10-10"];
    for (const date of rest) expect(isRestDay(on(date), calendar), date).toBe(true);
    for (const date of worked) expect(isRestDay(on(date), calendar), date).toBe(false);
    const worksOnHoliday = { ...calendar, workingDays: [on("2026-10-02")] };
    expect(isRestDay(on("2026-10-02"), worksOnHoliday)).toBe(false);
  });

  it("are counted from the next day on", () => {
    expect(addWorkingDays(on("2026-09-30"), 0, calendar)).toBe(on("2026-09-30"));
    expect(addWorkingDays(on("2026-10-03"), 0, calendar)).toBe(on("2026-10-03"));
    expect(addWorkingDays(on("2026-09-30"), 1, calendar)).toBe(on("2026-10-08"));
    expect(addWorkingDays(on("2026-09-30"), 3, calendar)).toBe(on("2026-10-10"));
    expect(addWorkingDays(on("2026-09-30"), 4, calendar)).toBe(on("2026-10-12"));
  });

  it("end with exactly that many worked days in between, whatever the calendar", () => {
    const near = fc.integer({ min: 20_000, max: 20_100 }).map((n) => day(n));
    const calendars = fc.record({
      holidays: fc.array(
        fc
          .tuple(near, fc.nat({ max: 9 }))
          .map(([first, more]) => [first, day(first + more)] as const),
        { maxLength: 5 },
      ),
      workingDays: fc.array(near, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 40 }), calendars, (from, count, some) => {
        const end = addWorkingDays(from, count, some) as Day;
        const between = Array.from({ length: end - from }, (_, n) => day(from + 1 + n));
        expect(between.filter((one) => !isRestDay(one, some))).toHaveLength(count);
        expect(isRestDay(end, some)).toBe(false);
      }),
    );
  });

  it("give up on a holiday without end", () => {
    const endless = { holidays: [[day(0), day(0xffffffff)] as const], workingDays: [] };
    expect(addWorkingDays(day(20_000), 1, endless)).toBeUndefined();
    expect(
      addWorkingDays(day(20_000), MOST_DAYS, { holidays: [], workingDays: [] }),
    ).toBeUndefined();
  });
});
