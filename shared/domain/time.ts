import type { Day, Millis } from "./units.ts";

/** Milliseconds in a minute. */
export const MINUTE_MS = 60_000;
/** Minutes in a day. */
export const DAY_MINUTES = 1_440;
/** Milliseconds in a day. */
export const DAY_MS = 86_400_000;
/** Milliseconds in seven times 24 hours, the window of the weekly contact limit. */
export const WEEK_MS = 7 * DAY_MS;
/** Local days are of UTC+8, where the cases are, as long as no policy says otherwise. */
export const DEFAULT_UTC_OFFSET_MINUTES = 480;

const local = (at: Millis, utcOffsetMinutes: number) => at + utcOffsetMinutes * MINUTE_MS;

/** The local calendar day (days since 1970-01-01) that holds the instant, as the collection pallet computes it. */
export const localDay = (at: Millis, utcOffsetMinutes: number): Day =>
  Math.max(0, Math.floor(local(at, utcOffsetMinutes) / DAY_MS)) as Day;

/** The minute of the local day, 0 to 1439. */
export const localMinute = (at: Millis, utcOffsetMinutes: number): number => {
  const minutes = Math.floor(local(at, utcOffsetMinutes) / MINUTE_MS);
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
};

/** The first instant of a local day. */
export const startOfDay = (day: Day, utcOffsetMinutes: number): Millis =>
  (day * DAY_MS - utcOffsetMinutes * MINUTE_MS) as Millis;
