import { MAX_RISK_STEPS, type RiskCard } from "../domain/risk.ts";

/** What the weights of a card add up to; a card needs 100. */
export const weightOf = ({ factors }: RiskCard<string>): number =>
  factors.reduce((sum, { steps }) => sum + (steps.at(-1)?.points ?? 0), 0);

/** Whether the levels are not two ascending numbers of points from 1 to 100. */
export const levelsContradict = ({ watch, high }: RiskCard<string>): boolean =>
  watch < 1 || high <= watch || high > 100;

/**
 * Whether a factor stands twice or out of its order, has no step, or its steps do not ascend by value and by points from
 * at least one point (`RiskCard::is_consistent` of the consortium pallet).
 */
export function isMisordered<F extends string>(card: RiskCard<F>, order: readonly F[]): boolean {
  const places = card.factors.map(({ factor }) => order.indexOf(factor));
  const steps = card.factors.every(
    ({ steps }) =>
      steps.length > 0 &&
      steps.length <= MAX_RISK_STEPS &&
      steps.every(({ from, points }, index) => {
        const before = steps[index - 1];
        return before === undefined ? points > 0 : before.from < from && before.points < points;
      }),
  );
  return !steps || places.some((place, index) => index > 0 && (places[index - 1] ?? 0) >= place);
}
