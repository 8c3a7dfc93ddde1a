import type { OutboxItem, OutboxState, SignedAct } from "../../shared/domain/outbox.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";

/** What can happen to an outbox item. */
export type OutboxEvent =
  /** The operator signed the draft; the bytes never change afterwards. */
  | { type: "signed"; signed: SignedAct }
  /** A peer took the bytes. A hint: peers forget. */
  | { type: "broadcast"; at: Millis }
  /** The pool turns the signer away: no active operator at a proved head. The chain can change its mind. */
  | { type: "poolRefused"; reason: AppError }
  /** Seen in a block that is not final. A hint. */
  | { type: "inBlock"; block: Hash; height: number }
  /** That block left the best chain, or it became final and does not hold the act after all. */
  | { type: "retracted"; block: Hash; at: Millis }
  /** The act's own entry is in a finalized, proved journal. */
  | { type: "entrySeen"; block: Hash; height: number; org: number; seq: number }
  /** A finalized block holds the bytes, executed with this error. */
  | { type: "dispatchFailed"; reason: AppError; block: Hash; height: number }
  /** The journal is proved at this finalized height and does not hold the act. */
  | { type: "heightReached"; height: number }
  /** The signer's finalized nonce, at a height where the proved journal does not hold the act. */
  | { type: "nonceMoved"; nonce: number }
  /** The finalized runtime's versions, at a height where the proved journal does not hold the act. */
  | { type: "runtimeSeen"; specVersion: number; transactionVersion: number }
  /** The operator signs the act again, as item `by`. */
  | { type: "resigned"; by: string }
  /** The operator gives the item up. */
  | { type: "dropped" };

/** Whether signed bytes of this item exist that the chain could still take. */
export function mayStillEnter(item: OutboxItem): boolean {
  const { status } = item;
  switch (status.state) {
    case "signed":
    case "broadcast":
    case "inBlock":
      return true;
    case "refused":
      return status.block === undefined;
    case "draft":
    case "finalized":
    case "expired":
    case "superseded":
      return false;
  }
}

/** Why an item cannot be touched: its signed bytes may still reach the chain. */
export const pendingError = ({ status, signed }: OutboxItem): AppError => ({
  kind: "ItemPending",
  state: status.state,
  validUntil: signed?.validUntil ?? 0,
});

/** Whether the operator may give the item up: nothing of it can reach the chain any more, or ever could. */
export function mayBeDropped(item: OutboxItem): boolean {
  const { state } = item.status;
  return state === "draft" || mayBeResigned(item);
}

/** Whether the act may be signed again as a new item: the old bytes cannot enter, so it cannot be recorded twice. */
export function mayBeResigned(item: OutboxItem): boolean {
  const { state } = item.status;
  return (state === "expired" || state === "refused") && !mayStillEnter(item);
}

/**
 * The outbox state machine. Pure. Answers the very same item when the event changes nothing.
 *
 * | event          | from                                    | to                              |
 * |----------------|-----------------------------------------|---------------------------------|
 * | signed         | draft                                   | signed                          |
 * | broadcast      | signed, refused by the pool             | broadcast                       |
 * | poolRefused    | signed, broadcast                       | refused, no block               |
 * | inBlock        | signed, broadcast, inBlock, pool-refused | inBlock                        |
 * | retracted      | inBlock, that block                     | broadcast                       |
 * | entrySeen      | all but finalized and superseded        | finalized                       |
 * | dispatchFailed | all that may still enter                | refused, with block             |
 * | heightReached  | all that may still enter, height > validUntil | expired: mortality        |
 * | nonceMoved     | all that may still enter, nonce > its own | expired: nonce                |
 * | runtimeSeen    | all that may still enter, other version | expired: runtime                |
 * | resigned       | expired, refused with block             | superseded by the new item      |
 * | dropped        | draft, expired, refused with block      | superseded by nothing           |
 *
 * finalized and superseded are absorbing. Everything else changes nothing.
 */
export function step(item: OutboxItem, event: OutboxEvent, now: Millis): OutboxItem {
  const status = next(item, event);
  if (event.type === "signed" && status.state === "signed" && item.status.state === "draft") {
    return { ...item, signed: event.signed, status, updatedAt: now };
  }
  return status === item.status ? item : { ...item, status, updatedAt: now };
}

function next(item: OutboxItem, event: OutboxEvent): OutboxState {
  const { status, signed } = item;
  const { state } = status;
  if (state === "finalized" || state === "superseded") return status;
  switch (event.type) {
    case "signed":
      return state === "draft" ? { state: "signed" } : status;
    case "entrySeen": {
      const { block, height, org, seq } = event;
      return { state: "finalized", block, height, org, seq };
    }
    case "resigned":
      return mayBeResigned(item) ? { state: "superseded", by: event.by } : status;
    case "dropped":
      return mayBeDropped(item) ? { state: "superseded", by: undefined } : status;
    default:
      return signed !== undefined && mayStillEnter(item)
        ? nextOnTheWay(status, signed, event)
        : status;
  }
}

/** The events of the network, for an item whose bytes may still enter. */
function nextOnTheWay(
  status: OutboxState,
  signed: SignedAct,
  event: Exclude<OutboxEvent, { type: "signed" | "entrySeen" | "resigned" | "dropped" }>,
): OutboxState {
  const { state } = status;
  switch (event.type) {
    case "broadcast":
      return state === "signed" || state === "refused"
        ? { state: "broadcast", at: event.at }
        : status;
    case "poolRefused":
      return state === "signed" || state === "broadcast"
        ? { state: "refused", reason: event.reason, block: undefined, height: undefined }
        : status;
    case "inBlock":
      return state === "inBlock" && status.block === event.block
        ? status
        : { state: "inBlock", block: event.block, height: event.height };
    case "retracted":
      return state === "inBlock" && status.block === event.block
        ? { state: "broadcast", at: event.at }
        : status;
    case "dispatchFailed":
      return { state: "refused", reason: event.reason, block: event.block, height: event.height };
    case "heightReached":
      return event.height > signed.validUntil ? { state: "expired", reason: "mortality" } : status;
    case "nonceMoved":
      return event.nonce > signed.nonce ? { state: "expired", reason: "nonce" } : status;
    case "runtimeSeen":
      return event.specVersion !== signed.specVersion ||
        event.transactionVersion !== signed.transactionVersion
        ? { state: "expired", reason: "runtime" }
        : status;
  }
}
