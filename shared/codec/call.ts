import {
  bool,
  type Codec,
  Enum,
  enhanceCodec,
  i32,
  Option,
  Struct,
  str,
  u16,
  u32,
  Vector,
} from "scale-ts";
import type { Act, ActDetail } from "../domain/act.ts";
import type { NewCase } from "../domain/opening.ts";
import type { CaseId, Millis } from "../domain/units.ts";
import {
  BLACKOUT_REASONS,
  type BlackoutReason,
  CHANNELS,
  CHARGE_KINDS,
  CLOSE_REASONS,
  COMPLAINT_GROUNDS,
  CUSTOMER_CLASSES,
  DELIVERIES,
  DISPUTE_GROUNDS,
  DISPUTE_RESULTS,
  ESCALATIONS,
  NOTICE_KINDS,
  OUTCOMES,
  PARTIES,
  PAYMENT_METHODS,
} from "../domain/words.ts";
import { inCalls } from "./escalation.ts";
import { hexOf, safeU64, word } from "./primitives.ts";

/** What the client says of every act (`ActMeta`). */
export type CallMeta = Pick<
  Act,
  "act" | "occurredAt" | "clockOffset" | "commitment" | "supersedes"
>;

export type { NewCase } from "../domain/opening.ts";

/** A call of the pallet Collection that records acts; importing has a codec of its own. */
export type CollectionCall =
  | { readonly type: "OpenCases"; readonly meta: CallMeta; readonly cases: readonly NewCase[] }
  | ({ readonly meta: CallMeta; readonly case: CaseId } & ActDetail)
  | {
      readonly type: "DeclareBlackout";
      readonly meta: CallMeta;
      readonly reason: BlackoutReason;
      readonly from: Millis;
      readonly to: Millis;
    };

const meta = Struct({
  act: hexOf(16),
  occurredAt: safeU64,
  clockOffset: i32,
  commitment: Option(hexOf(32)),
  supersedes: Option(u32),
});

const newCase = Struct({
  case: hexOf(16),
  reference: str,
  customer: hexOf(32),
  class: word(CUSTOMER_CLASSES),
  bills: Vector(Struct({ period: u32, amount: safeU64, due: u32 })),
});

const ofCase = { meta, case: hexOf(16) };

/** The arguments of each call, in their order (chain/pallets/collection/src/lib.rs). */
const ARGUMENTS = {
  OpenCases: Struct({ meta, cases: Vector(newCase) }),
  RecordContact: Struct({
    ...ofCase,
    channel: word(CHANNELS),
    outcome: word(OUTCOMES),
    party: word(PARTIES),
  }),
  RecordNotice: Struct({ ...ofCase, notice: word(NOTICE_KINDS), window: Option(inCalls.window) }),
  RecordDelivery: Struct({ ...ofCase, notice: word(NOTICE_KINDS), delivery: word(DELIVERIES) }),
  RecordPromise: Struct({ ...ofCase, amount: safeU64, due: u32 }),
  OpenDispute: Struct({ ...ofCase, bill: u16, ground: word(DISPUTE_GROUNDS) }),
  AnswerDispute: Struct({ ...ofCase, bill: u16, result: word(DISPUTE_RESULTS) }),
  RecordPayment: Struct({ ...ofCase, amount: safeU64, method: word(PAYMENT_METHODS) }),
  RecordComplaint: Struct({ ...ofCase, ground: word(COMPLAINT_GROUNDS) }),
  AnswerComplaint: Struct({ ...ofCase, upheld: bool }),
  CloseCase: Struct({ ...ofCase, reason: word(CLOSE_REASONS) }),
  AgreePlan: Struct({ ...ofCase, parts: inCalls.parts }),
  Propose: Struct({ ...ofCase, escalation: word(ESCALATIONS), amount: safeU64 }),
  Approve: Struct({ ...ofCase, proposal: hexOf(16), conditions: inCalls.conditions }),
  Reject: Struct({ ...ofCase, proposal: hexOf(16), returned: bool }),
  Withdraw: Struct({ ...ofCase, proposal: hexOf(16) }),
  Disconnect: Struct(ofCase),
  Reconnect: Struct(ofCase),
  SetProtection: Struct({ ...ofCase, protected: bool }),
  ReversePayment: Struct({ ...ofCase, payment: hexOf(16) }),
  DeclareBlackout: Struct({ meta, reason: word(BLACKOUT_REASONS), from: safeU64, to: safeU64 }),
  AddCharge: Struct({
    ...ofCase,
    bill: u16,
    charge: word(CHARGE_KINDS),
    amount: safeU64,
  }),
};

/** Call 11 is `import_history`. */
const INDICES = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
] as const;

/** The SCALE bytes of a call inside its pallet: the index of the call, then its arguments. */
export const callCodec: Codec<CollectionCall> = enhanceCodec(
  Enum(ARGUMENTS, [...INDICES] as never) as unknown as Codec<{ tag: string; value: object }>,
  ({ type, ...value }: CollectionCall) => ({ tag: type, value }),
  ({ tag, value }) => ({ type: tag, ...value }) as CollectionCall,
);
