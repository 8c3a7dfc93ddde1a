import type { SignedAct } from "../../shared/domain/outbox.ts";
import type { AccountId } from "../../shared/domain/units.ts";

/**
 * Most items that are handed to the pool and not yet final. smoldot holds 64 transactions of a chain and turns the rest
 * away, and it validates each anew as blocks come; half of it leaves room for bytes that an earlier session handed over.
 */
export const IN_FLIGHT = 32;

interface Sendable {
  readonly signed: SignedAct | undefined;
}

/**
 * The items that may be in flight now: the signers take turns, each with its lowest nonces first. The others wait, and
 * move up as these become final; so one signer's items behind a gap cannot keep another's back. Pure.
 */
export function sendWindow<Item extends Sendable>(items: readonly Item[], limit: number): Item[] {
  const queues = new Map<AccountId, Item[]>();
  for (const item of items) {
    if (item.signed === undefined) continue;
    const queue = queues.get(item.signed.signer);
    if (queue) queue.push(item);
    else queues.set(item.signed.signer, [item]);
  }
  for (const queue of queues.values()) queue.sort((a, b) => nonceOf(a) - nonceOf(b));
  const chosen: Item[] = [];
  for (let rank = 0; chosen.length < limit; rank += 1) {
    const next = [...queues.values()].flatMap((queue) => queue[rank] ?? []);
    if (next.length === 0) break;
    chosen.push(...next.slice(0, limit - chosen.length));
  }
  return chosen;
}

const nonceOf = ({ signed }: Sendable): number => signed?.nonce ?? 0;
