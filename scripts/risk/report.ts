import type { FeeFactor, RiskCard } from "../../shared/domain/risk.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { FIRST_FEE_CARD } from "../../shared/risk/default-cards.ts";
import { scoreOf } from "../../shared/risk/score.ts";
import { fitCard } from "./fit.ts";
import { forecastOf } from "./forecast.ts";
import {
  aucOf,
  type Bin,
  brierOf,
  calibrationError,
  calibrationOf,
  type Ranked,
  topTenthOf,
} from "./metrics.ts";
import type { Example, Outcome } from "./outcome.ts";
import type { Examples } from "./read-examples.ts";

/** One way to rank cases, tried on cases that came later than those it was learned from. */
export interface Trial {
  readonly name: "firstCard" | "fittedCard" | "amount" | "age";
  readonly auc: number | undefined;
  /** Share of bad ends in the highest tenth. */
  readonly topTenth: number | undefined;
  /** Of forecasts learned from the earlier cases. */
  readonly brier: number;
  readonly calibrationError: number;
  readonly bins: readonly Bin[];
}

export interface RiskReport {
  readonly rows: number;
  readonly cases: number;
  readonly rejectedRows: number;
  /** Cases with a delivered notice and something owed, by what came of them. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Cases whose notice was delivered before this time are learned from, the others are tried (ms). */
  readonly splitAt: Millis;
  /** When the last outcome among the earlier cases was known: it may lie after the split. */
  readonly learnedBy: Millis;
  readonly learned: number;
  readonly tried: number;
  /** Share of bad ends among the tried. */
  readonly badShare: number;
  readonly trials: readonly Trial[];
  /** The card that was fitted; its points are of what such a file knows. */
  readonly card: RiskCard<FeeFactor>;
  /** Whether the fitted card ranks better than both baselines. */
  readonly beats: boolean;
}

/** Points of the first card's factors that a history without a register can know. */
export const KNOWABLE: number = FIRST_FEE_CARD.factors
  .filter(
    ({ factor }) =>
      !["ConsumptionFall", "CapacityReduction", "PrepayShortfall", "WatchedIndustry"].includes(
        factor,
      ),
  )
  .reduce((sum, { steps }) => sum + (steps.at(-1)?.points ?? 0), 0);

type Decided = Example & { readonly outcome: Exclude<Outcome, "undecided"> };

/** Fits on the earlier part of the decided cases and tries on the later; undefined when a part lacks one of the two ends. */
export function reportOf(read: Examples, share: number): RiskReport | undefined {
  const { examples, rows, cases, rejectedRows } = read;
  const count = (outcome: Outcome) => examples.filter((one) => one.outcome === outcome).length;
  const decided = examples
    .filter((one): one is Decided => one.outcome !== "undecided")
    .toSorted((a, b) => a.at - b.at);
  const splitAt = decided[Math.floor(decided.length * share)]?.at;
  if (splitAt === undefined) return undefined;
  const learned = decided.filter(({ at }) => at < splitAt);
  const tried = decided.filter(({ at }) => at >= splitAt);
  if (![learned, tried].every(hasBothEnds)) return undefined;
  const lessons = learned.map(({ inputs, outcome }) => ({ inputs, bad: isBad(outcome) }));
  const card = fitCard(lessons, KNOWABLE, FIRST_FEE_CARD);
  const trial = (name: Trial["name"], signalOf: (example: Example) => number): Trial => {
    const ranked = (some: readonly Decided[]): Ranked[] =>
      some.map((one) => ({ value: signalOf(one), bad: isBad(one.outcome) }));
    const forecast = forecastOf(ranked(learned));
    const forecasts = ranked(tried).map(({ value, bad }) => ({ value: forecast(value), bad }));
    const bins = calibrationOf(forecasts);
    return {
      name,
      auc: aucOf(ranked(tried)),
      topTenth: topTenthOf(ranked(tried)),
      brier: brierOf(forecasts),
      calibrationError: calibrationError(bins),
      bins,
    };
  };
  const value = (factor: FeeFactor) => (example: Example) => {
    const input = example.inputs[factor];
    return "value" in input ? input.value : 0;
  };
  const trials = [
    trial("firstCard", ({ inputs }) => scoreOf(FIRST_FEE_CARD, inputs).points),
    trial("fittedCard", ({ inputs }) => scoreOf(card, inputs).points),
    trial("amount", value("ArrearsAmount")),
    trial("age", value("ArrearsAge")),
  ];
  const aucs = new Map(trials.map(({ name, auc }) => [name, auc ?? 0]));
  const fitted = aucs.get("fittedCard") ?? 0;
  return {
    ...{ rows, cases, rejectedRows, splitAt, card, trials },
    outcomes: {
      creditCollection: count("creditCollection"),
      paid: count("paid"),
      undecided: count("undecided"),
    },
    learnedBy: Math.max(...learned.map(({ decidedAt }) => decidedAt ?? 0)) as Millis,
    learned: learned.length,
    tried: tried.length,
    badShare: tried.filter(({ outcome }) => isBad(outcome)).length / tried.length,
    beats: fitted > (aucs.get("amount") ?? 0) && fitted > (aucs.get("age") ?? 0),
  };
}

const isBad = (outcome: Outcome) => outcome === "creditCollection";
const hasBothEnds = (some: readonly Decided[]) =>
  some.some(({ outcome }) => isBad(outcome)) && some.some(({ outcome }) => !isBad(outcome));
