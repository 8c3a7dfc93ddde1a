import { MAX_RISK_STEPS, MAX_SCORE, type RiskCard, type RiskStep } from "../domain/risk.ts";

/** The points that a factor can add at most: those of its last step. */
export const weightOfSteps = (steps: readonly RiskStep[]): number => steps.at(-1)?.points ?? 0;

/** What the weights of a card add up to; a card needs 100. */
export const weightOf = ({ factors }: RiskCard<string>): number =>
  factors.reduce((sum, { steps }) => sum + weightOfSteps(steps), 0);

/** Whether the levels are not two ascending numbers of points from 1 to 100. */
export const levelsContradict = ({ watch, high }: RiskCard<string>): boolean =>
  watch < 1 || high <= watch || high > MAX_SCORE;

/**
 * The factors that stand twice or out of their order, have no step, or whose steps do not ascend by value and by points
 * from at least one point (`RiskCard::is_consistent` of the consortium pallet).
 */
export function misordered<F extends string>(card: RiskCard<F>, order: readonly F[]): F[] {
  const places = card.factors.map(({ factor }) => order.indexOf(factor));
  return card.factors.flatMap(({ factor, steps }, index) => {
    const late = index > 0 && (places[index - 1] ?? 0) >= (places[index] ?? 0);
    return late || !ascend(steps) ? [factor] : [];
  });
}

const ascend = (steps: readonly RiskStep[]): boolean =>
  steps.length > 0 &&
  steps.length <= MAX_RISK_STEPS &&
  steps.every(({ from, points }, index) => {
    const before = steps[index - 1];
    return before === undefined ? points > 0 : before.from < from && before.points < points;
  });
