import { DAY_MS, localDay, MINUTE_MS, startOfDay } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";

/** The largest day that the chain can hold. */
const LAST_DAY = 0xffff_ffff;

/** The furthest that a promised or conditioned day may lie ahead: ten years. */
export const MAX_DAYS_AHEAD = 3_660;

/** The furthest ahead that a window or blackout may end, and that the council decides anything for: 366 days. */
export const MAX_YEAR_AHEAD_DAYS = 366;

/** Whether a day lies further ahead of another than anything is planned. */
export const isTooFar = (today: Day, day: Day): boolean => day > addDays(today, MAX_DAYS_AHEAD);

/** Whether a time lies more than a year ahead. */
export const isBeyondYear = (now: Millis, at: Millis): boolean =>
  at > now + MAX_YEAR_AHEAD_DAYS * DAY_MS;

/** Zone of a policy: all that the local calendar needs. */
export interface Zone {
  readonly utcOffsetMinutes: number;
}

/** Some days later; stops at the largest day. */
export const addDays = (day: Day, days: number): Day => Math.min(LAST_DAY, day + days) as Day;

/** The local day of a time. */
export const dayOf = (zone: Zone, at: Millis): Day => localDay(at, zone.utcOffsetMinutes);

/** The first instant of a local day, not before 1970. */
export const startOf = (zone: Zone, day: Day): Millis =>
  Math.max(0, startOfDay(day, zone.utcOffsetMinutes)) as Millis;

/** A minute of a local day. */
export const minuteOf = (zone: Zone, day: Day, minute: number): Millis =>
  (startOf(zone, day) + minute * MINUTE_MS) as Millis;

/** Minutes in milliseconds. */
export const minutesMs = (minutes: number): number => minutes * MINUTE_MS;
