import type { BillNo, CaseId, Day, Fen, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import type { CloseReason, CustomerClass, Stage } from "../../shared/domain/words.ts";

/** One bill, with what was added to it. */
export interface BillProjection {
  readonly bill: BillNo;
  /** Month of consumption, yyyymm. */
  readonly period: number;
  readonly amount: Fen;
  /** The last day to pay. */
  readonly due: Day;
  readonly penalty: Fen;
  readonly expense: Fen;
}

/** A case as its journal entries tell it; nothing in it depends on today. */
export interface CaseProjection {
  readonly id: CaseId;
  readonly org: OrgId;
  readonly reference: string;
  readonly customer: Hash;
  readonly class: CustomerClass;
  /** Claimed time of the first entry. */
  readonly openedAt: Millis;
  readonly closed: CloseReason | undefined;
  /** How far the procedure went; `Closed` once closed. */
  readonly stage: Stage;
  /** In journal order. */
  readonly bills: readonly BillProjection[];
  /** Charges on bills that the journal does not have (untidy imported history). */
  readonly otherCharges: Fen;
  readonly principal: Fen;
  readonly charges: Fen;
  readonly paid: Fen;
  readonly waived: Fen;
  readonly payments: readonly { readonly at: Millis; readonly amount: Fen }[];
  /** The promise recorded last. */
  readonly promise:
    | { readonly amount: Fen; readonly due: Day; readonly madeAt: Millis }
    | undefined;
  /** Bills under dispute, ascending. */
  readonly disputed: readonly BillNo[];
  readonly openComplaints: number;
  /** Claimed times of all contacts, ascending. */
  readonly contacts: readonly Millis[];
}
