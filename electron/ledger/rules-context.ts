import type { Entry } from "../../shared/domain/entry.ts";
import type { Window } from "../../shared/domain/escalation.ts";
import type { CaseId, Millis, OrgId, Person } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import type { Correction } from "../../shared/rules/corrections.ts";
import { type CaseFacts, factsAfter } from "../../shared/rules/facts.ts";
import type { Operator } from "../../shared/rules/operators.ts";
import type { DerivedStore } from "../store/derived-store.ts";

/** What of the store the rules look at. */
export type RulesStore = Pick<
  DerivedStore,
  "operator" | "policy" | "orgs" | "blackouts" | "deputies"
>;

/** Levels of organisations that are looked through upwards, as by the chain. */
const MAX_LEVELS = 8;

/** Nobody's: where the console has not learned yet whose account it is. Equal to no person of the chain. */
const UNKNOWN = "" as Person;

/** What the rules know of a case after its entries, in journal order; undefined when there are none. */
export function factsOf(store: RulesStore, entries: readonly Entry[]): CaseFacts | undefined {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const context = {
    personOf: (account: Operator["account"]) => store.operator(account)?.person,
    policy: (version: number) => store.policy(version),
    entry: (_org: OrgId, seq: number) => bySeq.get(seq),
  };
  let facts: CaseFacts | undefined;
  for (const entry of entries) facts = factsAfter(facts, entry, context);
  return facts;
}

/** The organisation and all above it, nearest first, and every blackout that any of them declared. */
export function surroundingsOf(
  store: RulesStore,
  org: OrgId,
): { readonly line: readonly OrgId[]; readonly blackouts: readonly Window[] } {
  const parents = new Map(store.orgs().map(({ id, parent }) => [id, parent]));
  const line: OrgId[] = [];
  let next: OrgId | undefined = org;
  while (next !== undefined && line.length < MAX_LEVELS) {
    line.push(next);
    next = parents.get(next);
  }
  return { line, blackouts: line.flatMap((one) => store.blackouts(one)) };
}

/** The organisation and all below it, as far down as the chain looks up. */
export function orgsUnder(store: Pick<RulesStore, "orgs">, org: OrgId): OrgId[] {
  const all = store.orgs();
  const found: OrgId[] = [];
  let level: readonly OrgId[] = [org];
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth += 1) {
    found.push(...level);
    const above = new Set(level);
    level = all
      .filter(({ id, parent }) => parent !== undefined && above.has(parent) && !found.includes(id))
      .map(({ id }) => id);
  }
  return found;
}

/** Until when an account has a supervisor's role too; undefined when it is nobody's deputy. */
function deputyUntil(
  store: RulesStore,
  { account, org }: Pick<Operator, "account" | "org">,
): Millis | undefined {
  const named = store.deputies(org).find(({ deputy }) => deputy === account);
  if (named === undefined) return undefined;
  const supervisor = store.operator(named.supervisor);
  return supervisor?.active && supervisor.role === "Supervisor" ? named.until : undefined;
}

/** Who acts, with everything that the gate asks of an operator. */
export function gateOperator(
  store: RulesStore,
  known: {
    readonly account: Operator["account"];
    readonly org: OrgId;
    readonly role: Role;
    readonly active: boolean;
    readonly person?: Person | undefined;
  },
): Operator {
  const { account, org, role, active, person = UNKNOWN } = known;
  return { account, org, role, active, person, deputyUntil: deputyUntil(store, known) };
}

/** What an act that corrects the entry at `seq` says of it. */
export const correctionOf = (id: CaseId, entries: readonly Entry[], seq: number): Correction => ({
  case: id,
  entry: entries.find((entry) => entry.seq === seq),
  superseded: entries.some((entry) => entry.supersedes === seq),
});
