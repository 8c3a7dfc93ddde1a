import { CONDUCT_FACTORS, type ConductFactor, type RiskCard } from "../domain/risk.ts";
import type { ConductFigures } from "../ipc/figures-schemas.ts";
import type { FactorInput } from "../risk/inputs.ts";
import { scoreOf } from "../risk/score.ts";

/** Marks are reckoned for each so many acts, and on at least so many (docs/risk.md). */
const ACTS = 100;

/** The conduct score of a clerk or an office: of its marks and acts in the days that the policy looks back. */
export function conductOf(
  card: RiskCard<ConductFactor>,
  acts: number,
  marksOf: (factor: ConductFactor) => number,
): ConductFigures {
  const per100 = (factor: ConductFactor) =>
    Math.ceil((marksOf(factor) * ACTS) / Math.max(ACTS, acts));
  const inputs = Object.fromEntries(
    CONDUCT_FACTORS.map((factor) => [factor, { value: per100(factor), entries: [] }]),
  ) as unknown as Record<ConductFactor, FactorInput>;
  const { points, level, lines } = scoreOf(card, inputs);
  return {
    ...{ points, level, acts },
    lines: lines.map(({ factor, points, weight }) => ({
      ...{ factor, marks: marksOf(factor), per100: per100(factor) },
      ...{ points, weight },
    })),
  };
}
