import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CaseId, OrgId } from "../domain/units.ts";
import type { CustomerClass, Stage } from "../domain/words.ts";

/** What cases can be parted by before a sample is drawn, in the order in which a stratum's name has them. */
export const STRATA = ["org", "class", "stage", "findings"] as const;
export type StratumBy = (typeof STRATA)[number];

/** What a case is parted by. */
export interface SamplingCase {
  readonly id: CaseId;
  readonly org: OrgId;
  readonly class: CustomerClass;
  readonly stage: Stage;
  /** How many findings the replay of the rules has of it. */
  readonly findings: number;
}

/** All that a sample depends on beside the cases (docs/sampling.md). */
export interface SamplingPlan {
  /** How many cases are wanted; all of them when there are fewer. */
  readonly size: number;
  /** Any line of text. It ought to be settled by somebody who does not choose the cases, such as by dice or a date. */
  readonly seed: string;
  readonly strata: readonly StratumBy[];
}

export interface Stratum {
  /** The values it is parted by, with "/" between them; empty when there is one stratum only. */
  readonly name: string;
  readonly population: number;
  readonly size: number;
}

export interface Sample {
  readonly population: number;
  /** Ascending by name. */
  readonly strata: readonly Stratum[];
  /** By stratum, then by rank. */
  readonly cases: readonly CaseId[];
}

/**
 * Draws the sample of a plan: the same cases and the same plan give the same sample, whatever the order of the cases. Each
 * stratum gets its share by largest remainders; within it those with the lowest hash of seed and case are taken.
 */
export function drawSample(cases: readonly SamplingCase[], plan: SamplingPlan): Sample {
  const groups = new Map<string, CaseId[]>();
  for (const one of cases) {
    const name = stratumOf(one, plan.strata);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one.id]);
    else group.push(one.id);
  }
  const names = [...groups.keys()].sort(ascending);
  const sizes = shares(
    names.map((name) => groups.get(name)?.length ?? 0),
    Math.min(plan.size, cases.length),
  );
  const strata = names.map((name, index) => ({
    name,
    population: groups.get(name)?.length ?? 0,
    size: sizes[index] ?? 0,
  }));
  return {
    population: cases.length,
    strata,
    cases: strata.flatMap(({ name, size }) => lowest(groups.get(name) ?? [], plan.seed, size)),
  };
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The stratum of a case. Every value is of letters and digits of ASCII, so that names sort the same everywhere. */
export const stratumOf = (one: SamplingCase, by: readonly StratumBy[]): string =>
  STRATA.filter((name) => by.includes(name))
    .map((name) => (name === "findings" ? (one.findings > 0 ? "found" : "clean") : one[name]))
    .join("/");

/**
 * How many of each stratum: its exact share of `total`, rounded down; what is left goes one by one to the largest remainders, of
 * equal ones to the first. Whole numbers only, so that every tool rounds the same.
 */
export function shares(populations: readonly number[], total: number): number[] {
  const all = populations.reduce((sum, n) => sum + n, 0);
  if (all === 0) return populations.map(() => 0);
  const sizes = populations.map((n) => Math.floor((n * total) / all));
  let left = total - sizes.reduce((sum, n) => sum + n, 0);
  const byRemainder = populations
    .map((n, index) => ({ index, remainder: (n * total) % all }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left === 0) break;
    sizes[index] = (sizes[index] ?? 0) + 1;
    left -= 1;
  }
  return sizes;
}

/** Hexadecimal SHA-256 of what ranks a case: nobody can tell it before the seed is known. */
export const rankOf = (seed: string, id: CaseId): string =>
  bytesToHex(sha256(utf8ToBytes(`collection-audit-sample/1\n${seed}\n${id}`)));

const lowest = (ids: readonly CaseId[], seed: string, size: number): CaseId[] =>
  ids
    .map((id) => [rankOf(seed, id), id] as const)
    .sort(([a], [b]) => ascending(a, b))
    .slice(0, size)
    .map(([, id]) => id);
