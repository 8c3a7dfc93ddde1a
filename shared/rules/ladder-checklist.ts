import type { EntryKind } from "../domain/entry.ts";
import type { Refusal, Unmet } from "../domain/refusals.ts";
import type { Millis } from "../domain/units.ts";
import { missingOf, type Situation } from "./situation.ts";

/** The conditions of a cut in the order of docs/rules.md, each with the refusals that say it is not met. */
const CONDITIONS = {
  supplied: ["SupplyIsCut"],
  owed: ["NothingOwed"],
  undisputed: ["BillDisputed"],
  noPromise: ["PromiseInForce"],
  ripe: ["NotRipe"],
  demanded: ["DemandsMissing"],
  approved: ["NotApproved", "ApprovalLapsed"],
  conditions: ["ConditionNotMet"],
  noticed: ["NoNotice"],
  period: ["NoticeTooShort", "NoticeTooOld"],
  window: ["OutsideWindow"],
  reminded: ["NoSecondNotice", "SecondNoticeTooRecent"],
  noBlackout: ["Blackout"],
  hours: ["NotCutHours"],
} as const satisfies Record<string, readonly Refusal[]>;

export type LadderCondition = keyof typeof CONDITIONS;
export const LADDER_CONDITIONS = Object.keys(CONDITIONS) as LadderCondition[];

/** Conditions that the rules judge only once another is met. */
const AFTER: Partial<Record<LadderCondition, LadderCondition>> = {
  demanded: "ripe",
  conditions: "approved",
  period: "noticed",
  window: "noticed",
};

export type Rung =
  | { readonly condition: LadderCondition; readonly state: "met" }
  | { readonly condition: LadderCondition; readonly state: "unmet"; readonly unmet: Unmet }
  /** Not judged before `after` is met. */
  | {
      readonly condition: LadderCondition;
      readonly state: "later";
      readonly after: LadderCondition;
    };

/** Every condition of a cut in order, and what of it is missing. */
export function ladderChecklist(steps: Situation["steps"]): readonly Rung[] {
  const missing = missingOf(steps, "cut");
  const find = (condition: LadderCondition) =>
    missing.find(({ refusal }) => (CONDITIONS[condition] as readonly Refusal[]).includes(refusal));
  return LADDER_CONDITIONS.map((condition): Rung => {
    const unmet = find(condition);
    if (unmet) return { condition, state: "unmet", unmet };
    const after = AFTER[condition];
    if (after && find(after)) return { condition, state: "later", after };
    return { condition, state: "met" };
  });
}

/** A line of a case's record, as far as it can show that a condition is met. */
export interface RecordLine {
  readonly occurredAt: Millis;
  readonly kind: EntryKind;
}

/** Whether an entry is of the kind that meets a condition. */
function meets(condition: LadderCondition, kind: EntryKind): boolean {
  switch (condition) {
    case "supplied":
      return kind.type === "Reconnected";
    case "undisputed":
      return kind.type === "DisputeAnswered";
    case "demanded":
      return isDelivered(kind) && kind.notice === "Dunning";
    case "approved":
      return kind.type === "EscalationApproved" && kind.complete;
    case "noticed":
      return isDelivered(kind) && kind.notice === "Disconnection";
    case "window":
      return kind.type === "NoticeIssued" && kind.notice === "Disconnection";
    case "reminded":
      return isDelivered(kind) && kind.notice === "FinalReminder";
    default:
      return false;
  }
}

const isDelivered = (kind: EntryKind): kind is Extract<EntryKind, { type: "NoticeDelivered" }> =>
  kind.type === "NoticeDelivered" && kind.delivery !== "Refused";

/** The entries by which a condition is met, oldest first: of demands as many as are needed, else the latest one. */
export function metBy<L extends RecordLine>(
  condition: LadderCondition,
  lines: readonly L[],
  demandsBeforeCut: number,
): readonly L[] {
  const found = lines
    .filter(({ kind }) => meets(condition, kind))
    .toSorted((a, b) => a.occurredAt - b.occurredAt);
  return found.slice(-(condition === "demanded" ? demandsBeforeCut : 1));
}
