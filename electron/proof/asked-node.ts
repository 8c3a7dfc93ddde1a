import type { AppError, NodeFault, Result } from "../../shared/errors.ts";
import type { NodeRpc } from "../snapshot/rpc.ts";
import { Cancelled } from "./job.ts";

/** A node's JSON-RPC that throws `Cancelled` as soon as nobody waits for its answer any more. */
export function untilAborted(rpc: NodeRpc, signal: AbortSignal): NodeRpc {
  const within = <T>(ask: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const stop = () => reject(new Cancelled());
      if (signal.aborted) return stop();
      signal.addEventListener("abort", stop, { once: true });
      ask()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener("abort", stop));
    });
  return {
    call: (method, params, schema) => within(() => rpc.call(method, params, schema)),
    batch: (method, params, schema) => within(() => rpc.batch(method, params, schema)),
  };
}

/** In the order in which they are tried; the words are those of rpc.ts, final-headers.ts and node-testimony.ts. */
const FAULTS: readonly (readonly [NodeFault, RegExp])[] = [
  ["noProof", /^(?:no final block up to|it keeps no proof)|has no justification$/],
  ["noBlock", /^it has no block/],
  ["unreadable", /answer cannot be read|answer is no JSON|the node is of no use$/],
  ["refused", /^[a-z]+_\w+: /],
];

/** How a node failed, by what is said of it. */
export const nodeFaultOf = (issue: string): NodeFault =>
  FAULTS.find(([, words]) => words.test(issue))?.[0] ?? "noAnswer";

/** An error of the work with a node's answers, as what is said of that node; others stay as they are. */
export function blamed<T>(node: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { error } = result;
  if (error.kind === "NodeUnavailable") return { ok: false, error: silent(node, error.issue) };
  // Of the chain it would be a sign of this program's age; of a node that proves nothing yet it is an answer that cannot be read.
  if (error.kind === "ProgramTooOld")
    return {
      ok: false,
      error: { kind: "ProofNodeFailed", node, reason: "unreadable", issue: error.issue },
    };
  if (error.kind === "JournalMismatch") return { ok: false, error: lie(node, error.issue) };
  return result;
}

const silent = (node: string, issue: string): AppError => {
  const reason = nodeFaultOf(issue);
  return { kind: "ProofNodeFailed", node, reason, issue: issue.replace(/^[a-z]+_\w+: /, "") };
};

export const lie = (node: string, issue: string): AppError => ({
  kind: "ProofNodeLies",
  node,
  issue,
});
