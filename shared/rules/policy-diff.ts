import type { Policy } from "../domain/policy.ts";
import {
  CONDUCT_FACTORS,
  type ConductFactor,
  FEE_FACTORS,
  type FeeFactor,
} from "../domain/risk.ts";
import type { Day } from "../domain/units.ts";
import { type CardDiff, cardDiff } from "../risk/card-diff.ts";

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
  risk: ["feeRisk", "conductRisk", "conductDays"],
} as const satisfies Record<string, readonly PolicyField[]>;
export type PolicyGroup = keyof typeof POLICY_GROUPS;

export const POLICY_FIELDS: readonly PolicyField[] = Object.values(POLICY_GROUPS).flat();

/** The fields that are score cards. */
export type CardField = "feeRisk" | "conductRisk";
/** The fields that are one value. */
export type PlainField = Exclude<PolicyField, CardField | "holidays" | "workingDays">;

/** A field of which two versions have different values; of lists what went and what came, of cards what differs. */
export type PolicyChange =
  | { readonly field: PlainField }
  | {
      readonly field: "holidays";
      readonly gone: readonly (readonly [Day, Day])[];
      readonly added: readonly (readonly [Day, Day])[];
    }
  | {
      readonly field: "workingDays";
      readonly gone: readonly Day[];
      readonly added: readonly Day[];
    }
  | ({ readonly field: "feeRisk" } & CardDiff<FeeFactor>)
  | ({ readonly field: "conductRisk" } & CardDiff<ConductFactor>);

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
  return POLICY_FIELDS.flatMap((field) => change(field, before, after) ?? []);
}

function change(field: PolicyField, before: Policy, after: Policy): PolicyChange | undefined {
  switch (field) {
    case "feeRisk": {
      const diff = cardDiff(before.feeRisk, after.feeRisk, FEE_FACTORS);
      return diff && { field, ...diff };
    }
    case "conductRisk": {
      const diff = cardDiff(before.conductRisk, after.conductRisk, CONDUCT_FACTORS);
      return diff && { field, ...diff };
    }
    case "holidays":
    case "workingDays": {
      const gone = lacking<unknown>(before[field], after[field]);
      const added = lacking<unknown>(after[field], before[field]);
      if (gone.length + added.length === 0) return undefined;
      return { field, gone, added } as PolicyChange;
    }
    default:
      return before[field] === after[field] ? undefined : { field };
  }
}
