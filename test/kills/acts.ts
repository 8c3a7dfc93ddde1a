import type { ActDetail } from "../../shared/domain/act.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type CaseId, day, fen, type Millis, millis } from "../../shared/domain/units.ts";
import type { Random } from "./random.ts";

/** An act that is about to be asked for. */
export interface Intent {
  readonly case: CaseId;
  readonly detail: ActDetail;
  readonly occurredAt: Millis;
  readonly note?: string;
}

const OFFSET_MS = 8 * 3_600_000;

/**
 * A time that no act claimed before: yesterday from ten in the morning on, local time of the demo chain, a second apart.
 * So it is never in the quiet hours, and two equal entries can only be one act twice.
 */
export class ClaimedTimes {
  readonly #from: number;
  #next = 0;

  constructor(now: number) {
    const yesterday = Math.floor((now + OFFSET_MS) / DAY_MS) - 1;
    this.#from = yesterday * DAY_MS - OFFSET_MS + 10 * 3_600_000;
  }

  take(): Millis {
    this.#next += 1;
    return millis(this.#from + this.#next * 1_000);
  }
}

/** One chance in so many that a cashier takes the whole debt twice: the chain must refuse the second. */
const OVERPAY = 12;

export interface Target {
  readonly case: CaseId;
  /** Fen. */
  readonly outstanding: number;
  /**
   * Complaints of this case are made and answered all the time, and each answer is given twice: the chain refuses the
   * second, and after the next complaint it can be signed again.
   */
  readonly quarrelsome: boolean;
}

/** What somebody with this role does next on a case: mostly one act, sometimes two of which the chain must refuse one. */
export function nextActs(
  random: Random,
  times: ClaimedTimes,
  role: string,
  target: Target,
): Intent[] {
  const act = (detail: ActDetail): Intent => ({
    case: target.case,
    detail,
    occurredAt: times.take(),
    ...(random.between(1, 3) === 1 ? { note: `第 ${random.between(1, 1e6)} 号记录` } : {}),
  });
  const pay = (amount: number) =>
    act({ type: "RecordPayment", amount: fen(amount), method: "Cash" });
  const complain = () => act({ type: "RecordComplaint", ground: "Billing" });
  const { outstanding, quarrelsome } = target;
  if (quarrelsome && role !== "Supervisor") return [complain()];
  const answer = () => act({ type: "AnswerComplaint", upheld: true });
  if (quarrelsome) return [answer(), answer()];
  if (role === "Cashier") {
    if (outstanding === 0 || random.between(1, 4) === 1) return [complain()];
    if (random.between(1, OVERPAY) === 1) return [pay(outstanding), pay(outstanding)];
    return [pay(random.between(1, Math.min(outstanding, 50)))];
  }
  const due = day(Math.floor((Date.now() + OFFSET_MS) / DAY_MS) + 7);
  switch (random.between(1, outstanding === 0 ? 3 : 5)) {
    case 1:
      return [complain()];
    case 2:
      return [act({ type: "RecordNotice", notice: "Dunning", window: undefined })];
    case 3:
      return [
        act({ type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" }),
      ];
    default:
      return [
        act({
          type: "RecordPromise",
          amount: fen(random.between(1, Math.min(outstanding, 5_000))),
          due,
        }),
      ];
  }
}
