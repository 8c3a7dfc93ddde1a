import type { Act } from "../../shared/domain/act.ts";
import {
  CLOCK_NOT_MEASURED,
  CLOCK_READING_GOOD_MS,
  type ClockReading,
} from "../../shared/domain/clock.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { type AccountId, type Millis, millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { whyNotYet } from "../../shared/rules/gate.ts";
import {
  correctionOf,
  gateOperator,
  type RulesStore,
  surroundingsOf,
} from "../ledger/rules-context.ts";
import type { KnownCase } from "./case-facts.ts";
import type { AccountState } from "./chain-context.ts";

/** What the outbox asks the rest of the console. */
export interface JudgeFacts {
  findCase(id: Act["case"]): KnownCase | undefined;
  /** Operators, policies, organisations and blackouts as the journals tell. */
  readonly store: RulesStore;
  /** The policy in force at a chain time, when known. */
  policyAt(at: Millis): Policy | undefined;
  account(account: AccountId): AccountState | undefined;
  /** Items whose bytes may still enter. */
  pending(): readonly OutboxItem[];
  /** Local time. */
  now(): Millis;
  /** How the local clock stands to the chain's; undefined when it was never measured. */
  clock(): ClockReading | undefined;
}

/** A verdict on an act before it is signed. */
export interface Verdict {
  /** The gate's conditions that are not met; own acts on the way count as recorded. */
  readonly unmet: AppError[];
  /** Those for which the chain would surely refuse. */
  readonly sure: AppError[];
}

/** The chain's time now, as well as it can be told. */
export const chainNow = (facts: Pick<JudgeFacts, "now" | "clock">): Millis =>
  millis(Math.max(0, Math.round(facts.now() - (facts.clock()?.offsetMs ?? 0))));

/** The measured clock offset as the chain can hold it (i32, ms), or that there is none that is recent enough. */
export function claimedOffset(reading: ClockReading | undefined): number {
  if (reading === undefined || reading.ageMs > CLOCK_READING_GOOD_MS) return CLOCK_NOT_MEASURED;
  const most = 2 ** 31 - 1;
  // A measured 0 must not be taken for the 0 of those who measured nothing.
  return Math.max(-most, Math.min(most, Math.round(reading.offsetMs))) || 1;
}

/** Judges an act of `signer` by the last final state and by this console's acts that are still on the way. */
export function judge(facts: JudgeFacts, act: Act, signer: AccountId, known: KnownCase): Verdict {
  const now = chainNow(facts);
  const policy = facts.policyAt(now);
  if (policy === undefined) return { unmet: [], sure: [] };
  const others = facts
    .pending()
    .filter((item) => item.act.case === act.case && item.act.act !== act.act);
  const contacts = others
    .filter((item) => item.act.detail.type === "RecordContact")
    .map((item) => item.act.occurredAt);
  const state = facts.account(signer)?.operator;
  const { supersedes } = act;
  const unmet = whyNotYet(
    act.detail,
    { ...known.facts, contacts: [...known.facts.contacts, ...contacts].sort((a, b) => a - b) },
    state ? gateOperator(facts.store, { account: signer, ...state }) : undefined,
    {
      now,
      policy,
      occurredAt: act.occurredAt,
      // Conduct is judged by the policy of the claimed time, as the pallet does.
      policyThen: facts.policyAt(act.occurredAt),
      ...surroundingsOf(facts.store, known.facts.org),
      evidence: act.commitment !== undefined,
      correction:
        supersedes === undefined ? undefined : correctionOf(act.case, known.entries, supersedes),
    },
  );
  // An own act on the way can still bring about what is missing: a payment, before the case is closed.
  const sure = unmet.filter((error) => error.kind !== "NotYet" || others.length === 0);
  return { unmet, sure };
}

/** Whether the local clock is too far from the chain's to claim a time. Errors: ClockOff. */
export function clockErrors(facts: JudgeFacts): AppError[] {
  return clockRefusals(facts.clock(), facts.policyAt(chainNow(facts)));
}

/** The same by a policy. What an earlier run measured refuses nothing: whoever set the clock right since then could not get on. */
export function clockRefusals(
  reading: ClockReading | undefined,
  policy: Policy | undefined,
): AppError[] {
  const limit = policy?.clockToleranceMs;
  if (!reading?.fresh || limit === undefined || Math.abs(reading.offsetMs) <= limit) return [];
  return [{ kind: "ClockOff", offsetMs: Math.round(reading.offsetMs), limitMs: limit }];
}
