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

/** Whether nobody works on a day: a Saturday, Sunday or holiday that is not a working day. */
export function isRestDay(calendar: Pick<Policy, "holidays" | "workingDays">, day: Day): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (day + 4) % 7;
  const weekend = weekday === 0 || weekday === 6;
  const holiday = calendar.holidays.some(([first, last]) => first <= day && day <= last);
  return (weekend || holiday) && !calendar.workingDays.includes(day);
}

/** The minutes of a day in which supply may be cut, from the first to before the second; undefined on a rest day. */
export function cutBand(
  calendar: CutCalendar,
  day: Day,
): readonly [from: number, to: number] | undefined {
  if (isRestDay(calendar, day)) return undefined;
  const eve = isRestDay(calendar, addDays(day, 1));
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
