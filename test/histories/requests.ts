import { bytesToHex } from "@noble/hashes/utils.js";
import { callCodec } from "../../shared/codec/call.ts";
import { policyCodec } from "../../shared/codec/policy.ts";
import { encodeStep } from "../../shared/codec/step.ts";
import type { History, HistoryStep } from "./history.ts";
import type { JudgedJournal } from "./judged-journal.ts";

/** The request that begins a history in the chain's program. */
export const beginRequest = ({ world }: History): object => ({
  type: "begin",
  time: world.time,
  orgs: world.orgs.map(([org, parent]) => [org, parent ?? null]),
  operators: world.staff.map(({ no, org, role, person }) => [no, org, role, person]),
  policy: bytesToHex(policyCodec.enc(world.policy)),
});

/** The request of one step; `journal` has taken the steps before it. */
export function requestOf(step: HistoryStep, journal: JudgedJournal): object {
  switch (step.kind) {
    case "policy": {
      const { time, from } = step;
      return { type: "policy", time, from, policy: bytesToHex(policyCodec.enc(step.policy)) };
    }
    case "deputy": {
      const { time, signer, deputy, until } = step;
      return { type: "deputy", time, signer, deputy, until };
    }
    case "call": {
      const call = bytesToHex(callCodec.enc(journal.resolve(step)));
      return { type: "call", time: step.time, signer: step.signer, call };
    }
    case "ask": {
      const { time, signer } = step;
      const bytes = bytesToHex(encodeStep(step.detail, step.evidence));
      return { type: "ask", time, signer, case: step.case, step: bytes };
    }
  }
}

export const END_REQUEST = { type: "end" } as const;
