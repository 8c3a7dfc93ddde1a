import type { WarningRow } from "../../../shared/ipc/warning-schemas.ts";
import type { CardField } from "../../../shared/rules/policy-diff.ts";
import type { T } from "../../i18n/index.ts";
import { factorText, factorValueText, pointsText } from "../../i18n/risk-text.ts";

/** Reasons that are told; the case has all of them. */
const MOST = 3;

/** The score that a warning is of. */
const fieldOf = (kind: WarningRow["kind"]): CardField =>
  kind === "conductRisk" ? "conductRisk" : "feeRisk";

/** What adds most, each with its value: `Overdue age 92 days: 11 points`. */
export function reasonTexts(t: T, { kind, risk }: WarningRow): string[] {
  const field = fieldOf(kind);
  const lines = (field === "conductRisk" ? risk.conduct.lines : (risk.fee?.lines ?? [])).filter(
    ({ points, factor }) =>
      points > 0 &&
      (kind !== "consumptionFall" || factor === "ConsumptionFall") &&
      (kind !== "capacityReduction" || factor === "CapacityReduction"),
  );
  return lines
    .toSorted((a, b) => b.points - a.points)
    .slice(0, MOST)
    .map(({ factor, value, points }) =>
      t("warnings.reason", {
        factor: factorText(t, field, factor, "name"),
        value: factorValueText(t, field, factor, value ?? 0),
        points: pointsText(t, points),
      }),
    );
}

/** What to do next, by what adds most. */
export function nextText(t: T, { kind, risk, level }: WarningRow): string {
  if (kind === "consumptionFall" || kind === "capacityReduction") return t(`warnings.next.${kind}`);
  if (kind === "feeRisk") return t(`warnings.next.fee.${level}`);
  const worst = risk.conduct.lines.toSorted((a, b) => b.points - a.points)[0];
  return worst === undefined || worst.points === 0
    ? ""
    : t(`warnings.next.conduct.${worst.factor}`);
}
