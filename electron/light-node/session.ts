import { z } from "zod";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { parseHeader } from "./header.ts";
import { RpcClient } from "./rpc-client.ts";
import type { Smoldot } from "./smoldot/smoldot.ts";
import type { Header } from "./types.ts";

/** How often the peers are asked for (ms). */
const HEALTH_MS = 1_000;
/** A peer whose best block is this far ahead of ours means that we are still catching up. */
const SYNCING_BLOCKS = 5;

/** `system_health` is not used: without a peer smoldot does not answer it, nor anything that is asked after it. */
const peersSchema = z.array(z.object({ bestNumber: z.number().int().min(0) }));

export interface SessionEvents {
  onHealth(health: { peers: number; syncing: boolean }): void;
  onBest(header: Header): void;
  onFinalized(header: Header): void;
}

/** One life of the chain inside smoldot: from adding it to removing it. */
export interface Session {
  readonly rpc: RpcClient;
  /** Sends a message past `rpc`; its id must be a text, by which the answer goes to `onForeign`. */
  send(message: string): void;
  /** Known from the spec alone, without a peer. */
  readonly genesis: Hash;
  /** Subscribes to heads and asks for health until the session ends. Called once the genesis is accepted. */
  listen(events: SessionEvents): Promise<void>;
  end(reason: string): void;
}

/**
 * Adds the chain to smoldot.
 * @param onForeign messages that were not for the session's own `rpc`
 * @param onLost smoldot went away by itself; comes at most once, and not after `end`
 * @throws when smoldot does not take the spec or dies meanwhile
 */
export async function openSession(
  smoldot: Smoldot,
  spec: string,
  database: string | undefined,
  onForeign: (message: string) => void,
  onLost: (reason: string) => void,
): Promise<Session> {
  let timer: NodeJS.Timeout | undefined;
  const rpc = new RpcClient((message) => chain.send(message));
  const close = (reason: string) => {
    clearInterval(timer);
    rpc.close(reason);
  };
  const chain = await smoldot.addChain({
    spec,
    database,
    onMessage(message) {
      if (!rpc.receive(message)) onForeign(message);
    },
    onClosed(reason) {
      close(reason);
      onLost(reason);
    },
  });
  const genesis = z.string().parse(await rpc.call("chainSpec_v1_genesisHash"));
  return {
    rpc,
    send: (message) => chain.send(message),
    genesis: hash(genesis.slice(2)),
    async listen(events) {
      let best = 0;
      timer = setInterval(() => void askHealth(rpc, best, events), HEALTH_MS);
      await rpc.subscribe("chain_subscribeNewHeads", (head) => {
        const header = parseHeader(head);
        best = header.height;
        events.onBest(header);
      });
      await rpc.subscribe("chain_subscribeFinalizedHeads", (head) =>
        events.onFinalized(parseHeader(head)),
      );
    },
    end(reason) {
      close(reason);
      chain.remove();
    },
  };
}

async function askHealth(rpc: RpcClient, best: number, events: SessionEvents): Promise<void> {
  try {
    const peers = peersSchema.parse(await rpc.call("system_peers"));
    const syncing = peers.some(({ bestNumber }) => bestNumber > best + SYNCING_BLOCKS);
    events.onHealth({ peers: peers.length, syncing });
  } catch {
    // No answer is an answer too: the watchdog sees that no health comes.
  }
}
