import type { ConductFactor, RiskCard } from "../domain/risk.ts";
import type { ConductFigures } from "../ipc/figures-schemas.ts";

/** Marks are reckoned for each so many acts, and on at least so many (docs/risk.md). */
const ACTS = 100;
const MAX_POINTS = 100;

/** The conduct score of a clerk or an office: of its marks and acts in the days that the policy looks back. */
export function conductOf(
  card: RiskCard<ConductFactor>,
  acts: number,
  marksOf: (factor: ConductFactor) => number,
): ConductFigures {
  const lines = card.factors.map(({ factor, steps }) => {
    const marks = marksOf(factor);
    const per100 = Math.ceil((marks * ACTS) / Math.max(ACTS, acts));
    return {
      ...{ factor, marks, per100 },
      points: steps.findLast(({ from }) => from <= per100)?.points ?? 0,
      weight: steps.at(-1)?.points ?? 0,
    };
  });
  const points = Math.min(
    MAX_POINTS,
    lines.reduce((sum, line) => sum + line.points, 0),
  );
  const level = points >= card.high ? "high" : points >= card.watch ? "watch" : "low";
  return { points, level, acts, lines };
}
