import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { zoneOf } from "../../renderer/app/use-zone.ts";
import { money, parseYuan } from "../../renderer/format/money.ts";
import { shortHex, whole } from "../../renderer/format/number.ts";
import { exactYuan, permille } from "../../renderer/format/penalty.ts";
import {
  age,
  dateTime,
  dayDate,
  dayFromPicker,
  dayOf,
  fromPicker,
  minuteOfDay,
  period,
  setZone,
  startOfDay,
  toPicker,
} from "../../renderer/format/time.ts";
import { DEFAULT_UTC_OFFSET_MINUTES, localDay } from "../../shared/domain/time.ts";
import { day, fen, millis } from "../../shared/domain/units.ts";
import type { OpenSnapshot } from "../../shared/ipc/audit-schemas.ts";

describe("money", () => {
  test("is yuan with two decimals and thousands separated", () => {
    expect(money(fen(0))).toBe("¥0.00");
    expect(money(fen(5))).toBe("¥0.05");
    expect(money(fen(123_450))).toBe("¥1,234.50");
    expect(money(fen(100_000_000_00))).toBe("¥100,000,000.00");
    expect(money(-123_456_78)).toBe("-¥123,456.78");
  });

  test("what is shown reads back as the same fen", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), (amount) => {
        expect(parseYuan(money(fen(amount)))).toBe(amount);
      }),
    );
  });

  test("what is not an amount of at most two decimals is refused", () => {
    expect(parseYuan("12.5")).toBe(1_250);
    expect(parseYuan(" 1,234.5 ")).toBe(123_450);
    expect(parseYuan("3.")).toBe(300);
    for (const text of ["", "abc", "-1", "1.234", "1e3", "0x10", "1.2.3", "99999999999999"])
      expect(parseYuan(text), text).toBeUndefined();
  });
});

describe("time", () => {
  afterEach(() => setZone(DEFAULT_UTC_OFFSET_MINUTES));

  test("is shown and entered in the zone of the policy in force", () => {
    const at = millis(Date.UTC(2026, 11, 31, 16, 0));
    const shown = (minutes: number) => {
      setZone(minutes);
      return dateTime(at);
    };
    expect([0, 10, 330, 540, -210].map(shown)).toEqual([
      "2026-12-31 16:00",
      "2026-12-31 16:10",
      "2026-12-31 21:30",
      "2027-01-01 01:00",
      "2026-12-31 12:30",
    ]);
    const zones = fc.integer({ min: -840, max: 840 });
    const times = fc.integer({ min: 700_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(zones, times, (minutes, time) => {
        setZone(minutes);
        const today = localDay(millis(time), minutes);
        expect(fromPicker(toPicker(time))).toBe(time);
        expect([dayOf(time), dayFromPicker(toPicker(time))]).toEqual([today, today]);
        expect([dayOf(startOfDay(today)), dayOf(startOfDay(today) - 1)]).toEqual([
          today,
          today - 1,
        ]);
      }),
    );
  });

  test("is of the zone of what the window shows: a snapshot's, else the console's", () => {
    const open = { state: "open", utcOffsetMinutes: 330 } as OpenSnapshot;
    expect(zoneOf(undefined, undefined)).toBe(480);
    expect(zoneOf({ state: "none" }, {})).toBe(480);
    expect(zoneOf({ state: "none" }, { utcOffsetMinutes: 0 })).toBe(0);
    expect(zoneOf(open, { utcOffsetMinutes: 540 })).toBe(330);
    expect(zoneOf({ ...open, utcOffsetMinutes: undefined }, { utcOffsetMinutes: 540 })).toBe(480);
  });

  test("is shown in UTC+8 before a policy is known, whatever the desktop's zone", () => {
    expect(dateTime(millis(0))).toBe("1970-01-01 08:00");
    expect(dateTime(millis(Date.UTC(2026, 11, 31, 16, 0)))).toBe("2027-01-01 00:00");
    expect(dayOf(millis(Date.UTC(1970, 0, 1, 15, 59)))).toBe(0);
    expect(dayOf(millis(Date.UTC(1970, 0, 1, 16, 0)))).toBe(1);
  });

  test("days, periods and minutes", () => {
    expect(dayDate(day(0))).toBe("1970-01-01");
    expect(dayDate(day(20_779))).toBe("2026-11-22");
    expect(period(202_607)).toBe("2026-07");
    expect(minuteOfDay(1_320)).toBe("22:00");
    expect(minuteOfDay(485)).toBe("08:05");
  });

  test("a picked time and a picked day come back as they were", () => {
    // From 1992 on: China had summer time before, and a desktop's own zone may have it at any time.
    const times = fc.integer({ min: 700_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(times, (at) => {
        expect(fromPicker(toPicker(millis(at)))).toBe(at);
        expect(dayFromPicker(toPicker(millis(at)))).toBe(dayOf(millis(at)));
      }),
    );
  });

  test("an age is in its largest whole unit", () => {
    expect(age(-5)).toEqual({ unit: "seconds", count: 0 });
    expect(age(59_999)).toEqual({ unit: "seconds", count: 59 });
    expect(age(60_000)).toEqual({ unit: "minutes", count: 1 });
    expect(age(3_600_000)).toEqual({ unit: "hours", count: 1 });
    expect(age(47 * 3_600_000)).toEqual({ unit: "hours", count: 47 });
    expect(age(48 * 3_600_000)).toEqual({ unit: "days", count: 2 });
  });
});

test("numbers", () => {
  expect(whole(1_234_567)).toBe("1,234,567");
  expect(shortHex("ab")).toBe("ab");
  expect(shortHex(`${"a".repeat(60)}bcde`)).toBe("aaaaaa…bcde");
});

describe("penalties", () => {
  test("an exact amount loses no digit", () => {
    expect(exactYuan("0")).toBe("¥0.00");
    expect(exactYuan(1n)).toBe("¥0.00000001");
    expect(exactYuan(38_271_577_000n)).toBe("¥382.71577");
    expect(exactYuan(123_456_700_000_000n)).toBe("¥1,234,567.00");
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 117n }), (exact) => {
        const [yuan = "", decimals = ""] = exactYuan(exact).replace(/[¥,]/g, "").split(".");
        expect(BigInt(yuan + decimals.padEnd(8, "0"))).toBe(exact);
      }),
    );
  });

  test("a rate is per mille without a rounding", () => {
    expect([0, 1, 500, 1_000, 1_250, 20_000].map(permille)).toEqual([
      "0‰",
      "0.001‰",
      "0.5‰",
      "1‰",
      "1.25‰",
      "20‰",
    ]);
  });
});
