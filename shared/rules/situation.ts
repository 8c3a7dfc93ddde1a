import type { Window } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Unmet } from "../domain/refusals.ts";
import type { Day, Fen, Millis } from "../domain/units.ts";
import type { AppError } from "../errors.ts";
import type { ProcedureStep } from "./procedure.ts";
import { unmetOf } from "./refusal-errors.ts";

/** Where a case stands: what the advice of its next step looks at, all of it in a case's detail. */
export interface Situation {
  /** Chain time. */
  readonly now: Millis;
  readonly closed: boolean;
  readonly owed: Fen;
  /** Present while supply is cut. */
  readonly cut: { readonly reconnectBy: Millis | undefined } | undefined;
  readonly openComplaints: number;
  /** Of bills that are not disputed and not paid: the last days to pay. */
  readonly dues: readonly Day[];
  /** Claimed times of delivered demands. */
  readonly demands: readonly Millis[];
  /** Whether a demand was issued that is not delivered yet. */
  readonly demandIssued: boolean;
  readonly notice:
    | {
        readonly window: Window;
        readonly deliveredAt: Millis | undefined;
        readonly remindedAt: Millis | undefined;
      }
    | undefined;
  readonly policy: Policy;
  /** Declared blackouts that hold for the case. */
  readonly blackouts: readonly Window[];
  readonly steps: readonly JudgedStep[];
}

/** A step with everything that stands against it for whoever asks; open when that is nothing. */
export interface JudgedStep {
  readonly step: ProcedureStep;
  readonly unmet: readonly AppError[];
}

/** What stands against a step; undefined when it was not judged. */
export const judgedOf = (
  steps: readonly JudgedStep[],
  step: ProcedureStep,
): readonly AppError[] | undefined => steps.find((one) => one.step === step)?.unmet;

/** Errors that say who may act, not what is missing: another person gets on. */
const ABOUT_WHO: readonly AppError["kind"][] = [
  "NoKey",
  "NotRegistered",
  "OperatorRevoked",
  "WrongRole",
  "WrongOrg",
];
export const isAboutWho = (error: AppError): boolean =>
  ABOUT_WHO.includes(error.kind) ||
  (error.kind === "NotYet" &&
    (error.refusal === "OwnProposal" || error.refusal === "ApprovedAlready"));

/** What is missing of the step itself, whoever takes it. */
export const missingOf = (steps: readonly JudgedStep[], step: ProcedureStep): readonly Unmet[] =>
  (judgedOf(steps, step) ?? [])
    .filter((error) => !isAboutWho(error))
    .map(unmetOf)
    .filter((unmet) => unmet !== undefined);
