import type { Conditions, Part, Window } from "./escalation.ts";
import type { ActId, BillNo, CaseId, Day, Fen, Hash, Millis, OrgId } from "./units.ts";
import type {
  Channel,
  ChargeKind,
  CloseReason,
  ComplaintGround,
  Delivery,
  DisputeGround,
  DisputeResult,
  EscalationKind,
  NoticeKind,
  Outcome,
  Party,
  PaymentMethod,
} from "./words.ts";

/** What an operator can record on a case: the intent, before it is signed. Each becomes one call of the chain. */
export type ActDetail =
  | { type: "RecordContact"; channel: Channel; outcome: Outcome; party: Party }
  | { type: "RecordNotice"; notice: NoticeKind; window: Window | undefined }
  | { type: "RecordDelivery"; notice: NoticeKind; delivery: Delivery }
  | { type: "RecordPromise"; amount: Fen; due: Day }
  | { type: "OpenDispute"; bill: BillNo; ground: DisputeGround }
  | { type: "AnswerDispute"; bill: BillNo; result: DisputeResult }
  | { type: "RecordPayment"; amount: Fen; method: PaymentMethod }
  | { type: "RecordComplaint"; ground: ComplaintGround }
  | { type: "AnswerComplaint"; upheld: boolean }
  | { type: "CloseCase"; reason: CloseReason }
  | { type: "AgreePlan"; parts: readonly Part[] }
  /** `amount` is what is to be waived or written off, else 0. */
  | { type: "Propose"; escalation: EscalationKind; amount: Fen }
  | { type: "Approve"; proposal: ActId; conditions: Conditions }
  | { type: "Reject"; proposal: ActId; returned: boolean }
  | { type: "Withdraw"; proposal: ActId }
  | { type: "Disconnect" }
  | { type: "Reconnect" }
  | { type: "SetProtection"; protected: boolean }
  | { type: "ReversePayment"; payment: ActId }
  | { type: "AddCharge"; bill: BillNo; charge: ChargeKind; amount: Fen };

export type ActType = ActDetail["type"];

/** An act on one case at a claimed time. */
export interface Act {
  readonly act: ActId;
  readonly org: OrgId;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  /** The desktop's clock minus the chain's, as the console measured it (ms), or `CLOCK_NOT_MEASURED`. */
  readonly clockOffset: number;
  /** blake2_256(salt ‖ note), when a note is kept at the branch. */
  readonly commitment: Hash | undefined;
  /** The place (`seq`) of the entry that this act corrects. */
  readonly supersedes: number | undefined;
  readonly detail: ActDetail;
}
