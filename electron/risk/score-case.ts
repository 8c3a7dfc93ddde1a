import type { Policy } from "../../shared/domain/policy.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import { caseRisk } from "../../shared/risk/case-risk.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import { alertBits } from "../../shared/risk/warnings.ts";
import type { CaseRiskRow, DueCase } from "../store/case-risks.ts";
import type { DerivedReader } from "../store/derived-reader.ts";

/** What a case is scored by. */
export interface ScoredBy {
  readonly derived: Pick<DerivedReader, "cases" | "policy">;
  readonly customerOf: (customer: Hash) => CustomerRecord | undefined;
}

/** Computes the scores of a case from all its entries in the store, at a moment and by the policy in force then. */
export function scoreCase(
  due: DueCase,
  { derived, customerOf }: ScoredBy,
  at: { readonly now: Millis; readonly policy: Policy },
): CaseRiskRow {
  const entries = derived.cases.passingHistory(due);
  const known = { ...at, customer: customerOf(due.customer) };
  const risk = caseRisk(entries, known, { policy: derived.policy });
  return {
    no: due.no,
    fee: risk.fee?.points,
    feeUnknown: risk.fee?.unknown ?? 0,
    conduct: risk.conduct.points,
    alerts: alertBits(risk),
    recheckAt: risk.changesAt,
  };
}
