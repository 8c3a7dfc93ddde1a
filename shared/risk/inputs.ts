import type { Millis } from "../domain/units.ts";

/** Why a factor's value is not known. */
export const UNKNOWNS = [
  "notInRegister",
  "monthMissing",
  "yearBeforeMissing",
  "nothingUsedBefore",
  "noCapacity",
  "noBalance",
  "noBill",
  "noNotice",
] as const;
export type Unknown = (typeof UNKNOWNS)[number];

/** A factor's value and what it was taken from. */
export type FactorInput =
  | {
      /** In the unit of the factor (docs/risk.md). */
      readonly value: number;
      /** Places (`seq`) of the entries that it comes from, in the case's journal. */
      readonly entries: readonly number[];
    }
  | {
      readonly unknown: Unknown;
      /** The month of consumption that is missing, yyyymm. */
      readonly period?: number;
    };

/** The inputs of a score at a moment. */
export interface Inputs<F extends string> {
  readonly of: Readonly<Record<F, FactorInput>>;
  /** The next moment at which one of them changes although no new entry comes; undefined when none ever will. */
  readonly changesAt: Millis | undefined;
}

/** Collects moments and answers the first one after `now`. */
export class NextChange {
  readonly #now: Millis;
  #first: Millis | undefined;

  constructor(now: Millis) {
    this.#now = now;
  }

  at(moment: number | undefined): void {
    if (moment === undefined || moment <= this.#now) return;
    if (this.#first === undefined || moment < this.#first) this.#first = moment as Millis;
  }

  get first(): Millis | undefined {
    return this.#first;
  }
}
