import type { Entry } from "../domain/entry.ts";
import type { Part } from "../domain/escalation.ts";
import type { ActId, Day } from "../domain/units.ts";
import { addDays } from "../rules/days.ts";
import type { PromiseStory } from "./story-types.ts";

/** The first part that what was paid since does not cover. */
const nextPart = ({ parts, paid }: PromiseStory): Part | undefined => {
  let sum = 0;
  return parts.find(({ amount }) => {
    sum += amount;
    return sum > paid;
  });
};

/** Whether a promise is broken on a day, for whoever still waits for it. */
function look(promise: PromiseStory, day: Day): void {
  if (promise.over || promise.brokenOn !== undefined) return;
  const next = nextPart(promise);
  if (next !== undefined && next.due < day) promise.brokenOn = addDays(next.due, 1);
}

/** Follows promises and plans: a new one takes the place of the last; what is settled is over. */
export class Promises {
  readonly #all: PromiseStory[] = [];
  /** What each recorded payment brought to the promise that stood. */
  readonly #brought = new Map<ActId, { promise: PromiseStory; amount: number }>();

  after(entry: Entry, owed: number, day: Day): void {
    const { seq, kind, act } = entry;
    const current = this.#all.at(-1);
    if (current !== undefined) look(current, day);
    switch (kind.type) {
      case "PromiseMade":
        this.#begin(seq, [{ amount: kind.amount, due: kind.due }]);
        break;
      case "PlanAgreed":
        this.#begin(seq, kind.parts);
        break;
      case "PaymentReceived":
        if (current === undefined || current.over) break;
        current.paid += kind.amount;
        this.#brought.set(act, { promise: current, amount: kind.amount });
        break;
      case "PaymentReversed": {
        const brought = this.#brought.get(kind.payment);
        if (brought) brought.promise.paid -= brought.amount;
        break;
      }
      default:
    }
    const last = this.#all.at(-1);
    if (last && (owed === 0 || nextPart(last) === undefined)) last.over = true;
  }

  all(): readonly PromiseStory[] {
    return this.#all;
  }

  #begin(seq: number, parts: readonly Part[]): void {
    const last = this.#all.at(-1);
    if (last) last.over = true;
    this.#all.push({ seq, parts, paid: 0, brokenOn: undefined, over: parts.length === 0 });
  }
}

/** The first day on which a promise is broken, seen from a day; undefined while it is not. */
export function brokenOn(promise: PromiseStory, today: Day): Day | undefined {
  if (promise.over || promise.brokenOn !== undefined) return promise.brokenOn;
  const next = nextPart(promise);
  return next !== undefined && next.due < today ? addDays(next.due, 1) : undefined;
}

/** The day from which a promise that is waited for would be broken. */
export const breaksOn = (promise: PromiseStory): Day | undefined => {
  if (promise.over || promise.brokenOn !== undefined) return undefined;
  const next = nextPart(promise);
  return next && addDays(next.due, 1);
};
