import { dateOf, dayFromDate } from "../domain/calendar.ts";
import { monthOf, yyyymm } from "../domain/month.ts";
import type { Day } from "../domain/units.ts";
import type { CustomerRecord } from "./customer.ts";
import { YEAR_DAYS } from "./days-back.ts";
import type { FactorInput } from "./inputs.ts";

/** Months that meter readings may come late: the newest month is looked for so far back. */
const READING_LAG = 3;

const NO_ENTRIES = { entries: [] } as const;

/** The first day of the month after a day's. */
export function nextMonth(day: Day): Day {
  const { year, month } = dateOf(day);
  return dayFromDate(
    month === 12
      ? { year: year + 1, month: 1, dayOfMonth: 1 }
      : { year, month: month + 1, dayOfMonth: 1 },
  );
}

/** Fall of the newest month that is over against the same month of the year before (percent, rounded down). */
export function consumptionFall({ consumption }: CustomerRecord, today: Day): FactorInput {
  const used = (period: number) => consumption.find((one) => one.period === period)?.kwh;
  const current = monthOf(today);
  for (let back = 1; back <= READING_LAG; back += 1) {
    const period = yyyymm(current - back);
    const now = used(period);
    if (now === undefined) continue;
    const before = used(period - 100);
    if (before === undefined) return { unknown: "yearBeforeMissing", period: period - 100 };
    if (before <= 0) return { unknown: "nothingUsedBefore", period: period - 100 };
    return { value: Math.max(0, Math.floor(((before - now) * 100) / before)), ...NO_ENTRIES };
  }
  return { unknown: "monthMissing", period: yyyymm(current - 1) };
}

/** How much less the capacity is than the most it was in the last 12 months (percent, rounded down). */
export function capacityReduction({ capacities }: CustomerRecord, today: Day): FactorInput {
  const begun = capacities.filter(({ from }) => from <= today);
  const now = begun.at(-1);
  if (now === undefined) return { unknown: "noCapacity" };
  // What a capacity was counts until the next one begins.
  const most = begun.reduce((max, { kva }, index) => {
    const until = begun[index + 1]?.from ?? today + 1;
    return until > today - YEAR_DAYS ? Math.max(max, kva) : max;
  }, now.kva);
  if (most <= 0) return { unknown: "noCapacity" };
  return { value: Math.floor(((most - now.kva) * 100) / most), ...NO_ENTRIES };
}

/** What of a usual month, the mean of the last bills, the prepaid balance does not cover (percent, 0 to 100). */
export function prepayShortfall(
  { balances }: CustomerRecord,
  bills: readonly { readonly seq: number; readonly amount: number }[],
  today: Day,
): FactorInput {
  const balance = balances.findLast(({ day }) => day <= today)?.balance;
  if (balance === undefined) return { unknown: "noBalance" };
  const last = bills.slice(-3);
  const sum = last.reduce((total, { amount }) => total + amount, 0);
  if (sum <= 0) return { unknown: "noBill" };
  const covered = Math.floor((balance * 100 * last.length) / sum);
  return {
    value: Math.min(100, Math.max(0, 100 - covered)),
    entries: last.map(({ seq }) => seq),
  };
}
