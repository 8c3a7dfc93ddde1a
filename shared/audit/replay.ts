import type { Entry } from "../domain/entry.ts";
import type { DatedPolicy, Policy } from "../domain/policy.ts";
import { DAY_MS } from "../domain/time.ts";
import type { AccountId, CaseId, Day, Fen, Millis, OrgId } from "../domain/units.ts";
import type { AppError } from "../errors.ts";
import { neededApprovals } from "../rules/approvals.ts";
import { blackoutRefusals } from "../rules/blackouts.ts";
import { type CaseFacts, proposalOf } from "../rules/case-facts.ts";
import { factsAfter } from "../rules/facts.ts";
import { actErrors, type GateContext, whyNotYet } from "../rules/gate.ts";
import { openingRefusals } from "../rules/opening.ts";
import { errorOf, refusalOf } from "../rules/refusal-errors.ts";
import { aboutEntry } from "./about-entry.ts";
import { Clocks } from "./clocks.ts";
import type { Finding, FindingRule, Unjudged } from "./findings.ts";
import { importedVerdict } from "./imported-verdict.ts";
import {
  type KnownOperator,
  type KnownOrg,
  type Moment,
  OrganisationEvents,
} from "./organisation-events.ts";
import { actOf, groupedByAct } from "./recorded-act.ts";

/** Journals and what the chain's state says beside them. */
export interface ReplayGrounds {
  /** All versions. */
  readonly policies: readonly DatedPolicy[];
  readonly orgs: readonly KnownOrg[];
  readonly operators: readonly KnownOperator[];
  /** The time up to which open deadlines are looked at. */
  readonly until: Millis;
  /** The journals, each in its order; gone over twice. */
  journals(): Iterable<Iterable<Entry>>;
}

export interface Replay {
  readonly findings: readonly Finding[];
  /** Acts that were judged in full. */
  readonly judged: number;
  readonly unjudged: readonly Unjudged[];
}

/**
 * Judges every act again by the rules of docs/rules.md, each by the facts before it and by the policy in force then, and
 * recomputes every deadline. The chain refused what breaks a rule, so recorded entries have no breach; what is late is taken
 * by the chain and listed here. Of imported history the money, the disputes and the contacts are judged.
 */
