import { fail, type Result } from "../../shared/errors.ts";
import { CHANNELS, isChannel } from "../../shared/ipc/contract.ts";
import { issuesOf } from "../ipc/issues.ts";
import { isAppUrl } from "../security/origin.ts";

/** What is known of who sent a message. */
export interface Sender {
  /** URL of the frame; undefined when the frame is gone. */
  url: string | undefined;
  /** Whether it is the top frame of this console's own window. */
  ownMainFrame: boolean;
}

export type Forward = (channel: keyof typeof CHANNELS, input: unknown) => Promise<unknown>;

/**
 * Answers one request of the window: checks who asks, parses what is asked, and forwards it. Throws when the sender is
 * not our page: that is no message of ours, and it gets no answer to learn from.
 */
export async function answerCall(
  sender: Sender,
  channel: unknown,
  input: unknown,
  forward: Forward,
): Promise<unknown> {
  if (!sender.ownMainFrame || !sender.url || !isAppUrl(sender.url)) throw new Error("refused");
  if (typeof channel !== "string" || !isChannel(channel)) return unknownChannel(channel);
  const parsed = parse(channel, input);
  if (parsed === undefined)
    return fail({ kind: "MalformedRequest", channel, issues: ["request: invalid_type"] });
  if (parsed.success) return forward(channel, parsed.data);
  return fail({ kind: "MalformedRequest", channel, issues: issuesOf(parsed.error) });
}

/**
 * Undefined when the schema itself stumbles: it compares the length of whatever has one, and a length may be an object that
 * can be turned into no number.
 */
function parse(channel: keyof typeof CHANNELS, input: unknown) {
  try {
    return CHANNELS[channel].input.safeParse(input);
  } catch {
    return undefined;
  }
}

/** What is no text may not even have one: an object can come with a `toString` that is none. */
const unknownChannel = (channel: unknown): Result<never> =>
  fail({
    kind: "UnknownChannel",
    channel: typeof channel === "string" ? channel.slice(0, 64) : "?",
  });
