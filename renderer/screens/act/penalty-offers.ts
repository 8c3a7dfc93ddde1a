import type { BillNo, Fen } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";

/** Penalties that are charged and not cleared: what a waiver can be of at most. */
export const penaltiesOwed = ({ bills }: Pick<CaseDetail, "bills">): Fen =>
  bills.reduce((sum, bill) => sum + Math.max(0, bill.penalty - bill.penaltyCleared), 0) as Fen;

/** What of a bill's accrued penalty is not charged yet; undefined where it is not known. */
export function unchargedPenalty(
  { penalty }: Pick<CaseDetail, "penalty">,
  bill: BillNo | undefined,
): { total: Fen; charged: Fen; uncharged: Fen } | undefined {
  const found = penalty?.bills.find((one) => one.bill === bill);
  if (found === undefined) return undefined;
  const { total, charged } = found;
  return { total, charged, uncharged: Math.max(0, total - charged) as Fen };
}
