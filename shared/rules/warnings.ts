/** The first warnings of the case list. Thresholds are ours (docs/decisions), until the risk scores replace them. */
export const WARNINGS = [
  "overdueAge",
  "largeAmount",
  "brokenPromise",
  "openDispute",
  "tooManyContacts",
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Outstanding fen from which a case is warned of as large: 200 yuan. */
export const LARGE_AMOUNT_FEN = 20_000;
