import type { Conditions, Part, Window } from "../domain/escalation.ts";
import type { ActId, BillNo, Day, Fen, Millis, OrgId, Person } from "../domain/units.ts";
import type { ClearingOrder, CustomerClass, EscalationKind } from "../domain/words.ts";

/** A bill, what was added to it, and what of each part is cleared. */
export interface BillFacts {
  readonly bill: BillNo;
  readonly amount: Fen;
  /** The last day to pay. */
  readonly due: Day;
  readonly penalty: Fen;
  readonly expense: Fen;
  readonly amountCleared: Fen;
  readonly penaltyCleared: Fen;
  readonly expenseCleared: Fen;
  readonly disputed: boolean;
}

/** The money of a bill: what the clearing looks at and changes. Whatever else a bill holds, it keeps. */
export type ClearableBill = Omit<BillFacts, "bill" | "disputed">;

/** A promise or plan, and what was paid since it was made. */
export interface PromiseFacts {
  readonly paid: Fen;
  readonly parts: readonly Part[];
}

/** A recorded payment that can be reversed. */
export interface PaymentFacts {
  readonly act: ActId;
  readonly amount: Fen;
  readonly clearing: ClearingOrder;
}

/** A step beyond reminding that waits for approval, or is approved and waits to be carried out. */
export interface EscalationFacts {
  readonly kind: EscalationKind;
  readonly proposal: ActId;
  /** How much is to be waived or written off, else 0. */
  readonly amount: Fen;
  readonly proposer: Person;
  readonly approvals: readonly Person[];
  readonly conditions: Conditions;
  /** When the complete approval lapses; 0 while it is not complete. */
  readonly validUntil: Millis;
}

/** The written notice of a cut. */
export interface NoticeFacts {
  readonly issuedAt: Millis;
  readonly window: Window;
  /** When it was first delivered. */
  readonly deliveredAt: Millis | undefined;
  /** When the customer was last reminded after that. */
  readonly remindedAt: Millis | undefined;
}

/** A cut that is not undone. */
export interface CutFacts {
  readonly at: Millis;
  /** When supply must be back, once everything is paid. */
  readonly reconnectBy: Millis | undefined;
}

/** What the rules need to know of a case: `CaseState` of chain/pallets/collection/src/state.rs. */
export interface CaseFacts {
  readonly org: OrgId;
  readonly closed: boolean;
  readonly class: CustomerClass;
  readonly protected: boolean;
  /** Sum of the bills. */
  readonly principal: Fen;
  /** Sum of penalties and expenses. */
  readonly charges: Fen;
  /** Sum of the payments that were not reversed. */
  readonly paid: Fen;
  readonly waived: Fen;
  /** Money that came in beyond what was owed (untidy imports). */
  readonly surplus: Fen;
  /** By number. */
  readonly bills: readonly BillFacts[];
  readonly openComplaints: number;
  readonly promise: PromiseFacts | undefined;
  /** Claimed times of recent contacts, ascending. */
  readonly contacts: readonly Millis[];
  /** Claimed times of delivered demands, ascending. */
  readonly demands: readonly Millis[];
  readonly payments: readonly PaymentFacts[];
  /** Open escalations, at most one of a kind. */
  readonly escalations: readonly EscalationFacts[];
  /** The notice of disconnection issued last. */
  readonly notice: NoticeFacts | undefined;
  /** Present while supply is cut. */
  readonly cut: CutFacts | undefined;
}

/** Most contacts, demands and payments that the chain remembers of a case. */
export const MAX_RECENT_CONTACTS = 128;
export const MAX_DEMANDS = 32;
export const MAX_PAYMENTS = 128;

/** The largest sum that is kept: every client can hold it exactly. */
export const MAX_SUM = Number.MAX_SAFE_INTEGER;

/** An open case with nothing in it. */
export const noFacts = (org: OrgId, customerClass: CustomerClass): CaseFacts => ({
  org,
  closed: false,
  class: customerClass,
  protected: false,
  principal: 0 as Fen,
  charges: 0 as Fen,
  paid: 0 as Fen,
  waived: 0 as Fen,
  surplus: 0 as Fen,
  bills: [],
  openComplaints: 0,
  promise: undefined,
  contacts: [],
  demands: [],
  payments: [],
  escalations: [],
  notice: undefined,
  cut: undefined,
});

/** A sum that stops at the largest one that is kept. */
export const addFen = (a: number, b: number): Fen => Math.min(MAX_SUM, a + b) as Fen;

/** Penalties of a bill that are not cleared. */
export const penaltyOwed = (bill: ClearableBill): Fen =>
  Math.max(0, bill.penalty - bill.penaltyCleared) as Fen;

/** What of a bill is not cleared. */
export const owedOfBill = (bill: ClearableBill): Fen =>
  addFen(
    Math.max(0, bill.amount - bill.amountCleared),
    addFen(penaltyOwed(bill), Math.max(0, bill.expense - bill.expenseCleared)),
  );

/** What of the case is not cleared. */
export const owedOf = (facts: Pick<CaseFacts, "bills">): Fen =>
  facts.bills.reduce((sum, bill) => addFen(sum, owedOfBill(bill)), 0 as Fen);

/** Penalties of the case that are not cleared. */
export const penaltiesOwed = (facts: Pick<CaseFacts, "bills">): Fen =>
  facts.bills.reduce((sum, bill) => addFen(sum, penaltyOwed(bill)), 0 as Fen);

/** The open escalation of a kind. */
export const escalationOf = (
  facts: Pick<CaseFacts, "escalations">,
  kind: EscalationKind,
): EscalationFacts | undefined => facts.escalations.find((open) => open.kind === kind);

/** The open escalation that an act proposed. */
export const proposalOf = (
  facts: Pick<CaseFacts, "escalations">,
  proposal: ActId,
): EscalationFacts | undefined => facts.escalations.find((open) => open.proposal === proposal);
