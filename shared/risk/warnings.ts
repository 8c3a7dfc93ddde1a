import type { Policy } from "../domain/policy.ts";
import type { FeeFactor, RiskLevel } from "../domain/risk.ts";
import type { CaseRisk } from "./case-risk.ts";
import { levelOf } from "./score.ts";

/** What the console warns of, beside the duties of the day. Only append: places are bits in the store. */
export const ALERTS = ["consumptionFall", "capacityReduction"] as const;
export type Alert = (typeof ALERTS)[number];

/** The factor behind each alert; it is raised when the factor adds points. */
const FACTOR_OF: Readonly<Record<Alert, FeeFactor>> = {
  consumptionFall: "ConsumptionFall",
  capacityReduction: "CapacityReduction",
};

/** The alerts of a case as bits. */
export const alertBits = ({ fee }: Pick<CaseRisk, "fee">): number =>
  ALERTS.reduce((bits, alert, place) => {
    const line = fee?.lines.find(({ factor }) => factor === FACTOR_OF[alert]);
    return (line?.points ?? 0) > 0 ? bits | (1 << place) : bits;
  }, 0);

/** Whether an alert is among the bits. */
export const hasAlert = (bits: number, alert: Alert): boolean =>
  (bits & (1 << ALERTS.indexOf(alert))) !== 0;

/** 预警: the kinds, each with a level. */
export const RISK_WARNINGS = ["feeRisk", "conductRisk", ...ALERTS] as const;
export type RiskWarningKind = (typeof RISK_WARNINGS)[number];

export interface RiskWarning {
  readonly kind: RiskWarningKind;
  readonly level: Exclude<RiskLevel, "low">;
  /** How bad it is: a warning that was noted comes back when this grows. */
  readonly points: number;
}

/** What is kept of a case's scores. */
export interface KeptRisk {
  readonly fee: number | undefined;
  readonly conduct: number;
  readonly alerts: number;
}

/** The warnings of a case by its kept scores and the policy in force, the worst first. */
export function riskWarnings({ fee, conduct, alerts }: KeptRisk, policy: Policy): RiskWarning[] {
  const found: RiskWarning[] = [];
  const score = (kind: RiskWarningKind, level: RiskLevel, points: number) => {
    if (level !== "low") found.push({ kind, level, points });
  };
  if (fee !== undefined) score("feeRisk", levelOf(policy.feeRisk, fee), fee);
  score("conductRisk", levelOf(policy.conductRisk, conduct), conduct);
  for (const alert of ALERTS) if (hasAlert(alerts, alert)) score(alert, "watch", 0);
  return found.sort(
    (a, b) => Number(b.level === "high") - Number(a.level === "high") || b.points - a.points,
  );
}
