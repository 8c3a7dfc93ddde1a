import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc.js";
import {
  DAY_MS,
  DEFAULT_UTC_OFFSET_MINUTES,
  localDay,
  MINUTE_MS,
  startOfDay as startOfLocalDay,
} from "../../shared/domain/time.ts";
import { type Day, day, type Millis, millis } from "../../shared/domain/units.ts";

dayjs.extend(utc);

/** The zone of the policy, whatever zone the desktop is set to: one for the whole window, as the language is. */
let offset = DEFAULT_UTC_OFFSET_MINUTES;
/** Local time minus UTC (min), as everything here reckons with it. */
export const zoneOffset = (): number => offset;
/** Lets everything here reckon with another zone; what is on the screen has to be drawn again (app/use-zone.ts). */
export function setZone(utcOffsetMinutes: number): void {
  offset = utcOffsetMinutes;
}

const WALL = "YYYY-MM-DDTHH:mm:ss.SSS";

/** The last instant whose year has four digits. What lies beyond it, no plan reaches: only untidy data does. */
const LAST = Date.UTC(9999, 11, 31);
const BEYOND = "> 9999-12-31";

// Not `utcOffset`, which takes up to 16 for hours.
const local = (at: number) => dayjs.utc(at + offset * MINUTE_MS);

/** `2026-11-22 14:03` in the policy's zone. */
export const dateTime = (at: Millis | number) =>
  at > LAST ? BEYOND : local(at).format("YYYY-MM-DD HH:mm");
/** `2026-11-22 14:03:27` in the policy's zone. */
export const dateTimeSeconds = (at: Millis | number) =>
  at > LAST ? BEYOND : local(at).format("YYYY-MM-DD HH:mm:ss");
/** `2026-11-22` of a day of the local calendar. */
export const dayDate = (value: Day | number) =>
  value * DAY_MS > LAST ? BEYOND : dayjs.utc(value * DAY_MS).format("YYYY-MM-DD");
/** A billing period yyyymm as `2026-07`. */
export const period = (yyyymm: number) =>
  `${Math.floor(yyyymm / 100)}-${String(yyyymm % 100).padStart(2, "0")}`;
/** A minute of the local day as `08:00`. */
export const minuteOfDay = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
/** The day of the local calendar that a time falls on. */
export const dayOf = (at: Millis | number): Day => localDay(millis(at), offset);
/** The first instant of a day of the local calendar. */
export const startOfDay = (value: Day): Millis => startOfLocalDay(value, offset);

/** A date picker works in the desktop's own zone: the same wall clock there as `at` has in the policy's zone. */
export const toPicker = (at: Millis | number): Dayjs => dayjs(local(at).format(WALL));
/** The time at which the policy's zone has the wall clock that a date picker shows. */
export const fromPicker = (picked: Dayjs): Millis =>
  millis(dayjs.utc(picked.format(WALL)).valueOf() - offset * MINUTE_MS);
/** A picked date as a day of the local calendar. */
export const dayFromPicker = (picked: Dayjs): Day =>
  day(Math.floor(dayjs.utc(picked.format("YYYY-MM-DD")).valueOf() / DAY_MS));

export type AgeUnit = "seconds" | "minutes" | "hours" | "days";
/** A duration in its largest whole unit. */
export function age(ms: number): { unit: AgeUnit; count: number } {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return { unit: "seconds", count: seconds };
  if (seconds < 3600) return { unit: "minutes", count: Math.floor(seconds / 60) };
  if (seconds < 172_800) return { unit: "hours", count: Math.floor(seconds / 3600) };
  return { unit: "days", count: Math.floor(seconds / 86_400) };
}