export function replay(grounds: ReplayGrounds): Replay {
  const steps = replaySteps(grounds);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some thousand entries, between which others get a turn; each tells how many entries were gone over. */
export const replaySteps = (grounds: ReplayGrounds): Generator<number, Replay> =>
  new Replaying(grounds).run();

/** Entries between two steps. */
const STEP = 1_000;

const OPENERS = ["Collector", "Supervisor"] as const;
const SUPERVISORS = ["Supervisor"] as const;

class Replaying {
  readonly #grounds: ReplayGrounds;
  readonly #events: OrganisationEvents;
  readonly #findings: Finding[] = [];
  readonly #unjudged = new Map<Unjudged["reason"], number>();
  readonly #acts = new Set<string>();
  readonly #cases = new Map<CaseId, CaseFacts>();
  readonly #clocks: Clocks;
  /** Of the journal at hand: what a correction may name, and what was corrected. */
  #correctable = new Map<number, Entry>();
  #superseded = new Set<number>();
  #judged = 0;

  constructor(grounds: ReplayGrounds) {
    this.#grounds = grounds;
    this.#events = new OrganisationEvents(grounds.orgs, grounds.operators);
    this.#clocks = new Clocks((version) => this.#policy(version));
  }

  *run(): Generator<number, Replay> {
    let entries = 0;
    for (const journal of this.#grounds.journals())
      for (const entry of journal) {
        this.#events.add(entry);
        entries += 1;
        if (entries % STEP === 0) yield entries;
      }
    for (const journal of this.#grounds.journals()) {
      this.#correctable = new Map();
      this.#superseded = new Set();
      for (const group of groupedByAct(journal)) {
        this.#judge(group);
        for (const entry of group) this.#absorb(entry);
        const before = entries;
        entries += group.length;
        if (Math.floor(before / STEP) < Math.floor(entries / STEP)) yield entries;
      }
    }
    this.#findings.push(...this.#clocks.open(this.#grounds.until));
    const unjudged = [...this.#unjudged].map(([reason, entries]) => ({ reason, entries }));
    return { findings: this.#findings, judged: this.#judged, unjudged };
  }

  #policy(version: number): Policy | undefined {
    return this.#grounds.policies.find((dated) => dated.version === version)?.policy;
  }

  /** The version in force: of those that have begun, the highest. */
  #policyAt(time: Millis): DatedPolicy | undefined {
    return this.#grounds.policies.findLast(({ from }) => from <= time);
  }

  #judge(group: readonly Entry[]): void {
    const first = group[0] as Entry;
    const now = this.#policyAt(first.at);
    const then = this.#policyAt(first.occurredAt);
    if (first.provenance === "Imported") {
      this.#judgeImported(first, then?.policy);
      return;
    }
    if (now === undefined || then === undefined) {
      this.#skip("policyUnknown", group.length);
      return;
    }
    if (first.case === undefined && first.kind.type !== "BlackoutDeclared") return;
    if (first.policy !== then.version) this.#breach(first, "PolicyVersion", undefined);
    // What stands at the same time in other journals may have come before or after: either excuses.
    const [errors, again] = [false, true].map((tiesBefore) =>
      this.#errorsOf(group, now.policy, then.policy, tiesBefore),
    );
    if (errors === "unknown" || again === "unknown") this.#skip("operatorUnknown", group.length);
    else if (errors?.length && again?.length)
      for (const error of errors.slice(0, 1))
        this.#breach(first, refusalOf(error) ?? error.kind, error);
    else this.#judged += 1;
    this.#judgeConsequences(group, then.policy);
  }

  #errorsOf(
    group: readonly Entry[],
    policy: Policy,
    policyThen: Policy,
    tiesBefore: boolean,
  ): readonly AppError[] | "unknown" {
    const first = group[0] as Entry;
    const { org, seq, at, occurredAt, actor, commitment, supersedes } = first;
    const moment = { org, seq, at, tiesBefore };
    const who = actor === undefined ? undefined : this.#events.operator(actor, moment);
    if (who === "unknown") return "unknown";
    const recorded = this.#acts.has(actKey(first));
    const context: GateContext = { now: at, policy, occurredAt, policyThen, recorded };
    if (first.kind.type === "BlackoutDeclared")
      return [
        ...actErrors(SUPERVISORS, who, context),
        ...blackoutRefusals(this.#events.ownBlackouts(org, moment), first.kind, at).map(errorOf),
      ];
    if (first.kind.type === "CaseOpened")
      return [
        ...actErrors(OPENERS, who, context),
        ...openings(group).flatMap(({ id, bills }) =>
          openingRefusals({ exists: this.#cases.has(id), bills }, policyThen, occurredAt).map(
            errorOf,
          ),
        ),
      ];
    const act = actOf(first);
    const facts = this.#cases.get(first.case as CaseId);
    if (act === undefined) return [];
    if (facts === undefined)
      return [{ kind: "NotYet", refusal: "CaseUnknown", until: undefined, detail: {} }];
    return whyNotYet(act, facts, who, {
      ...context,
      line: this.#events.line(facts.org),
      blackouts: this.#events.blackouts(facts.org, moment),
      evidence: commitment !== undefined,
      correction:
        supersedes === undefined
          ? undefined
          : {
              case: first.case as CaseId,
              entry: this.#correctable.get(supersedes),
              superseded: this.#superseded.has(supersedes),
            },
    });
  }

  /** What the chain wrote beside the act itself. */
  #judgeConsequences(group: readonly Entry[], policy: Policy): void {
    const first = group[0] as Entry;
    const { kind } = first;
    if (kind.type === "PaymentReceived" && kind.clearing !== policy.clearing)
      this.#breach(first, "Clearing", undefined);
    const facts = first.case === undefined ? undefined : this.#cases.get(first.case);
    if (kind.type === "EscalationApproved") {
      const open = facts && proposalOf(facts, kind.proposal);
      const actor = first.actor && this.#events.operator(first.actor, momentOf(first));
      if (facts && open && actor && actor !== "unknown") {
        const enough =
          open.approvals.length + 1 >= neededApprovals(facts, policy, open.kind, open.amount);
        if (kind.complete !== (actor.org !== facts.org || enough))
          this.#breach(first, "Completeness", undefined);
      }
    }
    for (const entry of group) {
      if (entry.kind.type === "AmountWaived" && kind.type !== "EscalationApproved")
        this.#breach(entry, "Consequence", undefined);
      if (entry.kind.type === "BillAdded" && kind.type !== "CaseOpened")
        this.#breach(entry, "Consequence", undefined);
    }
  }

  #judgeImported(entry: Entry, policy: Policy | undefined): void {
    const facts = entry.case === undefined ? undefined : this.#cases.get(entry.case);
    const { judged, unjudged, breach } = importedVerdict(entry, facts, policy);
    if (judged) this.#judged += 1;
    if (unjudged !== undefined) this.#skip(unjudged, 1);
    if (breach !== undefined) this.#breach(entry, breach.rule, breach.error);
  }

  #absorb(entry: Entry): void {
    const { org, seq, kind, supersedes } = entry;
    if (supersedes !== undefined) this.#superseded.add(supersedes);
    if (kind.type === "ContactMade" || kind.type === "PromiseMade" || kind.type === "PlanAgreed")
      this.#correctable.set(seq, entry);
    if (entry.provenance === "Recorded") this.#acts.add(actKey(entry));
    if (entry.case === undefined) return;
    const before = this.#cases.get(entry.case);
    this.#findings.push(...this.#clocks.late(entry, before));
    const facts = factsAfter(before, entry, {
      personOf: (account: AccountId) => this.#events.personOf(account),
      policy: (version) => this.#policy(version),
      entry: (of: OrgId, place) => (of === org ? this.#correctable.get(place) : undefined),
    });
    this.#cases.set(entry.case, facts);
    this.#clocks.after(entry, facts);
  }

  #breach(entry: Entry, rule: FindingRule, error: AppError | undefined): void {
    this.#findings.push({ ...aboutEntry(entry), kind: "breach", rule, error, due: undefined });
  }

  #skip(reason: Unjudged["reason"], entries: number): void {
    this.#unjudged.set(reason, (this.#unjudged.get(reason) ?? 0) + entries);
  }
}

/** The chain remembers acts by the UTC day that they claim. */
const actKey = ({ act, occurredAt }: Entry): string => `${Math.floor(occurredAt / DAY_MS)}/${act}`;

const momentOf = ({ org, seq, at }: Entry): Moment => ({ org, seq, at, tiesBefore: true });

/** The cases that one act opened, with their bills. */
function openings(group: readonly Entry[]) {
  const opened: { id: CaseId; bills: { amount: Fen; due: Day }[] }[] = [];
  for (const { case: id, kind } of group) {
    if (kind.type === "CaseOpened") opened.push({ id: id as CaseId, bills: [] });
    if (kind.type === "BillAdded")
      opened.at(-1)?.bills.push({ amount: kind.amount, due: kind.due });
  }
  return opened;
}
