import type { Result } from "../../shared/errors.ts";
import { CHANNELS, type Input, type Output } from "../../shared/ipc/contract.ts";
import type { Forward } from "./calls.ts";

/** What the main process itself asks, for messages on the desktop. */
type Asked = "asOf.get" | "warnings.get" | "status.get" | "inbox.get" | "clocks.get";

/** The answer as the contract has it; undefined when there is none now. */
export async function answer<C extends Asked>(
  ask: Forward,
  channel: C,
  input: Input<C>,
): Promise<Output<C> | undefined> {
  const result = (await ask(channel, input)) as Result<unknown>;
  return result.ok ? (CHANNELS[channel].output.parse(result.value) as Output<C>) : undefined;
}
