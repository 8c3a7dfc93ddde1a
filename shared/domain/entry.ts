import type { AccountId, ActId, BillNo, CaseId, Day, Fen, Hash, Millis, OrgId } from "./units.ts";
import type {
  Channel,
  ChargeKind,
  CloseReason,
  ComplaintGround,
  CustomerClass,
  Delivery,
  DisputeGround,
  DisputeResult,
  EscalationKind,
  NoticeKind,
  Outcome,
  Party,
  PaymentMethod,
  Provenance,
  Role,
} from "./words.ts";

/** What happened. Mirrors `EntryKind` of chain/pallets/collection/src/types.rs, which has the meanings. */
export type EntryKind =
  | { type: "CaseOpened"; reference: string; customer: Hash; class: CustomerClass }
  /** `period` is yyyymm; the bill is overdue after the day `due`. */
  | { type: "BillAdded"; bill: BillNo; period: number; amount: Fen; due: Day }
  | { type: "ChargeAdded"; bill: BillNo; charge: ChargeKind; amount: Fen }
  | { type: "ContactMade"; channel: Channel; outcome: Outcome; party: Party }
  | { type: "NoticeIssued"; notice: NoticeKind }
  | { type: "NoticeDelivered"; notice: NoticeKind; delivery: Delivery }
  | { type: "PromiseMade"; amount: Fen; due: Day }
  | { type: "DisputeOpened"; bill: BillNo; ground: DisputeGround }
  | { type: "DisputeAnswered"; bill: BillNo; result: DisputeResult }
  | { type: "PaymentReceived"; amount: Fen; method: PaymentMethod }
  | { type: "ComplaintMade"; ground: ComplaintGround }
  | { type: "ComplaintAnswered"; upheld: boolean }
  | { type: "EscalationProposed"; escalation: EscalationKind }
  | { type: "AmountWaived"; amount: Fen }
  | { type: "CaseClosed"; reason: CloseReason }
  | { type: "OperatorRegistered"; account: AccountId; role: Role }
  | { type: "OperatorChanged"; account: AccountId; role: Role }
  | { type: "OperatorRevoked"; account: AccountId };

export type EntryType = EntryKind["type"];

/** One line of an organisation's journal, as the chain holds it. */
export interface Entry {
  readonly org: OrgId;
  /** Position in the journal, from 0. */
  readonly seq: number;
  /** Absent for a change of staff. */
  readonly case: CaseId | undefined;
  /** The account that signed; absent when the council decided. */
  readonly actor: AccountId | undefined;
  /** Chain time of the block. */
  readonly at: Millis;
  /** The time the actor claims for the act. */
  readonly occurredAt: Millis;
  /** The policy version that the act was judged under. */
  readonly policy: number;
  /** The client's id of the act; all zero for imports and changes of staff. */
  readonly act: ActId;
  readonly provenance: Provenance;
  /** Binds a record that stays at the branch. */
  readonly commitment: Hash | undefined;
  readonly kind: EntryKind;
}

/** The end of an organisation's journal. */
export interface JournalHead {
  readonly org: OrgId;
  /** Number of entries. */
  readonly length: number;
  /** Hash chain over all entries; zero when there are none. */
  readonly head: Hash;
}
