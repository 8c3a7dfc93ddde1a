import type { ClockReading } from "../../shared/domain/clock.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import type { KeyService } from "../keys/key-service.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import type { TextCache } from "../outbox/chain-context.ts";
import type { OutboxService } from "../outbox/outbox-service.ts";
import { EVENTS_KEY } from "../outbox/storage-keys.ts";
import { closingOf } from "./closing.ts";
import { CouncilDesk, type CouncilDeskOptions } from "./desk.ts";
import { CouncilEngine, type CouncilItems } from "./engine.ts";
import { KeptCouncil, type ReadCouncil } from "./kept-council.ts";
import { type KnownProposals, readCouncil } from "./read-council.ts";

export interface CouncilServiceOptions {
  readonly node: Pick<LightNode, "storage">;
  readonly keys: KeyService;
  /** The durable items; written to by nobody else. */
  readonly items: CouncilItems;
  /** For what can be read again. */
  readonly cache: TextCache;
  readonly policies: () => readonly DatedPolicy[];
  /** Organisations and operators as the journals tell. */
  readonly store: CouncilDeskOptions["store"];
  readonly signing: OutboxService["signing"];
  readonly genesis: () => Hash | undefined;
  readonly now: () => Millis;
  readonly clock: () => ClockReading | undefined;
  /** Called after motions, votes or own acts changed. */
  readonly onChange: () => void;
  readonly log: (message: string) => void;
}

/** Motions, votes, and this console's acts in the council, wired together. */
export interface CouncilService {
  readonly desk: CouncilDesk;
  council(): ReadCouncil | undefined;
  /** Call for every proved head, after the outbox has refreshed the chain's context at it. */
  proved(
    head: BlockRef & { readonly at: Millis; readonly policies: readonly DatedPolicy[] },
  ): Promise<void>;
  /** Call when the light node's state changed. */
  nodeChanged(): void;
  /** Sends nothing more; answers when nothing is being written. */
  stop(): Promise<void>;
}

export function createCouncilService(options: CouncilServiceOptions): CouncilService {
  const { node, items, signing, log, now, clock } = options;
  const kept = new KeptCouncil(options.cache);
  const known: KnownProposals = new Map();
  const logged = (error: AppError) => log(`council: ${JSON.stringify(error)}`);

  const engine = new CouncilEngine({
    items,
    chain: {
      ...signing.chain,
      async closing(motion, at) {
        const values = await node.storage([EVENTS_KEY], at.hash);
        if (!values.ok) return values;
        const current = signing.context.current();
        if (!current.ok) return current;
        return closingOf(current.value.runtime, values.value.get(EVENTS_KEY), motion);
      },
    },
    barred: ({ signed }) => signing.barred(signed.signer),
    now,
    onChange: options.onChange,
    onError: logged,
  });

  return {
    desk: new CouncilDesk({
      ...options,
      context: signing.context,
      engine,
      facts: { now, clock },
      council: () => kept.get(),
      nextNonce: signing.nextNonce,
    }),
    council: () => kept.get(),
    async proved(head) {
      const read = await readCouncil(node, head.hash, known);
      if (!read.ok) return logged(read.error);
      const { height, hash: block, at, policies } = head;
      const put = await kept.put({ ...read.value, height, block, at });
      if (!put.ok) logged(put.error);
      else if (put.value) options.onChange();
      await engine.proved(head, { council: read.value, policies });
    },
    nodeChanged: () => void engine.kick(),
    async stop() {
      engine.stop();
      await engine.exclusive(async () => {});
    },
  };
}
