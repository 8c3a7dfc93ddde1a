import { type Month, monthOf } from "../domain/month.ts";
import { CONDUCT_FACTORS, type ConductFactor } from "../domain/risk.ts";
import { AGEING_BUCKETS, bucketOf } from "./ageing.ts";
import { type Cell, EVENTS, FLOWS, OPEN, PROMISE_STATES, UNCLOCKED } from "./cells.ts";

/** The time that figures are of. */
export interface FiguresTime {
  /** Local day. */
  readonly today: number;
  /** The first month that is told. */
  readonly first: Month;
  /** The month of today. */
  readonly last: Month;
  /** The first day of which acts and marks count. */
  readonly conductFrom: number;
}

/** A sum by number, 0 where nothing was added. */
class Sums {
  readonly #sums: number[] = [];

  add(at: number, amount: number): void {
    this.#sums[at] = (this.#sums[at] ?? 0) + amount;
  }

  addAll(other: Sums): void {
    // Only the places that were added to: the array may have holes.
    other.#sums.forEach((amount, at) => {
      this.add(at, amount);
    });
  }

  at(place: number): number {
    return this.#sums[place] ?? 0;
  }
}

const PAID = [FLOWS.indexOf("paid"), FLOWS.indexOf("bounced")];
const WAIVED = [FLOWS.indexOf("waived"), FLOWS.indexOf("givenUp")];
const KEPT = PROMISE_STATES.indexOf("kept");
const BROKEN = PROMISE_STATES.indexOf("broken");
const PENDING = PROMISE_STATES.indexOf("pending");

export const HOURS = 24;
/** The figures of some cells: of all, of one office, or of one class. Months are counted from the first one told. */
export class Tally {
  readonly #time: FiguresTime;
  cases = 0;
  openCases = 0;
  outstanding = 0;
  overdue = 0;
  unclocked = 0;
  acts = 0;
  readonly ageing = AGEING_BUCKETS.map((bucket) => ({ bucket, bills: 0, fen: 0 }));
  readonly due = new Sums();
  readonly duePaid = new Sums();
  readonly dueWaived = new Sums();
  readonly received = new Sums();
  readonly waived = new Sums();
  readonly contacts = new Sums();
  readonly promisesKept = new Sums();
  readonly promisesBroken = new Sums();
  readonly promisesOpen = new Sums();
  readonly events = EVENTS.map(() => new Sums());
  /** By weekday × 24 + hour. */
  readonly heat = new Sums();
  readonly #marks = new Sums();

  constructor(time: FiguresTime) {
    this.#time = time;
  }

  add({ measure, x, y, z, count, fen }: Cell): void {
    const { today, first, last, conductFrom } = this.#time;
    const month = x - first;
    const told = x >= first && x <= last;
    switch (measure) {
      case "case":
        this.cases += count;
        if (x === OPEN) this.openCases += count;
        return;
      case "standing":
        this.#standing(x, count, fen);
        return;
      case "flow":
        this.#flow(x, y, z, fen);
        return;
      case "received":
        if (told) this.received.add(month, fen);
        return;
      case "event":
        if (told) this.events[y]?.add(month, count);
        return;
      case "contact":
        if (!told) return;
        this.contacts.add(month, count);
        if (z === UNCLOCKED) this.unclocked += count;
        else this.heat.add(y * HOURS + z, count);
        return;
      case "promise":
        if (!told) return;
        if (y === KEPT) this.promisesKept.add(month, count);
        else if (y === BROKEN || (y === PENDING && z < today))
          this.promisesBroken.add(month, count);
        else if (y === PENDING) this.promisesOpen.add(month, count);
        return;
      case "act":
        if (x >= conductFrom && x <= today) this.acts += count;
        return;
      case "mark":
        if (x >= conductFrom && x <= today) this.#marks.add(y, count);
    }
  }

  /** Adds what another tally of the same time counted. */
  addAll(other: Tally): void {
    this.cases += other.cases;
    this.openCases += other.openCases;
    this.outstanding += other.outstanding;
    this.overdue += other.overdue;
    this.unclocked += other.unclocked;
    this.acts += other.acts;
    for (const [place, { bills, fen }] of other.ageing.entries()) {
      const line = this.ageing[place];
      if (line === undefined) continue;
      line.bills += bills;
      line.fen += fen;
    }
    this.due.addAll(other.due);
    this.duePaid.addAll(other.duePaid);
    this.dueWaived.addAll(other.dueWaived);
    this.received.addAll(other.received);
    this.waived.addAll(other.waived);
    this.contacts.addAll(other.contacts);
    this.promisesKept.addAll(other.promisesKept);
    this.promisesBroken.addAll(other.promisesBroken);
    this.promisesOpen.addAll(other.promisesOpen);
    for (const [place, sums] of other.events.entries()) this.events[place]?.addAll(sums);
    this.heat.addAll(other.heat);
    this.#marks.addAll(other.#marks);
  }

  /** Whether there is an act or a mark; what is taken away again leaves none. */
  get hasConduct(): boolean {
    return this.acts > 0 || CONDUCT_FACTORS.some((_, place) => this.#marks.at(place) > 0);
  }

  marksOf(factor: ConductFactor): number {
    return this.#marks.at(CONDUCT_FACTORS.indexOf(factor));
  }

  #standing(due: number, bills: number, fen: number): void {
    const { today } = this.#time;
    this.outstanding += fen;
    if (due < today) this.overdue += fen;
    const line = this.ageing[AGEING_BUCKETS.indexOf(bucketOf(today - due))];
    if (line === undefined) return;
    line.bills += bills;
    line.fen += fen;
  }

  #flow(month: Month, due: Month, flow: number, change: number): void {
    const { first, last } = this.#time;
    if (due >= first && due <= last) {
      const sums = PAID.includes(flow)
        ? this.duePaid
        : WAIVED.includes(flow)
          ? this.dueWaived
          : this.due;
      sums.add(due - first, sums === this.due ? change : -change);
    }
    if (WAIVED.includes(flow) && month >= first && month <= last)
      this.waived.add(month - first, -change);
  }
}

/** The months told. */
export const timeOf = (today: number, months: number, conductDays: number): FiguresTime => {
  const last = monthOf(today);
  return { today, last, first: last - months + 1, conductFrom: today - conductDays + 1 };
};
