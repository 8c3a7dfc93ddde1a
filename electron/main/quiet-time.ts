import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { Forward } from "./calls.ts";

/** While nothing may be said, it is looked again this often (ms). */
export const QUIET_WAIT_MS = 10 * 60_000;

/** Calls back after some ms; answers the way to call it off. */
export type After = (ms: number, callback: () => void) => () => void;

export const timer: After = (ms, callback) => {
  const set = setTimeout(callback, ms);
  return () => clearTimeout(set);
};

/**
 * The one rule of all messages on the desktop: none in the quiet hours of the policy, when nobody is to be disturbed. Where no policy
 * is known, nothing is quiet.
 */
export async function isQuietTime(ask: Forward): Promise<boolean> {
  const answer = (await ask("warnings.get", { limit: 1 })) as Result<unknown>;
  return answer.ok && CHANNELS["warnings.get"].output.parse(answer.value).quiet;
}

/** Says something at once, or once when the quiet hours have ended. */
export async function sayAfterQuiet(ask: Forward, after: After, say: () => void): Promise<void> {
  if (await isQuietTime(ask)) after(QUIET_WAIT_MS, () => void sayAfterQuiet(ask, after, say));
  else say();
}
