import { type AppError, fail, type Result } from "../../../shared/errors.ts";
import type { LedgerParts } from "./parts.ts";

type GuardedBy = Pick<LedgerParts, "options" | "travel" | "sync" | "heads">;

/** Why nothing may be signed now, whatever it is. */
function barrier({ options, travel, sync, heads }: GuardedBy): AppError | undefined {
  const { error } = options.node.status();
  if (error?.kind === "WrongGenesis") return error;
  const { day } = travel.view;
  if (day !== undefined) return { kind: "AsOfView", day };
  if (sync.state.state === "mismatch") return sync.state.error;
  return heads.unsupported ?? sync.tooOld;
}

/** Lets a handler that prepares or signs answer only while something may be signed. */
export const guard =
  (parts: GuardedBy) =>
  <I, O>(handle: (input: I) => O) =>
  (input: I): O | Result<never> => {
    const error = barrier(parts);
    return error ? fail(error) : handle(input);
  };
