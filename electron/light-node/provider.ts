import { ScProvider } from "@polkadot/api";

type OnMessage = (message: string) => void;

/** The provider, and what the node must tell it. */
export interface NodeProvider {
  readonly provider: ScProvider;
  /** Makes the provider ready for use; it becomes connected when the chain is. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** A session is up: requests go out by `send` from now on. */
  attach(send: OnMessage): void;
  /** A message of the session that was not for the node itself. */
  receive(message: string): void;
  /** The session is gone: whatever waits is answered with an error. */
  detach(): void;
}

/** How the node is, as `system_health` says it. */
export type Health = () => { isSyncing: boolean; peers: number };

/**
 * `ScProvider` of @polkadot/api over our smoldot. It expects an object of the shape of `@substrate/connect`; ours gives it
 * a chain that shares the node's own, and outlives it: while there is none, `system_health` says that we are syncing, by
 * which `ScProvider` knows that it is disconnected, and subscribes again later.
 */
export function createNodeProvider(health: Health): NodeProvider {
  const chains = new Set<LastingChain>();
  let current: OnMessage | undefined;
  let count = 0;
  const client = {
    addChain: async (_spec: string, onMessage: OnMessage) => {
      const chain = new LastingChain(`provider${count++}:`, health, onMessage);
      chains.add(chain);
      if (current) chain.attach(current);
      return {
        sendJsonRpc: (message: string) => chain.send(message),
        remove() {
          chains.delete(chain);
          chain.detach();
        },
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
    attach(send) {
      current = send;
      for (const chain of chains) chain.attach(send);
    },
    receive(message) {
      for (const chain of chains) chain.receive(message);
    },
    detach() {
      current = undefined;
      for (const chain of chains) chain.detach();
    },
  };
}

/** How long a request waits for its refusal while there is no session (ms). */
const DOWN_MS = 1_000;

interface Message {
  id?: string | number;
  method?: string;
}

/** A chain pipe that stays when the one below it comes and goes. Its requests are told from others by a prefix of the id. */
class LastingChain {
  readonly #prefix: string;
  readonly #health: Health;
  readonly #onMessage: OnMessage;
  readonly #unanswered = new Set<string>();
  #below: OnMessage | undefined;
  /** `ScProvider` has not yet heard that the pipe was down. */
  #mustReport = false;

  constructor(prefix: string, health: Health, onMessage: OnMessage) {
    this.#prefix = prefix;
    this.#health = health;
    this.#onMessage = onMessage;
  }

  attach(below: OnMessage): void {
    this.#below = below;
  }

  detach(): void {
    this.#below = undefined;
    this.#mustReport = true;
    for (const id of this.#unanswered) this.#fail(id);
    this.#unanswered.clear();
  }

  send(message: string): void {
    const request = JSON.parse(message) as Message;
    if (request.method === "system_health") {
      // Answered here: smoldot does not answer it without a peer, nor anything that comes after it.
      const { isSyncing, peers } = this.#health();
      const down = this.#mustReport || !this.#below;
      this.#mustReport = false;
      const result = { isSyncing: down || isSyncing, peers, shouldHavePeers: true };
      this.#answer({ id: request.id, result });
      return;
    }
    const id = this.#prefix + JSON.stringify(request.id);
    if (this.#below) {
      this.#unanswered.add(id);
      this.#below(JSON.stringify({ ...request, id }));
    } else {
      // Not at once: `ScProvider` asks again as soon as it has the answer.
      setTimeout(() => this.#fail(id), DOWN_MS).unref();
    }
  }

  receive(message: string): void {
    const answer = JSON.parse(message) as Message;
    if (answer.id === undefined) this.#onMessage(message);
    else if (typeof answer.id === "string" && this.#unanswered.delete(answer.id))
      this.#onMessage(JSON.stringify({ ...answer, id: this.#ownId(answer.id) }));
  }

  #ownId(id: string): unknown {
    return JSON.parse(id.slice(this.#prefix.length));
  }

  #fail(id: string): void {
    const error = { code: -32000, message: "the light node is not connected" };
    this.#answer({ id: this.#ownId(id), error });
  }

  /** Later, as a real pipe would: the caller may not expect an answer before `send` returns. */
  #answer(answer: object): void {
    setImmediate(() => this.#onMessage(JSON.stringify({ jsonrpc: "2.0", ...answer })));
  }
}
