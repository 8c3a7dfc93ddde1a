import {
  CONDUCT_FACTORS,
  type ConductFactor,
  FEE_FACTORS,
  type FeeFactor,
  type RiskCard,
} from "../domain/risk.ts";

type Steps = readonly (readonly [from: number, points: number])[];

const card = <F extends string>(
  order: readonly F[],
  watch: number,
  high: number,
  steps: Readonly<Record<F, Steps>>,
): RiskCard<F> => ({
  factors: order.map((factor) => ({
    factor,
    steps: steps[factor].map(([from, points]) => ({ from, points })),
  })),
  watch,
  high,
});

/** The cards that a chain begins with: `default_fee_risk` of the consortium pallet; a chain test holds them together. */
export const FIRST_FEE_CARD: RiskCard<FeeFactor> = card(FEE_FACTORS, 35, 60, {
  ArrearsAge: [
    [31, 4],
    [61, 8],
    [91, 11],
    [181, 14],
  ],
  ArrearsAmount: [
    [5_000, 2],
    [20_000, 4],
    [100_000, 7],
    [1_000_000, 10],
  ],
  TimesOverdue: [
    [2, 4],
    [3, 7],
    [5, 10],
    [8, 12],
  ],
  MonthsOwed: [
    [2, 4],
    [3, 6],
    [5, 8],
  ],
  PartPayments: [
    [2, 1],
    [4, 2],
  ],
  BouncedPayments: [
    [1, 3],
    [2, 5],
  ],
  BrokenPromises: [
    [1, 4],
    [2, 7],
  ],
  Disputes: [
    [1, 1],
    [3, 2],
  ],
  Complaints: [
    [1, 1],
    [3, 2],
  ],
  DeliveryDelay: [
    [8, 3],
    [15, 5],
    [31, 8],
  ],
  ConsumptionFall: [
    [20, 4],
    [40, 8],
    [60, 12],
  ],
  CapacityReduction: [
    [20, 4],
    [50, 8],
  ],
  PrepayShortfall: [
    [50, 2],
    [100, 5],
  ],
  WatchedIndustry: [[1, 5]],
});

/** `default_conduct_risk` of the consortium pallet. */
export const FIRST_CONDUCT_CARD: RiskCard<ConductFactor> = card(CONDUCT_FACTORS, 15, 35, {
  ContactsIn7Days: [
    [4, 3],
    [6, 8],
    [8, 15],
  ],
  QuietHours: [
    [1, 8],
    [2, 15],
  ],
  ThirdParties: [
    [1, 5],
    [2, 10],
  ],
  NoticeDefects: [
    [1, 4],
    [2, 8],
  ],
  LateAnswers: [
    [1, 8],
    [2, 14],
  ],
  LateReconnections: [[1, 14]],
  Complaints: [
    [1, 7],
    [2, 14],
  ],
  VulnerableUsers: [
    [1, 4],
    [3, 10],
  ],
});

/** `default_conduct_days` of the consortium pallet. */
export const FIRST_CONDUCT_DAYS = 90;
