import type { Entry } from "../../shared/domain/entry.ts";
import type { Window } from "../../shared/domain/escalation.ts";
import type { AccountId, Millis, OrgId, Person } from "../../shared/domain/units.ts";
import type { AuditCase } from "../../shared/ipc/audit-case-schemas.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import { factsAfter } from "../../shared/rules/facts.ts";
import { ROLES_OF, whyNotYet } from "../../shared/rules/gate.ts";
import { PROCEDURE_STEPS, questionOf } from "../../shared/rules/procedure.ts";
import { refusalOf } from "../../shared/rules/refusal-errors.ts";
import type { Grounds } from "../snapshot/derive.ts";

/** A day is looked at as a whole: at what hour of it something was allowed is not asked. */
const OF_THE_HOUR = ["QuietHours", "NotCutHours"];
const MAX_LEVELS = 8;
/** Equal to no person of the chain, so that nobody decides on an own proposal. */
const NOBODY = "-" as Person;

/**
 * Which steps of the procedure were open to somebody of the right role in the case's own organisation, by the entries up to a
 * moment and the policy in force then; of the others what stood against them. Empty when no policy was in force.
 */
export function openSteps(
  grounds: Grounds,
  entries: readonly Entry[],
  moment: Millis,
): AuditCase["steps"] {
  const { state } = grounds;
  const policy = state.policies?.findLast(({ from }) => from <= moment)?.policy;
  const facts = factsOf(grounds, entries);
  if (policy === undefined || facts === undefined) return [];
  const line = lineOf(grounds, facts.org);
  const context = { now: moment, policy, line, blackouts: blackoutsOf(grounds, line, moment) };
  return PROCEDURE_STEPS.map((step) => {
    const question = questionOf(step, facts);
    const who = {
      account: "" as AccountId,
      org: facts.org,
      role: ROLES_OF[question.type][0] ?? "Collector",
      active: true,
      person: NOBODY,
      deputyUntil: undefined,
    };
    const unmet = whyNotYet(question, facts, who, context).filter(
      (error) => !OF_THE_HOUR.includes(refusalOf(error) ?? ""),
    );
    return { step, unmet };
  });
}

function factsOf({ state }: Grounds, entries: readonly Entry[]): CaseFacts | undefined {
  const persons = new Map(state.operators.map(({ account, person }) => [account, person]));
  const policies = new Map(state.policies?.map(({ version, policy }) => [version, policy]));
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  let facts: CaseFacts | undefined;
  for (const entry of entries)
    facts = factsAfter(facts, entry, {
      personOf: (account) => persons.get(account),
      policy: (version) => policies.get(version),
      entry: (_org, seq) => bySeq.get(seq),
    });
  return facts;
}

/** The organisation and all above it, nearest first. */
function lineOf({ state }: Grounds, org: OrgId): OrgId[] {
  const parents = new Map(state.orgs.map(({ id, parent }) => [id, parent]));
  const line: OrgId[] = [];
  for (
    let next: OrgId | undefined = org;
    next !== undefined && line.length < MAX_LEVELS;
    next = parents.get(next)
  )
    line.push(next);
  return line;
}

/** Entries of no case are few; only they declare blackouts. */
function blackoutsOf({ index, entry }: Grounds, line: readonly OrgId[], until: Millis): Window[] {
  const found: Window[] = [];
  for (let row = 1; row <= index.rows; row += 1) {
    if (index.caseOf(row) !== undefined) continue;
    const { kind, org, at } = entry(row).entry ?? {};
    if (kind?.type === "BlackoutDeclared" && at !== undefined && at <= until)
      if (org !== undefined && line.includes(org)) found.push({ from: kind.from, to: kind.to });
  }
  return found;
}
