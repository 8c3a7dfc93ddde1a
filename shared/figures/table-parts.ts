import { dateOf } from "../domain/calendar.ts";
import { DAY_MS, localDay, MINUTE_MS } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import type { Cell, Column, ColumnKind, Table, TableName } from "./table.ts";
import type { Wording } from "./wording.ts";

type ColumnText = keyof Wording["texts"]["column"];

/** A column whose head is the word of its key. */
export const column = ({ texts }: Wording, key: ColumnText, kind: ColumnKind): Column => ({
  key,
  title: texts.column[key],
  kind,
});

/** A table of columns given as `[key, kind]`. */
export function table(
  wording: Wording,
  name: TableName,
  columns: readonly (readonly [ColumnText, ColumnKind])[],
  rows: readonly (readonly Cell[])[],
  totals = 0,
): Table {
  return {
    name,
    title: wording.texts.table[name],
    columns: columns.map(([key, kind]) => column(wording, key, kind)),
    rows,
    totals,
  };
}

export const sumOf = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

const two = (n: number) => String(n).padStart(2, "0");

/** yyyymm as `2026-07`. */
export const monthText = (month: number): string =>
  `${Math.floor(month / 100)}-${two(month % 100)}`;

/** `2026-07-09`. */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}

/** `2026-07-09 14:03:27` of the local clock. */
export function timeText(at: Millis, utcOffsetMinutes: number): string {
  const ms = at + utcOffsetMinutes * MINUTE_MS;
  const seconds = Math.floor((((ms % DAY_MS) + DAY_MS) % DAY_MS) / 1_000);
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dayText(localDay(at, utcOffsetMinutes))} ${clock.map(two).join(":")}`;
}

/** `+08:00`. */
export const offsetText = (minutes: number): string =>
  `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
