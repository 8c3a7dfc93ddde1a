import type { Closing, CouncilChain } from "../../electron/council/engine.ts";
import type { BlockRef } from "../../electron/light-node/types.ts";
import type { SubmitHint } from "../../electron/outbox/outbox-chain.ts";
import { encodeSetPolicy, motionHash } from "../../shared/codec/council.ts";
import { encodeMatter } from "../../shared/codec/matter.ts";
import type { Council, CouncilAct, Motion } from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import { type AccountId, type Hash, hash, millis } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";
import { carries, verdict } from "../../shared/rules/motion.ts";
import { tooEarly } from "../../shared/rules/policy-check.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";

/** What the fake chain knows of signed bytes. */
export interface FakeMotionCall {
  readonly bytes: string;
  readonly act: CouncilAct;
  readonly signer: AccountId;
  readonly nonce: number;
  readonly validUntil: number;
}

interface Executed extends BlockRef {
  /** The name of the error of the call. */
  readonly error: string | undefined;
  readonly closing: Closing | undefined;
}

/** Blocks in which a motion is open. */
const DURATION = 30;

/**
 * A chain with a council: nonces in order, mortality, and the rules of pallet-collective, of `set_policy` and of `register_org`. A block's
 * height is its time. It loses bytes, says nothing, and throws blocks away that are not final.
 */
export class CouncilFakeChain {
  readonly known = new Map<string, FakeMotionCall>();
  readonly executed = new Map<string, Executed>();
  readonly policies: DatedPolicy[] = [{ version: 1, from: millis(0), policy: FIRST_POLICY }];
  /** Organisations that were admitted. */
  readonly orgs = new Set<number>();
  readonly submissions: string[] = [];
  readonly #members: readonly AccountId[];
  #motions: Motion[] = [];
  #count = 0;
  #forks = 0;
  #head: BlockRef = { hash: blockHash(0, 0), height: 0 };
  #nonces = new Map<AccountId, number>();
  #pool: FakeMotionCall[] = [];
  #best: (BlockRef & { readonly body: readonly FakeMotionCall[] }) | undefined;
  #listeners = new Map<string, (hint: SubmitHint) => void>();
  online = true;
  silent = false;
  /** Peers do not answer what is asked of old blocks. */
  dumb = false;

  constructor(members: readonly AccountId[]) {
    this.#members = members;
  }

  get head(): BlockRef {
    return this.#head;
  }

