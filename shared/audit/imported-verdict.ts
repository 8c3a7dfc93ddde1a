import type { Entry } from "../domain/entry.ts";
import type { Policy } from "../domain/policy.ts";
import { localMinute } from "../domain/time.ts";
import type { Person } from "../domain/units.ts";
import type { AppError } from "../errors.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { errorOf } from "../rules/refusal-errors.ts";
import { stepRefusals } from "../rules/steps.ts";
import type { FindingRule, Unjudged } from "./findings.ts";
import { actOf } from "./recorded-act.ts";

export interface ImportedVerdict {
  /** Whether it was judged in full. */
  readonly judged: boolean;
  /** Why it was not. */
  readonly unjudged?: Unjudged["reason"];
  readonly breach?: { readonly rule: FindingRule; readonly error: AppError };
}

/** What of imported history can be judged without knowing who did it and what its offices were told. */
const JUDGED: readonly string[] = [
  "RecordContact",
  "RecordPromise",
  "OpenDispute",
  "AnswerDispute",
  "RecordPayment",
  "AnswerComplaint",
  "CloseCase",
];

/**
 * Who acted and under which policy nobody can say of imported history; what it did to the case can be held against it.
 * `facts` are those before the entry, `policy` the one in force at the time that it claims.
 */
export function importedVerdict(
  entry: Entry,
  facts: CaseFacts | undefined,
  policy: Policy | undefined,
): ImportedVerdict {
  const act = actOf(entry);
  if (policy === undefined) return { judged: false, unjudged: "policyUnknown" };
  if (act === undefined || facts === undefined) return { judged: false };
  if (facts.closed)
    return { judged: false, breach: { rule: "CaseClosed", error: { kind: "CaseClosed" } } };
  if (!JUDGED.includes(act.type)) return { judged: false, unjudged: "imported" };
  // History that knows only days says midnight: at what hour it was, nobody knows.
  const isDay = localMinute(entry.occurredAt, policy.utcOffsetMinutes) === 0;
  const verdict: ImportedVerdict =
    isDay && act.type === "RecordContact"
      ? { judged: false, unjudged: "timeOfDayUnknown" }
      : { judged: true };
  const refusals = stepRefusals(act, {
    facts,
    policy,
    now: entry.at,
    clockToleranceMs: policy.clockToleranceMs,
    at: entry.occurredAt,
    person: (entry.actor ?? "") as string as Person,
    blackouts: [],
    evidence: true,
  });
  const [first] = refusals.filter(({ refusal }) => !(isDay && refusal === "QuietHours"));
  return first === undefined
    ? verdict
    : { ...verdict, breach: { rule: first.refusal, error: errorOf(first) } };
}
