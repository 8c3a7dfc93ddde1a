import type { RiskCard, RiskStep } from "../domain/risk.ts";

/** A factor of which two cards have different steps; undefined where a card does not have it. */
export interface FactorChange<F extends string> {
  readonly factor: F;
  readonly before: readonly RiskStep[] | undefined;
  readonly after: readonly RiskStep[] | undefined;
}

export type RiskLevels = Pick<RiskCard<string>, "watch" | "high">;

export interface CardDiff<F extends string> {
  /** In the order of the word list. */
  readonly factors: readonly FactorChange<F>[];
  readonly levels: { readonly before: RiskLevels; readonly after: RiskLevels } | undefined;
  /** Both have the same factors in another order: only a card that the chain does not take is out of order. */
  readonly reordered: boolean;
}

/** What differs between two cards; undefined when nothing does. A factor that stands twice is compared place by place. */
export function cardDiff<F extends string>(
  before: RiskCard<F>,
  after: RiskCard<F>,
  order: readonly F[],
): CardDiff<F> | undefined {
  const factors = order.flatMap((factor) => {
    const [old, now] = [stepsOf(before, factor), stepsOf(after, factor)];
    const places = Array.from({ length: Math.max(old.length, now.length) }, (_, index) => index);
    return places
      .filter((index) => !same(old[index], now[index]))
      .map((index) => ({ factor, before: old[index], after: now[index] }));
  });
  const levels =
    before.watch === after.watch && before.high === after.high
      ? undefined
      : { before: levelsOf(before), after: levelsOf(after) };
  const names = ({ factors }: RiskCard<F>) => factors.map(({ factor }) => factor).join();
  const reordered = factors.length === 0 && names(before) !== names(after);
  return factors.length > 0 || levels !== undefined || reordered
    ? { factors, levels, reordered }
    : undefined;
}

const stepsOf = <F extends string>(card: RiskCard<F>, factor: F) =>
  card.factors.filter((one) => one.factor === factor).map(({ steps }) => steps);

const levelsOf = ({ watch, high }: RiskLevels): RiskLevels => ({ watch, high });

const same = (one: readonly RiskStep[] | undefined, other: readonly RiskStep[] | undefined) =>
  one === other ||
  (one?.length === other?.length &&
    (one ?? []).every(
      ({ from, points }, index) =>
        from === other?.[index]?.from && points === other?.[index]?.points,
    ));