  get council(): Council {
    return {
      members: this.#members,
      prime: undefined,
      motions: [...this.#motions],
      validators: undefined,
    };
  }

  nonceOf = (signer: AccountId) => this.#nonces.get(signer) ?? 0;

  produce(): void {
    const height = this.#head.height + 1;
    const nonces = new Map(this.#nonces);
    const body = [...this.#pool]
      .sort((a, b) => a.nonce - b.nonce)
      .filter(({ signer, nonce, validUntil }) => {
        const next = nonces.get(signer) ?? 0;
        const fits = nonce === next && height <= validUntil;
        if (fits) nonces.set(signer, next + 1);
        return fits;
      });
    this.#forks += 1;
    this.#best = { hash: blockHash(height, this.#forks), height, body };
    const { hash: block } = this.#best;
    for (const { bytes } of body) this.#tell(bytes, { type: "inBlock", block, height });
  }

  reorg(lose: boolean): void {
    for (const { bytes } of this.#best?.body ?? []) {
      if (this.#best) this.#tell(bytes, { type: "retracted", block: this.#best.hash });
      if (lose) this.#lose(bytes);
    }
    this.#best = undefined;
  }

  finalize(): void {
    if (this.#best === undefined) this.produce();
    const { body, ...block } = this.#best ?? { body: [], ...this.#head };
    for (const call of body) {
      this.#nonces.set(call.signer, call.nonce + 1);
      this.#lose(call.bytes);
      const closing = this.#closing(call.act, block.height);
      const error = this.#execute(call.act, call.signer, block.height);
      this.executed.set(call.bytes, { ...block, error, closing: error ? undefined : closing });
    }
    this.#head = block;
    this.#best = undefined;
  }

  /** Empty final blocks. */
  pass(blocks: number): void {
    this.reorg(true);
    this.#pool = [];
    const height = this.#head.height + blocks;
    this.#forks += 1;
    this.#head = { hash: blockHash(height, this.#forks), height };
  }

  /** A finalized transaction of the same key from another console. */
  foreign(signer: AccountId): void {
    this.pass(1);
    this.#nonces.set(signer, this.nonceOf(signer) + 1);
  }

  loseAll(really: boolean): void {
    for (const { bytes } of this.#pool) this.#tell(bytes, { type: "lost" });
    if (really) this.#pool = [];
  }

  readonly port: CouncilChain = {
    ready: () => this.online,
    submit: (bytes, listener) => {
      this.submissions.push(bytes);
      this.#listeners.set(bytes, listener);
      const call = this.known.get(bytes);
      if (call && !this.#pool.includes(call) && call.nonce >= this.nonceOf(call.signer)) {
        this.#pool.push(call);
        this.#tell(bytes, { type: "broadcast" });
      }
      return () => this.#listeners.delete(bytes);
    },
    nonce: (account, at) => (at.height === this.#head.height ? this.nonceOf(account) : undefined),
    runtime: (at) =>
      at.height === this.#head.height ? { specVersion: 1, transactionVersion: 1 } : undefined,
    refusal: async (bytes) => {
      if (this.dumb) return fail({ kind: "NodeUnavailable", issue: "dumb" });
      const found = this.executed.get(bytes);
      if (found === undefined) return ok(undefined);
      const { error, ...block } = found;
      return ok({ ...block, error: error ? { pallet: "Council", error, docs: "" } : undefined });
    },
    closing: async (motion, at) => {
      if (this.dumb) return fail({ kind: "NodeUnavailable", issue: "dumb" });
      const found = [...this.executed].find(
        ([bytes, { hash: block, error }]) =>
          error === undefined && block === at.hash && isClose(this.known.get(bytes)?.act, motion),
      );
      const closing = found?.[1].closing;
      return closing ? ok(closing) : fail({ kind: "Unknown", issue: "no closing" });
    },
  };

  /** How closing the motion at this height would end, if the act closes it. */
  #closing(act: CouncilAct, height: number): Closing | undefined {
    const motion = this.#motions.find(({ hash: one }) => one === act.motion);
    if (act.type !== "Close" || motion === undefined) return undefined;
    if (!carries(verdict(motion, this.council, height))) return { executed: false };
    if (motion.proposal.type === "RegisterOrg") {
      const error = { pallet: "Consortium", error: "OrgExists", docs: "" };
      return { executed: true, error: this.orgs.has(motion.proposal.org) ? error : undefined };
    }
    if (motion.proposal.type !== "SetPolicy") return undefined;
    const last = this.policies.at(-1)?.from;
    const error = tooEarly(motion.proposal.from, millis(height), last) && {
      pallet: "Consortium",
      error: "PolicyMisdated",
      docs: "",
    };
    return { executed: true, error };
  }

  #execute(act: CouncilAct, signer: AccountId, height: number): string | undefined {
    const motion = this.#motions.find(({ hash: one }) => one === act.motion);
    if (act.type === "Propose" || act.type === "ProposeMatter") {
      if (motion) return "DuplicateProposal";
      const { threshold } = act;
      const [bytes, proposal] =
        act.type === "ProposeMatter"
          ? [encodeMatter(act.matter), act.matter]
          : [encodeSetPolicy(act.from, act.policy), { ...act, type: "SetPolicy" as const }];
      this.#motions.push({
        hash: motionHash(bytes),
        index: this.#count,
        threshold,
        ayes: [],
        nays: [],
        end: height + DURATION,
        bytes: bytes.length,
        proposal,
      });
      this.#count += 1;
      return undefined;
    }
    if (motion === undefined) return "ProposalMissing";
    if (motion.index !== act.index) return "WrongIndex";
    const others = this.#motions.filter((one) => one !== motion);
    if (act.type === "Vote") {
      const [to, from] = act.approve ? (["ayes", "nays"] as const) : (["nays", "ayes"] as const);
      if (motion[to].includes(signer)) return "DuplicateVote";
      const without = motion[from].filter((account) => account !== signer);
      this.#motions = [...others, { ...motion, [to]: [...motion[to], signer], [from]: without }];
      return undefined;
    }
    if (verdict(motion, this.council, height) === "open") return "TooEarly";
    const closing = this.#closing(act, height);
    this.#motions = others;
    if (closing?.executed && !closing.error && motion.proposal.type === "SetPolicy") {
      const { from, policy } = motion.proposal;
      this.policies.push({ version: this.policies.length + 1, from, policy });
    }
    if (closing?.executed && !closing.error && motion.proposal.type === "RegisterOrg")
      this.orgs.add(motion.proposal.org);
    return undefined;
  }

  #lose(bytes: string): void {
    this.#pool = this.#pool.filter((call) => call.bytes !== bytes);
  }

  #tell(bytes: string, hint: SubmitHint): void {
    if (!this.silent) this.#listeners.get(bytes)?.(hint);
  }
}

const isClose = (act: CouncilAct | undefined, motion: Hash) =>
  act?.type === "Close" && act.motion === motion;

const blockHash = (height: number, fork: number): Hash =>
  hash(height.toString(16).padStart(32, "0") + fork.toString(16).padStart(32, "0"));
