import type { SignedAct } from "../../shared/domain/outbox.ts";
import type { SignedActState, SignedItem } from "../../shared/domain/signed-item.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";

/** What can happen to a signed act of no case. */
export type SignedEvent<Outcome> =
  /** A peer took the bytes, or lost sight of the block that held them. Hints. */
  | { type: "broadcast"; at: Millis }
  | { type: "inBlock"; block: Hash; height: number }
  | { type: "retracted"; block: Hash; at: Millis }
  /** The pool turns the signer away at a proved head. The chain can change its mind. */
  | { type: "poolRefused"; reason: AppError }
  /** Its effect is in a finalized, proved state. */
  | { type: "effectSeen"; block: Hash; height: number; outcome: Outcome }
  /** A finalized block holds the bytes, and what they asked for failed. */
  | { type: "failed"; reason: AppError; block: Hash; height: number }
  /** The state is proved at this finalized height, and the bytes are not used. */
  | { type: "heightReached"; height: number }
  /** Something else used the nonce. */
  | { type: "nonceTaken" }
  | { type: "runtimeSeen"; specVersion: number; transactionVersion: number }
  /** The signer took note. */
  | { type: "dropped" };

/** Whether the chain could still take the bytes. */
export function mayStillEnter({ status }: Pick<SignedItem<unknown, unknown>, "status">): boolean {
  switch (status.state) {
    case "signed":
    case "broadcast":
    case "inBlock":
      return true;
    case "refused":
      return status.block === undefined;
    case "done":
    case "expired":
    case "dropped":
      return false;
  }
}

/** The bytes of these items that may still enter: their nonces are taken. */
export const stillEntering = (items: {
  list(): readonly SignedItem<unknown, unknown>[];
}): SignedAct[] => items.list().flatMap((item) => (mayStillEnter(item) ? [item.signed] : []));

/**
 * The state machine of an act of no case. Pure; answers the very same item when the event changes nothing. done and dropped
 * are absorbing; refused in a block and expired can only be dropped; everything else moves as the events say.
 */
export function step<A, O>(
  item: SignedItem<A, O>,
  event: SignedEvent<O>,
  now: Millis,
): SignedItem<A, O> {
  const status = next(item, event);
  return status === item.status ? item : { ...item, status, updatedAt: now };
}

function next<A, O>(item: SignedItem<A, O>, event: SignedEvent<O>): SignedActState<O> {
  const { status, signed } = item;
  const { state } = status;
  if (event.type === "dropped")
    return state === "expired" || (state === "refused" && !mayStillEnter(item))
      ? { state: "dropped" }
      : status;
  if (!mayStillEnter(item)) return status;
  switch (event.type) {
    case "broadcast":
      return state === "signed" || state === "refused"
        ? { state: "broadcast", at: event.at }
        : status;
    case "inBlock": {
      const { block, height } = event;
      return state === "inBlock" && status.block === block
        ? status
        : { state: "inBlock", block, height };
    }
    case "retracted":
      return state === "inBlock" && status.block === event.block
        ? { state: "broadcast", at: event.at }
        : status;
    case "poolRefused":
      return state === "signed" || state === "broadcast"
        ? { state: "refused", reason: event.reason, block: undefined, height: undefined }
        : status;
    case "effectSeen": {
      const { block, height, outcome } = event;
      return { state: "done", block, height, outcome };
    }
    case "failed":
      return { state: "refused", reason: event.reason, block: event.block, height: event.height };
    case "heightReached":
      return event.height > signed.validUntil ? { state: "expired", reason: "mortality" } : status;
    case "nonceTaken":
      return { state: "expired", reason: "nonce" };
    case "runtimeSeen":
      return event.specVersion !== signed.specVersion ||
        event.transactionVersion !== signed.transactionVersion
        ? { state: "expired", reason: "runtime" }
        : status;
  }
}
