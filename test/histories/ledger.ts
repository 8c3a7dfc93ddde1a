import type { CollectionCall } from "../../shared/codec/call.ts";
import type { ActDetail } from "../../shared/domain/act.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Window } from "../../shared/domain/escalation.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import { type Unmet, unmet } from "../../shared/domain/refusals.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import type { AccountId, CaseId, Millis, OrgId } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { blackoutRefusals, blackoutsAfter } from "../../shared/rules/blackouts.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import { factsAfter } from "../../shared/rules/facts.ts";
import { actErrors, type GateContext, whyNotYet } from "../../shared/rules/gate.ts";
import { openingRefusals } from "../../shared/rules/opening.ts";
import {
  hasRole,
  type Operator,
  personOf as personOfOperator,
  rolesFor,
} from "../../shared/rules/operators.ts";
import { policyFaults, tooEarly, tooLate } from "../../shared/rules/policy-check.ts";
import { errorOf } from "../../shared/rules/refusal-errors.ts";
import { stepRefusals } from "../../shared/rules/steps.ts";
import { accountOf, personOf, type World } from "./history.ts";

/** The longest deputyship (ms). */
const MAX_DEPUTYSHIP_MS = 60 * DAY_MS;

const OPENERS = ["Collector", "Supervisor"] as const;
const SUPERVISORS = ["Supervisor"] as const;

/** What a console would know of a consortium: who takes part, the policies, and all that the journals' entries say. */
export class Ledger {
  readonly policies: DatedPolicy[];
  readonly cases = new Map<CaseId, CaseFacts>();
  readonly #staff = new Map<AccountId, Operator>();
  readonly #parents: ReadonlyMap<OrgId, OrgId | undefined>;
  readonly #journals = new Map<OrgId, Map<number, Entry>>();
  readonly #superseded = new Set<string>();
  readonly #blackouts = new Map<OrgId, readonly Window[]>();
  readonly #acts = new Set<string>();

