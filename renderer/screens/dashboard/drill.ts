import { dayFromDate } from "../../../shared/domain/calendar.ts";
import { type Day, day, type Fen, fen } from "../../../shared/domain/units.ts";
import { AGEING_BUCKETS, type AgeingBucket, BUCKET_ENDS } from "../../../shared/figures/ageing.ts";
import type { CaseFilter } from "../../../shared/ipc/case-schemas.ts";
import type { FiguresFilter, RecordsFilter } from "../../../shared/ipc/figures-schemas.ts";

/** What a figure is made of: cases, or records of cases. */
export type Drill =
  | { readonly to: "cases"; readonly filter: CaseFilter }
  | { readonly to: "records"; readonly title: string; readonly filter: RecordsFilter };

/** The least sum that is owed. */
const SOMETHING: Fen = fen(1);

/** The first and the last day of a month given as yyyymm. */
export function daysOfMonth(month: number): { readonly from: Day; readonly to: Day } {
  const [year, number] = [Math.floor(month / 100), month % 100];
  const from = dayFromDate({ year, month: number, dayOfMonth: 1 });
  const next = number === 12 ? { year: year + 1, month: 1 } : { year, month: number + 1 };
  return { from, to: day(dayFromDate({ ...next, dayOfMonth: 1 }) - 1) };
}

/** Offices and classes of the dashboard, as far as they filter. */
export const scopeOf = ({ orgs, classes }: FiguresFilter) => ({
  ...(orgs !== undefined && { orgs }),
  ...(classes !== undefined && { classes }),
});

/** Cases that something is owed of. */
export const owing = (filter: FiguresFilter): CaseFilter => ({
  ...scopeOf(filter),
  amountFrom: SOMETHING,
});

export const overdue = (filter: FiguresFilter): CaseFilter => ({
  ...owing(filter),
  overdueDaysFrom: 1,
});

/** Cases whose oldest unpaid bill is so old. */
export function ofBucket(filter: FiguresFilter, bucket: AgeingBucket): CaseFilter {
  const before = AGEING_BUCKETS[AGEING_BUCKETS.indexOf(bucket) - 1];
  const end = BUCKET_ENDS[bucket];
  return {
    ...owing(filter),
    ...(before !== undefined && { overdueDaysFrom: BUCKET_ENDS[before] + 1 }),
    ...(Number.isFinite(end) && { overdueDaysTo: end }),
  };
}

/** Cases whose oldest unpaid bill fell due in a month. `today` is the local day of the figures. */
export function dueIn(filter: FiguresFilter, month: number, today: Day): CaseFilter {
  const { from, to } = daysOfMonth(month);
  return {
    ...owing(filter),
    overdueDaysFrom: Math.max(0, today - to),
    overdueDaysTo: Math.max(0, today - from),
  };
}

/** Cases whose oldest unpaid bill fell due in a month or before. */
export function dueUpTo(filter: FiguresFilter, month: number, today: Day): CaseFilter {
  const { overdueDaysTo: _, ...rest } = dueIn(filter, month, today);
  return rest;
}

/** Records of these types that claim a day of the month. */
export const inMonth = (
  filter: FiguresFilter,
  types: RecordsFilter["types"],
  month: number,
): RecordsFilter => ({ ...scopeOf(filter), types, ...daysOfMonth(month) });

/** Records of these types in all months asked for, the last of which holds `today`. */
export function inMonths(
  filter: FiguresFilter,
  types: RecordsFilter["types"],
  firstMonth: number,
  today: Day,
): RecordsFilter {
  return { ...scopeOf(filter), types, from: daysOfMonth(firstMonth).from, to: today };
}
