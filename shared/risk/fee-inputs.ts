import type { Policy } from "../domain/policy.ts";
import type { FeeFactor, RiskCard } from "../domain/risk.ts";
import type { Day, Millis } from "../domain/units.ts";
import { addDays, dayOf, startOf } from "../rules/days.ts";
import type { CustomerRecord } from "./customer.ts";
import { YEAR_DAYS } from "./days-back.ts";
import { type FactorInput, type Inputs, NextChange } from "./inputs.ts";
import {
  capacityReduction,
  consumptionFall,
  nextMonth,
  prepayShortfall,
} from "./register-inputs.ts";
import { breaksOn, brokenOn } from "./story-promises.ts";
import type { Story } from "./story-types.ts";

/** What the fee risk of a case is computed from, at a moment, by the policy in force then. */
export interface FeeMoment {
  readonly now: Millis;
  readonly policy: Policy;
  /** The customer in the branch's register; undefined when it is not there. */
  readonly customer: CustomerRecord | undefined;
}

/** The inputs of the fee risk (docs/risk.md), of an open case. */
export function feeInputs(story: Story, { now, policy, customer }: FeeMoment): Inputs<FeeFactor> {
  const today = dayOf(policy, now);
  const next = new NextChange(now);
  const onDay = (day: number) => next.at(startOf(policy, day as Day));
  const inYear = <T>(all: readonly T[], dayOfOne: (one: T) => Day): T[] =>
    all.filter((one) => {
      const day = dayOfOne(one);
      onDay(day + YEAR_DAYS + 1);
      return day <= today && day >= today - YEAR_DAYS;
    });
  const count = (found: readonly { readonly seq: number }[]): FactorInput => ({
    value: found.length,
    entries: found.map(({ seq }) => seq),
  });
  const timed = (one: { readonly at: Millis }) => dayOf(policy, one.at);
  const asked = (one: { readonly entry: { readonly occurredAt: Millis } }) =>
    dayOf(policy, one.entry.occurredAt);

  const owing = story.bills.filter(({ owed }) => owed > 0);
  const overdue = inYear(story.bills, ({ due }) => due).filter(({ due, settledOn }) => {
    if (settledOn === undefined) onDay(due + 1);
    return (settledOn ?? today) > due;
  });
  for (const { due } of owing) for (const day of ageDays(policy.feeRisk, due)) onDay(day);
  const broken = story.promises.flatMap((promise) => {
    const day = brokenOn(promise, today);
    onDay(breaksOn(promise) ?? 0);
    return day === undefined ? [] : [{ seq: promise.seq, day }];
  });
  const register = (of: (known: CustomerRecord) => FactorInput): FactorInput =>
    customer === undefined ? { unknown: "notInRegister" } : of(customer);
  if (customer) registerChanges(customer, today, onDay);

  return {
    of: {
      ArrearsAge: arrearsAge(owing, today),
      ArrearsAmount: { value: story.owed, entries: owing.map(({ seq }) => seq) },
      TimesOverdue: count(overdue),
      MonthsOwed: {
        value: new Set(owing.map(({ period }) => period)).size,
        entries: owing.map(({ seq }) => seq),
      },
      PartPayments: count(inYear(story.payments, timed).filter(({ leftOwed }) => leftOwed)),
      BouncedPayments: count(inYear(story.bounced, timed)),
      BrokenPromises: count(inYear(broken, ({ day }) => day)),
      Disputes: count(
        inYear(story.disputes, asked)
          .filter(({ result }) => result !== "Upheld")
          .map(({ entry }) => entry),
      ),
      Complaints: count(inYear(story.complaints, asked).map(({ entry }) => entry)),
      DeliveryDelay: deliveryDelay(story, policy, today, onDay),
      ConsumptionFall: register((known) => consumptionFall(known, today)),
      CapacityReduction: register((known) => capacityReduction(known, today)),
      PrepayShortfall: register((known) => prepayShortfall(known, story.bills, today)),
      WatchedIndustry: register(({ watched }) => ({ value: watched ? 1 : 0, entries: [] })),
    },
    changesAt: next.first,
  };
}

function arrearsAge(owing: Story["bills"], today: Day): FactorInput {
  const oldest = owing.reduce<Story["bills"][number] | undefined>(
    (first, bill) => (first && first.due <= bill.due ? first : bill),
    undefined,
  );
  return oldest === undefined
    ? { value: 0, entries: [] }
    : { value: Math.max(0, today - oldest.due), entries: [oldest.seq] };
}

/** The days on which a bill's age reaches a step of the card. */
const ageDays = (card: RiskCard<FeeFactor>, due: Day): number[] =>
  stepsOf(card, "ArrearsAge").map((from) => due + from);

const stepsOf = (card: RiskCard<FeeFactor>, factor: FeeFactor): number[] =>
  card.factors.find((one) => one.factor === factor)?.steps.map(({ from }) => from) ?? [];

function deliveryDelay(
  { notices }: Story,
  policy: Policy,
  today: Day,
  onDay: (day: number) => void,
): FactorInput {
  const first = notices.issued.find(({ kind }) => kind === "Dunning");
  if (first === undefined) return { unknown: "noNotice" };
  const since = dayOf(policy, first.entry.occurredAt);
  const { delivered } = first;
  if (delivered === undefined)
    for (const from of stepsOf(policy.feeRisk, "DeliveryDelay")) onDay(since + from);
  const until = delivered ? dayOf(policy, delivered.occurredAt) : today;
  return {
    value: Math.max(0, until - since),
    entries: [first.entry.seq, ...(delivered ? [delivered.seq] : [])],
  };
}

/** When what the register knows of a customer changes by the calendar alone. */
function registerChanges(customer: CustomerRecord, today: Day, onDay: (day: number) => void): void {
  if (customer.consumption.length > 0) onDay(nextMonth(today));
  for (const { from } of customer.capacities) {
    onDay(from);
    onDay(addDays(from, YEAR_DAYS));
  }
  for (const { day } of customer.balances) onDay(day);
}
