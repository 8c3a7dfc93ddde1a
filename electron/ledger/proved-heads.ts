import type { AppError } from "../../shared/errors.ts";
import type { Cursor, DerivedStore } from "../store/derived-store.ts";
import type { LedgerOptions } from "./ledger.ts";
import { checkRuntime } from "./runtime-check.ts";
import { storedBlock } from "./services/sync.ts";
import type { ChainView } from "./sync/chain-view.ts";

export interface ProvedHeadsOptions
  extends Pick<LedgerOptions, "node" | "clock" | "changed" | "log"> {
  readonly derived: DerivedStore;
  /** Called at once for every proved head. */
  readonly onProved: () => void;
  /** What has to be done at a proved head, one after another and never for two heads at a time. */
  readonly followers: readonly ((head: ChainView) => Promise<void>)[];
}

/** The blocks at which the store is proved to hold all journals, and what follows from each. */
export class ProvedHeads {
  readonly #options: ProvedHeadsOptions;
  #newest: Cursor | undefined;
  #unsupported: AppError | undefined;
  #following: Promise<void> = Promise.resolve();
  /** The head that is followed next; older ones that it overtook are left out. */
  #waiting: ChainView | undefined;
  /** The version of the policy at the newest proved block. */
  #inForce: number | undefined;

  constructor(options: ProvedHeadsOptions) {
    this.#options = options;
    this.#newest = storedBlock(options.derived);
  }

  /** The newest proved block, of an earlier run too. */
  get newest(): Cursor | undefined {
    return this.#newest;
  }

  /** `UnsupportedRuntime`, when the chain runs something that this console cannot sign for. */
  get unsupported(): AppError | undefined {
    return this.#unsupported;
  }

  /** The store was proved at this block. */
  add(view: ChainView): void {
    const { derived, clock, changed, onProved } = this.#options;
    this.#newest = { block: view.hash, height: view.height, at: view.at };
    clock.timed(view.hash, view.at);
    changed("status");
    const inForce = derived.policyInForce(view.at)?.version;
    if (inForce !== this.#inForce) changed("council");
    this.#inForce = inForce;
    onProved();
    const busy = this.#waiting !== undefined;
    this.#waiting = view;
    if (!busy) this.#following = this.#following.then(() => this.#follow());
  }

  /** Resolves when everything that followed is done. */
  settled(): Promise<void> {
    return this.#following;
  }

  async #follow(): Promise<void> {
    const { node, followers, log } = this.#options;
    const view = this.#waiting;
    this.#waiting = undefined;
    if (!view) return;
    try {
      const runtime = await checkRuntime(node);
      if (runtime.ok) this.#unsupported = runtime.value;
      for (const follow of followers) await follow(view);
    } catch (error) {
      log(
        `bug after block ${view.height}: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
  }
}
