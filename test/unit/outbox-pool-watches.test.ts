import fc from "fast-check";
import { expect, it } from "vitest";
import type { LightNode, NodeStatus } from "../../electron/light-node/types.ts";
import type { SubmitHint } from "../../electron/outbox/outbox-chain.ts";
import { PoolWatches } from "../../electron/outbox/pool-watches.ts";

type Callback = (error: Error | null, value: unknown) => void;
interface Watcher {
  open: boolean;
  callback: Callback | undefined;
}

/**
 * smoldot's pool of transactions, with the fault that it has (`update_status`): it goes over as many watchers as there were
 * at the beginning while it takes those out that have gone.
 */
class FaultyPool {
  readonly #held = new Map<string, Watcher[]>();
  #subscriptions = new Map<string, { bytes: string; watcher: Watcher }>();
  #onChange: (status: NodeStatus) => void = () => {};
  #count = 0;

  readonly node = {
    onChange: (listener: (status: NodeStatus) => void) => {
      this.#onChange = listener;
      return () => {};
    },
    rpc: async (_method: string, [bytes]: unknown[]) => {
      if (!this.#held.has(bytes as string)) this.#held.set(bytes as string, []);
    },
    provider: {
      isConnected: true,
      subscribe: async (_type: string, _method: string, [bytes]: string[], callback: Callback) => {
        const watcher = { open: true, callback };
        const id = `s${this.#count++}`;
        const held = this.#held.get(bytes as string);
        if (held) held.push(watcher);
        else this.#held.set(bytes as string, [watcher]);
        this.#subscriptions.set(id, { bytes: bytes as string, watcher });
        return id;
      },
      unsubscribe: async (_type: string, _method: string, id: string) => {
        const found = this.#subscriptions.get(id);
        if (found) found.watcher.open = false;
        this.#subscriptions.delete(id);
      },
    },
  } as unknown as LightNode;

  holds = (bytes: string) => this.#held.has(`0x${bytes}`);

  tell(bytes: string, value: unknown): void {
    const watchers = this.#held.get(`0x${bytes}`) ?? [];
    const before = watchers.length;
    for (let n = 0; n < before; n += 1) {
      if (n >= watchers.length) throw new Error(`swap_remove index (is ${n})`);
      const last = watchers.pop() as Watcher;
      const watcher = watchers[n] ?? last;
      if (n < watchers.length) watchers[n] = last;
      if (!watcher.open) continue;
      watchers.push(watcher);
      watcher.callback?.(null, value);
    }
  }

  /** The pool's last word on these bytes: it forgets them. */
  end(bytes: string, value: unknown): void {
    this.tell(bytes, value);
    this.#held.delete(`0x${bytes}`);
  }

  /** The provider loses its subscriptions, though smoldot goes on; it closes the stale ones when it is connected again. */
  cut(): void {
    for (const { watcher } of this.#subscriptions.values()) {
      watcher.callback?.(new Error("disconnected"), undefined);
      watcher.callback = undefined;
      watcher.open = false;
    }
    this.#subscriptions.clear();
  }

  /** smoldot begins anew. */
  restart(): void {
    this.cut();
    this.#held.clear();
    for (const state of ["failed", "starting", "following"] as const)
      this.#onChange({ state, peers: 0 });
  }
}

const BYTES = ["aa", "bb"] as const;

it("never makes smoldot's pool panic, and hands lost bytes over again", async () => {
  const bytes = fc.constantFrom(...BYTES);
  const command = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant("submit" as const), bytes }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("stop" as const), bytes }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant("tell" as const), bytes }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("end" as const),
        bytes,
        value: fc.constantFrom("dropped", "invalid", { finalized: "0x00" }),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ do: "cut" as const }) },
    { weight: 1, arbitrary: fc.constant({ do: "restart" as const }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40, size: "max" }), async (commands) => {
      const pool = new FaultyPool();
      const watches = new PoolWatches(pool.node);
      const stops = new Map<string, () => void>();
      const submit = (one: string, listener: (hint: SubmitHint) => void = () => {}) => {
        stops.get(one)?.();
        stops.set(one, watches.submit(one, listener));
      };
      for (const one of commands) {
        if (one.do === "submit") submit(one.bytes);
        else if (one.do === "stop") stops.get(one.bytes)?.();
        else if (one.do === "tell") pool.tell(one.bytes, { broadcast: [] });
        else if (one.do === "end") pool.end(one.bytes, one.value);
        else pool[one.do]();
        await settled();
      }
      for (const one of BYTES) {
        submit(one);
        await settled();
        expect(pool.holds(one)).toBe(true);
        pool.tell(one, { broadcast: [] });
      }
    }),
    { numRuns: 500 },
  );
});

it("tells the newest listener what the pool says, and of its last words only those that lose the bytes", async () => {
  const pool = new FaultyPool();
  const watches = new PoolWatches(pool.node);
  const heard: string[] = [];
  const stop = watches.submit("aa", ({ type }) => heard.push(`old ${type}`));
  await settled();
  pool.tell("aa", { broadcast: ["peer"] });
  stop();
  watches.submit("aa", ({ type }) => heard.push(`new ${type}`));
  pool.tell("aa", { broadcast: ["peer"] });
  pool.end("aa", { finalized: "0x00" });
  await settled();
  expect(heard).toEqual(["old broadcast", "new broadcast"]);
  watches.submit("aa", ({ type }) => heard.push(type));
  await settled();
  pool.end("aa", "dropped");
  await settled();
  expect(heard.at(-1)).toBe("lost");
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
