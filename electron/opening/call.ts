import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { callCodec } from "../../shared/codec/call.ts";
import type { OpeningAct } from "../../shared/domain/opening.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { encode, metaOf } from "../outbox/call.ts";
import type { Runtime } from "../outbox/runtime.ts";

/** The SCALE bytes of its call. Errors: UnsupportedRuntime, when the chain has no such call. */
export function encodeOpening(runtime: Runtime, act: OpeningAct): Result<Uint8Array> {
  const meta = metaOf({ ...act, commitment: undefined, supersedes: undefined });
  const cases = act.cases.map(({ case: id, reference, customer, class: of, bills }) => ({
    case: `0x${id}`,
    reference: `0x${bytesToHex(utf8ToBytes(reference))}`,
    customer: `0x${customer}`,
    class: of,
    bills,
  }));
  return encode(runtime, "collection", "openCases", [meta, cases]);
}

/**
 * Reads the act out of bytes that begin with its call, as those to be signed do, by this program's own codec. Errors: Unknown,
 * when they say anything that the act does not, or are another call.
 */
export function readOpening(runtime: Runtime, bytes: Uint8Array): Result<OpeningAct> {
  try {
    // The first byte names the pallet: `encodeOpening` below gives the same one again.
    const call = callCodec.dec(bytes.slice(1));
    if (call.type !== "OpenCases") throw new Error(call.type);
    const { act, occurredAt, clockOffset } = call.meta;
    const read: OpeningAct = { act, occurredAt, clockOffset, cases: call.cases };
    const again = encodeOpening(runtime, read);
    if (!again.ok) return again;
    const begin = bytes.subarray(0, again.value.length);
    if (bytesToHex(again.value) === bytesToHex(begin)) return ok(read);
  } catch (error) {
    return fail({ kind: "Unknown", issue: `call: ${(error as Error).message}` });
  }
  return fail({ kind: "Unknown", issue: "the bytes do not open cases" });
}
