import {
  FEE_FACTORS,
  type FeeFactor,
  type RiskCard,
  type RiskFactor,
} from "../../shared/domain/risk.ts";
import type { FactorInput } from "../../shared/risk/inputs.ts";

/** A case that is learned from. */
export interface Lesson {
  readonly inputs: Readonly<Record<FeeFactor, FactorInput>>;
  readonly bad: boolean;
}

/** Most steps that a factor is given. */
const STEPS = 4;
const ROUNDS = 400;
/** Pull of each weight towards nothing, so that what says little gets little. */
const RIDGE = 2e-3;
/** Fewer lessons than this above a step are too few to learn from. */
const LEAST = 30;

const numberOf = (input: FactorInput): number | undefined =>
  "value" in input ? input.value : undefined;

/** Thresholds of a factor at about equal shares of the lessons, each with enough lessons on both sides. */
function thresholdsOf(lessons: readonly Lesson[], factor: FeeFactor): number[] {
  const values = lessons.map(({ inputs }) => numberOf(inputs[factor]) ?? 0).sort((a, b) => a - b);
  const found: number[] = [];
  for (let step = 1; step <= STEPS; step += 1) {
    const value = values[Math.floor((values.length * step) / (STEPS + 1))];
    if (value === undefined || value <= 0 || found.includes(value)) continue;
    const above = values.filter((one) => one >= value).length;
    if (above >= LEAST && values.length - above >= LEAST) found.push(value);
  }
  return found;
}

interface Stair {
  readonly factor: FeeFactor;
  readonly from: number;
}

/**
 * Fits a score card: logistic regression over the steps of each factor, every step at least 0, so that more of a factor never means
 * fewer points; then scaled to `weight` points in whole numbers. A factor that never varies among the lessons is not in it.
 */
export function fitCard(
  lessons: readonly Lesson[],
  weight: number,
  levels: Pick<RiskCard<FeeFactor>, "watch" | "high">,
): RiskCard<FeeFactor> {
  const stairs: Stair[] = FEE_FACTORS.flatMap((factor) =>
    thresholdsOf(lessons, factor).map((from) => ({ factor, from })),
  );
  const reached = lessons.map(({ inputs }) =>
    stairs.flatMap(({ factor, from }, index) =>
      (numberOf(inputs[factor]) ?? 0) >= from ? [index] : [],
    ),
  );
  const weights = descend(
    reached,
    lessons.map(({ bad }) => (bad ? 1 : 0)),
    stairs.length,
  );
  const { watch, high } = levels;
  return { factors: inPoints(stairs, weights, weight), watch, high };
}

/** Projected gradient descent; the gradient of so smooth a loss needs no cleverness. */
function descend(
  reached: readonly (readonly number[])[],
  ends: readonly number[],
  count: number,
): number[] {
  const weights = new Array<number>(count).fill(0);
  const mean = ends.reduce((sum, end) => sum + end, 0) / Math.max(1, ends.length);
  let base = Math.log((mean + 1e-6) / (1 - mean + 1e-6));
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = 4 / (1 + round / 100);
    const slope = new Array<number>(count).fill(0);
    let baseSlope = 0;
    for (const [index, steps] of reached.entries()) {
      const sum = steps.reduce((total, step) => total + (weights[step] ?? 0), base);
      const error = 1 / (1 + Math.exp(-sum)) - (ends[index] ?? 0);
      baseSlope += error;
      for (const step of steps) slope[step] = (slope[step] ?? 0) + error;
    }
    const many = Math.max(1, ends.length);
    base -= (rate * baseSlope) / many;
    for (const [step, was] of weights.entries())
      weights[step] = Math.max(0, was - rate * ((slope[step] ?? 0) / many + RIDGE * was));
  }
  return weights;
}

/** Whole points that add up to `weight`, by the largest remainders; steps that get none fall away. */
function inPoints(
  stairs: readonly Stair[],
  weights: readonly number[],
  weight: number,
): RiskFactor<FeeFactor>[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  if (total === 0) return [];
  const exact = weights.map((one) => (one / total) * weight);
  const points = exact.map(Math.floor);
  const left = weight - points.reduce((sum, one) => sum + one, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) points[index] = (points[index] ?? 0) + 1;
  return FEE_FACTORS.flatMap((factor) => {
    let sum = 0;
    const steps = stairs.flatMap((stair, index) => {
      const more = points[index] ?? 0;
      if (stair.factor !== factor || more === 0) return [];
      sum += more;
      return [{ from: stair.from, points: sum }];
    });
    return steps.length === 0 ? [] : [{ factor, steps }];
  });
}
