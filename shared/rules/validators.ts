import type { Validator } from "../domain/council.ts";

/** Whether no two validators have a key in common: the consortium refuses others. */
export function keysOnce(validators: readonly Validator[]): boolean {
  const distinct = (key: keyof Validator) => new Set(validators.map((one) => one[key])).size;
  return distinct("author") === validators.length && distinct("voter") === validators.length;
}

/** How many of so many validators may be away, and blocks still become final: more than two thirds must be there. */
export const mayBeAway = (validators: number): number =>
  Math.max(0, Math.floor((validators - 1) / 3));

/** Who is in one set and not in the other. A validator that changes one of its keys is in both lists: to the chain it is another. */
export function validatorsDiff(
  before: readonly Validator[],
  after: readonly Validator[],
): { readonly added: readonly Validator[]; readonly removed: readonly Validator[] } {
  const without = (list: readonly Validator[], others: readonly Validator[]) =>
    list.filter(
      ({ author, voter }) =>
        !others.some((other) => other.author === author && other.voter === voter),
    );
  return { added: without(after, before), removed: without(before, after) };
}
