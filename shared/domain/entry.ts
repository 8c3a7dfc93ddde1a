import type { Conditions, Part, Window } from "./escalation.ts";
import type {
  AccountId,
  ActId,
  BillNo,
  CaseId,
  Day,
  Fen,
  Hash,
  Millis,
  OrgId,
  Person,
} from "./units.ts";
import type {
  BlackoutReason,
  Channel,
  ChargeKind,
  ClearingOrder,
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
  | { type: "NoticeIssued"; notice: NoticeKind; window: Window | undefined }
  | { type: "NoticeDelivered"; notice: NoticeKind; delivery: Delivery }
  | { type: "PromiseMade"; amount: Fen; due: Day }
  | { type: "DisputeOpened"; bill: BillNo; ground: DisputeGround }
  | { type: "DisputeAnswered"; bill: BillNo; result: DisputeResult }
  | { type: "PaymentReceived"; amount: Fen; method: PaymentMethod; clearing: ClearingOrder }
  | { type: "ComplaintMade"; ground: ComplaintGround }
  | { type: "ComplaintAnswered"; upheld: boolean }
  | { type: "EscalationProposed"; escalation: EscalationKind; amount: Fen }
  | { type: "AmountWaived"; amount: Fen; penaltyOnly: boolean }
  | { type: "CaseClosed"; reason: CloseReason }
  | { type: "OperatorRegistered"; account: AccountId; role: Role; person: Person }
  | { type: "OperatorChanged"; account: AccountId; role: Role }
  | { type: "OperatorRevoked"; account: AccountId }
  | { type: "PlanAgreed"; parts: readonly Part[] }
  | { type: "EscalationApproved"; proposal: ActId; conditions: Conditions; complete: boolean }
  | { type: "EscalationRejected"; proposal: ActId; returned: boolean }
  | { type: "EscalationWithdrawn"; proposal: ActId }
  | { type: "Disconnected" }
  | { type: "Reconnected" }
  | { type: "ProtectionChanged"; protected: boolean }
  /** Of the organisation, not of a case. */
  | { type: "BlackoutDeclared"; reason: BlackoutReason; from: Millis; to: Millis }
  | { type: "PaymentReversed"; payment: ActId; amount: Fen }
  | { type: "DeputyNamed"; supervisor: AccountId; deputy: AccountId; until: Millis };

export type EntryType = EntryKind["type"];

/** The types of entries; a type's place is its SCALE index, in `EntryKind` of chain/pallets/collection/src/types.rs. */
export const ENTRY_TYPES = [
  "CaseOpened",
  "BillAdded",
  "ChargeAdded",
  "ContactMade",
  "NoticeIssued",
  "NoticeDelivered",
  "PromiseMade",
  "DisputeOpened",
  "DisputeAnswered",
  "PaymentReceived",
  "ComplaintMade",
  "ComplaintAnswered",
  "EscalationProposed",
  "AmountWaived",
  "CaseClosed",
  "OperatorRegistered",
  "OperatorChanged",
  "OperatorRevoked",
  "PlanAgreed",
  "EscalationApproved",
  "EscalationRejected",
  "EscalationWithdrawn",
  "Disconnected",
  "Reconnected",
  "ProtectionChanged",
  "BlackoutDeclared",
  "PaymentReversed",
  "DeputyNamed",
] as const satisfies readonly EntryType[];

/** Those of an organisation; all others are of a case. */
export const ORG_ENTRY_TYPES = [
  "OperatorRegistered",
  "OperatorChanged",
  "OperatorRevoked",
  "BlackoutDeclared",
  "DeputyNamed",
] as const satisfies readonly EntryType[];

export type CaseEntryType = Exclude<EntryType, (typeof ORG_ENTRY_TYPES)[number]>;

/** The types of entries of cases, in the same order. */
export const CASE_ENTRY_TYPES: readonly CaseEntryType[] = ENTRY_TYPES.filter(
  (type): type is CaseEntryType => !(ORG_ENTRY_TYPES as readonly string[]).includes(type),
);

/** One line of an organisation's journal, as the chain holds it. */
export interface Entry {
  readonly org: OrgId;
  /** Position in the journal, from 0. */
  readonly seq: number;
  /** Absent for a change of staff and a blackout. */
  readonly case: CaseId | undefined;
  /** The account that signed; absent when the council decided. */
  readonly actor: AccountId | undefined;
  /** Chain time of the block. */
  readonly at: Millis;
  /** The time the actor claims for the act. */
  readonly occurredAt: Millis;
  /** The actor's clock minus the chain's (ms); 0 where it was not measured. */
  readonly clockOffset: number;
  /** The policy version that the act was judged under. */
  readonly policy: number;
  /** The client's id of the act; all zero for imports and changes of staff. */
  readonly act: ActId;
  readonly provenance: Provenance;
  /** Binds a record that stays at the branch. */
  readonly commitment: Hash | undefined;
  /** The place (`seq`) of the entry that this one corrects. */
  readonly supersedes: number | undefined;
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
