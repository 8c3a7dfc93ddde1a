import { bool, Enum, Option, Struct, u16 } from "scale-ts";
import type { ActDetail } from "../domain/act.ts";
import {
  CHARGE_KINDS,
  CLOSE_REASONS,
  DELIVERIES,
  ESCALATIONS,
  NOTICE_KINDS,
} from "../domain/words.ts";
import { inCalls } from "./escalation.ts";
import { hexOf, nothing, safeU64, word } from "./primitives.ts";

/** `Step` of the pallet's rules, in the order of its indices (chain/pallets/collection/src/rules/step.rs). */
const codec = Enum({
  Contact: nothing,
  Notice: Struct({ notice: word(NOTICE_KINDS), window: Option(inCalls.window) }),
  Delivery: Struct({ notice: word(NOTICE_KINDS), delivery: word(DELIVERIES) }),
  Promise: Struct({ parts: inCalls.parts }),
  OpenDispute: Struct({ bill: u16 }),
  AnswerDispute: Struct({ bill: u16 }),
  Payment: Struct({ amount: safeU64 }),
  ReversePayment: Struct({ payment: hexOf(16) }),
  Charge: Struct({ bill: u16, charge: word(CHARGE_KINDS), amount: safeU64 }),
  Complaint: nothing,
  AnswerComplaint: nothing,
  Protect: Struct({ protected: bool }),
  Close: Struct({ reason: word(CLOSE_REASONS) }),
  Propose: Struct({ escalation: word(ESCALATIONS), amount: safeU64, evidence: bool }),
  Approve: Struct({ proposal: hexOf(16), conditions: inCalls.conditions }),
  Reject: Struct({ proposal: hexOf(16) }),
  Withdraw: Struct({ proposal: hexOf(16) }),
  Disconnect: nothing,
  Reconnect: nothing,
});

const TAGS = {
  RecordContact: "Contact",
  RecordNotice: "Notice",
  RecordDelivery: "Delivery",
  RecordPromise: "Promise",
  AgreePlan: "Promise",
  OpenDispute: "OpenDispute",
  AnswerDispute: "AnswerDispute",
  RecordPayment: "Payment",
  ReversePayment: "ReversePayment",
  AddCharge: "Charge",
  RecordComplaint: "Complaint",
  AnswerComplaint: "AnswerComplaint",
  SetProtection: "Protect",
  CloseCase: "Close",
  Propose: "Propose",
  Approve: "Approve",
  Reject: "Reject",
  Withdraw: "Withdraw",
  Disconnect: "Disconnect",
  Reconnect: "Reconnect",
} as const satisfies Record<ActDetail["type"], string>;

/** The SCALE bytes of an act as the pallet's rules look at it; `evidence` matters to a proposal only. */
export function encodeStep(detail: ActDetail, evidence: boolean): Uint8Array {
  const { type, ...fields } = detail;
  const parts = type === "RecordPromise" ? [{ amount: detail.amount, due: detail.due }] : undefined;
  const value = { ...fields, evidence, ...(parts && { parts }) };
  return codec.enc({ tag: TAGS[type], value } as never);
}
