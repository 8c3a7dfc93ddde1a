import { bytesToHex } from "@noble/hashes/utils.js";
import { decodeProposal, encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import { encodeMatter, MATTERS } from "../../shared/codec/matter.ts";
import { type CouncilAct, isMatter } from "../../shared/domain/council.ts";
import { hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { SUPPORTED_SPEC_VERSION } from "../ledger/supported-runtime.ts";
import type { Runtime } from "../outbox/runtime.ts";

/**
 * The most that carrying out a motion may weigh. The heaviest, `register_operator`, needs a tenth of it; the chain gives back
 * what is not used, and the block has room for a hundred times as much.
 */
const WEIGHT_BOUND = { refTime: 10_000_000_000, proofSize: 1_000_000 };

const unsupported = ({ specVersion }: Runtime) =>
  fail({ kind: "UnsupportedRuntime", specVersion, supported: SUPPORTED_SPEC_VERSION });

/** The call that a member proposes, and what the metadata calls it. */
function proposedCall(
  act: Extract<CouncilAct, { type: "Propose" | "ProposeMatter" }>,
): readonly [bytes: Uint8Array, method: string] {
  if (act.type === "Propose") return [encodeSetPolicy(act.from, act.policy), "setPolicy"];
  const [, method = ""] = MATTERS.find(([type]) => type === act.matter.type) ?? [];
  return [encodeMatter(act.matter), method];
}

/**
 * The SCALE bytes of a member's call. Errors: UnsupportedRuntime, when the chain has no such call, or another shape of
 * the policy than this program.
 */
export function encodeCouncilCall(runtime: Runtime, act: CouncilAct): Result<Uint8Array> {
  const { council } = runtime.decorated.tx;
  if (!council?.propose || !council.vote || !council.close) return unsupported(runtime);
  try {
    switch (act.type) {
      case "Propose":
      case "ProposeMatter": {
        const [proposal, method] = proposedCall(act);
        const index = runtime.decorated.tx.consortium?.[method]?.callIndex;
        const known = runtime.registry.createType("Call", proposal);
        if (bytesToHex(index ?? Uint8Array.of()) !== bytesToHex(proposal.subarray(0, 2)))
          return unsupported(runtime);
        if (bytesToHex(known.toU8a()) !== bytesToHex(proposal)) return unsupported(runtime);
        return ok(council.propose(act.threshold, known, proposal.length).toU8a());
      }
      case "Vote":
        return ok(council.vote(`0x${act.motion}`, act.index, act.approve).toU8a());
      case "Close":
        return ok(council.close(`0x${act.motion}`, act.index, WEIGHT_BOUND, act.bytes).toU8a());
    }
  } catch {
    return unsupported(runtime);
  }
}

/**
 * Reads a member's act out of bytes that begin with its call, as those to be signed do. Errors: Unknown, when they say
 * anything that the act does not: other bounds, another call.
 */
export function readCouncilCall(runtime: Runtime, bytes: Uint8Array): Result<CouncilAct> {
  try {
    const call = runtime.registry.createType("Call", bytes);
    const args = new Map(call.argsEntries);
    const number = (name: string) => Number(args.get(name)?.toString());
    const act = ((): CouncilAct | undefined => {
      if (call.section !== "council") return undefined;
      switch (call.method) {
        case "propose": {
          const proposal = args.get("proposal")?.toU8a() ?? new Uint8Array();
          const read = decodeProposal(proposal);
          const fields = { motion: motionHash(proposal), threshold: number("threshold") };
          if (isMatter(read)) return { type: "ProposeMatter", ...fields, matter: read };
          if (read.type !== "SetPolicy") return undefined;
          const { from, policy } = read;
          return { type: "Propose", ...fields, from, policy };
        }
        case "vote": {
          const motion = hash(args.get("proposal")?.toHex().slice(2) ?? "");
          const approve = args.get("approve")?.toString() === "true";
          return { type: "Vote", motion, index: number("index"), approve };
        }
        case "close": {
          const motion = hash(args.get("proposal_hash")?.toHex().slice(2) ?? "");
          const length = number("length_bound");
          return { type: "Close", motion, index: number("index"), bytes: length };
        }
        default:
          return undefined;
      }
    })();
    const again = act && encodeCouncilCall(runtime, act);
    if (!act || !again?.ok || bytesToHex(again.value) !== bytesToHex(call.toU8a()))
      return fail({ kind: "Unknown", issue: "the bytes are no act of a council member" });
    return ok(act);
  } catch (error) {
    return fail({ kind: "Unknown", issue: `call: ${(error as Error).message}` });
  }
}
