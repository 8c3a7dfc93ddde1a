import type { ActDetail } from "../domain/act.ts";
import type { Part } from "../domain/escalation.ts";
import type { Policy } from "../domain/policy.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import type { Day, Fen } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";
import { type BillFacts, MAX_PAYMENTS, MAX_SUM, owedOf } from "./case-facts.ts";
import { dayOf, isTooFar, MAX_DAYS_AHEAD } from "./days.ts";
import type { Judgement } from "./judgement.ts";

type Detail<T extends ActDetail["type"]> = Extract<ActDetail, { type: T }>;

/** Why a promise or a plan of these parts is not taken. */
export function promiseRefusals({ facts, policy, at }: Judgement, parts: readonly Part[]): Unmet[] {
  const owed = owedOf(facts);
  const today = dayOf(policy, at);
  const first = parts[0];
  const ascending = parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || before.due < part.due;
  });
  return [
    ...(parts.some(({ amount }) => amount === 0) ? [unmet("ZeroAmount")] : []),
    ...(exceeds(parts, owed) ? [unmet("PromiseExceedsDebt", { owed })] : []),
    ...(first && first.due < today ? [unmet("PromiseInThePast")] : []),
    ...(first === undefined || !ascending ? [unmet("PartsMisordered")] : []),
    ...(parts.some(({ due }) => isTooFar(today, due))
      ? [unmet("TooFarAhead", { needed: MAX_DAYS_AHEAD })]
      : []),
  ];
}

/** Whether the parts come to more than `most`, without adding beyond what a number holds exactly. */
const exceeds = (parts: readonly Part[], most: Fen): boolean =>
  parts.reduce((left, { amount }) => (left < 0 ? left : left - amount), most as number) < 0;

/** Why a payment is not taken. */
export function paymentRefusals({ facts }: Judgement, amount: Fen): Unmet[] {
  const owed = owedOf(facts);
  return [
    ...(amount === 0 ? [unmet("ZeroAmount")] : []),
    ...(owed === 0 ? [unmet("NothingOwed")] : []),
    ...(amount > owed ? [unmet("PaymentExceedsDebt", { owed })] : []),
    ...(facts.payments.length >= MAX_PAYMENTS
      ? [unmet("TooManyPayments", { needed: MAX_PAYMENTS })]
      : []),
  ];
}

/** Why a penalty or expense is not added. */
export function chargeRefusals(judged: Judgement, charge: Detail<"AddCharge">): Unmet[] {
  const { facts, policy, at } = judged;
  const zero = charge.amount === 0 ? [unmet("ZeroAmount")] : [];
  const bill = facts.bills.find(({ bill }) => bill === charge.bill);
  if (bill === undefined) return [...zero, unmet("NoSuchBill")];
  const left = penaltyRoom(bill, facts.class, policy, dayOf(policy, at));
  const tooHigh = charge.charge === "Penalty" && BigInt(charge.amount) > left;
  const allowed = Number(left < 0n ? 0n : left);
  return [
    ...zero,
    ...(tooHigh ? [unmet("PenaltyTooHigh", { allowed })] : []),
    ...(charge.amount > MAX_SUM - facts.principal - facts.charges ? [unmet("SumTooLarge")] : []),
  ];
}

/** How much more penalty a bill can bear (fen): its whole principal at the highest rate for every day overdue. */
function penaltyRoom(
  bill: BillFacts,
  customerClass: CustomerClass,
  policy: Policy,
  today: Day,
): bigint {
  const { penaltyResidentialPpm, penaltyEarlierYearPpm } = policy;
  const ppm = customerClass === "Residential" ? penaltyResidentialPpm : penaltyEarlierYearPpm;
  const exact = BigInt(bill.amount) * BigInt(ppm) * BigInt(Math.max(0, today - bill.due));
  return (exact + 999_999n) / 1_000_000n - BigInt(bill.penalty);
}

/** Why a case is not closed for this reason. */
export function closeRefusals({ facts }: Judgement, { reason }: Detail<"CloseCase">): Unmet[] {
  const owed = owedOf(facts);
  return [
    ...(reason === "Settled" && owed > 0 ? [unmet("StillOwed", { owed })] : []),
    ...(reason === "OpenedInError" && facts.paid > 0 ? [unmet("HasPayments")] : []),
    ...(reason === "WrittenOff" ? [unmet("WrongReason")] : []),
    ...(facts.cut ? [unmet("SupplyIsCut")] : []),
  ];
}
