import type { Policy } from "../domain/policy.ts";
import type { Day } from "../domain/units.ts";

export type PolicyField = keyof Policy;

/** The fields as they are read: what belongs together, in the order of the procedure. */
export const POLICY_GROUPS = {
  contact: ["quietFromMinute", "quietToMinute", "contactsPerDay", "contactsPer7Days"],
  money: [
    "penaltyResidentialPpm",
    "penaltyCurrentYearPpm",
    "penaltyEarlierYearPpm",
    "clearing",
    "approvalsHigh",
    "highAmount",
  ],
  ladder: [
    "cutAfterOverdueDays",
    "demandsBeforeCut",
    "approvalValidDays",
    "noticeMinDays",
    "noticeMaxDays",
    "secondNoticeMinutes",
    "secondNoticeMaxMinutes",
    "cutFromMinute",
    "cutToMinute",
    "cutToMinuteBeforeRest",
    "reconnectHours",
  ],
  answers: ["disputeAnswerDays", "complaintAnswerDays"],
  clock: ["backDatingLimitMs", "clockToleranceMs", "utcOffsetMinutes"],
  calendar: ["holidays", "workingDays"],
} as const satisfies Record<string, readonly PolicyField[]>;
export type PolicyGroup = keyof typeof POLICY_GROUPS;

export const POLICY_FIELDS: readonly PolicyField[] = Object.values(POLICY_GROUPS).flat();

/** A field of which two versions have different values; of lists, what went and what came. */
export type PolicyChange =
  | { readonly field: Exclude<PolicyField, "holidays" | "workingDays"> }
  | {
      readonly field: "holidays";
      readonly gone: readonly (readonly [Day, Day])[];
      readonly added: readonly (readonly [Day, Day])[];
    }
  | {
      readonly field: "workingDays";
      readonly gone: readonly Day[];
      readonly added: readonly Day[];
    };

/** What is in `from` and not in `other`, each as often as it is there more. */
function lacking<T>(from: readonly T[], other: readonly T[]): T[] {
  const left = other.map((one) => JSON.stringify(one));
  return from.filter((one) => {
    const at = left.indexOf(JSON.stringify(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The fields that differ, in the order of `POLICY_FIELDS`. The order of holidays means nothing and is no change. */
export function policyDiff(before: Policy, after: Policy): PolicyChange[] {
  return POLICY_FIELDS.flatMap((field): PolicyChange[] => {
    if (field !== "holidays" && field !== "workingDays")
      return before[field] === after[field] ? [] : [{ field }];
    const gone = lacking<unknown>(before[field], after[field]);
    const added = lacking<unknown>(after[field], before[field]);
    return gone.length + added.length === 0 ? [] : [{ field, gone, added } as PolicyChange];
  });
}
