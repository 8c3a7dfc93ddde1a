import { type Fen, fen } from "../../shared/domain/units.ts";

/** A payment as the source writes it, in fen. */
export interface WrittenPayment {
  readonly written: Fen;
  readonly runningTotal: Fen;
}

/** Longest run of payments whose readings are tried together. */
const MAX_RUN = 8;

/**
 * What each of some payments really was. They are of one case and one day and carry the same running total; `before`
 * is the running total before them. The column `paymentamount` has lost its decimal point (`870.0` for 87.00, `4925.0`
 * for 49.25) in the sample, and is right in other editions of the log; the running total is right in both. So the
 * readings are taken that add up to its growth; where none do (a payment is missing in the log), the one reading of a
 * payment that fits into the growth. Undefined where that does not decide.
 */
export function readPayments(run: readonly WrittenPayment[], before: Fen): (Fen | undefined)[] {
  const total = run[0]?.runningTotal ?? before;
  const growth = total - before;
  const readings = run.map((payment) => readingsOf(payment.written));
  const whole = run.length <= MAX_RUN ? addingUpTo(growth, readings) : undefined;
  if (whole) return whole;
  return readings.map((each) => {
    const fitting = each.filter((amount) => amount <= growth);
    return fitting.length === 1 ? fitting[0] : undefined;
  });
}

/** As written; with one decimal put back; with two, which a number that ends in 0 never lost. */
function readingsOf(written: Fen): Fen[] {
  if (written % 100 !== 0) return [written];
  const digits = written / 100;
  return digits % 10 === 0 ? [written, fen(digits * 10)] : [written, fen(digits * 10), fen(digits)];
}

/** The first choice of one reading each that adds up to `sum`. */
function addingUpTo(sum: number, readings: readonly (readonly Fen[])[]): Fen[] | undefined {
  const [first, ...rest] = readings;
  if (!first) return sum === 0 ? [] : undefined;
  for (const amount of first) {
    if (amount > sum) continue;
    const others = addingUpTo(sum - amount, rest);
    if (others) return [amount, ...others];
  }
  return undefined;
}
