/** "12 months" in docs/risk.md, in days. */
export const YEAR_DAYS = 365;
