import type { Act, ActDetail } from "../../shared/domain/act.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { type Runtime, SUPPORTED_SPEC_VERSION } from "./runtime.ts";

/** The call of `Collection` and the arguments that come after `meta` and `case` (docs/architecture.md, "Calls"). */
function callOf(detail: ActDetail): { method: string; args: readonly unknown[] } {
  switch (detail.type) {
    case "RecordContact":
      return { method: "recordContact", args: [detail.channel, detail.outcome, detail.party] };
    case "RecordNotice":
      return { method: "recordNotice", args: [detail.notice] };
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
  }
}

/** The SCALE bytes of the act's call. Errors: UnsupportedRuntime, when the chain has no such call. */
export function encodeCall(runtime: Runtime, act: Act): Result<Uint8Array> {
  const { method, args } = callOf(act.detail);
  const call = runtime.decorated.tx.collection?.[method];
  const meta = {
    act: `0x${act.act}`,
    occurredAt: act.occurredAt,
    commitment: act.commitment === undefined ? null : `0x${act.commitment}`,
  };
  if (call === undefined || call.meta.args.length !== args.length + 2) {
    const { specVersion } = runtime;
    return fail({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED_SPEC_VERSION });
  }
  return ok(call(meta, `0x${act.case}`, ...args).toU8a());
}
