/** A month of the local calendar as a number to reckon with: year × 12 + month, January being 0. */
export type Month = number;

/** The month that holds a day (days since 1970-01-01). */
export function monthOf(day: number): Month {
  // Days from 0000-03-01, in eras of 400 years: exact for every day that the chain can hold, and no object is made.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // March is 0, so that the day that comes every fourth year is the last of the year.
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + month + 2;
}

/** The month as people write it, yyyymm. */
export const yyyymm = (month: Month): number => Math.floor(month / 12) * 100 + (month % 12) + 1;

/** The month of a yyyymm. */
export const monthFrom = (period: number): Month =>
  Math.floor(period / 100) * 12 + (period % 100) - 1;

/** The day of the week, 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: number): number => (day + 4) % 7;
