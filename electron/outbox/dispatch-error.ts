import type { Vec } from "@polkadot/types";
import type { DispatchError, EventRecord } from "@polkadot/types/interfaces";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { ChainError } from "./chain-error.ts";
import type { Runtime } from "./runtime.ts";

/**
 * How the extrinsic at `index` of a block was executed, from the block's `System.Events`: undefined when it succeeded.
 * Errors: Unknown, when the events are not there or do not decode.
 */
export function dispatchErrorOf(
  runtime: Runtime,
  events: Uint8Array | undefined,
  index: number,
): Result<ChainError | undefined> {
  if (events === undefined) return fail({ kind: "Unknown", issue: "the block has no events" });
  try {
    const records = runtime.registry.createType<Vec<EventRecord>>(
      "Vec<FrameSystemEventRecord>",
      events,
    );
    const failed = records.find(
      ({ phase, event }) =>
        phase.isApplyExtrinsic &&
        phase.asApplyExtrinsic.toNumber() === index &&
        event.section === "system" &&
        event.method === "ExtrinsicFailed",
    );
    const error = failed?.event.data[0] as DispatchError | undefined;
    return ok(error && nameOf(runtime, error));
  } catch (error) {
    return fail({ kind: "Unknown", issue: `events: ${(error as Error).message}` });
  }
}

/** The error of a dispatch, named by the metadata. */
export function nameOf(runtime: Runtime, error: DispatchError): ChainError {
  if (!error.isModule) return { pallet: "System", error: error.type, docs: "" };
  const { index, name, docs } = runtime.registry.findMetaError(error.asModule);
  const pallet = runtime.registry.metadata.pallets.find(
    (candidate) => candidate.index.toNumber() === error.asModule.index.toNumber(),
  );
  return { pallet: pallet?.name.toString() ?? String(index), error: name, docs: docs.join(" ") };
}
