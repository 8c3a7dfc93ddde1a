import { z } from "zod";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { BoundsError, boundedJson } from "./bounded-json.ts";

const TIMEOUT_MS = 60_000;
/** Far more than any answer that is asked for: the longest are a thousand values of the state. */
const BOUNDS = { bytes: 64 * 1024 * 1024, depth: 64, items: 2_000_000 } as const;

const answerSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).nullish(),
});

/** A node's JSON-RPC; nothing that it says is trusted. Fails with `NodeUnavailable`. */
export interface NodeRpc {
  call<T>(method: string, params: readonly unknown[], schema: z.ZodType<T>): Promise<Result<T>>;
  /** Several calls of one method at once; the answers in their order. */
  batch<T>(
    method: string,
    params: readonly (readonly unknown[])[],
    schema: z.ZodType<T>,
  ): Promise<Result<T[]>>;
}

/** Over HTTP, which a node speaks at the address of its WebSocket. */
export function openNodeRpc(url: string): NodeRpc {
  const address = url.replace(/^ws/, "http");
  const send = async (body: unknown): Promise<Result<unknown>> => {
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return ok(await boundedJson(response, BOUNDS));
    } catch (error) {
      if (error instanceof SyntaxError) return unavailable(`${url}: the answer is no JSON`);
      if (error instanceof BoundsError)
        return unavailable(`${url}: ${error.message}; the node is of no use`);
      return unavailable(`${url}: ${(error as Error).message}`);
    }
  };
  return {
    async call(method, params, schema) {
      const answer = await send({ jsonrpc: "2.0", id: 1, method, params });
      return answer.ok ? readAnswer(method, answer.value, schema) : answer;
    },
    async batch(method, params, schema) {
      if (params.length === 0) return ok([]);
      const calls = params.map((one, id) => ({ jsonrpc: "2.0", id, method, params: one }));
      const answer = await send(calls);
      if (!answer.ok) return answer;
      const list = z.array(answerSchema).safeParse(answer.value);
      if (!list.success || list.data.length !== params.length)
        return unavailable(`${method}: the node's answer cannot be read`);
      const values = [];
      for (const one of list.data.sort((a, b) => (a.id ?? 0) - (b.id ?? 0))) {
        const value = readAnswer(method, one, schema);
        if (!value.ok) return value;
        values.push(value.value);
      }
      return ok(values);
    },
  };
}

function readAnswer<T>(method: string, answer: unknown, schema: z.ZodType<T>): Result<T> {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return unavailable(`${method}: the node's answer cannot be read`);
  if (parsed.data.error) return unavailable(`${method}: ${parsed.data.error.message}`);
  const value = schema.safeParse(parsed.data.result);
  return value.success
    ? ok(value.data)
    : unavailable(`${method}: the node's answer cannot be read`);
}

export const unavailable = (issue: string): Result<never> =>
  fail({ kind: "NodeUnavailable", issue });
