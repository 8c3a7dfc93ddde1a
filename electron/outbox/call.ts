import type { Act, ActDetail } from "../../shared/domain/act.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { SUPPORTED_SPEC_VERSION } from "../ledger/supported-runtime.ts";
import type { Runtime } from "./runtime.ts";

/** A call of a pallet with its arguments, in order. */
interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** The call of `Collection` and the arguments that come after `meta` and `case` (docs/architecture.md, "Calls"). */
function callOf(detail: ActDetail): Call {
  switch (detail.type) {
    case "RecordContact":
      return { method: "recordContact", args: [detail.channel, detail.outcome, detail.party] };
    case "RecordNotice":
      return { method: "recordNotice", args: [detail.notice, detail.window ?? null] };
    case "RecordDelivery":
      return { method: "recordDelivery", args: [detail.notice, detail.delivery] };
    case "RecordPromise":
      return { method: "recordPromise", args: [detail.amount, detail.due] };
    case "OpenDispute":
      return { method: "openDispute", args: [detail.bill, detail.ground] };
    case "AnswerDispute":
      return { method: "answerDispute", args: [detail.bill, detail.result] };
    case "RecordPayment":
      return { method: "recordPayment", args: [detail.amount, detail.method] };
    case "RecordComplaint":
      return { method: "recordComplaint", args: [detail.ground] };
    case "AnswerComplaint":
      return { method: "answerComplaint", args: [detail.upheld] };
    case "CloseCase":
      return { method: "closeCase", args: [detail.reason] };
    case "AgreePlan":
      return { method: "agreePlan", args: [detail.parts.map(({ amount, due }) => [amount, due])] };
    case "Propose":
      return { method: "propose", args: [detail.escalation, detail.amount] };
    case "Approve":
      return { method: "approve", args: [`0x${detail.proposal}`, detail.conditions] };
    case "Reject":
      return { method: "reject", args: [`0x${detail.proposal}`, detail.returned] };
    case "Withdraw":
      return { method: "withdraw", args: [`0x${detail.proposal}`] };
    case "Disconnect":
      return { method: "disconnect", args: [] };
    case "Reconnect":
      return { method: "reconnect", args: [] };
    case "SetProtection":
      return { method: "setProtection", args: [detail.protected] };
    case "ReversePayment":
      return { method: "reversePayment", args: [`0x${detail.payment}`] };
    case "AddCharge":
      return { method: "addCharge", args: [detail.bill, detail.charge, detail.amount] };
  }
}

/** `ActMeta` of the pallet. */
export const metaOf = (
  act: Pick<Act, "act" | "occurredAt" | "clockOffset" | "commitment" | "supersedes">,
) => ({
  act: `0x${act.act}`,
  occurredAt: act.occurredAt,
  clockOffset: act.clockOffset,
  commitment: act.commitment === undefined ? null : `0x${act.commitment}`,
  supersedes: act.supersedes ?? null,
});

/** The SCALE bytes of the act's call. Errors: UnsupportedRuntime, when the chain has no such call. */
export function encodeCall(runtime: Runtime, act: Act): Result<Uint8Array> {
  const { method, args } = callOf(act.detail);
  return encode(runtime, "collection", method, [metaOf(act), `0x${act.case}`, ...args]);
}

/** The SCALE bytes of a call of this pallet. Errors: UnsupportedRuntime, when the chain has no such call. */
export function encode(
  runtime: Runtime,
  pallet: "collection" | "consortium",
  method: string,
  args: readonly unknown[],
): Result<Uint8Array> {
  const call = runtime.decorated.tx[pallet]?.[method];
  if (call === undefined || call.meta.args.length !== args.length) {
    const { specVersion } = runtime;
    return fail({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED_SPEC_VERSION });
  }
  return ok(call(...args).toU8a());
}