  constructor({ orgs, staff, policy }: World) {
    this.policies = [{ version: 1, from: 0 as Millis, policy }];
    this.#parents = new Map(orgs);
    for (const { no, org, role, person } of staff)
      this.#staff.set(accountOf(no), {
        account: accountOf(no),
        org,
        role,
        active: true,
        person: personOf(person),
      });
  }

  operator(no: number): Operator | undefined {
    return this.#staff.get(accountOf(no));
  }

  personOf(account: AccountId): Operator["person"] | undefined {
    return this.#staff.get(account)?.person;
  }

  /** The version in force at a time. */
  policyAt(time: Millis): DatedPolicy {
    return this.policies.findLast(({ from }) => from <= time) as DatedPolicy;
  }

  /** Sets a policy as the pallet Consortium judges it; the name of its error when it is not taken. */
  setPolicy(now: Millis, from: Millis, policy: Policy): string | undefined {
    const last = this.policies.at(-1)?.from;
    if (policyFaults(policy).length > 0) return "PolicyContradictory";
    if (tooEarly(from, now, undefined) !== undefined) return "InThePast";
    if (tooLate(from, now)) return "TooFarAhead";
    if (tooEarly(from, now, last) !== undefined) return "PolicyMisdated";
    this.policies.push({ version: this.policies.length + 1, from, policy });
    return undefined;
  }

  /** Whether a supervisor may name this deputy, as the pallet Consortium judges it; if so, it is done. */
  nameDeputy(time: Millis, signer: number, deputy: number, until: Millis): boolean {
    const of = this.operator(signer);
    const other = this.operator(deputy);
    if (of?.role !== "Supervisor" || other === undefined) return false;
    if (other.org !== of.org || other.person === of.person) return false;
    if (until > time + MAX_DEPUTYSHIP_MS) return false;
    this.#staff.set(other.account, { ...other, deputyUntil: until > time ? until : undefined });
    return true;
  }

  /** The organisation and all above it. */
  line(org: OrgId): OrgId[] {
    const parent = this.#parents.get(org);
    return parent === undefined ? [org] : [org, ...this.line(parent)];
  }

  /** Everything that stands against a call, in the chain's order; empty when the chain must take it. */
  judge(time: Millis, signer: number, call: CollectionCall): AppError[] {
    const who = this.operator(signer);
    const context = this.#contextOf(time, call);
    const at = call.meta.occurredAt;
    switch (call.type) {
      case "OpenCases":
        return [
          ...actErrors(OPENERS, who, context),
          ...call.cases
            .flatMap(({ case: id, bills }, index) => {
              const exists =
                this.cases.has(id) || call.cases.some((c, i) => i < index && c.case === id);
              return openingRefusals({ exists, bills }, this.policyAt(at).policy, at);
            })
            .map(errorOf),
        ];
      case "DeclareBlackout": {
        const declared = who ? (this.#blackouts.get(who.org) ?? []) : [];
        return [
          ...actErrors(SUPERVISORS, who, context),
          ...blackoutRefusals(declared, call, time).map(errorOf),
        ];
      }
      default: {
        const facts = this.cases.get(call.case);
        if (facts === undefined)
          return [...actErrors(rolesFor(call), who, context), errorOf(unmet("CaseUnknown"))];
        return whyNotYet(call, facts, who, {
          ...context,
          line: this.line(facts.org),
          blackouts: this.blackoutsFor(facts.org),
          evidence: call.meta.commitment !== undefined,
          correction: this.#correctionOf(facts.org, call.case, call.meta.supersedes),
        });
      }
    }
  }

  /** What stands against a step now, apart from what every act needs. */
  ask(
    time: Millis,
    signer: number,
    id: CaseId,
    detail: ActDetail,
    evidence: boolean,
  ): readonly Unmet[] {
    const facts = this.cases.get(id);
    const who = this.operator(signer);
    if (facts === undefined || who === undefined) return [];
    const { policy } = this.policyAt(time);
    return stepRefusals(detail, {
      facts,
      policy,
      now: time,
      clockToleranceMs: policy.clockToleranceMs,
      at: time,
      person: personOfOperator(who),
      blackouts: this.blackoutsFor(facts.org),
      evidence,
    });
  }

  /** Declared blackouts of an organisation and of those above it. */
  blackoutsFor(org: OrgId): Window[] {
    return this.line(org).flatMap((one) => this.#blackouts.get(one) ?? []);
  }

  /** Whether an operator may act as one of these roles at a time. */
  mayAct(no: number, roles: readonly Operator["role"][], time: Millis): boolean {
    const who = this.operator(no);
    return who !== undefined && hasRole(who, roles, time);
  }

  /** Takes over one entry that the chain wrote. */
  absorb(entry: Entry): void {
    const { org, seq, kind } = entry;
    const journal = this.#journals.get(org) ?? new Map<number, Entry>();
    this.#journals.set(org, journal.set(seq, entry));
    if (entry.supersedes !== undefined) this.#superseded.add(`${org}/${entry.supersedes}`);
    this.#acts.add(actKey(entry));
    if (kind.type === "BlackoutDeclared")
      this.#blackouts.set(org, blackoutsAfter(this.#blackouts.get(org) ?? [], kind, entry.at));
    if (entry.case === undefined) return;
    const facts = factsAfter(this.cases.get(entry.case), entry, {
      personOf: (account) => this.personOf(account),
      policy: (version) => this.policies[version - 1]?.policy,
      entry: (of, place) => this.#journals.get(of)?.get(place),
    });
    this.cases.set(entry.case, facts);
  }

  #contextOf(now: Millis, { meta }: CollectionCall): GateContext {
    return {
      now,
      policy: this.policyAt(now).policy,
      occurredAt: meta.occurredAt,
      policyThen: this.policyAt(meta.occurredAt).policy,
      recorded: this.#acts.has(actKey(meta)),
    };
  }

  #correctionOf(org: OrgId, id: CaseId, seq: number | undefined): GateContext["correction"] {
    if (seq === undefined) return undefined;
    const entry = this.#journals.get(org)?.get(seq);
    return { case: id, entry, superseded: this.#superseded.has(`${org}/${seq}`) };
  }
}

/** The chain remembers acts by the UTC day that they claim. */
const actKey = ({ act, occurredAt }: Pick<Entry, "act" | "occurredAt">): string =>
  `${Math.floor(occurredAt / DAY_MS)}/${act}`;
