import type { ActId, BillNo, CaseId, Day, Fen, Hash, Millis, OrgId } from "./units.ts";
import type {
  Channel,
  CloseReason,
  ComplaintGround,
  Delivery,
  DisputeGround,
  DisputeResult,
  NoticeKind,
  Outcome,
  Party,
  PaymentMethod,
} from "./words.ts";

/** What an operator can record on a case: the intent, before it is signed. Each becomes one call of the chain. */
export type ActDetail =
  | { type: "RecordContact"; channel: Channel; outcome: Outcome; party: Party }
  | { type: "RecordNotice"; notice: NoticeKind }
  | { type: "RecordDelivery"; notice: NoticeKind; delivery: Delivery }
  | { type: "RecordPromise"; amount: Fen; due: Day }
  | { type: "OpenDispute"; bill: BillNo; ground: DisputeGround }
  | { type: "AnswerDispute"; bill: BillNo; result: DisputeResult }
  | { type: "RecordPayment"; amount: Fen; method: PaymentMethod }
  | { type: "RecordComplaint"; ground: ComplaintGround }
  | { type: "AnswerComplaint"; upheld: boolean }
  | { type: "CloseCase"; reason: CloseReason };

export type ActType = ActDetail["type"];

/** An act on one case at a claimed time. */
export interface Act {
  readonly act: ActId;
  readonly org: OrgId;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  /** blake2_256(salt ‖ note), when a note is kept at the branch. */
  readonly commitment: Hash | undefined;
  readonly detail: ActDetail;
}
