import type { Entry } from "../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { Millis } from "../../shared/domain/units.ts";
import type { CaseRow } from "../../shared/ipc/case-schemas.ts";
import type { CaseRiskView } from "../../shared/ipc/risk-schemas.ts";
import { caseRisk } from "../../shared/risk/case-risk.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import { levelOf } from "../../shared/risk/score.ts";
import type { StoryContext } from "../../shared/risk/story.ts";
import type { RiskLevels } from "../store/case-filter.ts";
import type { StoredCase } from "../store/stored-case.ts";

/** Both scores of a case with every point told, by the policy in force. */
export function riskView(
  entries: readonly Entry[],
  { policy, version }: DatedPolicy,
  at: { readonly now: Millis; readonly customer: CustomerRecord | undefined },
  context: StoryContext,
): CaseRiskView {
  const { fee, conduct } = caseRisk(entries, { ...at, policy }, context);
  return { fee, conduct, policy: version };
}

/** The kept scores of a case as lists show them. */
export function riskMarks(
  { risk }: Pick<StoredCase, "risk">,
  levels: RiskLevels | undefined,
): Pick<CaseRow, "feeRisk" | "conductRisk"> {
  const mark = (of: "fee" | "conduct", points: number, unknown: number) => ({
    points,
    unknown,
    level: levels === undefined ? ("low" as const) : levelOf(levels[of], points),
  });
  return {
    feeRisk: risk.fee === undefined ? undefined : mark("fee", risk.fee, risk.feeUnknown),
    conductRisk: mark("conduct", risk.conduct, 0),
  };
}
