import type { Unmet } from "../domain/refusals.ts";
import type { Millis } from "../domain/units.ts";
import type { AppError } from "../errors.ts";
import { ROLES_OF } from "./operators.ts";
import { type ProcedureStep, questionOf } from "./procedure.ts";
import { unmetOf } from "./refusal-errors.ts";
import { isAboutWho, judgedOf, type Situation } from "./situation.ts";
import { type Wanted, wantedSteps } from "./wanted-steps.ts";
import { type Mover, whoseMove } from "./whose-move.ts";

/** What to do now with a case. */
export type Advice =
  /** The step is open to whoever asks. `by`: until when it should be done. */
  | { readonly kind: "do"; readonly step: ProcedureStep; readonly by: Millis | undefined }
  /** Nothing to be done now by whoever asks: the step that is next, what it waits for and whose move that is. */
  | {
      readonly kind: "wait";
      readonly step: ProcedureStep;
      readonly why: AppError | Unmet;
      readonly until: Millis | undefined;
      readonly mover: Mover;
      readonly by: Millis | undefined;
    }
  | { readonly kind: "over" };

type Wait = Extract<Advice, { kind: "wait" }>;

/**
 * The one obvious next step of a case: of the steps that bring it on, the first that is open. When none is, the one that
 * is closest to being met: with the fewest conditions missing, then the one that time opens first.
 */
export function nextStep(situation: Situation): Advice {
  const wanted = wantedSteps(situation);
  const open = wanted.find(
    ({ step, waitsFor }) => waitsFor === undefined && judgedOf(situation.steps, step)?.length === 0,
  );
  if (open) return { kind: "do", step: open.step, by: open.by };
  const waits = wanted.map((one) => waitOf(situation, one)).filter((wait) => wait !== undefined);
  const closest = waits.reduce<(typeof waits)[number] | undefined>(
    (best, wait) => (best === undefined || isCloser(wait, best) ? wait : best),
    undefined,
  );
  return closest ? closest.wait : { kind: "over" };
}

interface Rated {
  readonly wait: Wait;
  readonly missing: number;
}

const isCloser = (one: Rated, other: Rated): boolean =>
  one.missing < other.missing ||
  (one.missing === other.missing &&
    (one.wait.until ?? Number.POSITIVE_INFINITY) < (other.wait.until ?? Number.POSITIVE_INFINITY));

function waitOf(situation: Situation, { step, waitsFor, by }: Wanted): Rated | undefined {
  if (waitsFor) {
    const { until } = waitsFor;
    const wait = {
      kind: "wait",
      step,
      why: waitsFor,
      until,
      mover: whoseMove(waitsFor),
      by,
    } as const;
    return { wait, missing: 1 };
  }
  const unmet = judgedOf(situation.steps, step);
  const [first] = unmet ?? [];
  if (unmet === undefined || first === undefined) return undefined;
  const real = unmet.filter((error) => !isAboutWho(error));
  // What somebody has to bring about comes before what only takes time.
  const why = real.find((error) => untilOf(error) === undefined) ?? latest(real) ?? first;
  const rule = unmetOf(why);
  const mover = isAboutWho(why) || !rule ? roleMover(step) : whoseMove(rule);
  return {
    wait: { kind: "wait", step, why, until: untilOf(why), mover, by },
    missing: unmet.length,
  };
}

const untilOf = (error: AppError): Millis | undefined => unmetOf(error)?.until;

/** Of conditions that time meets, the one that it meets last. */
const latest = (errors: readonly AppError[]): AppError | undefined =>
  errors.toSorted((a, b) => (untilOf(b) ?? 0) - (untilOf(a) ?? 0))[0];

/** Who takes a step, where whoever asks may not. */
function roleMover(step: ProcedureStep): Mover {
  const roles = ROLES_OF[questionOf(step, { escalations: [] }).type];
  if (roles.includes("Collector")) return "collector";
  return roles.includes("Cashier") ? "cashier" : "supervisor";
}
