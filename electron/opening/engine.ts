import type { OpeningAct, OpeningItem, OpeningOutcome } from "../../shared/domain/opening.ts";
import type { AppError } from "../../shared/errors.ts";
import type { BlockRef } from "../light-node/types.ts";
import type { ChainError } from "../outbox/chain-error.ts";
import {
  SignedEngine,
  type SignedEngineOptions,
  type SignedItems,
} from "../outbox/signed-engine.ts";
import type { DerivedStore } from "../store/derived-store.ts";

/** The durable items. */
export type OpeningItems = SignedItems<OpeningAct, OpeningOutcome>;
export type OpeningJournal = Pick<DerivedStore, "findAct">;

interface Options extends SignedEngineOptions<OpeningAct, OpeningOutcome> {
  /** What a refusal by the chain means to the user. */
  readonly explain: (refusal: ChainError, item: OpeningItem) => AppError;
}

/** Drives the acts that open cases: only the proved journal says that the cases are there. */
export class OpeningEngine extends SignedEngine<OpeningAct, OpeningOutcome, OpeningJournal> {
  readonly #explain: Options["explain"];

  constructor(options: Options) {
    super(options);
    this.#explain = options.explain;
  }

  protected override async settle(
    item: OpeningItem,
    head: BlockRef,
    journal: OpeningJournal,
  ): Promise<void> {
    const { id, act } = item;
    const found = journal.findAct(act.act);
    if (found !== undefined) {
      const { block, height } = found;
      this.apply(id, { type: "effectSeen", block, height, outcome: { type: "Recorded" } });
      return;
    }
    const own = await this.ownBlock(item, head);
    if (own === "later") return;
    if (own?.error) {
      const reason = this.#explain(own.error, item);
      this.apply(id, { type: "failed", reason, block: own.hash, height: own.height });
    } else if (own === undefined) this.apply(id, { type: "nonceTaken" });
  }
}
