import type { Result as CodecResult, Vec } from "@polkadot/types";
import type { DispatchError, EventRecord } from "@polkadot/types/interfaces";
import type { Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { nameOf } from "../outbox/dispatch-error.ts";
import type { Runtime } from "../outbox/runtime.ts";
import type { Closing } from "./engine.ts";

/**
 * How a motion ended, from the `System.Events` of the block that closed it: carried out, with its call's error if that
 * failed, or not carried. Errors: Unknown, when the events do not say.
 */
export function closingOf(
  runtime: Runtime,
  events: Uint8Array | undefined,
  motion: Hash,
): Result<Closing> {
  if (events === undefined) return fail({ kind: "Unknown", issue: "the block has no events" });
  try {
    const records = runtime.registry.createType<Vec<EventRecord>>(
      "Vec<FrameSystemEventRecord>",
      events,
    );
    for (const { event } of records) {
      if (event.section !== "council" || event.data[0]?.toHex() !== `0x${motion}`) continue;
      if (event.method === "Disapproved") return ok({ executed: false });
      if (event.method !== "Executed") continue;
      const result = event.data[1] as unknown as CodecResult<never, DispatchError>;
      return ok({
        executed: true,
        error: result.isErr ? nameOf(runtime, result.asErr) : undefined,
      });
    }
    return fail({ kind: "Unknown", issue: "the block did not close the motion" });
  } catch (error) {
    return fail({ kind: "Unknown", issue: `events: ${(error as Error).message}` });
  }
}
