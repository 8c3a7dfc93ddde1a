import type { Entry } from "../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import { localDay } from "../../shared/domain/time.ts";
import type { Day } from "../../shared/domain/units.ts";
import type { CaseDetail } from "../../shared/ipc/case-detail-schemas.ts";
import { penaltyOf } from "../../shared/rules/penalty.ts";
import type { CaseProjection } from "../ledger/fold-types.ts";
import { principalOverTime } from "../ledger/principal-over-time.ts";

/**
 * What the bills of a case have accrued in penalties up to today, and what of it stands in the ledger as charged; nothing
 * while no policy is known. A closed case accrues to the day of its closing. The rates are those of the policy in force
 * now for all the days, as the chain judges a charge by one policy.
 */
export function casePenalty(
  state: CaseProjection,
  entries: readonly Entry[],
  dated: DatedPolicy | undefined,
  today: Day,
): CaseDetail["penalty"] {
  if (dated === undefined) return undefined;
  const { policy, version } = dated;
  const lastDay = lastDayOf(entries, policy.utcOffsetMinutes, today);
  const bills = principalOverTime(entries, policy.utcOffsetMinutes);
  return {
    policy: version,
    rates: {
      residential: policy.penaltyResidentialPpm,
      currentYear: policy.penaltyCurrentYearPpm,
      earlierYear: policy.penaltyEarlierYearPpm,
    },
    lastDay,
    bills: bills.map((bill, place) => {
      const { segments, subtotals, exact, total } = penaltyOf(bill, state.class, policy, lastDay);
      return {
        bill: bill.bill,
        segments: segments.map((segment) => ({ ...segment, exact: segment.exact.toString() })),
        subtotals: subtotals.map((part) => ({ ...part, exact: part.exact.toString() })),
        exact: exact.toString(),
        total,
        // Both lists are in journal order of the bills.
        charged: state.bills[place]?.penalty ?? (0 as typeof total),
      };
    }),
  };
}

/** Today, or the day on which the case was closed when that was before. */
function lastDayOf(entries: readonly Entry[], utcOffsetMinutes: number, today: Day): Day {
  const closing = entries.findLast(({ kind }) => kind.type === "CaseClosed");
  if (closing === undefined) return today;
  return Math.min(today, localDay(closing.occurredAt, utcOffsetMinutes)) as Day;
}
