import { z } from "zod";
import { fail, type Result } from "../../shared/errors.ts";
import {
  type Bridge,
  CHANNELS,
  type ChannelName,
  type Input,
  type Output,
} from "../../shared/ipc/contract.ts";
import { appErrorSchema } from "../../shared/ipc/unit-schemas.ts";

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly bridge: Bridge;
  }
}

const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

/** Reads an answer of `channel`; what does not fit the contract becomes the error `Unknown`. */
export function parseAnswer<C extends ChannelName>(channel: C, raw: unknown): Result<Output<C>> {
  const answer = answerSchema.safeParse(raw);
  if (!answer.success)
    return fail({ kind: "Unknown", issue: `${channel}: ${answer.error.message}` });
  if (!answer.data.ok) return answer.data;
  const value = CHANNELS[channel].output.safeParse(answer.data.value);
  if (!value.success) return fail({ kind: "Unknown", issue: `${channel}: ${value.error.message}` });
  return { ok: true, value: value.data as Output<C> };
}

/** Asks the ledger service. Never throws: a broken bridge is the error `ServiceUnavailable`. */
export async function call<C extends ChannelName>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>>> {
  const started = performance.now();
  try {
    return parseAnswer(channel, await window.bridge.call(channel, input));
  } catch {
    return fail({
      kind: "ServiceUnavailable",
      afterMs: Math.round(performance.now() - started),
    });
  }
}

export type Call = typeof call;
