import type { Entry } from "../domain/entry.ts";
import type { Part } from "../domain/escalation.ts";
import type { ActId, Day } from "../domain/units.ts";
import type { BookedPayment } from "./books.ts";
import type { PromiseState } from "./cells.ts";

/** What became of a promise or plan, as far as the journal goes. */
export interface PromiseFate {
  readonly state: PromiseState;
  readonly lastDue: Day;
  /** Of a pending one: the day of the part that is waited for. It is broken once that day is over. */
  readonly waitsFor: Day | undefined;
  /** What was promised (fen). */
  readonly amount: number;
}

interface Running {
  readonly seq: number;
  readonly parts: readonly Part[];
  /** What came in since, and was not taken back. */
  readonly paid: { readonly act: ActId | undefined; readonly day: Day; amount: number }[];
  /** The day of the payment after which nothing was owed any more. */
  settledOn: Day | undefined;
}

/**
 * Follows the promises of one case in journal order. Money counts for the promise that stands when it is recorded, with the
 * day that it claims. A corrected promise (`corrected` has its place in the journal) was never made.
 */
export class CasePromises {
  readonly #corrected: ReadonlySet<number>;
  readonly #fates: PromiseFate[] = [];
  #current: Running | undefined;

  constructor(corrected: ReadonlySet<number>) {
    this.#corrected = corrected;
  }

  /** `owed` after the entry; `reversed` is the payment that it took back. */
  after(entry: Entry, day: Day, owed: () => number, reversed: BookedPayment | undefined): void {
    const { kind } = entry;
    const current = this.#current;
    switch (kind.type) {
      case "PromiseMade":
        this.#begin(entry.seq, [{ amount: kind.amount, due: kind.due }], day);
        return;
      case "PlanAgreed":
        this.#begin(entry.seq, kind.parts, day);
        return;
      case "PaymentReceived": {
        if (current === undefined || current.settledOn !== undefined) return;
        const act = entry.provenance === "Recorded" ? entry.act : undefined;
        current.paid.push({ act, day, amount: kind.amount });
        if (owed() === 0) current.settledOn = day;
        return;
      }
      case "PaymentReversed":
        if (current === undefined || reversed === undefined) return;
        takeBack(current, reversed);
        if (owed() > 0) current.settledOn = undefined;
        return;
      case "AmountWaived":
        if (current?.settledOn === undefined && owed() === 0) this.#end(day);
        return;
      case "CaseClosed":
        this.#end(day);
        return;
      default:
    }
  }

  fates(): readonly PromiseFate[] {
    this.#end(undefined);
    return this.#fates;
  }

  #begin(seq: number, parts: readonly Part[], day: Day): void {
    this.#end(day);
    this.#current = { seq, parts, paid: [], settledOn: undefined };
  }

  #end(on: Day | undefined): void {
    const current = this.#current;
    this.#current = undefined;
    if (current === undefined || current.parts.length === 0) return;
    if (!this.#corrected.has(current.seq)) this.#fates.push(fateOf(current, on));
  }
}

/** A bounced payment takes its own money back, and an older one as much as the promise got: as the rules lower it. */
function takeBack({ paid }: Running, { act, amount }: BookedPayment): void {
  const own = paid.findIndex((payment) => payment.act === act);
  if (own >= 0) {
    paid.splice(own, 1);
    return;
  }
  let left: number = amount;
  for (let last = paid.at(-1); last !== undefined && left > 0; last = paid.at(-1)) {
    const share = Math.min(left, last.amount);
    last.amount -= share;
    left -= share;
    if (last.amount === 0) paid.pop();
  }
}

/** `endedOn`: the day on which something else took its place. */
function fateOf({ parts, paid, settledOn }: Running, endedOn: Day | undefined): PromiseFate {
  const total = paid.reduce((sum, payment) => sum + payment.amount, 0);
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const lastDue = Math.max(...parts.map(({ due }) => due)) as Day;
  const fate = (state: PromiseState, waitsFor?: Day): PromiseFate => ({
    ...{ state, lastDue, waitsFor, amount },
  });
  let promised = 0;
  for (const part of parts) {
    promised += part.amount;
    const inTime = paid.reduce((sum, { day, amount: one }) => sum + (day <= part.due ? one : 0), 0);
    if (inTime >= promised) continue;
    if (settledOn !== undefined && settledOn <= part.due) continue;
    if (total >= promised || settledOn !== undefined) return fate("broken");
    if (endedOn === undefined) return fate("pending", part.due);
    return fate(endedOn > part.due ? "broken" : "ended");
  }
  return fate("kept");
}
