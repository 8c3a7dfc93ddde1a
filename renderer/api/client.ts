import type { Result } from "../../shared/errors.ts";
import {
  type ChannelName,
  type Input,
  type Output,
  pushSchema,
} from "../../shared/ipc/contract.ts";
import { call, parseAnswer } from "./call.ts";
import { createQueryCache } from "./query-cache.ts";
import { topicsAfter } from "./topics.ts";

/** The answers that all views share. */
export const cache = createQueryCache(call);

/** Starts to listen to pushes; returns the way to stop. */
export function listenToPushes(): () => void {
  return window.bridge.onPush((raw) => {
    const push = pushSchema.safeParse(raw);
    if (push.success) cache.invalidate(push.data.changed);
  });
}

/** Asks the service to do something, and then looks again at what that changed. */
export async function send<C extends ChannelName>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>>> {
  const answer = await call(channel, input);
  cache.invalidate(topicsAfter(channel));
  return answer;
}

/** Lets the service verify a file that was dropped on the window. */
export async function dropFile(file: File): Promise<Result<Output<"audit.open">>> {
  const answer = parseAnswer("audit.open", await window.bridge.drop(file));
  cache.invalidate(topicsAfter("audit.open"));
  return answer;
}
