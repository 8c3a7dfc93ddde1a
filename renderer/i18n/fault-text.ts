import type { Policy } from "../../shared/domain/policy.ts";
import { misordered, weightOf } from "../../shared/risk/card-check.ts";
import type { PolicyFault } from "../../shared/rules/policy-check.ts";
import type { CardField } from "../../shared/rules/policy-diff.ts";
import { type AnyFactor, FACTORS } from "../format/risk.ts";
import type { T } from "./index.ts";
import { factorText } from "./risk-text.ts";

/** The faults of a score card: of which card, and which text has its numbers. */
const CARD_FAULTS: Partial<
  Record<PolicyFault, readonly [CardField, "misordered" | "notHundred" | "levels"]>
> = {
  feeRiskMisordered: ["feeRisk", "misordered"],
  feeRiskNotHundred: ["feeRisk", "notHundred"],
  feeRiskLevels: ["feeRisk", "levels"],
  conductRiskMisordered: ["conductRisk", "misordered"],
  conductRiskNotHundred: ["conductRisk", "notHundred"],
  conductRiskLevels: ["conductRisk", "levels"],
};

/** What is wrong with a policy; of a score card with the factors and numbers that are wrong. */
export function faultText(t: T, fault: PolicyFault, policy: Policy): string {
  const ofCard = CARD_FAULTS[fault];
  if (ofCard === undefined) return t(`policy.faults.${fault}`);
  const [field, text] = ofCard;
  const card = policy[field];
  const names = misordered<AnyFactor>(card, FACTORS[field]).map((factor) =>
    factorText(t, field, factor, "name"),
  );
  return t(`policy.cardFaults.${text}`, {
    card: t(`policy.fields.${field}.name`),
    factors: [...new Set(names)].join(t("app.list")),
    sum: weightOf(card),
    watch: card.watch,
    high: card.high,
  });
}
