import { basename } from "node:path";
import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type {
  Comparing,
  EvidenceWish,
  Making,
  PageWish,
  ProofView,
  SnapshotWish,
} from "../../shared/ipc/proof-schemas.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import type { Binding } from "../evidence/hand-over.ts";
import type { CaseChoice } from "../snapshot/case-choice.ts";
import { compareNodes } from "../snapshot/compare-nodes.ts";
import type { PinnedChain } from "../snapshot/pinned-chain.ts";
import { openNodeRpc } from "../snapshot/rpc.ts";
import { untilAborted } from "./asked-node.ts";
import { comparedView } from "./compare-view.ts";
import { Job } from "./job.ts";
import { makeProof, type ProofWish } from "./make-proof.ts";
import type { NodeList } from "./node-list.ts";
import { ownEvidence } from "./own-evidence.ts";

export interface ProofDeskOptions {
  readonly nodes: NodeList;
  readonly evidence: Pick<Evidence, "open" | "read">;
  /** The chain that everything is held against. */
  readonly pinned: () => Promise<Result<PinnedChain>>;
  /** False while the operator keeps the network off. */
  readonly mayAsk: () => boolean;
  /** The entry with a commitment in a case's proved journal. */
  readonly entryOf: (id: CaseId, commitment: Hash) => Entry | undefined;
  /** The organisation of a case and all above it; undefined when the case is not known. */
  readonly lineOf: (id: CaseId) => readonly OrgId[] | undefined;
  /** The empty page of an evidence package. */
  readonly page: () => Promise<string>;
  readonly now: () => Millis;
  readonly changed: () => void;
  readonly log: (message: string) => void;
}

const BUG = { kind: "Unknown", issue: "proof" } as const satisfies AppError;

/**
 * Makes proofs of what a node tells, and compares nodes. Both begin and answer at once; the view tells how far they are. They run in
 * the service beside everything else, which gets its turn in between.
 */
export class ProofDesk {
  readonly #options: ProofDeskOptions;
  readonly #making: Job<Making>;
  readonly #comparing: Job<Comparing>;

  constructor(options: ProofDeskOptions) {
    this.#options = options;
    const { changed, log } = options;
    this.#making = new Job<Making>({
      ...{ none: { state: "none" }, changed, log },
      broken: (last) =>
        last.state === "working" ? { ...last, state: "failed", error: BUG } : last,
    });
    this.#comparing = new Job<Comparing>({
      ...{ none: { state: "none" }, changed, log },
      broken: () => ({ state: "failed", error: BUG }),
    });
  }

  get view(): ProofView {
    const { view: making } = this.#making;
    return { nodes: this.#options.nodes.list(), making, comparing: this.#comparing.view };
  }

  /** Errors: ProofBusy, NetworkOff, NotFound (the node), of the evidence. */
  snapshot({ node, orgs, cases, evidence }: SnapshotWish, target: string): Result<ProofView> {
    const choice: CaseChoice =
      cases.show === "all"
        ? {}
        : cases.show === "only"
          ? { only: cases.ids }
          : { withhold: cases.ids };
    return this.#make({ node, orgs, cases: choice, target }, evidence, undefined);
  }

  /** Of the case's organisation and those above it, whose blackouts hold for it. Errors: as `snapshot`, NotFound (the case). */
  page({ node, case: id, evidence }: PageWish, target: string): Result<ProofView> {
    const orgs = this.#options.lineOf(id);
    if (orgs === undefined) return fail({ kind: "NotFound", what: "case" });
    return this.#make({ node, orgs, cases: { only: [id] }, target }, evidence, id);
  }

  /** Compares all nodes that are known. Errors: NetworkOff. */
  compare(): Result<ProofView> {
    const { nodes, mayAsk, now, pinned } = this.#options;
    if (!mayAsk()) return fail({ kind: "NetworkOff" });
    const urls = nodes.list().map(({ url }) => url);
    this.#comparing.begin({ state: "asking", nodes: urls.length }, async ({ signal }) => {
      const chain = await pinned();
      if (!chain.ok) return { state: "failed", error: chain.error };
      const asked = urls.map((name) => ({ name, rpc: untilAborted(openNodeRpc(name), signal) }));
      return comparedView(await compareNodes(asked, chain.value), now());
    });
    return ok(this.view);
  }

  /** Gives up what is under way, or forgets how it ended. */
  cancel(what: "making" | "comparing"): ProofView {
    (what === "making" ? this.#making : this.#comparing).cancel();
    return this.view;
  }

  /** Gives everything up. Resolves when nothing is at work. */
  async stop(): Promise<void> {
    this.#making.cancel();
    this.#comparing.cancel();
    await Promise.all([this.#making.ready(), this.#comparing.ready()]);
  }

  #make(
    wish: Pick<ProofWish, "node" | "orgs" | "cases" | "target">,
    wanted: readonly EvidenceWish[],
    page: CaseId | undefined,
  ): Result<ProofView> {
    const { nodes, mayAsk, pinned, entryOf } = this.#options;
    if (this.#making.busy) return fail({ kind: "ProofBusy" });
    if (!mayAsk()) return fail({ kind: "NetworkOff" });
    if (!nodes.has(wish.node)) return fail({ kind: "NotFound", what: "node" });
    const bindingOf = (id: CaseId, commitment: Hash): Binding | undefined => {
      const entry = entryOf(id, commitment);
      return entry && { act: entry.act, case: id, occurredAt: entry.occurredAt };
    };
    const evidence = ownEvidence(this.#options.evidence, bindingOf, wanted);
    if (!evidence.ok) return evidence;
    const entries = wanted.flatMap(({ case: id, commitment }) => entryOf(id, commitment) ?? []);
    const name = basename(wish.target);
    const about = { what: page ? "page" : "snapshot", case: page, name } as const;
    this.#making.begin(
      { state: "working", ...about, step: "node", done: undefined },
      async (turn) => {
        const chain = await pinned();
        const made = chain.ok
          ? await makeProof(
              {
                ...wish,
                evidence: evidence.value,
                entries,
                page: page && this.#options.page,
              },
              {
                chain: chain.value,
                signal: turn.signal,
                progress: (step, done) =>
                  turn.tell(step, () => ({ state: "working", ...about, step, done })),
              },
            )
          : chain;
        return made.ok
          ? { state: "made", ...about, ...made.value }
          : { state: "failed", ...about, error: made.error };
      },
    );
    return ok(this.view);
  }
}
