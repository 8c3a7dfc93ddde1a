import { z } from "zod";

const answer = z.object({
  result: z.unknown().optional(),
  error: z
    .object({ code: z.number(), message: z.string(), data: z.unknown().optional() })
    .optional(),
});

/** What the node answered when it refused a call. */
export class RpcError extends Error {
  readonly code: number;
  constructor(method: string, code: number, message: string, data: unknown) {
    super(`${method}: ${message}${data === undefined ? "" : ` (${JSON.stringify(data)})`}`);
    this.code = code;
  }
}

/** One JSON-RPC call over HTTP. Throws `RpcError` for a refusal, and fetch's error when the node cannot be reached. */
export async function rpc(port: number, method: string, params: unknown[] = []): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    signal: AbortSignal.timeout(10_000),
  });
  const parsed = answer.parse(await response.json());
  if (parsed.error) {
    throw new RpcError(method, parsed.error.code, parsed.error.message, parsed.error.data);
  }
  return parsed.result;
}

const header = z.object({ number: z.string().regex(/^0x[0-9a-f]+$/) });

/** Whether a call failed because the node does not listen, or not yet. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");

/** Number of the newest finalized block. */
export async function finalizedNumber(port: number): Promise<number> {
  const hash = await rpc(port, "chain_getFinalizedHead");
  return Number(header.parse(await rpc(port, "chain_getHeader", [hash])).number);
}

/** Number of the best block. */
export async function bestNumber(port: number): Promise<number> {
  return Number(header.parse(await rpc(port, "chain_getHeader")).number);
}
