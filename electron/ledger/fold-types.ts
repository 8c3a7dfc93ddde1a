import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import type { Conditions, Part } from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type {
  AccountId,
  ActId,
  BillNo,
  CaseId,
  Fen,
  Hash,
  Millis,
  OrgId,
} from "../../shared/domain/units.ts";
import type {
  ClearingOrder,
  CloseReason,
  CustomerClass,
  EscalationKind,
  Stage,
} from "../../shared/domain/words.ts";
import type { ClearableBill, CutFacts, NoticeFacts } from "../../shared/rules/case-facts.ts";

/** One bill, what was added to it, and what of each part is cleared. */
export interface BillProjection extends ClearableBill {
  readonly bill: BillNo;
  /** Month of consumption, yyyymm. */
  readonly period: number;
}

/** What is owed, and what has cleared it. */
export interface Debt {
  /** In journal order. */
  readonly bills: readonly BillProjection[];
  /** Charges on bills that the journal does not have (untidy imported history), and what of them is cleared. */
  readonly otherCharges: Fen;
  readonly otherCleared: Fen;
  /** Money beyond what is owed; it clears what is added later. */
  readonly surplus: Fen;
}

/** A contact, by its place in the journal, because a correction names that. */
export interface ContactProjection {
  readonly seq: number;
  /** Claimed time. */
  readonly at: Millis;
}

/** A recorded payment that was not reversed. */
export interface PaymentProjection {
  readonly act: ActId;
  readonly at: Millis;
  readonly amount: Fen;
  readonly clearing: ClearingOrder;
}

/** A promise or plan, and what was paid since it was made, in the order of the journal. */
export interface PromiseProjection {
  readonly parts: readonly Part[];
  readonly paid: Fen;
  readonly madeAt: Millis;
}

/** A step beyond reminding that waits for a decision, or is approved and waits to be carried out. */
export interface EscalationProjection {
  readonly kind: EscalationKind;
  /** The act that proposed it. */
  readonly proposal: ActId;
  /** How much is to be waived or written off, else 0. */
  readonly amount: Fen;
  readonly proposer: AccountId | undefined;
  readonly proposedAt: Millis;
  readonly approvals: readonly AccountId[];
  /** What the approvals tie it to. */
  readonly conditions: Conditions;
  /** When the complete approval lapses; undefined while it is not complete. */
  readonly validUntil: Millis | undefined;
}

/** A step beyond reminding that was rejected, or returned to be made better. */
export interface TurnedDown {
  readonly kind: EscalationKind;
  readonly returned: boolean;
  readonly at: Millis;
}

/** A case as its journal entries tell it; nothing in it depends on today. */
export interface CaseProjection extends Debt {
  readonly id: CaseId;
  readonly org: OrgId;
  readonly reference: string;
  readonly customer: Hash;
  readonly class: CustomerClass;
  /** Whether the customer is specially protected. */
  readonly protected: boolean;
  /** Claimed time of the first entry. */
  readonly openedAt: Millis;
  readonly closed: CloseReason | undefined;
  /** How far the procedure went; `Closed` once closed. */
  readonly stage: Stage;
  readonly principal: Fen;
  readonly charges: Fen;
  /** Sum of the payments that were not reversed. */
  readonly paid: Fen;
  readonly waived: Fen;
  readonly payments: readonly PaymentProjection[];
  /** The promise or plan made last, until everything is paid. */
  readonly promise: PromiseProjection | undefined;
  /** Bills under dispute, ascending. */
  readonly disputed: readonly BillNo[];
  /** When each of them was disputed, in the same order. */
  readonly disputedSince: readonly Millis[];
  /** Claimed times of the complaints that wait for an answer, ascending. */
  readonly complaints: readonly Millis[];
  /** Contacts that were not corrected, ascending by claimed time. */
  readonly contacts: readonly ContactProjection[];
  /** Open escalations, at most one of a kind. */
  readonly escalations: readonly EscalationProjection[];
  /** The step turned down last, until it is proposed anew or nothing is owed. */
  readonly turnedDown: TurnedDown | undefined;
  /** The notice of disconnection issued last. */
  readonly notice: NoticeFacts | undefined;
  /** Present while supply is cut. */
  readonly cut: CutFacts | undefined;
}

/** A version of the policy, when it is known. An approval's end and the clock of reconnection depend on it. */
export type PolicyOf = (version: number) => Policy | undefined;

/** A projection while entries are put onto it. */
export type Draft = {
  -readonly [K in keyof CaseProjection]: CaseProjection[K] extends readonly (infer T)[]
    ? T[]
    : CaseProjection[K];
};

/** What an entry of a type says. */
export type Kind<T extends EntryKind["type"]> = Extract<EntryKind, { type: T }>;

/** Imported history only tells of escalation: none of its entries is a rung of the ladder to a cut. */
export const isRecorded = (entry: Entry): boolean => entry.provenance === "Recorded";
