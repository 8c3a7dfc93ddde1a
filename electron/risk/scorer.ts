import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import type { CaseRiskRow, DueCase } from "../store/case-risks.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import { scoreCase } from "./score-case.ts";

/** Cases that are scored in one go, so that others get their turn between two. */
const AT_ONCE = 200;
/** A timer never waits longer (ms): a desktop may sleep, and a timer of Node overflows at 24 days. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** Names in the store of what the kept scores were computed by. */
const POLICY_MARK = "risk.policy";
const REGISTER_MARK = "risk.register";

export interface ScorerOptions {
  readonly derived: Pick<
    DerivedStore,
    | "risks"
    | "putRisks"
    | "recheck"
    | "cases"
    | "policyInForce"
    | "policies"
    | "policy"
    | "chainInfo"
    | "setChainInfo"
  >;
  /** The branch's register. */
  readonly register: {
    customerOf(customer: Hash): CustomerRecord | undefined;
    /** Grows when something new is known of a customer. */
    version(): number;
    /** Customers of whom something new is known since a version. */
    changedSince(version: number): Hash[];
  };
  /** The chain's time now, as well as it can be told (ms). */
  readonly now: () => Millis;
  /** Calls back after some ms; answers the way to call it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
  /** Scores were computed and kept. */
  readonly onScored: () => void;
  readonly log: (message: string) => void;
}

/**
 * Keeps the scores of all cases: those that an entry touched, those of customers of whom the register learned something, all
 * when another version of the policy comes into force, and each at the moment when a clock alone changes it. Everything
 * is found by the store's marks, so a kill loses nothing: what was not computed stays due.
 */
export class Scorer {
  readonly #options: ScorerOptions;
  #running: Promise<void> = Promise.resolve();
  #again = false;
  #busy = false;
  #stopped = false;
  #cancel: (() => void) | undefined;

  constructor(options: ScorerOptions) {
    this.#options = options;
  }

  /** Something may have become due. */
  kick(): void {
    this.#again = true;
    if (this.#busy || this.#stopped) return;
    this.#busy = true;
    this.#running = this.#run();
  }

  /** Resolves when nothing is computed any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { log, now, after } = this.#options;
    try {
      // The first turn comes after whoever kicked is done.
      await this.#options.pause();
      while (this.#again && !this.#stopped) {
        this.#again = false;
        if (this.#refreshed() && (await this.#scoreDue())) this.#options.onScored();
      }
    } catch (error) {
      log(`bug in the scores: ${error instanceof Error ? error.stack : String(error)}`);
    }
    this.#busy = false;
    if (this.#stopped) return;
    this.#cancel?.();
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(1_000, (this.#nextAt() ?? Infinity) - now()));
    this.#cancel = after(wait, () => this.kick());
  }

  /** Marks what a new policy or the register changed. False when the disk would not. */
  #refreshed(): boolean {
    const { derived, register, now } = this.#options;
    const version = derived.policyInForce(now())?.version;
    if (version === undefined) return false;
    if (this.#mark(POLICY_MARK) !== version) {
      // Marked first, then noted: a kill in between only computes once more.
      if (!derived.recheck(undefined).ok || !this.#note(POLICY_MARK, version)) return false;
    }
    const known = register.version();
    if (this.#mark(REGISTER_MARK) === known) return true;
    const changed = register.changedSince(this.#mark(REGISTER_MARK) ?? 0);
    return derived.recheck(changed).ok && this.#note(REGISTER_MARK, known);
  }

  /** Whether some were due. */
  async #scoreDue(): Promise<boolean> {
    const { derived, now, pause } = this.#options;
    for (let some = false; ; some = true) {
      const moment = now();
      const policy = derived.policyInForce(moment);
      const due = this.#stopped || !policy ? [] : derived.risks.due(moment, AT_ONCE);
      if (policy === undefined || due.length === 0) return some;
      const rows = due.map((one) => this.#score(one, moment, policy));
      if (!derived.putRisks(rows).ok) return some;
      await pause();
    }
  }

  #score(due: DueCase, now: Millis, { policy }: DatedPolicy): CaseRiskRow {
    const { derived, register } = this.#options;
    const by = { derived, customerOf: (customer: Hash) => register.customerOf(customer) };
    return scoreCase(due, by, { now, policy });
  }

  /** When something becomes due by itself: a clock of a case, or the next version of the policy. */
  #nextAt(): number | undefined {
    const { derived, now } = this.#options;
    const moment = now();
    const begins = derived.policies().map(({ from }) => from as number);
    const times = [...begins.filter((from) => from > moment), derived.risks.next() ?? Infinity];
    const first = Math.min(...times);
    return Number.isFinite(first) ? first : undefined;
  }

  #mark(name: string): number | undefined {
    const bytes = this.#options.derived.chainInfo(name);
    return bytes?.length === 4 ? new DataView(bytes.slice().buffer).getUint32(0, true) : undefined;
  }

  #note(name: string, value: number): boolean {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value, true);
    return this.#options.derived.setChainInfo(name, bytes).ok;
  }
}
