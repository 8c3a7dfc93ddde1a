import type { Day } from "./units.ts";

/** A date of the proleptic Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

/** Days off and days on beside the weekends, as a policy lists them. */
export interface WorkCalendar {
  /** First and last day of each holiday, both included. */
  readonly holidays: readonly (readonly [Day, Day])[];
  /** Days that are worked although they are a Saturday, a Sunday or a holiday (调休). */
  readonly workingDays: readonly Day[];
}

/** Days of 400 years, after which the calendar repeats, weekdays included. */
const CYCLE_DAYS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_OFFSET = 719_468;
/** The day of the week of 1970-01-01, a Thursday. */
const EPOCH_WEEKDAY = 4;

/** The day of the week: 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;

/**
 * The date of a day. Years are counted from March, so that a leap day is the last day of its year and no month before it
 * moves. Plain arithmetic: `Date` would bring the desktop's time zone in.
 */
export function dateOf(day: Day): CalendarDate {
  const since = day + EPOCH_OFFSET;
  const cycle = Math.floor(since / CYCLE_DAYS);
  const inCycle = since - cycle * CYCLE_DAYS;
  const leapDays =
    Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearOfCycle = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - daysBeforeYear(yearOfCycle);
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: inYear - daysBeforeMonth(monthFromMarch) + 1,
  };
}

/** The day of a date; a date that the calendar does not have (30 February) counts on into the next month. */
export function dayFromDate({ year, month, dayOfMonth }: CalendarDate): Day {
  const fromMarch = month > 2 ? year : year - 1;
  const cycle = Math.floor(fromMarch / 400);
  const inYear = daysBeforeMonth(month > 2 ? month - 3 : month + 9) + dayOfMonth - 1;
  const inCycle = daysBeforeYear(fromMarch - cycle * 400) + inYear;
  return (cycle * CYCLE_DAYS + inCycle - EPOCH_OFFSET) as Day;
}

export const yearOf = (day: Day): number => dateOf(day).year;

/** The first of January of a year. */
export const newYear = (year: number): Day => dayFromDate({ year, month: 1, dayOfMonth: 1 });

/** Days of a cycle before its `year`-th year, each from March. */
const daysBeforeYear = (year: number): number =>
  year * 365 + Math.floor(year / 4) - Math.floor(year / 100);

/** Days of a year from March before a month, 0 being March: from March on, five months have 153 days. */
const daysBeforeMonth = (monthFromMarch: number): number =>
  Math.floor((153 * monthFromMarch + 2) / 5);

/** Whether nobody works on a day: a Saturday, Sunday or holiday that is not a working day (as in docs/rules.md). */
export function isRestDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.workingDays.includes(day)) return false;
  const weekday = weekdayOf(day);
  return (
    weekday === 0 ||
    weekday === 6 ||
    calendar.holidays.some(([first, last]) => first <= day && day <= last)
  );
}

/**
 * The `count`-th working day after a day; the day itself is not counted, as time limits in working days start on the
 * next day. 0 answers the day itself, working or not. Undefined when the calendar has holidays for longer than
 * `MOST_DAYS`: a calendar entered by mistake must not hang the program.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day | undefined {
  let left = count;
  let current = day;
  for (let looked = 0; left > 0; looked += 1) {
    if (looked >= MOST_DAYS) return undefined;
    current = (current + 1) as Day;
    if (!isRestDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Days that `addWorkingDays` looks ahead: about ten years. */
export const MOST_DAYS = 3_660;
