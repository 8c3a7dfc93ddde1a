/**
 * Score cards, as the policy on chain holds them (chain/pallets/consortium/src/risk.rs). The meaning and unit of each
 * factor: docs/risk.md. A word's place is its index on chain: only append.
 */

export const FEE_FACTORS = [
  "ArrearsAge",
  "ArrearsAmount",
  "TimesOverdue",
  "MonthsOwed",
  "PartPayments",
  "BouncedPayments",
  "BrokenPromises",
  "Disputes",
  "Complaints",
  "DeliveryDelay",
  "ConsumptionFall",
  "CapacityReduction",
  "PrepayShortfall",
  "WatchedIndustry",
] as const;
/** What a customer's fee risk (电费风险) is made of. */
export type FeeFactor = (typeof FEE_FACTORS)[number];

export const CONDUCT_FACTORS = [
  "ContactsIn7Days",
  "QuietHours",
  "ThirdParties",
  "NoticeDefects",
  "LateAnswers",
  "LateReconnections",
  "Complaints",
  "VulnerableUsers",
] as const;
/** What the risk of our own conduct (舆情风险) is made of. */
export type ConductFactor = (typeof CONDUCT_FACTORS)[number];

/** From a value on, a factor adds these points, in place of those of the steps before. */
export interface RiskStep {
  /** In the unit of the factor. */
  readonly from: number;
  readonly points: number;
}

export interface RiskFactor<F extends string> {
  readonly factor: F;
  /** Ascending by value and by points; the last one's points are the factor's weight. */
  readonly steps: readonly RiskStep[];
}

/** A score card of 0 to 100 points. */
export interface RiskCard<F extends string> {
  /** Each factor at most once, in the order of the word list. */
  readonly factors: readonly RiskFactor<F>[];
  /** Points from which a case is to be watched (关注). */
  readonly watch: number;
  /** Points from which the risk is high (高). */
  readonly high: number;
}

export const RISK_LEVELS = ["low", "watch", "high"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The weights of a card add up to this. */
export const MAX_SCORE = 100;
/** Most factors of a card, as the chain bounds them. */
export const MAX_RISK_FACTORS = 16;
/** Most steps of a factor, as the chain bounds them. */
export const MAX_RISK_STEPS = 8;
