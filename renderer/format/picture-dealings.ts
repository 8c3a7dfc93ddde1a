import type { EntryKind } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { localMinute } from "../../shared/domain/time.ts";
import type { BillNo, Day, Millis } from "../../shared/domain/units.ts";
import { hasNoClock } from "../../shared/risk/marks.ts";
import { isQuiet } from "../../shared/rules/contact-limits.ts";
import { addDays, dayOf, isTooFar, startOf } from "../../shared/rules/days.ts";
import type { PictureBand, PictureLine, PictureMark } from "./case-picture.ts";

type Mark = Omit<PictureMark, "at">;

/** Whether a line lies in the quiet hours of the policy in force, which the ground shows too; a bare day lies in none. */
export const isQuietLine = (line: PictureLine, policy: Policy): boolean =>
  !hasNoClock(line, policy) &&
  isQuiet(localMinute(line.occurredAt, policy.utcOffsetMinutes), policy);

/** What was said to the customer, and what the customer said of us. */
export function contactMark(kind: EntryKind, quiet: boolean): Mark | undefined {
  const lane = "contacts";
  switch (kind.type) {
    case "ContactMade":
      if (kind.party === "ThirdParty")
        return { kind: quiet ? "contactQuietThird" : "contactThird", lane, entry: kind };
      return { kind: quiet ? "contactQuiet" : "contact", lane, entry: kind };
    case "ComplaintMade":
      return { kind: "complaint", lane, entry: kind };
    case "ComplaintAnswered":
      return { kind: "complaintAnswered", lane, entry: kind };
    default:
      return undefined;
  }
}

/** Money that came or was taken back, and money that was promised. */
export function moneyMark(kind: EntryKind): Mark | undefined {
  const lane = "money";
  switch (kind.type) {
    case "PaymentReceived":
      return { kind: "payment", lane, entry: kind };
    case "PaymentReversed":
      return { kind: "bounced", lane, entry: kind };
    case "PromiseMade":
    case "PlanAgreed":
      return { kind: "promised", lane, entry: kind };
    default:
      return undefined;
  }
}

/**
 * From a promise or plan to the end of its last due day, kept or not. Untidy history may promise a day that is over, which
 * spans nothing, or one further ahead than anything is planned, which would squeeze all else: that has only its mark.
 */
export function promiseBand(line: PictureLine, policy: Policy): PictureBand | undefined {
  const { kind, occurredAt: from } = line;
  const due = lastDue(kind);
  if (due === undefined || isTooFar(dayOf(policy, from), due)) return undefined;
  const to = startOf(policy, addDays(due, 1));
  return to <= from ? undefined : { kind: "promise", lane: "money", from, to, entry: kind };
}

function lastDue(kind: EntryKind): Day | undefined {
  if (kind.type === "PromiseMade") return kind.due;
  if (kind.type !== "PlanAgreed" || kind.parts.length === 0) return undefined;
  return Math.max(...kind.parts.map(({ due }) => due)) as Day;
}

/** Follows the disputes of a case in the order of time: one a bill, from raised to answered. */
export class Disputes {
  readonly #raised = new Map<BillNo, Omit<PictureBand, "to">>();

  /** The dispute that a line answers. An answer to nothing spans nothing; one raised again goes on. */
  after({ kind, occurredAt: at }: PictureLine, line: number): PictureBand | undefined {
    if (kind.type === "DisputeOpened" && !this.#raised.has(kind.bill))
      this.#raised.set(kind.bill, { kind: "dispute", lane: "money", from: at, entry: kind, line });
    if (kind.type !== "DisputeAnswered") return undefined;
    const raised = this.#raised.get(kind.bill);
    this.#raised.delete(kind.bill);
    return raised && { ...raised, to: at };
  }

  /** Those that nobody answered yet, up to now. */
  open(now: Millis): PictureBand[] {
    return [...this.#raised.values()].map((raised) => ({
      ...raised,
      to: Math.max(now, raised.from) as Millis,
      open: true,
    }));
  }
}
