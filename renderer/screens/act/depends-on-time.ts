import type { AppError, ErrorKind } from "../../../shared/errors.ts";

const KINDS: readonly ErrorKind[] = [
  "QuietHours",
  "TooManyContactsToday",
  "TooManyContactsIn7Days",
];

/** A condition on the time of a contact: what must not be done now may have been done before, and be recorded late. */
export const dependsOnTime = (unmet: AppError) => KINDS.includes(unmet.kind);
