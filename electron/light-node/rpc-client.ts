import { z } from "zod";
import { NodeDownError, RpcError } from "./types.ts";

const messageSchema = z.union([
  z.object({ id: z.number(), result: z.unknown(), error: z.undefined().optional() }),
  z.object({ id: z.number(), error: z.object({ code: z.number(), message: z.string() }) }),
  z.object({
    method: z.string(),
    params: z.object({ subscription: z.union([z.string(), z.number()]), result: z.unknown() }),
  }),
]);

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** JSON-RPC 2.0 over a pipe that may be shared: matches answers to its requests and notifications to its subscriptions. */
export class RpcClient {
  readonly #send: (message: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string | number, (result: unknown) => void>();
  #nextId = 1;
  #closed: string | undefined;

  constructor(send: (message: string) => void) {
    this.#send = send;
  }

  /** Rejects with `RpcError` or, when the pipe closes first, `NodeDownError`. */
  call<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    if (this.#closed !== undefined) return Promise.reject(new NodeDownError(this.#closed));
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      try {
        this.#send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
      } catch (error) {
        this.#waiting.delete(id);
        reject(new NodeDownError(error instanceof Error ? error.message : String(error)));
      }
    });
  }

  /** Listens until the pipe closes. */
  async subscribe(method: string, listener: (result: unknown) => void): Promise<void> {
    const id = await this.call<string | number>(method);
    this.#listeners.set(id, listener);
  }

  /** To be called with each message that comes through the pipe. False when it is for somebody else. */
  receive(message: string): boolean {
    const known = messageSchema.safeParse(JSON.parse(message));
    if (!known.success) return false;
    const parsed = known.data;
    if ("method" in parsed) {
      const listener = this.#listeners.get(parsed.params.subscription);
      listener?.(parsed.params.result);
      return listener !== undefined;
    }
    const waiting = this.#waiting.get(parsed.id);
    this.#waiting.delete(parsed.id);
    if (parsed.error !== undefined)
      waiting?.reject(new RpcError(parsed.error.code, parsed.error.message));
    else waiting?.resolve(parsed.result);
    return true;
  }

  /** Rejects whatever waits; later calls are rejected too. */
  close(reason: string): void {
    this.#closed ??= reason;
    for (const waiting of this.#waiting.values()) waiting.reject(new NodeDownError(reason));
    this.#waiting.clear();
    this.#listeners.clear();
  }
}
