import type { RiskCard, RiskLevel } from "../domain/risk.ts";
import type { FactorInput, Unknown } from "./inputs.ts";

/** One factor of a score: what it was, and what it added. */
export interface ScoreLine<F extends string> {
  readonly factor: F;
  /** In the factor's unit; undefined when it is not known. */
  readonly value: number | undefined;
  readonly unknown: Unknown | undefined;
  /** The month that is missing, yyyymm. */
  readonly period: number | undefined;
  /** What it added. */
  readonly points: number;
  /** The most that it can add. */
  readonly weight: number;
  /** The step that it stands on, and the next one up. */
  readonly from: number | undefined;
  readonly next: { readonly from: number; readonly points: number } | undefined;
  /** Places of the entries behind the value, in the case's journal. */
  readonly entries: readonly number[];
}

/** A score with every point told. */
export interface Score<F extends string> {
  /** 0 to 100: what is known adds up to. */
  readonly points: number;
  /** What the factors that are not known could still add. */
  readonly unknown: number;
  /** Of `points`. */
  readonly level: RiskLevel;
  /** In the order of the card. */
  readonly lines: readonly ScoreLine<F>[];
}

/** The level of a number of points. */
export const levelOf = (
  card: Pick<RiskCard<string>, "watch" | "high">,
  points: number,
): RiskLevel => (points >= card.high ? "high" : points >= card.watch ? "watch" : "low");

/** A score by a card. A factor that the card does not name adds nothing and is not told. */
export function scoreOf<F extends string>(
  card: RiskCard<F>,
  inputs: Readonly<Record<F, FactorInput>>,
): Score<F> {
  const lines = card.factors.map(({ factor, steps }): ScoreLine<F> => {
    const input = inputs[factor];
    const weight = steps.at(-1)?.points ?? 0;
    if ("unknown" in input)
      return {
        ...{ factor, weight, value: undefined, unknown: input.unknown, period: input.period },
        ...{ points: 0, from: undefined, next: undefined, entries: [] },
      };
    const reached = steps.findLast(({ from }) => from <= input.value);
    return {
      ...{ factor, weight, value: input.value, unknown: undefined, period: undefined },
      points: reached?.points ?? 0,
      from: reached?.from,
      next: steps.find(({ from }) => from > input.value),
      entries: input.entries,
    };
  });
  const sum = (of: (line: ScoreLine<F>) => number) =>
    lines.reduce((total, line) => total + of(line), 0);
  const points = Math.min(
    100,
    sum((line) => line.points),
  );
  return {
    points,
    unknown: Math.min(
      100 - points,
      sum((line) => (line.unknown ? line.weight : 0)),
    ),
    level: levelOf(card, points),
    lines,
  };
}
