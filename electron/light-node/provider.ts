import { ScProvider } from "@polkadot/api";
import type { SmoldotChain } from "./smoldot/smoldot.ts";

type OnMessage = (message: string) => void;
/** Adds the chain to the smoldot that runs now. */
export type AddChain = (onMessage: OnMessage, onClosed: () => void) => Promise<SmoldotChain>;

/** The provider, and the two moments of the node's life that it must hear of. */
export interface NodeProvider {
  readonly provider: ScProvider;
  /** Makes the provider ready for use; it becomes connected when the chain is. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** A session is up: requests go to this chain from now on. */
  attach(add: AddChain): void;
  /** The session is gone: whatever waits is answered with an error. */
  detach(): void;
}

/**
 * `ScProvider` of @polkadot/api over our smoldot. It expects an object of the shape of `@substrate/connect`; ours gives it
 * a chain that outlives smoldot's: while there is none, `system_health` says "syncing, no peers", by which `ScProvider`
 * knows that it is disconnected, and subscribes again later.
 */
export function createNodeProvider(): NodeProvider {
  const chains = new Set<LastingChain>();
  let add: AddChain | undefined;
  const client = {
    addChain: async (_spec: string, onMessage: OnMessage) => {
      const chain = new LastingChain(onMessage, (gone) => chains.delete(gone));
      chains.add(chain);
      if (add) chain.attach(add);
      return {
        sendJsonRpc: (message: string) => chain.send(message),
        remove: () => chain.remove(),
      };
    },
  };
  const connect = { WellKnownChain: {}, createScClient: () => client };
  const provider = new ScProvider(connect as never, "the chain of the light node");
  return {
    provider,
    open: async () => {
      if (!provider.isConnected) await provider.connect();
    },
    close: () => provider.disconnect(),
    attach(next) {
      add = next;
      for (const chain of chains) chain.attach(next);
    },
    detach() {
      add = undefined;
      for (const chain of chains) chain.detach();
    },
  };
}

interface Request {
  id?: string | number;
  method?: string;
}

/** A chain pipe that stays when the one below it comes and goes. */
class LastingChain {
  readonly #onMessage: OnMessage;
  readonly #onRemove: (chain: LastingChain) => void;
  readonly #unanswered = new Set<string | number>();
  #below: SmoldotChain | undefined;
  #generation = 0;
  /** `ScProvider` has not yet heard that the pipe was down. */
  #mustReport = false;

  constructor(onMessage: OnMessage, onRemove: (chain: LastingChain) => void) {
    this.#onMessage = onMessage;
    this.#onRemove = onRemove;
  }

  attach(add: AddChain): void {
    const generation = ++this.#generation;
    const current = () => generation === this.#generation;
    add(
      (message) => {
        if (!current()) return;
        const { id } = JSON.parse(message) as Request;
        if (id !== undefined) this.#unanswered.delete(id);
        this.#onMessage(message);
      },
      () => {
        if (current()) this.detach();
      },
    ).then(
      (chain) => {
        if (current()) this.#below = chain;
        else chain.remove();
      },
      () => undefined,
    );
  }

  detach(): void {
    this.#generation += 1;
    this.#below?.remove();
    this.#below = undefined;
    this.#mustReport = true;
    for (const id of this.#unanswered) this.#fail(id);
    this.#unanswered.clear();
  }

  send(message: string): void {
    const { id, method } = JSON.parse(message) as Request;
    if (method === "system_health" && (this.#mustReport || !this.#below)) {
      this.#mustReport = false;
      this.#answer({ id, result: { isSyncing: true, peers: 0, shouldHavePeers: true } });
    } else if (this.#below) {
      if (id !== undefined) this.#unanswered.add(id);
      this.#below.send(message);
    } else if (id !== undefined) this.#fail(id);
  }

  remove(): void {
    this.detach();
    this.#onRemove(this);
  }

  #fail(id: string | number): void {
    this.#answer({ id, error: { code: -32000, message: "the light node is not connected" } });
  }

  /** Later, as a real pipe would: the caller may not expect an answer before `send` returns. */
  #answer(answer: object): void {
    setImmediate(() => this.#onMessage(JSON.stringify({ jsonrpc: "2.0", ...answer })));
  }
}
