/** 账龄: how long bills are overdue, in days after their due day. */
export const AGEING_BUCKETS = [
  "notDue",
  "days1to30",
  "days31to60",
  "days61to90",
  "days91to180",
  "days181to365",
  "over365",
] as const;
export type AgeingBucket = (typeof AGEING_BUCKETS)[number];

/** The last day overdue of each bucket. */
export const BUCKET_ENDS: Readonly<Record<AgeingBucket, number>> = {
  notDue: 0,
  days1to30: 30,
  days31to60: 60,
  days61to90: 90,
  days91to180: 180,
  days181to365: 365,
  over365: Number.POSITIVE_INFINITY,
};

/** The bucket of a bill that is so many days overdue (0 or less: not yet). */
export const bucketOf = (daysOverdue: number): AgeingBucket =>
  AGEING_BUCKETS.find((bucket) => daysOverdue <= BUCKET_ENDS[bucket]) ?? "over365";
