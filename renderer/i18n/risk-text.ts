import type { ConductFactor, FeeFactor, RiskStep } from "../../shared/domain/risk.ts";
import type { RiskLevels } from "../../shared/risk/card-diff.ts";
import type { CardField } from "../../shared/rules/policy-diff.ts";
import { money } from "../format/money.ts";
import { whole } from "../format/number.ts";
import { type AnyFactor, unitOf } from "../format/risk.ts";
import type { T } from "./index.ts";

/** A factor's name, what it is, or the unit that stands behind a typed number. */
export const factorText = (
  t: T,
  field: CardField,
  factor: AnyFactor,
  what: "name" | "what" | "unit",
): string =>
  field === "feeRisk"
    ? t(`risk.fee.${factor as FeeFactor}.${what}`)
    : t(`risk.conduct.${factor as ConductFactor}.${what}`);

/** A factor's value with its unit: `31 days`, `¥50.00`. */
export function factorValueText(t: T, field: CardField, factor: AnyFactor, value: number): string {
  const unit = unitOf(field, factor);
  if (unit === "fen") return money(value);
  return value === 1 ? t(`risk.valueOne.${unit}`) : t(`risk.value.${unit}`, { n: whole(value) });
}

export const pointsText = (t: T, n: number): string =>
  n === 1 ? t("risk.onePoint") : t("risk.points", { n });

/** The steps of a factor in words, one text each: `31 days or more: 4 points`. */
export function stepTexts(
  t: T,
  field: CardField,
  factor: AnyFactor,
  steps: readonly RiskStep[],
): string[] {
  if (steps.length === 0) return [t("risk.noStep")];
  return steps.map(({ from, points }) =>
    t(unitOf(field, factor) === "flag" && from === 1 ? "risk.stepFlag" : "risk.step", {
      value: factorValueText(t, field, factor, from),
      points: pointsText(t, points),
    }),
  );
}

export const levelsText = (t: T, { watch, high }: RiskLevels): string =>
  t("risk.levels", { watch: pointsText(t, watch), high: pointsText(t, high) });
