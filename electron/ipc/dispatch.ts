import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { fail, type Result } from "../../shared/errors.ts";
import { type ChannelName, isChannel, type MainChannel } from "../../shared/ipc/contract.ts";
import { issuesOf } from "./issues.ts";
import { SERVICE_CHANNELS, type ServiceChannels } from "./service-channels.ts";

type MaybePromise<T> = T | Promise<T>;

/** Answers one channel; the input has been parsed by the channel's schema. */
export type Handler<C extends ChannelName> = (
  input: z.output<ServiceChannels[C]["input"]>,
) => MaybePromise<Result<z.output<ServiceChannels[C]["output"]>>>;

export type Handlers = { readonly [C in Exclude<ChannelName, MainChannel>]: Handler<C> };

export interface Dispatch {
  /**
   * Answers a request from outside. Errors beside the handler's own: UnknownChannel, MalformedRequest, Unknown (a bug,
   * logged under the id that the error names), ServiceUnavailable once `drain` was called.
   */
  call(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Lets no request in any more and resolves when the writes under way are answered. */
  drain(): Promise<void>;
}

export function createDispatch(handlers: Handlers, log: (message: string) => void): Dispatch {
  const writes = new Set<Promise<unknown>>();
  const isAnsweredHere = (channel: ChannelName): channel is keyof Handlers => channel in handlers;
  let closed = false;

  return {
    async call(channel, input) {
      if (closed) return fail({ kind: "ServiceUnavailable", afterMs: 0 });
      if (!isChannel(channel) || !isAnsweredHere(channel))
        return fail({ kind: "UnknownChannel", channel });
      const parsed = SERVICE_CHANNELS[channel].input.safeParse(input);
      if (!parsed.success)
        return fail({ kind: "MalformedRequest", channel, issues: issuesOf(parsed.error) });
      const answer = guarded(channel, handlers[channel] as Handler<never>, parsed.data, log);
      if (SERVICE_CHANNELS[channel].mode === "read") return answer;
      writes.add(answer);
      return answer.finally(() => writes.delete(answer));
    },
    async drain() {
      closed = true;
      while (writes.size > 0) await Promise.all(writes);
    },
  };
}

/** A thrown error is a bug: it is logged here, and the view gets only the id to quote. The input is never logged. */
async function guarded(
  channel: string,
  handler: (input: never) => MaybePromise<Result<unknown>>,
  input: unknown,
  log: (message: string) => void,
): Promise<Result<unknown>> {
  try {
    return await handler(input as never);
  } catch (error) {
    const id = randomBytes(4).toString("hex");
    log(`bug ${id} in ${channel}: ${error instanceof Error ? error.stack : String(error)}`);
    return fail({ kind: "Unknown", issue: `${channel}, ${id}` });
  }
}
