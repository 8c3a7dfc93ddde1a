import { isRestDay } from "../domain/calendar.ts";
import type { Policy } from "../domain/policy.ts";
import { localMinute } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import { addDays, dayOf, minuteOf, type Zone } from "./days.ts";

/** The numbers of the policy that say when supply may be cut. */
export type CutCalendar = Zone &
  Pick<
    Policy,
    "cutFromMinute" | "cutToMinute" | "cutToMinuteBeforeRest" | "holidays" | "workingDays"
  >;

/** Days that are looked through for the next allowed minute. */
const DAYS_AHEAD = 62;

/** The minutes of a day in which supply may be cut, from the first to before the second; undefined on a rest day. */
export function cutBand(
  calendar: CutCalendar,
  day: Day,
): readonly [from: number, to: number] | undefined {
  if (isRestDay(day, calendar)) return undefined;
  const eve = isRestDay(addDays(day, 1), calendar);
  return [calendar.cutFromMinute, eve ? calendar.cutToMinuteBeforeRest : calendar.cutToMinute];
}

/** Whether supply may be cut at a time, as far as the calendar goes. */
export function cutAllowed(calendar: CutCalendar, at: Millis): boolean {
  const band = cutBand(calendar, dayOf(calendar, at));
  const minute = localMinute(at, calendar.utcOffsetMinutes);
  return band !== undefined && band[0] <= minute && minute < band[1];
}

/** The next time from which supply may be cut when it may not at `at`; undefined when there is none in 62 days. */
export function nextCut(calendar: CutCalendar, at: Millis): Millis | undefined {
  const today = dayOf(calendar, at);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const band = cutBand(calendar, day);
    const opens = band && minuteOf(calendar, day, band[0]);
    if (opens !== undefined && opens > at) return opens;
  }
  return undefined;
}
