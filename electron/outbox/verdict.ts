import { type Fen, hash } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { owedOf } from "../../shared/rules/case-facts.ts";
import { newActId } from "./act-id.ts";
import { actOf, type Intent, noteOf, personalData } from "./intent.ts";
import { clockErrors, type JudgeFacts, judge } from "./judge.ts";
import { type ReadyOptions, readyToSign } from "./ready.ts";

/** An act judged before it is written down. */
export interface IntentVerdict {
  readonly reference: string;
  readonly account: string | undefined;
  readonly outstanding: Fen;
  /** What stands against it; empty when nothing does. */
  readonly unmet: readonly AppError[];
}

/** Stands for a commitment where only its being there matters. */
const NO_HASH = hash("0".repeat(64));

/** What stands against an act; nothing is written. Errors: NotFound, those of `readyToSign`. */
export function verdictOn(
  intent: Intent,
  options: ReadyOptions & { readonly facts: JudgeFacts },
): Result<IntentVerdict> {
  const { facts } = options;
  const known = facts.findCase(intent.case);
  if (known === undefined) return fail({ kind: "NotFound", what: "case" });
  const ready = readyToSign(options);
  if (!ready.ok) return ready;
  const note = noteOf(intent);
  const isBound = note !== undefined || (intent.files ?? []).length > 0;
  const commitment = isBound ? NO_HASH : undefined;
  const act = actOf(intent, known, facts, { act: newActId(), commitment });
  const { reference, account } = known;
  return ok({
    reference,
    account,
    outstanding: owedOf(known.facts),
    unmet: [
      ...personalData(intent, note, known),
      ...clockErrors(facts),
      ...judge(facts, act, ready.value.account, known).unmet,
    ],
  });
}
